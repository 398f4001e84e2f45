//! The steps that a person takes, in order: a list to tick off. For a script, how it is run; otherwise what to choose
//! where, by the names that Microsoft's pages use.

use super::{Access, Deed, HandOff, Member, file_name, routes};
use crate::lifecycle::command::{Method, Route};
use crate::lifecycle::setting::{Cloud, manifest_address};
use messages::{Message, say};
use office_addin_manifest::model::Format;
use office_addin_manifest::visible;

/// What to do, in order. The way must be one that can carry the change (`Offered::why_not`).
#[must_use]
pub fn steps(hand_off: &HandOff, route: Route) -> Vec<Message> {
    match route {
        Route::CentralizedDeployment | Route::Exchange | Route::ExchangeOnPremises => {
            scripted(hand_off, route)
        }
        Route::AdminCenter => admin_center(hand_off),
        Route::SharePointCatalog => catalog(hand_off),
    }
}

/// A name for the manifest's file, to be downloaded for the steps by hand.
#[must_use]
pub fn manifest_name(hand_off: &HandOff) -> String {
    let ending = match hand_off.content.as_ref().map(|content| content.format) {
        Some(Format::Package) => ".zip",
        Some(Format::Unified) => ".json",
        _ => ".xml",
    };
    ["addin-", hand_off.product.as_str(), ending].concat()
}

/// How the script is run, and for Exchange on premises what can be done without it.
fn scripted(hand_off: &HandOff, route: Route) -> Vec<Message> {
    let run = [".\\", &file_name(hand_off, route)].concat();
    let mut steps = Vec::new();
    let centralized =
        "Install-Module O365CentralizedAddInDeployment -RequiredVersion 3.0.2 -Scope CurrentUser";
    let exchange = "Install-Module ExchangeOnlineManagement -Scope CurrentUser";
    // What creates must see that the add-in is not in the other store; the module for Centralized Deployment runs in
    // Windows PowerShell only.
    let must_look = hand_off.deed == Deed::Create && routes::looks_elsewhere(hand_off, route);
    let own = match route {
        Route::CentralizedDeployment => Some((say::handoff_step_powershell(), centralized, exchange)),
        Route::Exchange if must_look => Some((say::handoff_step_powershell(), exchange, centralized)),
        Route::Exchange => Some((say::handoff_step_powershell_7(), exchange, centralized)),
        _ => None,
    };
    match own {
        None => steps.push(say::handoff_step_shell()),
        Some((open, module, other)) => {
            steps.extend([open, say::handoff_step_install(module)]);
            steps.extend(must_look.then(|| say::handoff_step_install_other(other)));
        }
    }
    // Windows runs no scripts at all until somebody allows it, and then none that was downloaded.
    let allow = "Set-ExecutionPolicy RemoteSigned -Scope Process -Force; Unblock-File ";
    steps.push(say::handoff_step_unblock([allow, &run].concat()));
    steps.push(say::handoff_step_try([&run, " -WhatIf"].concat()));
    steps.push(say::handoff_step_run(run));
    steps.push(match route {
        Route::ExchangeOnPremises => say::handoff_step_import_on_premises(),
        _ => say::handoff_step_import(),
    });
    let for_everyone = hand_off.access.as_ref().is_some_and(|access| access.everyone_after);
    if route == Route::ExchangeOnPremises && hand_off.deed == Deed::Create && for_everyone {
        steps.push(say::handoff_step_eac(manifest_name(hand_off)));
        steps.push(say::handoff_step_eac_method(match hand_off.method.unwrap_or_default() {
            Method::Fixed => say::handoff_eac_fixed(),
            Method::Optional => say::handoff_eac_optional(),
            Method::Available => say::handoff_eac_available(),
        }));
    }
    steps
}

/// The address of a cloud's admin center.
const fn portal(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Worldwide | Cloud::Gcc => "https://admin.microsoft.com",
        Cloud::GccHigh => "https://portal.office365.us",
        Cloud::Dod => "https://portal.apps.mil",
        Cloud::China => "https://portal.partner.microsoftonline.cn",
    }
}

/// The steps in the Microsoft 365 admin center ("Deploy and manage Office Add-ins through the integrated apps portal",
/// "Manage deployment of add-ins").
fn admin_center(hand_off: &HandOff) -> Vec<Message> {
    let integrated = hand_off.cloud.has_integrated_apps();
    let mut steps = Vec::new();
    if matches!(hand_off.deed, Deed::Create | Deed::Update) && hand_off.asset.is_none() {
        steps.push(say::handoff_step_download(manifest_name(hand_off)));
    }
    steps.push(say::handoff_step_open(portal(hand_off.cloud), visible(&hand_off.tenant_id)));
    let name = visible(&hand_off.name);
    match hand_off.deed {
        Deed::Create if integrated => create(hand_off, &mut steps),
        Deed::Create => create_on_older_page(hand_off, &mut steps),
        Deed::Update if integrated => {
            steps.push(say::handoff_step_find(name.clone()));
            steps.push(say::handoff_step_update(manifest_name(hand_off)));
            steps.push(say::handoff_step_consent());
        }
        Deed::Update => {
            steps.push(say::handoff_step_older(name.clone()));
            steps.push(say::handoff_step_update(manifest_name(hand_off)));
        }
        Deed::Remove => {
            let find = if integrated { say::handoff_step_find } else { say::handoff_step_older };
            steps.push(find(name.clone()));
            steps.push(say::handoff_step_remove());
        }
        Deed::Adjust => {}
    }
    if matches!(hand_off.deed, Deed::Update | Deed::Adjust)
        && let Some(access) = &hand_off.access
    {
        let find = if integrated { say::handoff_step_find } else { say::handoff_step_older };
        steps.push(find(name));
        change_access(access, &mut steps);
    }
    settings(hand_off, &mut steps);
    if integrated {
        steps.push(say::handoff_step_way_out());
    }
    steps.push(say::handoff_step_confirm());
    steps
}

/// Deploying on the Integrated apps page.
fn create(hand_off: &HandOff, steps: &mut Vec<Message>) {
    match (&hand_off.asset, hand_off.content.as_ref().map(|content| content.format)) {
        (Some(asset), _) => steps.push(say::handoff_step_store(asset.as_str())),
        (None, Some(Format::Package | Format::Unified)) => {
            steps.push(say::handoff_step_upload_package(manifest_name(hand_off)));
        }
        (None, _) => steps.push(say::handoff_step_upload(manifest_name(hand_off))),
    }
    steps.push(who(hand_off));
    steps.push(say::handoff_step_consent());
    steps.push(say::handoff_step_finish());
}

/// Deploying on the older Add-ins page, which is all that some clouds have. A store add-in is fetched by its address
/// there ("Deploy Office Add-ins in GCC High").
fn create_on_older_page(hand_off: &HandOff, steps: &mut Vec<Message>) {
    steps.push(match &hand_off.asset {
        Some(asset) => say::handoff_step_older_address(manifest_address(asset)),
        None => say::handoff_step_older_file(manifest_name(hand_off)),
    });
    steps.push(who(hand_off));
    steps.push(say::handoff_step_deploy());
}

/// Whom to choose for a new add-in.
fn who(hand_off: &HandOff) -> Message {
    match &hand_off.access {
        Some(access) if access.everyone == Some(true) => say::handoff_step_everyone(),
        Some(access) => say::handoff_step_people(names(&access.add)),
        None => say::handoff_step_just_me(),
    }
}

/// Whom to add and to take off.
fn change_access(access: &Access, steps: &mut Vec<Message>) {
    steps.push(say::handoff_step_edit_users());
    match access.everyone {
        Some(true) => steps.push(say::handoff_step_everyone()),
        Some(false) => steps.push(say::handoff_step_not_everyone()),
        None => {}
    }
    if !access.withdraw.is_empty() {
        steps.push(say::handoff_step_withdraw(names(&access.withdraw)));
    }
    if !access.add.is_empty() {
        steps.push(say::handoff_step_people(names(&access.add)));
    }
}

/// Method and state, which only the older Add-ins page is sure to offer.
fn settings(hand_off: &HandOff, steps: &mut Vec<Message>) {
    let method = hand_off.method.filter(|method| hand_off.deed != Deed::Create || *method != Method::Fixed);
    let enabled = hand_off.enabled.filter(|enabled| hand_off.deed != Deed::Create || !enabled);
    if hand_off.deed == Deed::Remove || method.is_none() && enabled.is_none() {
        return;
    }
    steps.push(say::handoff_step_older(visible(&hand_off.name)));
    steps.extend(method.map(|method| say::handoff_step_method(method.name())));
    steps.extend(
        enabled.map(|on| if on { say::handoff_step_turn_on() } else { say::handoff_step_turn_off() }),
    );
}

/// The steps in SharePoint on premises ("Publish task pane and content add-ins to a SharePoint app catalog").
fn catalog(hand_off: &HandOff) -> Vec<Message> {
    let file = manifest_name(hand_off);
    let mut steps = Vec::new();
    if hand_off.deed != Deed::Remove {
        steps.push(say::handoff_step_download(file.clone()));
    }
    steps.push(say::handoff_step_catalog());
    match hand_off.deed {
        Deed::Remove => steps.push(say::handoff_step_catalog_remove(visible(&hand_off.name))),
        Deed::Create => {
            steps.push(say::handoff_step_catalog_upload(file));
            steps.push(say::handoff_step_catalog_people());
        }
        Deed::Update | Deed::Adjust => steps.push(say::handoff_step_catalog_replace(file)),
    }
    steps.push(say::handoff_step_confirm_by_hand());
    steps
}

/// Names to look for, with the address where there is one: two people can have the same name.
fn names(members: &[Member]) -> String {
    let shown: Vec<_> = members
        .iter()
        .map(|member| match member.address() {
            Some(address) => [&visible(&member.name), " (", address, ")"].concat(),
            None => visible(&member.name),
        })
        .collect();
    shown.join("; ")
}
