//! Thousands of seeded changes of valid manifests, with our verdict on each beside the one of a schema processor.
//!
//! The processor is a program of its own and the schemas are not part of the project: `cargo xtask test --full` names
//! both, and everywhere else this test says that it is skipped.

#[cfg(test)]
mod changes;
#[cfg(test)]
mod document;
#[cfg(test)]
mod numbers;

#[cfg(test)]
mod mutations {
    use crate::changes::change;
    use crate::numbers::Numbers;
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::read;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::{env, fs};

    const CHANGES: usize = 3_500;

    /// Rules whose errors a schema of XML cannot express, and why.
    const BEYOND_THE_SCHEMA: [(&str, &str); 19] = [
        ("B005", "white space alone is a text to a schema"),
        ("B006", "libxml2 takes four letters where the schema has up to three"),
        ("B008", "that an address is whole and begins with https:// is no type of the schema"),
        ("B017", "any name of an application will do for a schema"),
        ("B020", "what rules need is compared with the permission"),
        ("B023", "any name of a requirement set will do for a schema"),
        ("R001", "white space alone is a text to a schema"),
        ("V004", "the schema lets every extension point stand in every form factor"),
        ("V005", "the schema has no keys, so that any resource may be named"),
        ("V006", "the schema does not know in which list a resource is"),
        ("V007", "white space alone is an id to a schema, and it gives Runtime more characters"),
        ("V008", "the schema has no keys, so that ids may repeat"),
        ("V011", "the schema counts icons and does not look at their sizes"),
        ("V012", "the commands are compared with what stands beside them"),
        ("V013", "runtimes and events are compared"),
        ("V015", "the schema leaves room for more runtimes than Office reads"),
        ("V018", "white space alone is a text to a schema"),
        ("V020", "the schema takes any type of equivalent add-in"),
        ("X013", "white space alone is a text to a schema"),
    ];

    /// Every manifest that both sides take: our own whole ones, and those of the corpus where it exists.
    fn valid_manifests() -> Vec<(String, String)> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut found = Vec::new();
        for folder in ["tests/fixtures/manifests", "../shared/corpus/xml"] {
            let Ok(entries) = fs::read_dir(project.join(folder)) else { continue };
            for path in entries.map(|entry| entry.unwrap().path()) {
                let bytes = fs::read(&path).unwrap();
                let Ok(text) = String::from_utf8(bytes) else { continue };
                if path.extension().is_some_and(|extension| extension == "xml") && errors(&text).is_empty() {
                    found.push((path.file_name().unwrap().to_string_lossy().into_owned(), text));
                }
            }
        }
        found.sort();
        found
    }

    fn errors(text: &str) -> BTreeSet<String> {
        let findings = read(text.as_bytes()).findings;
        findings
            .into_iter()
            .filter(|found| found.severity == Severity::Error)
            .map(|found| found.code)
            .collect()
    }

    /// What the schema processor says about each text; nothing about a valid one.
    fn verdicts(processor: &str, schemas: &str, texts: &[String]) -> Vec<String> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("mutations");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (index, text) in texts.iter().enumerate() {
            fs::write(folder.join(format!("{index:05}.xml")), text).unwrap();
        }
        let output = Command::new("node").arg(processor).arg(schemas).arg(&folder).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let lines = String::from_utf8(output.stdout).unwrap();
        let verdicts: Vec<String> =
            lines.lines().map(|line| line.split_once('\t').unwrap().1.to_owned()).collect();
        assert_eq!(verdicts.len(), texts.len());
        verdicts
    }

    #[test]
    fn what_the_schema_refuses_is_an_error_and_what_only_we_refuse_has_a_rule_of_its_own() {
        let (Ok(processor), Ok(schemas)) = (env::var("SCHEMA_PROCESSOR"), env::var("SCHEMAS")) else {
            println!("skipped: `cargo xtask test --full` runs this where there are schemas to test against");
            return;
        };
        let mut manifests = valid_manifests();
        let texts: Vec<String> = manifests.iter().map(|(_, text)| text.clone()).collect();
        let of_manifests = verdicts(&processor, &schemas, &texts);
        let mut taken = of_manifests.iter().map(String::is_empty);
        manifests.retain(|_| taken.next().unwrap());
        let whole: Vec<_> = manifests.iter().filter(|(name, _)| name.starts_with("every-")).collect();
        assert_eq!(whole.len(), 3);
        let mut numbers = Numbers(2026);
        let mut changed = Vec::new();
        while changed.len() < CHANGES {
            // The manifests with every element are a third of all: others leave most of the format out.
            let (name, text) =
                if numbers.below(3) == 0 { *numbers.of(&whole) } else { numbers.of(&manifests) };
            let (result, how) = change(text, &mut numbers);
            if result != *text {
                changed.push((format!("{name}: {how}"), result));
            }
        }
        let texts: Vec<String> = changed.iter().map(|(_, text)| text.clone()).collect();
        let (mut refused, mut wrong, mut beyond) = (0, Vec::new(), BTreeMap::new());
        for ((how, text), verdict) in changed.iter().zip(verdicts(&processor, &schemas, &texts)) {
            let errors = errors(text);
            refused += usize::from(!verdict.is_empty());
            if !verdict.is_empty() && errors.is_empty() {
                wrong.push(format!("{how}: no error, and the schema says {verdict}"));
            }
            for code in errors.iter().filter(|_| verdict.is_empty()) {
                *beyond.entry(code.clone()).or_insert(0) += 1;
                if !BEYOND_THE_SCHEMA.iter().any(|(known, _)| known == code) {
                    wrong.push(format!("{how}: {code}, and the schema takes it"));
                }
            }
        }
        println!(
            "{} manifests, {CHANGES} changes: the schema refuses {refused}; beyond it we refuse {beyond:?}",
            manifests.len()
        );
        assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong.join("\n"));
    }
}
