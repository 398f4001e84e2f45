//! Draws the rings of a rollout, one under the other: which is reached, who comes next, what is to be checked before.

use super::dates::Dates;
use crate::addin::asking::Question;
use crate::addin::state::Deed;
use crate::addin::ticking::boxes;
use crate::addin::view::Opened;
use crate::route::{Part, Route};
use crate::ui::{
    Badge, Button, ButtonKind, Dialog, Disclosure, Icon, LinkButton, MessageBar, TextField, Tone,
};
use crate::words::some_names;
use addin_deployment::lifecycle::command::{Command, Timestamp};
use addin_deployment::rollout::Gate;
use deployment_api::AddInDetail;
use deployment_api::lifecycle::RolloutView;
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use std::cmp::Ordering;

/// The ladder, with what the reader typed while it is drawn anew.
#[derive(Clone, Copy)]
pub(super) struct Ladder {
    opened: Opened,
    holding: RwSignal<bool>,
    reason: RwSignal<String>,
    dates: Dates,
}

impl Ladder {
    /// Nothing is typed.
    pub(super) fn new(opened: Opened) -> Self {
        let (holding, reason) = (RwSignal::new(false), RwSignal::new(String::new()));
        Self { opened, holding, reason, dates: Dates::new(opened) }
    }
}

/// The ladder; nothing where there never was a rollout.
pub(super) fn view(ladder: Ladder) -> AnyView {
    let shown = ladder.opened.shown(Callback::new(move |detail: AddInDetail| {
        detail.life.rollout.as_ref().map(|rollout| ladder.rings(&detail, rollout)).into_any()
    }));
    view! {
        {shown}
        {ladder.hold()}
        {ladder.dates.dialog()}
    }
    .into_any()
}

/// The number of a ring as people count.
fn number(place: usize) -> i64 {
    i64::try_from(place + 1).unwrap_or(i64::MAX)
}

impl Ladder {
    fn rings(self, detail: &AddInDetail, rollout: &RolloutView) -> AnyView {
        let i18n = self.opened.console.i18n;
        let count = rollout.plan.rings.len();
        let summary = if rollout.runs {
            say::rollout_summary(
                number(rollout.current as usize),
                number(count.saturating_sub(1)),
                rollout.since.0,
            )
        } else {
            say::rollout_done(rollout.since.0)
        };
        let rings = (0..count).map(|place| self.ring(detail, rollout, place));
        view! {
            <section class="card stack">
                <p>{i18n.t(summary)}</p>
                {(!detail.row.delivery.holds()).then(|| only_planned(self.opened, detail))}
                {rollout.held.clone().map(|reason| held(self.opened, reason))}
                <ol class="rollout-rings">{rings.collect_view()}</ol>
                {rollout.runs.then(|| self.next(detail, rollout))}
            </section>
        }
        .into_any()
    }

    fn ring(self, detail: &AddInDetail, rollout: &RolloutView, place: usize) -> AnyView {
        let i18n = self.opened.console.i18n;
        let Some(ring) = rollout.plan.rings.get(place) else { return ().into_any() };
        let current = rollout.current as usize;
        // As long as nothing of it was seen in a real tenant, no ring has been reached there.
        let delivery = &detail.life.delivery;
        let seen = detail.row.delivery.holds() || place < current && delivery.confirmed.is_some();
        let (state, word, tone) = match place.cmp(&current) {
            Ordering::Less | Ordering::Equal if !seen => {
                ("to-do", say::states_delivery_planned(), Tone::Warning)
            }
            Ordering::Less => ("done", say::rollout_reached(), Tone::Success),
            Ordering::Equal => ("current", say::rollout_current(), Tone::Info),
            Ordering::Greater => ("to-do", say::rollout_to_come(), Tone::Neutral),
        };
        let to_come = place > current;
        let another_date = || {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            self.dates.button(place, ring.gate, self.rights())
        };
        let known = rollout.rings.get(place);
        let comes_to =
            known.map(|view| say::rollout_ring_comes_to(i64::from(view.gains), i64::from(view.reached)));
        let targets = known.map(|view| view.targets.clone()).unwrap_or_default();
        let everyone = ring.assignment.everyone;
        let names = move || match everyone {
            true => i18n.write(&say::addin_access_everyone()),
            false => some_names(i18n, &targets),
        };
        let line = |text: Option<Message>| {
            text.map(|text| view! { <p class="muted small">{i18n.t(text)}</p> }.into_any())
        };
        view! {
            <li class=["rollout-ring ", state].concat() aria-current=(place == current).then_some("step")>
                <div class="row">
                    <strong>{i18n.t(say::rollout_ring(number(place)))} " · " {ring.name.clone()}</strong>
                    <Badge tone=tone label=i18n.t(word) />
                </div>
                {line(comes_to)} {line(to_come.then(|| ring.gate.words()))}
                {to_come.then(another_date)}
                <Disclosure label=i18n.t(say::rollout_ring_who())>
                    <p>{names}</p>
                </Disclosure>
            </li>
        }
        .into_any()
    }

    /// Who comes next, what is to be checked before, and what can be done.
    fn next(self, detail: &AddInDetail, rollout: &RolloutView) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let place = rollout.current as usize + 1;
        let Some(ring) = rollout.plan.rings.get(place) else { return ().into_any() };
        let gains = i64::from(rollout.rings.get(place).map_or(0, |view| view.gains));
        let (product, name) = (detail.row.product.clone(), detail.row.name.clone());
        let why_not = self.not_yet(detail, rollout, place);
        let unavailable = Signal::derive(move || {
            let why = opened.why_not().or_else(|| why_not.clone());
            why.map(|why| i18n.write(&why)).unwrap_or_default()
        });
        let said = say::rollout_advanced(gains, name.clone(), number(place));
        let advance = Deed::new(Command::AdvanceRollout { product: product.clone() }, said).settling();
        view! {
            <h3>{i18n.t(say::rollout_next(number(place)))}</h3>
            <p>{i18n.t(say::rollout_gains(gains))}</p>
            {self.checks(&product, rollout.since, &ring.check)}
            <div class="step-actions">
                <Button
                    kind=ButtonKind::Primary
                    label=i18n.live(move || match opened.only_plans() {
                        true => say::rollout_plan_ring(number(place), gains),
                        false => say::rollout_advance(gains, number(place)),
                    })
                    busy=opened.busy()
                    unavailable=unavailable
                    on_press=move |()| opened.act(advance.clone())
                />
                {self.pause(&product, &name, rollout.held.is_some())}
                {self.stop(product, name)}
            </div>
        }
        .into_any()
    }

    /// Why the next ring cannot begin; `None` when it can.
    fn not_yet(self, detail: &AddInDetail, rollout: &RolloutView, place: usize) -> Option<Message> {
        let ring = rollout.plan.rings.get(place)?;
        let due = detail.row.rollout.is_some_and(|brief| brief.due);
        match (&rollout.held, ring.gate) {
            (Some(reason), _) => Some(say::refusal_rollout_held(detail.row.name.clone(), reason.clone())),
            (None, Gate::From(from)) if !due => Some(say::refusal_gate_closed(ring.name.clone(), from.0)),
            (None, _) => None,
        }
    }

    /// What is to be checked, to be ticked off: for whoever goes through it, until the next ring begins.
    fn checks(self, product: &ProductId, since: Timestamp, check: &str) -> AnyView {
        let console = self.opened.console;
        let lines: Vec<&str> = check.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return ().into_any();
        }
        let name = ["checks:", product.as_str()].concat();
        let label = |line: &&str| Signal::stored((*line).to_owned());
        let boxes = boxes(console, name, since, &lines, label);
        view! {
            <fieldset class="field stack-tight">
                <legend class="field-label">{console.i18n.t(say::rollout_check_first())}</legend>
                {boxes}
            </fieldset>
        }
        .into_any()
    }

    /// Holding it, or letting it go on.
    fn pause(self, product: &ProductId, name: &str, is_held: bool) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let resume =
            Deed::new(Command::ResumeRollout { product: product.clone() }, say::rollout_resumed(name));
        let label = if is_held { say::rollout_resume() } else { say::rollout_hold() };
        view! {
            <Button
                label=i18n.t(label)
                busy=opened.busy()
                unavailable=self.rights()
                reason_elsewhere=true
                on_press=move |()| {
                    if is_held { opened.act(resume.clone()) } else { self.holding.set(true) }
                }
            />
        }
        .into_any()
    }

    fn stop(self, product: ProductId, name: String) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let question = Question {
            title: say::rollout_stop_title(name.clone()),
            body: say::rollout_stop_body(),
            label: say::rollout_stop(),
            danger: true,
            deed: Deed::new(Command::StopRollout { product }, say::rollout_stopped(name)),
        };
        view! {
            <Button
                label=i18n.t(say::rollout_stop())
                icon=Icon::Close
                busy=opened.busy()
                unavailable=self.rights()
                reason_elsewhere=true
                on_press=move |()| opened.ask(question.clone())
            />
        }
        .into_any()
    }

    fn rights(self) -> Signal<String> {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        Signal::derive(move || opened.why_not().map(|why| i18n.write(&why)).unwrap_or_default())
    }

    /// Asks why it is held.
    fn hold(self) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        let content = move || {
            view! {
                <TextField
                    label=i18n.t(say::rollout_hold_reason())
                    hint=i18n.t(say::rollout_hold_hint())
                    value=self.reason
                    on_input=move |text| self.reason.set(text)
                    lines=3
                />
            }
        };
        let confirm = move |()| {
            let Some(detail) = opened.detail.get_untracked() else { return };
            let (product, reason) = (detail.row.product, self.reason.get_untracked().trim().to_owned());
            let said = say::rollout_held(detail.row.name);
            opened.act(Deed::new(Command::HoldRollout { product, reason }, said));
        };
        view! {
            <Dialog
                open=self.holding
                title=i18n.t(say::rollout_hold_title())
                content=content
                cancel_label=i18n.t(say::shell_cancel())
                confirm_label=i18n.t(say::rollout_hold())
                on_confirm=confirm
            />
        }
        .into_any()
    }
}

/// That nothing of it is in the tenant yet, and the way there.
fn only_planned(opened: Opened, detail: &AddInDetail) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let (product, name) = (detail.row.product.clone(), detail.row.name.clone());
    let way = move || {
        let href = console.link(&Route::AddIn(product.clone(), Part::Delivery));
        view! { <LinkButton label=i18n.t(say::delivery_open(name.clone())) href=href /> }
    };
    let (title, body) = (i18n.t(say::rollout_only_planned()), i18n.t(say::rollout_only_planned_body()));
    view! { <MessageBar tone=Tone::Info title=title body=body actions=way /> }.into_any()
}

/// That it is held, and why.
fn held(opened: Opened, reason: String) -> AnyView {
    let title = opened.console.i18n.t(say::rollout_is_held());
    view! { <MessageBar tone=Tone::Warning title=title body=reason /> }.into_any()
}
