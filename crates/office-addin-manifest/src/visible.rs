//! Makes a text of a manifest fit to stand in a sentence: names may be hostile.

use crate::limits::MAX_SHOWN_CHARACTERS;

/// The text, cut to a sane length, with characters that act without being seen written as `[U+202E]`.
#[must_use]
pub fn visible(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN_CHARACTERS) {
        Some((end, _)) => written_out(text.get(..end).unwrap_or_default(), "") + "…",
        None => written_out(text, ""),
    }
}

/// The whole text, with the same characters written out but its tabs and line ends as they are.
#[must_use]
pub fn visible_text(text: &str) -> String {
    written_out(text, "\t\r\n")
}

fn written_out(text: &str, kept: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        if is_unseen(before, character) && !kept.contains(character) {
            shown.push('[');
            shown.push_str(&code_point(character));
            shown.push(']');
        } else {
            shown.push(character);
        }
        before = character;
    }
    shown
}

/// The characters of a text that act without being seen, with their offsets.
#[cfg(feature = "read")]
pub(crate) fn unseen(text: &str) -> impl Iterator<Item = (usize, char)> {
    let before = std::iter::once(' ').chain(text.chars());
    before
        .zip(text.char_indices())
        .filter(|(before, (_, character))| is_unseen(*before, *character))
        .map(|(_, found)| found)
}

/// A character as `U+202E`.
pub(crate) fn code_point(character: char) -> String {
    let value = u32::from(character);
    let digits = (8 - value.leading_zeros() / 4).max(4);
    let mut shown = String::from("U+");
    for position in (0..digits).rev() {
        let digit = char::from_digit((value >> (position * 4)) & 0xF, 16).unwrap_or('0');
        shown.push(digit.to_ascii_uppercase());
    }
    shown
}

/// Whether a character changes what people see without being seen: control characters, marks that turn the
/// direction of text, and characters without width. Joiners are part of many scripts and of emoji, and are only
/// suspicious after a letter that never needs one.
fn is_unseen(before: char, character: char) -> bool {
    match character {
        '\u{200C}' | '\u{200D}' => before.is_ascii(),
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' => true,
        '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => true,
        _ => character.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_the_direction_or_breaks_the_line_is_written_out() {
        assert_eq!(visible("Payroll \u{202E}gnp.exe"), "Payroll [U+202E]gnp.exe");
        assert_eq!(visible("A\tB\nC\0"), "A[U+0009]B[U+000A]C[U+0000]");
        assert_eq!(visible("tag\u{E0041}"), "tag[U+E0041]");
        assert_eq!(visible("pay\u{200D}pal"), "pay[U+200D]pal");
        assert_eq!(unseen("Payroll \u{202E}gnp.exe").collect::<Vec<_>>(), [(8, '\u{202E}')]);
    }

    #[test]
    fn plain_names_of_any_script_stay_as_they_are() {
        for name in ["Facturen – café", "請求書", "חשבוניות", "👍", "👩\u{200D}💻"] {
            assert_eq!(visible(name), name);
            assert_eq!(unseen(name).next(), None);
        }
    }

    #[test]
    fn a_text_at_the_limit_is_whole_and_one_past_it_is_cut() {
        let at = "x".repeat(MAX_SHOWN_CHARACTERS);
        assert_eq!(visible(&at), at);
        assert_eq!(visible(&(at.clone() + "y")), at + "…");
    }
}
