//! `addin-check`: checks, compares and repairs the manifests of Office add-ins on the command line.

#![forbid(unsafe_code)]

mod arguments;
mod check;
mod diff;
mod explain;
mod files;
mod fix;
mod github;
mod human;
mod json;
mod sarif;
mod show;
mod words;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use words::Words;

/// How a run ended, as the exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Nothing was found at the level of an error.
    Fine = 0,
    /// At least one error was found.
    Errors = 1,
    /// Something could not be done.
    NotRun = 2,
}

fn main() -> ExitCode {
    let Arguments { command, check, language } = Arguments::parse();
    let words = Words::of(language.map_or_else(words::language_of_environment, Into::into));
    let outcome = match command {
        None => check::run(&check, &words),
        Some(Command::Diff(diff)) => diff::run(&diff, &words),
        Some(Command::Fix(fix)) => fix::run(&fix, &words),
        Some(Command::Explain { codes }) => explain::run(&codes, &words),
    };
    ExitCode::from(outcome as u8)
}
