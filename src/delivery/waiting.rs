//! The plans that are not confirmed, the oldest first.

use super::view::Delivering;
use crate::route::{Part, Route};
use crate::ui::{Badge, ButtonKind, LinkButton, live};
use crate::words::delivery_word;
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::lifecycle::DeliveryRow;
use leptos::prelude::*;
use messages::{Message, say};

/// The list.
pub(super) fn view(delivering: Delivering) -> AnyView {
    let i18n = delivering.console.i18n;
    let rows = delivering.of(|deliveries| deliveries.waiting.clone());
    let seen = delivering.of(|deliveries| deliveries.observed_at.is_some());
    let list = live(move || {
        let rows = rows.get();
        if rows.is_empty() {
            let none =
                if seen.get() { say::delivery_waiting_none() } else { say::delivery_waiting_nothing() };
            return view! { <p class="muted">{i18n.t(none)}</p> }.into_any();
        }
        let rows = rows.into_iter().map(|row| entry(delivering, row));
        view! { <ul class="list plain card-list">{rows.collect_view()}</ul> }.into_any()
    });
    view! {
        <section class="stack-tight">
            <h2>{i18n.t(say::delivery_waiting())}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn entry(delivering: Delivering, row: DeliveryRow) -> AnyView {
    let (console, i18n) = (delivering.console, delivering.console.i18n);
    let (word, tone) = delivery_word(row.state);
    let (kind, label) = match row.state {
        DeliveryState::Planned => (ButtonKind::Primary, say::delivery_open(row.name.clone())),
        _ => (ButtonKind::Secondary, say::delivery_look(row.name.clone())),
    };
    let since = match row.state {
        DeliveryState::HandedOff => say::delivery_handed_off_since(row.since.0),
        _ => say::delivery_planned_at(row.since.0),
    };
    let href = console.link(&Route::AddIn(row.product, Part::Delivery));
    let line = |change: Message| view! { <li>{i18n.t(change)}</li> }.into_any();
    view! {
        <li class="stack-tight">
            <div class="row spread">
                <h3>{row.name}</h3>
                <Badge tone=tone label=i18n.t(word) />
            </div>
            <p class="muted small">{i18n.t(since)}</p>
            <ul class="list">{row.changes.into_iter().map(line).collect_view()}</ul>
            <div class="row">
                <LinkButton kind=kind label=i18n.t(label) href=href />
            </div>
        </li>
    }
    .into_any()
}
