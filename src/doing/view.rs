//! Sends what is done, says what became of it, and asks before what takes something away.

use super::state::{Effect, Msg, Sending};
use crate::acting::Perform;
use crate::addin::asking::{Asking, Question};
use crate::addin::state::Deed;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::deploy::outcome::view as outcome;
use crate::ui::{Tone, Ui};
use addin_deployment::outcome::{IntentKey, Revision};
use deployment_api::TenantInfo;
use leptos::prelude::*;

/// What a page can do to the tenant.
#[derive(Clone, Copy)]
pub struct Doing {
    console: Console,
    sending: RwSignal<Sending>,
    asking: Asking,
    ui: Ui,
    /// Called when something is written.
    done: Callback<Deed>,
}

impl Perform for Doing {
    type State = Sending;

    fn state(self) -> RwSignal<Sending> {
        self.sending
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Execute(command, key, expected) => {
                backend.execute(command, key, expected).then(self.tell(Msg::Outcome));
            }
            Effect::FindOut(key) => backend.intent(key).then(self.tell(Msg::FoundOut)),
            Effect::Done(deed) => {
                self.console.refresh();
                if let Some(route) = &deed.then {
                    self.console.go(route);
                }
                let words = deed.words(self.only_plans());
                self.ui.toast(Tone::Success, self.console.i18n.write(&words));
                self.done.run(deed);
            }
        }
    }
}

impl Doing {
    /// Nothing was done yet.
    #[must_use]
    pub fn new(console: Console, done: Callback<Deed>) -> Self {
        let sending = RwSignal::new(Sending::default());
        Self { console, sending, asking: Asking::new(), ui: Ui::get(), done }
    }

    /// Does something, with a fresh key.
    pub fn act(self, deed: Deed) {
        self.send(Msg::Do(deed, IntentKey(uuid()), self.known().unwrap_or(Revision(0))));
    }

    /// Asks first. A yes counts for the tenant as it stood when it was asked.
    pub fn ask(self, mut question: Question) {
        question.deed.decided_on = question.deed.decided_on.or_else(|| self.known());
        self.asking.ask(question.in_tenant(self.only_plans()));
    }

    fn only_plans(self) -> bool {
        self.console.tenant.with_untracked(|tenant| tenant.value().is_some_and(TenantInfo::only_plans))
    }

    fn known(self) -> Option<Revision> {
        self.console.add_ins.with_untracked(|load| load.value().map(|read| read.revision))
    }

    /// Whether something is being written: nothing else can be then.
    #[must_use]
    pub fn busy(self) -> Signal<bool> {
        Signal::derive(move || self.sending.with(|sending| sending.writing.is_busy()))
    }

    /// How the last thing stands, and the question that is open.
    pub fn view(self) -> AnyView {
        let again = Callback::new(move |()| {
            if let Some(deed) = self.sending.with_untracked(|sending| sending.deed.clone()) {
                self.act(deed);
            }
        });
        let writing = Signal::derive(move || self.sending.with(|sending| sending.writing.clone()));
        view! {
            {outcome(self.console.i18n, writing, again)}
            {self.asking.dialog(self.console.i18n, Callback::new(move |deed| self.act(deed)))}
        }
        .into_any()
    }
}
