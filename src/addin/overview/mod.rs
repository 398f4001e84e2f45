//! What the add-in is, who has it, how it stands, and what is written about it.

mod facts;
mod forms;
mod pending;

use super::view::Opened;
use crate::catalog::view::rollout_badge;
use crate::i18n::I18n;
use crate::ui::{Badge, MessageBar, Tone};
use crate::words::{delivery_word, state_word_of};
use addin_deployment::duplicates::Duplicate;
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::AddInDetail;
use forms::Forms;
use leptos::prelude::*;
use messages::{Message, say};

/// The part.
pub(super) fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    // The forms stay open while what is behind them is drawn anew.
    let forms = Forms::new(opened);
    let shown = opened.shown(Callback::new(move |detail: AddInDetail| {
        let duplicates = detail.life.duplicates.iter().map(|duplicate| twice(i18n, duplicate));
        view! {
            {pending::view(opened, &detail)}
            {duplicates.collect_view()}
            <section class="card stack">
                {status(i18n, &detail)}
                {facts::view(opened, forms, &detail)}
            </section>
        }
        .into_any()
    }));
    view! {
        <div class="stack">{shown}</div>
        {forms.view()}
    }
    .into_any()
}

fn twice(i18n: I18n, duplicate: &Duplicate) -> AnyView {
    let (title, body) = (i18n.t(duplicate.what.clone()), i18n.t(duplicate.who.clone()));
    let todo = duplicate.todo.clone();
    let details = move || view! { <p>{i18n.t(todo.clone())}</p> };
    view! { <MessageBar tone=Tone::Warning title=title body=body details=details /> }.into_any()
}

/// In what state it is, and by when people see that.
fn status(i18n: I18n, detail: &AddInDetail) -> AnyView {
    let (word, tone) = state_word_of(detail.row.state, detail.row.delivery);
    let word = match detail.row.delivery.holds() {
        true => word,
        false => say::addin_state_planned(word),
    };
    let (delivery, delivery_tone) = delivery_word(detail.row.delivery);
    // Before it is in the tenant, nobody sees anything by any time.
    let said = match detail.row.delivery {
        DeliveryState::Simulated | DeliveryState::Confirmed | DeliveryState::Attested => {
            detail.life.about_change.clone()
        }
        DeliveryState::Dropped => say::delivery_dropped(),
        // Whether somebody has carried it out, nobody knows yet.
        DeliveryState::HandedOff => say::addin_expected_if(detail.life.about_change.clone()),
        DeliveryState::Planned | DeliveryState::Differs => say::delivery_planned_note(),
    };
    // What rests on somebody's word is said to.
    let by = detail.life.delivery.confirmed.as_ref();
    let by = by.filter(|_| detail.row.delivery == DeliveryState::Attested).map(|by| {
        let said = i18n.t(say::delivery_attested(by.who.clone(), by.by.clone()));
        view! { <p class="muted small">{said}</p> }.into_any()
    });
    let badge = |is: bool, word: Message, tone| {
        is.then(|| view! { <Badge tone=tone label=i18n.t(word) /> }.into_any())
    };
    let ring = detail.row.rollout.map(|rollout| rollout_badge(i18n, rollout));
    view! {
        <div class="row">
            <Badge tone=tone label=i18n.t(word) />
            <Badge tone=delivery_tone label=i18n.t(delivery) />
            {badge(detail.row.pending, say::addin_pending_badge(), Tone::Warning)}
            {badge(detail.row.test, say::addin_test_badge(), Tone::Info)}
            {badge(detail.row.more_apps, say::addin_more_apps(), Tone::Info)}
            {ring}
        </div>
        <p>{i18n.t(said)}</p>
        {by}
    }
    .into_any()
}
