//! Where the keyboard focus goes when the screen changes.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::context::Ui;

/// Moves the focus to a heading as soon as it is on the page, unless it belongs to the very first screen. The
/// element needs `tabindex="-1"`. Without this, a change of address leaves the focus on a link that is gone, and
/// somebody who listens is not told that there is a new screen.
pub fn focus_on_arrival<E>(heading: NodeRef<E>)
where
    E: html::ElementType,
    E::Output: JsCast + Clone + 'static,
{
    if Ui::get().arrive() {
        Effect::new(move || {
            if let Some(element) = heading.get() {
                focus(element.unchecked_ref());
            }
        });
    }
}

/// Focuses an element. One that cannot take the focus any more is left alone.
pub fn focus(element: &web_sys::HtmlElement) {
    // `focus` throws only when the element's document is gone, and then there is nobody to focus for.
    let _ = element.focus();
}
