//! Waiting. What has no known length appears only after half a second (by a delay in the style sheet, not by a timer): what is
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

/// A bar for work of which a part is done.
#[component]
pub fn ProgressOf(
    /// What is going on, and how far it is: "Reading 3 files: 12 of 150 MB".
    #[prop(into)]
    label: Signal<String>,
    /// The part that is done, from 0 to 100.
    #[prop(into)]
    percent: Signal<u32>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <p>{label}</p>
            <progress
                class="progress-part"
                max="100"
                aria-label=label
                prop:value=move || f64::from(percent.get())
            ></progress>
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
