//! Where an element of a view stands on the page, for moving the focus to it or asking where it is. One type serves
//! every kind of element, where Leptos' own is compiled anew for each.

use leptos::{html::ElementType, prelude::*, tachys::html::node_ref::NodeRefContainer};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// The element that names it as its `node_ref`; none until that is on the page.
#[derive(Clone, Copy)]
pub struct Anchor(RwSignal<Option<HtmlElement>, LocalStorage>);

impl Default for Anchor {
    fn default() -> Self {
        Self(RwSignal::new_local(None))
    }
}

impl Anchor {
    /// The element. Reactive.
    #[must_use]
    pub fn get(self) -> Option<HtmlElement> {
        self.0.get()
    }

    /// The element now; none when what it belongs to has gone.
    #[must_use]
    pub fn get_untracked(self) -> Option<HtmlElement> {
        self.0.try_get_untracked().flatten()
    }

    fn set(self, element: &Element) {
        self.0.set(element.dyn_ref().cloned());
    }
}

impl<E: ElementType> NodeRefContainer<E> for Anchor {
    fn load(self, element: &Element) {
        self.set(element);
    }
}
