//! Where addresses live: on a page in the URL's fragment, so that the app works on any static host and sub-path.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// The address of this console, as a signal that follows the browser's back and forward.
#[derive(Clone, Copy)]
pub struct Location {
    address: RwSignal<String>,
}

impl Location {
    /// Follows the page's fragment for as long as the reactive owner lives.
    #[must_use]
    pub fn fragment() -> Self {
        let address = RwSignal::new(read_fragment());
        let listener = Closure::<dyn Fn()>::new(move || address.set(read_fragment()));
        if let Some(window) = web_sys::window() {
            let function = listener.as_ref().unchecked_ref::<js_sys::Function>().clone();
            let _ = window.add_event_listener_with_callback("hashchange", &function);
            let kept = StoredValue::new_local(listener);
            on_cleanup(move || {
                let _ = window.remove_event_listener_with_callback("hashchange", &function);
                kept.dispose();
            });
        }
        Self { address }
    }

    /// The address, such as `/deploy/check`. Reactive.
    #[must_use]
    pub fn get(self) -> String {
        self.address.get()
    }

    /// Goes to an address; the browser's back leads to the present one.
    pub fn go(self, address: &str) {
        if let Some(window) = web_sys::window() {
            // The hashchange event tells the signal.
            let _ = window.location().set_hash(address);
        }
    }

    /// Puts an address in the place of the present one; back leads past it.
    pub fn replace(self, address: &str) {
        let Some(window) = web_sys::window() else { return };
        let href = self.href(address);
        if window
            .history()
            .and_then(|history| history.replace_state_with_url(&true.into(), "", Some(&href)))
            .is_ok()
        {
            self.address.set(address.to_owned());
        }
    }

    /// What a link to an address carries.
    #[must_use]
    pub fn href(self, address: &str) -> String {
        ["#", address].concat()
    }
}

fn read_fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}
