//! One thing that happened, for the history of one add-in and for that of all.

use crate::console::Console;
use crate::i18n::I18n;
use crate::route::Route;
use crate::ui::{Badge, ButtonKind, LinkButton, live};
use crate::words::delivery_word;
use addin_deployment::outcome::Change;
use deployment_api::lifecycle::ActivityLine;
use leptos::prelude::*;
use messages::{Message, say};

/// The line: what, from what to what, who and when, how far it has come, and what can be done, beginning with `actions`.
pub fn view(console: Console, entry: &ActivityLine, actions: AnyView) -> AnyView {
    let i18n = console.i18n;
    let line = &entry.line;
    let change = line.change.clone().map(|change| from_to(i18n, line.what.clone(), change));
    let delivery = entry.delivery.map(|state| {
        let (word, tone) = delivery_word(state);
        view! { <Badge tone=tone label=i18n.t(word) /> }.into_any()
    });
    let record = console.link(&Route::Record(line.revision));
    view! {
        <li class="history-line">
            <p>{i18n.t(line.what.clone())}</p>
            {change}
            <p class="muted small">
                {i18n.t(say::addin_history_line(line.actor.name.clone(), line.at.0))}
            </p>
            <div class="row">
                {delivery}
                {actions}
                <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::addin_history_record()) href=record />
            </div>
        </li>
    }
    .into_any()
}

/// What became what, unless the sentence says it already.
fn from_to(i18n: I18n, what: Message, change: Change) -> AnyView {
    let text = i18n.t(say::addin_history_from_to(change.before.clone(), change.after.clone()));
    live(move || {
        let said = i18n.write(&what);
        let told = [&change.before, &change.after].iter().all(|side| said.contains(&i18n.write(side)));
        (!told).then(|| view! { <p class="small">{text}</p> }.into_any()).into_any()
    })
}
