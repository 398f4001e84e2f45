//! Draws the page.

use super::state::{Effect, FindPage, HITS, Msg};
use crate::acting::Perform;
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::people::counts::Counts;
use crate::route::Route;
use crate::search::view::{self as search, Words};
use crate::ui::{Badge, Disclosure, Icon, LinkButton, PageHeader, Progress, Stat, TextField, Tone, live};
use crate::words::{group_kind_word, person_words, state_word_of};
use addin_deployment::effect::{Hit, LossReason, RowsOf};
use addin_deployment::loss;
use deployment_api::people::{DirectoryInfo, Matched, OpenItem};
use deployment_api::{AddInState, Hits};
use leptos::prelude::*;
use messages::{Message, say};

#[derive(Clone, Copy)]
struct Opened {
    console: Console,
    page: RwSignal<FindPage>,
}

impl Perform for Opened {
    type State = FindPage;

    fn state(self) -> RwSignal<FindPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Directory => backend.directory().then(self.tell(Msg::Directory)),
            Effect::Search(generation, query) => {
                backend.search(query, HITS).then(self.tell(move |answer| Msg::Hits(generation, answer)));
            }
            Effect::Match(generation, list) => {
                backend.match_list(list).then(self.tell(move |answer| Msg::Matched(generation, answer)));
            }
        }
    }
}

/// Finding people.
#[component]
pub fn People() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let opened = Opened { console, page: RwSignal::new(FindPage::default()) };
    leptos::prelude::Effect::new(move || {
        console.news.track();
        opened.send(Msg::Refresh);
    });
    view! {
        <PageHeader
            title=i18n.t(say::people_title())
            subtitle=i18n.t(say::people_subtitle())
            actions=move || {
                view! {
                    <LinkButton label=i18n.t(say::diagnose_link()) href=console.link(&Route::Diagnose(None)) />
                    <LinkButton icon=Icon::Upload label=i18n.t(say::people_import()) href=console.link(&Route::Import) />
                }
            }
        />
        {opened.directory()}
        {opened.search()}
        {opened.list()}
        {opened.add_ins()}
    }
}

impl Opened {
    /// How many there are, and where they come from.
    fn directory(self) -> AnyView {
        let i18n = self.console.i18n;
        let directory = Memo::new(move |_| self.page.with(|page| page.directory.clone()));
        live(move || match directory.get() {
            Load::NotAsked | Load::Loading(None) => {
                view! { <Progress label=i18n.t(say::people_preparing()) /> }.into_any()
            }
            Load::Failed(failure) => self.console.failed(
                say::people_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::Ready(info) | Load::Loading(Some(info)) => numbers(i18n, &info),
        })
    }

    fn search(self) -> AnyView {
        let words = Words {
            label: say::people_search(),
            hint: say::people_search_hint(),
            none: say::people_found(0),
        };
        let search = Memo::new(move |_| self.page.with(|page| page.search.clone()));
        let typed = Callback::new(move |text| self.send(Msg::Query(text)));
        let draw = Callback::new(move |found: Hits| hit_list(self.console, &found.hits));
        search::view(self.console, words, search, typed, draw)
    }

    /// A pasted list, and whom it means.
    fn list(self) -> AnyView {
        let i18n = self.console.i18n;
        let matched = Memo::new(move |_| self.page.with(|page| page.matched.clone()));
        view! {
            <Disclosure label=i18n.t(say::people_list())>
                <TextField
                    label=i18n.t(say::people_list_label())
                    hint=i18n.t(say::people_list_hint())
                    value=Signal::derive(move || self.page.with(|page| page.list.clone()))
                    on_input=move |text| self.send(Msg::List(text))
                    lines=5
                />
                {live(move || match matched.get() {
                    Load::NotAsked => ().into_any(),
                    Load::Loading(None) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
                    Load::Failed(failure) => self.console.failed(say::people_failed(), &failure, Callback::new(move |()| self.send(Msg::Refresh)),
                    ),
                    Load::Ready(matched) | Load::Loading(Some(matched)) => self.matched(&matched),
                })}
            </Disclosure>
        }
        .into_any()
    }

    fn matched(self, matched: &Matched) -> AnyView {
        let i18n = self.console.i18n;
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let open = matched.open.iter().map(|item| self.open_item(item)).collect_view();
        let any_open = !matched.open.is_empty();
        view! {
            <p role="status">
                {i18n.t(say::people_list_result(count(matched.found.len()), count(matched.open.len())))}
            </p>
            {any_open.then(|| view! { <ul class="list plain">{open}</ul> }.into_any())}
            {hit_list(self.console, &matched.found)}
        }
        .into_any()
    }

    /// An item that means nobody, or more than one.
    fn open_item(self, item: &OpenItem) -> AnyView {
        let i18n = self.console.i18n;
        let said = if item.candidates.is_empty() {
            say::people_list_nobody(i64::from(item.line), item.text.as_str())
        } else {
            say::people_list_several(i64::from(item.line), item.text.as_str())
        };
        view! {
            <li class="stack-tight">
                <p>{i18n.t(said)}</p>
                {(!item.candidates.is_empty()).then(|| hit_list(self.console, &item.candidates))}
            </li>
        }
        .into_any()
    }

    /// The add-ins, each with a link to who gets it.
    fn add_ins(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let counts = Counts::ask(console);
        live(move || {
            let rows = console.add_ins.with(|load| load.value().map(|read| read.value.clone()));
            let rows = rows.unwrap_or_default();
            if rows.is_empty() {
                return view! { <p class="muted">{i18n.t(say::people_no_add_ins())}</p> }.into_any();
            }
            let item = |row: deployment_api::AddInRow| {
                let href = console.link(&Route::Audience(row.product.clone(), RowsOf::Sure));
                let name = row.name.clone();
                let state = (row.state != AddInState::Active).then(|| {
                    let (word, tone) = state_word_of(row.state, row.delivery);
                    view! { <Badge tone=tone label=i18n.t(word) /> }.into_any()
                });
                view! {
                    <li>
                        <a href=href>{name}</a>
                        " "
                        <span class="muted">{Signal::derive(move || counts.words(i18n, &row))}</span>
                        " "
                        {state}
                    </li>
                }
                .into_any()
            };
            view! {
                <section class="stack-tight">
                    <h2>{i18n.t(say::people_add_ins())}</h2>
                    <ul class="list plain">{rows.into_iter().map(item).collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    }
}

fn numbers(i18n: I18n, info: &DirectoryInfo) -> AnyView {
    let stat = |number: u32, label: fn(i64) -> Message| {
        view! {
            <Stat value=Signal::derive(move || i18n.number(number)) label=i18n.t(label(i64::from(number))) />
        }
        .into_any()
    };
    let source = match (info.demonstration, info.imported_at) {
        (true, _) => say::people_source_demonstration(),
        (false, Some(at)) => say::people_source_imported(at.0),
        (false, None) => say::people_source_given(),
    };
    let unknown = info.groups.saturating_sub(info.groups_with_members);
    view! {
        <section class="card stack-tight">
            <div class="row stats">
                {stat(info.people, say::people_count_accounts)} {stat(info.reachable, say::people_count_reachable)}
                {stat(info.groups, say::people_count_groups)}
            </div>
            <p class="muted">{i18n.t(source)}</p>
            {(unknown > 0)
                .then(|| {
                    view! { <p>{i18n.t(say::people_members_unknown(i64::from(unknown)))}</p> }.into_any()
                })}
        </section>
    }
    .into_any()
}

/// People and groups, each with what keeps them from getting add-ins.
fn hit_list(console: Console, hits: &[Hit]) -> AnyView {
    let i18n = console.i18n;
    let note = |hindrance: Option<LossReason>| {
        hindrance
            .map(|reason| view! { <Badge tone=Tone::Warning label=i18n.t(loss::label(reason)) /> }.into_any())
    };
    let items = hits.iter().map(|hit| {
        let (name, detail, hindrance) = match hit {
            Hit::Person(person) => {
                let href = console.link(&Route::Person(person.id.clone(), None));
                let name = view! { <a href=href>{person.name.clone()}</a> }.into_any();
                (name, person_words(person).into(), person.hindrance)
            }
            Hit::Group(group) => {
                let (kind, members) = (group.kind, i64::from(group.members));
                let detail = Signal::derive(move || {
                    let kind = i18n.write(&group_kind_word(kind));
                    [kind.as_str(), " · ", &i18n.write(&say::deploy_who_members(members))].concat()
                });
                (view! { <span>{group.name.clone()}</span> }.into_any(), detail, group.hindrance)
            }
        };
        let (name, detail, hindrance): (AnyView, Signal<String>, _) = (name, detail, hindrance);
        view! {
            <li class="row">
                {name} <span class="muted">{detail}</span> {note(hindrance)}
            </li>
        }
        .into_any()
    });
    view! { <ul class="list plain hits">{items.collect_view()}</ul> }.into_any()
}
