//! Attacks and malformed files, each with the verdict that is expected of a safe reader.

#[cfg(test)]
mod hostile {
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::model::Reading;
    use office_addin_manifest::read;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    /// How long the refusal of any file may take; builds for tests are slower.
    const LIMIT: Duration = Duration::from_millis(if cfg!(debug_assertions) { 150 } else { 50 });

    /// What a verdict means for a reading.
    enum Expected {
        /// One of these codes as an error, so the file cannot be deployed; and whether a manifest may still be shown.
        Refused(&'static [&'static str], Shown),
        /// One of these codes as a warning, and no error.
        Warned(&'static [&'static str]),
        /// No error, and a manifest.
        Accepted,
    }

    /// Whether reading may show what it could read.
    #[derive(PartialEq, Eq)]
    enum Shown {
        /// Nothing is read from the file.
        Nothing,
        /// What could be read is shown beside the error.
        Manifest,
    }

    use Expected::{Accepted, Refused, Warned};

    /// The verdict of each file, written out; a file that is not here fails the test.
    const VERDICTS: [(&str, Expected); 57] = [
        ("xxe-file.xml", Refused(&["S001"], Shown::Nothing)),
        ("xxe-http.xml", Refused(&["S001"], Shown::Nothing)),
        ("xxe-external-subset.xml", Refused(&["S001"], Shown::Nothing)),
        ("billion-laughs.xml", Refused(&["S001"], Shown::Nothing)),
        ("quadratic-blowup.xml", Refused(&["S001"], Shown::Nothing)),
        ("undefined-entity.xml", Refused(&["X003"], Shown::Manifest)),
        ("deep-100k.xml", Refused(&["S003"], Shown::Manifest)),
        ("many-attributes.xml", Refused(&["S004"], Shown::Nothing)),
        ("dup-attribute.xml", Refused(&["X001"], Shown::Manifest)),
        ("huge-attr-5mb.xml", Refused(&["S002"], Shown::Nothing)),
        ("huge-text-1_1mb.xml", Refused(&["S002"], Shown::Nothing)),
        ("javascript-src.xml", Refused(&["S005"], Shown::Manifest)),
        ("javascript-src-obfuscated.xml", Refused(&["S005"], Shown::Manifest)),
        ("data-icon.xml", Refused(&["S005"], Shown::Manifest)),
        ("http-src.xml", Refused(&["B008"], Shown::Manifest)),
        ("userinfo-src.xml", Warned(&["S007"])),
        ("idn-homograph.xml", Warned(&["S007"])),
        ("bidi-name.xml", Warned(&["S008"])),
        ("control-char-name.xml", Warned(&["S008"])),
        ("nul-char.xml", Refused(&["X001"], Shown::Manifest)),
        ("invalid-utf8.xml", Refused(&["X012"], Shown::Manifest)),
        ("utf16le-bom.xml", Accepted),
        ("utf16-decl-utf8-bytes.xml", Refused(&["X012"], Shown::Manifest)),
        ("latin1.xml", Refused(&["X012"], Shown::Manifest)),
        ("xinclude.xml", Refused(&["X008"], Shown::Manifest)),
        ("pi-stylesheet.xml", Accepted),
        ("prefixed-root.xml", Refused(&["X008"], Shown::Manifest)),
        ("prefixed-all.xml", Accepted),
        ("xsi-other-prefix.xml", Accepted),
        ("comment-double-dash.xml", Refused(&["X003"], Shown::Manifest)),
        ("two-roots.xml", Refused(&["X001"], Shown::Manifest)),
        ("empty.xml", Refused(&["X002"], Shown::Nothing)),
        ("html.xml", Refused(&["X002"], Shown::Nothing)),
        ("merge-conflict.xml", Refused(&["X002"], Shown::Manifest)),
        ("urn-uuid-id.xml", Warned(&["B002"])),
        ("cdata.xml", Accepted),
        ("dup-key.json", Refused(&["U002"], Shown::Manifest)),
        ("deep-array.json", Refused(&["S003"], Shown::Manifest)),
        ("trailing-comma.json", Refused(&["U001"], Shown::Manifest)),
        ("comments.json", Refused(&["U001"], Shown::Manifest)),
        ("bom.json", Accepted),
        ("huge-number.json", Refused(&["U004"], Shown::Manifest)),
        ("js-runtime.json", Refused(&["S005"], Shown::Manifest)),
        ("bomb-100mb.zip", Refused(&["P001", "P002"], Shown::Nothing)),
        ("bomb-manifest.zip", Refused(&["P001", "P002"], Shown::Nothing)),
        ("many-entries.zip", Refused(&["P001"], Shown::Nothing)),
        ("traversal.zip", Refused(&["P003"], Shown::Manifest)),
        ("dup-manifest.zip", Refused(&["P004"], Shown::Nothing)),
        ("case-manifest.zip", Refused(&["P007"], Shown::Manifest)),
        ("subfolder.zip", Refused(&["P007"], Shown::Manifest)),
        ("no-manifest.zip", Refused(&["P007"], Shown::Nothing)),
        ("stored.zip", Accepted),
        ("truncated.zip", Refused(&["P005"], Shown::Nothing)),
        ("encrypted-flag.zip", Refused(&["P006"], Shown::Nothing)),
        ("lying-size.zip", Refused(&["P005"], Shown::Nothing)),
        ("nested.zip", Refused(&["P008"], Shown::Nothing)),
        ("xml-in-zip.zip", Refused(&["P007"], Shown::Nothing)),
    ];

    fn folder() -> Option<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/hostile");
        if !folder.is_dir() {
            println!("skipped: there is no {}", folder.display());
            return None;
        }
        Some(folder)
    }

    fn codes(reading: &Reading, severity: Severity) -> Vec<&str> {
        let found = reading.findings.iter().filter(|finding| finding.severity == severity);
        found.map(|finding| finding.code.as_str()).collect()
    }

    /// Why a reading is not what its verdict asks for; empty when it is.
    fn difference(expected: &Expected, reading: &Reading) -> Option<&'static str> {
        let errors = codes(reading, Severity::Error);
        let warnings = codes(reading, Severity::Warning);
        let has = |found: &[&str], wanted: &[&str]| wanted.iter().any(|code| found.contains(code));
        match expected {
            Refused(wanted, _) if !has(&errors, wanted) => Some("the error is missing"),
            Refused(_, Shown::Nothing) if reading.manifest.is_some() => Some("something was read"),
            Refused(..) => None,
            Warned(wanted) if !has(&warnings, wanted) => Some("the warning is missing"),
            Warned(_) | Accepted if !errors.is_empty() => Some("there is an error"),
            Warned(_) | Accepted if reading.manifest.is_none() => Some("nothing was read"),
            Warned(_) | Accepted => None,
        }
    }

    #[test]
    fn every_hostile_file_gets_its_verdict_in_time() {
        let Some(folder) = folder() else { return };
        let mut wrong = Vec::new();
        let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for file in &files {
            let name = file.file_name().unwrap().to_str().unwrap();
            let Some((_, expected)) = VERDICTS.iter().find(|(known, _)| *known == name) else {
                wrong.push(format!("{name}: no verdict is written here"));
                continue;
            };
            let bytes = fs::read(file).unwrap();
            // The fastest of three: other tests run beside this one.
            let (mut took, mut reading) = (Duration::MAX, None);
            for _ in 0..3 {
                let start = Instant::now();
                reading = Some(read(&bytes));
                took = took.min(start.elapsed());
            }
            let reading = reading.unwrap();
            if took > LIMIT {
                wrong.push(format!("{name}: took {took:?}"));
            }
            if let Some(difference) = difference(expected, &reading) {
                let errors = codes(&reading, Severity::Error);
                wrong.push(format!("{name}: {difference}; errors {errors:?}"));
            }
        }
        println!("{} hostile files read", files.len());
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert_eq!(files.len(), VERDICTS.len());
    }
}
