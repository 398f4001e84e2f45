//! Runs the fuzz targets of `fuzz/` with the stable compiler: libFuzzer comes with its crate, and the compiler's own
//! flags count which code is reached. cargo-fuzz, which needs a nightly compiler, runs the same targets.

use std::path::Path;
use std::process::Command;

use crate::command::{output, run};
use crate::failure::{Failure, Result};
use crate::project::{Project, make_folder};
use crate::terminal::line;

/// Each target with the folder of fixtures that it begins with besides its seeds.
const TARGETS: [(&str, &str); 12] = [
    ("xml", "manifests"),
    ("json", "manifests"),
    ("zip", "manifests"),
    ("compare", "manifests"),
    ("fix", "manifests"),
    ("table", "directories"),
    ("answers", "directories"),
    ("lines", "directories"),
    ("chunks", "directories"),
    ("overlay", "directories"),
    ("inventory", "directories"),
    ("plan", "directories"),
];

/// What cargo-fuzz passes as well, without a sanitizer: our code has no unsafe block that one could watch.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                     -Cllvm-args=-sanitizer-coverage-pc-table \
                     -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing";

/// Runs each target for some seconds. What makes one fail is kept in its folder of seeds, which the crate's tests
/// replay ever after; what only reaches further is kept in `fuzz/corpus`, outside version control.
pub fn all(project: &Project, seconds: u32) -> Result<()> {
    if cfg!(windows) {
        line("Skipped: libFuzzer needs a compiler for C++ that takes the options of GCC and Clang.");
        return Ok(());
    }
    let folder = project.root.join("fuzz");
    let host = host()?;
    let mut build = Command::new("cargo");
    build.args(["build", "--locked", "--release", "--target", &host]).current_dir(&folder);
    // With a target named, the flags are only for what runs in it and not for build scripts.
    build.env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", folder.join("target"));
    run(&mut build)?;
    let programs = folder.join("target").join(host).join("release");
    for (target, fixtures) in TARGETS {
        line(format!("{target} for {seconds} seconds"));
        fuzz(
            &folder,
            &programs.join(target),
            target,
            &project.root.join("tests/fixtures").join(fixtures),
            seconds,
        )?;
    }
    Ok(())
}

/// Says when the lockfile of the targets no longer fits what our crates depend on: only the full run builds them.
pub fn lockfile(project: &Project) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args([
        "metadata",
        "--locked",
        "--format-version=1",
        "--quiet",
        "--manifest-path=fuzz/Cargo.toml",
    ]);
    output(command.current_dir(&project.root)).map(drop).map_err(|error| {
        Failure::new(format!("{error}\nRun `cargo update --workspace --manifest-path fuzz/Cargo.toml`."))
    })
}

fn fuzz(folder: &Path, program: &Path, target: &str, fixtures: &Path, seconds: u32) -> Result<()> {
    let (corpus, seeds) = (folder.join("corpus").join(target), folder.join("seeds").join(target));
    make_folder(&corpus)?;
    make_folder(&seeds)?;
    let mut command = Command::new(program);
    command.arg(format!("-max_total_time={seconds}"));
    command.arg(format!("-artifact_prefix={}/", seeds.display()));
    // A file of this size is larger than any real manifest is after a few of its parts were repeated.
    command.args(["-max_len=65536", "-timeout=10", "-rss_limit_mb=1024", "-verbosity=0", "-print_funcs=0"]);
    command.args([&corpus, &seeds]).arg(fixtures);
    run(&mut command).map_err(|error| {
        let advice = format!("What it failed on is kept in {}: commit it with the repair.", seeds.display());
        Failure::new(format!("{error} {advice}"))
    })
}

/// The platform that this computer compiles for.
fn host() -> Result<String> {
    let version = output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Failure::new("rustc does not say what it compiles for.".to_owned()))
}
