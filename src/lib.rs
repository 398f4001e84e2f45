//! The page of Add-in Console: it draws, and hands everything else to a backend by message.

pub mod acting;
pub mod activity;
pub mod addin;
pub mod app;
pub mod backend;
pub mod begun;
pub mod browser;
pub mod catalog;
mod changes;
pub mod console;
pub mod delivery;
pub mod deploy;
pub mod diagnose;
pub mod doing;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod i18n;
pub mod import;
mod invented;
pub mod later;
pub mod load;
pub mod options;
pub mod people;
pub mod personal;
pub mod plan;
pub mod readiness;
pub mod record;
pub mod restore;
pub mod rings;
pub mod route;
pub mod rules;
pub mod search;
pub mod settings;
pub mod states;
pub mod texts;
pub mod ui;
pub mod verdict;
pub mod who;
pub mod windowed;
pub mod words;
pub mod writing;

use options::Options;
use std::any::Any;
use std::mem::ManuallyDrop;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// A mounted console. A caller that lets go of it keeps the console: the garbage collector takes nothing off a page.
#[wasm_bindgen]
pub struct Handle {
    unmount: ManuallyDrop<Box<dyn Any>>,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the console off the page.
    pub fn unmount(self) {
        drop(ManuallyDrop::into_inner(self.unmount));
    }
}

/// Draws a console into an element. `boot.js` calls it for the page; `options` is described in [`options`].
///
/// # Errors
/// An option is missing, or the texts are those of another build.
#[wasm_bindgen]
pub fn mount(root: HtmlElement, options: &JsValue) -> Result<Handle, JsValue> {
    let options = Options::read(options)?;
    let unmount = leptos::mount::mount_to(root, move || app::view(options));
    Ok(Handle { unmount: ManuallyDrop::new(Box::new(unmount)) })
}
