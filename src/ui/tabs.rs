//! Tabs: several views of one thing, of which one is shown, after the ARIA practices.
//!
//! Keyboard: Tab enters at the shown tab and goes on to its panel; Left and Right move and show at once, going around
//! at both ends; Home and End go to the first and last.

use leptos::{ev, prelude::*};

use super::{
    anchor::Anchor,
    context::Ui,
    focus::{Move, move_focus},
};

/// One tab.
#[derive(Clone)]
pub struct Tab {
    /// What is handed to the callback.
    pub value: &'static str,
    /// Its name.
    pub label: Signal<String>,
    /// How many things are in it. Empty: not said.
    pub count: Signal<String>,
}

/// Tabs and the panel of the shown one.
#[component]
pub fn Tabs(
    /// What the tabs are views of.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs, in order.
    tabs: Vec<Tab>,
    /// The value of the shown one.
    #[prop(into)]
    shown: Signal<String>,
    /// Called with the value of the tab that the person asks for.
    #[prop(into)]
    on_show: Callback<String>,
    /// The panel; it draws what belongs to `shown`.
    children: Children,
) -> impl IntoView {
    let id = StoredValue::new(Ui::get().id("tab"));
    let tab_id = move |value: &str| format!("{}-{value}", id.read_value());
    let panel_id = tab_id("panel");
    let list = Anchor::default();
    let values: Vec<_> = tabs.iter().map(|tab| tab.value).collect();
    let on_key = move |event: ev::KeyboardEvent| {
        let step = Move::of_key(&event.key(), "ArrowLeft", "ArrowRight");
        if let (Some(step), Some(list)) = (step, list.get_untracked()) {
            event.prevent_default();
            if let Some(value) = move_focus(&list, step).and_then(|place| values.get(place)) {
                on_show.run((*value).to_owned());
            }
        }
    };
    let buttons = tabs
        .into_iter()
        .map(|tab| {
            let Tab { value, label, count } = tab;
            let here = move || *shown.read() == value;
            view! {
                <button
                    type="button"
                    class="tab"
                    role="tab"
                    id=tab_id(value)
                    aria-selected=move || here().to_string()
                    aria-controls=panel_id.clone()
                    tabindex=move || if here() { "0" } else { "-1" }
                    on:click=move |_| on_show.run(value.to_owned())
                >
                    <span>{label}</span>
                    <span class="tab-count">{count}</span>
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="tabs" role="tablist" aria-label=label node_ref=list on:keydown=on_key>
            {buttons}
        </div>
        <div
            class="tab-panel"
            role="tabpanel"
            id=panel_id.clone()
            tabindex="0"
            aria-labelledby=move || tab_id(&shown.read())
        >
            {children()}
        </div>
    }
}
