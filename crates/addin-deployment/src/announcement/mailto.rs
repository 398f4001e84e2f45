//! A link that opens the administrator's mail program with a message in it.

use crate::mail_address;

/// The longest link that programs are known to take: Windows hands on no more than 2,083 characters.
pub const MOST_LINK_BYTES: usize = 2_000;

/// A link, and what found no room in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The link.
    pub href: String,
    /// It holds the text that was to stand there instead, not the message.
    pub without_body: bool,
    /// It names nobody.
    pub without_recipients: bool,
}

/// The link for a message ("The 'mailto' URI Scheme", RFC 6068). `instead` is a short text for when the message does not
/// fit: to paste it from the clipboard. The recipients get it as blind copies, and are left out when they do not fit or one
/// of them has an address that may not stand in a link. `None` when not even the subject fits.
///
/// Between addresses stands a semicolon, although the standard has a comma: Outlook, which takes most of these links, does
/// not part addresses at commas unless it is told to.
#[must_use]
pub fn mailto(subject: &str, body: &str, instead: &str, recipients: &[String]) -> Option<MailLink> {
    let mut addresses = String::new();
    for recipient in recipients {
        let Some(address) = mail_address::checked(recipient) else {
            addresses.clear();
            break;
        };
        if !addresses.is_empty() {
            addresses.push(';');
        }
        addresses.push_str(address);
        if addresses.len() > MOST_LINK_BYTES {
            break;
        }
    }
    for (without_body, without_recipients) in [(false, false), (true, false), (false, true), (true, true)] {
        let href = link(
            if without_recipients { "" } else { &addresses },
            subject,
            if without_body { instead } else { body },
        );
        if href.len() <= MOST_LINK_BYTES {
            let without_recipients = !recipients.is_empty() && (without_recipients || addresses.is_empty());
            return Some(MailLink { href, without_body, without_recipients });
        }
    }
    None
}

fn link(addresses: &str, subject: &str, body: &str) -> String {
    let mut href = "mailto:?".to_owned();
    if !addresses.is_empty() {
        href.push_str("bcc=");
        encode(addresses, &mut href);
        href.push('&');
    }
    href.push_str("subject=");
    // A line that goes on in the next one would begin another header.
    encode(&subject.replace(['\r', '\n'], " "), &mut href);
    href.push_str("&body=");
    for (place, line) in body.lines().enumerate() {
        if place > 0 {
            href.push_str("%0D%0A");
        }
        encode(line, &mut href);
    }
    href
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@;".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
            out.extend([digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
