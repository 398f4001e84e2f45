//! Finds a text in another. The search of the standard library is fast for long texts in long ones, and 5 kB of the
//! engine; what is looked for here is short.

/// Where a text first stands in another, in bytes.
pub(crate) fn find(text: &str, wanted: &str) -> Option<usize> {
    let Some(first) = wanted.as_bytes().first() else { return Some(0) };
    let mut from = 0;
    while let Some(rest) = text.as_bytes().get(from..) {
        let start = from + rest.iter().position(|byte| byte == first)?;
        if stands_at(text, wanted, start) {
            return Some(start);
        }
        from = start + 1;
    }
    None
}

/// Where a text last stands in another, in bytes.
pub(crate) fn find_last(text: &str, wanted: &str) -> Option<usize> {
    (0..=text.len()).rev().find(|start| stands_at(text, wanted, *start))
}

/// A text without the white space around it. Most texts have none, and are looked at in two places only.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// Whether a text stands in another from a byte on.
pub(crate) fn stands_at(text: &str, wanted: &str, start: usize) -> bool {
    text.as_bytes().get(start..).is_some_and(|rest| rest.starts_with(wanted.as_bytes()))
}

/// Whether a text stands in another.
pub(crate) fn holds(text: &str, wanted: &str) -> bool {
    find(text, wanted).is_some()
}

/// What stands before and after the first of a text in another.
pub(crate) fn split<'t>(text: &'t str, wanted: &str) -> Option<(&'t str, &'t str)> {
    let start = find(text, wanted)?;
    Some((text.get(..start)?, text.get(start + wanted.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_what_the_standard_library_finds(text in "[ab<é]{0,12}", wanted in "[ab<é]{0,3}") {
            prop_assert_eq!(find(&text, &wanted), text.find(&wanted));
            prop_assert_eq!(find_last(&text, &wanted), text.rfind(&wanted));
            prop_assert_eq!(holds(&text, &wanted), text.contains(&wanted));
            prop_assert_eq!(split(&text, &wanted), text.split_once(&wanted));
        }

        #[test]
        fn it_trims_as_the_standard_library_does(text in "[a \n\u{A0}é~]{0,5}") {
            prop_assert_eq!(trim(&text), text.trim());
        }
    }
}
