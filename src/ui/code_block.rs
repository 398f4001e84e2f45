//! Source text or a command, with a button that copies it. Where the browser does not allow copying, the text is
//! selected instead, and one key combination copies it.
//!
//! Keyboard: Tab reaches the text (it may scroll) and the button.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag};

use super::{
    anchor::Anchor,
    button::{Button, ButtonKind},
    context::Ui,
    icon::Icon,
    tone::Tone,
};

/// Source text with a button that copies it.
#[component]
pub fn CodeBlock(
    /// What it is; said by screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// The label of the button: "Copy".
    #[prop(into)]
    copy_label: Signal<String>,
    /// Shown and said when it is copied: "Copied".
    #[prop(into)]
    copied_label: Signal<String>,
) -> impl IntoView {
    let ui = Ui::get();
    let block = Anchor::default();
    let copy = move |()| {
        spawn_local(async move {
            if copy_text(&text.get_untracked()).await {
                ui.toast(Tone::Success, copied_label.get_untracked());
            } else if let Some(block) = block.get_untracked()
                && let Ok(Some(selection)) = window().get_selection()
            {
                // Selecting fails only for a node that is gone, and then there is nothing to copy.
                let _ = selection.select_all_children(&block);
            }
        });
    };
    view! {
        <div class="code-block">
            <pre tabindex="0" role="region" aria-label=label node_ref=block>
                {text}
            </pre>
            <Button label=copy_label kind=ButtonKind::Subtle icon=Icon::Copy on_press=copy />
        </div>
    }
}

/// Puts a text on the clipboard, and beside it the same as HTML, of which programs for letters take the links and lists.
/// A browser that takes only text gets only that. Whether it is there now.
pub async fn copy_letter(text: &str, html: &str) -> bool {
    let has_both = match both_forms(text, html) {
        Ok(written) => JsFuture::from(written).await.is_ok(),
        Err(_) => false,
    };
    has_both || copy_text(text).await
}

/// A text and its HTML on their way to the clipboard; what the browser says where it does not take both.
fn both_forms(text: &str, html: &str) -> Result<Promise, JsValue> {
    let item: Function = Reflect::get(&window(), &"ClipboardItem".into())?.dyn_into()?;
    let forms = Object::new();
    for (kind, form) in [("text/plain", text), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&form.into()), &options)?;
        Reflect::set(&forms, &kind.into(), &blob)?;
    }
    let item = Reflect::construct(&item, &Array::of1(&forms))?;
    Ok(window().navigator().clipboard().write(&Array::of1(&item)))
}

/// Whether the text is in the clipboard now. A page that was not fetched securely has no clipboard at all.
async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    let present = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !present.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
