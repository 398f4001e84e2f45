//! A box to tick: the browser's own.
//!
//! States: ticked, not ticked. Keyboard: Space ticks it.

use leptos::prelude::*;

use super::{context::Ui, field::hint_text};

/// A box to tick.
#[component]
pub fn Checkbox(
    /// What ticking it means.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with whether it is ticked now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// More about it, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
) -> impl IntoView {
    let id = Ui::get().id("checkbox");
    view! {
        <div class="checkbox">
            <input
                type="checkbox"
                id=id.clone()
                aria-describedby=format!("{id}-hint")
                prop:checked=checked
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <div>
                <label for=id.clone()>{label}</label>
                {hint_text(&id, hint)}
            </div>
        </div>
    }
}
