//! The three rungs: planned, handed off, confirmed. Only what was seen in the tenant is green; what
//! somebody vouches for is told with their name.

use crate::i18n::I18n;
use crate::ui::{Icon, Tone};
use addin_deployment::lifecycle::command::{Route, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::AddInDetail;
use leptos::prelude::*;
use messages::{Message, say};

/// The rungs.
pub(super) fn view(i18n: I18n, detail: &AddInDetail) -> AnyView {
    let rungs = [planned(detail), handed_off(detail), confirmed(detail)];
    let rung = |Rung { icon, tone, said, note }: Rung| {
        let note = note.map(|note| view! { <p class="muted small">{i18n.t(note)}</p> }.into_any());
        view! {
            <li class=["rung ", tone.class()].concat()>
                {icon.view()}
                <div>
                    <p>{i18n.t(said)}</p>
                    {note}
                </div>
            </li>
        }
        .into_any()
    };
    view! { <ol class="list plain ladder">{rungs.map(rung).collect_view()}</ol> }.into_any()
}

struct Rung {
    icon: Icon,
    tone: Tone,
    said: Message,
    note: Option<Message>,
}

const fn open(said: Message) -> Rung {
    Rung { icon: Icon::Info, tone: Tone::Neutral, said, note: None }
}

/// When the plan became what it is.
pub(super) fn planned_at(detail: &AddInDetail) -> Timestamp {
    let changed = detail.life.delivery.changed_in;
    let line = detail.history.iter().find(|entry| entry.line.revision == changed);
    line.map_or(detail.row.changed_at, |entry| entry.line.at)
}

fn planned(detail: &AddInDetail) -> Rung {
    let said = say::delivery_planned_at(planned_at(detail).0);
    Rung { icon: Icon::Check, tone: Tone::Info, said, note: Some(say::delivery_planned_note()) }
}

fn handed_off(detail: &AddInDetail) -> Rung {
    let delivery = &detail.life.delivery;
    let Some((at, route)) = delivery.handed_off else { return open(say::delivery_handed_off_not()) };
    if delivery.through < Some(delivery.changed_in) {
        let note = Some(say::delivery_handed_off_earlier(at.0));
        return Rung { note, ..open(say::delivery_handed_off_not()) };
    }
    let said = say::delivery_handed_off_at(at.0, route_name(route));
    Rung { icon: Icon::Check, tone: Tone::Info, said, note: None }
}

fn confirmed(detail: &AddInDetail) -> Rung {
    let delivery = &detail.life.delivery;
    let at = delivery.observed_at.unwrap_or(Timestamp(0)).0;
    match delivery.state {
        DeliveryState::Confirmed => {
            let by = delivery.confirmed.as_ref();
            let note = by.map(|by| say::delivery_confirmed_by(by.by.clone(), by.who.clone(), by.at.0));
            let said = say::delivery_confirmed_at(at);
            Rung { icon: Icon::CheckCircle, tone: Tone::Success, said, note }
        }
        DeliveryState::Attested => {
            let by = delivery.confirmed.as_ref();
            let said = by.map_or_else(say::delivery_confirmed_not, |by| {
                say::delivery_attested_at(by.who.clone(), by.by.clone(), by.at.0)
            });
            let note = Some(say::delivery_attested_note());
            Rung { icon: Icon::Check, tone: Tone::Info, said, note }
        }
        DeliveryState::Differs => {
            Rung { icon: Icon::Warning, tone: Tone::Danger, said: say::delivery_differs_at(at), note: None }
        }
        DeliveryState::Dropped => open(say::delivery_dropped()),
        DeliveryState::Simulated | DeliveryState::Planned | DeliveryState::HandedOff => {
            let note = delivery.confirmed.as_ref().map(|by| say::delivery_confirmed_earlier(by.at.0));
            Rung { note, ..open(say::delivery_confirmed_not()) }
        }
    }
}

/// The name of a way.
fn route_name(route: Route) -> Message {
    match route {
        Route::CentralizedDeployment => say::handoff_route_centralized(),
        Route::Exchange => say::handoff_route_exchange(),
        Route::ExchangeOnPremises => say::handoff_route_on_premises(),
        Route::AdminCenter => say::handoff_route_admin_center(),
        Route::SharePointCatalog => say::handoff_route_catalog(),
    }
}
