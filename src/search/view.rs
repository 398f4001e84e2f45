//! Draws a search: the field, how many were found, and the hits below.

use super::state::Search;
use crate::console::Console;
use crate::load::Load;
use crate::ui::{Button, ButtonKind, Icon, Progress, SearchBox, live};
use crate::words::person_words;
use addin_deployment::effect::{Hit, PersonHit};
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

/// The people among the hits, each to be chosen.
pub fn choose_person(found: Hits, on_choose: Callback<PersonHit>) -> AnyView {
    let line = |hit| {
        let Hit::Person(person) = hit else { return None };
        let (name, detail) = (person.name.clone(), person_words(&person));
        let line = view! {
            <li class="row">
                <Button
                    kind=ButtonKind::Subtle
                    icon=Icon::Person
                    label=name
                    on_press=move |()| on_choose.run(person.clone())
                />
                <span class="muted">{detail}</span>
            </li>
        };
        Some(line.into_any())
    };
    view! { <ul class="list plain">{found.hits.into_iter().filter_map(line).collect_view()}</ul> }.into_any()
}
