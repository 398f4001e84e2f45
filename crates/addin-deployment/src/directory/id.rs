//! Ids of people and groups in 16 bytes each, so that GUIDs are compared whatever their case.

use super::columns::Texts;
use super::intern::Interner;

/// How long an id is in a column.
pub(super) const ID_BYTES: usize = 16;

/// Stands before an id that is no GUID: before the text where ids are compared, and in a column before the place of the
/// text. A GUID that begins like this is kept as a text.
const MARK: [u8; 12] = [0xff; 12];

/// A GUID as it is written, in any case, as a number; `None` for anything else.
#[must_use]
pub fn parse_guid(text: &str) -> Option<u128> {
    let bytes: &[u8; 36] = text.as_bytes().try_into().ok()?;
    // Two halves: WebAssembly has no numbers of 128 bits, and assignments name groups by the thousand.
    let (mut high, mut low) = (0_u64, 0_u64);
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 8 | 13 | 18 | 23) {
            if *byte != b'-' {
                return None;
            }
        } else {
            let half = if place < 18 { &mut high } else { &mut low };
            *half = *half << 4 | u64::from(char::from(*byte).to_digit(16)?);
        }
    }
    Some(u128::from(high) << 64 | u128::from(low))
}

/// A GUID as it is written, in small letters.
#[must_use]
pub fn guid_text(guid: u128) -> String {
    let mut text = String::with_capacity(36);
    for place in 0..32_u32 {
        if matches!(place, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        let digit = guid >> (124 - 4 * place) & 15;
        text.push(char::from_digit(digit as u32, 16).unwrap_or('0'));
    }
    text
}

/// What ids are found and put in order by: a GUID's bytes, or the mark and the text.
pub(super) fn key(id: &str) -> Vec<u8> {
    match parse_guid(id) {
        Some(guid) => guid_key(guid).map_or_else(|| text_key(&guid_text(guid)), |key| key.to_vec()),
        None => text_key(id),
    }
}

/// The key of an id that is a GUID.
pub(super) fn guid_key_of(id: &str) -> Option<[u8; ID_BYTES]> {
    parse_guid(id).and_then(guid_key)
}

fn guid_key(guid: u128) -> Option<[u8; ID_BYTES]> {
    let key = guid.to_be_bytes();
    (!key.starts_with(&MARK)).then_some(key)
}

fn text_key(text: &str) -> Vec<u8> {
    [&MARK, text.as_bytes()].concat()
}

/// The id that has a key.
pub(super) fn from_key(key: &[u8]) -> String {
    match key.strip_prefix(&MARK) {
        Some(text) => String::from_utf8_lossy(text).into_owned(),
        None => guid_text(u128::from_be_bytes(key.try_into().unwrap_or_default())),
    }
}

/// Adds an id to a column; `texts` are the keys of ids that are no GUIDs.
pub(super) fn push(column: &mut Vec<u8>, id: &str, texts: &mut Texts, interner: &mut Interner) {
    if let Some(key) = guid_key_of(id) {
        column.extend_from_slice(&key);
    } else {
        column.extend_from_slice(&MARK);
        column.extend_from_slice(&interner.intern(texts, &key(id)).to_le_bytes());
    }
}

/// The key of the id at a place of a column.
pub(super) fn key_at<'a>(column: &'a [u8], index: u32, texts: &'a Texts) -> &'a [u8] {
    let start = index as usize * ID_BYTES;
    let id = column.get(start..start + ID_BYTES).unwrap_or_default();
    match id.strip_prefix(&MARK).and_then(|place| place.try_into().ok()) {
        Some(place) => texts.get(u32::from_le_bytes(place)),
        None => id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guid_is_the_same_in_any_case() {
        let text = "0fdc2a3b-1234-4abc-8def-00112233eeff";
        assert_eq!(parse_guid(text), Some(0x0fdc2a3b_1234_4abc_8def_00112233eeff));
        assert_eq!(parse_guid(&text.to_uppercase()), parse_guid(text));
        assert_eq!(parse_guid(text).map(guid_text).as_deref(), Some(text));
    }

    #[test]
    fn anything_else_is_a_text() {
        for text in [
            "",
            "ana",
            "0fdc2a3b12344abc8def00112233eeff",
            "0fdc2a3b-1234-4abc-8def-00112233eef",
            "0fdc2a3b-1234-4abc-8def-00112233eefg",
            "0fdc2a3b-1234-4abc-8def+00112233eeff",
            "{0fdc2a3b-1234-4abc-8def-00112233ee}",
        ] {
            assert_eq!(parse_guid(text), None, "{text}");
            assert_eq!(from_key(&key(text)), text);
        }
    }

    #[test]
    fn a_guid_like_the_mark_is_found_as_well() {
        let guid = "FFFFFFFF-ffff-ffff-ffff-ffff00000007";
        assert_eq!(from_key(&key(guid)), guid.to_ascii_lowercase());
        assert_eq!(key(guid), key(&guid.to_uppercase()));
        let (mut column, mut texts, mut interner) = (Vec::new(), Texts::default(), Interner::default());
        for id in [guid, "ana", "0fdc2a3b-1234-4abc-8def-00112233eeff", "ana"] {
            push(&mut column, id, &mut texts, &mut interner);
        }
        let ids: Vec<_> = (0..4).map(|index| from_key(key_at(&column, index, &texts))).collect();
        assert_eq!(ids, [&guid.to_ascii_lowercase(), "ana", "0fdc2a3b-1234-4abc-8def-00112233eeff", "ana"]);
        assert_eq!((column.len(), texts.ends.len()), (64, 2), "a text is kept once");
        assert_eq!(key_at(&column, 4, &texts), b"");
    }
}
