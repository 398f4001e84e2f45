//! What an administrator brings back of a tenant, in every form in which it can be saved.

use addin_deployment::delivery::inventory::{Inventory, Observed, Sieve, Source, Step, Store, read};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{ContentHash, Timestamp};
use addin_deployment::verdict::Method;
use messages::{Message, say};

const FORMS: &str = "6a75788e-1c6b-4e9b-b5db-5975a2072122";
const SIGN: &str = "0517ffae-825d-4aff-999e-3f2336b8a20a";

fn inventory(text: &str) -> Inventory {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}\n{text}"))
}

/// The only add-in of a file.
fn only(text: &str) -> Observed {
    let inventory = inventory(text);
    assert_eq!(inventory.skipped, []);
    let [add_in] = inventory.add_ins.try_into().unwrap();
    add_in
}

fn refusal(text: &str) -> Message {
    read(text.as_bytes()).unwrap_err().0
}

fn members(add_in: &Observed) -> Vec<&str> {
    add_in.members.iter().flatten().map(String::as_str).collect()
}

/// Store, product and name of each add-in.
fn names(inventory: &Inventory) -> Vec<(Store, &str, &str)> {
    inventory.add_ins.iter().map(|seen| (seen.store, seen.product.as_str(), seen.name.as_str())).collect()
}

#[test]
fn the_list_of_centralized_deployment_as_json() {
    let listed = inventory(&format!(
        r#"[{{"DisplayName":"Forms","ProductId":"{{{}}}","AssetId":"WA104381180","ProviderName":"Contoso"}},
            {{"DisplayName":"Sign","ProductId":"{SIGN}","AssetId":null,"ProviderName":"Fabrikam"}}]"#,
        FORMS.to_uppercase()
    ));
    assert_eq!(names(&listed), [(Store::Centralized, FORMS, "Forms"), (Store::Centralized, SIGN, "Sign")]);
    let [forms, sign] = listed.add_ins.as_slice() else { panic!() };
    assert_eq!(forms.asset.as_ref().unwrap().as_str(), "WA104381180");
    assert_eq!((forms.provider.as_str(), &sign.asset), ("Contoso", &None));
    assert_eq!((forms.enabled, forms.everyone, &forms.members), (Fact::Unknown, Fact::Unknown, &None));
    assert_eq!(listed.source, Source::Cmdlets);
    assert!(listed.complete.centralized, "what is not in the list is not there");
    assert!(!listed.complete.exchange, "of the other store the list says nothing");
}

#[test]
fn one_add_in_in_detail_says_nothing_of_others() {
    let text = format!(
        r#"{{"DisplayName":"Forms","ProductId":"{FORMS}","Enabled":true,"AssignedUsers":["ana@contoso.com"],
            "AssignedGroups":["sales@contoso.com"],"AssignToEveryone":false,"Version":"1.2.0.0","Hosts":["Word","Excel"],
            "LastModified":"2026-11-01"}}"#
    );
    let seen = inventory(&text);
    assert!(!seen.complete.any());
    let forms = only(&text);
    assert_eq!((forms.enabled, forms.everyone), (Fact::Yes, Fact::No));
    assert_eq!(members(&forms), ["ana@contoso.com", "sales@contoso.com"]);
    assert_eq!(forms.version.as_deref(), Some("1.2.0.0"));
    let kept = [("Hosts", "Word, Excel"), ("LastModified", "2026-11-01")];
    assert_eq!(forms.more, kept.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn a_list_and_the_details_after_it_are_one_inventory() {
    let text = format!(
        "[{{\"ProductId\":\"{FORMS}\",\"DisplayName\":\"Forms\",\"Old\":1}},{{\"ProductId\":\"{SIGN}\"}}]\n\
         {{\"ProductId\":\"{FORMS}\",\"Enabled\":false,\"AssignedUsers\":[\"a@x\"],\"AssignedGroups\":null,\"Old\":2}}"
    );
    let seen = inventory(&text);
    assert_eq!(names(&seen), [(Store::Centralized, FORMS, "Forms"), (Store::Centralized, SIGN, "")]);
    assert_eq!((seen.add_ins[0].enabled, members(&seen.add_ins[0])), (Fact::No, vec!["a@x"]));
    assert_eq!(seen.add_ins[0].more, [("Old".to_owned(), "2".to_owned())]);
}

#[test]
fn what_only_one_part_of_a_file_tells_is_kept_and_the_later_one_holds() {
    let full = format!(
        r#"{{"ProductId":"{FORMS}","DisplayName":"Forms","ProviderName":"Contoso","AssetId":"WA1","Version":"1.0",
            "Enabled":true,"AssignToEveryone":true,"DeploymentMethod":"Fixed","Sha256":"{}"}}"#,
        "A".repeat(64)
    );
    let bare = format!(r#"{{"ProductId":"{FORMS}"}}"#);
    let alone = only(&full);
    assert_eq!(alone.hash, Some(ContentHash("a".repeat(64))));
    assert_eq!(only(&format!("{full}{bare}")), alone);
    assert_eq!(only(&format!("{bare}{full}")), alone);
    let newer = r#""DisplayName":"Forms 2","ProviderName":"Fabrikam","AssetId":"WA2","Version":"2.0","Enabled":false"#;
    let newer = format!(
        r#"{{"ProductId":"{FORMS}",{newer},"AssignToEveryone":false,"DeploymentMethod":"Optional"}}"#
    );
    assert_eq!(only(&format!("{full}{newer}")), Observed { hash: alone.hash, ..only(&newer) });
}

#[test]
fn one_list_of_people_says_nothing_of_the_other() {
    let users = format!(r#"{{"ProductId":"{FORMS}","AssignedUsers":["ana@contoso.com"]}}"#);
    assert_eq!(only(&users).members, None, "groups may have it as well");
}

#[test]
fn empty_lists_of_people_in_a_list_of_add_ins_mean_nothing() {
    let item =
        |product: &str| format!(r#"{{"ProductId":"{product}","AssignedUsers":[],"AssignedGroups":[]}}"#);
    let listed = inventory(&format!("[{},{}]", item(FORMS), item(SIGN)));
    assert_eq!(listed.add_ins.iter().filter_map(|seen| seen.members.as_ref()).count(), 0);
    let app = only(&format!(r#"{{"AppId":"{FORMS}","ProvidedTo":"SpecificUsers","UserList":[]}}"#));
    assert_eq!(app.members, Some(Vec::new()), "Exchange fills them always");
}

#[test]
fn exchange_as_json() {
    let app = only(&format!(
        r#"{{"DisplayName":"Forms","AppId":"{FORMS}","MarketplaceAssetID":"","AppVersion":"2.0.0.1","Enabled":true,
            "Scope":"Organization","DefaultStateForUser":{{"value":2,"Value":"AlwaysEnabled"}},
            "ProvidedTo":"SpecificUsers","UserList":{{"value":["ana@contoso.com","bob@contoso.com"],"Count":2}}}}"#
    ));
    assert_eq!((app.store, app.enabled, app.everyone), (Store::Exchange, Fact::Yes, Fact::No));
    assert_eq!((app.method, app.version.as_deref()), (Method::Fixed, Some("2.0.0.1")));
    assert_eq!(members(&app), ["ana@contoso.com", "bob@contoso.com"]);
    for (state, method) in
        [("Enabled", Method::Optional), ("Disabled", Method::Available), ("Wobbly", Method::Unknown)]
    {
        let app = only(&format!(
            r#"{{"AppId":"{FORMS}","ProvidedTo":"Everyone","DefaultStateForUser":"{state}"}}"#
        ));
        assert_eq!((app.method, app.everyone), (method, Fact::Yes));
        assert_eq!(app.more.is_empty(), method != Method::Unknown, "what is not known is kept");
    }
}

#[test]
fn what_one_person_has_is_no_inventory() {
    for text in [
        format!(
            r#"[{{"AppId":"{FORMS}","Scope":"User","AppVersion":"1.0"}},{{"AppId":"{SIGN}","Scope":"Organization"}}]"#
        ),
        format!(r#"{{"AppId":"{FORMS}","MailboxOwnerId":"ana","Scope":"Organization"}}"#),
    ] {
        assert_eq!(refusal(&text), say::inventory_refused_mailbox());
    }
    let both = inventory(&format!(
        r#"[{{"AppId":"{FORMS}","Scope":"User","AppVersion":"1.0"}},{{"ProductId":"{SIGN}"}}]"#
    ));
    assert_eq!(names(&both), [(Store::Centralized, SIGN, "")], "the rest is used");
    assert_eq!(both.skipped[0].why, say::inventory_refused_mailbox());
}

#[test]
fn what_comes_with_outlook_was_deployed_by_nobody() {
    let seen = inventory(&format!(
        "[{{\"AppId\":\"{FORMS}\",\"Scope\":\"Default\"}},\n{{\"AppId\":\"{SIGN}\",\"Scope\":\"Organization\"}}]"
    ));
    assert_eq!(names(&seen), [(Store::Exchange, SIGN, "")]);
    assert_eq!((seen.skipped[0].line, &seen.skipped[0].why), (1, &say::inventory_skipped_outlook()));
}

#[test]
fn a_list_as_csv() {
    let text = format!(
        "#TYPE Microsoft.OrganizationAddIn\r\n\"DisplayName\";\"ProductId\";\"AssetId\";\"ProviderName\";\"AssignedUsers\"\r\n\
         \"Forms; and more\";\"{FORMS}\";\"WA104381180\";\"Contoso\";\"System.Collections.Generic.List`1[System.String]\"\r\n\
         \"Nameless\";\"\";\"\";\"\";\"\"\r\n\"Sign\";\"{SIGN}\";\"\";\"Fabrikam\";\"\"\r\n"
    );
    let seen = inventory(&text);
    assert_eq!(
        names(&seen),
        [(Store::Centralized, FORMS, "Forms; and more"), (Store::Centralized, SIGN, "Sign")]
    );
    assert_eq!(seen.add_ins[0].members, None, "the name of a type says nothing");
    let skipped: Vec<_> = seen.skipped.iter().map(|skipped| (skipped.line, skipped.why.clone())).collect();
    let cut = say::inventory_notice_members_cut("Forms; and more");
    assert_eq!(skipped, [(3, cut), (4, say::inventory_skipped_no_product())]);
}

#[test]
fn a_list_of_properties_as_powershell_shows_it() {
    let text = format!(
        "PS C:\\> Get-OrganizationAddIn | Format-List\r\n\r\n\r\nProductId      : {FORMS}\r\nDisplayName    : Forms for every\r\n\
         \x20                one\r\nAssetId        : \r\nEnabled        : True\r\nAssignedUsers  : {{ana@contoso.com, bo\r\n\
         \x20                b@contoso.com}}\r\nAssignedGroups : {{}}\r\nSite           : https://forms.example\r\n\r\n\
         ProductId     : {SIGN}\r\nAssignedUsers : {{a@x, b@x, c@x, d@x...}}\r\n\r\n\r\nPS C:\\>\r\n"
    );
    let seen = inventory(&text);
    let [forms, sign] = seen.add_ins.as_slice() else { panic!("{seen:?}") };
    assert_eq!((forms.product.as_str(), forms.name.as_str()), (FORMS, "Forms for every one"));
    assert_eq!((forms.enabled, members(forms)), (Fact::Yes, vec!["ana@contoso.com", "bob@contoso.com"]));
    assert_eq!(forms.more, [("Site".to_owned(), "https://forms.example".to_owned())]);
    assert_eq!((sign.product.as_str(), &sign.members), (SIGN, &None));
    assert_eq!((seen.skipped[0].line, &seen.skipped[0].why), (14, &say::inventory_notice_members_cut(SIGN)));
    assert!(seen.complete.centralized);
}

#[test]
fn addresses_are_found_in_whatever_stands_for_a_person() {
    let seen = inventory(&format!(
        r#"{{"ProductId":"{FORMS}","AssignedUsers":["Ana Smit <ana@contoso.com>",{{"Name":"Bob","Mail":"bob@contoso.com"}}],
            "AssignedGroups":["{{\"Mail\":\"sales@contoso.com\"}}","{SIGN}"]}}"#
    ));
    assert_eq!(members(&seen.add_ins[0]), ["ana@contoso.com", "bob@contoso.com", "sales@contoso.com", SIGN]);
}

#[test]
fn names_of_people_lead_to_nobody_for_sure() {
    let seen = inventory(&format!(r#"{{"AppId":"{FORMS}","UserList":["Ana Smit","ana@contoso.com"]}}"#));
    assert_eq!(seen.add_ins[0].members, None);
    assert_eq!(seen.add_ins[0].more, [("Members".to_owned(), "Ana Smit, ana@contoso.com".to_owned())]);
    assert_eq!(seen.skipped[0].why, say::inventory_notice_members_names(FORMS));
}

#[test]
fn colours_of_powershell_7_are_no_part_of_a_name() {
    let text =
        format!("\u{1B}[32;1mProductId   : \u{1B}[0m{FORMS}\r\n\u{1B}[32;1mDisplayName : \u{1B}[0mForms\r\n");
    assert_eq!(names(&inventory(&text)), [(Store::Centralized, FORMS, "Forms")]);
    let text = format!(
        "\u{1B}[32;1mDisplayName\u{1B}[0m\u{1B}[32;1m ProductId\u{1B}[0m\n\u{1B}[32;1m-----------\u{1B}[0m \u{1B}[32;1m---------\u{1B}[0m\n\
         Forms       {FORMS}\n"
    );
    assert_eq!(names(&inventory(&text)), [(Store::Centralized, FORMS, "Forms")]);
}

#[test]
fn a_table_as_powershell_shows_it() {
    let text = format!(
        "\nDisplayName    MarketplaceAssetID AppId                                ProviderName\n\
         -----------    ------------------ -----                                ------------\n\
         Forms for é... WA104381180        {FORMS} Contoso\n\
         Sign                              {SIGN} Fabri…\n\
         Cut                               0517ffae-825d-4aff-999e-3f2336b8a... Contoso\n\n"
    );
    let seen = inventory(&text);
    assert_eq!(names(&seen), [(Store::Exchange, FORMS, "Forms for é..."), (Store::Exchange, SIGN, "Sign")]);
    assert_eq!(seen.add_ins[1].provider, "Fabri…");
    assert!(!seen.complete.any(), "what is missing may be what could not be read");
    assert_eq!(seen.skipped[0].line, 6);
    assert_eq!(seen.skipped[0].why, say::inventory_skipped_cut("0517ffae-825d-4aff-999e-3f2336b8a..."));
}

#[test]
fn however_powershell_writes_the_letters() {
    let text = format!("ProductId   : {FORMS}\r\nDisplayName : Größe\r\n");
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
    };
    let windows_1252 = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    let files: [Vec<u8>; 5] = [
        text.clone().into_bytes(),
        ["\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        utf16([0xFF, 0xFE], u16::to_le_bytes),
        utf16([0xFE, 0xFF], u16::to_be_bytes),
        windows_1252,
    ];
    for file in files {
        assert_eq!(names(&read(&file).unwrap()), [(Store::Centralized, FORMS, "Größe")]);
    }
}

const COLLECTOR: &str = r#"{"kind":"meta","format":"1","tenant":"6F1D4A52-0c6b-4a43-9a53-3f6f0f7f2b11","side":"cloud","time":"2026-11-20T10:00:00Z"}
{"kind":"user","id":"1","displayName":"Ana"}
{"kind":"exchangeapp","DisplayName":"Sign","AppId":"0517ffae-825d-4aff-999e-3f2336b8a20a","MarketplaceAssetID":"","ProviderName":"Fabrikam"}
{"kind":"unread","section":"addins","why":"The module O365CentralizedAddInDeployment is not installed."}
{"kind":"done","section":"tenant"}
"#;

#[test]
fn the_file_of_the_collector() {
    let seen = inventory(COLLECTOR);
    assert_eq!((seen.source, seen.as_of), (Source::Collector, Some(Timestamp(1_795_168_800_000))));
    assert_eq!(seen.tenant_id.as_deref(), Some("6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11"));
    assert_eq!(names(&seen), [(Store::Exchange, SIGN, "Sign")]);
    assert!(seen.complete.exchange, "one app is all there is");
    assert!(!seen.complete.centralized, "that store could not be read");
}

#[test]
fn the_collector_tells_what_the_cmdlets_tell() {
    let line = format!(
        r#"{{"kind":"addin","DisplayName":"Forms","ProductId":"{FORMS}","AssetId":"","ProviderName":"Contoso","Enabled":"True",
        "AssignedUsers":["ana@contoso.com"],"AssignedGroups":[],"Other":"5"}}"#
    );
    let seen = inventory(&format!("{COLLECTOR}{}", line.replace('\n', "")));
    let forms = seen.add_ins.iter().find(|add_in| add_in.name == "Forms").unwrap();
    assert_eq!((forms.enabled, members(forms)), (Fact::Yes, vec!["ana@contoso.com"]));
    assert_eq!(forms.more, [("Other".to_owned(), "5".to_owned())], "and what it means is for people to see");
}

#[test]
fn a_later_run_of_the_collector_reads_what_an_earlier_one_could_not() {
    let later = format!(
        "{COLLECTOR}\n{{\"kind\":\"meta\",\"format\":\"1\",\"tenant\":\"\",\"time\":\"2026-11-21T10:00:00Z\"}}\n\
         {{\"kind\":\"addin\",\"ProductId\":\"{FORMS}\"}}\n{{\"kind\":\"done\",\"section\":\"tenant\"}}\n{{\"kind\":\"add"
    );
    let seen = inventory(&later);
    assert_eq!(names(&seen), [(Store::Centralized, FORMS, "")], "and the app of the earlier run is gone");
    assert!(seen.complete.centralized && seen.complete.exchange);
    assert_eq!(seen.as_of, Some(Timestamp(1_795_255_200_000)));
    assert_eq!(seen.tenant_id.as_deref(), Some("6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11"));
    assert_eq!(seen.skipped.len(), 1, "the line that was cut off");
}

#[test]
fn what_a_later_run_of_the_collector_did_not_read_again_is_as_old_as_it_was() {
    let later = "{\"kind\":\"meta\",\"format\":\"1\",\"tenant\":\"\",\"time\":\"2026-11-21T10:00:00Z\"}\n\
                 {\"kind\":\"unread\",\"section\":\"recipients\",\"why\":\"Denied\"}\n";
    assert_eq!(inventory(&format!("{COLLECTOR}\n{later}")), inventory(COLLECTOR));
}

#[test]
fn a_line_of_the_collector_that_is_too_long_leaves_its_beginning_and_the_list_is_not_whole() {
    let long =
        format!("{{\"kind\":\"addin\",\"ProductId\":\"{FORMS}\",\"Notes\":\"{}\"}}\n", "x".repeat(1_100_000));
    let lines: Vec<_> = COLLECTOR.split_inclusive('\n').filter(|line| !line.contains("unread")).collect();
    let file = [lines[0], &long, lines[2], lines[3]].concat();
    for size in [1_000, usize::MAX] {
        let mut sieve = Sieve::default();
        file.as_bytes().chunks(size).for_each(|piece| sieve.push(piece));
        let kept = sieve.finish().unwrap();
        assert!(kept.bytes.len() < 1_000);
        let seen = read(&kept.bytes).unwrap();
        assert_eq!(seen.skipped.iter().map(|skipped| kept.line(skipped.line)).collect::<Vec<_>>(), [2]);
        assert!(!seen.complete.any());
    }
}

#[test]
fn an_empty_tenant_is_known_to_be_empty() {
    let empty = COLLECTOR.lines().filter(|line| !line.contains("exchangeapp") && !line.contains("unread"));
    let seen = inventory(&empty.collect::<Vec<_>>().join("\n"));
    assert_eq!(seen.add_ins, []);
    assert!(seen.complete.centralized && seen.complete.exchange);
}

#[test]
fn of_the_collectors_file_only_what_matters_is_kept() {
    let people = "{\"kind\":\"user\",\"id\":\"2\",\"displayName\":\"Bob\"}\n".repeat(1_000);
    let whole = [COLLECTOR, &people, &format!("{{\"kind\":\"addin\",\"ProductId\":\"{FORMS}\"}}")].concat();
    for size in [1, 7, 4096, usize::MAX] {
        let mut sieve = Sieve::default();
        whole.as_bytes().chunks(size).for_each(|piece| sieve.push(piece));
        let kept = sieve.finish().unwrap().bytes;
        let text = String::from_utf8(kept.clone()).unwrap();
        assert!(!text.contains("Ana") && !text.contains("Bob"), "nobody is in it: {text}");
        assert_eq!(text.lines().count(), 5);
        assert_eq!(read(&kept).unwrap().add_ins, inventory(&whole).add_ins);
    }
    let list = format!("[{{\"ProductId\":\"{FORMS}\"}},\n\n{{\"kind\":\"user\",\"ProductId\":\"{SIGN}\"}}]");
    let mut sieve = Sieve::default();
    list.as_bytes().chunks(3).for_each(|piece| sieve.push(piece));
    assert_eq!(sieve.finish().unwrap().bytes, list.as_bytes(), "of another file everything");
}

#[test]
fn what_cannot_be_used_of_a_collectors_file_is_told_with_its_line_of_the_whole_file() {
    let user = "{\"kind\":\"user\",\"id\":\"2\"}\n";
    let nameless = "{\"kind\":\"addin\",\"DisplayName\":\"Forms\"}\n";
    let lines: Vec<_> = COLLECTOR.split_inclusive('\n').collect();
    let file = [lines[0], user, user, nameless, user, lines[2], nameless, nameless, user].concat();
    let mut sieve = Sieve::default();
    file.as_bytes().chunks(11).for_each(|piece| sieve.push(piece));
    let kept = sieve.finish().unwrap();
    let whole: Vec<_> = inventory(&file).skipped.iter().map(|skipped| skipped.line).collect();
    assert_eq!(whole, [4, 7, 8]);
    let skipped = read(&kept.bytes).unwrap().skipped;
    assert_eq!(skipped.iter().map(|skipped| skipped.line).collect::<Vec<_>>(), [2, 4, 5]);
    assert_eq!(skipped.iter().map(|skipped| kept.line(skipped.line)).collect::<Vec<_>>(), whole);
    assert_eq!(kept.line(1), 1);
}

#[test]
fn the_result_file_of_a_script() {
    let documented =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/result-file.md")).unwrap();
    let example = documented.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let seen = inventory(example);
    assert_eq!((seen.source, seen.dry_run), (Source::ScriptResult, false));
    assert_eq!(seen.tenant_id.as_deref(), Some("6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11"));
    assert_eq!(seen.as_of, Some(Timestamp(1_795_256_287_000)));
    let script = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    assert_eq!(seen.script, Some(ContentHash(script.to_owned())));
    let steps: Vec<_> = seen.steps.iter().map(|step| (step.name.as_str(), step.ok)).collect();
    assert_eq!(steps, [("create", true), ("add", true)]);
    assert!(!seen.complete.any(), "it tells of one add-in");
    let [add_in] = seen.add_ins.as_slice() else { panic!() };
    assert_eq!((add_in.store, add_in.present), (Store::Centralized, true));
    assert_eq!((add_in.enabled, add_in.everyone), (Fact::Yes, Fact::No));
    assert_eq!(add_in.version.as_deref(), Some("1.0.0.0"));
    assert_eq!(members(add_in), ["ana@contoso.com", "sales@contoso.com"]);
    assert_eq!(add_in.more, [], "its raw properties say the same");
}

#[test]
fn every_step_that_a_script_can_write_has_words() {
    let documented =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/result-file.md")).unwrap();
    let line = documented.lines().find(|line| line.starts_with("| `step` |")).unwrap();
    let names: Vec<&str> = line.split('`').skip(3).step_by(2).collect();
    assert!(names.len() >= 19, "{names:?}");
    for name in names {
        let step = Step { name: name.to_owned(), ok: true, error: String::new() };
        assert_ne!(step.message(), say::inventory_step_done(say::verdict_answer_name(name)), "{name}");
    }
}

#[test]
fn a_result_file_says_what_failed_and_what_is_not_there() {
    let seen = inventory(&format!(
        r#"{{"format":"addin-console-result","version":1,"script":null,"tenant":"x","at":"2026-11-21T10:00:00Z","whatIf":true,
        "steps":{{"value":[{{"step":"sign-in","ok":true,"error":null}},{{"step":"create","ok":false,"error":"Verboden \u202e"}}],"Count":2}},
        "addIns":[{{"store":"exchange","productId":"{FORMS}","present":false,"enabled":null,"raw":null}},
                  {{"store":"elsewhere","productId":"{FORMS}"}},
                  {{"store":"centralized","productId":"{FORMS}","present":true,"enabled":null,"members":null,"defaultState":null,
                    "raw":{{"DisplayName":"Forms","Enabled":false,"AssignedUsers":["ana@x"],"AssignedGroups":[],"Size":3}}}}]}}"#
    ));
    assert!(seen.dry_run && seen.script.is_none() && seen.tenant_id.is_none());
    assert_eq!(seen.steps.iter().map(|step| step.ok).collect::<Vec<_>>(), [true, false]);
    let [gone, there] = seen.add_ins.as_slice() else { panic!() };
    assert_eq!((gone.store, gone.present), (Store::Exchange, false));
    assert_eq!(
        (there.name.as_str(), there.enabled),
        ("Forms", Fact::No),
        "raw properties say what is missing"
    );
    assert_eq!(members(there), ["ana@x"]);
    assert_eq!(there.more, [("Size".to_owned(), "3".to_owned())]);
    let [signed_in, created] = seen.steps.as_slice() else { panic!() };
    assert_eq!(signed_in.message(), say::inventory_step_done(say::inventory_step_sign_in()));
    let failed = say::inventory_step_failed_with(say::inventory_step_create(), "Verboden [U+202E]");
    assert_eq!(created.message(), failed, "what acts without being seen is written out");
    let newer = r#"{"format":"addin-console-result","version":2,"addIns":[]}"#;
    assert_eq!(refusal(newer), say::inventory_refused_newer());
}

#[test]
fn g3_a_value_that_nobody_knows_is_kept_as_unknown() {
    let seen = inventory(&format!(
        r#"{{"@odata.context":"x","value":[
            {{"id":"P_1","displayName":"Forms","type":"unknownFutureValue","isBlocked":false,"publisher":"Contoso",
              "elementTypes":["officeAddIn","hologram"],"availableTo":"all","deployedTo":"unknownFutureValue","version":"1.0.0",
              "manifestId":"{FORMS}","appId":"x","assetId":"WA1","supportedHosts":["Word"]}},
            {{"id":"P_2","manifestId":"{SIGN}","deployedTo":"some","isBlocked":true,
              "acquireUsersAndGroups":[{{"resourceType":"user","resourceId":"8f6d2c31-0000-4000-8000-000000000001"}}]}},
            {{"id":"P_3","manifestId":"11111111-0000-4000-8000-000000000001","deployedTo":"none"}}]}}"#
    ));
    let [forms, sign, offered] = seen.add_ins.as_slice() else { panic!("{seen:?}") };
    assert_eq!((forms.everyone, forms.enabled, forms.present), (Fact::Unknown, Fact::Yes, true));
    assert_eq!(forms.provider, "Contoso");
    let kept =
        |name: &str| forms.more.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    assert_eq!(kept("deployedTo"), Some("unknownFutureValue"));
    assert_eq!(
        (kept("type"), kept("elementTypes")),
        (Some("unknownFutureValue"), Some("officeAddIn, hologram"))
    );
    assert_eq!((sign.everyone, sign.enabled), (Fact::No, Fact::No));
    assert_eq!(members(sign), ["8f6d2c31-0000-4000-8000-000000000001"]);
    assert!(!offered.present, "what could be deployed is not deployed");
    assert_eq!(seen.source, Source::PackageApi);
    assert!(!seen.complete.any(), "whether it lists every add-in is not documented");
}

#[test]
fn files_that_tell_nothing_are_refused_with_what_to_do_instead() {
    for (text, sentence) in [
        ("", say::import_refused_empty()),
        (" \r\n", say::import_refused_empty()),
        ("PK\u{3}\u{4}\0\0", say::import_refused_workbook()),
        ("<Objs Version=\"1.1.0.1\"><Obj/></Objs>", say::inventory_refused_clixml()),
        ("<?xml version=\"1.0\"?><OfficeApp/>", say::inventory_refused_manifest()),
        ("<html>", say::inventory_refused_nothing()),
        ("id,displayName\n1,Ana\n", say::inventory_refused_nothing()),
        ("[]", say::inventory_refused_nothing()),
        ("{\"error\":{\"code\":\"Forbidden\"}}", say::inventory_refused_graph()),
        ("Hello, this is\nsome letter.\n", say::inventory_refused_nothing()),
        ("{\"ProductId\":\"forms\"}", say::inventory_skipped_not_guid("forms")),
        ("{\"ProductId\":", say::import_problem_endless()),
    ] {
        assert_eq!(refusal(text), sentence, "{text:?}");
    }
    assert_eq!(read(&vec![b' '; 17 * 1024 * 1024]).unwrap_err().0, say::inventory_refused_size(16));
}

#[test]
fn a_thousand_add_ins_are_read_and_one_more_is_counted() {
    let item = |number: u32| format!("{{\"ProductId\":\"{number:08x}-0000-4000-8000-000000000000\"}}");
    let items: Vec<_> = (0..1_001).map(item).collect();
    let seen = inventory(&format!("[{}]", items.join(",\n")));
    assert_eq!((seen.add_ins.len(), seen.skipped.len()), (1_000, 1));
    assert_eq!(
        (seen.skipped[0].line, &seen.skipped[0].why),
        (1_001, &say::inventory_skipped_too_many(1_000))
    );
}
