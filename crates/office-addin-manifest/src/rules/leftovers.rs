//! What a template leaves behind when nobody fills it in: B003, B011.

use crate::model::ProductId;
use crate::parts::{holds, stands_at};
use crate::report::{Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use messages::say;

/// The id of a template or sample: every add-in that was begun from it has the same one, and Office takes them for
/// one add-in (manifests of the Office add-in templates).
const B003: Rule = Rule::warning("B003");
/// A value that a template asks to be filled in.
const B011: Rule = Rule::warning("B011");

/// Ids of the templates that most add-ins are begun from, and the one that stands for no id at all.
const SAMPLE_IDS: [&str; 4] = [
    "05c2e1c9-3e1d-406e-9a91-e9ac64854143",
    "ca968be6-628b-4f14-ba3c-3e614effa9bd",
    "f2b103f1-1ab1-4e1b-8f0b-072aa3d4e19d",
    "00000000-0000-0000-0000-000000000000",
];

/// B003 for the id of an add-in.
pub(super) fn check_id(written: &str, at: Place, report: &mut Report) {
    if ProductId::parse(written).is_some_and(|id| SAMPLE_IDS.contains(&id.as_str())) {
        report.add(&B003, at, say::finding_sample_id(visible(written)));
    }
}

/// B011 for a text that people see.
pub(super) fn check_text(text: &str, at: Place, report: &mut Report) {
    let text = text.trim();
    let between = |open, close| text.starts_with(open) && text.ends_with(close);
    if between('[', ']') || between('{', '}') || has_words(text) {
        placeholder(text, at, report);
    }
}

/// Whether a part of an address is to be filled in.
pub(super) fn is_in_address(text: &str) -> bool {
    // A number in brackets is a host.
    let bracketed = text.contains('[') && text.contains(']') && !holds(text, "//[");
    bracketed || text.contains('{') && text.contains('}') || has_words(text)
}

/// Whether a host is one that documents use, and nobody has.
pub(super) fn is_sample_host(host: &str) -> bool {
    ["contoso.com", "example.com"].iter().any(|sample| {
        let start = host.len().checked_sub(sample.len());
        let (before, end) = start.and_then(|start| host.split_at_checked(start)).unwrap_or_default();
        end.eq_ignore_ascii_case(sample) && (before.is_empty() || before.ends_with('.'))
    })
}

/// Whether a listed domain is one of those that Visual Studio writes into a new manifest: `AppDomain1` and so on.
pub(super) fn is_sample_domain(text: &str) -> bool {
    let number = text.strip_prefix("AppDomain").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// B011 for any value.
pub(super) fn placeholder(value: &str, at: Place, report: &mut Report) {
    report.add(&B011, at, say::finding_placeholder(visible(value)));
}

fn has_words(text: &str) -> bool {
    // Few texts have a letter that one of the words begins with, which is told without a branch for each.
    let begins = |byte: u8| (byte == b'Y') | (byte == b'E') | (byte == b'$') | (byte == b'{');
    if !text.bytes().fold(false, |found, byte| found | begins(byte)) {
        return false;
    }
    text.bytes().enumerate().any(|(at, byte)| match byte {
        b'Y' => stands_at(text, "YOUR_", at) || stands_at(text, "YOUR-", at),
        b'E' => stands_at(text, "Enter_client_ID_here", at),
        b'$' => stands_at(text, "${", at),
        b'{' => stands_at(text, "{{", at),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn hosts_of_documents_are_told_from_hosts_that_only_look_like_them() {
        for host in ["contoso.com", "www.Contoso.com", "a.b.example.com"] {
            assert!(is_sample_host(host), "{host}");
        }
        for host in ["notcontoso.com", "contoso.com.evil.org", "example.org", "com", "é.com"] {
            assert!(!is_sample_host(host), "{host}");
        }
    }

    #[test]
    fn a_text_in_brackets_is_told_from_one_with_brackets() {
        let found = |text: &str| {
            let mut report = Report::default();
            check_text(text, Place::default(), &mut report);
            !report.finish(&Source::decode(b"")).is_empty()
        };
        for text in ["[Your company]", " {name} ", "YOUR_COMPANY", "${{NAME}}"] {
            assert!(found(text), "{text}");
        }
        for text in ["[Beta] Notes", "Notes [beta]", "[x}", "Notes {a}", "Your company", ""] {
            assert!(!found(text), "{text}");
        }
    }

    #[test]
    fn what_is_to_be_filled_in_is_told_from_brackets_that_belong() {
        for address in ["[Insert the URL]", "https://{host}/a", "https://YOUR_HOST/", "api://a/${id}"] {
            assert!(is_in_address(address), "{address}");
        }
        for address in ["https://[2001:db8::1]/", "https://addins.example.org/{", ""] {
            assert!(!is_in_address(address), "{address}");
        }
    }
}
