//! What every form field has: a label, a hint, an error that is linked to the control, and unique ids for them.

use leptos::prelude::*;

use super::{context::Ui, icon::Icon};

/// The texts around one control. An empty text is not shown.
pub(super) struct Field {
    pub(super) id: String,
    label: Signal<String>,
    hint: Signal<String>,
    error: Signal<String>,
}

impl Field {
    pub(super) fn new(label: Signal<String>, hint: Signal<String>, error: Signal<String>) -> Self {
        Self { id: Ui::get().id("field"), label, hint, error }
    }

    /// The value of the control's `aria-describedby`. Both ids are always there: an empty text says nothing.
    pub(super) fn described_by(&self) -> String {
        described_by(&self.id)
    }

    /// The control with its texts. `foot` stands at the end of the line below the control.
    pub(super) fn frame(self, control: AnyView, foot: Option<AnyView>) -> AnyView {
        let Self { id, label, hint, error } = self;
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>
                    {label}
                </label>
                {hint_text(&id, hint)}
                {control}
                {foot}
                {error_text(&id, error)}
            </div>
        }
        .into_any()
    }
}

/// The value of a control's `aria-invalid`. Reactive.
pub(super) fn invalid(error: Signal<String>) -> Option<&'static str> {
    (!error.read().is_empty()).then_some("true")
}

pub(super) fn described_by(id: &str) -> String {
    format!("{id}-hint {id}-error")
}

pub(super) fn hint_text(id: &str, hint: Signal<String>) -> AnyView {
    view! {
        <p class="field-hint" id=format!("{id}-hint")>
            {hint}
        </p>
    }
    .into_any()
}

pub(super) fn error_text(id: &str, error: Signal<String>) -> AnyView {
    view! {
        <p class="field-error" id=format!("{id}-error") hidden=move || error.read().is_empty()>
            {Icon::Error.view()}
            <span>{error}</span>
        </p>
    }
    .into_any()
}
