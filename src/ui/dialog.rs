//! A dialog: the browser's own modal one, so that the rest of the page is out of reach, Escape closes it and the
//! focus returns to where it came from.
//!
//! Two forms. Without content it asks one question (`alertdialog`) and the focus starts on Cancel, the answer that
//! changes nothing. With content (a form, a list) the focus starts on its heading.
//! Keyboard: Tab stays inside; Escape is Cancel.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlDialogElement;

use super::{
    anchor::Anchor,
    button::{Button, ButtonKind},
    context::Ui,
    toast::LiveRegions,
};

/// A dialog. See the module for its two forms.
#[component]
pub fn Dialog(
    /// Whether it is open. It sets this to false by itself, on every answer.
    open: RwSignal<bool>,
    /// The question, or what it is about.
    #[prop(into)]
    title: Signal<String>,
    /// What the answer will do.
    #[prop(optional, into)]
    body: Signal<String>,
    /// More than a sentence. Makes it a plain dialog.
    #[prop(optional, into)]
    content: Option<ViewFn>,
    /// The label of the answer that changes nothing.
    #[prop(into)]
    cancel_label: Signal<String>,
    /// What the other answer does: "Remove it for 214 people". Empty: there is no other answer.
    #[prop(optional, into)]
    confirm_label: Signal<String>,
    /// True when the other answer takes something away.
    #[prop(optional)]
    danger: bool,
    /// Called on the other answer. The dialog is closed already.
    #[prop(optional, into)]
    on_confirm: Option<Callback<()>>,
) -> impl IntoView {
    let node = Anchor::default();
    let id = Ui::get().id("dialog");
    let title_id = format!("{id}-title");
    let body_id = format!("{id}-body");
    let dialog = move || node.get_untracked().and_then(|node| node.dyn_into::<HtmlDialogElement>().ok());
    let asks = content.is_none();
    let ids = (title_id.clone(), body_id.clone());
    let draw = move || {
        // Runs after what is drawn here is on the page: what has `autofocus` must be there when the dialog opens.
        Effect::new(move || {
            if let Some(dialog) = dialog()
                && !dialog.open()
            {
                // Fails only for a dialog that is not on the page any more.
                let _ = dialog.show_modal();
            }
        });
        let confirm = move |()| {
            open.set(false);
            if let Some(confirm) = on_confirm {
                confirm.run(());
            }
        };
        let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
        view! {
            <h2 id=ids.0.clone() tabindex="-1" autofocus=!asks>
                {title}
            </h2>
            <p class="dialog-body" id=ids.1.clone()>
                {body}
            </p>
            {content.clone().map(|content| view! { <div class="dialog-content">{content.run()}</div> }.into_any())}
            <div class="row dialog-actions">
                {move || {
                    (!confirm_label.read().is_empty())
                        .then(|| view! { <Button label=confirm_label kind=kind on_press=confirm /> }.into_any())
                }}
                <Button label=cancel_label autofocus=asks on_press=move |()| open.set(false) />
            </div>
            // Regions outside an open modal dialog are not read.
            <LiveRegions />
        }
        .into_any()
    };
    view! {
        <dialog
            class="dialog"
            node_ref=node
            role=asks.then_some("alertdialog")
            aria-labelledby=title_id
            aria-describedby=asks.then_some(body_id)
            on:close=move |_| open.set(false)
        >
            {move || {
                let is_open = open.get();
                if !is_open && let Some(dialog) = dialog() {
                    dialog.close();
                }
                is_open.then(&draw)
            }}
        </dialog>
    }
}
