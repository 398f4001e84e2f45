//! The production files in `dist`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::command::run;
use crate::failure::{Failure, Result};
use crate::project::{
    Project, WASM, copy, files_below, fingerprint, make_folder, read, remove_folder, write,
};
use crate::terminal::{line, spoken, step};
use crate::tools::{Tools, with_cache};

/// Everything that decides what ends up in `dist`.
const INPUTS: [&str; 15] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "crates",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "tests/e2e/package-lock.json",
    "tools",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// Builds the production files, unless they are there and nothing that they come from has changed.
pub fn release(project: &Project, tools: &Tools) -> Result<()> {
    let stamp = project.notes().join("dist.stamp");
    let inputs = inputs(project)?;
    if std::fs::read_to_string(&stamp)
        .is_ok_and(|known| outputs(project).is_ok_and(|now| known == inputs.clone() + &now))
    {
        line("dist/ is up to date.");
        return Ok(());
    }
    step("Building the release app (a few minutes when Leptos has to be compiled, else under one)");
    let start = Instant::now();
    fetch_sources(project)?;
    // Trunk copies what it finds there, and another checkout may have left snippets of another version.
    remove_folder(&project.target().join("wasm-bindgen"))?;
    run(tools
        .command(project, "trunk")?
        .args(["--log", "error,trunk=info,trunk::processing=error"])
        .args(["build", "--release", "--skip-version-check"]))?;
    keep_named(project)?;
    make_folder(&project.notes())?;
    write(&stamp, inputs + &outputs(project)?)?;
    line(format!("dist/ is ready ({})", spoken(start.elapsed())));
    Ok(())
}

/// Builds the gallery, every component in every state, as the production files are built; returns its folder.
pub fn gallery(project: &Project, tools: &Tools) -> Result<PathBuf> {
    let folder = project.root.join("target/gallery");
    trunk_build(project, tools, &folder, &["--features", "gallery"])?;
    Ok(folder)
}

/// Builds the engine with a feature that production does not have, beside an empty page; returns its folder.
pub fn engine_with(project: &Project, tools: &Tools, feature: &str, profile: &str) -> Result<PathBuf> {
    fetch_sources(project)?;
    let folder = project.notes().join(feature);
    remove_folder(&folder)?;
    make_folder(&folder)?;
    // Without an icon a browser asks for one that is not there, and the tests take that for a fault.
    copy(&project.root.join("public/icon.svg"), &folder.join("icon.svg"))?;
    copy(&project.root.join("public/engine-worker.js"), &folder.join("engine-worker.js"))?;
    let page = "<!doctype html><html lang=en><title>Engine</title><link rel=icon href=icon.svg></html>";
    write(&folder.join("index.html"), page)?;
    run(tools
        .command(project, "cargo")?
        .args(["build", "--offline", "--locked", "--package", "engine", "--lib", "--features", feature])
        .args(["--target", WASM, "--profile", profile])
        .current_dir(&project.root))?;
    let built = if profile == "dev" { "debug" } else { profile };
    run(tools
        .command(project, "wasm-bindgen")?
        .args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"])
        .arg(&folder)
        .arg(project.target().join(WASM).join(built).join("engine.wasm")))?;
    Ok(folder)
}

fn trunk_build(project: &Project, tools: &Tools, dist: &Path, features: &[&str]) -> Result<()> {
    fetch_sources(project)?;
    // What wasm-bindgen wrote for another version or checkout must not end up among this one's files.
    remove_folder(&project.target().join("wasm-bindgen"))?;
    let mut trunk = tools.command(project, "trunk")?;
    trunk.args(["--log", "error,trunk=info,trunk::processing=error"]);
    trunk.args(["build", "--release", "--skip-version-check", "--dist"]).arg(dist).args(features);
    run(&mut trunk)
}

/// Builds on each change and reloads the page, until interrupted. With `gallery` the page shows every component.
pub fn watch(project: &Project, tools: &Tools, gallery: bool) -> Result<()> {
    fetch_sources(project)?;
    let dist = project.root.join("target/dev");
    let mut command = tools.command(project, "trunk")?;
    command.args(["--log", "error,trunk=info"]).args(["serve", "--skip-version-check", "--dist"]).arg(dist);
    if gallery {
        command.args(["--features", "gallery"]);
    }
    run(&mut command)
}

/// Downloads the crates' sources: Trunk works offline.
pub fn fetch_sources(project: &Project) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["fetch", "--locked"]).current_dir(&project.root);
    with_cache(&mut command, project);
    run(&mut command).map_err(|error| {
        Failure::new(format!(
            "{error}\nThe sources of the crates in Cargo.lock could not be downloaded: check the connection, or, when \
             a Cargo.toml was changed, let cargo write Cargo.lock with `cargo check`."
        ))
    })
}

/// Keeps the modules as they are before wasm-opt, with the names of their functions, for the size report.
fn keep_named(project: &Project) -> Result<()> {
    make_folder(&project.notes())?;
    let target = project.target();
    copy(&target.join("wasm-bindgen/release/addin-console_bg.wasm"), &project.notes().join("page.wasm"))?;
    copy(&target.join("wasm-bindgen/release/split_pages.wasm"), &project.notes().join("pages.wasm"))?;
    copy(&target.join("engine/release/engine_bg.wasm"), &project.notes().join("engine.wasm"))?;
    copy(&target.join("engine/release/split_later.wasm"), &project.notes().join("engine-later.wasm"))
}

fn inputs(project: &Project) -> Result<String> {
    let mut files = Vec::new();
    for input in INPUTS {
        let path = project.root.join(input);
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    let mut contents = Vec::new();
    for file in files {
        contents.push(file.to_string_lossy().into_owned().into_bytes());
        contents.push(read(&file)?);
    }
    Ok(fingerprint(contents.iter().map(Vec::as_slice)))
}

fn outputs(project: &Project) -> Result<String> {
    let mut names = Vec::new();
    for file in files_below(&project.dist())? {
        let size = std::fs::metadata(&file).map_or(0, |metadata| metadata.len());
        names.push(format!("{} {size}", file.display()).into_bytes());
    }
    Ok(fingerprint(names.iter().map(Vec::as_slice)))
}
