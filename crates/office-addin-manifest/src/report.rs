//! Where rules put what they found.

use crate::finding::{Edit, Finding, Fix, Severity, Span};
use crate::limits::{MAX_FINDINGS, MAX_FIXES};
use crate::policy::Policy;
use crate::source::{Place, Source};
use messages::Message;
use sorting::sort_by_key;

/// A rule's code and how much its findings matter. Codes are those of the rule catalogue and never change meaning.
pub(crate) struct Rule {
    code: &'static str,
    severity: Severity,
}

impl Rule {
    /// A rule whose findings keep a manifest from working.
    pub const fn error(code: &'static str) -> Self {
        Self { code, severity: Severity::Error }
    }

    /// A rule whose findings are worth a second look.
    pub const fn warning(code: &'static str) -> Self {
        Self { code, severity: Severity::Warning }
    }

    /// A rule whose findings only inform.
    pub const fn information(code: &'static str) -> Self {
        Self { code, severity: Severity::Information }
    }

    /// The same rule where it matters less: a milder form of the same mistake.
    pub const fn as_severity(&self, severity: Severity) -> Self {
        Self { code: self.code, severity }
    }
}

/// What was said already: some causes are told once, however many places show them.
#[derive(Default)]
pub(crate) struct Told {
    /// In order. There are at most as many as there are findings: past their limit nothing more is said.
    causes: Vec<String>,
}

impl Told {
    /// Whether a cause is to be told: the first time that it is met.
    pub fn first(&mut self, cause: &str) -> bool {
        match self.causes.binary_search_by(|known| known.as_str().cmp(cause)) {
            Err(position) if self.causes.len() < MAX_FINDINGS => {
                self.causes.insert(position, cause.to_owned());
                true
            }
            _ => false,
        }
    }
}

/// What stands at a place of the text once a finding is repaired: the raw text, escaped as the place needs it.
pub(crate) type Replacement = (Place, String);

struct Found {
    code: &'static str,
    severity: Severity,
    at: Option<Place>,
    message: Message,
    fix: Vec<Replacement>,
}

/// Collects findings while a manifest is read.
#[derive(Default)]
pub(crate) struct Report {
    found: Vec<Found>,
    /// Values that are not of their type, in the order of the text.
    settled: Vec<Place>,
    /// Where values cannot be read as they are written.
    spoilt: Vec<Place>,
    errors: usize,
    fixes: usize,
    policy: Policy,
}

impl Report {
    /// A report for what a manifest is checked for.
    pub fn under(policy: Policy) -> Self {
        Self { policy, ..Self::default() }
    }

    /// Whether the rules of the Office Store count.
    pub fn for_store(&self) -> bool {
        self.policy.store
    }

    /// Whether nothing more is told, so that looking for more is of no use.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MAX_FINDINGS && self.errors > 0
    }

    /// How many errors were found so far.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Says nothing more about a value that was refused: what else is wrong with it has the same cause. Values are
    /// settled in the order of the text.
    pub fn settle(&mut self, at: Place) {
        if self.settled.len() < MAX_FINDINGS {
            self.settled.push(at);
        }
    }

    /// Says nothing more about what holds a mistake of the document: what it means is not known.
    pub fn spoil(&mut self, at: Place) {
        self.spoilt.push(at);
    }

    /// Adds a finding about a place of the text.
    pub fn add(&mut self, rule: &Rule, at: Place, message: Message) {
        self.push(rule, Some(at), message, Vec::new());
    }

    /// Whether a fix would still be kept: building one can cost time and memory.
    pub fn takes_fixes(&self) -> bool {
        self.fixes < MAX_FIXES
    }

    /// Adds a finding about a place of the text with the replacements that repair it, in the order of the text;
    /// without any there is no fix.
    pub fn add_fixable(&mut self, rule: &Rule, at: Place, message: Message, fix: Vec<Replacement>) {
        self.push(rule, Some(at), message, fix);
    }

    /// Adds a finding about the file as a whole.
    pub fn add_whole(&mut self, rule: &Rule, message: Message) {
        self.push(rule, None, message, Vec::new());
    }

    fn push(&mut self, rule: &Rule, at: Option<Place>, message: Message, mut fix: Vec<Replacement>) {
        if !self.takes_fixes() {
            fix = Vec::new();
        }
        self.fixes += usize::from(!fix.is_empty());
        let is_spoilt =
            |at: Place| self.spoilt.iter().any(|spoilt| at.start <= spoilt.start && spoilt.end <= at.end);
        if at.is_some_and(|at| self.settled.binary_search(&at).is_ok() || is_spoilt(at)) {
            return;
        }
        let is_error = rule.severity == Severity::Error;
        self.errors += usize::from(is_error);
        // Past the limit the first error still counts: nothing may look deployable that is not.
        if self.found.len() < MAX_FINDINGS || is_error && self.errors == 1 {
            self.found.push(Found { code: rule.code, severity: rule.severity, at, message, fix });
        }
    }

    /// The findings in the order of the file, those about the file as a whole first.
    pub fn finish(mut self, source: &Source<'_>) -> Vec<Finding> {
        sort_by_key(&mut self.found, |found| found.at);
        let mut places: Vec<Place> = Vec::with_capacity(self.found.len());
        for found in &self.found {
            places.extend(found.at);
            places.extend(found.fix.iter().map(|(at, _)| *at));
        }
        let mut spans = source.spans(&places).into_iter();
        self.found.into_iter().map(|found| found.place(&mut spans)).collect()
    }
}

impl Found {
    fn place(self, spans: &mut impl Iterator<Item = Span>) -> Finding {
        let span = self.at.and_then(|_| spans.next());
        let mut edits = Vec::with_capacity(self.fix.len());
        for (_, text) in self.fix {
            let Span { start, end, .. } = spans.next().unwrap_or_default();
            edits.push(Edit { start, end, text });
        }
        let fix = (!edits.is_empty()).then_some(Fix { edits });
        Finding { code: self.code.to_owned(), severity: self.severity, span, message: self.message, fix }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::say;

    #[test]
    fn findings_stand_in_the_order_of_the_file_with_those_about_the_whole_first() {
        let mut report = Report::default();
        report.add(&Rule::error("X2"), Place::new(3, 4), say::finding_bad_end());
        report.add(&Rule::warning("X1"), Place::new(1, 2), say::finding_bad_end());
        report.add_whole(&Rule::information("X0"), say::finding_bad_end());
        let findings = report.finish(&Source::decode(b"ab\ncd"));
        let codes: Vec<_> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["X0", "X1", "X2"]);
        assert_eq!(findings[2].span.unwrap().line, 2);
    }

    #[test]
    fn a_fix_speaks_of_the_bytes_of_the_file() {
        let mut report = Report::default();
        let fix = vec![(Place::new(0, 1), "x".to_owned()), (Place::new(3, 3), "y".to_owned())];
        report.add_fixable(&Rule::error("X1"), Place::new(1, 3), say::finding_bad_end(), fix);
        report.add(&Rule::error("X2"), Place::new(3, 4), say::finding_bad_end());
        let findings = report.finish(&Source::decode(b"\xEF\xBB\xBFabcd"));
        let edit = |start, end, text: &str| Edit { start, end, text: text.to_owned() };
        assert_eq!(findings[0].fix, Some(Fix { edits: vec![edit(3, 4, "x"), edit(6, 6, "y")] }));
        assert_eq!(findings[0].span.unwrap().start, 4);
        assert_eq!(findings[1].fix, None);
        assert_eq!(findings[1].span.unwrap().start, 6);
    }

    #[test]
    fn past_the_limit_findings_have_no_fix() {
        let mut report = Report::default();
        for _ in 0..=MAX_FIXES {
            let fix = vec![(Place::default(), "x".to_owned())];
            report.add_fixable(&Rule::warning("X1"), Place::default(), say::finding_bad_end(), fix);
        }
        let findings = report.finish(&Source::decode(b""));
        assert_eq!(findings.iter().filter(|finding| finding.fix.is_some()).count(), MAX_FIXES);
        assert_eq!(findings.len(), MAX_FIXES + 1);
    }

    #[test]
    fn a_refused_value_gets_no_further_findings_and_its_neighbours_do() {
        let mut report = Report::default();
        report.add(&Rule::error("X1"), Place::new(1, 2), say::finding_bad_end());
        report.settle(Place::new(1, 2));
        report.add(&Rule::error("X2"), Place::new(1, 2), say::finding_bad_end());
        report.add(&Rule::warning("X3"), Place::new(1, 3), say::finding_bad_end());
        assert_eq!(report.errors(), 1);
        let findings = report.finish(&Source::decode(b"abcd"));
        let codes: Vec<_> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["X1", "X3"]);
    }

    #[test]
    fn past_the_limit_only_the_first_error_is_kept() {
        let mut report = Report::default();
        for _ in 0..=MAX_FINDINGS {
            report.add_whole(&Rule::warning("X1"), say::finding_bad_end());
        }
        for _ in 0..2 {
            report.add_whole(&Rule::error("X2"), say::finding_bad_end());
        }
        let findings = report.finish(&Source::decode(b""));
        assert_eq!(findings.len(), MAX_FINDINGS + 1);
        assert_eq!(findings.iter().filter(|finding| finding.severity == Severity::Error).count(), 1);
    }
}
