//! Links: go somewhere. A link looks like a button where going there is the next step of a task.
//!
//! Keyboard: Enter follows it.

use leptos::prelude::*;

use super::{button::ButtonKind, icon::Icon};

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    label: Signal<String>,
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// Drawn before the label.
    #[prop(optional)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {icon.map(Icon::view)}
            <span>{label}</span>
        </a>
    }
}

/// A link that leaves the app: opens in a new tab, tells the other side nothing, and says so.
#[component]
pub fn ExternalLink(
    /// What is there.
    #[prop(into)]
    label: Signal<String>,
    /// The address. Only `https:` is followed; anything else is shown as text.
    #[prop(into)]
    href: Signal<String>,
    /// Said after the label: "opens in a new tab".
    #[prop(into)]
    new_tab: Signal<String>,
) -> impl IntoView {
    move || {
        let href = href.get();
        if href.starts_with("https://") {
            view! {
                <a class="external" href=href target="_blank" rel="noopener noreferrer">
                    <span>{label}</span>
                    {Icon::ExternalLink.view()}
                    <span class="visually-hidden">" (" {new_tab} ")"</span>
                </a>
            }
            .into_any()
        } else {
            view! { <span>{label}</span> }.into_any()
        }
    }
}
