//! Every rule, by family, and those that somebody looks for.

use super::Explanations;
use super::state::{family, matching};
use crate::browser::text::plain;
use crate::console::Console;
use crate::route::Route;
use crate::ui::{PageHeader, SearchBox};
use leptos::prelude::*;
use messages::rules::Explanation;
use messages::{Message, say};

pub(super) fn view(console: Console, all: Explanations) -> AnyView {
    let i18n = console.i18n;
    let query = RwSignal::new(String::new());
    let found = Signal::derive(move || all.with(|rules| matching(rules, &query.read(), plain)));
    let result = move || say::rules_count(i64::try_from(found.with(Vec::len)).unwrap_or(i64::MAX));
    view! {
        <PageHeader title=i18n.t(say::shell_title_rules()) subtitle=i18n.t(say::rules_subtitle()) />
        <SearchBox
            label=i18n.t(say::rules_search())
            hint=i18n.t(say::rules_search_hint())
            value=query
            on_input=move |text| query.set(text)
            clear_label=i18n.t(say::shell_clear())
            result=i18n.live(result)
        />
        {all.shown(Box::new(move |rules| {
            let found = found.get();
            let shown: Vec<_> =
                rules.iter().filter(|rule| found.iter().any(|code| code == rule.code)).collect();
            if shown.is_empty() {
                return view! { <p class="muted">{i18n.t(say::rules_none_found(query.get()))}</p> }.into_any();
            }
            let families = shown.chunk_by(|one, next| family(one.code) == family(next.code));
            families.map(|rules| of_family(console, rules)).collect_view().into_any()
        }))}
    }
    .into_any()
}

fn of_family(console: Console, rules: &[&Explanation<'_>]) -> AnyView {
    let heading = family_word(rules.first().map(|rule| family(rule.code)).unwrap_or_default());
    let items = rules.iter().map(|rule| {
        let href = console.link(&Route::Rule(Some(rule.code.to_owned())));
        view! {
            <li>
                <a href=href>{[rule.code, " – ", rule.title].concat()}</a>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="stack-tight">
            <h2>{console.i18n.t(heading)}</h2>
            <ul class="list plain rule-list">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn family_word(letter: u8) -> Message {
    match letter {
        b'X' => say::rules_family_xml(),
        b'B' => say::rules_family_base(),
        b'V' => say::rules_family_overrides(),
        b'R' => say::rules_family_resources(),
        b'U' => say::rules_family_unified(),
        b'P' => say::rules_family_package(),
        b'S' => say::rules_family_security(),
        _ => say::rules_family_other(),
    }
}
