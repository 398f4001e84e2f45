//! Checking files, and writing what was found in one of the formats.

use office_addin_manifest::finding::{Finding, Severity};
use office_addin_manifest::model::Reading;
use office_addin_manifest::{Policy, read_with};

use crate::arguments::{Check, Format};
use crate::files::{self, Input};
use crate::words::Words;
use crate::{Outcome, github, human, json, sarif, show};

/// A file with what was found in it.
pub struct Checked {
    pub input: Input,
    pub reading: Reading,
    /// The findings that are to be written.
    pub findings: Vec<Finding>,
}

pub fn run(check: &Check, words: &Words) -> Outcome {
    let (inputs, all_read) = files::gather(&check.paths, words);
    let policy = Policy { store: check.store };
    let least = Severity::from(check.severity);
    let checked: Vec<_> = inputs.into_iter().map(|input| read(input, &policy, least)).collect();
    let text = match check.format {
        Format::Human => human::write(&checked, words),
        Format::Json => json::write(&checked, words),
        Format::Sarif => sarif::write(&checked, check.rules_url.as_deref(), words),
        Format::Github => github::write(&checked, words),
    };
    show::out(&text);
    let errors = checked.iter().map(|file| counts(&file.findings)).any(|[errors, ..]| errors > 0);
    match (all_read, errors) {
        (false, _) => Outcome::NotRun,
        (true, true) => Outcome::Errors,
        (true, false) => Outcome::Fine,
    }
}

fn read(input: Input, policy: &Policy, least: Severity) -> Checked {
    let mut reading = read_with(&input.bytes, policy);
    let mut findings = std::mem::take(&mut reading.findings);
    // The gravest severity is the smallest.
    findings.retain(|finding| finding.severity <= least);
    Checked { input, reading, findings }
}

/// How many errors, warnings and information there are.
pub fn counts(findings: &[Finding]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Information]
        .map(|severity| findings.iter().filter(|finding| finding.severity == severity).count())
}

/// The same over several files.
pub fn counts_of(files: &[Checked]) -> [usize; 3] {
    files.iter().map(|file| counts(&file.findings)).fold([0; 3], |[a, b, c], [d, e, f]| [a + d, b + e, c + f])
}
