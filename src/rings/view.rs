//! Draws rings that are being planned.

use super::state::{Effect, Msg, Planned, Planner, Proposed, in_lines};
use crate::browser::clock::{day_from_now, day_of, day_start};
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::ui::{Button, ButtonKind, Disclosure, Icon, MessageBar, Progress, TextField, Tone, keyed, live};
use crate::who::view::{WhoPanel, perform as perform_who};
use crate::words::some_names;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::rollout::propose::{Proposal, ProposedRing};
use addin_deployment::rollout::{Gate, Ring};
use leptos::prelude::*;
use messages::{Message, say};

/// Carries out what the planner asks for; `tell` hears what came of it.
pub fn perform(console: Console, effect: Effect, tell: impl FnOnce(Msg) + 'static) {
    let backend = console.backend();
    match effect {
        Effect::Propose(generation, product, target) => {
            let take = move |proposal: Proposal| written(console.i18n, proposal);
            backend.propose_rings(product, target).then(move |answer| {
                tell(Msg::Proposed(generation, answer.map(|proposal| proposal.map(take))));
            });
        }
        Effect::Views(generation, product, rings) => {
            backend.rings(product, rings).then(move |answer| tell(Msg::Views(generation, answer)));
        }
        Effect::Who(effect) => perform_who(console, effect, move |msg| tell(Msg::Who(msg))),
        // Whoever keeps the plan decides whether to keep its draft.
        Effect::Changed => {}
    }
}

/// A proposal in the reader's language: from then on its texts are the administrator's own.
fn written(i18n: I18n, proposal: Proposal) -> Proposed {
    let mut days = 0;
    let take = |ring: ProposedRing| {
        days += i64::from(ring.days);
        let gate = if days == 0 { Gate::Manual } else { Gate::From(Timestamp(day_from_now(days))) };
        let (name, check) = (i18n.write(&ring.name), in_lines(&i18n.write(&ring.check)));
        (Ring { name, assignment: ring.assignment, gate, check }, ring.why)
    };
    Proposed { rings: proposal.rings.into_iter().map(take).collect(), why: proposal.why }
}

/// Rings that are being planned, on screen.
#[derive(Clone, Copy)]
struct Shown {
    console: Console,
    planner: Memo<Planner>,
    send: Callback<Msg>,
}

/// How the proposal stands, and the rings to change.
pub fn editor(console: Console, planner: Memo<Planner>, send: Callback<Msg>) -> AnyView {
    let i18n = console.i18n;
    let shown = Shown { console, planner, send };
    let numbers = Signal::derive(move || {
        planner.with(|planner| planner.rings.iter().map(|planned| planned.number.to_string()).collect())
    });
    let any = Memo::new(move |_| planner.with(|planner| !planner.rings.is_empty()));
    let count = move || planner.with_untracked(|planner| planner.rings.len() + 1);
    view! {
        {shown.proposal()}
        <div class="rings stack">
            {keyed(numbers, Callback::new(move |key: String| shown.ring(key.parse().unwrap_or_default())))}
        </div>
        {live(move || {
            any.get()
                .then(|| {
                    view! {
                        <div class="row">
                            <Button
                                kind=ButtonKind::Subtle
                                icon=Icon::Add
                                label=i18n.t(say::rollout_ring_add())
                                on_press=move |()| {
                                    let count = i64::try_from(count()).unwrap_or(i64::MAX);
                                    send.run(Msg::Add(i18n.write(&say::rollout_ring(count))));
                                }
                            />
                        </div>
                    }
                        .into_any()
                })
                .into_any()
        })}
    }
    .into_any()
}

impl Shown {
    /// What the ring with this number has, drawn again when that changes.
    fn of<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        number: u32,
        take: impl Fn(usize, &Planned) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| {
            self.planner.with(|planner| planner.find(number).map(|(place, planned)| take(place, planned)))
        })
    }

    fn proposal(self) -> AnyView {
        let i18n = self.console.i18n;
        let proposal = Memo::new(move |_| self.planner.with(|planner| planner.proposal.clone()));
        live(move || match proposal.get() {
            Load::NotAsked => ().into_any(),
            Load::Loading(_) => view! { <Progress label=i18n.t(say::rollout_proposing()) /> }.into_any(),
            Load::Failed(failure) => {
                let (title, body) = (i18n.t(say::rollout_not_proposed()), i18n.t(failure.message()));
                view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
            }
            Load::Ready(None) => {
                view! { <MessageBar tone=Tone::Info title=i18n.t(say::rollout_nobody_gains()) /> }.into_any()
            }
            Load::Ready(Some(None)) => ().into_any(),
            Load::Ready(Some(Some(why))) => view! { <p class="muted">{i18n.t(why)}</p> }.into_any(),
        })
    }

    fn ring(self, number: u32) -> AnyView {
        let i18n = self.console.i18n;
        let place = self.of(number, |place, _| place);
        let title = move || say::rollout_ring(i64::try_from(place.get().unwrap_or(1)).unwrap_or(1));
        let several = Memo::new(move |_| self.planner.with(|planner| planner.rings.len() > 1));
        let send = self.send;
        view! {
            <section class="card stack" aria-label=i18n.live(title)>
                <div class="row spread">
                    <h3>{i18n.live(title)}</h3>
                    {live(move || {
                        several
                            .get()
                            .then(|| {
                                view! {
                                    <Button
                                        kind=ButtonKind::Subtle
                                        icon=Icon::Delete
                                        label=i18n.live(move || say::rollout_ring_remove(title()))
                                        on_press=move |()| send.run(Msg::Remove(number))
                                    />
                                }
                                    .into_any()
                            })
                            .into_any()
                    })}
                </div>
                {self.texts(number)}
                {self.people(number)}
            </section>
        }
        .into_any()
    }

    /// Its name; for all but the first, when it begins and what is checked before.
    fn texts(self, number: u32) -> AnyView {
        let (i18n, send) = (self.console.i18n, self.send);
        let name = self.of(number, |_, planned| planned.ring.name.clone());
        let check = self.of(number, |_, planned| planned.ring.check.clone());
        let gate = self.of(number, |_, planned| planned.ring.gate);
        let later = self.of(number, |place, _| place > 1);
        let gate = Signal::derive(move || gate.get().unwrap_or(Gate::Manual));
        let on_gate = Callback::new(move |gate| send.run(Msg::Gate(number, gate)));
        view! {
            <TextField
                label=i18n.t(say::rollout_ring_name())
                value=Signal::derive(move || name.get().unwrap_or_default())
                on_input=move |text| send.run(Msg::Name(number, text))
            />
            {live(move || {
                later
                    .get()
                    .unwrap_or_default()
                    .then(|| day_field(i18n, gate, on_gate))
                    .into_any()
            })}
            <TextField
                label=i18n.t(say::rollout_ring_check())
                hint=i18n.t(say::rollout_ring_check_hint())
                value=Signal::derive(move || check.get().unwrap_or_default())
                on_input=move |text| send.run(Msg::Check(number, text))
                lines=4
            />
        }
        .into_any()
    }

    /// Who comes in and what that comes to; the panel while that is being changed.
    fn people(self, number: u32) -> AnyView {
        let (i18n, send) = (self.console.i18n, self.send);
        let opened = Memo::new(move |_| self.planner.with(|planner| planner.opened == Some(number)));
        let everyone = self.of(number, |_, planned| planned.ring.assignment.everyone);
        let why = self.of(number, |_, planned| planned.why.clone());
        let known = Memo::new(move |_| self.planner.with(|planner| planner.view(number).cloned()));
        let who = Memo::new(move |_| self.planner.with(|planner| planner.who.clone()));
        let names = move || match (everyone.get(), known.get()) {
            (Some(true), _) => i18n.write(&say::addin_access_everyone()),
            (_, Some(view)) => some_names(i18n, &view.targets),
            _ => String::new(),
        };
        let comes_to = move || {
            let words = |gains, reached| say::rollout_ring_comes_to(i64::from(gains), i64::from(reached));
            known.get().map(|view| i18n.write(&words(view.gains, view.reached))).unwrap_or_default()
        };
        let label =
            move || if opened.get() { say::rollout_ring_who_done() } else { say::rollout_ring_who_change() };
        view! {
            <div class="stack-tight">
                <p class="field-label">{i18n.t(say::rollout_ring_who())}</p>
                <p>{names}</p>
                <p class="muted small" aria-live="polite">{comes_to}</p>
                {live(move || reasons(i18n, why.get().unwrap_or_default()))}
            </div>
            {live(move || {
                opened
                    .get()
                    .then(|| view! { <WhoPanel who=who send=move |msg| send.run(Msg::Who(msg)) /> }.into_any())
                    .into_any()
            })}
            <div class="row">
                <Button
                    label=i18n.live(label)
                    on_press=move |()| {
                        send.run(Msg::Open((!opened.get_untracked()).then_some(number)));
                    }
                />
            </div>
        }
        .into_any()
    }
}

/// The field for the day before which a ring does not begin, in the reader's zone; empty where somebody decides that alone.
pub fn day_field(i18n: I18n, gate: Signal<Gate>, on_gate: Callback<Gate>) -> AnyView {
    let day = Signal::derive(move || match gate.get() {
        Gate::Manual => String::new(),
        Gate::From(from) => day_of(from.0),
    });
    view! {
        <TextField
            label=i18n.t(say::rollout_ring_from())
            hint=i18n.t(say::rollout_ring_from_hint())
            kind="date"
            value=day
            on_input=move |day: String| {
                on_gate.run(day_start(&day).map_or(Gate::Manual, |from| Gate::From(Timestamp(from))));
            }
        />
    }
    .into_any()
}

fn reasons(i18n: I18n, why: Vec<Message>) -> AnyView {
    if why.is_empty() {
        return ().into_any();
    }
    let lines = why.into_iter().map(move |why| view! { <li>{i18n.t(why)}</li> }.into_any());
    view! {
        <Disclosure label=i18n.t(say::rollout_ring_why())>
            <ul class="list">{lines.collect_view()}</ul>
        </Disclosure>
    }
    .into_any()
}
