//! `cargo xtask test`: everything that a change must pass, from the quickest check to the slowest.

use std::ffi::OsString;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::command::run;
use crate::failure::{Failure, Result};
use crate::project::{Project, WASM, files_below};
use crate::serve::{Port, Server};
use crate::terminal::{line, spoken, step};
use crate::tools::{Tools, with_cache};
use crate::{browser, build, fuzz, size};

/// What was asked for.
pub struct Options {
    /// Run what takes longer as well.
    pub full: bool,
    /// Install system packages for the browser when they are missing.
    pub install: bool,
    /// Run only the step of this name.
    pub only: Option<String>,
}

/// A step's name, what it checks, and how.
type Step = (&'static str, &'static str, fn(&Project, &Options) -> Result<()>);

const STEPS: [Step; 9] = [
    (
        "format",
        "The code is formatted as rustfmt does it, and the lockfile of the fuzz targets is current",
        format,
    ),
    ("clippy", "clippy has no remark on native code", clippy),
    ("clippy-wasm", "clippy has no remark on the page, the gallery and the engine", clippy_wasm),
    ("native", "Native tests, with the dependency and tidiness tests", native),
    ("fuzz", "Fuzz targets, a minute each, in the full run", fuzz),
    ("schema", "Changed manifests against a schema processor, in the full run", schema),
    ("build", "The release build", release),
    ("size", "The size gate", size),
    ("e2e", "End-to-end tests in a browser", end_to_end),
];

/// The command-line checker is native only, and so are the measurements: cargo leaves them out unless they are asked for.
const NATIVE: [&str; 2] = ["--features", "office-addin-manifest/cli,addin-deployment/bench"];

/// Runs the steps in order, and stops at the first that fails.
pub fn all(project: &Project, options: &Options) -> Result<()> {
    if let Some(only) = &options.only
        && !STEPS.iter().any(|(name, ..)| name == only)
    {
        let names = STEPS.map(|(name, ..)| name).join(", ");
        return Err(Failure::new(format!("There is no step {only}; the steps are {names}.")));
    }
    let mut done: Vec<(&str, Duration)> = Vec::new();
    let wanted = |name: &str| options.only.as_deref().is_none_or(|only| only == name);
    for (name, what, check) in STEPS.into_iter().filter(|(name, ..)| wanted(name)) {
        step(format!("{name}: {what}"));
        let start = Instant::now();
        let outcome = check(project, options);
        done.push((name, start.elapsed()));
        if let Err(error) = outcome {
            summary(&done);
            let full = if options.full { " --full" } else { "" };
            return Err(Failure::new(format!(
                "The step {name} failed. {error}\nTo repeat just this step: cargo xtask test{full} --only {name}"
            )));
        }
    }
    summary(&done);
    line("All passed.");
    Ok(())
}

fn summary(done: &[(&str, Duration)]) {
    line("");
    for (name, duration) in done {
        line(format!("  {name:<14}{}", spoken(*duration)));
    }
    line(format!("  {:<14}{}", "together", spoken(done.iter().map(|(_, duration)| *duration).sum())));
}

fn cargo(project: &Project, words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(words).current_dir(&project.root);
    with_cache(&mut command, project);
    command
}

fn format(project: &Project, _: &Options) -> Result<()> {
    run(&mut cargo(project, &["fmt", "--all", "--", "--check"]))?;
    fuzz::lockfile(project)
}

fn clippy(project: &Project, _: &Options) -> Result<()> {
    let _lock = project.lock()?;
    let mut command = cargo(project, &["clippy", "--locked", "--workspace", "--all-targets"]);
    run(command.args(NATIVE).args(["--", "-D", "warnings"]))
}

fn clippy_wasm(project: &Project, _: &Options) -> Result<()> {
    let _lock = project.lock()?;
    // One package at a time: together they would lend each other their features.
    for selection in [
        &["addin-console"][..],
        &["addin-console", "--features", "gallery"],
        &["engine"],
        &["engine", "--features", "bench"],
    ] {
        let mut command = cargo(project, &["clippy", "--locked", "--target", WASM, "--package"]);
        run(command.args(selection).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// Writes the pages about the manifest rules; a native test says when they are not current.
pub fn rule_pages(project: &Project) -> Result<()> {
    let words =
        ["run", "--quiet", "--locked", "--package", "office-addin-manifest", "--example", "rule-pages"];
    run(cargo(project, &words).args(["--", "docs/rules"]))
}

fn native(project: &Project, options: &Options) -> Result<()> {
    let _lock = project.lock()?;
    let mut command = cargo(project, &["test", "--locked", "--workspace"]);
    command.args(NATIVE);
    if options.full {
        // Ten times the cases that proptest tries by default.
        command.env("PROPTEST_CASES", "2560");
    }
    run(&mut command)
}

fn fuzz(project: &Project, options: &Options) -> Result<()> {
    if options.full { fuzz::all(project, 60) } else { Ok(()) }
}

/// The schemas are not part of the project: they only say whether our rules are complete.
fn schema(project: &Project, options: &Options) -> Result<()> {
    let schemas = project.root.join("../shared/schemas");
    if !options.full {
        return Ok(());
    }
    if !schemas.is_dir() {
        line(format!("Skipped: there is no {}.", schemas.display()));
        return Ok(());
    }
    let _lock = project.lock()?;
    let tools = Tools::set_up(project)?;
    let mut command = tools.command(project, "cargo")?;
    command.args([
        "test",
        "--locked",
        "--package",
        "office-addin-manifest",
        "--test",
        "mutations",
        "--test",
        "json_mutations",
        "--",
        "--nocapture",
    ]);
    command
        .env("SCHEMAS", schemas.join("xsd"))
        .env("SCHEMA_PROCESSOR", project.root.join("tests/e2e/schema/validate.mjs"))
        .env("JSON_SCHEMAS", schemas.join("json"))
        .env("JSON_SCHEMA_PROCESSOR", project.root.join("tests/e2e/schema/validate-json.mjs"));
    run(&mut command)
}

fn release(project: &Project, _: &Options) -> Result<()> {
    let _lock = project.lock()?;
    let tools = Tools::set_up(project)?;
    build::release(project, &tools)
}

fn size(project: &Project, _: &Options) -> Result<()> {
    size::gate(project, false)
}

/// So many files of end-to-end tests run at once, each with a browser of its own, where there are as many cores.
const MOST_BROWSERS: usize = 4;
/// After so many milliseconds a file of tests hangs: no wait in it is as long, and the longest takes a third of this.
const LONGEST_TEST_MS: u32 = 1_200_000;

/// The files in `pace` measure how smooth a page is: they run one by one, when nothing else does.
fn end_to_end(project: &Project, options: &Options) -> Result<()> {
    let tools = {
        let _lock = project.lock()?;
        Tools::set_up(project)?
    };
    let chrome = browser::find(project, &tools, options.install)?;
    let server = Server::start(&project.dist(), "/", Port::Any)?;
    let mut variables = vec![("BASE_URL", OsString::from(&server.address)), ("CHROME", chrome.into())];
    let corpus = project.root.join("../shared/corpus");
    if corpus.is_dir() {
        variables.push(("CORPUS", corpus.into()));
    }
    let mut others = Vec::new();
    if options.full {
        let (gallery, conformance) = {
            let _lock = project.lock()?;
            (build::gallery(project, &tools)?, build::engine_with(project, &tools, "conformance", "dev")?)
        };
        variables.push(("FULL", "1".into()));
        for (name, folder) in [("GALLERY_URL", gallery), ("CONFORMANCE_URL", conformance)] {
            let server = Server::start(&folder, "/", Port::Any)?;
            variables.push((name, OsString::from(&server.address)));
            others.push(server);
        }
    }
    // Node 20 does not expand patterns itself.
    let mut files = files_below(&project.root.join("tests/e2e"))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let (measuring, other): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.parent().is_some_and(|folder| folder.ends_with("pace")));
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_BROWSERS));
    for (files, at_once) in [(other, cores), (measuring, 1)] {
        let mut command = tools.command(project, "node")?;
        command.args(["--test", "--test-reporter=spec", &format!("--test-concurrency={at_once}")]);
        command.arg(format!("--test-timeout={LONGEST_TEST_MS}"));
        run(command.args(files).envs(variables.iter().cloned()))?;
    }
    Ok(())
}
