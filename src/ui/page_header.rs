//! The heading of a screen and of a part of it. Both take the focus when they arrive with a new address, so that a
//! screen reader says where the person is now.

use leptos::prelude::*;

use super::{anchor::Anchor, focus::focus_on_arrival, icon::Icon};

/// A screen's heading, with what it is for and its actions.
#[component]
pub fn PageHeader(
    /// The screen's name: its only `h1`.
    #[prop(into)]
    title: Signal<String>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    subtitle: Signal<String>,
    /// Buttons and links at its end.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Where "back" leads: label and address.
    #[prop(optional)]
    back: Option<(Signal<String>, Signal<String>)>,
) -> impl IntoView {
    let heading = Anchor::default();
    focus_on_arrival(heading);
    view! {
        <div class="page-header">
            {back
                .map(|(label, href)| {
                    view! {
                        <a class="back-link" href=href>
                            {Icon::ArrowLeft.view()}
                            <span>{label}</span>
                        </a>
                    }.into_any()
                })}
            <div class="page-title">
                <h1 tabindex="-1" node_ref=heading>
                    {title}
                </h1>
                <p class="page-subtitle">{subtitle}</p>
            </div>
            {actions.map(|actions| view! { <div class="row page-actions">{move || actions.run()}</div> }.into_any())}
        </div>
    }
}

/// The heading of one step of a task, below the screen's own heading.
#[component]
pub fn StepHeader(
    /// What this step is about: an `h2`.
    #[prop(into)]
    title: Signal<String>,
    /// What to do here, in a sentence or two.
    #[prop(optional, into)]
    subtitle: Signal<String>,
) -> impl IntoView {
    let heading = Anchor::default();
    focus_on_arrival(heading);
    view! {
        <div class="step-header">
            <h2 tabindex="-1" node_ref=heading>
                {title}
            </h2>
            <p class="page-subtitle">{subtitle}</p>
        </div>
    }
}
