//! What is known of the add-in, fact by fact, each with what can be changed about it.

use super::forms::{Form, Forms};
use crate::addin::state::Deed;
use crate::addin::view::Opened;
use crate::console::Console;
use crate::route::{Part, Route};
use crate::ui::{Button, ButtonKind, Definition, DefinitionList, ExternalLink};
use crate::words::{host_list, method_words, some_names};
use addin_deployment::effect::RowsOf;
use addin_deployment::lifecycle::command::{Command, Method, Offer, Origin};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::manifest_address;
use deployment_api::{AddInDetail, AddInRow, AddInState};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// The facts.
pub(super) fn view(opened: Opened, forms: Forms, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let row = detail.row.clone();
    let (hosts, about) = (row.hosts, detail.life.about_updates.clone());
    // Who brings new versions of what was deployed outside this console, nobody knows here.
    let about =
        (!is_unknown(detail)).then(|| view! { <p class="muted small">{i18n.t(about)}</p> }.into_any());
    let version = view! {
        <p>{row.version}</p>
        {about}
    };
    let hosts = move || match hosts.is_empty() {
        true => i18n.write(&say::addin_not_known()),
        false => host_list(i18n, &hosts),
    };
    // What nobody has seen in the tenant was only planned by them.
    let deployed_by = if is_adopted(detail) {
        say::addin_adopted_by()
    } else if row.delivery == DeliveryState::Simulated || detail.life.delivery.confirmed.is_some() {
        say::addin_deployed_by()
    } else {
        say::addin_planned_by()
    };
    let deployed = i18n.t(say::addin_deployed_by_at(row.deployed_by.name, row.deployed_at.0));
    let product = view! { <code>{row.product.as_str().to_owned()}</code> };
    let facts = vec![
        access(opened, detail),
        method(opened, forms, detail),
        fact(i18n.t(say::catalog_column_hosts()), None, view! { <p>{hosts}</p> }.into_any()),
        fact(i18n.t(say::catalog_column_version()), None, version.into_any()),
        origin(opened.console, detail),
        offer(opened, forms, detail),
        owner(opened, forms, detail),
        note(opened, forms, detail),
        test(opened, detail),
        fact(i18n.t(deployed_by), None, deployed.into_any()),
        fact(i18n.t(say::addin_product_id()), None, product.into_any()),
    ];
    view! { <DefinitionList>{facts}</DefinitionList> }.into_any()
}

/// Whether it was found in the tenant and taken into the plan: what the list did not say of it is not known.
fn is_adopted(detail: &AddInDetail) -> bool {
    detail.life.versions.last().is_some_and(|first| first.content.0.is_empty())
}

/// Whether nobody knows where it came from.
fn is_unknown(detail: &AddInDetail) -> bool {
    is_adopted(detail) && detail.row.content.0.is_empty() && detail.life.origin == Origin::File
}

/// Whether whoever is at the keyboard may change it. Where they may not, the page says why at its top.
fn changeable(detail: &AddInDetail) -> bool {
    detail.row.state != AddInState::Deleted && detail.life.rights.change.is_none()
}

/// A button that opens a form, where something can be changed.
fn change(opened: Opened, detail: &AddInDetail, forms: Forms, form: Form, label: Message) -> Option<ViewFn> {
    let i18n = opened.console.i18n;
    let button = move || {
        view! {
            <Button
                kind=ButtonKind::Subtle
                label=i18n.t(label.clone())
                busy=opened.busy()
                on_press=move |()| forms.open(form)
            />
        }
    };
    changeable(detail).then(|| button.into())
}

/// A fact with a button, where there is one.
fn fact(term: Signal<String>, action: Option<ViewFn>, fact: AnyView) -> AnyView {
    match action {
        Some(action) => view! { <Definition term=term action=action>{fact}</Definition> }.into_any(),
        None => view! { <Definition term=term>{fact}</Definition> }.into_any(),
    }
}

fn access(opened: Opened, detail: &AddInDetail) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let row = &detail.row;
    let (targets, everyone, reached) =
        (detail.targets.clone(), row.assignment.everyone, i64::from(row.reached));
    let audience = console.link(&Route::Audience(row.product.clone(), RowsOf::Sure));
    let why = console.link(&Route::Diagnose(Some(row.product.clone())));
    let links = (row.state != AddInState::Deleted).then(|| {
        view! {
            <p class="row">
                <a href=audience>{i18n.t(say::people_link_audience())}</a>
                <a href=why>{i18n.t(say::diagnose_link())}</a>
            </p>
        }
        .into_any()
    });
    let (deleted, unknown) = (row.state == AddInState::Deleted, row.assignment.is_empty());
    let names = move || match (deleted, everyone) {
        (true, _) => i18n.write(&say::addin_access_gone()),
        (false, true) => i18n.write(&say::addin_access_everyone()),
        (false, false) if unknown => i18n.write(&say::addin_access_unknown()),
        (false, false) => some_names(i18n, &targets),
    };
    let reached = match row.delivery.holds() {
        true => say::addin_reached(reached),
        false => say::addin_reached_planned(reached),
    };
    let reached =
        (!deleted && !unknown).then(|| view! { <p class="muted small">{i18n.t(reached)}</p> }.into_any());
    view! {
        <Definition term=i18n.t(say::addin_access())>
            <p>{names}</p>
            {reached}
            {links}
        </Definition>
    }
    .into_any()
}

fn method(opened: Opened, forms: Forms, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let method = detail.row.method;
    let action = change(opened, detail, forms, Form::Method, say::addin_method_change());
    // Known since 28 July 2026 ("Known issues with Office Add-ins"): it is shown where it matters.
    let defect = (method != Method::Fixed)
        .then(|| view! { <p class="muted small">{i18n.t(say::addin_method_defect())}</p> }.into_any());
    let assumed = (is_adopted(detail) && method == Method::Fixed)
        .then(|| view! { <p class="muted small">{i18n.t(say::addin_method_assumed())}</p> }.into_any());
    let shown = view! {
        <p>{method.name()}</p>
        {assumed}
        <p class="muted small">{i18n.t(method_words(method))}</p>
        {defect}
    };
    fact(i18n.t(say::addin_method()), action, shown.into_any())
}

fn origin(console: Console, detail: &AddInDetail) -> AnyView {
    let i18n = console.i18n;
    let shown = match &detail.life.origin {
        Origin::File if is_unknown(detail) => {
            view! { <p>{i18n.t(say::addin_origin_unknown())}</p> }.into_any()
        }
        Origin::File => view! { <p>{i18n.t(say::addin_origin_file())}</p> }.into_any(),
        // An address is text: nothing is fetched from it, and it may lead anywhere.
        Origin::Url(address) => view! {
            <p>{i18n.t(say::addin_origin_url())}</p>
            <p>
                <code>{address.clone()}</code>
            </p>
        }
        .into_any(),
        Origin::Store { asset, .. } => {
            let has_store = move || {
                console
                    .tenant
                    .with(|tenant| tenant.value().is_none_or(|tenant| tenant.setting.cloud.has_store()))
            };
            let page = ["https://marketplace.microsoft.com/product/office/", asset.as_str()].concat();
            let download = manifest_address(asset);
            view! {
                <p>{i18n.t(say::addin_origin_store(asset.as_str()))}</p>
                <ExternalLink
                    label=i18n.live(move || {
                        if has_store() { say::addin_origin_store_page() } else { say::addin_origin_store_file() }
                    })
                    href=Signal::derive(move || if has_store() { page.clone() } else { download.clone() })
                    new_tab=i18n.t(say::addin_new_tab())
                />
            }
            .into_any()
        }
    };
    fact(i18n.t(say::addin_origin()), None, shown)
}

/// The apps that come with it, and which of them are not here yet.
fn offer(opened: Opened, forms: Forms, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let action = change(opened, detail, forms, Form::Offer, say::addin_offer_change());
    let shown = match detail.life.offer.clone() {
        Some(offer) => apps(opened.console, &offer),
        None => view! { <p class="muted">{i18n.t(say::addin_offer_none())}</p> }.into_any(),
    };
    fact(i18n.t(say::addin_offer()), action, shown)
}

fn apps(console: Console, offer: &Offer) -> AnyView {
    let i18n = console.i18n;
    let apps = offer.apps.iter().cloned().map(|product| {
        let asked = product.clone();
        let name = Memo::new(move |_| {
            console.add_ins.with(|add_ins| {
                let rows = add_ins.value().map(|read| read.value.as_slice()).unwrap_or_default();
                let here = |row: &&_| is_here(row, &asked);
                rows.iter().find(here).map(|row| row.name.clone())
            })
        });
        let id = product.as_str().to_owned();
        let href = console.link(&Route::AddIn(product, Part::Overview));
        let line = move || match name.get() {
            Some(name) => view! { <a href=href>{name}</a> }.into_any(),
            None => view! { <span>{i18n.t(say::addin_offer_missing(id.clone()))}</span> }.into_any(),
        };
        view! { <li>{line}</li> }.into_any()
    });
    view! {
        <p>{offer.name.clone()}</p>
        <ul class="list">{apps.collect_view()}</ul>
    }
    .into_any()
}

fn is_here(row: &AddInRow, product: &ProductId) -> bool {
    row.product == *product && row.state != AddInState::Deleted
}

fn owner(opened: Opened, forms: Forms, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let action = change(opened, detail, forms, Form::Owner, say::addin_owner_change());
    let name = detail.row.owner.name.clone();
    fact(i18n.t(say::addin_owner()), action, view! { <p>{name}</p> }.into_any())
}

fn note(opened: Opened, forms: Forms, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let note = detail.life.note.clone();
    let label = if note.is_empty() { say::addin_note_write() } else { say::addin_note_change() };
    let action = change(opened, detail, forms, Form::Note, label);
    let shown = if note.is_empty() {
        view! { <p class="muted">{i18n.t(say::addin_note_none())}</p> }.into_any()
    } else {
        view! { <p class="note">{note}</p> }.into_any()
    };
    fact(i18n.t(say::addin_note()), action, shown)
}

/// A label and no more.
fn test(opened: Opened, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let (is_test, row) = (detail.row.test, detail.row.clone());
    let (said, label, done) = if is_test {
        (say::addin_is_test(), say::addin_test_end(), say::addin_test_ended(row.name.clone()))
    } else {
        (say::addin_is_no_test(), say::addin_test_begin(), say::addin_test_begun(row.name.clone()))
    };
    let deed = Deed::new(Command::SetTest { product: row.product, test: !is_test }, done);
    let button = move || {
        let deed = deed.clone();
        view! {
            <Button
                kind=ButtonKind::Subtle
                label=i18n.t(label.clone())
                busy=opened.busy()
                on_press=move |()| opened.act(deed.clone())
            />
        }
    };
    let action: Option<ViewFn> = changeable(detail).then(|| button.into());
    fact(i18n.t(say::addin_test()), action, view! { <p>{i18n.t(said)}</p> }.into_any())
}
