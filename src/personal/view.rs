//! Draws the page.

use super::state::{Chosen, Effect, Msg, PersonalPage};
use crate::acting::Perform;
use crate::activity::lines::Lines;
use crate::browser::files::download;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::deploy::outcome::view as outcome;
use crate::route::Route;
use crate::search::view::{self as search, Words, choose_person, people_of};
use crate::ui::{
    Anchor, Button, ButtonKind, CodeBlock, Dialog, Disclosure, LinkButton, MessageBar, PageHeader, TextField,
    Tone, Ui, find_focus_in, live,
};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::PersonHit;
use addin_deployment::outcome::IntentKey;
use addin_deployment::roles::may_pseudonymise;
use deployment_api::Hits;
use leptos::prelude::*;
use messages::say;

/// Hits that are asked for: who is not among them is looked for by more letters.
const HITS: u32 = 20;

#[derive(Clone, Copy)]
struct Opened {
    console: Console,
    page: RwSignal<PersonalPage>,
    ui: Ui,
    /// Whether the file is being made.
    saving: RwSignal<bool>,
    asking: RwSignal<bool>,
}

impl Perform for Opened {
    type State = PersonalPage;

    fn state(self) -> RwSignal<PersonalPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Replace(person, pseudonym, key) => {
                let write = backend.pseudonymise(person, pseudonym, key);
                self.console.rewrite(write, self.tell(Msg::Outcome), self.tell(Msg::FoundOut));
            }
        }
    }
}

/// The page.
#[component]
pub fn PersonalData() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let opened = Opened {
        console,
        page: RwSignal::new(PersonalPage::default()),
        ui: Ui::get(),
        saving: RwSignal::new(false),
        asking: RwSignal::new(false),
    };
    let chosen = Memo::new(move |_| opened.page.with(|page| page.chosen.clone()));
    let writing = Signal::derive(move || opened.page.with(|page| page.writing.clone()));
    // Whoever chooses somebody, or somebody else, pressed what is no longer there then.
    let here = Anchor::default();
    leptos::prelude::Effect::new(move |before: Option<()>| {
        chosen.track();
        if before.is_some() {
            find_focus_in(here);
        }
    });
    view! {
        <PageHeader
            title=i18n.t(say::shell_title_personal())
            subtitle=i18n.t(say::personal_subtitle())
            back=(i18n.t(say::shell_nav_settings()), console.link(&Route::Settings))
        />
        {outcome(i18n, writing, Callback::new(move |()| opened.replace()))}
        <div class="stack" node_ref=here>
            {opened.done()}
            {live(move || match chosen.get() {
                None => opened.choose(),
                Some(chosen) => opened.about(&chosen),
            })}
        </div>
    }
}

impl Opened {
    fn choose(self) -> AnyView {
        let i18n = self.console.i18n;
        let words = Words {
            label: say::personal_search(),
            hint: say::personal_search_hint(),
            none: say::people_found(0),
        };
        let choose = Callback::new(move |person: PersonHit| self.take(person.id, person.name));
        let draw = Callback::new(move |found: Hits| choose_person(found, choose));
        let id = RwSignal::new(String::new());
        let missing = i18n.t(say::personal_id_missing());
        let unavailable = Signal::derive(move || match id.with(|id| id.trim().is_empty()) {
            true => missing.get(),
            false => String::new(),
        });
        let press = move |()| {
            let id = id.with_untracked(|id| id.trim().to_owned());
            self.take(DirectoryId(id.clone()), id);
        };
        view! {
            <section class="card stack">
                <h2>{i18n.t(say::personal_choose())}</h2>
                {search::own(self.console, words, |console, query| console.backend().search(query, HITS), people_of, draw)}
                <Disclosure label=i18n.t(say::personal_gone())>
                    <TextField
                        label=i18n.t(say::personal_id())
                        hint=i18n.t(say::personal_id_hint())
                        value=id
                        on_input=move |text| id.set(text)
                        code=true
                    />
                    <div class="row">
                        <Button label=i18n.t(say::personal_id_use()) unavailable=unavailable on_press=press />
                    </div>
                </Disclosure>
            </section>
        }
        .into_any()
    }

    fn take(self, id: DirectoryId, name: String) {
        // Eight digits of chance: short enough to be read out, and nobody has it yet.
        let pseudonym = ["person-", uuid().get(..8).unwrap_or_default()].concat();
        self.send(Msg::Choose(Chosen { id, name }, pseudonym));
    }

    fn about(self, chosen: &Chosen) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let (id, name) = (chosen.id.clone(), chosen.name.clone());
        let history = console.link(&Lines { actor: Some(id.clone()), ..Lines::default() }.route());
        let save = move |()| {
            self.saving.set(true);
            console.backend().personal_data(id.clone()).then(move |answer| {
                self.saving.try_set(false);
                match answer {
                    Ok(file) => download("personal-data.csv", &file),
                    Err(failure) => self.ui.toast(Tone::Danger, i18n.write(&failure.message())),
                }
            });
        };
        let pseudonym = self.page.with_untracked(|page| page.pseudonym.clone());
        let busy = Signal::derive(move || self.page.with(|page| page.writing.is_busy()));
        let unavailable = Signal::derive(move || {
            let me = console.tenant.with(|tenant| tenant.value().map(|tenant| may_pseudonymise(&tenant.me)));
            me.and_then(Result::err).map(|refusal| i18n.write(&refusal.message)).unwrap_or_default()
        });
        view! {
            <section class="card stack">
                <div class="row spread">
                    <div>
                        <h2>{name.clone()}</h2>
                        <p class="muted small">{chosen.id.0.clone()}</p>
                    </div>
                    <Button label=i18n.t(say::personal_other()) on_press=move |()| self.send(Msg::PutAway) />
                </div>
                <h3>{i18n.t(say::personal_hand_over())}</h3>
                <p>{i18n.t(say::personal_hand_over_body())}</p>
                <div class="row">
                    <Button
                        kind=ButtonKind::Primary
                        label=i18n.t(say::personal_download())
                        busy=self.saving
                        on_press=save
                    />
                    <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::personal_history()) href=history />
                </div>
                <h3>{i18n.t(say::personal_replace())}</h3>
                <p>{i18n.t(say::personal_replace_body())}</p>
                <CodeBlock
                    label=i18n.t(say::personal_pseudonym())
                    text=pseudonym.clone()
                    copy_label=i18n.t(say::addin_copy())
                    copied_label=i18n.t(say::addin_copied())
                />
                <div class="row">
                    <Button
                        kind=ButtonKind::Danger
                        label=i18n.t(say::personal_replace_as(pseudonym.clone()))
                        busy=busy
                        unavailable=unavailable
                        on_press=move |()| self.asking.set(true)
                    />
                </div>
            </section>
            {self.question(&name, &pseudonym)}
        }
        .into_any()
    }

    /// Says exactly what changes, and what does not.
    fn question(self, name: &str, pseudonym: &str) -> AnyView {
        let i18n = self.console.i18n;
        let content = move || {
            let lines = [
                say::personal_changes_log(),
                say::personal_changes_files(),
                say::personal_keeps_access(),
                say::personal_keeps_manifests(),
                say::personal_keeps_copies(),
                say::personal_for_ever(),
            ];
            let line = |line| view! { <li>{i18n.t(line)}</li> }.into_any();
            view! { <ul class="list">{lines.map(line).collect_view()}</ul> }
        };
        view! {
            <Dialog
                open=self.asking
                title=i18n.t(say::personal_question(pseudonym, name))
                content=content
                cancel_label=i18n.t(say::shell_cancel())
                confirm_label=i18n.t(say::personal_replace_for_ever())
                danger=true
                on_confirm=move |()| self.replace()
            />
        }
        .into_any()
    }

    fn replace(self) {
        self.send(Msg::Replace(IntentKey(uuid())));
    }

    fn done(self) -> AnyView {
        let i18n = self.console.i18n;
        let done = Memo::new(move |_| self.page.with(|page| page.done.clone()));
        live(move || {
            let bar = done.get().map(|(name, pseudonym)| {
                let title = i18n.t(say::personal_done(pseudonym, name));
                let body = i18n.t(say::personal_done_body());
                view! { <MessageBar tone=Tone::Success title=title body=body /> }.into_any()
            });
            bar.into_any()
        })
    }
}
