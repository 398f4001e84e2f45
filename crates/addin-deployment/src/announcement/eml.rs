//! A message as a file that Outlook opens as a draft.

use super::html;
use super::text::one_line;
use crate::base64;
use crate::civil::{Civil, two_digits};
use crate::lifecycle::command::Timestamp;
use crate::mail_address;

/// A message that is not sent yet.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// Its subject.
    pub subject: &'a str,
    /// Its text, in lines.
    pub body: &'a str,
    /// Address of whoever sends it; left out when it is none.
    pub from: &'a str,
    /// Addresses of those who get it as blind copies; what is no address is left out.
    pub recipients: &'a [String],
    /// When it was made.
    pub at: Timestamp,
    /// Something that parts the two forms of the text: letters and digits, best at random.
    pub boundary: &'a str,
}

/// The most bytes of a subject's text in one encoded word: with `Subject: ` before it, a line has 76 characters at most
/// ("MIME Part Three", RFC 2047, section 2).
const WORD_BYTES: usize = 39;

/// The most characters of a subject.
const SUBJECT_MOST: usize = 300;

/// Bytes of each line of base64: 76 characters ("MIME Part One", RFC 2045, 6.8).
const LINE_BYTES: usize = 57;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The file ("Internet Message Format", RFC 5322; "MIME Part One", RFC 2045): the text as it is and as HTML. Whatever the
/// texts are, they stand in base64, and no header comes of them. `X-Unsent` makes Outlook open it as a draft.
#[must_use]
pub fn eml(draft: &Draft<'_>) -> Vec<u8> {
    let mut out = "X-Unsent: 1\r\nDate: ".to_owned();
    date(draft.at, &mut out);
    if let Some(from) = mail_address::checked(draft.from) {
        out.extend(["\r\nFrom: ", from]);
    }
    let mut before = "\r\nBcc: ";
    for address in draft.recipients.iter().filter_map(|text| mail_address::checked(text)) {
        out.extend([before, address]);
        before = ",\r\n ";
    }
    out.push_str("\r\nSubject:");
    subject(&one_line(draft.subject, SUBJECT_MOST), &mut out);
    let letters = draft.boundary.bytes().filter(u8::is_ascii_alphanumeric).take(40);
    // No line of base64 begins with a hyphen, so the boundary stands nowhere else.
    let boundary: String = ["=_", &letters.map(char::from).collect::<String>(), "_="].concat();
    out.push_str("\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"");
    out.extend([boundary.as_str(), "\"\r\n"]);
    let plain = draft.body.lines().collect::<Vec<_>>().join("\r\n");
    for (kind, text) in [("plain", plain), ("html", html(draft.body))] {
        out.extend(["\r\n--", &boundary, "\r\nContent-Type: text/", kind]);
        out.push_str("; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        for line in text.as_bytes().chunks(LINE_BYTES) {
            out.extend([base64::encode(line).as_str(), "\r\n"]);
        }
    }
    out.extend(["\r\n--", &boundary, "--\r\n"]);
    out.into_bytes()
}

/// The subject as encoded words on lines of their own; no letter is cut in two.
fn subject(text: &str, out: &mut String) {
    let mut rest = text;
    let mut before = " ";
    loop {
        let mut end = rest.len().min(WORD_BYTES);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (word, more) = rest.split_at_checked(end).unwrap_or((rest, ""));
        out.extend([before, "=?utf-8?B?", &base64::encode(word.as_bytes()), "?="]);
        if more.is_empty() {
            break;
        }
        rest = more;
        before = "\r\n ";
    }
}

/// A moment such as `Sat, 21 Nov 2026 10:04:59 +0000`.
fn date(at: Timestamp, out: &mut String) {
    let civil = Civil::of(at);
    let name = |names: &[&'static str], place: i64| {
        usize::try_from(place).ok().and_then(|place| names.get(place)).copied().unwrap_or_default()
    };
    out.extend([name(&DAYS, civil.weekday), ", "]);
    two_digits(civil.day, out);
    out.extend([" ", name(&MONTHS, civil.month - 1), " ", &civil.year.to_string(), " "]);
    civil.time(out);
    out.push_str(" +0000");
}
