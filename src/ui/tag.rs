//! A tag: one thing out of several that are chosen, which can be taken out again.
//!
//! Keyboard: Tab reaches its button, Enter or Space takes it out. The picker moves between tags with the arrow keys.

use leptos::prelude::*;

use super::icon::Icon;

/// A tag.
#[component]
pub fn Tag(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What its button does: "Take out Sandra".
    #[prop(into)]
    remove_label: Signal<String>,
    /// Called when it is to be taken out.
    #[prop(into)]
    on_remove: Callback<()>,
    /// Drawn before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// False while Tab passes over it, where the arrow keys move the focus to it.
    #[prop(default = true.into(), into)]
    tab_stop: Signal<bool>,
) -> impl IntoView {
    view! {
        <span class="tag">
            {icon.map(Icon::view)}
            <span class="tag-label">{label}</span>
            <button
                type="button"
                class="tag-remove"
                tabindex=move || if tab_stop.get() { "0" } else { "-1" }
                aria-label=remove_label
                on:click=move |event| {
                    // What is around the tag may treat a click as one on itself.
                    event.stop_propagation();
                    on_remove.run(());
                }
            >
                {Icon::Close.view()}
            </button>
        </span>
    }
}
