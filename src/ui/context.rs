//! What the parts of one mounted app share: a counter for element ids, the two live regions, the toasts, and
//! whether a first screen was already shown. It lives in a Leptos context, because several apps may live on one
//! page and must not share any of this.

use std::time::Duration;

use leptos::prelude::*;

use super::toast::Toast;

/// How long a spoken text stays in its live region. Afterwards it is removed, so that somebody who walks through
/// the page with a screen reader does not find old news at its end.
const SPOKEN_TEXT_STAYS: Duration = Duration::from_secs(10);

/// The shared services of one mounted app. Call [`Ui::provide`] once where the app is mounted.
#[derive(Clone, Copy)]
pub struct Ui {
    last_id: StoredValue<u32>,
    arrived: StoredValue<bool>,
    pub(super) polite: RwSignal<String>,
    pub(super) urgent: RwSignal<String>,
    pub(super) toasts: RwSignal<Vec<Toast>>,
}

impl Ui {
    /// Makes the services and hands them to every component below the current owner.
    pub fn provide() -> Self {
        let ui = Self {
            last_id: StoredValue::new(0),
            arrived: StoredValue::new(false),
            polite: RwSignal::new(String::new()),
            urgent: RwSignal::new(String::new()),
            toasts: RwSignal::new(Vec::new()),
        };
        provide_context(ui);
        ui
    }

    /// The services of the app around the current component. A component that stands alone, as in a test, gets
    /// services of its own.
    pub fn get() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// A number that no other element of this app carries.
    pub fn number(self) -> u32 {
        self.last_id.update_value(|last| *last += 1);
        self.last_id.get_value()
    }

    /// An element id that is unique within this app: `kind` and a number.
    pub fn id(self, kind: &str) -> String {
        format!("{kind}-{}", self.number())
    }

    /// Says a text to people who listen, when the screen reader is done with what it is saying. For results of an
    /// action and for counts.
    pub fn say(self, text: &str) {
        speak(self.polite, text);
    }

    /// Says a text at once, interrupting. Only for what the person must know before the next key press.
    pub fn say_now(self, text: &str) {
        speak(self.urgent, text);
    }

    /// True when a screen was already shown before this call: from the second screen on, its heading takes the
    /// focus. The first one leaves the focus where the browser put it.
    pub(super) fn arrive(self) -> bool {
        let before = self.arrived.get_value();
        self.arrived.set_value(true);
        before
    }
}

fn speak(region: RwSignal<String>, text: &str) {
    // A region whose text does not change is not read again: a trailing no-break space makes a repeated text new.
    let repeated = region.with_untracked(|before| before == text);
    let spoken = if repeated { format!("{text}\u{a0}") } else { text.to_owned() };
    region.set(spoken.clone());
    set_timeout(
        move || {
            // The app may have been unmounted meanwhile.
            if region.try_with_untracked(|now| *now == spoken) == Some(true) {
                region.set(String::new());
            }
        },
        SPOKEN_TEXT_STAYS,
    );
}
