//! Our own manifests: whole ones of every kind, and one with a single mistake for each rule.

#[cfg(test)]
mod fixtures {
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::model::{
        Action, Command, CustomFunctions, EntryPoint, EntryPointKind, Equivalent, Format, Host, Kind,
        LaunchEvent, Manifest, Permission, Place, Reading, ReplacedAddIn, RequirementSet, Runtime,
        ScopeGrant, Surface, WebApplication,
    };
    use office_addin_manifest::{Policy, read, read_with};
    use std::fs;
    use std::path::{Path, PathBuf};

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests")
    }

    fn whole(name: &str) -> Manifest {
        let reading = read(&fs::read(folder().join(name)).unwrap());
        assert_eq!(reading.findings, [], "{name}");
        reading.manifest.unwrap()
    }

    fn opens(label: &str, id: &str, page: &str) -> Command {
        Command {
            label: label.to_owned(),
            id: id.to_owned(),
            action: Action::OpenPage,
            target: page.to_owned(),
        }
    }

    fn runs(label: &str, id: &str, function: &str) -> Command {
        Command { action: Action::RunFunction, ..opens(label, id, function) }
    }

    fn equivalent(name: &str, effect: &str) -> Equivalent {
        Equivalent { name: name.to_owned(), effect: effect.to_owned() }
    }

    fn runtime(page: &str, script: &str, lifetime: &str) -> Runtime {
        Runtime { page: page.to_owned(), script: script.to_owned(), lifetime: lifetime.to_owned() }
    }

    fn entry(kind: EntryPointKind, url: &str) -> EntryPoint {
        EntryPoint { kind, url: url.to_owned() }
    }

    fn event(name: &str, send_mode: Option<&str>, function: &str) -> LaunchEvent {
        let send_mode = send_mode.map(str::to_owned);
        LaunchEvent { name: name.to_owned(), send_mode, function: function.to_owned() }
    }

    fn set(name: &str, min_version: &str) -> RequirementSet {
        RequirementSet { name: name.to_owned(), min_version: min_version.to_owned() }
    }

    #[test]
    fn a_task_pane_add_in_with_commands_is_read_whole() {
        let manifest = whole("task-pane.xml");
        assert_eq!(manifest.id.unwrap().as_str(), "6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a01");
        assert_eq!(manifest.version.unwrap().as_str(), "1.2.0.0");
        assert_eq!(manifest.name.in_language("nl"), "Factuurhulp");
        assert_eq!(manifest.locales, ["nl-NL", "fr-FR"]);
        assert_eq!(manifest.kinds, [Kind::TaskPane]);
        assert_eq!(manifest.hosts, [Host::Word, Host::Excel]);
        assert_eq!(manifest.permissions, [Permission::DocumentReadWrite]);
        assert_eq!(manifest.app_domains, ["https://accounts.example.org", "https://login.example.net"]);
        let origins = [
            "https://addins.example.org",
            "https://cdn.example.org",
            "https://accounts.example.org",
            "https://login.example.net",
        ];
        assert_eq!(manifest.origins, origins);
        assert_eq!(manifest.requirements, [set("ExcelApi", "1.7"), set("DialogApi", "1.1")]);
        let commands = [
            opens("Open invoices", "Invoices.Open", "https://addins.example.org/invoices/pane.html"),
            runs("Insert number", "Invoices.Number", "insertNumber"),
        ];
        assert_eq!(manifest.commands, commands);
        let entries = [
            entry(EntryPointKind::Page, "https://addins.example.org/invoices/pane.html"),
            entry(EntryPointKind::Functions, "https://addins.example.org/invoices/functions.html"),
        ];
        assert_eq!(manifest.entry_points, entries);
        assert_eq!(manifest.web_application.unwrap().scopes, ["User.Read", "Files.Read"]);
        assert_eq!(manifest.equivalents, [equivalent("Example.Invoices", "")]);
        assert_eq!(manifest.override_hosts, [Host::Excel]);
    }

    /// Application, kind of place, tab, group and label of each place, in a language.
    fn places(name: &str, language: &str) -> Vec<(Option<Host>, Surface, String, String, String)> {
        let told = |place: &Place| {
            let [group, label] =
                [&place.group, &place.label].map(|text| text.in_language(language).to_owned());
            (place.host, place.surface, place.tab.clone(), group, label)
        };
        whole(name).places.iter().map(told).collect()
    }

    fn place(
        host: Host,
        surface: Surface,
        [tab, group, label]: [&str; 3],
    ) -> (Option<Host>, Surface, String, String, String) {
        (Some(host), surface, tab.to_owned(), group.to_owned(), label.to_owned())
    }

    #[test]
    fn commands_stand_where_people_find_them() {
        let ribbon = |label| place(Host::Excel, Surface::Ribbon, ["TabHome", "Invoices", label]);
        assert_eq!(places("task-pane.xml", "en"), [ribbon("Open invoices"), ribbon("Insert number")]);
        assert_eq!(places("task-pane.xml", "nl"), [ribbon("Facturen openen"), ribbon("Insert number")]);
        let compose = |labels| place(Host::Outlook, Surface::MessageCompose, labels);
        assert_eq!(places("mail.xml", "en"), [compose(["TabDefault", "Send Check", "Check now"])]);
        // The ribbon is for messages, so it is not found in Excel, which the extension is for as well.
        assert_eq!(places("unified.json", "en"), [compose(["TabDefault", "Notes", "Open notes"])]);
        let every = read(&fs::read(folder().join("every-unified.json")).unwrap()).manifest.unwrap().places;
        let own = every.iter().find(|place| place.surface == Surface::Ribbon).unwrap();
        assert_eq!((own.host, own.tab.as_str()), (Some(Host::Word), ""));
        assert_eq!(own.own_tab.default, "label");
        assert!(every.iter().any(|place| place.surface == Surface::ContextMenu));
    }

    #[test]
    fn a_content_add_in_is_read_whole() {
        let manifest = whole("content.xml");
        assert_eq!(manifest.kinds, [Kind::Content]);
        assert_eq!(manifest.hosts, [Host::Excel, Host::PowerPoint]);
        assert_eq!(manifest.permissions, [Permission::DocumentRead]);
        assert_eq!(manifest.entry_points, [entry(EntryPointKind::Page, "https://maps.example.org/map.html")]);
        assert_eq!(manifest.allow_snapshot, Some(false));
    }

    #[test]
    fn a_mail_add_in_is_read_through_both_overrides() {
        let manifest = whole("mail.xml");
        assert_eq!(manifest.kinds, [Kind::Mail]);
        assert_eq!(manifest.hosts, [Host::Outlook]);
        assert_eq!(manifest.permissions, [Permission::ItemReadWrite]);
        assert_eq!(manifest.extra_permissions, ["SupportsSharedFolders", "AppendOnSend"]);
        assert_eq!(
            manifest.events,
            [
                event("OnNewMessageCompose", None, "onCompose"),
                event("OnMessageSend", Some("SoftBlock"), "onSend")
            ]
        );
        let compose = "https://mail.example.org/compose.html";
        assert_eq!(manifest.commands, [opens("Check now", "Check.Open", compose)]);
        assert_eq!(manifest.activations, ["Or(ItemIs(FormType=ReadOrEdit ItemType=Message))"]);
        assert_eq!(manifest.requirements, [set("Mailbox", "1.5")]);
        assert_eq!(manifest.override_requirements, [set("Mailbox", "1.3"), set("Mailbox", "1.12")]);
        let (page, script) =
            ("https://mail.example.org/runtime.html", "https://scripts.example.org/launch.js");
        assert_eq!(manifest.runtimes, [runtime(page, script, "")]);
        let script = entry(EntryPointKind::Script, "https://scripts.example.org/launch.js");
        assert!(manifest.entry_points.contains(&script));
        let runtime = entry(EntryPointKind::Runtime, "https://mail.example.org/runtime.html");
        assert!(manifest.entry_points.contains(&runtime));
        assert!(manifest.origins.contains(&"https://scripts.example.org".to_owned()));
    }

    #[test]
    fn a_unified_manifest_is_read_to_the_same_shape() {
        let manifest = whole("unified.json");
        assert_eq!(manifest.version.unwrap().as_str(), "3.1.0");
        assert_eq!(manifest.name.default, "Meeting Notes");
        assert_eq!(manifest.provider, "Example Addins");
        assert_eq!(manifest.locales, ["nl"]);
        assert_eq!(manifest.kinds, [Kind::TaskPane, Kind::Mail]);
        assert_eq!(manifest.hosts, [Host::Excel, Host::Outlook]);
        // Writing does not include reading, so both levels stay; the lower level of mail does not.
        let permissions = [Permission::DocumentRead, Permission::DocumentWrite, Permission::ItemReadWrite];
        assert_eq!(manifest.permissions, permissions);
        assert_eq!(manifest.extra_permissions, ["Mailbox.SharedFolder"]);
        assert_eq!(manifest.events, [event("OnMessageSend", Some("SoftBlock"), "onSend")]);
        let pane = "https://notes.example.org/pane.html";
        assert_eq!(manifest.commands, [opens("Open notes", "openNotes", pane)]);
        let events = ["https://notes.example.org/events.html", "https://scripts.example.org/events.js"];
        assert_eq!(manifest.runtimes, [runtime(pane, "", "short"), runtime(events[0], events[1], "short")]);
        assert_eq!(manifest.requirements, [set("Mailbox", "1.12")]);
        let entries = [
            entry(EntryPointKind::Page, "https://notes.example.org/pane.html"),
            entry(EntryPointKind::Functions, "https://notes.example.org/events.html"),
            entry(EntryPointKind::Script, "https://scripts.example.org/events.js"),
        ];
        assert_eq!(manifest.entry_points, entries);
        let application = WebApplication {
            id: "6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0abb".to_owned(),
            resource: "api://notes.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0abb".to_owned(),
            ..WebApplication::default()
        };
        assert_eq!(manifest.web_application, Some(application));
        assert_eq!(manifest.equivalents, [equivalent("Example.Notes", "Prefer")]);
        let (id, asset_id) = ("6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0acc".to_owned(), "WA000000000".to_owned());
        assert_eq!(manifest.replaces, [ReplacedAddIn { id, asset_id }]);
        assert_eq!(manifest.app_domains, ["notes.example.org", "https://login.example.net"]);
    }

    #[test]
    fn what_few_manifests_have_is_read_too() {
        let read = |name: &str, from: &str, to: &str| {
            let text = fs::read_to_string(folder().join(name)).unwrap();
            assert!(text.contains(from), "{from}");
            read(text.replacen(from, to, 1).as_bytes()).manifest.unwrap()
        };
        let scopes = r#""webApplicationInfo": {
            "nestedAppAuthInfo": [{ "redirectUri": "brk-multihub://notes.example.org", "scopes": ["openid"] }],"#;
        let application = read("unified.json", "\"webApplicationInfo\": {", scopes).web_application.unwrap();
        let resource = "brk-multihub://notes.example.org".to_owned();
        assert_eq!(application.nested_app_auth, [ScopeGrant { resource, scopes: vec!["openid".to_owned()] }]);

        let functions = r#""customFunctions": { "namespace": { "id": "NOTES", "name": "NOTES" },
            "functions": [{ "id": "count" }] }, "actions": [{ "id": "showPane""#;
        let manifest = read("unified.json", r#""actions": [{ "id": "showPane""#, functions);
        let (namespace, functions) = ("NOTES".to_owned(), vec!["count".to_owned()]);
        assert_eq!(
            manifest.custom_functions,
            [CustomFunctions { namespace, metadata_url: String::new(), functions }]
        );

        let authorization = "<ov:Authorizations><ov:Authorization><ov:Resource>https://api.example.org</ov:Resource>\
            <ov:Scopes><ov:Scope>read</ov:Scope></ov:Scopes></ov:Authorization></ov:Authorizations>";
        let closing = "</ov:WebApplicationInfo>";
        let manifest = read("task-pane.xml", closing, &[authorization, closing].concat());
        let resource = "https://api.example.org".to_owned();
        let grant = ScopeGrant { resource, scopes: vec!["read".to_owned()] };
        assert_eq!(manifest.web_application.unwrap().authorizations, [grant]);

        let effect = "</ov:EquivalentAddin><ov:Effect>DisableWithNotification</ov:Effect>";
        let manifest = read("task-pane.xml", "</ov:EquivalentAddin>", effect);
        assert_eq!(manifest.equivalents, [equivalent("Example.Invoices", "DisableWithNotification")]);

        let methods = "</Sets><Methods><Method Name=\"Document.getFileAsync\"/></Methods>";
        let manifest = read("task-pane.xml", "</Sets>", methods);
        assert_eq!(manifest.methods, ["Document.getFileAsync"]);

        let point = "<ExtensionPoint xsi:type=\"DetectedEntity\"><Rule xsi:type=\"ItemHasAttachment\"/>\
            </ExtensionPoint><ExtensionPoint xsi:type=\"LaunchEvent\">";
        let manifest = read("mail.xml", "<ExtensionPoint xsi:type=\"LaunchEvent\">", point);
        assert_eq!(manifest.activations[1], "DetectedEntity ItemHasAttachment()");
    }

    #[test]
    fn a_unified_manifest_with_every_property_has_no_error() {
        let findings = read(&fs::read(folder().join("every-unified.json")).unwrap()).findings;
        // Remote files are no part of the review, and nothing else is to be said.
        assert!(findings.iter().all(|finding| finding.code == "S011"), "{findings:?}");
        assert_eq!(findings.len(), 3);
    }

    #[test]
    fn add_ins_for_onenote_or_project_alone_are_read_and_found_not_deployable() {
        for (name, host) in [("onenote-only.xml", Host::OneNote), ("project-only.xml", Host::Project)] {
            let manifest = whole(name);
            assert_eq!(manifest.hosts, [host]);
            assert!(!host.deployable());
        }
    }

    #[test]
    fn each_mistake_gives_exactly_its_own_finding() {
        let mut count = 0;
        for file in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.file_stem().unwrap().to_str().unwrap();
            let severities = [
                ("error", Severity::Error),
                ("warning", Severity::Warning),
                ("information", Severity::Information),
            ];
            let named = severities.iter().find_map(|(word, severity)| {
                Some((*severity, name.split_once(&format!("-{word}-"))?.1.to_owned()))
            });
            let Some((severity, code)) = named else { continue };
            let Reading { findings, .. } = read(&fs::read(&file).unwrap());
            let found: Vec<_> =
                findings.iter().map(|finding| (finding.severity, finding.code.clone())).collect();
            assert_eq!(found, [(severity, code)], "{name}: {findings:?}");
            count += 1;
        }
        println!("{count} mistakes found");
        assert!(count > 30);
    }

    #[test]
    fn rules_of_the_store_count_only_where_the_policy_says_so() {
        let text = fs::read_to_string(folder().join("plain.xml")).unwrap();
        let support = text.lines().find(|line| line.contains("<SupportUrl")).unwrap();
        let codes = |text: &str, store: bool| -> Vec<(String, Severity)> {
            let Reading { findings, .. } = read_with(text.as_bytes(), &Policy { store });
            findings.into_iter().map(|finding| (finding.code, finding.severity)).collect()
        };
        let mistakes =
            [("B028", text.replace(support, "")), ("B004", text.replace("<Version>1.", "<Version>0."))];
        assert_eq!(codes(&text, true), []);
        for (code, text) in mistakes {
            assert_eq!(codes(&text, false), [], "{code}");
            assert_eq!(codes(&text, true), [(code.to_owned(), Severity::Error)]);
        }
        let unified = fs::read_to_string(folder().join("unified.json")).unwrap();
        let early = unified.replace("\"version\": \"3.1.0\"", "\"version\": \"0.9.0\"");
        assert_eq!(codes(&early, true), [("B004".to_owned(), Severity::Error)]);
        let local = fs::read_to_string(folder().join("plain-information-B010.xml")).unwrap();
        assert_eq!(codes(&local, false), [("B010".to_owned(), Severity::Information)]);
        assert_eq!(codes(&local, true), [("B010".to_owned(), Severity::Error)]);
    }

    #[test]
    fn a_manifest_for_outlook_past_the_limit_of_exchange_is_named() {
        let mut bytes = fs::read(folder().join("mail.xml")).unwrap();
        bytes.resize(office_addin_manifest::limits::MAX_MAIL_DOCUMENT_BYTES, b'\n');
        assert_eq!(read(&bytes).findings, []);
        bytes.push(b'\n');
        let findings = read(&bytes).findings;
        assert_eq!((findings.len(), findings[0].code.as_str()), (1, "S002"));
        assert_eq!(findings[0].severity, Severity::Warning);
    }

    #[test]
    fn a_file_past_the_size_limit_is_refused_and_one_at_it_is_read() {
        let mut bytes = fs::read(folder().join("plain.xml")).unwrap();
        bytes.resize(office_addin_manifest::limits::MAX_DOCUMENT_BYTES, b'\n');
        assert!(read(&bytes).manifest.is_some());
        bytes.push(b'\n');
        let reading = read(&bytes);
        assert_eq!((reading.format, reading.manifest), (Format::AddinOnly, None));
        assert_eq!(reading.findings[0].code, "S002");
    }

    #[test]
    fn the_same_manifest_reads_the_same_in_every_encoding() {
        let text = fs::read_to_string(folder().join("plain.xml")).unwrap();
        let expected = read(text.as_bytes()).manifest;
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        assert_eq!(read(&marked).manifest, expected);
        let wide = text.replace("UTF-8", "UTF-16");
        for (mark, little) in [(0xFEFF_u16.to_le_bytes(), true), (0xFEFF_u16.to_be_bytes(), false)] {
            let unit = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
            let bytes: Vec<u8> = mark.into_iter().chain(wide.encode_utf16().flat_map(unit)).collect();
            let reading = read(&bytes);
            assert_eq!((reading.manifest, reading.findings), (expected.clone(), Vec::new()));
        }
    }
}
