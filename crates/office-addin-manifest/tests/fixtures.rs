//! Our own manifests: whole ones of every kind, and one with a single mistake for each rule.

#[cfg(test)]
mod fixtures {
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::model::{
        Command, EntryPoint, EntryPointKind, Format, Host, Kind, LaunchEvent, Manifest, Permission, Reading,
        RequirementSet, WebApplication,
    };
    use office_addin_manifest::read;
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

    fn command(label: &str, id: &str) -> Command {
        Command { label: label.to_owned(), id: id.to_owned() }
    }

    fn entry(kind: EntryPointKind, url: &str) -> EntryPoint {
        EntryPoint { kind, url: url.to_owned() }
    }

    fn event(name: &str, send_mode: Option<&str>) -> LaunchEvent {
        LaunchEvent { name: name.to_owned(), send_mode: send_mode.map(str::to_owned) }
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
        let commands =
            [command("Open invoices", "Invoices.Open"), command("Insert number", "Invoices.Number")];
        assert_eq!(manifest.commands, commands);
        let entries = [
            entry(EntryPointKind::Page, "https://addins.example.org/invoices/pane.html"),
            entry(EntryPointKind::Functions, "https://addins.example.org/invoices/functions.html"),
        ];
        assert_eq!(manifest.entry_points, entries);
        assert_eq!(manifest.web_application.unwrap().scopes, ["User.Read", "Files.Read"]);
        assert_eq!(manifest.equivalents, ["Example.Invoices"]);
    }

    #[test]
    fn a_content_add_in_is_read_whole() {
        let manifest = whole("content.xml");
        assert_eq!(manifest.kinds, [Kind::Content]);
        assert_eq!(manifest.hosts, [Host::Excel, Host::PowerPoint]);
        assert_eq!(manifest.permissions, [Permission::DocumentRead]);
        assert_eq!(manifest.entry_points, [entry(EntryPointKind::Page, "https://maps.example.org/map.html")]);
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
            [event("OnNewMessageCompose", None), event("OnMessageSend", Some("SoftBlock"))]
        );
        assert_eq!(manifest.commands, [command("Check now", "Check.Open")]);
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
        assert_eq!(manifest.events, [event("OnMessageSend", Some("SoftBlock"))]);
        assert_eq!(manifest.commands, [command("Open notes", "openNotes")]);
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
            scopes: Vec::new(),
        };
        assert_eq!(manifest.web_application, Some(application));
        assert_eq!(manifest.equivalents, ["Example.Notes"]);
        assert_eq!(manifest.app_domains, ["notes.example.org", "https://login.example.net"]);
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
