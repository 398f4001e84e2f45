//! The rules, their explanations and the pages about them are the same set.

#[cfg(test)]
#[path = "../examples/rule-pages/pages.rs"]
mod pages;

#[cfg(test)]
mod rules {
    use super::pages;
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::{Path, PathBuf};

    use messages::Language;
    use messages::rules::{explanations, file};

    fn project() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    fn sources(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }

    /// Each code that `src/rules` declares, with the severities of its declarations.
    fn declared() -> BTreeMap<String, BTreeSet<&'static str>> {
        let mut texts = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules"), &mut texts);
        let mut rules: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for severity in ["error", "warning", "information"] {
            let start = format!("Rule::{severity}(\"");
            for declaration in texts.iter().flat_map(|text| text.split(start.as_str()).skip(1)) {
                let code = declaration.split('"').next().unwrap();
                rules.entry(code.to_owned()).or_default().insert(severity);
            }
        }
        assert!(rules.len() > 40, "this test looks in the wrong place");
        rules
    }

    #[test]
    fn every_rule_is_explained_with_its_severity() {
        for (code, severities) in declared() {
            let rule = explanations(file(Language::English)).find(|rule| rule.code == code);
            let rule = rule
                .unwrap_or_else(|| panic!("{code} is explained neither in rules.txt nor in rules.en.ftl"));
            for severity in severities {
                assert!(
                    rule.severities.contains(severity),
                    "rules.txt does not say that {code} has {severity}s"
                );
            }
        }
    }

    #[test]
    fn nothing_is_explained_that_is_no_rule() {
        let declared = declared();
        for rule in explanations(file(Language::English)) {
            assert!(
                declared.contains_key(rule.code),
                "no rule has the code {}: take it out of rules.txt",
                rule.code
            );
        }
    }

    #[test]
    fn the_pages_about_the_rules_are_current() {
        let folder = project().join("docs/rules");
        let pages = pages::all(&pages::fixtures()).unwrap();
        for (name, text) in &pages {
            let current = fs::read_to_string(folder.join(name)).unwrap_or_default();
            assert!(current == *text, "docs/rules/{name} is not current: run `cargo xtask rules`");
        }
        let files = fs::read_dir(&folder).unwrap().count();
        assert_eq!(files, pages.len(), "docs/rules has other files: run `cargo xtask rules`");
    }
}
