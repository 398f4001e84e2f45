//! The record as a text, for a ticket that takes nothing else.

/// A line of the record: what it is about, and what is so. Nothing is written of what is empty.
pub type Entry = (String, String);

/// The record: its title, and a line or more for each entry.
#[must_use]
pub fn written(title: &str, entries: &[Entry]) -> String {
    let mut text = [title, "\n", &"=".repeat(title.chars().count()), "\n\n"].concat();
    for (term, fact) in entries.iter().filter(|(_, fact)| !fact.trim().is_empty()) {
        let mut lines = fact.trim().lines();
        for part in [term.as_str(), ": ", lines.next().unwrap_or_default(), "\n"] {
            text.push_str(part);
        }
        for line in lines {
            for part in ["  ", line, "\n"] {
                text.push_str(part);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(term: &str, fact: &str) -> Entry {
        (term.to_owned(), fact.to_owned())
    }

    #[test]
    fn a_record_has_a_line_per_fact_and_none_for_what_nobody_wrote() {
        let entries = [entry("What", "Updated"), entry("Why", " "), entry("Who", "Ana")];
        assert_eq!(written("Change 7", &entries), "Change 7\n========\n\nWhat: Updated\nWho: Ana\n");
    }

    #[test]
    fn further_lines_of_a_fact_are_seen_to_belong_to_it() {
        let written = written("R", &[entry("Why", "First.\nSecond."), entry("Who", "Ana")]);
        assert!(written.ends_with("Why: First.\n  Second.\nWho: Ana\n"), "{written}");
    }
}
