//! `cargo xtask bench manifest`: how long reading and checking takes, beside what others take for less.

mod audience;
mod lifecycle;

pub use audience::audience;
pub use lifecycle::lifecycle;

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Map, Value, json};

use crate::browser;
use crate::build;
use crate::command::{output, run};
use crate::failure::{Explain, Failure, Result};
use crate::project::{Project, files_below};
use crate::serve::{Port, Server};
use crate::terminal::{line, step};
use crate::tools::{self, Tools, with_cache};

/// Reading and checking may take this part of the time of npm office-addin-manifest, which reads a few fields …
const MOST_OF_PEER: f64 = 0.1;
/// … and this many times that of a loop over quick-xml that reads every attribute.
const MOST_OF_LOOP: f64 = 4.0;
/// Refusing a hostile file may take so many milliseconds.
const MOST_REFUSAL_MS: f64 = 50.0;
/// … and so many bytes of memory beside the file.
const MOST_MEMORY: f64 = 16.0 * 1024.0 * 1024.0;
/// In Chromium, reading and checking must be so many times as fast as DOMParser with a walk over the same fields.
const LEAST_OF_DOM: f64 = 3.0;
/// For a manifest of about so many bytes.
const BROWSER_BYTES: u64 = 43_000;

/// What was measured of one file, in seconds.
struct Measured {
    check: f64,
    /// With reading the file from the disk, as the peer does.
    file_check: f64,
    /// None when the file is not XML, or not well-formed.
    every_attribute: Option<f64>,
    /// None when the peer refuses the file.
    peer: Option<f64>,
}

/// Measures, and prints the figures; the last line is one JSON object with all of them.
pub fn manifest(project: &Project) -> Result<()> {
    let _lock = project.lock()?;
    let corpus = project.root.join("../shared/corpus");
    let folders = if corpus.is_dir() {
        vec![corpus.join("xml"), corpus.join("json")]
    } else {
        vec![project.root.join("tests/fixtures/manifests")]
    };
    let files = manifests(&folders)?;
    let program = release_example(project, "office-addin-manifest", "speed", &[])?;
    let packages = tools::bench_packages(project)?;
    step(format!("Reading and checking {} manifests, beside npm office-addin-manifest", files.len()));
    let ours = lines(Command::new(&program).args(&files))?;
    let peer = project.root.join("tools/bench/peer.mjs");
    let theirs = lines(Command::new("node").arg(peer).arg(packages).args(&files))?;
    if ours.len() != files.len() || theirs.len() != files.len() {
        return Err(Failure::new("A measurement ended before the last file: run it again."));
    }
    let measured: Vec<_> =
        ours.iter().zip(&theirs).map(|(ours, theirs)| Measured::of(ours, theirs)).collect();
    let mut figures = figures(&measured);
    let hostile = corpus.join("hostile");
    if hostile.is_dir() {
        let refusals = lines(Command::new(&program).args(files_below(&hostile)?))?;
        let slowest =
            refusals.iter().map(|refusal| milliseconds(number(refusal, "slowest"))).fold(0.0, f64::max);
        figures.insert("hostile_files".to_owned(), json!(refusals.len()));
        figures.insert("slowest_refusal_ms".to_owned(), json!(slowest));
        let memory = lines(
            Command::new(release_example(project, "office-addin-manifest", "memory", &[])?)
                .args(files_below(&hostile)?),
        )?;
        let most = memory.iter().map(|refusal| number(refusal, "peak")).fold(0.0, f64::max);
        figures.insert("most_memory_bytes".to_owned(), json!(most));
    }
    in_chromium(project, &files, &mut figures)?;
    tell(&figures);
    line(Value::Object(figures).to_string());
    Ok(())
}

fn manifests(folders: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in folders {
        files.extend(files_below(folder)?);
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "xml" || extension == "json"));
    Ok(files)
}

/// The program that measures ours: an example of a crate, built as the checker is.
fn release_example(project: &Project, package: &str, name: &str, features: &[&str]) -> Result<PathBuf> {
    step("Building the measuring program in release mode");
    let mut command = Command::new("cargo");
    command.args(["build", "--locked", "--release", "--package", package, "--example", name]).args(features);
    command.current_dir(&project.root);
    with_cache(&mut command, project);
    run(&mut command)?;
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(project.target().join("release/examples").join(name))
}

/// Measures the engine's reading in Chromium, beside DOMParser, on the manifest whose size is the nearest.
fn in_chromium(project: &Project, files: &[PathBuf], figures: &mut Map<String, Value>) -> Result<()> {
    let distance =
        |file: &PathBuf| file.metadata().map_or(u64::MAX, |data| data.len().abs_diff(BROWSER_BYTES));
    let is_xml = |file: &&PathBuf| file.extension().is_some_and(|extension| extension == "xml");
    let nearest = files.iter().filter(is_xml).min_by_key(|file| distance(file));
    let manifest =
        nearest.ok_or_else(|| Failure::new("There is no manifest to measure with in a browser."))?;
    let tools = Tools::set_up(project)?;
    let chrome = browser::find(project, &tools, false)?;
    step("Building the engine for the measurement in Chromium");
    let server = Server::start(&build_engine(project, &tools)?, "/", Port::Any)?;
    let mut command = tools.command(project, "node")?;
    command.arg(project.root.join("tools/bench/browser.mjs")).arg(tools.node_modules()).arg(manifest);
    let said = lines(command.env("CHROME", chrome).env("BASE_URL", &server.address))?;
    let measured = said.into_iter().next().unwrap_or_default();
    let (engine, dom) = (number(&measured, "engine"), number(&measured, "dom"));
    figures.insert("browser_bytes".to_owned(), json!(measured.get("bytes")));
    figures.insert("engine_us".to_owned(), json!(rounded(engine * 1e6)));
    figures.insert("dom_us".to_owned(), json!(rounded(dom * 1e6)));
    figures.insert("dom_to_engine".to_owned(), json!(rounded(dom / engine)));
    Ok(())
}

/// The engine as production has it, with what is only measured; the folder that a page is served from.
fn build_engine(project: &Project, tools: &Tools) -> Result<PathBuf> {
    let folder = build::engine_with(project, tools, "bench", "web")?;
    let module = folder.join("engine_bg.wasm");
    let shrink = project.root.join("tools/shrink.mjs");
    run(tools.command(project, "node")?.arg(shrink).arg(&module).arg(&module))?;
    Ok(folder)
}

/// What a program says of each file, a JSON object on a line.
fn lines(command: &mut Command) -> Result<Vec<Value>> {
    let said = output(command)?;
    let objects = said.lines().map(serde_json::from_str).collect::<std::result::Result<Vec<_>, _>>();
    objects.explain(|| "Reading a measurement".to_owned())
}

fn number(object: &Value, key: &str) -> f64 {
    object.get(key).and_then(Value::as_f64).unwrap_or_default()
}

fn milliseconds(seconds: f64) -> f64 {
    rounded(seconds * 1e3)
}

impl Measured {
    fn of(ours: &Value, theirs: &Value) -> Self {
        Self {
            check: number(ours, "check"),
            file_check: number(ours, "file_check"),
            every_attribute: ours.get("every_attribute").and_then(Value::as_f64),
            peer: theirs.get("peer").and_then(Value::as_f64),
        }
    }
}

/// Medians, and what part one is of the other over the files that both could read.
fn figures(measured: &[Measured]) -> Map<String, Value> {
    let peers: Vec<_> = measured.iter().filter_map(|file| Some((file.file_check, file.peer?))).collect();
    let loops: Vec<_> =
        measured.iter().filter_map(|file| Some((file.check, file.every_attribute?))).collect();
    let microseconds = |value: f64| json!(rounded(value * 1e6));
    let all = median(measured.iter().map(|file| file.check));
    let (ours, peer) = medians(&peers);
    let (ours_in_memory, every_attribute) = medians(&loops);
    let figures = [
        ("files", json!(measured.len())),
        ("check_us", microseconds(all)),
        ("peer_files", json!(peers.len())),
        ("file_check_us", microseconds(ours)),
        ("peer_us", microseconds(peer)),
        ("check_to_peer", json!(rounded(ours / peer))),
        ("loop_files", json!(loops.len())),
        ("xml_check_us", microseconds(ours_in_memory)),
        ("loop_us", microseconds(every_attribute)),
        ("check_to_loop", json!(rounded(ours_in_memory / every_attribute))),
    ];
    figures.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn medians(pairs: &[(f64, f64)]) -> (f64, f64) {
    (median(pairs.iter().map(|pair| pair.0)), median(pairs.iter().map(|pair| pair.1)))
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Three decimals: what is beyond them changes from one run to the next.
fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}

fn tell(figures: &Map<String, Value>) {
    let of = |name: &str| figures.get(name).and_then(Value::as_f64);
    let verdict = |is_met: Option<bool>| match is_met {
        Some(true) => "met",
        Some(false) => "missed",
        None => "not measured: ../shared/corpus is not there",
    };
    let met = |name: &str, most: f64| verdict(of(name).map(|value| value <= most));
    let shown = |name: &str| of(name).map_or_else(|| "–".to_owned(), |value| value.to_string());
    line(format!(
        "Medians over {} files, each the median of several counts:\n  \
         reading and checking           {} µs\n  \
         the same from the disk         {} µs, npm office-addin-manifest {} µs: {} of it (at most {MOST_OF_PEER}: {})\n  \
         the same of XML in memory      {} µs, a loop over every attribute {} µs: {} times it (at most {MOST_OF_LOOP}: {})\n  \
         slowest of {} hostile files    {} ms (at most {MOST_REFUSAL_MS}: {}), most memory {} bytes (at most {MOST_MEMORY}: {})\n  \
         {} bytes in Chromium           {} µs, DOMParser with a walk {} µs: {} times as fast (at least {LEAST_OF_DOM}: {})",
        shown("files"),
        shown("check_us"),
        shown("file_check_us"),
        shown("peer_us"),
        shown("check_to_peer"),
        met("check_to_peer", MOST_OF_PEER),
        shown("xml_check_us"),
        shown("loop_us"),
        shown("check_to_loop"),
        met("check_to_loop", MOST_OF_LOOP),
        shown("hostile_files"),
        shown("slowest_refusal_ms"),
        met("slowest_refusal_ms", MOST_REFUSAL_MS),
        shown("most_memory_bytes"),
        met("most_memory_bytes", MOST_MEMORY),
        shown("browser_bytes"),
        shown("engine_us"),
        shown("dom_us"),
        shown("dom_to_engine"),
        verdict(of("dom_to_engine").map(|times| times >= LEAST_OF_DOM)),
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_those_of_the_files_that_both_could_read() {
        let file =
            |check, peer, every_attribute| Measured { check, file_check: check, every_attribute, peer };
        let measured =
            [file(1e-5, Some(1e-3), Some(5e-6)), file(2e-5, Some(4e-4), Some(1e-5)), file(9.0, None, None)];
        let figures = figures(&measured);
        let of = |name: &str| figures[name].as_f64().unwrap();
        assert_eq!((of("files"), of("peer_files"), of("loop_files")), (3.0, 2.0, 2.0));
        assert_eq!((of("check_us"), of("file_check_us")), (20.0, 20.0));
        assert_eq!((of("check_to_peer"), of("check_to_loop")), (0.02, 2.0));
    }
}
