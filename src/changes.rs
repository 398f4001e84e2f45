//! What differs between two manifests, the most important first: for an update, for a waiting one and for two versions.

use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::ui::{Badge, MessageBar, Progress, Tone, live};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::change::{Change, Class};

/// What a change asks of the administrator, in a word.
const fn class_word(class: Class) -> (fn() -> Message, Tone) {
    match class {
        Class::Error => (say::addin_change_error, Tone::Danger),
        Class::Consent => (say::addin_change_consent, Tone::Warning),
        Class::Migration => (say::addin_change_migration, Tone::Warning),
        Class::Review => (say::addin_change_review, Tone::Info),
        Class::Information => (say::addin_change_information, Tone::Neutral),
    }
}

/// The changes.
pub fn list(i18n: I18n, changes: &[Change]) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="muted">{i18n.t(say::addin_changes_none())}</p> }.into_any();
    }
    let of_class = |class: Class| changes.iter().filter(move |change| change.class == class);
    let classes = [Class::Error, Class::Consent, Class::Migration, Class::Review, Class::Information];
    let lines = classes.into_iter().flat_map(of_class).map(|change| {
        let (word, tone) = class_word(change.class);
        view! {
            <li class="change">
                <Badge tone=tone label=i18n.t(word()) />
                <span>{i18n.t(change.message.clone())}</span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="list plain changes">{lines.collect_view()}</ul> }.into_any()
}

/// The changes, once they are known.
pub fn loaded(console: Console, changes: Memo<Load<Vec<Change>>>, again: Callback<()>) -> AnyView {
    let i18n = console.i18n;
    live(move || match changes.get() {
        Load::NotAsked => ().into_any(),
        Load::Loading(_) => view! { <Progress label=i18n.t(say::addin_comparing()) /> }.into_any(),
        Load::Failed(failure) => console.failed(say::addin_compare_failed(), &failure, again),
        Load::Ready(changes) => list(i18n, &changes),
    })
}

/// That the changes need consent, and what people see until then; or that they may need it after all, where the add-in
/// runs on events.
pub fn notice(i18n: I18n, consent: bool, events: bool, running: String) -> AnyView {
    if consent {
        let details = move || until_consent(i18n, &running);
        let title = i18n.t(say::addin_update_consent());
        view! { <MessageBar tone=Tone::Warning title=title details=details /> }.into_any()
    } else if events {
        let (title, body) = (i18n.t(say::addin_update_events()), i18n.t(say::addin_update_events_body()));
        view! { <MessageBar tone=Tone::Info title=title body=body /> }.into_any()
    } else {
        ().into_any()
    }
}

/// What people see while an update waits for consent: Microsoft's documents differ, so both are told.
pub fn until_consent(i18n: I18n, running: &str) -> AnyView {
    view! {
        <p>{i18n.t(say::addin_pending_differ())}</p>
        <ul class="list">
            <li>{i18n.t(say::addin_pending_stay(running))}</li>
            <li>{i18n.t(say::addin_pending_blocked())}</li>
        </ul>
    }
    .into_any()
}
