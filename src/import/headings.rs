//! What was said about headings, as it is remembered from one visit to the next.

use addin_deployment::import::Mapping;

/// Stands before what is remembered. A change of [`Mapping`], or of the order of the columns, needs another one: what
/// follows does not describe itself.
const FORMAT: char = '1';

/// The setting: each letter after the first is a byte.
#[must_use]
pub fn text(mapping: &Mapping) -> String {
    let bytes = postcard::to_allocvec(mapping).unwrap_or_default();
    std::iter::once(FORMAT).chain(bytes.into_iter().map(char::from)).collect()
}

/// Reads the setting; `None` for one that another version of the console has written.
#[must_use]
pub fn mapping(text: &str) -> Option<Mapping> {
    let letters = text.strip_prefix(FORMAT)?.chars();
    let bytes: Option<Vec<u8>> = letters.map(|letter| u8::try_from(letter).ok()).collect();
    postcard::from_bytes(&bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::import::Column;

    /// When this test fails, what is remembered has another form than before: choose another [`FORMAT`].
    #[test]
    fn the_form_of_what_is_remembered_has_its_number() {
        let columns = [("a", Some(Column::Upn)), ("ÿ", None), ("p", Some(Column::Product))];
        let columns = columns.map(|(heading, column)| (heading.to_owned(), column)).to_vec();
        let known = Mapping { columns };
        let written = text(&known);
        assert_eq!(written, "1\u{3}\u{1}a\u{1}\u{1}\u{2}\u{c3}\u{bf}\0\u{1}p\u{1}\u{22}");
        assert_eq!(mapping(&written), Some(known));
    }

    #[test]
    fn what_another_version_has_remembered_is_forgotten() {
        for other in
            ["", "1", "2\u{1}\u{1}a\u{1}\u{1}", "\u{1}\u{1}a\u{1}\u{1}", "1\u{1}\u{1}a\u{1}\u{f4240}"]
        {
            assert_eq!(mapping(other), None, "{other:?}");
        }
    }
}
