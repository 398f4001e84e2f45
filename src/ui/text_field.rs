//! A text: one line of it, or several.
//!
//! States: plain, with a hint, with an error (linked to the control and marked `aria-invalid`).
//! When an error is shown is the caller's decision; the usual one is: on leaving the field, and gone as soon as the
//! text changes.
//! Keyboard: that of the browser's own fields.

use leptos::{ev, prelude::*};

use super::field::{Field, invalid};

/// A field for a text.
#[component]
pub fn TextField(
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// What the field holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text after every change; with a day, once it is whole, and with nothing, once it is empty.
    #[prop(into)]
    on_input: Callback<String>,
    /// An example or a rule, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to put it right. Empty: nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
    /// Called on Enter, where there is one line.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// The browser's input type, where there is one line: `text`, `url`, `email`, `date`.
    #[prop(default = "text")]
    kind: &'static str,
    /// Lines shown without scrolling. A text of several lines fits where there are more than one.
    #[prop(default = 1)]
    lines: u32,
    /// A fixed-width font, for source text.
    #[prop(optional)]
    code: bool,
) -> impl IntoView {
    let field = Field::new(label, hint, error);
    let typed = move |event: ev::Event| {
        let text = event_target_value(&event);
        if kind != "date" || is_whole(&event, &text) {
            on_input.run(text);
        }
    };
    let control = if lines > 1 {
        view! {
            <textarea
                class="input"
                class:code=code
                id=field.id.clone()
                rows=lines.to_string()
                spellcheck=if code { "false" } else { "true" }
                aria-describedby=field.described_by()
                aria-invalid=move || invalid(error)
                prop:value=value
                on:input=typed
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                class:code=code
                type=kind
                id=field.id.clone()
                autocomplete="off"
                spellcheck="false"
                aria-describedby=field.described_by()
                aria-invalid=move || invalid(error)
                prop:value=value
                on:input=typed
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Enter" && !event.is_composing() && let Some(enter) = on_enter {
                        enter.run(());
                    }
                }
            />
        }
        .into_any()
    };
    field.frame(control, None)
}

/// Whether a field of dates holds a whole day, or nothing. While a day is typed the browser tells of none, or of the year
/// 0002 on the way to 2026; whoever took that for an answer would write it over what is being typed.
fn is_whole(event: &ev::Event, day: &str) -> bool {
    let half_typed = event_target::<web_sys::Element>(event).matches(":invalid").unwrap_or_default();
    !half_typed && !day.starts_with('0')
}
