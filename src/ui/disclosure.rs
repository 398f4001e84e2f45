//! More about something, folded away: the browser's own `details`, which also opens when the browser finds a word
//! inside.
//!
//! Keyboard: Enter or Space opens and closes it.

use leptos::prelude::*;

use super::icon::Icon;

/// More about something, folded away.
#[component]
pub fn Disclosure(
    /// What is inside.
    #[prop(into)]
    label: Signal<String>,
    /// Open from the beginning.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary>
                {Icon::ChevronRight.view()}
                <span>{label}</span>
            </summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
