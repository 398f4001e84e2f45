//! Change who has access to an add-in.

use super::state::{Act, Msg};
use super::view::Opened;
use crate::acting::Perform as _;
use crate::deploy::outcome::view as outcome;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, LinkButton, PageHeader};
use crate::who::view::WhoPanel;
use deployment_api::AddInDetail;
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::model::ProductId;

/// The page.
#[component]
pub fn Access(
    /// The add-in.
    product: ProductId,
) -> impl IntoView {
    let opened = Opened::new(product.clone());
    let name =
        Memo::new(move |_| opened.page.with(|page| page.add_in().map(|detail| detail.row.name.clone())));
    view! {
        {move || match name.get() {
            // Drawn once: the panel is not made anew while somebody chooses.
            Some(name) => drawn(opened, name, product.clone()),
            None => opened.known(Callback::new(|_: AddInDetail| ().into_any())),
        }}
    }
}

fn drawn(opened: Opened, name: String, product: ProductId) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let who = Memo::new(move |_| opened.page.with(|page| page.who.clone()));
    let busy = Signal::derive(move || opened.page.with(|page| page.writing.is_busy()));
    let reached =
        move || who.with(|who| who.outreach.value().map_or(0, |read| i64::from(read.value.reached)));
    let missing = i18n.t(say::deploy_who_nobody());
    let unavailable = Signal::derive(move || {
        if who.with(|who| who.assignment().is_some() && who.revision().is_some()) {
            String::new()
        } else {
            missing.get()
        }
    });
    let back = console.link(&Route::AddIn(product.clone()));
    view! {
        <PageHeader title=i18n.t(say::addin_access_title(name)) back=(i18n.t(say::addin_to_addin()), back) />
        {outcome(
            i18n,
            Signal::derive(move || opened.page.with(|page| page.writing.clone())),
            Callback::new(move |()| opened.act(Act::ChangeAccess)),
        )}
        <h2>{i18n.t(say::deploy_who_question())}</h2>
        <WhoPanel who=who send=move |msg| opened.send(Msg::Who(msg)) />
        <div class="step-actions">
            <Button
                kind=ButtonKind::Primary
                label=i18n.live(move || say::addin_access_save(reached()))
                busy=busy
                unavailable=unavailable
                on_press=move |()| opened.act(Act::ChangeAccess)
            />
            <LinkButton label=i18n.t(say::shell_cancel()) href=back />
        </div>
    }
    .into_any()
}
