//! Running other programs.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};

/// Runs a program whose output the person sees.
pub fn run(command: &mut Command) -> Result<()> {
    run_to(command, &[0])
}

/// Runs a program that may end with one of these codes.
pub fn run_to(command: &mut Command, codes: &[i32]) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.code().is_some_and(|code| codes.contains(&code)) {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` ended with {status}.", spelled(command))))
    }
}

/// Runs a program and takes what it writes to its standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::piped()).output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Failure::new(format!("`{}` ended with {}.\n{said}", spelled(command), output.status)))
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy().into_owned();
    let advice = match program.as_str() {
        "node" | "npm" | "npm.cmd" => {
            "Install Node 20 or later (nodejs.org) so that node and npm are on the PATH."
        }
        "rustup" | "cargo" | "rustc" => "Install Rust with rustup (rustup.rs) so that it is on the PATH.",
        _ => "Run `cargo xtask setup` first.",
    };
    Failure::new(format!("`{program}` could not be started: {error}. {advice}"))
}

/// The command as one would type it; a program of the cache goes by its name.
fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
