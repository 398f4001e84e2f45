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
        let limit = nearest.map_or(limit, |(least, _)| limit.min(least.saturating_sub(1)));
        if let Some(distance) = distance_within(name.as_bytes(), candidate.as_bytes(), limit)
            && nearest.is_none_or(|(least, _)| distance < least)
        {
            nearest = Some((distance, candidate));
        }
    }
    nearest.map(|(_, candidate)| candidate)
}

/// Whether two names differ by capitals or by one letter: then it is safe to say that one means the other.
pub(super) fn is_slip(name: &str, meant: &str) -> bool {
    name.len() <= LONGEST
        && distance_within(name.as_bytes(), meant.as_bytes(), usize::from(meant.len() > 3)).is_some()
}

/// How many letters must be added, dropped or replaced to make one name of the other (Levenshtein), without case;
/// `None` when it is more than a limit, or when a name is longer than any that is near one of the longest.
fn distance_within(one: &[u8], other: &[u8], limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit {
        return None;
    }
    // The distances of the letters so far from each beginning of the other name.
    let mut row = [0_usize; 2 * LONGEST];
    let row = row.get_mut(..other.len())?;
    row.iter_mut().zip(1..).for_each(|(cell, length)| *cell = length);
    for (index, letter) in one.iter().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        let mut least = left;
        for (cell, letter_of_other) in row.iter_mut().zip(other) {
            let replaced = diagonal + usize::from(!letter.eq_ignore_ascii_case(letter_of_other));
            diagonal = *cell;
            left = replaced.min(left + 1).min(*cell + 1);
            least = least.min(left);
            *cell = left;
        }
        // What follows can only add to it.
        if least > limit {
            return None;
        }
    }
    row.last().copied().or(Some(one.len())).filter(|distance| *distance <= limit)
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
    fn the_distance_counts_single_letters_up_to_a_limit() {
        for (one, other) in [("kitten", "sitting"), ("", "abc"), ("abc", ""), ("abc", "xyz")] {
            assert_eq!(distance_within(one.as_bytes(), other.as_bytes(), 3), Some(3), "{one}");
            assert_eq!(distance_within(one.as_bytes(), other.as_bytes(), 2), None, "{one}");
        }
        assert_eq!(distance_within(b"", b"", 0), Some(0));
        assert_eq!(distance_within(&[b'a'; 2 * LONGEST], &[b'a'; 2 * LONGEST], 0), Some(0));
        assert_eq!(distance_within(&[b'a'; 2 * LONGEST + 1], &[b'a'; 2 * LONGEST + 1], 0), None);
    }
}
