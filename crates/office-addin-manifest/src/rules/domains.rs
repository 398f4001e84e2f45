//! Listed domains of either format: B012 to B014, B016.

use super::addresses::Addresses;
use super::fixes;
use crate::address::{self, Scheme};
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;

/// A domain without `https://`: the web client drops it without a word ("AppDomain element", Office add-ins
/// manifest reference).
const B012: Rule = Rule::warning("B012");
/// A wildcard, which Office does not honour ("Trusted domains", Office add-ins documentation).
const B013: Rule = Rule::error("B013");
/// More than an origin: the rest is ignored ("AppDomain element", Office add-ins manifest reference).
const B014: Rule = Rule::warning("B014");
/// A domain with `http://`: what it sends can be read and changed on the way.
const B016: Rule = Rule::warning("B016");

const ELEMENT: &str = "AppDomain";

pub(super) fn check(root: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    for domain in root.child("AppDomains").into_iter().flat_map(Node::children) {
        if domain.local() == ELEMENT {
            check_domain(domain, addresses, report);
        }
    }
}

fn check_domain(domain: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    let (written, at) = (domain.text(), domain.text_at());
    let cleaned = address::clean(written);
    if addresses.check_unusable(ELEMENT, &cleaned, at, report) {
        return;
    }
    if cleaned.contains('*') {
        report.add(&B013, at, say::finding_domain_wildcard(visible(written)));
        return;
    }
    let web = |scheme| matches!(scheme, Scheme::Https | Scheme::Http);
    let Some(address) = address::parse(&cleaned).filter(|address| web(address.scheme)) else {
        let fix = if is_bare_host(&cleaned) {
            fixes::put_before(domain.document(), at, written, "https://")
        } else {
            Vec::new()
        };
        report.add_fixable(&B012, at, say::finding_domain_without_scheme(visible(written)), fix);
        return;
    };
    if address.scheme == Scheme::Http {
        report.add(&B016, at, say::finding_domain_http(visible(written)));
    }
    if !address.rest.is_empty() {
        let origin = address.origin().unwrap_or_default();
        let fix = fixes::cut(domain.document(), at, written, written.len() - address.rest.len());
        report.add_fixable(&B014, at, say::finding_domain_with_path(visible(written), visible(&origin)), fix);
    }
    addresses.check_host(&address, at, report);
}

/// Whether a text is a host, with or without a port, and nothing else: then only the scheme was forgotten.
fn is_bare_host(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    plain && address::parse(&["https://", text].concat()).is_some_and(|address| address.host.contains('.'))
}
