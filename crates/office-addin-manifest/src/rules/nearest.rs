//! The known name that a misspelt one most likely means.

/// Names longer than this are no slips of a name of the format, whose longest has 29 characters.
const LONGEST: usize = 40;

/// The nearest of some known names, the first of several; `None` when no name is near.
pub(super) fn nearest<'k>(name: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
    if name.len() > LONGEST {
        return None;
    }
    let mut nearest: Option<(usize, &str)> = None;
    for candidate in known {
        // A third of the letters may differ: `HighResIconUrl` for `HighResolutionIconUrl`.
        let limit = candidate.len().max(name.len()) / 3;
        if candidate.len().abs_diff(name.len()) > limit {
            continue;
        }
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance <= limit && nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, candidate));
        }
    }
    nearest.map(|(_, candidate)| candidate)
}

/// Whether two names differ by capitals or by one letter: then it is safe to say that one means the other.
pub(super) fn is_slip(name: &str, meant: &str) -> bool {
    name.len() <= LONGEST && distance(name.as_bytes(), meant.as_bytes()) <= usize::from(meant.len() > 3)
}

/// How many letters must be added, dropped or replaced to make one name of the other (Levenshtein), without case.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.iter().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, letter_of_other) in row.iter_mut().skip(1).zip(other) {
            let replaced = diagonal + usize::from(!letter.eq_ignore_ascii_case(letter_of_other));
            diagonal = *cell;
            left = replaced.min(left + 1).min(*cell + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["HighResolutionIconUrl", "IconUrl", "Hosts", "Host"];

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        assert_eq!(nearest("HighResIconUrl", &mut KNOWN.into_iter()), Some("HighResolutionIconUrl"));
        assert_eq!(nearest("hosts", &mut KNOWN.into_iter()), Some("Hosts"));
        assert_eq!(nearest("IconURI", &mut KNOWN.into_iter()), Some("IconUrl"));
    }

    #[test]
    fn what_is_far_from_everything_finds_nothing() {
        assert_eq!(nearest("include", &mut KNOWN.into_iter()), None);
        assert_eq!(nearest("", &mut KNOWN.into_iter()), None);
        assert_eq!(nearest(&"Host".repeat(30), &mut KNOWN.into_iter()), None);
    }

    #[test]
    fn a_slip_is_a_capital_or_one_letter_of_a_name_that_has_some() {
        assert!(is_slip("iconurl", "IconUrl") && is_slip("IconUr", "IconUrl") && is_slip("ID", "Id"));
        assert!(!is_slip("HighResIconUrl", "HighResolutionIconUrl") && !is_slip("Sat", "Set"));
    }

    #[test]
    fn the_distance_counts_single_letters() {
        assert_eq!(distance(b"kitten", b"sitting"), 3);
        assert_eq!(distance(b"", b"abc"), 3);
        assert_eq!(distance(b"abc", b""), 3);
    }
}
