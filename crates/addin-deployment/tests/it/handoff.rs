//! How a change leaves the console: which ways there are, the script that carries it, and the steps by hand.

use addin_deployment::asset_id::AssetId;
use addin_deployment::base64;
use addin_deployment::delivery::handoff::{
    Access, Deed, Found, HandOff, ManifestFile, Member, left_out, routes, script, steps,
};
use addin_deployment::delivery::inventory::read;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{ContentHash, Method, Route};
use addin_deployment::lifecycle::setting::Cloud;
use messages::{Message, say};
use office_addin_manifest::model::{Format, Host, ManifestVersion, ProductId};
use std::path::Path;

const PRODUCT: &str = "5b7f3d4a-9b1e-4b0e-8a53-0f2a7c8d9e10";

pub(super) fn member(name: &str, address: &str) -> Member {
    Member { name: name.to_owned(), address: address.to_owned() }
}

pub(super) fn manifest() -> ManifestFile {
    let bytes = "<OfficeApp>’t Hart</OfficeApp>".repeat(5).into_bytes();
    ManifestFile {
        sha256: ContentHash::of(&bytes),
        bytes,
        format: Format::AddinOnly,
        version: ManifestVersion::parse("1.2"),
        signs_in: false,
        overrides: false,
    }
}

/// Sandra, O'Brien and a group get it: a new add-in for Outlook from a file.
pub(super) fn deployment() -> HandOff {
    let people = vec![member("Sandra", "sandra@contoso.com"), member("Pat O’Brien", "o'brien@contoso.com")];
    HandOff {
        tenant_id: "6F1D4A52-0C6B-4A43-9A53-3F6F0F7F2B11".to_owned(),
        cloud: Cloud::Worldwide,
        product: ProductId::parse(PRODUCT).unwrap(),
        name: "Formulieren van ’t Hart".to_owned(),
        hosts: vec![Host::Outlook],
        content: Some(manifest()),
        asset: None,
        unified: false,
        deed: Deed::Create,
        access: Some(Access {
            add: [people.clone(), vec![member("Sales", "sales@contoso.com")]].concat(),
            people_after: [people, vec![member("Omar", "omar@contoso.com")]].concat(),
            groups_after: true,
            ..Access::default()
        }),
        method: Some(Method::Fixed),
        enabled: None,
        found: Found::default(),
        on_premises: Fact::Unknown,
    }
}

/// The same add-in, deployed: nothing changes yet.
pub(super) fn deployed() -> HandOff {
    HandOff { deed: Deed::Adjust, content: None, access: None, method: None, ..deployment() }
}

pub(super) fn why_not(hand_off: &HandOff, route: Route) -> Option<Message> {
    routes(hand_off).into_iter().find(|offered| offered.route == route).and_then(|offered| offered.why_not)
}

pub(super) fn notes(hand_off: &HandOff, route: Route) -> Vec<Message> {
    routes(hand_off).into_iter().find(|offered| offered.route == route).unwrap().notes
}

/// The ways that can carry the change.
pub(super) fn possible(hand_off: &HandOff) -> Vec<Route> {
    routes(hand_off)
        .into_iter()
        .filter(|offered| offered.why_not.is_none())
        .map(|offered| offered.route)
        .collect()
}

fn text(hand_off: &HandOff, route: Route) -> String {
    String::from_utf8(script(hand_off, route).unwrap()).unwrap()
}

/// The lines of a script that do the work, without functions that only wait to be called.
fn work(hand_off: &HandOff, route: Route) -> String {
    let script = text(hand_off, route);
    script.split_once("Invoke-Step 'look-elsewhere'").unwrap().1.to_owned()
}

/// Compares a script with the one that was reviewed. A new one is left where the message says, to be read and copied.
fn reviewed(name: &str, script: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/handoff_scripts");
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let script = script.replace("\r\n", "\n");
    if std::fs::read_to_string(folder.join(name)).is_ok_and(|known| known == script) {
        return;
    }
    std::fs::write(&made, script).unwrap();
    panic!("the script differs from the one that was reviewed: read {} and copy it", made.display());
}

#[test]
fn a_deployment_in_centralized_deployment_is_the_script_that_was_reviewed() {
    reviewed("centralized.ps1", &text(&deployment(), Route::CentralizedDeployment));
}

#[test]
fn a_deployment_in_exchange_online_is_the_script_that_was_reviewed() {
    let optional = HandOff { method: Some(Method::Optional), ..deployment() };
    reviewed("exchange.ps1", &text(&optional, Route::Exchange));
}

#[test]
fn a_removal_in_exchange_on_premises_is_the_script_that_was_reviewed() {
    let removal = HandOff { deed: Deed::Remove, ..deployed() };
    reviewed("exchange-on-premises.ps1", &text(&removal, Route::ExchangeOnPremises));
}

#[test]
fn a_script_carries_the_manifest_and_its_hash() {
    let script = text(&deployment(), Route::CentralizedDeployment);
    let (_, carried) = script.split_once("$Manifest = '").unwrap();
    let (carried, _) = carried.split_once('\'').unwrap();
    assert_eq!(base64::decode(carried), Some(manifest().bytes));
    assert!(script.contains(&["$ManifestHash = '", &manifest().sha256.0, "'"].concat()));
    assert!(carried.lines().all(|line| line.len() <= 116));
}

#[test]
fn a_name_of_a_person_or_of_an_add_in_is_nowhere_in_a_script() {
    let script = text(&deployment(), Route::CentralizedDeployment);
    for part in ["Sandra", "Hart", "Formulieren", "Sales", "o'brien"] {
        assert!(!script.contains(part), "{part}");
    }
    assert!(script.contains(&base64::encode(b"o'brien@contoso.com")));
    assert!(script.contains(&base64::encode("Formulieren van ’t Hart".as_bytes())));
}

#[test]
fn what_creates_has_looked_in_the_other_store() {
    for route in [Route::CentralizedDeployment, Route::Exchange] {
        let creates = text(&deployment(), route);
        assert!(creates.contains("$MustLook = $true") && creates.contains("-Lenient:(-not $must)"));
        let look = creates.find("Invoke-Step 'look-elsewhere'");
        assert!(look.is_some() && look < creates.find("Invoke-Step 'create'"), "{route:?}");
        let changes = text(&HandOff { enabled: Some(false), ..deployed() }, route);
        assert!(changes.contains("$MustLook = $false"), "a change finds it where it is");
    }
    let excel = HandOff { hosts: vec![Host::Excel], ..deployment() };
    let script = text(&excel, Route::CentralizedDeployment);
    assert!(!script.contains("Connect-Exchange"), "what is not for Outlook is never there");
    let unknown = HandOff { hosts: Vec::new(), ..deployment() };
    assert!(text(&unknown, Route::CentralizedDeployment).contains("Connect-Exchange"));
    assert!(!text(&deployment(), Route::ExchangeOnPremises).contains("look-elsewhere"));
}

#[test]
fn a_script_tells_how_far_it_came_however_it_ends() {
    let script = text(&deployment(), Route::CentralizedDeployment);
    let (_, step) = script.split_once("function Invoke-Step {").unwrap();
    let (step, _) = step.split_once("\r\n}\r\n").unwrap();
    let places = ["ok = $false", "Write-Result", "& $Action", "$line.ok = $true\r\n        $line.changed"];
    let places = places.map(|part| step.find(part).unwrap_or_else(|| panic!("{part} in {step}")));
    assert!(places.is_sorted(), "a step counts as done when it is: {places:?}");
    let (_, end) = script.rsplit_once("} finally {").unwrap();
    assert!(end.find("Write-Result") < end.find("Disconnect-ExchangeOnline"), "nothing comes in between");
    assert!(script.find("Set-StrictMode -Off") < script.find("$Result = "));
}

#[test]
fn where_powershell_is_restricted_a_file_says_so() {
    let script = text(&deployment(), Route::CentralizedDeployment);
    let (_, told) = script.split_once("'{\"format\"").unwrap();
    let (told, _) = told.split_once("}'").unwrap();
    let seen = read(["{\"format\"", told, "}"].concat().as_bytes()).unwrap();
    let [step] = seen.steps.as_slice() else { panic!("{seen:?}") };
    assert_eq!((step.name.as_str(), step.ok), ("prepare", false));
    assert!(step.error.contains("language mode"), "{}", step.error);
}

#[test]
fn no_store_is_looked_at_before_its_tenant_is_checked() {
    let script = text(&deployment(), Route::Exchange);
    let (_, other) = script.split_once("function Read-Other {").unwrap();
    let lines: Vec<_> = other.lines().map(str::trim).skip(1).take(3).collect();
    assert_eq!(lines, ["Connect-Centralized", "Test-Account", "Read-Centralized"]);
    let (_, account) = script.split_once("function Test-Account {").unwrap();
    let (_, refused) = account.split_once("if (-not $tells -or $Matches[1] -ne $Tenant) {").unwrap();
    assert_eq!(
        refused.trim_start().lines().next(),
        Some("$script:OtherTenant = $true"),
        "it stops the script"
    );
}

#[test]
fn exchange_on_premises_is_a_store_of_its_own() {
    let script = text(&deployment(), Route::ExchangeOnPremises);
    assert!(script.contains("function Read-Store { Read-Exchange 'exchange-on-premises' }"));
    let told = format!(
        r#"{{"format":"addin-console-result","version":1,"steps":[{{"step":"create","ok":true}}],
        "addIns":[{{"store":"exchange-on-premises","productId":"{PRODUCT}","present":true}}]}}"#
    );
    let seen = read(told.as_bytes()).unwrap();
    assert_eq!((seen.add_ins.len(), seen.steps.len()), (0, 1), "nothing was seen in Microsoft 365");
}

#[test]
fn addresses_with_an_apostrophe_come_back_whole() {
    // Windows PowerShell 5.1 writes the mark by its number.
    let told = format!(
        r#"{{"format":"addin-console-result","version":1,"addIns":[{{"store":"centralized","productId":"{PRODUCT}","present":true,
        "members":["o\u0027brien@contoso.com"]}},{{"store":"exchange","productId":"{PRODUCT}","present":true,"members":null,
        "raw":{{"UserList":[{{"Name":"Pat","Mail":"o\u0027brien@contoso.com"}},{{"UPN":"r\u0026d@contoso.com","Email":"Pat"}}]}}}}]}}"#
    );
    let seen: Vec<_> =
        read(told.as_bytes()).unwrap().add_ins.into_iter().map(|seen| seen.members.unwrap()).collect();
    assert_eq!(seen, [vec!["o'brien@contoso.com"], vec!["o'brien@contoso.com", "r&d@contoso.com"]]);
    // What the script takes for an address has the mark before the @, and ends at it after that.
    for script in [Route::CentralizedDeployment, Route::Exchange].map(|route| text(&deployment(), route)) {
        assert!(script.contains(r#"'[^\s,;:<>"]+@[^\s,;:<>"'']+'"#));
        assert!(script.contains(r"$json.Replace('\u0027', '''').Replace('\u0026', '&')"));
    }
}

#[test]
fn a_name_that_would_write_to_the_terminal_is_shown_written_out() {
    let hostile = HandOff { name: "Pay\u{1b}[2Jroll\u{202e}".to_owned(), ..deployment() };
    let script = text(&hostile, Route::CentralizedDeployment);
    assert!(script.contains(&base64::encode(b"Pay[U+001B][2Jroll[U+202E]")));
}

#[test]
fn a_script_does_exactly_the_change_and_nothing_else() {
    let off = HandOff { enabled: Some(false), ..deployed() };
    let others = ["New-OrganizationAddIn", "Remove-OrganizationAddIn", "Set-OrganizationAddInAssignments"];
    for (route, others) in [
        (Route::CentralizedDeployment, &others[..]),
        (Route::Exchange, &["New-App", "Remove-App", "'access'"]),
    ] {
        let script = text(&off, route);
        assert!(script.contains("Invoke-Step 'enable'") && script.contains("$Wanted.enabled = $false"));
        for other in others.iter().chain(&["$Manifest = ", "Invoke-Step 'method'"]) {
            assert!(!script.contains(other), "{other}\n{script}");
        }
    }
}

#[test]
fn nobody_has_for_a_moment_what_they_should_not_have() {
    let access = Access {
        everyone: Some(false),
        add: vec![member("Sandra", "sandra@contoso.com")],
        withdraw: vec![member("Bert", "bert@contoso.com")],
        ..Access::default()
    };
    let change = HandOff {
        deed: Deed::Update,
        content: Some(manifest()),
        access: Some(access),
        enabled: Some(true),
        ..deployed()
    };
    let work = work(&change, Route::CentralizedDeployment);
    let places: Vec<_> =
        ["'manifest'", "'update'", "'everyone'", "'withdraw'", "'add'", "'enable'", "'read-back'"]
            .map(|step| work.rfind(step).unwrap_or_else(|| panic!("{step} in {work}")))
            .to_vec();
    assert!(places.is_sorted(), "{places:?}");
    let off = HandOff { enabled: Some(false), ..change };
    let work = self::work(&off, Route::CentralizedDeployment);
    assert!(work.find("'enable'") < work.find("'update'"));
}

#[test]
fn a_script_checks_every_command_and_parameter_that_it_uses() {
    let script = text(&deployment(), Route::CentralizedDeployment);
    for check in [
        "Test-Command 'Get-OrganizationAddIn' @('ProductId')",
        "Test-Command 'New-OrganizationAddIn' @('ManifestPath', 'Locale')",
        "Test-Command 'Set-OrganizationAddInAssignments' @('ProductId', 'Add', 'Members')",
    ] {
        assert!(script.contains(check), "{check}");
    }
    assert!(!script.contains("Test-Command 'Remove-OrganizationAddIn'"));
}

#[test]
fn a_store_add_in_is_deployed_by_its_number() {
    let store = HandOff { asset: AssetId::parse("WA104381180"), hosts: vec![Host::Excel], ..deployment() };
    let script = text(&store, Route::CentralizedDeployment);
    assert!(script.contains("$Asset = '104381180'") && script.contains("-AssetId ('WA' + $Asset)"));
    assert!(!script.contains("$Manifest = '"));
    assert_eq!(possible(&store), [Route::CentralizedDeployment, Route::AdminCenter]);
    let outlook = HandOff { hosts: vec![Host::Outlook], ..store.clone() };
    assert_eq!(why_not(&outlook, Route::Exchange), Some(say::handoff_store()));
    let high = HandOff { cloud: Cloud::GccHigh, ..store };
    assert_eq!(why_not(&high, Route::CentralizedDeployment), Some(say::handoff_no_store("GCC High")));
    let address = "https://store.office.com/app/download?assetid=WA104381180&cmu=en-001";
    assert!(steps(&high, Route::AdminCenter).contains(&say::handoff_step_older_address(address)));
}

#[test]
fn the_method_of_exchange_is_the_default_state() {
    for (method, state) in
        [(Method::Fixed, "AlwaysEnabled"), (Method::Optional, "Enabled"), (Method::Available, "Disabled")]
    {
        let deployed = text(&HandOff { method: Some(method), ..deployment() }, Route::Exchange);
        assert!(deployed.contains(&["$Wanted.defaultState = '", state, "'"].concat()));
        let changed = text(&HandOff { method: Some(method), ..self::deployed() }, Route::Exchange);
        assert!(changed.contains(&["$Wanted.defaultState = '", state, "'"].concat()));
    }
    let fixed_without_saying = text(&HandOff { method: None, ..deployment() }, Route::Exchange);
    assert!(fixed_without_saying.contains("$Wanted.defaultState = 'AlwaysEnabled'"));
}

#[test]
fn each_cloud_has_its_own_sign_in() {
    for (cloud, sign_in, exchange) in [
        (Cloud::Worldwide, "login.microsoftonline.com", "O365Default"),
        (Cloud::Gcc, "login.microsoftonline.com", "O365Default"),
        (Cloud::GccHigh, "login.microsoftonline.us", "O365USGovGCCHigh"),
        (Cloud::Dod, "login.microsoftonline.us", "O365USGovDoD"),
        (Cloud::China, "login.partner.microsoftonline.cn", "O365China"),
    ] {
        let script = text(&HandOff { cloud, ..deployment() }, Route::CentralizedDeployment);
        assert!(script.contains(&["$SignIn = '", sign_in, "'"].concat()), "{cloud:?}");
        assert!(script.contains(&["$ExchangeCloud = '", exchange, "'"].concat()), "{cloud:?}");
    }
}

#[test]
fn for_everyone_nobody_is_named() {
    let access = Access { everyone: Some(true), everyone_after: true, ..Access::default() };
    let everyone = HandOff { access: Some(access), ..deployed() };
    for route in [Route::CentralizedDeployment, Route::Exchange] {
        let script = text(&everyone, route);
        assert!(script.contains("$Wanted.everyone = $true") && script.contains("$Add = @()"), "{script}");
    }
    assert_eq!(script(&everyone, Route::AdminCenter), Err(say::handoff_no_script()));
}

#[test]
fn a_manifest_that_is_not_the_approved_one_is_never_handed_off() {
    let mut changed = deployment();
    changed.content.as_mut().unwrap().bytes.push(b' ');
    let missing = HandOff { content: None, ..deployment() };
    for hand_off in [changed, missing] {
        assert_eq!(possible(&hand_off), []);
        assert_eq!(script(&hand_off, Route::CentralizedDeployment), Err(say::handoff_no_manifest()));
    }
}

#[test]
fn a_tenant_whose_id_is_no_guid_gets_steps_and_no_script() {
    let nameless = HandOff { tenant_id: "contoso.com'; calc '".to_owned(), ..deployment() };
    assert_eq!(possible(&nameless), [Route::AdminCenter]);
    assert_eq!(script(&nameless, Route::Exchange), Err(say::handoff_no_tenant()));
}

#[test]
fn who_has_no_usable_address_is_left_out_and_named() {
    let mut hand_off = deployment();
    let access = hand_off.access.as_mut().unwrap();
    access.add.extend([member("Nora", ""), member("Bert", "bert@contoso.com\r\nStart-Process calc")]);
    access.people_after.push(member("Nora", ""));
    let names =
        |route| left_out(&hand_off, route).iter().map(|member| member.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names(Route::CentralizedDeployment), ["Nora", "Bert"]);
    assert_eq!(names(Route::Exchange), ["Nora"]);
    assert_eq!(names(Route::AdminCenter), [""; 0]);
    assert!(notes(&hand_off, Route::CentralizedDeployment).contains(&say::handoff_note_left_out(2)));
    assert!(!text(&hand_off, Route::CentralizedDeployment).contains("bert"));
    let nobody = Access { add: vec![member("Nora", "")], ..Access::default() };
    let only_nora = HandOff { access: Some(nobody), ..deployed() };
    assert_eq!(why_not(&only_nora, Route::CentralizedDeployment), Some(say::handoff_nobody()));
    assert_eq!(why_not(&only_nora, Route::Exchange), Some(say::handoff_nobody()));
    let removal = HandOff { deed: Deed::Remove, ..only_nora };
    assert!(left_out(&removal, Route::CentralizedDeployment).is_empty());
}
