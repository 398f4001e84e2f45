//! The list of a picker: options with a picture, a second line and a note, and a last line that says how many there
//! are.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{
    anchor::Anchor,
    badge::Badge,
    icon::Icon,
    live::live,
    picker::{PickerList, PickerOption, Picking},
};

pub(super) fn popup(picker: Picking, label: Signal<String>) -> AnyView {
    let list = Anchor::default();
    keep_marked_option_in_sight(picker, list);
    let options = live(move || match picker.list.get() {
        PickerList::Found { options, .. } => options
            .into_iter()
            .enumerate()
            .map(|(place, option)| row(picker, place, option))
            .collect_view()
            .into_any(),
        PickerList::Idle | PickerList::Waiting(_) | PickerList::Failed(_) => ().into_any(),
    });
    let foot = live(move || match picker.list.get() {
        PickerList::Idle => ().into_any(),
        PickerList::Waiting(text) => {
            view! { <p class="popup-foot late"><span class="spinner"></span><span>{text}</span></p> }
                .into_any()
        }
        PickerList::Found { summary, .. } => view! { <p class="popup-foot">{summary}</p> }.into_any(),
        PickerList::Failed(why) => {
            view! { <p class="popup-foot field-error">{Icon::Error.view()}<span>{why}</span></p> }.into_any()
        }
    });
    view! {
        // A press on the list must not take the focus out of the field.
        <div
            class="popup picker-popup"
            hidden=move || !picker.open.get() || *picker.list.read() == PickerList::Idle
            on:mousedown=|event| event.prevent_default()
        >
            <ul
                role="listbox"
                id=picker.list_id()
                aria-label=label
                aria-multiselectable="true"
                node_ref=list
                hidden=move || !picker.has_options()
            >
                {options}
            </ul>
            {foot}
        </div>
    }
    .into_any()
}

fn row(picker: Picking, place: usize, option: PickerOption) -> AnyView {
    let PickerOption { id, name, detail, icon, note } = option;
    let is_chosen = Memo::new(move |_| picker.chosen.read().iter().any(|chosen| chosen.id == id));
    view! {
        <li
            class="picker-option"
            class:active=move || picker.active.get() == Some(place)
            role="option"
            id=picker.option_id(place)
            aria-selected=move || is_chosen.get().to_string()
            on:click=move |_| picker.choose(place)
        >
            <span class="picker-face">{icon.view()}</span>
            <span class="picker-text">
                <span class="picker-name">{name}</span>
                <span class="small">{detail}</span>
            </span>
            {note.map(|(tone, label)| view! { <Badge tone=tone label=label /> }.into_any())}
            {move || is_chosen.get().then(|| Icon::Check.view())}
        </li>
    }
    .into_any()
}

fn keep_marked_option_in_sight(picker: Picking, list: Anchor) {
    Effect::new(move || {
        let place = picker.active.get().and_then(|place| u32::try_from(place).ok());
        let option = place.and_then(|place| list.get_untracked()?.children().item(place));
        if let Some(option) = option {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            option
                .unchecked_ref::<web_sys::Element>()
                .scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
