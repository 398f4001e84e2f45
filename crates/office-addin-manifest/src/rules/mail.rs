//! What Outlook and Exchange ask of a mail add-in: B020, B023, B026, S002.

use super::pattern::{self, Verdict};
use crate::limits::{MAX_MAIL_DOCUMENT_BYTES, MAX_MAIL_PATTERNS, MAX_MAIL_RULES};
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;

/// A rule that looks into the message, with the permission level that may not ("Understanding Outlook add-in
/// permissions"). The same code warns of the level that may do most.
const B020: Rule = Rule::error("B020");
/// A mail add-in does not require the set `Mailbox` ([MS-OWEMXML]).
const B023: Rule = Rule::error("B023");
/// More rules or regular expressions than Outlook takes ("Limits for activation and JavaScript API for Outlook
/// add-ins").
const B026: Rule = Rule::error("B026");
/// A regular expression that does not compile, or may take very long (the same article).
const B026_PATTERN: Rule = Rule::warning("B026");
/// Larger than Exchange takes (the same article).
const S002: Rule = Rule::warning("S002");

/// `sound` says that everything stands where it belongs: what seems to be missing may otherwise be there.
pub(super) fn check(root: Node<'_, '_>, sound: bool, report: &mut Report) {
    let size = root.document().len();
    if size > MAX_MAIL_DOCUMENT_BYTES {
        report.add_whole(&S002, say::finding_large_for_exchange(number(size.div_ceil(1024))));
    }
    if let Some(requirements) = root.child("Requirements").filter(|_| sound) {
        let sets = requirements.children_of("Sets");
        if !sets
            .filter_map(|set| set.attribute("Name"))
            .any(|name| name.value.eq_ignore_ascii_case("Mailbox"))
        {
            report.add(&B023, requirements.at(), say::finding_mailbox_set_missing());
        }
    }
    check_rules(root, sound, report);
}

fn check_rules(root: Node<'_, '_>, sound: bool, report: &mut Report) {
    // A mail add-in that asks for nothing gets the lowest level.
    let restricted = root.child("Permissions").map_or(sound, |level| level.text() == "Restricted");
    let (mut rules, mut patterns) = (0, 0);
    for rule in root.descendants().filter(|node| node.local() == "Rule") {
        let kind = rule.xsi_type();
        if restricted && matches!(kind, "ItemHasAttachment" | "ItemHasRegularExpressionMatch") {
            report.add(&B020, rule.at(), say::finding_permission_too_low(kind));
        }
        for name in ["RegExValue", "RegExFilter"] {
            let Some(pattern) = rule.attribute(name) else { continue };
            patterns += usize::from(rule.namespace() == root.namespace());
            let message = match pattern::check(&pattern.value) {
                Verdict::Sound => continue,
                Verdict::Slow => say::finding_pattern_slow(visible(&pattern.value)),
                Verdict::Broken => say::finding_pattern_broken(visible(&pattern.value)),
            };
            report.add(&B026_PATTERN, pattern.value_at, message);
        }
        // Overrides have rules of their own instead of these, not beside them.
        rules += usize::from(rule.namespace() == root.namespace() && kind != "RuleCollection");
    }
    let at = root.child("Rule").map_or(root.at(), Node::at);
    if rules > MAX_MAIL_RULES {
        report.add(&B026, at, say::finding_too_many_rules(number(rules), number(MAX_MAIL_RULES)));
    } else if patterns > MAX_MAIL_PATTERNS {
        report.add(&B026, at, say::finding_too_many_patterns(number(patterns), number(MAX_MAIL_PATTERNS)));
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
