//! One line of text, and several lines of text.
//!
//! States: plain, with a hint, with an error (linked to the control and marked `aria-invalid`), with a counter.
//! When an error is shown is the caller's decision; the usual one is: on leaving the field, and gone as soon as the
//! text changes.
//! Keyboard: that of the browser's own fields.

use leptos::{ev, html, prelude::*};

use super::field::{Field, invalid};

/// One line of text.
#[component]
pub fn TextField(
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// What the field holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text after every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// An example or a rule, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to put it right. Empty: nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
    /// Called when the person leaves the field.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// Called on Enter.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// The browser's input type: `text`, `url`, `email`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in by itself.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// For moving the focus to it.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let field = Field::new(label, hint, error);
    let control = view! {
        <input
            class="input"
            type=kind
            id=field.id.clone()
            autocomplete=autocomplete
            spellcheck="false"
            node_ref=node_ref
            aria-describedby=field.described_by()
            aria-invalid=move || invalid(error)
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
            on:blur=move |_| {
                if let Some(leave) = on_leave {
                    leave.run(());
                }
            }
            on:keydown=move |event: ev::KeyboardEvent| {
                if event.key() == "Enter" && !event.is_composing() && let Some(enter) = on_enter {
                    enter.run(());
                }
            }
        />
    };
    field.frame(control.into_any(), None)
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// What the field holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text after every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// An example or a rule, below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and how to put it right. Empty: nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
    /// How much is left or used: "120 of 500 characters". Read with the field, not after every key.
    #[prop(optional, into)]
    counter: Option<Signal<String>>,
    /// Lines shown without scrolling.
    #[prop(default = 6)]
    rows: u32,
    /// A fixed-width font, for source text.
    #[prop(optional)]
    code: bool,
    /// For moving the focus to it.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let field = Field::new(label, hint, error);
    let counter_id = format!("{}-counter", field.id);
    let control = view! {
        <textarea
            class="input"
            class:code=code
            id=field.id.clone()
            rows=rows.to_string()
            spellcheck=if code { "false" } else { "true" }
            node_ref=node_ref
            aria-describedby=format!("{} {counter_id}", field.described_by())
            aria-invalid=move || invalid(error)
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
        ></textarea>
    };
    let counter = counter.map(|counter| {
        view! {
            <p class="field-counter" id=counter_id>
                {counter}
            </p>
        }
        .into_any()
    });
    field.frame(control.into_any(), counter)
}
