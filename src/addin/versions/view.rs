//! Draws the versions.

use super::again;
use super::state::{Effect, Msg, Versions};
use crate::acting::Perform;
use crate::addin::view::Opened;
use crate::browser::files::download;
use crate::changes;
use crate::route::{Looking, Part, Route};
use crate::ui::{Badge, Button, ButtonKind, Column, DataTable, LinkButton, Row, Select, Tone, live};
use addin_deployment::lifecycle::command::ContentHash;
use deployment_api::lifecycle::VersionLine;
use leptos::prelude::*;
use messages::say;

/// The versions on screen.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) opened: Opened,
    pub(super) versions: RwSignal<Versions>,
}

impl Perform for Shown {
    type State = Versions;

    fn state(self) -> RwSignal<Versions> {
        self.versions
    }

    fn perform(self, effect: Effect) {
        let backend = self.opened.console.backend();
        match effect {
            Effect::Compare(generation, before, after) => {
                let compared = move |answer| Msg::Compared(generation, answer);
                backend.compare(before, after).then(self.tell(compared));
            }
            Effect::Raise(generation, content, version) => {
                let product = self.versions.with_untracked(|versions| versions.product.clone());
                let raised = move |answer| Msg::Raised(generation, answer);
                backend.higher(product, content, version).then(self.tell(raised));
            }
        }
    }
}

/// The part.
pub(in crate::addin) fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    let product = opened.page.with_untracked(|page| page.product.clone());
    let shown = Shown { opened, versions: RwSignal::new(Versions::new(product)) };
    leptos::prelude::Effect::new(move || {
        if let Some(detail) = opened.detail.get() {
            shown.send(Msg::Lines(detail.life.versions.into_iter().rev().collect()));
        }
    });
    leptos::prelude::Effect::new(move || {
        if let Route::AddIn(_, Part::Versions(looking)) = opened.console.route.get() {
            shown.send(Msg::Look(looking));
        }
    });
    let looking = Memo::new(move |_| shown.versions.with(|versions| versions.looking));
    let store = Memo::new(move |_| opened.store_updates());
    view! {
        <div class="stack">
            <section class="stack">
                <h2>{i18n.t(say::addin_versions())}</h2>
                // Why no earlier one can be used again stands beside them.
                {live(move || {
                    let why = store.get().map(|why| view! { <p class="muted">{i18n.t(why)}</p> }.into_any());
                    why.into_any()
                })}
                {shown.table()}
            </section>
            {live(move || match looking.get() {
                Looking::Again(_) => again::view(shown),
                Looking::All | Looking::Compared(..) => shown.comparison(),
            })}
        </div>
    }
    .into_any()
}

impl Shown {
    /// The address of something that is looked at.
    pub(super) fn route(self, looking: Looking) -> Route {
        let product = self.versions.with_untracked(|versions| versions.product.clone());
        Route::AddIn(product, Part::Versions(looking))
    }

    /// The newest first.
    fn table(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let keys = Signal::derive(move || {
            let count = self.versions.with(|versions| versions.lines.len());
            (1..=count).rev().map(|number| number.to_string()).collect()
        });
        let columns = [
            say::catalog_column_version(),
            say::addin_version_since(),
            say::addin_version_by(),
            say::addin_version_actions(),
        ];
        view! {
            <DataTable
                caption=i18n.t(say::addin_versions())
                columns=columns.into_iter().map(|word| Column::new(i18n.t(word))).collect()
                rows=keys
                row=move |key: String| self.row(key.parse().unwrap_or_default())
            />
        }
        .into_any()
    }

    fn row(self, number: u32) -> Row {
        let i18n = self.opened.console.i18n;
        let line = Memo::new(move |_| self.versions.with(|versions| versions.line(number).cloned()));
        let cell = move |draw: fn(Self, u32, VersionLine) -> AnyView| {
            live(move || line.get().map(|line| draw(self, number, line)).into_any())
        };
        let version = cell(move |shown, _, line| {
            let i18n = shown.opened.console.i18n;
            // What nobody has seen in the tenant does not run there, as far as is known.
            let holds = shown
                .opened
                .detail
                .with(|detail| detail.as_deref().is_some_and(|detail| detail.row.delivery.holds()));
            let (tone, word) = match holds {
                true => (Tone::Success, say::addin_version_runs()),
                false => (Tone::Neutral, say::addin_version_planned()),
            };
            let runs = line.runs.then(|| view! { <Badge tone=tone label=i18n.t(word) /> }.into_any());
            view! { <span class="row"><span>{line.version}</span> {runs}</span> }.into_any()
        });
        let since = Signal::derive(move || {
            line.with(|line| line.as_ref().map(|line| i18n.moment(line.at.0)).unwrap_or_default())
        });
        let by = Signal::derive(move || {
            // Whoever imported the list did not bring what it names.
            line.with(|line| match line {
                Some(line) if line.content.0.is_empty() => i18n.write(&say::addin_not_known()),
                Some(line) => line.by.name.clone(),
                None => String::new(),
            })
        });
        Row { href: None, cells: vec![version, since.into_any(), by.into_any(), cell(Self::actions)] }
    }

    fn actions(self, number: u32, line: VersionLine) -> AnyView {
        let (console, i18n) = (self.opened.console, self.opened.console.i18n);
        if line.content.0.is_empty() {
            return view! { <span class="muted">{i18n.t(say::addin_version_not_kept())}</span> }.into_any();
        }
        let version = line.version.clone();
        let running = self.versions.with(Versions::running).filter(|_| !line.runs);
        let links = running.map(|running| {
            let compare = console.link(&self.route(Looking::Compared(number, running)));
            let again = console.link(&self.route(Looking::Again(number)));
            let may = self.opened.why_not().is_none() && self.opened.store_updates().is_none();
            let label = say::addin_version_again(version.clone());
            view! {
                <LinkButton
                    kind=ButtonKind::Subtle
                    label=i18n.t(say::addin_version_compare(version.clone()))
                    href=compare
                />
                {may.then(|| view! { <LinkButton kind=ButtonKind::Subtle label=i18n.t(label) href=again /> }.into_any())}
            }
            .into_any()
        });
        view! {
            <div class="row">
                {links}
                <Button
                    kind=ButtonKind::Subtle
                    label=i18n.t(say::addin_version_download(version))
                    on_press=move |()| save(self.opened, line.content.clone(), line.version.clone())
                />
            </div>
        }
        .into_any()
    }

    /// Two versions to choose, and what the second changes.
    fn comparison(self) -> AnyView {
        let console = self.opened.console;
        let i18n = console.i18n;
        let several = Memo::new(move |_| self.versions.with(|versions| versions.lines.len() > 1));
        let count = Memo::new(move |_| self.versions.with(|versions| versions.lines.len()));
        let changed = Memo::new(move |_| self.versions.with(|versions| versions.changes.clone()));
        let lost = Memo::new(move |_| self.versions.with(Versions::not_comparable));
        live(move || {
            count.track();
            if !several.get() {
                return view! { <p class="muted">{i18n.t(say::addin_versions_one())}</p> }.into_any();
            }
            view! {
                <section class="card stack">
                    <h2>{i18n.t(say::addin_compare())}</h2>
                    <div class="row">{self.choice(true)} {self.choice(false)}</div>
                    <div aria-live="polite">
                        {live(move || {
                            let lost = lost.get();
                            lost.then(|| view! { <p>{i18n.t(say::addin_compare_not_kept())}</p> }.into_any()).into_any()
                        })}
                        {changes::loaded(console, changed, Callback::new(move |()| self.send(Msg::Again)))}
                    </div>
                </section>
            }
            .into_any()
        })
    }

    fn choice(self, is_first: bool) -> AnyView {
        let (console, i18n) = (self.opened.console, self.opened.console.i18n);
        let options = self.versions.with_untracked(|versions| {
            let numbered = (1_u32..).zip(&versions.lines);
            let option = |(number, line): (u32, &VersionLine)| {
                (number.to_string(), say::addin_version_of(line.version.clone(), line.at.0))
            };
            numbered.map(option).collect::<Vec<_>>()
        });
        let choose = ("0".to_owned(), i18n.t(say::addin_compare_choose()));
        let options = options.into_iter().map(|(value, name)| (value, i18n.t(name)));
        let pair = Memo::new(move |_| {
            self.versions.with(|versions| match versions.looking {
                Looking::Compared(before, after) => (before, after),
                Looking::All | Looking::Again(_) => (0, 0),
            })
        });
        let label = if is_first { say::addin_compare_from() } else { say::addin_compare_to() };
        view! {
            <Select
                label=i18n.t(label)
                options=std::iter::once(choose).chain(options).collect()
                chosen=Signal::derive(move || {
                    let (before, after) = pair.get();
                    (if is_first { before } else { after }).to_string()
                })
                on_choose=move |number: String| {
                    let (before, after) = pair.get_untracked();
                    let chosen = number.parse().unwrap_or_default();
                    let (before, after) = if is_first { (chosen, after) } else { (before, chosen) };
                    console.replace(&self.route(Looking::Compared(before, after)));
                }
            />
        }
        .into_any()
    }
}

/// Gives the reader a manifest as a file.
pub(in crate::addin) fn save(opened: Opened, content: ContentHash, version: String) {
    let (console, ui) = (opened.console, opened.ui);
    let name = opened.name().get_untracked();
    console.backend().kept(content).then(move |answer| match answer {
        Ok(Some(bytes)) => download(&file_name(&name, &version, &bytes), &bytes),
        Ok(None) => ui.toast(Tone::Danger, console.i18n.write(&say::addin_version_not_kept())),
        Err(failure) => ui.toast(Tone::Danger, console.i18n.write(&failure.message())),
    });
}

/// `Contoso Letters 1.2.0.0.xml`: what a file system takes of the name, and what the bytes are.
fn file_name(name: &str, version: &str, bytes: &[u8]) -> String {
    let ending = match bytes {
        [b'P', b'K', ..] => ".zip",
        [b'{', ..] => ".json",
        _ => ".xml",
    };
    let plain = |character: &char| character.is_alphanumeric() || " -_.".contains(*character);
    let name: String = name.chars().filter(plain).take(80).collect();
    [name.trim(), " ", version, ending].concat()
}
