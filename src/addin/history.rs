//! What happened to the add-in, newest first.

use super::view::Opened;
use crate::deploy::outcome::history;
use deployment_api::AddInDetail;
use leptos::prelude::*;
use messages::say;

/// The part.
pub(super) fn view(opened: Opened) -> AnyView {
    let i18n = opened.console.i18n;
    let lines = opened.shown(Callback::new(move |detail: AddInDetail| history(i18n, &detail.history)));
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::addin_history())}</h2>
            {lines}
        </section>
    }
    .into_any()
}
