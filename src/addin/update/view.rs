//! The page on which another manifest is chosen for an add-in.

use super::source;
use super::state::{Effect, Msg, Update, Verdict};
use crate::acting::Perform;
use crate::addin::state::{AddInPage, Deed};
use crate::addin::view::Opened;
use crate::browser::files::download;
use crate::changes;
use crate::deploy::address;
use crate::deploy::findings::state::repaired_name;
use crate::deploy::findings::view::{self as findings, Around};
use crate::route::{Part, Route, Shown};
use crate::ui::{Button, ButtonKind, LinkButton, MessageBar, PageHeader, Tone, live};
use addin_deployment::outcome::Refusal;
use deployment_api::{AddInRow, AddInState};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// An update on screen.
#[derive(Clone, Copy)]
pub(super) struct Updating {
    pub(super) opened: Opened,
    pub(super) update: RwSignal<Update>,
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
            Effect::Raise(product, content) => {
                backend.higher(product, content, None).then(self.tell(Msg::Raised));
            }
            Effect::Fetch(generation, from) => spawn_local(async move {
                self.send(Msg::Fetched(generation, address::fetch(from).await));
            }),
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
            updating.send(Msg::Running(Box::new(detail.row), detail.life.origin));
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
            // Of what was found in the tenant it may not be known who has it.
            let told = |row: &AddInRow| row.state != AddInState::Deleted && !row.assignment.is_empty();
            let row = row.filter(told);
            row.map_or_else(String::new, |row| {
                let people = i64::from(row.reached);
                i18n.write(&match row.delivery.holds() {
                    true => say::addin_update_runs(people, row.version),
                    false => say::addin_update_planned(people, row.version),
                })
            })
        };
        let impossible = Memo::new(move |_| {
            let gone = opened.gone().map(|why| (say::addin_update_gone(), why));
            gone.or_else(|| opened.store_updates().map(|why| (say::addin_update_store(), why)))
        });
        view! {
            <PageHeader
                title=i18n.live(move || say::addin_update_title(name.get()))
                subtitle=Signal::derive(runs)
                back=(i18n.t(say::addin_to_addin()), back)
            />
            {opened.outcome()}
            {opened.rights()}
            {live(move || match impossible.get() {
                Some((title, why)) => {
                    let (title, body) = (i18n.t(title), i18n.t(why));
                    view! { <MessageBar tone=Tone::Info title=title body=body /> }.into_any()
                }
                None => self.by_hand(back),
            })}
        }
        .into_any()
    }

    /// What can be done where the store does not bring new versions.
    fn by_hand(self, back: Signal<String>) -> AnyView {
        let i18n = self.opened.console.i18n;
        let waiting =
            self.opened.of(|detail| detail.life.pending.as_ref().map(|pending| pending.version.clone()));
        view! {
            {live(move || {
                let bar = waiting.get().flatten().map(|version| {
                    let title = i18n.t(say::addin_update_waiting(version));
                    let body = i18n.t(say::addin_update_waiting_body());
                    view! { <MessageBar tone=Tone::Warning title=title body=body /> }.into_any()
                });
                bar.into_any()
            })}
            {source::view(self)}
            {self.judged()}
            <div class="step-actions">
                {self.button()}
                <LinkButton label=i18n.t(say::shell_cancel()) href=back />
            </div>
        }
        .into_any()
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
        let consent = Memo::new(move |_| self.update.with(Update::asks_for_consent));
        let events = Memo::new(move |_| self.update.with(Update::has_events));
        let moves = Memo::new(move |_| self.update.with(Update::moves));
        let running = move || {
            let version = |update: &Update| update.running.as_ref().map(|row| row.version.clone());
            self.update.with_untracked(version).unwrap_or_default()
        };
        view! {
            <section class="card stack">
                <h2>{i18n.t(say::addin_changes())}</h2>
                {changes::loaded(console, changed, Callback::new(move |()| self.send(Msg::Again)))}
                {live(move || moves.get().map(|moves| view! { <p>{i18n.t(moves)}</p> }.into_any()).into_any())}
                {live(move || match consent.get() {
                    Some(consent) => changes::notice(i18n, consent, events.get(), running()),
                    None => ().into_any(),
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
                (None, Some(Verdict::Possible)) if update.chosen().is_err() => update.chosen().err(),
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
    let deed = if update.asks_for_consent() == Some(true) {
        Deed::new(command, say::addin_update_waits(update.version(), row.name))
    } else {
        Deed::new(command, say::addin_updated(row.name, update.version())).settling()
    };
    let then = Some(Route::AddIn(row.product, Part::Overview));
    Some(Deed { then, ..deed })
}
