//! Draws the page.

use super::state::{Chosen, Effect, HITS, Msg, WhyPage};
use crate::acting::Perform;
use crate::console::Console;
use crate::load::Load;
use crate::route::Route;
use crate::ui::{
    Button, ButtonKind, Icon, PageHeader, Progress, SearchBox, TextField, Ui, failure_bar, live,
};
use crate::verdict::state as verdict;
use crate::verdict::view::{VerdictPanel, perform};
use addin_deployment::effect::PersonHit;
use leptos::prelude::*;
use messages::say;

#[derive(Clone, Copy)]
struct Opened {
    console: Console,
    page: RwSignal<WhyPage>,
}

impl Perform for Opened {
    type State = WhyPage;

    fn state(self) -> RwSignal<WhyPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::Search(generation, query) => {
                let answer = self.tell(move |answer| Msg::Hits(generation, answer));
                self.console.backend().search(query, HITS).then(answer);
            }
            Effect::Inquiry(effect) => perform(self.console, effect, self.tell(Msg::Inquiry)),
        }
    }
}

/// Why somebody does not see an add-in.
#[component]
pub fn Why() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let opened = Opened { console, page: RwSignal::new(WhyPage::default()) };
    leptos::prelude::Effect::new(move || {
        if let Route::Diagnose(product) = console.route.get() {
            opened.send(Msg::Address(product));
        }
    });
    leptos::prelude::Effect::new(move |before: Option<()>| {
        console.news.track();
        if before.is_some() {
            opened.send(Msg::Refresh);
        }
    });
    let chosen = Memo::new(move |_| opened.page.with(|page| page.chosen != Chosen::Nothing));
    let inquiry = Memo::new(move |_| opened.page.with(|page| page.inquiry.clone()));
    let heard = Signal::derive(move || inquiry.with(|inquiry| inquiry.wanted.heard.clone()));
    view! {
        <PageHeader title=i18n.t(say::shell_title_diagnose()) subtitle=i18n.t(say::diagnose_subtitle()) />
        <section class="card stack">
            {opened.add_ins()} {opened.person()}
            <TextField
                label=i18n.t(say::diagnose_heard())
                hint=i18n.t(say::diagnose_heard_hint())
                value=heard
                on_input=move |text| opened.send(Msg::Inquiry(verdict::Msg::Heard(text)))
                lines=3
            />
        </section>
        <section class="stack-tight">
            <h2>{i18n.t(say::diagnose_verdict())}</h2>
            {live(move || {
                if chosen.get() {
                    let send = move |msg| opened.send(Msg::Inquiry(msg));
                    view! { <VerdictPanel inquiry=inquiry send=send /> }.into_any()
                } else {
                    view! { <p class="muted">{i18n.t(say::diagnose_choose())}</p> }.into_any()
                }
            })}
        </section>
    }
}

impl Opened {
    /// The add-ins of this console, and another one.
    fn add_ins(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let rows = Memo::new(move |_| {
            console.add_ins.with(|load| {
                let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
                rows.iter().map(|row| (row.name.clone(), row.product.clone())).collect::<Vec<_>>()
            })
        });
        let group = Ui::get().id("add-in");
        let options = live(move || {
            let one = |(name, product)| self.option(&group, Signal::stored(name), Chosen::AddIn(product));
            let here = rows.get().into_iter().map(one).collect_view();
            let other = self.option(&group, i18n.t(say::diagnose_other()), Chosen::Other);
            view! {
                {here}
                {other}
            }
            .into_any()
        });
        view! {
            <fieldset class="field answers">
                <legend class="field-label">{i18n.t(say::diagnose_add_in())}</legend>
                <div class="many">{options}</div>
            </fieldset>
        }
        .into_any()
    }

    fn option(self, group: &str, label: Signal<String>, chosen: Chosen) -> AnyView {
        let this = chosen.clone();
        view! {
            <label class="answer">
                <input
                    type="radio"
                    name=group.to_owned()
                    prop:checked=move || self.page.with(|page| page.chosen == this)
                    on:change=move |_| self.choose(chosen.clone())
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    }

    fn choose(self, chosen: Chosen) {
        let product = match &chosen {
            Chosen::AddIn(product) => Some(product.clone()),
            Chosen::Nothing | Chosen::Other => None,
        };
        self.send(Msg::Choose(chosen));
        self.console.replace(&Route::Diagnose(product));
    }

    /// Who it is about: the chosen one, else a search.
    fn person(self) -> AnyView {
        let i18n = self.console.i18n;
        let person = Memo::new(move |_| self.page.with(|page| page.person.clone()));
        live(move || {
            match person.get() {
            Some(person) => view! {
                <div class="field">
                    <span class="field-label">{i18n.t(say::diagnose_person())}</span>
                    <div class="row">
                        {Icon::Person.view()} <span>{person.name}</span> <span class="muted">{person.mail}</span>
                        <Button
                            kind=ButtonKind::Subtle
                            label=i18n.t(say::diagnose_person_other())
                            on_press=move |()| self.send(Msg::Person(None))
                        />
                    </div>
                </div>
            }
            .into_any(),
            None => self.search(),
        }
        })
    }

    fn search(self) -> AnyView {
        let i18n = self.console.i18n;
        let hits = Memo::new(move |_| self.page.with(|page| page.hits.clone()));
        let result = Signal::derive(move || match hits.get() {
            Load::Ready(found) if found.is_empty() => i18n.write(&say::diagnose_person_none()),
            Load::Ready(found) => {
                i18n.write(&say::people_found(i64::try_from(found.len()).unwrap_or(i64::MAX)))
            }
            _ => String::new(),
        });
        view! {
            <SearchBox
                label=i18n.t(say::diagnose_person())
                hint=i18n.t(say::diagnose_person_hint())
                value=Signal::derive(move || self.page.with(|page| page.query.clone()))
                on_input=move |text| self.send(Msg::Query(text))
                clear_label=i18n.t(say::shell_clear())
                result=result
            />
            {live(move || match hits.get() {
                Load::NotAsked => ().into_any(),
                Load::Failed(failure) => failure_bar(
                    i18n.t(say::people_failed()),
                    i18n.t(failure.message()),
                    i18n.t(say::shell_retry()),
                    Callback::new(move |()| {
                        let query = self.page.with_untracked(|page| page.query.clone());
                        self.send(Msg::Query(query));
                    }),
                ),
                Load::Loading(None) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
                Load::Ready(found) | Load::Loading(Some(found)) => self.hits(found),
            })}
        }
        .into_any()
    }

    fn hits(self, found: Vec<PersonHit>) -> AnyView {
        let items = found.into_iter().map(|person| {
            let parts = [person.mail.as_str(), person.department.as_str()];
            let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let (name, detail) = (person.name.clone(), parts.join(" · "));
            view! {
                <li class="row">
                    <Button
                        kind=ButtonKind::Subtle
                        icon=Icon::Person
                        label=name
                        on_press=move |()| self.send(Msg::Person(Some(person.clone())))
                    />
                    <span class="muted">{detail}</span>
                </li>
            }
            .into_any()
        });
        view! { <ul class="list plain">{items.collect_view()}</ul> }.into_any()
    }
}
