//! The history as a file for a spreadsheet.

use crate::words::delivery_word;
use addin_deployment::civil::iso;
use addin_deployment::readiness::csv_field;
use deployment_api::lifecycle::ActivityLine;
use messages::{Message, say};

/// The file: a heading, then a line for each change in the order given. `write` writes a sentence in the reader's
/// language. Moments are in UTC, so that files of several readers can be put together.
#[must_use]
pub fn csv<'a>(lines: impl Iterator<Item = &'a ActivityLine>, write: impl Fn(&Message) -> String) -> String {
    let headings = [
        say::addin_record_number(),
        say::addin_record_when(),
        say::addin_record_who(),
        say::addin_record_what(),
        say::addin_record_before(),
        say::addin_record_after(),
        say::addin_record_way(),
        say::addin_product_id(),
    ];
    // A spreadsheet recognises UTF-8 by this mark.
    let mut file = "\u{feff}".to_owned();
    row(&mut file, headings.map(|heading| write(&heading)).iter().map(String::as_str));
    for ActivityLine { line, delivery, .. } in lines {
        let change = line.change.as_ref();
        let before = change.map(|change| write(&change.before)).unwrap_or_default();
        let after = change.map(|change| write(&change.after)).unwrap_or_default();
        let (number, at, what) = (line.revision.0.to_string(), iso(line.at), write(&line.what));
        let product = line.product.as_ref().map(|product| product.as_str()).unwrap_or_default();
        let (who, before, after) = (line.actor.name.as_str(), before.as_str(), after.as_str());
        let way = delivery.map(|state| write(&delivery_word(state).0)).unwrap_or_default();
        row(&mut file, [number.as_str(), &at, who, &what, before, after, &way, product]);
    }
    file
}

fn row<'a>(file: &mut String, fields: impl IntoIterator<Item = &'a str>) {
    for (place, field) in fields.into_iter().enumerate() {
        if place > 0 {
            file.push(',');
        }
        csv_field(file, field);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::lifecycle::command::{Actor, Timestamp};
    use addin_deployment::lifecycle::delivery::DeliveryState;
    use addin_deployment::outcome::{Change, HistoryLine, Revision};
    use office_addin_manifest::model::ProductId;

    fn line(revision: u64, who: &str, change: Option<Change>) -> ActivityLine {
        let line = HistoryLine {
            revision: Revision(revision),
            at: Timestamp(0),
            actor: Actor { id: DirectoryId(String::new()), name: who.to_owned() },
            what: say::shell_title(),
            change,
            product: None,
        };
        ActivityLine { line, undo: None, delivery: None }
    }

    fn word(message: &Message) -> String {
        if *message == say::shell_title() { "Updated, at last".to_owned() } else { "1.0".to_owned() }
    }

    #[test]
    fn every_change_is_a_line_with_who_did_what_when_and_what_it_was_before() {
        let change = Change { before: say::shell_cancel(), after: say::shell_close() };
        let product = ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b");
        let mut about = line(7, "Ana", Some(change));
        (about.line.product, about.delivery) = (product, Some(DeliveryState::Planned));
        let file = csv([about, line(6, "Kim", None)].iter(), word);
        let lines: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(
            lines,
            [
                "1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0",
                "7,1970-01-01T00:00:00Z,Ana,\"Updated, at last\",1.0,1.0,1.0,6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b",
                "6,1970-01-01T00:00:00Z,Kim,\"Updated, at last\",,,,",
            ]
        );
    }

    #[test]
    fn a_name_that_a_spreadsheet_would_run_is_a_text() {
        let file = csv([line(1, "=HYPERLINK(\"https://example.com\")", None)].iter(), word);
        assert!(file.contains("\"'=HYPERLINK(\"\"https://example.com\"\")\""), "{file}");
    }
}
