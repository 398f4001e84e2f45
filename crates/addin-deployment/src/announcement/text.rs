//! A letter as plain text, and plain text as HTML.

use super::{Letter, Part};
use messages::Message;

impl Letter {
    /// The subject and the text of the letter, with every message written out by `write`. Lines end with `\n`; an empty
    /// line stands between paragraphs; items begin with `- `.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&Message) -> String) -> (String, String) {
        let mut text = String::new();
        for part in &self.parts {
            let is_item = matches!(part, Part::Item(_));
            if !text.is_empty() {
                text.push_str(if is_item { "\n" } else { "\n\n" });
            }
            match part {
                Part::Paragraph(message) | Part::Heading(message) => text.push_str(&write(message)),
                Part::Item(message) => {
                    text.push_str("- ");
                    text.push_str(&write(message));
                }
                Part::Words(words) => text.push_str(words),
            }
        }
        (write(&self.subject), text)
    }
}

/// A text of a manifest as it may stand in a sentence: on one line, without characters that act and are not seen, and cut
/// where it goes on for too long.
pub(super) fn one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    for word in words.filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
            count += 1;
        }
        for letter in word.chars().filter(|letter| !turns_text(*letter)) {
            if count >= most {
                line.push('…');
                return line;
            }
            line.push(letter);
            count += 1;
        }
    }
    line
}

/// The administrator's own words: lines stay, other control characters go.
pub(super) fn lines(text: &str) -> String {
    let kept = |letter: &char| !turns_text(*letter) && (*letter == '\n' || !letter.is_control());
    text.trim().chars().filter(kept).collect()
}

/// Characters that turn the direction of the text around them.
const fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text as an HTML document: paragraphs at empty lines, lists of lines that begin with `- `, and links of addresses that
/// begin with `https://`. All else is only text, whatever it looks like.
#[must_use]
pub fn html(text: &str) -> String {
    let mut out = "<!DOCTYPE html>\r\n<html><head><meta charset=\"utf-8\"></head><body>\r\n".to_owned();
    let mut open = "";
    for line in text.lines() {
        let (wanted, content) = match line.strip_prefix("- ") {
            Some(item) => ("ul", item),
            None if line.trim().is_empty() => ("", ""),
            None => ("p", line),
        };
        if wanted == open && open == "p" {
            out.push_str("<br>\r\n");
        } else if wanted != open {
            close(open, &mut out);
            if !wanted.is_empty() {
                out.extend(["<", wanted, ">"]);
            }
            open = wanted;
        }
        if wanted == "ul" {
            out.push_str("<li>");
        }
        for (place, word) in content.split(' ').enumerate() {
            if place > 0 {
                out.push(' ');
            }
            push_word(word, &mut out);
        }
        if wanted == "ul" {
            out.push_str("</li>");
        }
    }
    close(open, &mut out);
    out.push_str("</body></html>\r\n");
    out
}

fn close(tag: &str, out: &mut String) {
    if !tag.is_empty() {
        out.extend(["</", tag, ">\r\n"]);
    }
}

/// A word, as a link when it is an address.
fn push_word(word: &str, out: &mut String) {
    let address = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    let rest = word.get(address.len()..).unwrap_or_default();
    if address.len() > "https://".len() && address.starts_with("https://") {
        out.push_str("<a href=\"");
        escape(address, out);
        out.push_str("\">");
        escape(address, out);
        out.push_str("</a>");
    } else {
        escape(address, out);
    }
    escape(rest, out);
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}
