//! Whatever a manifest or a directory holds, a script is code of our own with harmless values in it.

use super::parts::{self, Part};
use super::*;
use crate::base64;
use crate::lifecycle::command::Route;
use office_addin_manifest::visible;
use proptest::prelude::*;
use std::collections::BTreeSet;

const TENANT: &str = "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11";
const PRODUCT: &str = "5b7f3d4a-9b1e-4b0e-8a53-0f2a7c8d9e10";
const SCRIPTED: [Route; 3] = [Route::CentralizedDeployment, Route::Exchange, Route::ExchangeOnPremises];

/// Everything of our own that can stand in a script.
fn template() -> String {
    let files = [
        parts::HEAD,
        parts::COMMON,
        parts::MANIFEST,
        parts::CENTRALIZED_STORE,
        parts::EXCHANGE_STORE,
        parts::EXCHANGE_ONLINE,
        parts::ROUTE_CENTRALIZED,
        parts::ASSIGNMENT,
        parts::ROUTE_EXCHANGE,
        parts::ROUTE_ON_PREMISES,
        parts::OTHER_CENTRALIZED,
        parts::OTHER_EXCHANGE,
        parts::BEGIN,
        parts::ELSEWHERE,
        parts::END,
    ];
    let pieces: [Part; 18] = [
        parts::BEFORE_CREATE,
        parts::BEFORE_CHANGE,
        parts::BEFORE_REMOVE,
        parts::SAVE_MANIFEST,
        parts::LOOK_CENTRALIZED,
        parts::CREATE_CENTRALIZED,
        parts::CREATE_FROM_STORE,
        parts::UPDATE_CENTRALIZED,
        parts::ENABLE_CENTRALIZED,
        parts::EVERYONE,
        parts::WITHDRAW,
        parts::ADD,
        parts::REMOVE_CENTRALIZED,
        parts::CREATE_EXCHANGE,
        parts::ACCESS_EXCHANGE,
        parts::METHOD_EXCHANGE,
        parts::ENABLE_EXCHANGE,
        parts::REMOVE_EXCHANGE,
    ];
    let pieces = pieces.iter().flat_map(|part| [part.needs, part.run]);
    files.into_iter().chain(pieces).chain([parts::LOOK_EXCHANGE.needs]).collect::<Vec<_>>().join("\n")
}

/// A script taken apart: its code with `_` for each literal, and the literals.
struct Apart {
    code: String,
    literals: Vec<String>,
}

/// Takes a script apart as PowerShell's tokeniser does. Of what PowerShell knows, only comments to the end of the line
/// and strings in single quotes may occur.
fn apart(script: &str) -> Apart {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut signs = script.chars().peekable();
    while let Some(sign) = signs.next() {
        assert!(!matches!(sign, '"' | '`'), "a quote or an escape outside of a literal, after {code}");
        match sign {
            '#' => {
                code.push(sign);
                while let Some(sign) = signs.next_if(|sign| *sign != '\n') {
                    code.push(sign);
                }
            }
            '\'' => {
                assert!(!code.ends_with('@'), "a here-string");
                let mut literal = String::new();
                loop {
                    match signs.next().expect("a literal ends") {
                        '\'' if signs.next_if_eq(&'\'').is_some() => literal.push('\''),
                        '\'' => break,
                        sign => literal.push(sign),
                    }
                }
                literals.push(literal);
                code.push('_');
            }
            _ => code.push(sign),
        }
    }
    Apart { code, literals }
}

/// The parts of a script that the grammar of PowerShell, as editors use it, makes out: kind and text.
fn nodes(script: &str) -> Vec<(String, &str)> {
    let mut parser = tree_sitter::Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
    let tree = parser.parse(script, None).unwrap();
    let mut open = vec![tree.root_node()];
    let mut nodes = Vec::new();
    while let Some(node) = open.pop() {
        let kind = if node.is_missing() { "ERROR" } else { node.kind() };
        nodes.push((kind.to_owned(), script.get(node.byte_range()).unwrap()));
        open.extend((0..node.child_count()).rev().filter_map(|place| node.child(place)));
    }
    nodes
}

/// What the grammar does not understand: nothing, for a script that parses.
fn misread(script: &str) -> Vec<&str> {
    of_kind(&nodes(script), "ERROR").collect()
}

/// The texts of the parts of one kind.
fn of_kind<'a>(nodes: &[(String, &'a str)], kind: &str) -> impl Iterator<Item = &'a str> {
    nodes.iter().filter(move |(of, _)| of == kind).map(|(_, text)| *text)
}

fn member(name: &str, address: &str) -> Member {
    Member { name: name.to_owned(), address: address.to_owned() }
}

/// Texts that mean something to a shell, to a terminal or to a reader.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[‘’‚‛“”„'\"`$(){}@#;|&<>%!a-z \r\n\t\u{0}\u{1b}\u{85}\u{202e}\u{2028}–—-]{0,40}",
        prop::sample::select(vec![
            "’; Remove-Item C:\\ -Recurse; ’".to_owned(),
            "'; Start-Process calc; '".to_owned(),
            "$(Start-Process calc)".to_owned(),
            "@'\r\n'@; Start-Process calc; @'\r\n".to_owned(),
            "#>\r\nStart-Process calc\r\n<#".to_owned(),
            "${env:USERPROFILE}`n".to_owned(),
            "van ’t Hart".to_owned(),
        ]),
    ]
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        hostile(),
        "[a-z0-9.'$`{}&!#|-]{1,12}@[a-z0-9-]{1,8}\\.[a-z]{2,3}",
        "[a-z]{1,8}@[a-z]{1,8}\\.nl",
        (hostile(), "[a-z]{1,8}@[a-z]{1,8}\\.nl").prop_map(|(text, address)| [address, text].concat()),
    ]
}

fn members() -> impl Strategy<Value = Vec<Member>> {
    prop::collection::vec((hostile(), address()), 0..5)
        .prop_map(|all| all.iter().map(|(name, address)| member(name, address)).collect())
}

prop_compose! {
    fn access()(
        everyone: Option<bool>, add in members(), withdraw in members(), everyone_after: bool,
        people_after in members(), groups_after: bool,
    ) -> Access {
        Access { everyone, add, withdraw, everyone_after, people_after, groups_after }
    }
}

prop_compose! {
    fn manifest()(bytes in prop::collection::vec(any::<u8>(), 0..600), version in "[0-9]{1,5}(\\.[0-9]{1,5}){0,3}")
        -> ManifestFile
    {
        ManifestFile {
            sha256: ContentHash::of(&bytes),
            bytes,
            format: Format::AddinOnly,
            version: ManifestVersion::parse(&version),
            signs_in: false,
            overrides: false,
        }
    }
}

prop_compose! {
    fn hand_off()(
        name in hostile(),
        content in manifest(),
        asset in prop::option::weighted(0.2, "WA[0-9]{1,12}"),
        deed in prop_oneof![
            6 => Just(Deed::Create), 2 => Just(Deed::Update), 3 => Just(Deed::Adjust), 1 => Just(Deed::Remove),
        ],
        access in prop::option::weighted(0.9, access()),
        method in prop::option::weighted(
            0.3, prop::sample::select(vec![Method::Fixed, Method::Optional, Method::Available]),
        ),
        enabled: Option<bool>,
        cloud in prop::sample::select(vec![Cloud::Worldwide, Cloud::Gcc, Cloud::GccHigh, Cloud::Dod, Cloud::China]),
    ) -> HandOff {
        HandOff {
            tenant_id: TENANT.to_uppercase(),
            cloud,
            product: ProductId::parse(PRODUCT).unwrap(),
            name,
            hosts: vec![Host::Outlook],
            content: Some(content),
            asset: asset.and_then(|text| AssetId::parse(&text)),
            unified: false,
            deed,
            access,
            method,
            enabled,
            found: Found::default(),
            on_premises: Fact::Yes,
        }
    }
}

/// The same hand-off about harmless people with a harmless add-in.
fn harmless(hand_off: &HandOff) -> HandOff {
    let tame = |all: &mut Vec<Member>| {
        for one in all {
            let plain = |sign: char| sign.is_ascii_alphanumeric() || "@._+-=/".contains(sign);
            *one = match one.address() {
                None => member("x", ""),
                Some(address) if address.chars().all(plain) => member("x", "a@b.nl"),
                Some(_) => member("x", "o'x@b.nl"),
            };
        }
    };
    let mut other = hand_off.clone();
    other.name = "x".to_owned();
    if let Some(access) = &mut other.access {
        [&mut access.add, &mut access.withdraw, &mut access.people_after].into_iter().for_each(tame);
    }
    other
}

/// Every value that the data of a hand-off may put between quotes.
fn values(hand_off: &HandOff) -> BTreeSet<String> {
    let mut values = BTreeSet::from([
        TENANT.to_owned(),
        PRODUCT.to_owned(),
        base64::encode(visible(&hand_off.name).as_bytes()),
    ]);
    values.extend(hand_off.asset.iter().map(|asset| asset.as_str().replace("WA", "")));
    if let Some(access) = &hand_off.access {
        for one in [&access.add, &access.withdraw, &access.people_after].into_iter().flatten() {
            values.extend(one.address().map(str::to_owned));
            values.extend(one.address().map(|address| base64::encode(address.as_bytes())));
        }
    }
    let fixed = [
        "login.microsoftonline.com",
        "login.microsoftonline.us",
        "login.partner.microsoftonline.cn",
        "O365Default",
        "O365USGovGCCHigh",
        "O365USGovDoD",
        "O365China",
        "AlwaysEnabled",
        "Enabled",
        "Disabled",
        "centralized",
        "exchange",
        "exchange-on-premises",
    ];
    values.extend(fixed.map(str::to_owned));
    values
}

#[test]
fn each_part_of_the_template_is_plain_ascii_and_all_of_it_parses() {
    let template = template();
    assert!(template.bytes().all(|byte| byte == b'\n' || (0x20..0x7f).contains(&byte)));
    apart(&template);
    for part in [parts::HEAD, parts::COMMON, parts::MANIFEST, parts::CENTRALIZED_STORE, parts::EXCHANGE_STORE]
    {
        assert!(misread(part).is_empty(), "{:?}", misread(part));
    }
}

#[test]
fn the_grammar_and_the_tokeniser_notice_what_is_no_script_of_ours() {
    for broken in ["function Broken {", "$Name = 'not closed", "if ($x) }", "@('a', 'b'"] {
        assert!(!misread(broken).is_empty(), "{broken}");
    }
    assert_eq!(apart("$Name = 'it''s' # 'no'\n$Add = @('a', 'b')").literals, ["it's", "a", "b"]);
}

/// Commands of PowerShell and of the modules; `Test-Parameters` checks those of the modules before they are used.
const COMMANDS: [&str; 41] = [
    "Connect-ExchangeOnline",
    "Connect-OrganizationAddInService",
    "ConvertTo-Json",
    "Disconnect-ExchangeOnline",
    "ForEach-Object",
    "Get-App",
    "Get-Command",
    "Get-ConnectionInformation",
    "Get-Location",
    "Get-Module",
    "Get-OrganizationAddIn",
    "Get-OrganizationConfig",
    "Import-Module",
    "Invoke-RestMethod",
    "Join-Path",
    "New-App",
    "New-Object",
    "New-OrganizationAddIn",
    "Out-Null",
    "Out-String",
    "Read-Host",
    "Remove-App",
    "Remove-OrganizationAddIn",
    "Select-Object",
    "Set-App",
    "Set-OrganizationAddIn",
    "Set-OrganizationAddInAssignments",
    "Set-Content",
    "Set-StrictMode",
    "Sort-Object",
    "Start-Sleep",
    "Test-Path",
    "Where-Object",
    "Write-Host",
    "Write-Warning",
    "exit",
    "throw",
    "break",
    "continue",
    "return",
    "$Action",
];

/// Variables that PowerShell sets by itself.
const AUTOMATIC: [&str; 12] = [
    "_",
    "confirmpreference",
    "erroractionpreference",
    "executioncontext",
    "false",
    "matches",
    "null",
    "pscommandpath",
    "psscriptroot",
    "psversiontable",
    "true",
    "whatifpreference",
];

/// One hand-off of each kind.
fn each_kind() -> Vec<HandOff> {
    let bytes = b"<OfficeApp/>".to_vec();
    let content = ManifestFile {
        sha256: ContentHash::of(&bytes),
        bytes,
        format: Format::AddinOnly,
        version: ManifestVersion::parse("1.0"),
        signs_in: false,
        overrides: false,
    };
    let people = vec![member("Ana", "ana@contoso.com")];
    let access = Access {
        everyone: Some(false),
        add: people.clone(),
        withdraw: vec![member("Bert", "bert@contoso.com")],
        people_after: people,
        ..Access::default()
    };
    let whole = HandOff {
        tenant_id: TENANT.to_owned(),
        cloud: Cloud::Worldwide,
        product: ProductId::parse(PRODUCT).unwrap(),
        name: "Forms".to_owned(),
        hosts: vec![Host::Outlook],
        content: Some(content),
        asset: None,
        unified: false,
        deed: Deed::Create,
        access: Some(access),
        method: None,
        enabled: Some(false),
        found: Found::default(),
        on_premises: Fact::Yes,
    };
    vec![
        HandOff { asset: AssetId::parse("WA104381180"), ..whole.clone() },
        HandOff { deed: Deed::Update, ..whole.clone() },
        HandOff { deed: Deed::Adjust, enabled: Some(true), ..whole.clone() },
        HandOff { deed: Deed::Adjust, method: Some(Method::Available), ..whole.clone() },
        HandOff { deed: Deed::Remove, ..whole.clone() },
        whole,
    ]
}

/// The scripts that the kinds of hand-offs make.
fn each_script() -> Vec<String> {
    let hand_offs = each_kind();
    let scripts = hand_offs.iter().flat_map(|one| SCRIPTED.map(|route| script(one, route)));
    scripts.filter_map(Result::ok).map(|bytes| String::from_utf8(bytes).unwrap()).collect()
}

#[test]
fn a_script_calls_only_commands_that_are_there() {
    assert_eq!(each_script().len(), 13);
    for script in each_script() {
        let nodes = nodes(&script);
        let functions: BTreeSet<_> = of_kind(&nodes, "function_name").collect();
        let called: BTreeSet<_> = of_kind(&nodes, "command_name").collect();
        for command in &called {
            assert!(functions.contains(command) || COMMANDS.contains(command), "{command}");
        }
        let writes = ["New-", "Set-", "Remove-"].iter().flat_map(|verb| {
            ["App", "OrganizationAddIn", "OrganizationAddInAssignments"].map(|noun| [*verb, noun].concat())
        });
        for command in writes.filter(|command| called.contains(command.as_str())) {
            let check = ["Test-Command '", &command, "'"].concat();
            assert!(script.contains(&check), "{command} is used unchecked");
        }
    }
}

#[test]
fn a_script_reads_only_variables_that_something_sets() {
    let named = |text: &str| {
        let name = text.trim_start_matches(['$', '@']).to_lowercase();
        name.trim_start_matches("script:").to_owned()
    };
    for script in each_script() {
        let all = nodes(&script);
        let setting = ["script_parameter", "left_assignment_expression", "foreach_statement"];
        let set: BTreeSet<_> = setting
            .iter()
            .flat_map(|kind| of_kind(&all, kind))
            .filter_map(|part| nodes(part).into_iter().find(|(kind, _)| kind == "variable"))
            .map(|(_, name)| named(name))
            .collect();
        assert!(set.contains("product") && set.contains("address") && set.contains("whatif"), "{set:?}");
        for variable in of_kind(&all, "variable").map(named) {
            assert!(set.contains(&variable) || AUTOMATIC.contains(&&*variable), "${variable} of {set:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn whatever_the_names_and_addresses_are_only_harmless_values_stand_in_a_script(hand_off in hand_off()) {
        let own: BTreeSet<_> = apart(&template()).literals.into_iter().collect();
        for route in SCRIPTED {
            let Ok(bytes) = script(&hand_off, route) else { continue };
            let text = String::from_utf8(bytes).unwrap();
            let lines: Vec<_> = text.split("\r\n").collect();
            for line in &lines {
                prop_assert!(line.bytes().all(|byte| (0x20..0x7f).contains(&byte)), "{:?}", line);
            }
            prop_assert_eq!(misread(&text), Vec::<&str>::new());
            let script_apart = apart(&text);
            let values = values(&hand_off);
            for literal in &script_apart.literals {
                let joined: String = literal.split_whitespace().collect();
                let content = hand_off.content.as_ref().unwrap();
                let number = !literal.is_empty() && literal.split('.').all(|part| part.parse::<u32>().is_ok());
                prop_assert!(
                    own.contains(literal)
                        || values.contains(literal)
                        || number
                        || *literal == content.sha256.0
                        || joined == base64::encode(&content.bytes),
                    "{:?}", literal
                );
            }
            let twin = script(&harmless(&hand_off), route).unwrap();
            prop_assert_eq!(script_apart.code, apart(&String::from_utf8(twin).unwrap()).code);
        }
    }

    #[test]
    fn a_tenant_id_that_is_none_is_refused_and_never_escaped(
        hand_off in hand_off(), tenant in hostile(),
    ) {
        let hand_off = HandOff { tenant_id: tenant, ..hand_off };
        for route in SCRIPTED {
            prop_assert!(script(&hand_off, route).is_err());
            prop_assert!(routes(&hand_off).iter().any(|offered| offered.route == route && offered.why_not.is_some()));
        }
    }

    #[test]
    fn an_id_that_was_never_checked_is_refused_and_never_escaped(hand_off in hand_off(), id in hostile()) {
        let stored = postcard::to_allocvec(&id).unwrap();
        let product: ProductId = postcard::from_bytes(&stored).unwrap();
        let asset: AssetId = postcard::from_bytes(&stored).unwrap();
        for route in SCRIPTED {
            let other_product = HandOff { product: product.clone(), ..hand_off.clone() };
            prop_assert!(script(&other_product, route).is_err());
            let other_asset = HandOff { asset: Some(asset.clone()), ..hand_off.clone() };
            prop_assert!(script(&other_asset, route).is_err());
        }
    }
}
