//! One number that matters, with what it counts.

use leptos::prelude::*;

use super::tone::Tone;

/// A number and what it counts, read as one sentence: "214 get it".
#[component]
pub fn Stat(
    /// The number, as the reader's language writes it.
    #[prop(into)]
    value: Signal<String>,
    /// What it counts.
    #[prop(into)]
    label: Signal<String>,
    /// How good or bad it is.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! {
        <p class=format!("stat {}", tone.class())>
            <span class="stat-value">{value}</span>
            " "
            <span class="stat-label">{label}</span>
        </p>
    }
}
