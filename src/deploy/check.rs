//! What the manifest is, what it asks for, and what is wrong with it.

use super::findings::state::repaired_name;
use super::findings::view::{self as findings, Around, count};
use super::portal;
use super::state::{Msg, Plan, Wizard};
use super::view::{Deploying, foot, next_link};
use crate::acting::Perform as _;
use crate::browser::files::download;
use crate::console::Console;
use crate::i18n::I18n;
use crate::route::{Part, Route, Shown, Step};
use crate::ui::{Definition, DefinitionList, LinkButton, MessageBar, StepHeader, Tone, live};
use crate::words::{format_word, host_list, permission_words};
use deployment_api::{Checked, Summary};
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::finding::Severity;

/// The step.
pub fn view(deploying: Deploying) -> AnyView {
    let (i18n, wizard) = (deploying.console.i18n, deploying.wizard);
    let checked = Memo::new(move |_| wizard.with(|wizard| wizard.checked.value().cloned()));
    let next = Memo::new(move |_| wizard.with(Wizard::after_check));
    let around = around(deploying);
    view! {
        <StepHeader title=i18n.t(say::deploy_step_check()) />
        {move || verdict(deploying)}
        {move || {
            checked
                .get()
                .map(|checked| {
                    let manifest = checked.manifest.as_ref();
                    let about = manifest
                        .map(|manifest| {
                            view! {
                                {identity(i18n, &checked, manifest)}
                                {asks(i18n, manifest)}
                            }
                                .into_any()
                        });
                    let found = findings::view(around, &checked);
                    // Where it cannot be deployed, the reasons come first.
                    let (first, second) = if checked.refusal.is_some() {
                        (found, about.into_any())
                    } else {
                        (about.into_any(), found)
                    };
                    view! { {first} {second} {portal::view(deploying)} }.into_any()
                })
        }}
        {foot(
            deploying,
            Step::Check,
            live(move || next.get().map(|step| next_link(deploying, step)).into_any()),
        )}
    }
    .into_any()
}

/// The findings stand in the wizard.
fn around(deploying: Deploying) -> Around {
    let console = deploying.console;
    let shown = Memo::new(move |_| match console.route.get() {
        Route::Findings(shown) => shown,
        _ => Shown::default(),
    });
    let name = move || deploying.wizard.with_untracked(|wizard| wizard.file_name.clone());
    Around {
        console,
        shown,
        route: Callback::new(Route::Findings),
        download: Callback::new(move |file: Vec<u8>| download(&repaired_name(&name()), &file)),
        go_on: Callback::new(move |(content, changes)| deploying.send(Msg::Repaired(content, changes))),
    }
}

/// Whether it can be deployed, and if not, what to do.
fn verdict(deploying: Deploying) -> AnyView {
    let (console, i18n) = (deploying.console, deploying.console.i18n);
    deploying.wizard.with(|wizard| match (wizard.plan(), wizard.checked.value()) {
        (Some(Plan::Deploy), checked) => {
            let findings = checked.map(|checked| checked.findings.as_slice()).unwrap_or_default();
            let warnings = count(findings, Some(Severity::Warning));
            let body =
                if warnings == 0 { Signal::default() } else { i18n.t(say::deploy_check_warnings(warnings)) };
            view! { <MessageBar tone=Tone::Success title=i18n.t(say::deploy_check_ready()) body=body /> }
                .into_any()
        }
        (Some(Plan::Update(row)), _) => {
            let new = wizard.manifest().map(|manifest| manifest.version.clone()).unwrap_or_default();
            let product = row.product.clone();
            view! {
                <MessageBar
                    tone=Tone::Info
                    title=i18n.t(say::deploy_check_update(row.name.clone()))
                    body=i18n.t(say::deploy_check_update_body(row.version.clone(), new))
                    actions=move || open_deployed(console, Route::AddIn(product.clone(), Part::Overview))
                />
            }
            .into_any()
        }
        (None, Some(checked)) if checked.refusal.is_none() => {
            let why = wizard.needs_global().unwrap_or_else(say::deploy_check_cannot);
            view! {
                <MessageBar tone=Tone::Danger title=i18n.t(say::deploy_check_needs_global()) body=i18n.t(why) />
            }
            .into_any()
        }
        (None, Some(checked)) => refused(console, checked),
        (None, None) => ().into_any(),
    })
}

fn refused(console: Console, checked: &Checked) -> AnyView {
    let i18n = console.i18n;
    let body = checked.refusal.as_ref().map(|refusal| refusal.message.clone());
    let repairs = i64::from(checked.repairs);
    let product = checked.refusal.as_ref().and_then(|refusal| refusal.product.clone());
    view! {
        <MessageBar
            tone=Tone::Danger
            title=i18n.t(say::deploy_check_cannot())
            body=Signal::derive(move || body.as_ref().map(|message| i18n.write(message)).unwrap_or_default())
            actions=move || {
                view! {
                    <LinkButton
                        label=i18n.t(say::deploy_check_other_file())
                        href=console.link(&Route::Deploy(Step::Manifest))
                    />
                    {(repairs > 0)
                        .then(|| view! { <p>{i18n.t(say::deploy_check_repairs(repairs))}</p> }.into_any())}
                    {product.clone().map(|product| open_deployed(console, Route::AddIn(product, Part::Overview)))}
                }
            }
        />
    }
    .into_any()
}

fn open_deployed(console: Console, route: Route) -> AnyView {
    view! {
        <LinkButton
            label=console.i18n.t(say::deploy_check_open_deployed())
            href=console.link(&route)
        />
    }
    .into_any()
}

fn identity(i18n: I18n, checked: &Checked, manifest: &Summary) -> AnyView {
    let (name, description, hosts) =
        (manifest.name.clone(), manifest.description.clone(), manifest.hosts.clone());
    let (provider, version) = (manifest.provider.clone(), manifest.version.clone());
    let format = checked.format;
    view! {
        <section class="card stack">
            <h3>{i18n.t(say::deploy_check_is())}</h3>
            <DefinitionList>
                <Definition term=i18n.t(say::deploy_check_name())>
                    {move || {
                        let shown = name.in_language(i18n.language().tag()).to_owned();
                        if shown.is_empty() { i18n.write(&say::deploy_check_no_name()) } else { shown }
                    }}
                </Definition>
                <Definition term=i18n.t(
                    say::deploy_check_description(),
                )>{move || description.in_language(i18n.language().tag()).to_owned()}</Definition>
                <Definition term=i18n.t(say::deploy_check_publisher())>{provider.clone()}</Definition>
                <Definition term=i18n.t(say::deploy_check_version())>{version}</Definition>
                <Definition term=i18n.t(
                    say::deploy_check_format(),
                )>{i18n.live(move || format_word(format))}</Definition>
                <Definition term=i18n.t(
                    say::deploy_check_hosts(),
                )>
                    {move || {
                        if hosts.is_empty() {
                            i18n.write(&say::deploy_check_no_hosts())
                        } else {
                            host_list(i18n, &hosts)
                        }
                    }}
                </Definition>
            </DefinitionList>
        </section>
    }
    .into_any()
}

fn asks(i18n: I18n, manifest: &Summary) -> AnyView {
    let domains = if manifest.origins.is_empty() {
        i18n.t(say::deploy_check_no_domains()).into_any()
    } else {
        let origins = manifest.origins.iter();
        let items = origins.map(|origin| view! { <li>{origin.clone()}</li> }.into_any()).collect_view();
        view! { <ul class="list">{items}</ul> }.into_any()
    };
    let (permission, granted) = (permissions(i18n, manifest), grants(i18n, manifest));
    view! {
        <section class="card stack">
            <h3>{i18n.t(say::deploy_check_asks())}</h3>
            <DefinitionList>
                <Definition term=i18n.t(say::deploy_check_permission())>{permission}</Definition>
                {granted}
                <Definition term=i18n.t(say::deploy_check_domains())>{domains}</Definition>
            </DefinitionList>
            <MessageBar tone=Tone::Warning title=i18n.t(say::deploy_check_web_app()) />
        </section>
    }
    .into_any()
}

fn permissions(i18n: I18n, manifest: &Summary) -> AnyView {
    if manifest.permissions.is_empty() {
        return i18n.t(say::deploy_check_no_permission()).into_any();
    }
    let lines = manifest.permissions.iter().map(|permission| {
        let (plain, usual) = permission_words(*permission);
        view! {
            <p>{i18n.t(plain)}</p>
            <p class="muted small">{i18n.t(usual)}</p>
        }
        .into_any()
    });
    lines.collect_view().into_any()
}

/// What few add-ins ask for: shown only where it is asked for.
fn grants(i18n: I18n, manifest: &Summary) -> AnyView {
    let extra = manifest.extra_permissions.join(", ");
    let events: Vec<String> = manifest
        .events
        .iter()
        .map(|event| match &event.send_mode {
            Some(mode) => [event.name.as_str(), " (", mode, ")"].concat(),
            None => event.name.clone(),
        })
        .collect();
    let scopes = Some(manifest.scopes.join(", ")).filter(|scopes| !scopes.is_empty());
    view! {
        {(!extra.is_empty())
            .then(|| view! { <Definition term=i18n.t(say::deploy_check_extra())>{extra}</Definition> }.into_any())}
        {(!events.is_empty())
            .then(|| {
                view! {
                    <Definition term=i18n.t(
                        say::deploy_check_events(),
                    )>{i18n.live(move || say::deploy_check_events_body(events.join(", ")))}</Definition>
                }.into_any()
            })}
        {scopes
            .map(|scopes| {
                view! {
                    <Definition term=i18n.t(
                        say::deploy_check_graph(),
                    )>{i18n.t(say::deploy_check_graph_body(scopes))}</Definition>
                }.into_any()
            })}
    }
    .into_any()
}
