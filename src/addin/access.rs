//! Change who has access to an add-in.

use super::state::{AddInPage, Msg};
use super::view::Opened;
use crate::acting::Perform as _;
use crate::route::{Part, Route};
use crate::ui::{Button, ButtonKind, LinkButton, MessageBar, PageHeader, Tone, live};
use crate::who::view::WhoPanel;
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::model::ProductId;

/// The page.
#[component]
pub fn Access(
    /// The add-in.
    product: ProductId,
) -> impl IntoView {
    let opened = Opened::new(AddInPage::choosing(product));
    // Drawn once: the panel is not made anew while somebody chooses.
    opened.here(Callback::new(move |()| drawn(opened)))
}

fn drawn(opened: Opened) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let who = Memo::new(move |_| opened.page.with(|page| page.who.clone()));
    let name = opened.name();
    let product = opened.page.with_untracked(|page| page.product.clone());
    let reached =
        move || who.with(|who| who.outreach.value().map_or(0, |read| i64::from(read.value.reached)));
    let missing = i18n.t(say::deploy_who_nobody());
    let unavailable = Signal::derive(move || {
        let chosen = who.with(|who| who.assignment().is_some() && who.revision().is_some());
        match (opened.gone().or_else(|| opened.why_not()), chosen) {
            (Some(why), _) => i18n.write(&why),
            (None, true) => String::new(),
            (None, false) => missing.get(),
        }
    });
    let gone = Memo::new(move |_| opened.gone());
    let back = console.link(&Route::AddIn(product, Part::Overview));
    view! {
        <PageHeader title=i18n.live(move || say::addin_access_title(name.get())) back=(i18n.t(say::addin_to_addin()), back) />
        {opened.outcome()}
        {opened.rights()}
        {live(move || gone.get().map(|why| {
            let (title, body) = (i18n.t(say::addin_access_gone()), i18n.t(why));
            view! { <MessageBar tone=Tone::Info title=title body=body /> }.into_any()
        }).into_any())}
        <h2>{i18n.t(say::deploy_who_question())}</h2>
        <WhoPanel who=who send=move |msg| opened.send(Msg::Who(msg)) />
        <div class="step-actions">
            <Button
                kind=ButtonKind::Primary
                label=i18n.live(move || match opened.only_plans() {
                    true => say::deploy_plan(reached()),
                    false => say::addin_access_save(reached()),
                })
                busy=opened.busy()
                unavailable=unavailable
                on_press=move |()| {
                    if let Some(deed) = opened.page.with_untracked(AddInPage::change_of_access) {
                        opened.act(deed);
                    }
                }
            />
            <LinkButton label=i18n.t(say::shell_cancel()) href=back />
        </div>
    }
    .into_any()
}
