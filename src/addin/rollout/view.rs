//! Draws the part: how far the rollout has come, or the plan for one.

use super::ladder::{self, Ladder};
use super::state::{Effect, Msg, Planning, Stage};
use crate::acting::Perform;
use crate::addin::kept::{Stand, keep, kept};
use crate::addin::state::Deed;
use crate::addin::view::Opened;
use crate::rings::view::{editor, perform as perform_rings};
use crate::ui::{Button, ButtonKind, MessageBar, Tone, find_focus, live};
use crate::who::view::{WhoPanel, perform as perform_who};
use addin_deployment::assignment::Assignment;
use deployment_api::AddInDetail;
use leptos::prelude::*;
use messages::{Message, say};

/// Under which name the browser keeps a plan that was begun.
const BEGUN: &str = "rollout";

#[derive(Clone, Copy)]
struct Shown {
    opened: Opened,
    planning: RwSignal<Planning>,
}

impl Perform for Shown {
    type State = Planning;

    fn state(self) -> RwSignal<Planning> {
        self.planning
    }

    fn perform(self, effect: Effect) {
        let console = self.opened.console;
        match effect {
            Effect::Target(effect) => perform_who(console, effect, self.tell(Msg::Target)),
            Effect::Rings(effect) => perform_rings(console, effect, self.tell(Msg::Rings)),
        }
    }
}

/// The part.
pub(in crate::addin) fn view(opened: Opened) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let product = opened.page.with_untracked(|page| page.product.clone());
    let shown = Shown { opened, planning: RwSignal::new(Planning::new(product)) };
    leptos::prelude::Effect::new(move || {
        if let Some(me) = console.tenant.with(|tenant| Some(tenant.value()?.me.actor.clone())) {
            shown.send(Msg::Me(me));
        }
    });
    if let Some(detail) = opened.detail.get_untracked() {
        if let Some(begun) = kept(opened, BEGUN, Stand::of(&detail)) {
            shown.send(Msg::Resume(begun));
        }
        shown.send(Msg::Known(detail));
    }
    leptos::prelude::Effect::new(move || {
        if let Some(detail) = opened.detail.get() {
            shown.send(Msg::Known(detail));
        }
    });
    let stage = opened.of(Stage::of);
    keep(opened, BEGUN, Memo::new(move |_| shown.planning.with(Planning::kept)));
    let ladder = Ladder::new(opened);
    let muted = move |text: Message| view! { <p class="muted">{i18n.t(text)}</p> }.into_any();
    view! {
        <section class="stack">
            <h2>{i18n.t(say::addin_rollout())}</h2>
            {ladder::view(ladder)}
            {live(move || match stage.get() {
                None | Some(Stage::Runs) => ().into_any(),
                Some(Stage::Gone) => muted(say::rollout_gone()),
                Some(Stage::Everyone) => muted(say::rollout_everyone_has_it()),
                Some(Stage::Plan) => shown.plan(),
            })}
        </section>
    }
    .into_any()
}

impl Shown {
    fn base(self) -> Assignment {
        let base = |detail: &Option<Box<AddInDetail>>| Some(detail.as_ref()?.row.assignment.clone());
        self.opened.detail.with(base).unwrap_or_default()
    }

    fn plan(self) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let target = Memo::new(move |_| self.planning.with(|planning| planning.target.clone()));
        let no_proposal = Signal::derive(move || {
            let why = self.planning.with(Planning::no_proposal);
            why.map(|why| i18n.write(&why)).unwrap_or_default()
        });
        let planner = Memo::new(move |_| self.planning.with(|planning| planning.rings.clone()));
        let planned = Memo::new(move |_| planner.with(|planner| !planner.rings.is_empty()));
        let propose =
            move || if planned.get() { say::rollout_propose_again() } else { say::rollout_propose() };
        view! {
            <p>{i18n.t(say::rollout_about())}</p>
            {self.stale()}
            <h3>{i18n.t(say::rollout_target())}</h3>
            <WhoPanel who=target send=move |msg| self.send(Msg::Target(msg)) />
            <div class="row">
                <Button
                    label=i18n.live(propose)
                    unavailable=no_proposal
                    on_press=move |()| self.send(Msg::Propose)
                />
            </div>
            {editor(opened.console, planner, Callback::new(move |msg| self.send(Msg::Rings(msg))))}
            {live(move || if planned.get() { self.start() } else { ().into_any() })}
        }
        .into_any()
    }

    /// That the add-in is not any more as it was when the plan was begun.
    fn stale(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let stale = Memo::new(move |_| self.planning.with(Planning::is_stale));
        live(move || {
            let bar = stale.get().then(|| {
                let (title, body) = (i18n.t(say::rollout_stale()), i18n.t(say::rollout_stale_body()));
                let give_up = move || self.give_up();
                view! { <MessageBar tone=Tone::Warning title=title body=body actions=give_up /> }.into_any()
            });
            bar.into_any()
        })
    }

    fn give_up(self) -> AnyView {
        let label = self.opened.console.i18n.t(say::rollout_give_up());
        let press = move |()| {
            self.send(Msg::Over);
            request_animation_frame(find_focus);
        };
        view! { <Button label=label on_press=press /> }.into_any()
    }

    /// "Start with ring 1 for 12 people": the button says what will happen.
    fn start(self) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let first = move || {
            let gains = |planning: &Planning| {
                planning.rings.views.value().and_then(|views| views.first()).map(|view| view.gains)
            };
            i64::from(self.planning.with(gains).unwrap_or_default())
        };
        let why_not = Signal::derive(move || {
            let why =
                opened.why_not().or_else(|| self.planning.with(|planning| planning.why_not(&self.base())));
            why.map(|why| i18n.write(&why)).unwrap_or_default()
        });
        view! {
            <div class="step-actions">
                <Button
                    kind=ButtonKind::Primary
                    label=i18n.live(move || match opened.only_plans() {
                        true => say::rollout_plan_ring(1, first()),
                        false => say::rollout_start(first()),
                    })
                    busy=opened.busy()
                    unavailable=why_not
                    on_press=move |()| {
                        let name = opened.name().get_untracked();
                        if let Some(command) = self.planning.with_untracked(Planning::command) {
                            opened.act(Deed::new(command, say::rollout_started(name)));
                        }
                    }
                />
                {self.give_up()}
            </div>
            <p class="muted small">{i18n.t(say::rollout_kept())}</p>
        }
        .into_any()
    }
}
