//! Another date for a ring that is still to come, while the rollout runs.

use crate::addin::state::Deed;
use crate::addin::view::Opened;
use crate::rings::view::day_field;
use crate::ui::{Button, ButtonKind, Dialog, Tone};
use addin_deployment::lifecycle::command::Command;
use addin_deployment::outcome::Revision;
use addin_deployment::rollout::Gate;
use leptos::prelude::*;
use messages::say;

/// The ring whose date is asked for.
#[derive(Clone, Copy)]
struct Asked {
    /// Its number, counted from 0.
    ring: u32,
    /// What opens it as it was when the dialog was opened, …
    gate: Gate,
    /// … and the state of the tenant then: another rollout since has other rings.
    known: Option<Revision>,
}

/// The dialog, with what the reader chose while the rings are drawn anew.
#[derive(Clone, Copy)]
pub(super) struct Dates {
    opened: Opened,
    open: RwSignal<bool>,
    asked: RwSignal<Asked>,
    gate: RwSignal<Gate>,
}

impl Dates {
    /// Nothing is asked.
    pub(super) fn new(opened: Opened) -> Self {
        let nothing = Asked { ring: 0, gate: Gate::Manual, known: None };
        Self {
            opened,
            open: RwSignal::new(false),
            asked: RwSignal::new(nothing),
            gate: RwSignal::new(Gate::Manual),
        }
    }

    /// What asks for another date of a ring; why it cannot be used stands beside what begins the next ring.
    pub(super) fn button(self, ring: u32, gate: Gate, unavailable: Signal<String>) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        view! {
            <div class="row">
                <Button
                    kind=ButtonKind::Subtle
                    label=i18n.t(say::rollout_reschedule(number(ring)))
                    busy=opened.busy()
                    unavailable=unavailable
                    reason_elsewhere=true
                    on_press=move |()| {
                        self.asked.set(Asked { ring, gate, known: opened.known() });
                        self.gate.set(gate);
                        self.open.set(true);
                    }
                />
            </div>
        }
        .into_any()
    }

    /// Asks for the day.
    pub(super) fn dialog(self) -> AnyView {
        let i18n = self.opened.console.i18n;
        let on_gate = Callback::new(move |gate| self.gate.set(gate));
        view! {
            <Dialog
                open=self.open
                title=i18n.live(move || say::rollout_reschedule(number(self.asked.get().ring)))
                content=move || day_field(i18n, self.gate.into(), on_gate)
                cancel_label=i18n.t(say::shell_cancel())
                confirm_label=i18n.live(move || match (self.asked.get().gate, self.gate.get()) {
                    // An empty field is easily left behind: what it means stands on the button.
                    (Gate::From(_), Gate::Manual) => say::rollout_undate(),
                    _ => say::addin_save(),
                })
                on_confirm=move |()| self.save()
            />
        }
        .into_any()
    }

    /// Where the day is another one; else, or where it was not typed to its end, that says so.
    fn save(self) {
        let Asked { ring, gate: before, known } = self.asked.get_untracked();
        let gate = self.gate.get_untracked();
        if gate == before {
            let unchanged = say::rollout_not_rescheduled(number(ring));
            return self.opened.ui.toast(Tone::Info, self.opened.console.i18n.write(&unchanged));
        }
        let Some(detail) = self.opened.detail.get_untracked() else { return };
        let said = say::rollout_rescheduled(number(ring), detail.row.name);
        let command = Command::RescheduleRing { product: detail.row.product, ring, gate };
        self.opened.act(Deed { decided_on: known, ..Deed::new(command, said) });
    }
}

/// The number of a ring as people count.
fn number(ring: u32) -> i64 {
    i64::from(ring) + 1
}
