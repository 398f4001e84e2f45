//! What a list or a screen says when there is nothing to show: why, and the one thing to do about it.

use leptos::prelude::*;

use super::icon::Icon;

/// What is said when there is nothing to show.
#[component]
pub fn EmptyState(
    /// A picture for it.
    icon: Icon,
    /// That there is nothing, in a few words. Empty where a heading says it already.
    #[prop(optional, into)]
    title: Signal<String>,
    /// Why, and what will be here.
    #[prop(into)]
    body: Signal<String>,
    /// One button or link.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <span class="empty-icon">{icon.view()}</span>
            <p class="empty-title">{title}</p>
            <p class="muted">{body}</p>
            {actions.map(|actions| view! { <div class="row">{actions.run()}</div> }.into_any())}
        </div>
    }
}
