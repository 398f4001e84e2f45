//! What holds for every input: no panic, places that lie in the bytes, lines and columns that agree with them.

#[cfg(test)]
#[path = "mutations/bytes.rs"]
mod bytes;

#[cfg(test)]
mod properties {
    use super::bytes::mutate;
    use office_addin_manifest::finding::Span;
    use office_addin_manifest::model::{Format, Reading};
    use office_addin_manifest::{read, visible};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::fs;
    use std::path::Path;

    /// Our own manifests, small ones first.
    fn fixtures() -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        let names = ["plain.xml", "content.xml", "mail.xml", "task-pane.xml", "unified.json"];
        names.iter().map(|name| fs::read(folder.join(name)).unwrap()).collect()
    }

    /// Line and column of an offset, counted as slowly and plainly as possible.
    fn line_and_column(bytes: &[u8], offset: usize) -> (u32, u32) {
        let before = &bytes[..offset];
        let before = before.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(before);
        let mut text = String::new();
        for chunk in before.utf8_chunks() {
            text.push_str(chunk.valid());
            text.extend(chunk.invalid().iter().map(|_| '?'));
        }
        let lines: Vec<&str> = text.split("\r\n").flat_map(|line| line.split(['\n', '\r'])).collect();
        (
            u32::try_from(lines.len()).unwrap(),
            u32::try_from(lines.last().unwrap().chars().count()).unwrap() + 1,
        )
    }

    fn check(bytes: &[u8]) -> Reading {
        let reading = read(bytes);
        let wide = bytes.starts_with(b"\xFF\xFE")
            || bytes.starts_with(b"\xFE\xFF")
            || bytes.iter().take(2).any(|byte| *byte == 0);
        let mut last = Span::default();
        for span in reading.findings.iter().filter_map(|finding| finding.span) {
            assert!(span.start >= last.start, "findings are in the order of the file");
            last = span;
            if reading.format == Format::Package {
                continue;
            }
            assert!(
                span.start <= span.end && span.end as usize <= bytes.len(),
                "{span:?} of {}",
                bytes.len()
            );
            // A `\n` just past a `\r` has no line of its own, so its place is not comparable.
            let splits_line_end = span.start > 0 && bytes[span.start as usize - 1] == b'\r';
            if !wide && !splits_line_end {
                assert_eq!((span.line, span.column), line_and_column(bytes, span.start as usize), "{span:?}");
            }
        }
        reading
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_read(bytes in vec(any::<u8>(), 0..600)) {
            check(&bytes);
        }

        #[test]
        fn any_text_that_begins_like_a_manifest_is_read(start in 0..6_usize, rest in "[\\x00-\\x7Fé\u{202E}€𝄞]{0,200}") {
            let starts = ["<", "<OfficeApp ", "{", "[", "PK\u{3}\u{4}", "\u{FEFF}<?xml "];
            check(format!("{}{rest}", starts[start]).as_bytes());
        }

        #[test]
        fn a_manifest_cut_off_anywhere_is_read(which in 0..5_usize, at in any::<prop::sample::Index>()) {
            let bytes = &fixtures()[which];
            check(&bytes[..at.index(bytes.len())]);
        }

        #[test]
        fn a_changed_manifest_is_read(which in 0..5_usize, changes in vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..12)) {
            check(&mutate(fixtures()[which].clone(), &changes));
        }

        #[test]
        fn signs_of_the_format_in_wrong_places_are_read(
            which in 0..5_usize,
            changes in vec((any::<usize>(), Just(2_u8), prop::sample::select(b"<>/&;\"'=!-?[]{},:\\\r\n\0".to_vec())), 1..12),
        ) {
            check(&mutate(fixtures()[which].clone(), &changes));
        }

        #[test]
        fn reading_twice_gives_the_same(which in 0..5_usize, changes in vec((any::<usize>(), any::<u8>(), any::<u8>()), 0..4)) {
            let bytes = mutate(fixtures()[which].clone(), &changes);
            prop_assert_eq!(read(&bytes), read(&bytes));
        }

        #[test]
        fn a_visible_text_hides_nothing_and_stays_short(text in "\\PC{0,60}[\\x00-\\x20\u{200B}-\u{202E}]{0,60}") {
            let shown = visible(&text);
            let hides = |shown: char| shown.is_control() || ('\u{202A}'..='\u{202E}').contains(&shown);
            prop_assert!(!shown.chars().any(hides));
            prop_assert!(shown.chars().count() <= 81 * 10);
        }
    }
}
