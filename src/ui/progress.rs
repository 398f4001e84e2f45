//! Waiting. Both forms appear only after half a second (by a delay in the style sheet, not by a timer): what is
//! quicker than that should not flicker.
//!
//! Screen readers get the text at once, as a status.

use leptos::prelude::*;

/// A bar for work whose length is not known, with what is going on.
#[component]
pub fn Progress(
    /// What is going on: "Working out who gets it …".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="progress late">
            <p>{label}</p>
            <div class="progress-track" role="progressbar" aria-label=label>
                <div class="progress-bar"></div>
            </div>
        </div>
    }
}

/// Grey bars where rows will be, for lists whose shape is known.
#[component]
pub fn Skeleton(
    /// Said by screen readers: "Loading".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    skeleton(label)
}

pub(super) fn skeleton(label: Signal<String>) -> AnyView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{label}</span>
            <div class="skeleton-row late"></div>
            <div class="skeleton-row late"></div>
            <div class="skeleton-row late"></div>
        </div>
    }
    .into_any()
}
