//! Real manifests that other people published, where the folder with them exists. They are read, never copied.

#[cfg(test)]
mod corpus {
    use office_addin_manifest::finding::{Finding, Severity};
    use office_addin_manifest::model::{Format, Host, Kind, Manifest, Permission, Reading};
    use office_addin_manifest::read;
    use serde_json::Value;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// The folder with real manifests; says so when it is absent.
    fn corpus() -> Option<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
        if !folder.is_dir() {
            println!("skipped: there is no {}", folder.display());
            return None;
        }
        Some(folder)
    }

    /// Every file below a folder.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut found: Vec<_> =
            entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
        found.sort();
        found
    }

    /// The rows of a table, without its heading.
    fn rows(table: &Path) -> Vec<Vec<String>> {
        let text = fs::read_to_string(table).unwrap();
        text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
    }

    fn errors(reading: &Reading) -> Vec<&Finding> {
        reading.findings.iter().filter(|finding| finding.severity == Severity::Error).collect()
    }

    fn host_name(host: Host) -> &'static str {
        match host {
            Host::Word => "Document",
            Host::Excel => "Workbook",
            Host::PowerPoint => "Presentation",
            Host::Outlook => "Mailbox",
            Host::OneNote => "Notebook",
            Host::Project => "Project",
            Host::Access => "Database",
        }
    }

    fn permission_name(permission: Permission) -> &'static str {
        match permission {
            Permission::DocumentRestricted | Permission::ItemRestricted => "Restricted",
            Permission::DocumentRead => "ReadDocument",
            Permission::DocumentReadAll => "ReadAllDocument",
            Permission::DocumentWrite => "WriteDocument",
            Permission::DocumentReadWrite => "ReadWriteDocument",
            Permission::ItemRead => "ReadItem",
            Permission::ItemReadWrite => "ReadWriteItem",
            Permission::MailboxReadWrite => "ReadWriteMailbox",
        }
    }

    fn kind_name(kind: Kind) -> &'static str {
        match kind {
            Kind::TaskPane => "TaskPaneApp",
            Kind::Content => "ContentApp",
            Kind::Mail => "MailApp",
        }
    }

    /// Each field of the reference values that the model has, as the model has it; those that differ.
    fn differences(expected: &Value, manifest: &Manifest) -> Vec<String> {
        let text = |name: &str| expected[name].as_str().unwrap_or_default().trim().to_owned();
        let list = |name: &str| -> Vec<String> {
            let values = expected[name].as_array().cloned().unwrap_or_default();
            values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
        };
        let mut hosts: Vec<String> = manifest.hosts.iter().map(|host| host_name(*host).to_owned()).collect();
        let mut expected_hosts: Vec<String> = list("hosts").iter().map(|host| canonical_host(host)).collect();
        if expected_hosts.is_empty() {
            // The reference values leave out what the legacy format calls `Capabilities`.
            hosts.clear();
        }
        hosts.sort();
        expected_hosts.sort();
        expected_hosts.dedup();
        let permission = manifest.permissions.first().map_or("", |permission| permission_name(*permission));
        let expected_permission = match text("permissions").as_str() {
            "" if manifest.kinds == [Kind::Mail] => "Restricted".to_owned(),
            written => written.to_owned(),
        };
        let asset = manifest.asset_id.clone().unwrap_or_default();
        let page = |name: &str| manifest.entry_points.iter().find(|_| !text(name).is_empty());
        let snapshot = expected["allowSnapshot"].as_str().map(|written| (written == "true").to_string());
        let pairs = [
            ("id", text("id"), manifest.id_written.clone()),
            ("version", text("version"), manifest.version_written.clone()),
            ("providerName", text("providerName"), manifest.provider.trim().to_owned()),
            ("defaultLocale", text("defaultLocale"), manifest.default_locale.clone()),
            ("displayName", text("displayName"), manifest.name.default.trim().to_owned()),
            ("description", text("description"), manifest.description.default.trim().to_owned()),
            ("iconUrl", text("iconUrl"), manifest.icon_url.clone().unwrap_or_default()),
            ("supportUrl", text("supportUrl"), manifest.support_url.clone().unwrap_or_default()),
            (
                "highResolutionIconUrl",
                text("highResolutionIconUrl"),
                manifest.high_resolution_icon_url.clone().unwrap_or_default(),
            ),
            ("hosts", expected_hosts.join(" "), hosts.join(" ")),
            ("permissions", expected_permission, permission.to_owned()),
            ("appDomains", list("appDomains").join(" "), manifest.app_domains.join(" ")),
            (
                "officeAppType",
                text("officeAppType"),
                manifest.kinds.first().map_or("", |kind| kind_name(*kind)).to_owned(),
            ),
            // Mail add-ins have a page for each form, and the reference values none.
            (
                "sourceLocation",
                text("sourceLocation"),
                page("sourceLocation").map_or(String::new(), |point| point.url.clone()),
            ),
            (
                "allowSnapshot",
                snapshot.unwrap_or_default(),
                manifest.allow_snapshot.map_or(String::new(), |allow| allow.to_string()),
            ),
            ("alternateId", text("alternateId").rsplit('\\').next().unwrap_or_default().to_owned(), asset),
        ];
        let mut different: Vec<String> = pairs
            .iter()
            .filter(|(_, expected, read)| expected != read)
            .map(|(field, expected, read)| format!("{field}: expected {expected:?}, read {read:?}"))
            .collect();
        let compared = |field: &String| pairs.iter().any(|(name, ..)| name == field);
        let fields = expected.as_object().unwrap().keys();
        different
            .extend(fields.filter(|field| !compared(field)).map(|field| format!("{field} is not compared")));
        different
    }

    /// Office compares names of applications without case; unknown ones have no place in the model.
    fn canonical_host(written: &str) -> String {
        let known = ["Document", "Workbook", "Presentation", "Mailbox", "Notebook", "Project", "Database"];
        known
            .iter()
            .find(|known| known.eq_ignore_ascii_case(written))
            .map_or(String::new(), |known| (*known).to_owned())
    }

    #[test]
    fn every_file_is_read_without_a_panic_and_every_place_lies_in_it() {
        let Some(corpus) = corpus() else { return };
        let mut count = 0;
        for folder in ["xml", "json", "zip", "history", "hostile"] {
            for file in files(&corpus.join(folder)) {
                let bytes = fs::read(&file).unwrap();
                let reading = read(&bytes);
                let in_bytes = reading.format != Format::Package;
                for span in reading.findings.iter().filter_map(|finding| finding.span).filter(|_| in_bytes) {
                    assert!(
                        span.start <= span.end && span.end as usize <= bytes.len(),
                        "{}: {span:?}",
                        file.display()
                    );
                }
                count += 1;
            }
        }
        println!("{count} files read");
    }

    #[test]
    fn every_reference_value_of_an_xml_manifest_is_read() {
        let Some(corpus) = corpus() else { return };
        let mut wrong = Vec::new();
        let expected = files(&corpus.join("expected"));
        for file in &expected {
            let name = file.file_stem().unwrap();
            let reading = read(&fs::read(corpus.join("xml").join(name)).unwrap());
            let values: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
            match &reading.manifest {
                Some(manifest) => wrong.extend(
                    differences(&values, manifest)
                        .into_iter()
                        .map(|difference| format!("{name:?}: {difference}")),
                ),
                None if values["id"].is_null() => {}
                None => wrong.push(format!("{name:?}: nothing was read")),
            }
        }
        println!("{} files compared", expected.len());
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_a_schema_processor_calls_malformed_has_an_error_and_what_it_calls_valid_has_a_manifest() {
        let Some(corpus) = corpus() else { return };
        let (mut malformed, mut valid) = (0, 0);
        let mut wrong = Vec::new();
        for row in rows(&corpus.join("index.tsv")) {
            let [file, _, _, schema_result, ..] = row.as_slice() else { panic!("a row without columns") };
            let reading = read(&fs::read(corpus.join(file)).unwrap());
            match schema_result.as_str() {
                "malformed" => {
                    malformed += 1;
                    if errors(&reading).is_empty() {
                        wrong.push(format!("{file}: no error"));
                    }
                }
                "valid" => {
                    valid += 1;
                    let manifest = reading.manifest.as_ref();
                    let whole = manifest.is_some_and(|manifest| {
                        manifest.id.is_some()
                            && !manifest.hosts.is_empty()
                            && !manifest.name.default.is_empty()
                    });
                    if !whole {
                        wrong.push(format!("{file}: {manifest:?}"));
                    }
                }
                _ => {}
            }
        }
        println!("{malformed} malformed and {valid} valid files");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_file_that_a_package_lacks_is_named_and_no_other() {
        let Some(corpus) = corpus() else { return };
        let (mut packages, mut lacking) = (0, 0);
        for row in rows(&corpus.join("zip.tsv")) {
            let [file, _, _, _, missing, ..] = row.as_slice() else { panic!("a row without columns") };
            let expected = missing.split(',').filter(|name| !name.is_empty()).count();
            let found = read(&fs::read(corpus.join(file)).unwrap()).findings;
            let named = found.iter().filter(|finding| finding.code == "U006").count();
            assert_eq!(named, expected, "{file}: {missing}");
            packages += 1;
            lacking += usize::from(expected > 0);
        }
        println!("{packages} packages, {lacking} of which lack a file");
    }
}
