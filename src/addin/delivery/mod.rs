//! The way of an add-in's plan into a real tenant: how far it is, what is to be carried over and how, and where the
//! tenant differs.

mod attest;
mod ladder;
mod state;
mod ways;

use super::view::Opened;
use crate::acting::Perform;
use crate::browser::files::download;
use crate::delivery::{Settling, settle};
use crate::route::Route;
use crate::ui::{ButtonKind, LinkButton, MessageBar, Tone, Ui, live};
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::AddInDetail;
use leptos::prelude::*;
use messages::{Message, say};
use state::{Carrying, Effect, Msg};

/// The part, for its sections.
#[derive(Clone, Copy)]
struct Delivering {
    opened: Opened,
    carrying: RwSignal<Carrying>,
    ui: Ui,
}

impl Perform for Delivering {
    type State = Carrying;

    fn state(self) -> RwSignal<Carrying> {
        self.carrying
    }

    fn perform(self, effect: Effect) {
        let backend = self.opened.console.backend();
        match effect {
            Effect::Ask(generation, product) => {
                backend.ways(product).then(self.tell(move |answer| Msg::Ways(generation, answer)));
            }
            Effect::Make(wanted, product, route, plan) => {
                let tell = self.tell(move |answer| Msg::Made(wanted, route, plan, answer));
                backend.script(product, route).then(tell);
            }
            Effect::Keep(made) => {
                let name = self.carrying.with_untracked(Carrying::name_of_made);
                self.opened.console.settings.with_value(|settings| settings.set(&name, Some(&made)));
            }
            Effect::Save(name, bytes) => download(&name, &bytes),
            Effect::Act(deed) => self.opened.act(deed),
        }
    }
}

/// The part.
pub(super) fn view(opened: Opened) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let product = opened.page.with_untracked(|page| page.product.clone());
    let delivering = Delivering { opened, carrying: RwSignal::new(Carrying::new(product)), ui: Ui::get() };
    leptos::prelude::Effect::new(move || {
        console.news.track();
        delivering.send(Msg::Refresh);
    });
    let planned_at = opened.of(ladder::planned_at);
    leptos::prelude::Effect::new(move || {
        if let Some(at) = planned_at.get() {
            let name = delivering.carrying.with_untracked(Carrying::name_of_made);
            let kept = console.settings.with_value(|settings| settings.get(&name));
            delivering.send(Msg::Planned(at, kept));
        }
    });
    let state = opened.of(|detail| detail.life.delivery.state);
    let ladder = opened.shown(Callback::new(move |detail: AddInDetail| ladder::view(i18n, &detail)));
    view! {
        <div class="stack">
            <section class="card stack">
                <h2>{i18n.t(say::shell_nav_delivery())}</h2>
                {ladder}
            </section>
            {live(move || match state.get() {
                None => ().into_any(),
                Some(DeliveryState::Simulated) => simulated(opened),
                Some(state) => delivering.real(state),
            })}
        </div>
    }
    .into_any()
}

/// In a demonstration there is no way: what one would be is told.
fn simulated(opened: Opened) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let link = move || {
        let label = i18n.t(say::delivery_to_settings());
        view! { <LinkButton label=label href=console.link(&Route::Settings) /> }
    };
    let (title, body) = (i18n.t(say::delivery_simulated()), i18n.t(say::delivery_demo_body()));
    view! { <MessageBar tone=Tone::Info title=title body=body actions=link /> }.into_any()
}

impl Delivering {
    fn real(self, state: DeliveryState) -> AnyView {
        let waits = (state == DeliveryState::HandedOff).then(|| self.bring_back());
        // A difference is settled first: only then it is known what is to be carried over.
        let ways = (state != DeliveryState::Differs).then(|| ways::view(self, state));
        view! {
            {self.stopped()}
            {waits}
            {attest::view(self)}
            {self.drift()}
            {ways}
        }
        .into_any()
    }

    fn bring_back(self) -> AnyView {
        let (console, i18n) = (self.opened.console, self.opened.console.i18n);
        let link = move || {
            let label = i18n.t(say::delivery_import());
            let href = console.link(&Route::Delivery);
            view! { <LinkButton kind=ButtonKind::Primary label=label href=href /> }
        };
        let (title, body) = (i18n.t(say::delivery_wait()), i18n.t(say::delivery_wait_body()));
        view! { <MessageBar tone=Tone::Info title=title body=body actions=link /> }.into_any()
    }

    /// What of the script that was handed off did not go well, as long as the plan is not there.
    fn stopped(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let failed = self.opened.of(|detail| match detail.life.delivery.state {
            DeliveryState::HandedOff | DeliveryState::Differs => detail.life.delivery.failed.clone(),
            _ => Vec::new(),
        });
        let line = move |step: Message| view! { <li>{i18n.t(step)}</li> }.into_any();
        live(move || {
            let failed = failed.get().filter(|failed| !failed.is_empty()).map(|failed| {
                let failed = StoredValue::new(failed);
                let details = move || {
                    let lines = failed.get_value().into_iter().map(line).collect_view();
                    view! { <ul class="list">{lines}</ul> }
                };
                let title = i18n.t(say::delivery_script_stopped());
                view! { <MessageBar tone=Tone::Danger title=title details=details /> }.into_any()
            });
            failed.into_any()
        })
    }

    /// Where the tenant differs from this plan.
    fn drift(self) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let drift = opened.of(|detail| detail.life.delivery.drift.clone());
        let ask = Callback::new(move |question| opened.ask(question));
        let may_not =
            Signal::derive(move || opened.why_not().map(|why| i18n.write(&why)).unwrap_or_default());
        let may = Settling { busy: opened.busy(), may_not };
        live(move || {
            let section = drift.get().flatten().map(|drift| {
                view! {
                    <section class="card stack-tight">
                        <h2>{i18n.t(say::delivery_differences())}</h2>
                        {settle(opened.console, &drift, may, ask)}
                    </section>
                }
                .into_any()
            });
            section.into_any()
        })
    }
}
