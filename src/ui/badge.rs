//! A badge: one or two words about the state of a thing, coloured by tone. The words say everything: the colour only
//! helps to find it.

use leptos::prelude::*;

use super::{icon::Icon, tone::Tone};

/// A badge.
#[component]
pub fn Badge(
    /// How good or bad it is.
    tone: Tone,
    /// One or two words.
    #[prop(into)]
    label: Signal<String>,
    /// Drawn before the words.
    #[prop(optional)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <span class=format!("badge {}", tone.class())>
            {icon.map(Icon::view)}
            <span>{label}</span>
        </span>
    }
}
