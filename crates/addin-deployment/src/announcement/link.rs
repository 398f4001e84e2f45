//! Addresses of pages that may stand in a message.

use messages::{Message, say};

/// The most characters of an address: what the manifest's schema allows for one ("URL" type, [MS-OWEMXML]).
const MOST_CHARACTERS: usize = 2_048;

/// The address, when it is one of https that leads nowhere else than it looks.
///
/// # Errors
///
/// A sentence that says what is wrong with it.
pub fn checked_link(text: &str) -> Result<String, Message> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://").ok_or_else(say::announce_link_not_https)?;
    if !scheme.eq_ignore_ascii_case("https") {
        return Err(say::announce_link_not_https());
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let harmless = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&byte);
    let sound = text.len() <= MOST_CHARACTERS
        && host.bytes().all(letter)
        && host.split('.').all(|label| !label.is_empty())
        && port.parse::<u16>().is_ok()
        && rest.bytes().all(harmless);
    if sound { Ok(["https://", rest].concat()) } else { Err(say::announce_link_broken()) }
}
