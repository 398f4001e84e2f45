//! Source text or a command, with a button that copies it. Where the browser does not allow copying, the text is
//! selected instead, and one key combination copies it.
//!
//! Keyboard: Tab reaches the text (it may scroll) and the button.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

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

/// Whether the text is in the clipboard now. A page that was not fetched securely has no clipboard at all.
pub async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    let present = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !present.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
