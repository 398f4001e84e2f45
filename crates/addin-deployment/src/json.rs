//! JSON as it is written to files.

use crate::civil::iso;
use crate::lifecycle::command::Timestamp;

/// JSON in the making.
#[derive(Default)]
pub(crate) struct Json {
    pub out: String,
    /// Something stands before, in the same object or list.
    follows: bool,
}

impl Json {
    fn key(&mut self, key: &str) {
        if self.follows {
            self.out.push(',');
        }
        self.follows = true;
        if !key.is_empty() {
            self.string(key);
            self.out.push(':');
        }
    }

    pub fn open(&mut self, key: &str, bracket: char) {
        self.key(key);
        self.out.push(bracket);
        self.follows = false;
    }

    pub fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.follows = true;
    }

    pub fn raw(&mut self, key: &str, value: &str) {
        self.key(key);
        self.out.push_str(value);
    }

    pub fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    pub fn texts<'a>(&mut self, key: &str, values: impl Iterator<Item = &'a str>) {
        self.open(key, '[');
        values.for_each(|value| self.text("", value));
        self.close(']');
    }

    pub fn flag(&mut self, key: &str, value: bool) {
        self.raw(key, if value { "true" } else { "false" });
    }

    /// Begins a line for what comes next.
    pub fn line(&mut self) {
        if self.follows {
            self.out.push(',');
            self.follows = false;
        }
        self.out.push('\n');
    }

    pub fn time(&mut self, key: &str, at: Option<Timestamp>) {
        match at {
            None => self.raw(key, "null"),
            Some(at) => self.text(key, &iso(at)),
        }
    }

    fn string(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.out.extend(['\\', character]),
                // Also what acts without being seen, and what HTML or an older parser would take for more than text.
                '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '<' | '\u{2028}'..='\u{202e}' => {
                    let digit = |shift: u32| {
                        char::from_digit((u32::from(character) >> shift) & 15, 16).unwrap_or('0')
                    };
                    self.out.push_str("\\u");
                    self.out.extend([12, 8, 4, 0].map(digit));
                }
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
    }
}
