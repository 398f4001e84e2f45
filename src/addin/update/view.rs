//! The page on which another manifest is chosen for an add-in.

use super::state::{Effect, Msg, Update, Verdict};
use crate::acting::Perform;
use crate::addin::changes;
use crate::addin::state::{AddInPage, Deed};
use crate::addin::view::Opened;
use crate::browser::files::download;
use crate::deploy::findings::state::repaired_name;
use crate::deploy::findings::view::{self as findings, Around};
use crate::deploy::taking;
use crate::load::Load;
use crate::route::{Part, Route, Shown};
use crate::ui::{Button, ButtonKind, DropZone, LinkButton, MessageBar, PageHeader, Tone, live};
use addin_deployment::outcome::Refusal;
use deployment_api::AddInState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use web_sys::File;

/// An update on screen.
#[derive(Clone, Copy)]
struct Updating {
    opened: Opened,
    update: RwSignal<Update>,
}

impl Perform for Updating {
    type State = Update;

    fn state(self) -> RwSignal<Update> {
        self.update
    }

    fn perform(self, effect: Effect) {
        let backend = self.opened.console.backend();
        match effect {
            Effect::Check(generation, bytes) => {
                backend.check(bytes).then(self.tell(move |answer| Msg::Checked(generation, answer)));
            }
            Effect::CheckAgain(generation, content) => {
                backend.check_again(content).then(self.tell(move |answer| Msg::Checked(generation, answer)));
            }
            Effect::Compare(generation, before, after) => {
                backend
                    .compare(before, after)
                    .then(self.tell(move |answer| Msg::Compared(generation, answer)));
            }
            Effect::Raise(content, than) => backend.higher(content, than).then(self.tell(Msg::Raised)),
        }
    }
}

/// The page.
#[component]
pub fn UpdateAddIn(
    /// The add-in.
    product: ProductId,
) -> impl IntoView {
    let opened = Opened::new(AddInPage::new(product));
    let updating = Updating { opened, update: RwSignal::new(Update::default()) };
    leptos::prelude::Effect::new(move || {
        if let Some(detail) = opened.detail.get() {
            updating.send(Msg::Running(Box::new(detail.row)));
        }
    });
    opened.here(Callback::new(move |()| updating.framed()))
}

impl Updating {
    fn framed(self) -> AnyView {
        let (opened, console) = (self.opened, self.opened.console);
        let i18n = console.i18n;
        let product = opened.page.with_untracked(|page| page.product.clone());
        let back = console.link(&Route::AddIn(product, Part::Overview));
        let name = opened.name();
        let runs = move || {
            let row = |update: &Update| update.running.clone();
            let row = self.update.with(row);
            row.map_or_else(String::new, |row| {
                i18n.write(&say::addin_update_runs(i64::from(row.reached), row.version))
            })
        };
        let deleted = Memo::new(move |_| {
            opened
                .detail
                .with(|detail| detail.as_ref().is_some_and(|detail| detail.row.state == AddInState::Deleted))
        });
        view! {
            <PageHeader
                title=i18n.live(move || say::addin_update_title(name.get()))
                subtitle=Signal::derive(runs)
                back=(i18n.t(say::addin_to_addin()), back)
            />
            {opened.outcome()}
            {opened.rights()}
            {live(move || if deleted.get() { ().into_any() } else { self.choosing() })}
            {self.judged()}
            <div class="step-actions">
                {self.button()}
                <LinkButton label=i18n.t(say::shell_cancel()) href=back />
            </div>
        }
        .into_any()
    }

    fn choosing(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let not_taken = Memo::new(move |_| self.update.with(|update| update.not_taken.clone()));
        let reading = move || self.update.with(|update| matches!(update.checked, Load::Loading(None)));
        view! {
            {live(move || {
                let bar = not_taken.get().map(|message| {
                    let (title, body) = (i18n.t(say::deploy_take_failed()), i18n.t(message));
                    view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
                });
                bar.into_any()
            })}
            {self.hint()}
            <DropZone
                label=i18n.t(say::deploy_take_drop())
                hint=i18n.t(say::deploy_take_limits())
                browse_label=i18n.t(say::deploy_take_browse())
                reading_label=i18n.t(say::deploy_take_reading())
                reading=Signal::derive(reading)
                accept=".xml,.json,.zip"
                on_files=move |files| self.take(files)
            />
        }
        .into_any()
    }

    /// Who brings new versions to people: what is at an address or in the store is not looked at from here.
    fn hint(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let about = self.opened.of(|detail| detail.life.about_updates.clone());
        live(move || {
            let hint = about.get().map(|about| view! { <p class="muted">{i18n.t(about)}</p> }.into_any());
            hint.into_any()
        })
    }

    fn take(self, files: Vec<File>) {
        spawn_local(async move {
            self.send(match taking::take(files).await {
                Ok((name, bytes)) => Msg::Taken { name, bytes },
                Err(message) => Msg::NotTaken(message),
            });
        });
    }

    /// Whether the file can take the place of the one that runs, what it changes, and what is wrong with it.
    fn judged(self) -> AnyView {
        let verdict = Memo::new(move |_| self.update.with(Update::verdict));
        let checked = Memo::new(move |_| self.update.with(|update| update.checked.value().cloned()));
        let around = self.around();
        let found = live(move || checked.get().map(|checked| findings::view(around, &checked)).into_any());
        view! {
            <div aria-live="polite">
                {live(move || verdict.get().map(|verdict| self.verdict(verdict)).into_any())}
            </div>
            {live(move || {
                let changed = verdict.get().filter(|verdict| *verdict != Verdict::OtherAddIn);
                changed.map(|_| self.changes()).into_any()
            })}
            {found}
        }
        .into_any()
    }

    fn verdict(self, verdict: Verdict) -> AnyView {
        let i18n = self.opened.console.i18n;
        let (name, version) =
            self.update.with_untracked(|update| (update.file_name.clone(), update.version()));
        let bar = move |tone, title: Message, body: Message| {
            view! { <MessageBar tone=tone title=i18n.t(title) body=i18n.t(body) /> }.into_any()
        };
        match verdict {
            Verdict::Possible => {
                bar(Tone::Success, say::addin_update_possible(version), say::addin_update_file(name))
            }
            Verdict::OtherAddIn => {
                bar(Tone::Danger, say::addin_update_impossible(), say::addin_update_other(name))
            }
            Verdict::Refused(refusal) => self.refused(refusal),
        }
    }

    fn refused(self, refusal: Refusal) -> AnyView {
        let i18n = self.opened.console.i18n;
        let raises = self.update.with_untracked(Update::needs_version);
        let busy = Signal::derive(move || self.update.with(|update| update.raising));
        view! {
            <MessageBar
                tone=Tone::Danger
                title=i18n.t(say::addin_update_impossible())
                body=i18n.t(refusal.message)
                actions=move || {
                    raises
                        .then(|| {
                            view! {
                                <Button
                                    label=i18n.t(say::addin_raise())
                                    busy=busy
                                    on_press=move |()| self.send(Msg::Raise)
                                />
                            }
                                .into_any()
                        })
                }
            />
        }
        .into_any()
    }

    fn changes(self) -> AnyView {
        let console = self.opened.console;
        let i18n = console.i18n;
        let changed = Memo::new(move |_| self.update.with(|update| update.changes.clone()));
        let consent = Memo::new(move |_| self.update.with(|update| update.asks_for_consent() == Some(true)));
        let running = move || {
            let version = |update: &Update| update.running.as_ref().map(|row| row.version.clone());
            self.update.with_untracked(version).unwrap_or_default()
        };
        view! {
            <section class="card stack">
                <h2>{i18n.t(say::addin_changes())}</h2>
                {changes::loaded(console, changed, Callback::new(move |()| self.send(Msg::Again)))}
                {live(move || {
                    let notice = consent.get().then(|| {
                        let details = move || changes::until_consent(i18n, &running());
                        let title = i18n.t(say::addin_update_consent());
                        view! { <MessageBar tone=Tone::Warning title=title details=details /> }.into_any()
                    });
                    notice.into_any()
                })}
            </section>
        }
        .into_any()
    }

    fn around(self) -> Around {
        let console = self.opened.console;
        let shown = Memo::new(move |_| match console.route.get() {
            Route::Update(_, shown) => shown,
            _ => Shown::default(),
        });
        let product = self.opened.page.with_untracked(|page| page.product.clone());
        let name = move || self.update.with_untracked(|update| update.file_name.clone());
        Around {
            console,
            shown,
            route: Callback::new(move |shown| Route::Update(product.clone(), shown)),
            download: Callback::new(move |file: Vec<u8>| download(&repaired_name(&name()), &file)),
            go_on: Callback::new(move |(content, _)| self.send(Msg::Replaced(content))),
        }
    }

    /// "Update to 1.2.0.0": what will happen. It stands there before a file is chosen, and says what it waits for.
    fn button(self) -> AnyView {
        let opened = self.opened;
        let i18n = opened.console.i18n;
        let label = move || {
            self.update.with(|update| match (update.command(), update.asks_for_consent()) {
                (Some(_), Some(true)) => say::addin_update_submit(update.version()),
                (Some(_), _) if opened.only_plans() => say::deploy_plan_update(update.version()),
                (Some(_), _) => say::deploy_update(update.version()),
                (None, _) => say::addin_update(),
            })
        };
        let why_not = Memo::new(move |_| {
            let rights = opened.detail.with(|detail| detail.as_ref()?.life.rights.change.clone());
            self.update.with(|update| match (rights, update.verdict()) {
                (Some(why), _) => Some(why),
                (None, None) => Some(say::addin_update_choose()),
                (None, Some(Verdict::Possible)) if update.command().is_some() => None,
                (None, Some(Verdict::Possible)) => Some(say::addin_comparing()),
                (None, Some(_)) => Some(say::addin_update_not_this()),
            })
        });
        let unavailable =
            Signal::derive(move || why_not.get().map(|why| i18n.write(&why)).unwrap_or_default());
        view! {
            <Button
                kind=ButtonKind::Primary
                label=i18n.live(label)
                busy=opened.busy()
                busy_label=i18n.t(say::addin_sending())
                unavailable=unavailable
                on_press=move |()| {
                    if let Some(deed) = self.update.with_untracked(deed) {
                        opened.act(deed);
                    }
                }
            />
        }
        .into_any()
    }
}

fn deed(update: &Update) -> Option<Deed> {
    let (command, row) = (update.command()?, update.running.clone()?);
    let said = if update.asks_for_consent() == Some(true) {
        say::addin_update_waits(update.version(), row.name)
    } else {
        Deed::new(command, say::addin_updated(row.name, update.version())).settling()
    };
    let then = Some(Route::AddIn(row.product, Part::Overview));
    Some(Deed { then, ..Deed::new(command, said) })
}
