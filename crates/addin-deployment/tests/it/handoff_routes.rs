//! Why a way into the tenant cannot carry a change, and what a person does by hand.

use super::handoff::{deployed, deployment, manifest, member, notes, possible, why_not};
use addin_deployment::asset_id::AssetId;
use addin_deployment::delivery::handoff::{
    Access, Deed, Found, HandOff, MOST_IN_EXCHANGE, ManifestFile, file_name, manifest_name, steps,
};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Method, Route};
use addin_deployment::lifecycle::setting::Cloud;
use messages::say;
use office_addin_manifest::model::{Format, Host};

fn unified() -> HandOff {
    HandOff { content: Some(ManifestFile { format: Format::Package, ..manifest() }), ..deployment() }
}

#[test]
fn an_outlook_add_in_from_a_file_has_four_ways() {
    let every =
        [Route::CentralizedDeployment, Route::Exchange, Route::ExchangeOnPremises, Route::AdminCenter];
    assert_eq!(possible(&deployment()), every);
    assert_eq!(
        why_not(&deployment(), Route::SharePointCatalog),
        Some(say::handoff_only_documents("Outlook"))
    );
    let cloud_only = HandOff { on_premises: Fact::No, ..deployment() };
    assert_eq!(why_not(&cloud_only, Route::ExchangeOnPremises), Some(say::handoff_no_mailboxes()));
}

#[test]
fn an_add_in_for_documents_does_not_go_through_exchange() {
    let excel = HandOff { hosts: vec![Host::Excel, Host::Word], ..deployment() };
    let ways = [Route::CentralizedDeployment, Route::AdminCenter, Route::SharePointCatalog];
    assert_eq!(possible(&excel), ways);
    assert_eq!(why_not(&excel, Route::Exchange), Some(say::handoff_only_outlook("Excel, Word")));
    assert!(notes(&excel, Route::SharePointCatalog).contains(&say::handoff_catalog_access()));
    let buttons = HandOff { content: Some(ManifestFile { overrides: true, ..manifest() }), ..excel };
    assert!(notes(&buttons, Route::SharePointCatalog).contains(&say::handoff_note_commands()));
}

#[test]
fn single_sign_on_keeps_the_module_away() {
    let content = Some(ManifestFile { signs_in: true, ..manifest() });
    let sso = HandOff { content, ..deployment() };
    assert_eq!(possible(&sso), [Route::Exchange, Route::AdminCenter]);
    assert_eq!(why_not(&sso, Route::CentralizedDeployment), Some(say::handoff_sso()));
    assert_eq!(why_not(&sso, Route::ExchangeOnPremises), Some(say::handoff_sso_on_premises()));
    assert!(notes(&sso, Route::Exchange).contains(&say::handoff_note_consent()));
    let turned_off = HandOff { deed: Deed::Adjust, access: None, method: None, enabled: Some(false), ..sso };
    assert_eq!(why_not(&turned_off, Route::CentralizedDeployment), None);
}

#[test]
fn a_unified_manifest_goes_through_integrated_apps_only() {
    assert_eq!(possible(&unified()), [Route::AdminCenter]);
    assert_eq!(why_not(&unified(), Route::Exchange), Some(say::handoff_unified()));
    let high = HandOff { cloud: Cloud::GccHigh, ..unified() };
    assert_eq!(why_not(&high, Route::AdminCenter), Some(say::handoff_no_integrated_apps("GCC High")));
    assert!(
        steps(&unified(), Route::AdminCenter)
            .contains(&say::handoff_step_upload_package(manifest_name(&unified())))
    );
}

#[test]
fn no_script_reaches_an_add_in_that_has_a_unified_manifest_already() {
    let there = HandOff { unified: true, ..deployed() };
    let access = Access { everyone: Some(true), everyone_after: true, ..Access::default() };
    for change in [
        HandOff { deed: Deed::Remove, ..there.clone() },
        HandOff { enabled: Some(false), ..there.clone() },
        HandOff { access: Some(access), ..there },
    ] {
        assert_eq!(possible(&change), [Route::AdminCenter], "{change:?}");
        for route in [Route::CentralizedDeployment, Route::Exchange, Route::ExchangeOnPremises] {
            assert_eq!(why_not(&change, route), Some(say::handoff_unified()), "{route:?}");
        }
    }
}

#[test]
fn the_module_cannot_set_a_method_that_is_not_the_first() {
    let available = HandOff { method: Some(Method::Available), ..deployment() };
    let why = Some(say::handoff_method("Available"));
    assert_eq!(why_not(&available, Route::CentralizedDeployment), why);
    assert_eq!(why_not(&available, Route::Exchange), None);
    let back = HandOff { method: Some(Method::Fixed), ..deployed() };
    assert_eq!(why_not(&back, Route::CentralizedDeployment), Some(say::handoff_method("Fixed")));
}

#[test]
fn exchange_takes_a_thousand_people_and_no_groups() {
    let many = |count: usize| {
        let people_after = (0..count).map(|at| member("x", &format!("p{at}@contoso.com"))).collect();
        HandOff {
            access: Some(Access { people_after, groups_after: true, ..Access::default() }),
            ..deployment()
        }
    };
    assert_eq!(why_not(&many(MOST_IN_EXCHANGE), Route::Exchange), None);
    assert_eq!(
        why_not(&many(MOST_IN_EXCHANGE + 1), Route::Exchange),
        Some(say::handoff_too_many(1000, 1001))
    );
    assert_eq!(why_not(&many(0), Route::Exchange), Some(say::handoff_nobody()));
    let nobody_yet = HandOff { access: None, ..deployment() };
    assert_eq!(why_not(&nobody_yet, Route::Exchange), Some(say::handoff_nobody()));
    assert!(notes(&many(3), Route::Exchange).contains(&say::handoff_note_groups()));
    assert!(notes(&many(3), Route::Exchange).contains(&say::handoff_note_refused()));
}

#[test]
fn exchange_cannot_update_a_manifest() {
    let update = HandOff { deed: Deed::Update, access: None, method: None, ..deployment() };
    assert_eq!(why_not(&update, Route::Exchange), Some(say::handoff_no_update()));
    assert_eq!(why_not(&update, Route::CentralizedDeployment), None);
}

#[test]
fn a_change_goes_to_the_store_that_has_the_add_in() {
    let in_exchange = Found { centralized: Fact::No, exchange: Fact::Yes, ..Found::default() };
    let off = HandOff { found: in_exchange, enabled: Some(false), ..deployed() };
    assert_eq!(possible(&off), [Route::Exchange]);
    assert_eq!(why_not(&off, Route::AdminCenter), Some(say::handoff_elsewhere("Exchange")));
    let again = HandOff { found: in_exchange, ..deployment() };
    assert_eq!(why_not(&again, Route::CentralizedDeployment), Some(say::handoff_elsewhere("Exchange")));
    let in_centralized = Found { centralized: Fact::Yes, exchange: Fact::Unknown, ..Found::default() };
    let twice = HandOff { found: in_centralized, ..deployment() };
    assert_eq!(why_not(&twice, Route::Exchange), Some(say::handoff_elsewhere("Centralized Deployment")));
    assert_eq!(why_not(&twice, Route::ExchangeOnPremises), None, "other mailboxes");
    let gone = HandOff { deed: Deed::Remove, found: in_centralized, ..deployed() };
    assert_eq!(possible(&gone), [Route::CentralizedDeployment, Route::AdminCenter]);
    let in_both = Found { centralized: Fact::Yes, exchange: Fact::Yes, ..Found::default() };
    let one_goes = HandOff { deed: Deed::Remove, found: in_both, ..deployed() };
    assert_eq!(why_not(&one_goes, Route::CentralizedDeployment), None);
    assert_eq!(why_not(&one_goes, Route::Exchange), None);
}

#[test]
fn what_is_in_microsoft_365_is_changed_there_and_not_on_premises() {
    let why = Some(say::handoff_in_cloud());
    let in_exchange = Found { exchange: Fact::Yes, ..Found::default() };
    let in_centralized = Found { centralized: Fact::Yes, ..Found::default() };
    for found in [in_exchange, in_centralized] {
        let gone = HandOff { deed: Deed::Remove, found, ..deployed() };
        assert_eq!(why_not(&gone, Route::ExchangeOnPremises), why);
        let off = HandOff { deed: Deed::Adjust, enabled: Some(false), ..gone.clone() };
        assert_eq!(why_not(&off, Route::ExchangeOnPremises), why);
        let excel = HandOff { hosts: vec![Host::Excel], ..gone.clone() };
        assert_eq!(why_not(&excel, Route::SharePointCatalog), why);
        let update = HandOff { deed: Deed::Update, content: Some(manifest()), ..excel };
        assert_eq!(why_not(&update, Route::SharePointCatalog), why);
        let anew = HandOff { found, ..deployment() };
        assert_eq!(why_not(&anew, Route::ExchangeOnPremises), None, "for other mailboxes");
        let there_as_well = HandOff { found: Found { on_premises: Fact::Yes, ..found }, ..gone };
        assert_eq!(why_not(&there_as_well, Route::ExchangeOnPremises), None, "it was carried there");
    }
}

#[test]
fn what_changes_nothing_is_not_handed_off() {
    assert_eq!(possible(&deployed()), []);
    let same = HandOff { access: Some(Access::default()), ..deployed() };
    assert_eq!(why_not(&same, Route::AdminCenter), Some(say::handoff_nothing()));
}

#[test]
fn the_catalog_of_sharepoint_knows_no_people() {
    let access = Access { everyone: Some(true), everyone_after: true, ..Access::default() };
    let everyone = HandOff { hosts: vec![Host::Word], access: Some(access), ..deployed() };
    assert_eq!(why_not(&everyone, Route::SharePointCatalog), Some(say::handoff_catalog_access()));
    let word = HandOff { hosts: vec![Host::Word], ..deployment() };
    let file = "addin-5b7f3d4a-9b1e-4b0e-8a53-0f2a7c8d9e10.xml";
    let expected = [
        say::handoff_step_download(file),
        say::handoff_step_catalog(),
        say::handoff_step_catalog_upload(file),
        say::handoff_step_catalog_people(),
        say::handoff_step_confirm_by_hand(),
    ];
    assert_eq!(steps(&word, Route::SharePointCatalog), expected);
    let update = HandOff { deed: Deed::Update, ..word.clone() };
    assert!(steps(&update, Route::SharePointCatalog).contains(&say::handoff_step_catalog_replace(file)));
    let gone = HandOff { deed: Deed::Remove, ..word };
    let name = "Formulieren van ’t Hart";
    assert_eq!(steps(&gone, Route::SharePointCatalog)[1], say::handoff_step_catalog_remove(name));
}

#[test]
fn a_script_is_looked_at_tried_and_run_and_its_result_imported() {
    let run = ".\\addin-5b7f3d4a-9b1e-4b0e-8a53-0f2a7c8d9e10-centralized.ps1";
    let module = "Install-Module O365CentralizedAddInDeployment -RequiredVersion 3.0.2 -Scope CurrentUser";
    let other = "Install-Module ExchangeOnlineManagement -Scope CurrentUser";
    let allow = "Set-ExecutionPolicy RemoteSigned -Scope Process -Force";
    let expected = [
        say::handoff_step_powershell(),
        say::handoff_step_install(module),
        say::handoff_step_install_other(other),
        say::handoff_step_unblock(format!("{allow}; Unblock-File {run}")),
        say::handoff_step_try(format!("{run} -WhatIf")),
        say::handoff_step_run(run),
        say::handoff_step_import(),
    ];
    assert_eq!(steps(&deployment(), Route::CentralizedDeployment), expected);
    let in_exchange = [
        say::handoff_step_powershell(),
        say::handoff_step_install(other),
        say::handoff_step_install_other(module),
    ];
    assert_eq!(steps(&deployment(), Route::Exchange)[..3], in_exchange);
    let off = HandOff { enabled: Some(false), ..deployed() };
    assert_eq!(steps(&off, Route::Exchange)[0], say::handoff_step_powershell_7());
    for (hand_off, route) in [
        (&off, Route::Exchange),
        (&off, Route::CentralizedDeployment),
        (&HandOff { hosts: vec![Host::Word], ..deployment() }, Route::CentralizedDeployment),
    ] {
        let all = steps(hand_off, route);
        let names_both = [module, other].map(say::handoff_step_install_other);
        assert!(names_both.iter().all(|step| !all.contains(step)), "{route:?}");
    }
    let on_premises = steps(&deployment(), Route::ExchangeOnPremises);
    assert_eq!(on_premises[0], say::handoff_step_shell());
    assert_eq!(on_premises.last(), Some(&say::handoff_step_import_on_premises()));
    assert!(file_name(&deployment(), Route::Exchange).ends_with("-exchange.ps1"));
}

#[test]
fn on_premises_the_exchange_admin_center_serves_everyone_and_nobody_in_particular() {
    let access = Access { everyone: Some(true), everyone_after: true, ..Access::default() };
    let everyone = HandOff { access: Some(access), method: Some(Method::Optional), ..deployment() };
    let by_hand = say::handoff_step_eac(manifest_name(&everyone));
    let choice = say::handoff_step_eac_method(say::handoff_eac_optional());
    let steps_for_all = steps(&everyone, Route::ExchangeOnPremises);
    assert!(steps_for_all.contains(&by_hand) && steps_for_all.contains(&choice));
    assert!(!steps(&deployment(), Route::ExchangeOnPremises).contains(&by_hand));
}

#[test]
fn a_deployment_by_hand_names_each_menu_and_each_person() {
    let tenant = "6F1D4A52-0C6B-4A43-9A53-3F6F0F7F2B11";
    let file = manifest_name(&deployment());
    let people = "Sandra (sandra@contoso.com); Pat O’Brien (o'brien@contoso.com); Sales (sales@contoso.com)";
    let expected = [
        say::handoff_step_download(&file),
        say::handoff_step_open("https://admin.microsoft.com", tenant),
        say::handoff_step_upload(&file),
        say::handoff_step_people(people),
        say::handoff_step_consent(),
        say::handoff_step_finish(),
        say::handoff_step_way_out(),
        say::handoff_step_confirm(),
    ];
    assert_eq!(steps(&deployment(), Route::AdminCenter), expected);
    let store = HandOff { asset: AssetId::parse("WA1"), ..deployment() };
    assert_eq!(steps(&store, Route::AdminCenter)[1], say::handoff_step_store("WA1"));
    let nobody = HandOff { access: None, ..deployment() };
    assert!(steps(&nobody, Route::AdminCenter).contains(&say::handoff_step_just_me()));
}

#[test]
fn a_method_or_a_state_is_set_on_the_older_page() {
    let name = "Formulieren van ’t Hart";
    let optional = HandOff { method: Some(Method::Optional), ..deployment() };
    let by_hand = steps(&optional, Route::AdminCenter);
    let older = by_hand.iter().position(|step| *step == say::handoff_step_older(name)).unwrap();
    assert_eq!(by_hand[older + 1], say::handoff_step_method("Optional"));
    let off = HandOff { enabled: Some(false), ..deployed() };
    let expected = [say::handoff_step_older(name), say::handoff_step_turn_off()];
    assert_eq!(steps(&off, Route::AdminCenter)[1..3], expected);
    let on = HandOff { enabled: Some(true), ..deployed() };
    assert!(steps(&on, Route::AdminCenter).contains(&say::handoff_step_turn_on()));
}

#[test]
fn an_update_a_removal_and_a_change_of_access_by_hand() {
    let name = "Formulieren van ’t Hart";
    let update = HandOff { deed: Deed::Update, access: None, method: None, ..deployment() };
    let expected = [
        say::handoff_step_find(name),
        say::handoff_step_update(manifest_name(&update)),
        say::handoff_step_consent(),
    ];
    assert_eq!(steps(&update, Route::AdminCenter)[2..5], expected);
    let removal = HandOff { deed: Deed::Remove, ..deployed() };
    let expected = [say::handoff_step_find(name), say::handoff_step_remove()];
    assert_eq!(steps(&removal, Route::AdminCenter)[1..3], expected);
    let access = Access {
        everyone: Some(false),
        add: vec![member("Nora", "")],
        withdraw: vec![member("Bert", "bert@contoso.com")],
        ..Access::default()
    };
    let change = HandOff { access: Some(access), ..deployed() };
    let expected = [
        say::handoff_step_find(name),
        say::handoff_step_edit_users(),
        say::handoff_step_not_everyone(),
        say::handoff_step_withdraw("Bert (bert@contoso.com)"),
        say::handoff_step_people("Nora"),
    ];
    assert_eq!(steps(&change, Route::AdminCenter)[1..6], expected);
}

#[test]
fn a_cloud_without_integrated_apps_uses_the_older_page() {
    let high = HandOff { cloud: Cloud::GccHigh, ..deployment() };
    let by_hand = steps(&high, Route::AdminCenter);
    let tenant = "6F1D4A52-0C6B-4A43-9A53-3F6F0F7F2B11";
    assert_eq!(by_hand[1], say::handoff_step_open("https://portal.office365.us", tenant));
    assert_eq!(by_hand[2], say::handoff_step_older_file(manifest_name(&high)));
    assert!(by_hand.contains(&say::handoff_step_deploy()) && !by_hand.contains(&say::handoff_step_way_out()));
    assert!(notes(&high, Route::CentralizedDeployment).contains(&say::handoff_note_cloud("GCC High")));
    let name = "Formulieren van ’t Hart";
    for deed in [Deed::Update, Deed::Remove] {
        let change = HandOff { deed, ..high.clone() };
        assert!(steps(&change, Route::AdminCenter).contains(&say::handoff_step_older(name)));
    }
}
