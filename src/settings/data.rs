//! What is kept in this browser: the plan as a file, what is kept about a person, rescuing what can still be read, and
//! bringing that back.

use crate::console::Console;
use crate::restore;
use crate::route::Route;
use crate::ui::{Icon, LinkButton};
use leptos::prelude::*;
use messages::{Message, say};

/// The section.
pub(super) fn view(console: Console) -> AnyView {
    let i18n = console.i18n;
    let entry = |title: Message, body: Message, action: AnyView| {
        view! {
            <div class="stack-tight">
                <h3>{i18n.t(title)}</h3>
                <p class="muted">{i18n.t(body)}</p>
                <div class="row">{action}</div>
            </div>
        }
        .into_any()
    };
    let link = |icon, label: Message, route: &Route| {
        let href = console.link(route);
        view! { <LinkButton icon=icon label=i18n.t(label) href=href /> }.into_any()
    };
    let plan = link(Icon::Upload, say::settings_data_plan_open(), &Route::Plan);
    let personal = link(Icon::Person, say::settings_data_personal_open(), &Route::PersonalData);
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::settings_data())}</h2>
            {entry(say::shell_title_plan(), say::plan_page_subtitle(), plan)}
            {entry(say::shell_title_personal(), say::personal_subtitle(), personal)}
            {entry(say::settings_data_rescue(), say::settings_data_rescue_body(), console.rescue_button())}
            <div class="stack-tight">
                <h3>{i18n.t(say::shell_restore())}</h3>
                <p class="muted">{i18n.t(say::restore_body())}</p>
                {restore::view::view(console)}
            </div>
        </section>
    }
    .into_any()
}
