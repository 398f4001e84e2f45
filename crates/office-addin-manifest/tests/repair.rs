//! Repairing: what was found is gone, nothing is worse, and nothing else has changed.

#[cfg(test)]
#[path = "../../../fuzz/src/fixes.rs"]
mod fixes;

#[cfg(test)]
#[path = "mutations/bytes.rs"]
mod bytes;

#[cfg(test)]
mod repairing {
    use super::bytes::mutate;
    use super::fixes::{try_each, try_together};
    use office_addin_manifest::finding::{Edit, Fix, Hunk};
    use office_addin_manifest::model::ManifestVersion;
    use office_addin_manifest::read;
    use office_addin_manifest::repair::{Refused, apply, preview, raise_version, repair, write_version};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut found: Vec<_> =
            entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
        found.sort();
        found
    }

    fn fixtures() -> Vec<PathBuf> {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests"))
    }

    fn fixture(name: &str) -> String {
        fs::read_to_string(fixtures().into_iter().find(|file| file.ends_with(name)).unwrap()).unwrap()
    }

    /// The fix of the only finding that has one.
    fn fix_of(bytes: &[u8]) -> Fix {
        let fixes: Vec<_> = read(bytes).findings.into_iter().filter_map(|finding| finding.fix).collect();
        assert_eq!(fixes.len(), 1, "{:?}", read(bytes).findings);
        fixes.into_iter().next().unwrap()
    }

    #[test]
    fn each_fix_of_our_own_manifests_takes_its_finding_away_and_nothing_else() {
        let mut total = 0;
        for file in fixtures() {
            let bytes = fs::read(&file).unwrap();
            let (made, refused) = try_each(&bytes, usize::MAX);
            assert_eq!(refused, [], "{}", file.display());
            total += made;
            let repaired = repair(&bytes);
            assert!(
                read(&repaired).findings.iter().all(|finding| finding.fix.is_none()),
                "{}: {:?}",
                file.display(),
                read(&repaired).findings
            );
        }
        println!("{total} fixes made");
        assert!(total >= 10);
    }

    #[test]
    fn each_fix_of_real_manifests_takes_its_finding_away_and_nothing_else() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
        if !corpus.is_dir() {
            return println!("skipped: there is no {}", corpus.display());
        }
        let (mut total, mut not_better, mut count) = (0, Vec::new(), 0);
        for file in
            ["xml", "json", "zip", "history", "hostile"].iter().flat_map(|part| files(&corpus.join(part)))
        {
            let (made, refused) = try_each(&fs::read(&file).unwrap(), 12);
            total += made;
            count += 1;
            not_better.extend(
                refused.into_iter().map(|(what, why)| format!("{}: {why:?} {what:?}", file.display())),
            );
        }
        println!(
            "{total} fixes made in {count} files, {} refused:\n{}",
            not_better.len(),
            not_better.join("\n")
        );
        assert!(not_better.len() * 50 <= total, "a fix that is offered is rarely refused");
    }

    /// A fixture with a text replaced, repaired.
    fn repaired(name: &str, from: &str, to: &str) -> String {
        let text = fixture(name);
        assert!(text.contains(from), "{name} has no {from}");
        String::from_utf8(repair(text.replacen(from, to, 1).as_bytes())).unwrap()
    }

    #[test]
    fn slips_of_every_kind_become_what_was_meant() {
        let cases = [
            // A domain without its scheme, with a path, and twice.
            ("task-pane.xml", ">https://login.example.net<", ">login.example.net<"),
            ("task-pane.xml", ">https://login.example.net<", ">https://login.example.net/a?b<"),
            (
                "task-pane.xml",
                "<AppDomain>https://login.example.net</AppDomain>",
                "<AppDomain>https://login.example.net</AppDomain>\n    <AppDomain>https://login.example.net</AppDomain>",
            ),
            (
                "task-pane.xml",
                "<Id>6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a01</Id>",
                "<Id>{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a01}</Id>",
            ),
            (
                "task-pane.xml",
                "<Id>6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a01</Id>",
                "<Id>urn:uuid:6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a01</Id>",
            ),
            ("task-pane.xml", ">1.2.0.0<", ">1.2<"),
            ("task-pane.xml", "\"nl-NL\"", "\"nl_NL\""),
            ("task-pane.xml", ">ReadWriteDocument<", ">readwritedocument<"),
            // Names of elements, attributes and types.
            (
                "plain.xml",
                "<ProviderName>Example Addins</ProviderName>",
                "<providerName>Example Addins</providerName>",
            ),
            ("plain.xml", "<DisplayName DefaultValue", "<DisplayName DefaultVallue"),
            ("plain.xml", "xsi:type=\"TaskPaneApp\"", "xsi:type=\"TaskpaneApp\""),
            (
                "plain.xml",
                "http://www.w3.org/2001/XMLSchema-instance",
                "https://www.w3.org/2001/XMLSchema-instance",
            ),
            // Values.
            ("mail.xml", "SendMode=\"SoftBlock\"", "SendMode=\"softBlock\""),
            ("mail.xml", "<DisableEntityHighlighting>false<", "<DisableEntityHighlighting>False<"),
            // JSON.
            ("unified.json", "\"3.1.0\"", "\"3.1.0.0\""),
            ("unified.json", "\"3.1.0\",", "\"3.1.0\""),
            ("unified.json", "\"accentColor\"", "\"accentcolor\""),
            ("unified.json", "\"openPage\"", "\"OpenPage\""),
            (
                "unified.json",
                "\"6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05\"",
                "\"{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05}\"",
            ),
        ];
        let mut wrong = Vec::new();
        for (name, from, to) in cases {
            if repaired(name, from, to) != fixture(name) {
                wrong.push(format!(
                    "{name}: {from} for {to}: {:?}",
                    read(fixture(name).replacen(from, to, 1).as_bytes()).findings
                ));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_is_escaped_or_taken_out_leaves_everything_around_it() {
        let with = |from: &str, to: &str, expected: &str| {
            assert_eq!(
                repaired("plain.xml", from, to),
                fixture("plain.xml").replacen(from, expected, 1),
                "{to}"
            );
        };
        with("Example Addins<", "Example & Addins<!-- & -->&amp;<", "Example &amp; Addins<!-- & -->&amp;<");
        with("Example Addins<", "Exam\u{202E}ple\u{200B} Addins<", "Example Addins<");
        with("<?xml", "\r\n <?xml", "<?xml");
    }

    #[test]
    fn elements_go_where_they_belong_with_their_comments() {
        let text = fixture("plain.xml");
        let (start, end) = (text.find("  <Version>").unwrap(), text.find("  <ProviderName>").unwrap());
        let line = text.get(start..end).unwrap().to_owned();
        let without = text.replacen(&line, "", 1);
        for before in ["  <Id>", "  <DisplayName", "  <Permissions>", "</OfficeApp>"] {
            let moved = without.replacen(before, &format!("{line}{before}"), 1);
            assert_eq!(String::from_utf8(repair(moved.as_bytes())).unwrap(), text, "{before}");
        }
        let commented = format!("  <!-- raise it -->\n{line}");
        let moved = without.replacen("  <Id>", &format!("{commented}  <Id>"), 1);
        assert_eq!(String::from_utf8(repair(moved.as_bytes())).unwrap(), text.replacen(&line, &commented, 1));
    }

    #[test]
    fn encoding_line_ends_and_mark_stay() {
        let text = fixture("plain-warning-B012.xml").replace('\n', "\r\n");
        let text = text.replace("UTF-8", "UTF-16");
        let expected = apply(
            text.replace("UTF-16", "UTF-8").as_bytes(),
            &[fix_of(text.replace("UTF-16", "UTF-8").as_bytes())],
        );
        let expected = String::from_utf8(expected.unwrap()).unwrap().replace("UTF-8", "UTF-16");
        for little in [true, false] {
            let encode = |text: &str| -> Vec<u8> {
                let unit = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
                format!("\u{FEFF}{text}").encode_utf16().flat_map(unit).collect()
            };
            let bytes = encode(&text);
            assert_eq!(apply(&bytes, &[fix_of(&bytes)]).unwrap(), encode(&expected));
        }
        let marked = format!("\u{FEFF}{}", text.replace("UTF-16", "UTF-8"));
        let repaired = apply(marked.as_bytes(), &[fix_of(marked.as_bytes())]).unwrap();
        assert_eq!(repaired, format!("\u{FEFF}{}", expected.replace("UTF-16", "UTF-8")).into_bytes());
    }

    #[test]
    fn a_fix_of_another_file_or_of_an_older_form_is_refused() {
        let text = fixture("plain-warning-B012.xml");
        let fix = fix_of(text.as_bytes());
        assert_eq!(
            apply(fixture("plain.xml").as_bytes(), std::slice::from_ref(&fix)),
            Err(Refused::NotOffered)
        );
        let repaired = apply(text.as_bytes(), std::slice::from_ref(&fix)).unwrap();
        assert_eq!(apply(&repaired, std::slice::from_ref(&fix)), Err(Refused::NotOffered));
        let mut other = fix;
        other.edits[0].end = u32::MAX;
        assert_eq!(apply(text.as_bytes(), &[other.clone()]), Err(Refused::NotOffered));
        assert_eq!(preview(text.as_bytes(), &[other]), Err(Refused::NotOffered));
    }

    #[test]
    fn the_same_fix_twice_is_made_once() {
        let text = fixture("plain-warning-B012.xml");
        let fix = fix_of(text.as_bytes());
        let once = apply(text.as_bytes(), std::slice::from_ref(&fix));
        assert_eq!(apply(text.as_bytes(), &[fix.clone(), fix]), once);
    }

    #[test]
    fn a_preview_shows_the_changed_lines() {
        let text = "\u{FEFF}{\r\n  \"manifestVersion\": \"1.17\", // one\r\n  \"validDomains\": [],\r\n}";
        let fixes: Vec<Fix> =
            read(text.as_bytes()).findings.into_iter().filter_map(|finding| finding.fix).collect();
        let hunk = |line, before: &str, after: &str| Hunk {
            line,
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let expected = [
            hunk(2, "  \"manifestVersion\": \"1.17\", // one", "  \"manifestVersion\": \"1.17\",  "),
            hunk(3, "  \"validDomains\": [],", "  \"validDomains\": []"),
        ];
        assert_eq!(preview(text.as_bytes(), &fixes).unwrap(), expected);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let fixes: Vec<Fix> = read(&wide).findings.into_iter().filter_map(|finding| finding.fix).collect();
        assert_eq!(preview(&wide, &fixes).unwrap(), expected);
    }

    #[test]
    fn changes_of_one_line_are_shown_together_and_others_apart() {
        let text =
            "{\"manifestVersion\": \"1.17\",\n\r\"a\": [1,], /* b */ \"c\": [2,],\n\n\"d\": [3 ,\n\n],\n\n}";
        let fixes: Vec<Fix> =
            read(text.as_bytes()).findings.into_iter().filter_map(|finding| finding.fix).collect();
        let shown: Vec<_> = preview(text.as_bytes(), &fixes)
            .unwrap()
            .into_iter()
            .map(|hunk| (hunk.line, hunk.before, hunk.after))
            .collect();
        let line = |line: u32, before: &str, after: &str| (line, before.to_owned(), after.to_owned());
        let expected = [
            line(3, "\"a\": [1,], /* b */ \"c\": [2,],", "\"a\": [1],   \"c\": [2],"),
            line(5, "\"d\": [3 ,", "\"d\": [3 "),
            line(7, "],", "]"),
        ];
        assert_eq!(shown, expected);
    }

    /// An archive of files as they are, each with its checksum.
    fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for (name, contents) in files {
            let crc = |bytes: &[u8]| {
                !bytes.iter().fold(u32::MAX, |value, byte| {
                    (0..8).fold(value ^ u32::from(*byte), |value, _| {
                        if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 }
                    })
                })
            };
            let header = u32::try_from(bytes.len()).unwrap().to_le_bytes();
            let size = u32::try_from(contents.len()).unwrap().to_le_bytes();
            let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
            // Version, flags, method, time, date; checksum; both sizes; length of the name, nothing extra.
            let described = [
                &[20, 0, 0, 0, 0, 0, 1, 2, 3, 4],
                &crc(contents).to_le_bytes()[..],
                &size,
                &size,
                &name_length,
            ];
            bytes.extend(
                [b"PK\x03\x04", &described.concat()[..], &[0, 0], name.as_bytes(), contents].concat(),
            );
            let entry = [b"PK\x01\x02\x14\0", &described.concat()[..], &[0, 0, 7, 0], &[0; 8], &header];
            directory.extend([&entry.concat()[..], name.as_bytes(), b"comment"].concat());
        }
        let number = |count: usize| u32::try_from(count).unwrap().to_le_bytes();
        let count = u16::try_from(files.len()).unwrap().to_le_bytes();
        let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &number(directory.len()), &number(bytes.len())];
        [&bytes[..], &directory, &end.concat(), &[2, 0], b"ok"].concat()
    }

    #[test]
    fn in_a_package_only_the_manifest_is_written_anew() {
        let manifest = fixture("unified.json").replace("\"3.1.0\"", "\"3.1\"");
        let files = |manifest: &str| {
            pack(&[
                ("outline.png", b"not an image"),
                ("manifest.json", manifest.as_bytes()),
                ("nl.json", b"{}"),
            ])
        };
        let package = files(&manifest);
        let repaired = apply(&package, &[fix_of(&package)]).unwrap();
        assert_eq!(repaired, files(&fixture("unified.json")));
        let raise = raise_version(&repaired, None).unwrap();
        assert_eq!(
            preview(&repaired, std::slice::from_ref(&raise)).unwrap()[0].after.trim(),
            "\"version\": \"3.1.1\","
        );
        assert_eq!(
            apply(&repaired, &[raise]).unwrap(),
            files(&fixture("unified.json").replace("3.1.0", "3.1.1"))
        );
    }

    fn version_of(bytes: &[u8]) -> String {
        read(bytes).manifest.unwrap().version_written
    }

    fn raised(text: &str, deployed: Option<&str>) -> String {
        let deployed = deployed.map(|version| ManifestVersion::parse(version).unwrap());
        let fix = raise_version(text.as_bytes(), deployed.as_ref()).unwrap();
        version_of(&apply(text.as_bytes(), &[fix]).unwrap())
    }

    #[test]
    fn a_version_becomes_the_next_one_above_its_own_and_the_deployed_one() {
        let text = fixture("task-pane.xml");
        assert_eq!(version_of(text.as_bytes()), "1.2.0.0");
        assert_eq!(raised(&text, None), "1.2.0.1");
        assert_eq!(raised(&text, Some("1.1.0.9")), "1.2.0.1");
        assert_eq!(raised(&text, Some("1.2.0.9")), "1.2.0.10");
        assert_eq!(raised(&text.replace("1.2.0.0", "1.2"), Some("1.2.0.9")), "1.2.0.10");
        assert_eq!(raised(&text.replace("1.2.0.0", "1.2"), Some("1.2")), "1.3");
        let unified = fixture("unified.json");
        assert_eq!(raised(&unified, Some("3.1.0.7")), "3.1.1");
        assert_eq!(raise_version(text.replace("1.2.0.0", "1.x").as_bytes(), None), None);
        assert_eq!(raise_version(b"", None), None);
        let mut lower = raise_version(text.as_bytes(), None).unwrap();
        lower.edits[0].text = "1.0.0.0".to_owned();
        assert_eq!(apply(text.as_bytes(), &[lower]), Err(Refused::NotOffered));
    }

    fn written(text: &str, version: &str) -> Option<String> {
        let fix = write_version(text.as_bytes(), &ManifestVersion::parse(version).unwrap())?;
        let changed = apply(text.as_bytes(), &[fix]).unwrap();
        let own = read(text.as_bytes()).manifest.unwrap();
        let after = read(&changed).manifest.unwrap();
        let differences = office_addin_manifest::compare(&own, &after);
        assert_eq!(differences.len(), 1, "nothing but the version: {differences:?}");
        Some(version_of(&changed))
    }

    #[test]
    fn a_version_is_written_as_it_was_chosen_where_the_file_can_hold_it() {
        let text = fixture("task-pane.xml");
        for (chosen, becomes) in
            [("2", "2"), ("1.10", "1.10"), (" 1.2.0.1 ", "1.2.0.1"), ("01.02.03", "1.2.3")]
        {
            assert_eq!(written(&text, chosen).as_deref(), Some(becomes), "{chosen}");
        }
        for lower in ["1.2", "1.2.0.0", "1.1.99999.99999"] {
            assert_eq!(written(&text, lower), None, "{lower}");
        }
        let unified = fixture("unified.json");
        assert_eq!(written(&unified, "4").as_deref(), Some("4.0.0"));
        assert_eq!(written(&unified, "3.2.0.0").as_deref(), Some("3.2.0"));
        assert_eq!(written(&unified, "3.2.0.1"), None, "a unified manifest has three numbers");
        let higher = ManifestVersion::parse("2").unwrap();
        assert_eq!(write_version(text.replace("1.2.0.0", "1.x").as_bytes(), &higher), None);
        assert_eq!(write_version(b"", &higher), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn fixes_of_changed_manifests_help_or_are_refused(
            which in any::<prop::sample::Index>(),
            changes in vec((any::<usize>(), any::<u8>(), any::<u8>()), 0..6),
        ) {
            let files = fixtures();
            let bytes = mutate(fs::read(&files[which.index(files.len())]).unwrap(), &changes);
            try_each(&bytes, usize::MAX);
            try_together(&bytes);
        }

        #[test]
        fn any_fix_for_any_bytes_is_answered(
            bytes in vec(any::<u8>(), 0..200),
            edits in vec((any::<u32>(), any::<u32>(), ".{0,5}"), 0..4),
        ) {
            let edits = edits.into_iter().map(|(start, end, text)| Edit { start, end, text }).collect();
            prop_assert_eq!(apply(&bytes, &[Fix { edits }]), Err(Refused::NotOffered));
        }
    }
}
