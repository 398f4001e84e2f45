//! Draws a search: the field, how many were found, and the hits below.

use super::state::Search;
use crate::backend::Question;
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::ui::{Button, ButtonKind, Icon, Progress, SearchBox, live};
use crate::words::{group_kind_word, person_words};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::{GroupHit, Hit, PersonHit};
use deployment_api::Hits;
use leptos::prelude::*;
use messages::{Message, say};

/// What a search says.
#[derive(Clone, Debug)]
pub struct Words {
    /// What is searched.
    pub label: Message,
    /// What can be typed.
    pub hint: Message,
    /// That nothing was found.
    pub none: Message,
}

/// A search. `typed` hears what stands in the field, also when the same is to be asked for once more; `draw` draws
/// what was found.
pub fn view(
    console: Console,
    words: Words,
    search: Memo<Search>,
    typed: Callback<String>,
    draw: Callback<Hits, AnyView>,
) -> AnyView {
    let i18n = console.i18n;
    let Words { label, hint, none } = words;
    let hits = Memo::new(move |_| search.with(|search| search.hits.clone()));
    let result = Signal::derive(move || {
        hits.with(|hits| match hits {
            Load::Ready(found) if found.total == 0 => i18n.write(&none),
            Load::Ready(found) => i18n.write(&say::people_found(i64::from(found.total))),
            _ => String::new(),
        })
    });
    let again = Callback::new(move |()| typed.run(search.with_untracked(|search| search.query.clone())));
    view! {
        <SearchBox
            label=i18n.t(label)
            hint=i18n.t(hint)
            value=Signal::derive(move || search.with(|search| search.query.clone()))
            on_input=typed
            clear_label=i18n.t(say::shell_clear())
            result=result
        />
        {live(move || match hits.get() {
            Load::NotAsked => ().into_any(),
            Load::Failed(failure) => console.failed(say::people_failed(), &failure, again),
            Load::Loading(None) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
            Load::Ready(found) | Load::Loading(Some(found)) => draw.run(found),
        })}
    }
    .into_any()
}

/// The people among the hits alone, for pages where a group is no answer.
#[must_use]
pub fn people_of(found: Hits) -> Hits {
    let hits: Vec<Hit> = found.hits.into_iter().filter(|hit| matches!(hit, Hit::Person(_))).collect();
    let total = u32::try_from(hits.len()).unwrap_or(u32::MAX);
    Hits { hits, total }
}

/// A search that a part of a page keeps for itself: `ask` asks, and `keep` takes out of the answer what is none.
pub fn own(
    console: Console,
    words: Words,
    ask: fn(Console, String) -> Question<Hits>,
    keep: fn(Hits) -> Hits,
    draw: Callback<Hits, AnyView>,
) -> AnyView {
    let search = RwSignal::new(Search::default());
    let typed = Callback::new(move |text| {
        let asked = search.try_update(|search| search.typed(text)).flatten();
        let Some((generation, query)) = asked else { return };
        ask(console, query).then(move |answer| {
            search.try_update(|search| search.take(generation, answer.map(keep)));
        });
    });
    view(console, words, Memo::new(move |_| search.get()), typed, draw)
}

/// The people among the hits, each to be chosen.
pub fn choose_person(found: Hits, on_choose: Callback<PersonHit>) -> AnyView {
    let line = |hit| {
        let Hit::Person(person) = hit else { return None };
        let (name, detail) = (person.name.clone(), person_words(&person));
        Some(choice(
            Icon::Person,
            name,
            detail.into(),
            Callback::new(move |()| on_choose.run(person.clone())),
        ))
    };
    view! { <ul class="list plain">{found.hits.into_iter().filter_map(line).collect_view()}</ul> }.into_any()
}

/// The groups among the hits, each to be chosen. What tells two of one name apart is the kind and the address, else the
/// object ID.
pub fn choose_group(i18n: I18n, found: Hits, on_choose: Callback<DirectoryId>) -> AnyView {
    let line = |hit| {
        let Hit::Group(GroupHit { id, name, mail, kind, .. }) = hit else { return None };
        let own = if mail.is_empty() { id.0.clone() } else { mail };
        let detail = Signal::derive(move || {
            [i18n.write(&group_kind_word(kind)).as_str(), " · ", own.as_str()].concat()
        });
        Some(choice(Icon::People, name, detail, Callback::new(move |()| on_choose.run(id.clone()))))
    };
    view! { <ul class="list plain">{found.hits.into_iter().filter_map(line).collect_view()}</ul> }.into_any()
}

fn choice(icon: Icon, name: String, detail: Signal<String>, on_press: Callback<()>) -> AnyView {
    view! {
        <li class="row">
            <Button kind=ButtonKind::Subtle icon=icon label=name on_press=on_press />
            <span class="muted">{detail}</span>
        </li>
    }
    .into_any()
}
