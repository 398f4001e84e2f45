//! Characters that no XML document may hold ("Char", Extensible Markup Language 1.0).

use super::entity::is_allowed;

/// Bytes that are looked at together.
const BLOCK: usize = 64;

/// The first character of a text that may not stand in a document, and where it is.
pub(super) fn first_forbidden(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let skipped = harmless(rest);
        let found = rest.get(skipped..)?.iter().position(|byte| is_suspicious(*byte))?;
        let at = from + skipped + found;
        let character = text.get(at..).and_then(|rest| rest.chars().next());
        match character.filter(|character| !is_allowed(*character)) {
            Some(character) => return Some((at, character)),
            None => from = at + 1,
        }
    }
}

/// How many bytes of whole blocks have nothing suspicious. A block is looked at without a branch for each byte: that is
/// many times as fast.
fn harmless(bytes: &[u8]) -> usize {
    let mut length = 0;
    for block in bytes.chunks(BLOCK) {
        let mut suspicious = false;
        for byte in block {
            suspicious |= is_suspicious(*byte);
        }
        if suspicious {
            break;
        }
        length += block.len();
    }
    length
}

/// Whether a byte may begin a forbidden character: 0xEF begins U+FFFE and U+FFFF, the only ones that are not below a
/// space.
#[inline(always)]
fn is_suspicious(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r') | (byte == 0xEF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_character_is_found_wherever_blocks_end() {
        for before in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            for found in ['\0', '\u{1B}', '\u{FFFE}', '\u{FFFF}'] {
                let text = format!("{}{found}x\u{1}", "a".repeat(before));
                assert_eq!(first_forbidden(&text), Some((before, found)), "{before}");
            }
        }
    }

    #[test]
    fn what_only_looks_like_one_is_passed_over() {
        assert_eq!(first_forbidden(&"ｆ\t\r\n\u{FEFF}\u{FFFD}".repeat(50)), None);
        assert_eq!(first_forbidden(""), None);
    }
}
