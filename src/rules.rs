//! What the manifest rules look for, why, and what to do: beside a finding, and as a page with an address for each rule.

mod list;
mod state;

use crate::backend::Failure;
use crate::console::Console;
use crate::load::Load;
use crate::route::Route;
use crate::texts;
use crate::ui::{EmptyState, Icon, LinkButton, PageHeader, Progress, live};
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::rules::{Explanation, explanations};
use messages::{Language, say};

/// What is drawn of all explanations.
type Draw = Box<dyn Fn(&[Explanation<'_>]) -> AnyView + Send>;

/// The explanations in the reader's language, fetched where they are shown.
#[derive(Clone, Copy)]
pub struct Explanations {
    console: Console,
    file: RwSignal<Load<String>>,
}

impl Explanations {
    /// Fetches them, and again when the language changes.
    #[must_use]
    pub fn fetch(console: Console) -> Self {
        let this = Self { console, file: RwSignal::new(Load::NotAsked) };
        Effect::new(move || this.ask(console.i18n.language()));
        this
    }

    fn ask(self, language: Language) {
        self.file.update(Load::ask);
        let files = self.console.text_files.get_value();
        spawn_local(async move {
            let file = texts::rules(&files, language).await.ok_or(Failure::Unreachable);
            // Another language may have been chosen, or the page left, meanwhile.
            if self.console.i18n.texts().is_some_and(|(spoken, _)| spoken == language) {
                self.file.try_set(file.into());
            }
        });
    }

    /// What `read` makes of all of them; of none until they are here. Reactive.
    fn with<T>(self, read: impl Fn(&[Explanation<'_>]) -> T) -> T {
        self.file.with(|file| {
            let file = file.value().map(String::as_str).unwrap_or_default();
            read(&explanations(file).collect::<Vec<_>>())
        })
    }

    /// What `draw` makes of all of them, once they are here.
    fn shown(self, draw: Draw) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        live(move || {
            self.file.with(|file| match (file.value(), file) {
                (Some(file), _) => draw(&explanations(file).collect::<Vec<_>>()),
                (None, Load::Failed(failure)) => console.failed(
                    say::rules_failed(),
                    failure,
                    Callback::new(move |()| self.ask(console.i18n.language())),
                ),
                (None, _) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
            })
        })
    }

    /// Why the rule of a finding matters and what to do, with a link to all of it.
    pub fn beside(self, code: String) -> AnyView {
        let console = self.console;
        self.shown(Box::new(move |all| {
            let Some(rule) = all.iter().find(|rule| rule.code == code) else { return ().into_any() };
            let route = Route::Rule(Some(code.clone()));
            view! {
                <p class="explanation-title">{rule.title.to_owned()}</p>
                {reasons(console, rule)}
                <div class="row">
                    <LinkButton
                        label=console.i18n.t(say::rules_open(code.clone()))
                        href=console.link(&route)
                    />
                </div>
            }
            .into_any()
        }))
    }
}

fn reasons(console: Console, rule: &Explanation<'_>) -> AnyView {
    let i18n = console.i18n;
    let part = |heading, text: &str| {
        view! {
            <div class="explanation-part">
                <p class="small muted">{i18n.t(heading)}</p>
                <p>{text.to_owned()}</p>
            </div>
        }
        .into_any()
    };
    view! {
        {part(say::rules_what(), rule.what)}
        {part(say::rules_why(), rule.why)}
        {part(say::rules_fix(), rule.fix)}
    }
    .into_any()
}

/// One rule, or every rule.
#[component]
pub fn Rules() -> impl IntoView {
    let console = Console::get();
    let all = Explanations::fetch(console);
    live(move || match console.route.get() {
        Route::Rule(Some(code)) => one(console, all, code),
        _ => list::view(console, all),
    })
}

fn one(console: Console, all: Explanations, code: String) -> AnyView {
    let i18n = console.i18n;
    let asked = code.clone();
    let code = code.to_ascii_uppercase();
    let shown = code.clone();
    view! {
        <PageHeader title=i18n.live(move || say::rules_open(shown.clone())) />
        {all.shown(Box::new(move |rules| {
            let Some(rule) = rules.iter().find(|rule| rule.code.eq_ignore_ascii_case(&code)) else {
                return unknown(console, code.clone());
            };
            let source = rule.source.to_owned();
            let named = [rule.code, " ", rule.title].concat();
            console.subject.set((Route::Rule(Some(asked.clone())), named));
            view! {
                <section class="card stack">
                    <h2>{rule.title.to_owned()}</h2>
                    {reasons(console, rule)}
                    <p class="small muted">{i18n.t(say::rules_source(source))}</p>
                </section>
            }
                .into_any()
        }))}
        <div class="row">
            <LinkButton
                label=i18n.t(say::rules_all())
                href=console.link(&Route::Rule(None))
            />
        </div>
    }
    .into_any()
}

fn unknown(console: Console, code: String) -> AnyView {
    view! { <EmptyState icon=Icon::Search body=console.i18n.t(say::rules_unknown(code)) /> }.into_any()
}
