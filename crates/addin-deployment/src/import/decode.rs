//! From the bytes of a file to UTF-8, piece by piece.
//!
//! UTF-8 and UTF-16 are known by their byte order mark. Without one the text is UTF-8; a first byte that no UTF-8 has makes
//! it Windows-1252, which older exports and Excel write, unless letters of UTF-8 came before it: then the file is damaged.

/// How the bytes hold the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Not known before the first three bytes.
    #[default]
    Undecided,
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
}

/// Decodes one file.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    pub encoding: Encoding,
    /// Characters that could not be read; each stands as U+FFFD.
    pub damaged: u64,
    /// Bytes of a character whose rest has not come.
    carry: Vec<u8>,
    /// A letter of UTF-8 beyond ASCII has been seen.
    is_surely_utf8: bool,
    /// What was written out of another encoding, kept for its memory.
    written: String,
}

/// The letters of Windows-1252 from 0x80 to 0x9F; the five that it lacks are control characters of Latin-1.
const WINDOWS_1252: &str = "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}";

impl Decoder {
    /// Decodes a piece. `sink` gets text in any number of parts; each holds whole characters.
    pub fn push(&mut self, piece: &[u8], sink: &mut dyn FnMut(&str)) {
        if self.carry.is_empty() && self.encoding != Encoding::Undecided {
            return self.decode(piece, sink);
        }
        let mut bytes = std::mem::take(&mut self.carry);
        bytes.extend_from_slice(piece);
        if self.encoding == Encoding::Undecided && bytes.len() < 3 {
            self.carry = bytes;
            return;
        }
        self.begin_and_decode(&bytes, sink);
    }

    /// The end of the file: what a character still lacks does not come any more.
    pub fn finish(&mut self, sink: &mut dyn FnMut(&str)) {
        let rest = std::mem::take(&mut self.carry);
        self.begin_and_decode(&rest, sink);
        let missing = std::mem::take(&mut self.carry);
        if missing.is_empty() {
            return;
        }
        if self.encoding == Encoding::Utf8 && !self.is_surely_utf8 {
            self.encoding = Encoding::Windows1252;
            return self.decode(&missing, sink);
        }
        self.damage(sink);
    }

    fn begin_and_decode(&mut self, bytes: &[u8], sink: &mut dyn FnMut(&str)) {
        if self.encoding != Encoding::Undecided {
            return self.decode(bytes, sink);
        }
        let (encoding, text) = match bytes {
            [0xEF, 0xBB, 0xBF, text @ ..] => {
                self.is_surely_utf8 = true;
                (Encoding::Utf8, text)
            }
            [0xFF, 0xFE, text @ ..] => (Encoding::Utf16LittleEndian, text),
            [0xFE, 0xFF, text @ ..] => (Encoding::Utf16BigEndian, text),
            text => (Encoding::Utf8, text),
        };
        self.encoding = encoding;
        self.decode(text, sink);
    }

    fn decode(&mut self, bytes: &[u8], sink: &mut dyn FnMut(&str)) {
        match self.encoding {
            Encoding::Utf8 | Encoding::Undecided => self.utf8(bytes, sink),
            Encoding::Windows1252 => self.windows_1252(bytes, sink),
            Encoding::Utf16LittleEndian => self.utf16(bytes, u16::from_le_bytes, sink),
            Encoding::Utf16BigEndian => self.utf16(bytes, u16::from_be_bytes, sink),
        }
    }

    fn utf8(&mut self, mut bytes: &[u8], sink: &mut dyn FnMut(&str)) {
        while !bytes.is_empty() {
            let error = match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.is_surely_utf8 = self.is_surely_utf8 || !text.is_ascii();
                    return sink(text);
                }
                Err(error) => error,
            };
            let (sound, rest) = bytes.split_at_checked(error.valid_up_to()).unwrap_or_default();
            let text = std::str::from_utf8(sound).unwrap_or_default();
            self.is_surely_utf8 = self.is_surely_utf8 || !text.is_ascii();
            if !text.is_empty() {
                sink(text);
            }
            let Some(wrong) = error.error_len() else {
                self.carry = rest.to_vec();
                return;
            };
            if !self.is_surely_utf8 {
                self.encoding = Encoding::Windows1252;
                return self.windows_1252(rest, sink);
            }
            self.damage(sink);
            bytes = rest.get(wrong..).unwrap_or_default();
        }
    }

    fn windows_1252(&mut self, bytes: &[u8], sink: &mut dyn FnMut(&str)) {
        self.written.clear();
        for byte in bytes {
            let special = byte.checked_sub(0x80).and_then(|place| WINDOWS_1252.chars().nth(place.into()));
            self.written.push(special.unwrap_or(char::from(*byte)));
        }
        sink(&self.written);
    }

    fn utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16, sink: &mut dyn FnMut(&str)) {
        let is_first_half = |pair: &[u8]| match *pair {
            [a, b] => (0xD800..0xDC00).contains(&unit([a, b])),
            _ => false,
        };
        let mut whole = bytes.len() & !1;
        if whole.checked_sub(2).and_then(|last| bytes.get(last..whole)).is_some_and(is_first_half) {
            whole -= 2;
        }
        let (whole, rest) = bytes.split_at_checked(whole).unwrap_or_default();
        let units = whole.chunks_exact(2).map(|pair| match *pair {
            [a, b] => unit([a, b]),
            _ => 0,
        });
        self.written.clear();
        for character in char::decode_utf16(units) {
            self.damaged += u64::from(character.is_err());
            self.written.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        self.carry = rest.to_vec();
        if !self.written.is_empty() {
            sink(&self.written);
        }
    }

    fn damage(&mut self, sink: &mut dyn FnMut(&str)) {
        self.damaged += 1;
        sink("\u{FFFD}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text, how it was held, and what was damaged; each file is pushed whole and byte by byte.
    fn decoded(bytes: &[u8]) -> (String, Encoding, u64) {
        let [whole, slow] = [bytes.len().max(1), 1].map(|size| {
            let (mut decoder, mut text) = (Decoder::default(), String::new());
            for piece in bytes.chunks(size) {
                decoder.push(piece, &mut |part| text.push_str(part));
            }
            decoder.finish(&mut |part| text.push_str(part));
            (text, decoder.encoding, decoder.damaged)
        });
        assert_eq!(whole, slow);
        whole
    }

    #[test]
    fn a_mark_tells_utf8_and_both_kinds_of_utf16() {
        let text = "naam;é𝄞";
        assert_eq!(decoded(&["\u{FEFF}".as_bytes(), text.as_bytes()].concat()).0, text);
        for (mark, little) in [([0xFF, 0xFE], true), ([0xFE, 0xFF], false)] {
            let units = text.encode_utf16();
            let bytes = units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() });
            let file: Vec<u8> = mark.into_iter().chain(bytes).collect();
            let (read, encoding, damaged) = decoded(&file);
            assert_eq!((read.as_str(), damaged), (text, 0));
            assert_eq!(encoding == Encoding::Utf16LittleEndian, little);
        }
    }

    #[test]
    fn what_is_no_utf8_is_windows_1252() {
        assert_eq!(decoded(b"Ren\xE9 \x80 5"), ("René € 5".to_owned(), Encoding::Windows1252, 0));
        assert_eq!(decoded(b"Ren\xE9"), ("René".to_owned(), Encoding::Windows1252, 0));
        assert_eq!(decoded("René".as_bytes()), ("René".to_owned(), Encoding::Utf8, 0));
    }

    #[test]
    fn a_wrong_byte_among_letters_of_utf8_is_damage() {
        let file = ["René ".as_bytes(), b"\xE9!"].concat();
        assert_eq!(decoded(&file), ("René \u{FFFD}!".to_owned(), Encoding::Utf8, 1));
        assert_eq!(decoded(&["é".as_bytes(), b"\xE2\x82"].concat()).2, 1);
    }

    #[test]
    fn half_a_character_of_utf16_is_damage() {
        assert_eq!(decoded(b"\xFF\xFEa\0\x3D\xD8b\0").0, "a\u{FFFD}b");
        assert_eq!(decoded(b"\xFF\xFEa\0b"), ("a\u{FFFD}".to_owned(), Encoding::Utf16LittleEndian, 1));
    }

    #[test]
    fn files_shorter_than_a_mark_are_read() {
        assert_eq!(decoded(b"").0, "");
        assert_eq!(decoded(b"a").0, "a");
        assert_eq!(decoded(b"\xE9").0, "é");
    }
}
