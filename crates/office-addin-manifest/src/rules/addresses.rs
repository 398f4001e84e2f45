//! Addresses of either format: B008 to B011, R002, S005, S007.

use super::leftovers;
use crate::address::{self, Address, Scheme};
use crate::finding::Severity;
use crate::limits::MAX_URL_CHARACTERS;
use crate::report::{Report, Rule, Told};
use crate::source::Place;
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::say;

/// An address that Office cannot load from: empty, too long, incomplete or not https ("SourceLocation element",
/// "IconUrl element", Office add-ins manifest reference).
const B008: Rule = Rule::error("B008");
/// An address of the resources that is not https ("Resources element", Office add-ins manifest reference).
const R002: Rule = Rule::error("R002");
/// A token of Visual Studio that publishing replaces.
const B009: Rule = Rule::information("B009");
/// A host that only this computer or network reaches: an error for the store, which refuses it.
const B010: Rule = Rule::information("B010");
/// An address that runs or holds code itself, or names a file (URL Standard).
const S005: Rule = Rule::error("S005");
/// An address whose real host is not what it looks like.
const S007: Rule = Rule::warning("S007");

/// Which schemes an address may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Office loads it.
    Https,
    /// A person opens it, or it only names a domain.
    HttpToo,
}

/// What was already said: a host is one cause, however many addresses name it.
#[derive(Default)]
pub(super) struct Addresses {
    told: Told,
    /// Scheme and host of the last https address: of another with the same ones everything was said already.
    last: String,
}

impl Addresses {
    fn first(&mut self, kind: char, host: &str) -> bool {
        let mut cause = String::from(kind);
        cause.push_str(host);
        cause.make_ascii_lowercase();
        self.told.first(&cause)
    }

    /// Checks an address of an element.
    pub fn check(&mut self, element: &str, written: &str, at: Place, allowed: Allowed, report: &mut Report) {
        if written.len() <= MAX_URL_CHARACTERS && address::begins_with(written, &self.last) {
            return;
        }
        let cleaned = address::clean(written);
        if cleaned.is_empty() {
            report.add(&B008, at, say::finding_address_empty(element));
            return;
        }
        if self.check_unusable(element, &cleaned, at, report) {
            return;
        }
        match address::parse(&cleaned) {
            None => return report.add(&B008, at, say::finding_address_incomplete(element, visible(written))),
            Some(address) => {
                if address.scheme != Scheme::Https
                    && (allowed == Allowed::Https || address.scheme != Scheme::Http)
                {
                    let rule = if matches!(element, "Url" | "Image") { &R002 } else { &B008 };
                    report.add(rule, at, say::finding_address_not_https(element, visible(written)));
                }
                self.check_host(&address, at, report);
                if address.scheme == Scheme::Https {
                    self.last.clear();
                    self.last.push_str(cleaned.strip_suffix(address.rest).unwrap_or_default());
                }
            }
        }
        let length = cleaned.chars().count();
        if length > MAX_URL_CHARACTERS {
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            report.add(
                &B008,
                at,
                say::finding_address_too_long(element, number(length), number(MAX_URL_CHARACTERS)),
            );
        }
    }

    /// B009 and S005: what is no address of the web at all. Whether it was said.
    pub fn check_unusable(&mut self, element: &str, cleaned: &str, at: Place, report: &mut Report) -> bool {
        let token = "~remoteAppUrl";
        if cleaned.get(..token.len()).is_some_and(|start| start.eq_ignore_ascii_case(token)) {
            if self.first('0', token) {
                report.add(&B009, at, say::finding_visual_studio_token());
            }
            return true;
        }
        let dangerous = address::scheme(cleaned) == Some(Scheme::Dangerous);
        if dangerous {
            report.add(&S005, at, say::finding_dangerous_address(element, visible(cleaned)));
        }
        dangerous
    }

    /// B010, B011 and S007 for the host of an address.
    pub fn check_host(&mut self, address: &Address<'_>, at: Place, report: &mut Report) {
        let host = || visible(address.host);
        if address.has_user && self.first('1', address.host) {
            report.add(&S007, at, say::finding_address_with_user(host()));
        }
        if address.is_local() {
            if self.first('2', address.host) {
                let severity = if report.for_store() { Severity::Error } else { Severity::Information };
                report.add(&B010.as_severity(severity), at, say::finding_local_address(host()));
            }
        } else if leftovers::is_sample_host(address.host) {
            if self.first('5', address.host) {
                leftovers::placeholder(address.host, at, report);
            }
        } else if address.is_number() {
            if self.first('3', address.host) {
                report.add(&S007, at, say::finding_address_number(host()));
            }
        } else if address.is_international() {
            if self.first('3', address.host) {
                report.add(&S007, at, say::finding_address_international(host()));
            }
        } else if address.has_own_port() && self.first('4', address.host) {
            report.add(&S007, at, say::finding_address_port(host(), visible(address.port)));
        }
    }
}

/// Every address of an add-in only manifest except the listed domains.
pub(super) fn check(root: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    for element in root.descendants() {
        let base = element.namespace() == root.namespace();
        let allowed = match element.local() {
            "SourceLocation" | "IconUrl" | "HighResolutionIconUrl" | "QueryUri" if base => Allowed::Https,
            "SupportUrl" | "DictionaryHomePage" if base => Allowed::HttpToo,
            "ExtendedOverrides" if base => {
                for attribute in ["Url", "ResourcesUrl"].iter().filter_map(|name| element.attribute(name)) {
                    addresses.check(
                        attribute.local,
                        &attribute.value,
                        attribute.value_at,
                        Allowed::Https,
                        report,
                    );
                }
                continue;
            }
            "Url" | "Image" if element.namespace() == Namespace::BasicTypes => Allowed::Https,
            _ => continue,
        };
        let name = element.local();
        let translations = element.children().filter_map(|translation| translation.attribute("Value"));
        for value in element.attribute("DefaultValue").into_iter().chain(translations) {
            addresses.check(name, &value.value, value.value_at, allowed, report);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn codes(written: &str, allowed: Allowed) -> Vec<String> {
        let mut report = Report::default();
        Addresses::default().check("SourceLocation", written, Place::default(), allowed, &mut report);
        report.finish(&Source::decode(b"")).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn an_address_is_taken_up_to_the_limit_and_refused_one_past_it() {
        let address = |length: usize| format!("https://example.org/{}", "é".repeat(length - 20));
        assert_eq!(codes(&address(MAX_URL_CHARACTERS), Allowed::Https), Vec::<String>::new());
        assert_eq!(codes(&address(MAX_URL_CHARACTERS + 1), Allowed::Https), ["B008"]);
    }

    #[test]
    fn http_is_taken_only_where_a_person_opens_the_address() {
        assert_eq!(codes("http://example.org/", Allowed::Https), ["B008"]);
        assert_eq!(codes("http://example.org/", Allowed::HttpToo), Vec::<String>::new());
        assert_eq!(codes("ftp://example.org/", Allowed::HttpToo), ["B008"]);
    }

    #[test]
    fn the_real_host_is_told_where_it_hides() {
        for written in
            ["https://a@b.example/", "https://8.8.8.8/", "https://xn--e1a.example/", "https://a.example:81/"]
        {
            assert_eq!(codes(written, Allowed::Https), ["S007"], "{written}");
        }
        assert_eq!(codes("https://localhost:3000/", Allowed::Https), ["B010"]);
    }

    #[test]
    fn one_host_is_told_once() {
        let mut report = Report::default();
        let mut addresses = Addresses::default();
        for page in ["a", "b"] {
            let written = format!("https://LOCALHOST/{page}");
            addresses.check("SourceLocation", &written, Place::default(), Allowed::Https, &mut report);
        }
        assert_eq!(report.finish(&Source::decode(b"")).len(), 1);
    }
}
