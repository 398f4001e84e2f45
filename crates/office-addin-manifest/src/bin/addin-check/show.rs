//! Everything that reaches a terminal: a manifest and its name may be hostile, and nothing of them may act there.

use std::io::{self, Write};
use std::path::Path;

use office_addin_manifest::limits::MAX_SHOWN_CHARACTERS;
use office_addin_manifest::visible;

/// A text without characters that act without being seen; nothing is cut off.
pub fn shown(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let pieces = characters.chunks(MAX_SHOWN_CHARACTERS);
    pieces.map(|piece| visible(&piece.iter().collect::<String>())).collect()
}

/// JSON that means the same, with such characters written as `\u202e`.
pub fn shown_json(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        let acts = character != '\n' && (!character.is_ascii() || character.is_ascii_control()) && {
            let alone = character.to_string();
            visible(&alone) != alone
        };
        if acts {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(character);
        }
    }
    text
}

/// The name of a file, to be shown.
pub fn path(path: &Path) -> String {
    shown(&path.to_string_lossy())
}

/// Writes to standard output. A reader that went away, as in `addin-check … | head`, is no reason to complain.
pub fn out(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Writes bytes to standard output as they are.
pub fn out_raw(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Says on standard error what was done.
pub fn say(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// Says on standard error what could not be done.
pub fn complain(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "addin-check: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_acts_and_nothing_is_cut_off() {
        let text = format!("{}\u{1b}[31m\u{202e}", "x".repeat(200));
        assert_eq!(shown(&text), format!("{}[U+001B][31m[U+202E]", "x".repeat(200)));
    }

    #[test]
    fn json_means_the_same_without_acting() {
        let json = serde_json::to_string(&["\u{7f}\u{9b}\u{202e}é", "\u{e0041}\n"]).unwrap();
        let shown = shown_json(&json);
        assert_eq!(shown, r#"["\u007f\u009b\u202eé","\udb40\udc41\n"]"#);
        let (before, after): (Vec<String>, Vec<String>) =
            (serde_json::from_str(&json).unwrap(), serde_json::from_str(&shown).unwrap());
        assert_eq!(before, after);
    }
}
