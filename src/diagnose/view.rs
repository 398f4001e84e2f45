//! Draws the page.

use super::state::{Chosen, Effect, HITS, LISTED, Msg, WhyPage, listed};
use crate::acting::Perform;
use crate::browser::text::lower;
use crate::catalog::state::named;
use crate::catalog::view::of_row;
use crate::console::Console;
use crate::route::Route;
use crate::search::view::{self as search, Words, choose_person};
use crate::ui::{
    Anchor, Button, ButtonKind, Icon, PageHeader, SearchBox, TextField, Ui, find_focus_in, keyed, live,
};
use crate::verdict::state as verdict;
use crate::verdict::view::{VerdictPanel, perform};
use addin_deployment::effect::PersonHit;
use deployment_api::AddInRow;
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::model::ProductId;

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
    /// The add-ins of this console, and another one. Where there are very many, a search finds the right one.
    fn add_ins(self) -> AnyView {
        let i18n = self.console.i18n;
        let query = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
            let chosen = self.page.with(|page| page.chosen.clone());
            self.rows(|rows| {
                let (found, more) = listed(rows, &query.read(), &chosen, lower);
                let keys: Vec<_> = found.into_iter().map(|row| row.product.as_str().to_owned()).collect();
                (keys, i64::try_from(more).unwrap_or(i64::MAX))
            })
        });
        let many = Memo::new(move |_| self.rows(|rows| rows.len() > LISTED));
        let more = Memo::new(move |_| found.with(|(_, more)| *more));
        let group = StoredValue::new(Ui::get().id("add-in"));
        let draw = Callback::new(move |key: String| {
            let name = Signal::stored(of_row(self.console, &key, |row| row.name.clone()));
            ProductId::parse(&key).map(|product| self.option(group, name, Chosen::AddIn(product))).into_any()
        });
        view! {
            <fieldset class="field answers">
                <legend class="field-label">{i18n.t(say::diagnose_add_in())}</legend>
                {live(move || many.get().then(|| self.search_add_in(query)).into_any())}
                <div class="many">
                    {keyed(Signal::derive(move || found.with(|(keys, _)| keys.clone())), draw)}
                    {self.option(group, i18n.t(say::diagnose_other()), Chosen::Other)}
                </div>
                {live(move || {
                    let more = more.get();
                    let line = (more > 0)
                        .then(|| view! { <p class="muted">{i18n.t(say::deploy_who_more(more))}</p> }.into_any());
                    line.into_any()
                })}
            </fieldset>
        }
        .into_any()
    }

    fn search_add_in(self, query: RwSignal<String>) -> AnyView {
        let i18n = self.console.i18n;
        let found = Memo::new(move |_| self.rows(|rows| named(&mut rows.iter(), &query.read(), lower).len()));
        let result = move || match i64::try_from(found.get()).unwrap_or(i64::MAX) {
            0 => say::catalog_none_found(query.get()),
            count => say::catalog_count(count),
        };
        view! {
            <SearchBox
                label=i18n.t(say::catalog_search())
                hint=i18n.t(say::catalog_search_hint())
                value=query
                on_input=move |text| query.set(text)
                clear_label=i18n.t(say::shell_clear())
                result=i18n.live(result)
            />
        }
        .into_any()
    }

    /// What `read` makes of the add-ins of this console. Reactive.
    fn rows<T>(self, read: impl Fn(&[AddInRow]) -> T) -> T {
        self.console
            .add_ins
            .with(|load| read(load.value().map(|list| list.value.as_slice()).unwrap_or_default()))
    }

    fn option(self, group: StoredValue<String>, label: Signal<String>, chosen: Chosen) -> AnyView {
        let this = chosen.clone();
        view! {
            <label class="answer">
                <input
                    type="radio"
                    name=group.get_value()
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

    /// Who it is about: the chosen one, else a search. Whoever chooses somebody, or somebody else, goes on here.
    fn person(self) -> AnyView {
        let person = Memo::new(move |_| self.page.with(|page| page.person.clone()));
        let here = Anchor::default();
        leptos::prelude::Effect::new(move |before: Option<()>| {
            person.track();
            if before.is_some() {
                find_focus_in(here);
            }
        });
        view! {
            <div class="stack" node_ref=here>
                {live(move || match person.get() {
                    Some(person) => self.chosen(person),
                    None => self.search(),
                })}
            </div>
        }
        .into_any()
    }

    fn chosen(self, person: PersonHit) -> AnyView {
        let i18n = self.console.i18n;
        view! {
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
        .into_any()
    }

    fn search(self) -> AnyView {
        let words = Words {
            label: say::diagnose_person(),
            hint: say::diagnose_person_hint(),
            none: say::diagnose_person_none(),
        };
        let search = Memo::new(move |_| self.page.with(|page| page.search.clone()));
        let typed = Callback::new(move |text| self.send(Msg::Query(text)));
        let choose = Callback::new(move |person| self.send(Msg::Person(Some(person))));
        let draw = Callback::new(move |found| choose_person(found, choose));
        search::view(self.console, words, search, typed, draw)
    }
}
