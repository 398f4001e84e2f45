//! Listed domains: B012 to B016.

use super::addresses::Addresses;
use super::rearrange::remove;
use super::{fixes, leftovers};
use crate::address::{self, Scheme};
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;
use sorting::repeats;

/// A domain without `https://`: the web client drops it without a word ("AppDomain element", Office add-ins
/// manifest reference).
const B012: Rule = Rule::warning("B012");
/// A wildcard, which Office does not honour ("Trusted domains", Office add-ins documentation).
const B013: Rule = Rule::error("B013");
/// More than an origin: the rest is ignored ("AppDomain element", Office add-ins manifest reference).
const B014: Rule = Rule::warning("B014");
/// A domain that is listed already, or that the add-in's own pages come from ("AppDomain element", Office add-ins
/// manifest reference).
const B015: Rule = Rule::information("B015");
/// A domain with `http://`: what it sends can be read and changed on the way.
const B016: Rule = Rule::warning("B016");

const ELEMENT: &str = "AppDomain";

pub(super) fn check(root: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    // Pages stand before the domains here, so that a domain repeats a page and not the other way round.
    let pages = root.descendants_outside(|root, found| found.namespace() != root.namespace());
    let urls = pages.filter(|node| node.local() == "SourceLocation").map(|node| node.value("DefaultValue"));
    let mut origins: Vec<String> = urls.filter_map(origin).collect();
    let before = origins.len();
    let mut listed = Vec::new();
    for domain in root.children_of("AppDomains") {
        if domain.local() == ELEMENT
            && let Some(origin) = check_domain(domain, addresses, report)
        {
            origins.push(origin);
            listed.push(domain);
        }
    }
    for (domain, repeat) in listed.into_iter().zip(repeats(&origins).into_iter().skip(before)) {
        if repeat {
            // A list without any domain would be a mistake of its own.
            let is_only = domain.parent().is_none_or(|list| list.children().nth(1).is_none());
            let fix = if is_only { Vec::new() } else { remove(domain) };
            let message = say::finding_domain_repeated(visible(domain.text()));
            report.add_fixable(&B015, domain.text_at(), message, fix);
        }
    }
}

fn origin(url: &str) -> Option<String> {
    address::parse(&address::clean(url))?.origin()
}

/// Checks one domain; its origin, where it has one that counts.
fn check_domain(domain: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) -> Option<String> {
    let (written, at) = (domain.text(), domain.text_at());
    let cleaned = address::clean(written);
    if addresses.check_unusable(ELEMENT, &cleaned, at, report) {
        return None;
    }
    if leftovers::is_sample_domain(&cleaned) {
        leftovers::placeholder(written, at, report);
        return None;
    }
    if cleaned.contains('*') {
        report.add(&B013, at, say::finding_domain_wildcard(visible(written)));
        return None;
    }
    let web = |scheme| matches!(scheme, Scheme::Https | Scheme::Http);
    let Some(address) = address::parse(&cleaned).filter(|address| web(address.scheme)) else {
        let fix = if is_bare_host(&cleaned) {
            fixes::put_before(domain.document(), at, written, "https://")
        } else {
            Vec::new()
        };
        report.add_fixable(&B012, at, say::finding_domain_without_scheme(visible(written)), fix);
        return None;
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
    address.origin()
}

/// Whether a text is a host, with or without a port, and nothing else: then only the scheme was forgotten.
fn is_bare_host(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    plain && address::parse(&["https://", text].concat()).is_some_and(|address| address.host.contains('.'))
}
