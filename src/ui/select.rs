//! One choice out of many, in the browser's own list.
//!
//! States: with a choice, without one (the first option then says what to do).
//! Keyboard: the browser's own.

use leptos::{ev, prelude::*};

use super::field::Field;

/// A list to choose from.
#[component]
pub fn Select(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// The options: what is handed to the callback, and the name.
    options: Vec<(String, Signal<String>)>,
    /// The value of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value that the person chooses.
    #[prop(into)]
    on_choose: Callback<String>,
    /// More about it, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
) -> impl IntoView {
    let field = Field::new(label, hint, Signal::default());
    let options = options.into_iter().map(|(value, name)| {
        let own = value.clone();
        view! {
            <option value=value selected=move || *chosen.read() == own>
                {name}
            </option>
        }
        .into_any()
    });
    let control = view! {
        <select
            class="input"
            id=field.id.clone()
            aria-describedby=field.described_by()
            on:change=move |event: ev::Event| on_choose.run(event_target_value(&event))
        >
            {options.collect_view()}
        </select>
    };
    field.frame(control.into_any(), None)
}
