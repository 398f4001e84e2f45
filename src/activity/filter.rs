//! Which of the lines are shown: those about an add-in, those of a person, of some days, or with words in their names.

use super::lines::Lines;
use super::state::ActivityPage;
use crate::console::Console;
use crate::ui::{SearchBox, Select, TextField, live};
use addin_deployment::assignment::DirectoryId;
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// The value of the choice that leaves everything.
const ALL: &str = "";

/// The choices. Each leads to an address, of which the first page is shown.
pub(super) fn view(console: Console, page: RwSignal<ActivityPage>) -> AnyView {
    let shown = Memo::new(move |_| page.with(|page| page.shown.clone()));
    let add_ins = Memo::new(move |_| {
        let of_address = shown.with(|shown| shown.product.clone());
        let mut known = console.add_ins.with(|load| {
            let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
            rows.iter().map(|row| (row.product.as_str().to_owned(), row.name.clone())).collect::<Vec<_>>()
        });
        with_chosen(&mut known, of_address.as_ref().map(ProductId::as_str));
        known
    });
    let people = Memo::new(move |_| {
        let of_address = shown.with(|shown| shown.actor.clone());
        let mut known = page.with(|page| {
            page.actors.iter().map(|actor| (actor.id.0.clone(), actor.name.clone())).collect::<Vec<_>>()
        });
        with_chosen(&mut known, of_address.as_ref().map(|actor| actor.0.as_str()));
        known
    });
    let go = move |lines: Lines| console.go(&Lines { page: 1, ..lines }.route());
    view! {
        {words(console, shown)}
        <div class="row activity-filter">
            {select(
                console,
                (say::activity_add_in(), say::activity_add_in_all()),
                add_ins,
                Signal::derive(move || {
                    let id = |shown: &Lines| shown.product.as_ref().map(|id| id.as_str().to_owned());
                    shown.with(id).unwrap_or_default()
                }),
                Callback::new(move |id: String| {
                    go(Lines { product: ProductId::parse(&id), ..shown.get_untracked() });
                }),
            )}
            {select(
                console,
                (say::activity_person(), say::activity_person_all()),
                people,
                Signal::derive(move || {
                    shown.with(|shown| shown.actor.clone().map(|id| id.0)).unwrap_or_default()
                }),
                Callback::new(move |id: String| {
                    let actor = (id != ALL).then_some(DirectoryId(id));
                    go(Lines { actor, ..shown.get_untracked() });
                }),
            )}
            {days(console, shown)}
        </div>
    }
    .into_any()
}

/// Words of names.
fn words(console: Console, shown: Memo<Lines>) -> AnyView {
    let i18n = console.i18n;
    // Every letter is an address, and back leads to where the reader came from and not to the letter before.
    let look = move |words: String| {
        let lines = Lines { words, page: 1, ..shown.get_untracked() };
        console.replace(&lines.route());
    };
    view! {
        <SearchBox
            label=i18n.t(say::activity_words())
            hint=i18n.t(say::activity_words_hint())
            value=Signal::derive(move || shown.with(|shown| shown.words.clone()))
            on_input=look
            clear_label=i18n.t(say::shell_clear())
        />
    }
    .into_any()
}

/// The first and the last day.
fn days(console: Console, shown: Memo<Lines>) -> AnyView {
    let i18n = console.i18n;
    // A day is typed part by part, and a finished part may make another day: back leads to where the reader came from.
    let look = move |lines: Lines| console.replace(&Lines { page: 1, ..lines }.route());
    view! {
        <TextField
            label=i18n.t(say::activity_since())
            kind="date"
            value=Signal::derive(move || shown.with(|shown| shown.since.clone()))
            on_input=move |since| look(Lines { since, ..shown.get_untracked() })
        />
        <TextField
            label=i18n.t(say::activity_until())
            kind="date"
            value=Signal::derive(move || shown.with(|shown| shown.until.clone()))
            on_input=move |until| look(Lines { until, ..shown.get_untracked() })
        />
    }
    .into_any()
}

/// What the address names can be chosen even where nothing is known of it.
fn with_chosen(known: &mut Vec<(String, String)>, chosen: Option<&str>) {
    if let Some(chosen) = chosen
        && !known.iter().any(|(id, _)| id == chosen)
    {
        known.push((chosen.to_owned(), chosen.to_owned()));
    }
}

fn select(
    console: Console,
    (label, all): (Message, Message),
    known: Memo<Vec<(String, String)>>,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let i18n = console.i18n;
    live(move || {
        let mut options = vec![(ALL.to_owned(), i18n.t(all.clone()))];
        options.extend(known.get().into_iter().map(|(id, name)| (id, name.into())));
        view! { <Select label=i18n.t(label.clone()) options=options chosen=chosen on_choose=on_choose /> }
            .into_any()
    })
}
