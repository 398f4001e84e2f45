//! After a deployment: that it happened, how to test it, and what comes next.

use super::state::AddInPage;
use super::view::Opened;
use crate::console::Console;
use crate::route::{Part, Route};
use crate::ui::{ButtonKind, Icon, LinkButton, MessageBar, PageHeader, Tone};
use crate::words::host_list;
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::{AddInDetail, AddInRow};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::{Host, ProductId};

/// The page.
#[component]
pub fn Deployed(
    /// The add-in.
    product: ProductId,
) -> impl IntoView {
    let opened = Opened::new(AddInPage::new(product));
    let draw = Callback::new(move |detail| drawn(opened, &detail));
    opened.here(Callback::new(move |()| opened.shown(draw)))
}

fn drawn(opened: Opened, detail: &AddInDetail) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let row = &detail.row;
    if let Some(why) = untrack(|| opened.gone()) {
        return gone(opened, row, why);
    }
    if row.delivery != DeliveryState::Simulated {
        return planned(opened, detail);
    }
    let reached = say::addin_deployed_reached(i64::from(row.reached), row.expected_by.0);
    view! {
        <div class="done-mark">{Icon::CheckCircle.view()}</div>
        <PageHeader title=i18n.t(say::addin_deployed_title(row.name.clone())) subtitle=i18n.t(reached) />
        <p class="muted">{i18n.t(say::addin_deployed_demo())}</p>
        {testing(console, detail)}
        {next(opened, detail)}
        <div class="step-actions">
            {to_add_in(console, row)}
            <LinkButton
                label=i18n.t(say::addin_to_states())
                href=console.link(&Route::States(None))
            />
        </div>
    }
    .into_any()
}

fn to_add_in(console: Console, row: &AddInRow) -> AnyView {
    let href = console.link(&Route::AddIn(row.product.clone(), Part::Overview));
    view! { <LinkButton label=console.i18n.t(say::addin_to_addin()) href=href /> }.into_any()
}

/// An old link: what was deployed is deleted since.
fn gone(opened: Opened, row: &AddInRow, why: Message) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let row = row.clone();
    let (title, body) = (i18n.t(say::addin_update_gone()), i18n.t(why));
    view! {
        <PageHeader title=row.name.clone() />
        <MessageBar tone=Tone::Info title=title body=body actions=move || to_add_in(console, &row) />
    }
    .into_any()
}

/// For a real tenant: that nothing has happened there, and the way there.
fn planned(opened: Opened, detail: &AddInDetail) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let row = &detail.row;
    let delivery = console.link(&Route::AddIn(row.product.clone(), Part::Delivery));
    view! {
        <PageHeader
            title=i18n.t(say::addin_planned_title(row.name.clone()))
            subtitle=i18n.t(say::addin_planned_body())
        />
        <div class="step-actions">
            <LinkButton
                kind=ButtonKind::Primary
                label=i18n.t(say::delivery_open(row.name.clone()))
                href=delivery
            />
            <LinkButton
                label=i18n.t(say::addin_to_states())
                href=console.link(&Route::States(None))
            />
        </div>
    }
    .into_any()
}

/// The applications in which it will appear: a manifest may name others too.
fn served(hosts: &[Host]) -> Vec<Host> {
    hosts.iter().copied().filter(|host| host.deployable()).collect()
}

fn testing(console: Console, detail: &AddInDetail) -> AnyView {
    let i18n = console.i18n;
    let (outlook, documents): (Vec<Host>, Vec<Host>) =
        served(&detail.row.hosts).into_iter().partition(|host| *host == Host::Outlook);
    let manifest = detail.manifest.as_ref();
    let silent = manifest.is_some_and(|manifest| !manifest.has_commands);
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::addin_test_title())}</h2>
            <ol class="list">
                <li>{i18n.t(say::addin_test_relaunch())}</li>
                {(!documents.is_empty())
                    .then(|| {
                        view! {
                            <li>
                                {i18n.live(move || say::addin_test_documents(host_list(i18n, &documents)))}
                            </li>
                        }.into_any()
                    })}
                {(!outlook.is_empty()).then(|| view! { <li>{i18n.t(say::addin_test_outlook())}</li> }.into_any())}
                {silent.then(|| view! { <li>{i18n.t(say::addin_test_no_commands())}</li> }.into_any())}
            </ol>
        </section>
    }
    .into_any()
}

/// After *Just me*, give it to more people; otherwise tell those who get it.
fn next(opened: Opened, detail: &AddInDetail) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let row = detail.row.clone();
    let product = row.product.clone();
    let just_me = Memo::new(move |_| {
        let mine = |id| opened.page.with(|page| page.who.me.as_ref().is_some_and(|me| me.id == id));
        matches!(row.assignment.people.as_slice(), [only] if mine(only.clone()))
            && row.assignment.groups.is_empty()
            && !row.assignment.everyone
    });
    let rollout = detail.row.rollout.map(|rollout| {
        let href = console.link(&Route::AddIn(product.clone(), Part::Rollout));
        let body = say::addin_next_ring(i64::from(rollout.ring), i64::from(rollout.of));
        view! {
            <p>{i18n.t(body)}</p>
            <div class="row">
                <LinkButton label=i18n.t(say::addin_next_ring_link()) href=href />
            </div>
        }
        .into_any()
    });
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::addin_next_title())}</h2>
            {rollout}
            {move || {
                let product = product.clone();
                let (body, label, route) = if just_me.get() {
                    (say::addin_next_widen(), say::addin_change_access(), Route::Access(product))
                } else {
                    let announce = Route::AddIn(product, Part::Announce);
                    (say::addin_next_announce(), say::addin_next_announce_link(), announce)
                };
                view! {
                    <p>{i18n.t(body)}</p>
                    <div class="row">
                        <LinkButton kind=ButtonKind::Primary label=i18n.t(label) href=console.link(&route) />
                    </div>
                }
                    .into_any()
            }}
        </section>
    }
    .into_any()
}
