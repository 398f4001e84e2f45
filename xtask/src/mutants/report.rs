//! What is written down about a scope.

use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{Equivalent, LEAST_SCORE, Outcome, Sample, Scope, Survivor};
use crate::command::output;
use crate::failure::Result;
use crate::project::Project;
use crate::terminal::spoken;
use crate::tools;

/// Everything that the report says.
pub struct Run<'a> {
    pub scope: &'a Scope,
    pub sample: &'a Sample,
    pub all: usize,
    pub outcome: &'a Outcome,
    pub took: Duration,
    pub about: &'a About,
}

/// When, and of which code.
pub struct About {
    pub date: String,
    pub commit: String,
}

/// When it is, and which code this is.
pub fn about(project: &Project) -> Result<About> {
    let git = |words: &[&str]| output(Command::new("git").args(words).current_dir(&project.root));
    let mut commit = git(&["rev-parse", "--short=12", "HEAD"])?.trim().to_owned();
    if !git(&["status", "--porcelain", "--untracked-files=no"])?.trim().is_empty() {
        commit.push_str(", with changes that were not committed");
    }
    let days = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() / 86_400;
    Ok(About { date: date(days), commit })
}

/// The date so many days after 1 January 1970.
pub fn date(mut days: u64) -> String {
    let is_leap =
        |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970;
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [31, 28 + u64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

/// The page about a scope.
pub fn report(run: &Run, equivalents: &[Equivalent]) -> String {
    let Outcome { caught, endless, unviable, survivors } = run.outcome;
    let tried = caught + endless + unviable + survivors.len();
    let mut command = format!("cargo xtask mutants {}", run.scope.name);
    if let Some(size) = run.sample.size {
        command = format!("{command} --sample {size} --seed {}", run.sample.seed);
    }
    let rows = [
        ("Date", run.about.date.clone()),
        ("Commit", run.about.commit.clone()),
        ("cargo-mutants", tools::CARGO_MUTANTS.to_owned()),
        ("Tried", format!("{tried} of {} in {}", run.all, spoken(run.took))),
        ("Caught", caught.to_string()),
        ("Caught, as the tests did not end", endless.to_string()),
        ("Missed", survivors.len().to_string()),
        ("Not to be compiled, not counted", unviable.to_string()),
        ("Score", format!("**{:.1} %** (at least {LEAST_SCORE})", run.outcome.score())),
    ];
    let mut text = format!(
        "# Mutation score: {}\n\nWritten by `{command}`.\n\ncargo-mutants makes one small mistake at a time in the code; \
         the score is the part of them that a test\nnotices.\n\n| | |\n|---|---|\n",
        run.scope.name
    );
    for (name, value) in rows {
        let _ = writeln!(text, "| {name} | {value} |");
    }
    text.push_str("\n## Survivors\n\nEach counts as missed, also where a reason says that nobody could see the change.\n\n");
    for Survivor { name, code } in survivors {
        let _ = writeln!(text, "- `{name}`\n  in `{code}`");
        if let Some(known) = equivalents.iter().find(|known| known.is(name) && known.code == *code) {
            let _ = writeln!(text, "  {}", known.reason);
        }
    }
    if survivors.is_empty() {
        text.push_str("None.\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_know_leap_years() {
        let dates = [(0, "1970-01-01"), (58, "1970-02-28"), (59, "1970-03-01"), (11_016, "2000-02-29")];
        for (days, expected) in dates.into_iter().chain([(11_017, "2000-03-01"), (19_722, "2023-12-31")]) {
            assert_eq!(date(days), expected);
        }
    }
}
