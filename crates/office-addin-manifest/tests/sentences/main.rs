//! What an administrator reads about a file, and what is offered to repair it: one change of a whole manifest each, at
//! a limit and one past it.

#[cfg(test)]
mod elements;
#[cfg(test)]
mod files;
#[cfg(test)]
mod offers;
#[cfg(test)]
mod overrides;
#[cfg(test)]
mod unified;
#[cfg(test)]
mod values;

#[cfg(test)]
mod change {
    use messages::Message;
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    /// One of our own manifests.
    pub fn fixture(name: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        fs::read_to_string(folder.join(name)).unwrap()
    }

    /// One of them with a text replaced.
    pub fn changed(name: &str, from: &str, to: &str) -> String {
        let text = fixture(name);
        assert!(text.contains(from), "{name} has no {from}");
        text.replacen(from, to, 1)
    }

    /// Every sentence about a file.
    pub fn said(text: &str) -> Vec<Message> {
        read(text.as_bytes()).findings.into_iter().map(|finding| finding.message).collect()
    }

    /// Every sentence after one change.
    pub fn after(name: &str, from: &str, to: &str) -> Vec<Message> {
        said(&changed(name, from, to))
    }

    /// Changes that are told with one sentence each.
    pub fn check(name: &str, rows: Vec<(&str, &str, Message)>) {
        let mut wrong = Vec::new();
        for (from, to, expected) in rows {
            let said = after(name, from, to);
            if said != [expected] {
                wrong.push(format!("{from} -> {to}: {said:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Changes that are no mistake.
    pub fn nothing_said(name: &str, rows: &[(&str, &str)]) {
        for (from, to) in rows {
            assert_eq!(after(name, from, to), [], "{from} -> {to}");
        }
    }
}
