//! An update that waits for consent: what it asks for, what people see until then, and the decision.

use crate::addin::asking::Question;
use crate::addin::state::Deed;
use crate::addin::versions::view::save;
use crate::addin::view::Opened;
use crate::changes;
use crate::ui::{Button, ButtonKind, MessageBar, Tone};
use addin_deployment::lifecycle::command::Command;
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::AddInDetail;
use deployment_api::lifecycle::PendingView;
use leptos::prelude::*;
use messages::say;

/// The panel; nothing while no update waits.
pub(super) fn view(opened: Opened, detail: &AddInDetail) -> AnyView {
    let Some(pending) = detail.life.pending.clone() else { return ().into_any() };
    let i18n = opened.console.i18n;
    let title = say::addin_pending_title(pending.version.clone());
    // Where decisions only become plans, nobody has the new version before it is carried over, so nobody notices anything.
    let only_plans = detail.row.delivery != DeliveryState::Simulated;
    let (who, at) = (pending.by.name.clone(), pending.at.0);
    let since = match only_plans {
        true => say::addin_pending_planned(who, at),
        false => say::addin_pending_since(who, at),
    };
    let running = detail.row.version.clone();
    let detail = StoredValue::new(detail.clone());
    view! {
        <MessageBar
            tone=Tone::Warning
            title=i18n.t(title)
            body=i18n.t(since)
            details=move || {
                view! {
                    {changes::list(i18n, &pending.changes)}
                    {(!only_plans).then(|| changes::until_consent(i18n, &running))}
                }
            }
            actions=move || detail.with_value(|detail| decision(opened, detail))
        />
    }
    .into_any()
}

fn decision(opened: Opened, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let Some(pending) = detail.life.pending.clone() else { return ().into_any() };
    let (product, name) = (detail.row.product.clone(), detail.row.name.clone());
    let why_not = |right: &Option<messages::Message>| {
        let right = right.clone();
        Signal::derive(move || right.as_ref().map(|why| i18n.write(why)).unwrap_or_default())
    };
    let (may_consent, may_change) =
        (why_not(&detail.life.rights.consent), why_not(&detail.life.rights.change));
    let accept = {
        let said = say::addin_accepted(name.clone(), pending.version.clone());
        Deed::new(Command::Consent { product: product.clone() }, said).settling()
    };
    let decline = declining(&pending, name, detail.row.version.clone(), Command::Decline { product });
    view! {
        <Button
            kind=ButtonKind::Primary
            label=i18n.t(say::addin_accept())
            busy=opened.busy()
            unavailable=may_consent
            on_press=move |()| opened.act(accept.clone())
        />
        <Button
            label=i18n.t(say::addin_decline())
            busy=opened.busy()
            unavailable=may_change
            // Why nothing can be changed stands above the parts.
            reason_elsewhere=true
            on_press=move |()| opened.ask(decline.clone())
        />
        <Button
            kind=ButtonKind::Subtle
            label=i18n.t(say::addin_version_download(pending.version.clone()))
            on_press=move |()| save(opened, pending.content.clone(), pending.version.clone())
        />
    }
    .into_any()
}

fn declining(pending: &PendingView, name: String, running: String, command: Command) -> Question {
    Question {
        title: say::addin_decline_title(pending.version.clone()),
        body: say::addin_decline_body(running),
        label: say::addin_decline(),
        danger: true,
        deed: Deed::new(command, say::addin_declined(pending.version.clone(), name)),
    }
}
