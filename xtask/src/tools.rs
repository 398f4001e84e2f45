//! The programs that a build needs, each in exactly one version, in the person's cache.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::command::{output, run};
use crate::failure::{Explain, Failure, Result};
use crate::project::{Project, WASM, copy, fingerprint, make_folder, read, read_text, remove_folder};
use crate::terminal::{line, spoken, step};

/// The last Trunk that Rust 1.95 compiles.
const TRUNK: &str = "0.21.14";

/// What makes the mistakes that tests must notice.
pub const CARGO_MUTANTS: &str = "27.1.0";

/// The tools, ready to run.
pub struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    node_modules: PathBuf,
}

impl Tools {
    /// Makes everything that is missing. What is there costs a look at the file system.
    pub fn set_up(project: &Project) -> Result<Self> {
        wasm_target()?;
        let node_modules = node_packages(project)?;
        let wasm_bindgen = wasm_bindgen(project)?;
        let trunk = trunk(project)?;
        Ok(Self { trunk, wasm_bindgen, node_modules })
    }

    /// A command that finds these tools before any others, and shares compiled code with other checkouts.
    pub fn command(&self, project: &Project, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        command.current_dir(&project.root).env("PATH", self.path()?);
        with_cache(&mut command, project);
        Ok(command)
    }

    /// Where the Node packages are.
    pub fn node_modules(&self) -> &Path {
        &self.node_modules
    }

    /// The search path: our tools, then xtask itself (Trunk's hook calls it), then the person's.
    fn path(&self) -> Result<OsString> {
        let xtask = env::current_exe().explain(|| "Finding xtask's own program".to_owned())?;
        let mut folders = vec![self.node_modules.join(".bin")];
        folders.extend(
            [&self.trunk, &self.wasm_bindgen, &xtask]
                .iter()
                .filter_map(|file| file.parent())
                .map(Path::to_owned),
        );
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        env::join_paths(folders).explain(|| "Putting the tools on the PATH".to_owned())
    }
}

/// Lets a command of cargo use the shared folder for compiled code, and compile wasm as every other does: the flags
/// are part of what cargo compares, and everything is compiled again when they change from one command to the next.
pub fn with_cache(command: &mut Command, project: &Project) {
    command.env("CARGO_TARGET_DIR", project.target());
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", wasm_flags());
}

fn wasm_flags() -> String {
    // Leptos then boxes what a view is made of, instead of compiling each view's type anew.
    let smaller_views = "--cfg erase_components";
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .map(|home| home.to_string_lossy().into_owned());
    match home {
        // Keeps the person's home folder out of the modules. Cargo splits at spaces and offers no quoting here.
        Some(home) if !home.contains(char::is_whitespace) => {
            format!("--remap-path-prefix={home}=/cargo {smaller_views}")
        }
        _ => smaller_views.to_owned(),
    }
}

/// A tool's folder in the cache. Its name says everything that the program depends on.
fn tool_folder(project: &Project, name: &str, version: &str) -> PathBuf {
    project.cache.join("tools").join(format!("{name}-{version}-{}-{}", env::consts::OS, env::consts::ARCH))
}

fn wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    step(format!("Adding Rust's standard library for {WASM} (a download of about 20 MB)"));
    run(Command::new("rustup").args(["target", "add", WASM]))
}

/// Installs exactly what `tests/e2e/package-lock.json` names, and links it into the checkout.
fn node_packages(project: &Project) -> Result<PathBuf> {
    let what = "wasm-opt, Playwright and axe with npm (about 20 s; no browser is downloaded here)";
    let modules = locked_packages(project, "tests/e2e", what)?;
    link(&modules, &project.node_modules())?;
    Ok(modules)
}

/// Where the Node packages are that manifests are measured against.
pub fn bench_packages(project: &Project) -> Result<PathBuf> {
    locked_packages(project, "tools/bench", "what manifests are measured against with npm (about 10 s)")
}

/// Installs exactly what the lockfile of a folder names into the cache, unless it is there.
fn locked_packages(project: &Project, folder: &str, what: &str) -> Result<PathBuf> {
    let source = project.root.join(folder);
    let (package, lock) = (read(&source.join("package.json"))?, read(&source.join("package-lock.json"))?);
    let name = fingerprint([package.as_slice(), lock.as_slice()]);
    let folder = project.cache.join("tools").join(format!("node-{name}"));
    let modules = folder.join("node_modules");
    if !modules.is_dir() {
        check_node()?;
        step(format!("Installing {what}"));
        let part = folder.with_extension("part");
        remove_folder(&part)?;
        make_folder(&part)?;
        for file in ["package.json", "package-lock.json"] {
            copy(&source.join(file), &part.join(file))?;
        }
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(Command::new(npm)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&part))?;
        fs::rename(&part, &folder).explain(|| format!("Moving the packages to {}", folder.display()))?;
    }
    Ok(modules)
}

fn check_node() -> Result<()> {
    let version = output(Command::new("node").arg("--version"))?;
    let major =
        version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        _ => Err(Failure::new(format!(
            "Node {} is too old: wasm-opt and the browser tests need Node 20 or later (nodejs.org).",
            version.trim()
        ))),
    }
}

/// Points `at` to `folder`, replacing an older link.
fn link(folder: &Path, at: &Path) -> Result<()> {
    match fs::read_link(at) {
        Ok(current) if current == folder => return Ok(()),
        Ok(_) => fs::remove_file(at).explain(|| format!("Replacing the link {}", at.display()))?,
        Err(_) if at.exists() => {
            return Err(Failure::new(format!(
                "{} is a folder, and xtask needs a link to its cache there: remove the folder and run this again.",
                at.display()
            )));
        }
        Err(_) => {}
    }
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(folder, at);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_dir(folder, at);
    linked.explain(|| format!("Linking {} to {}", at.display(), folder.display()))
}

/// Builds wasm-bindgen's command line from `tools/wasm-bindgen`. It must have the version of the library that the
/// page and the engine are linked with: the two agree on a format that changes with every release.
fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    let source = project.root.join("tools/wasm-bindgen");
    let (manifest, lock) = (read_text(&source.join("Cargo.toml"))?, read_text(&source.join("Cargo.lock"))?);
    let app_lock = read_text(&project.root.join("Cargo.lock"))?;
    let library = locked_version(&app_lock, "wasm-bindgen");
    let tool = locked_version(&lock, "wasm-bindgen-cli");
    let (Some(library), Some(tool)) = (library, tool) else {
        return Err(Failure::new("Cargo.lock or tools/wasm-bindgen/Cargo.lock does not name wasm-bindgen."));
    };
    if library != tool {
        return Err(Failure::new(format!(
            "The app is locked to wasm-bindgen {library} and the tool to {tool}; they must be equal. Set {library} in \
             tools/wasm-bindgen/Cargo.toml and run `cargo update` in that folder, and set it in Trunk.toml."
        )));
    }
    let main = read(&source.join("src/main.rs"))?;
    let version = format!("{tool}-{}", fingerprint([manifest.as_bytes(), lock.as_bytes(), main.as_slice()]));
    build_once(project, "wasm-bindgen", &version, "about 2 minutes, once per version", |build| {
        run(Command::new("cargo")
            .args(["build", "--release", "--locked", "--target-dir"])
            .arg(build)
            .current_dir(&source)
            .env_remove("CARGO_BUILD_TARGET"))?;
        Ok(build.join("release"))
    })
}

/// Builds Trunk, without TLS because it may never download anything.
fn trunk(project: &Project) -> Result<PathBuf> {
    let how_long = "about 5 minutes on two cores, once per version";
    published(project, "trunk", TRUNK, how_long, &["--no-default-features"])
}

/// Builds cargo-mutants, which only `cargo xtask mutants` needs.
pub fn cargo_mutants(project: &Project) -> Result<PathBuf> {
    published(project, "cargo-mutants", CARGO_MUTANTS, "about 2 minutes on two cores, once per version", &[])
}

/// Builds a published program: it is a tool and not a product, so without link-time optimisation.
fn published(project: &Project, name: &str, version: &str, how_long: &str, more: &[&str]) -> Result<PathBuf> {
    build_once(project, name, version, how_long, |build| {
        let installed = build.join("installed");
        run(Command::new("cargo")
            .args(["install", name, "--version", version, "--locked", "--no-track"])
            .args(more)
            .arg("--root")
            .arg(&installed)
            .arg("--target-dir")
            .arg(build)
            .current_dir(&project.root)
            .env_remove("CARGO_BUILD_TARGET")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"))?;
        Ok(installed.join("bin"))
    })
}

/// Builds a tool unless it is there. `build` gets a folder that survives an interruption, so that a second attempt
/// goes on where the first stopped, and says in which folder the program ended up.
fn build_once(
    project: &Project,
    name: &str,
    version: &str,
    how_long: &str,
    build: impl FnOnce(&Path) -> Result<PathBuf>,
) -> Result<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let folder = tool_folder(project, name, version);
    let program = folder.join(&file);
    if program.is_file() {
        return Ok(program);
    }
    step(format!(
        "Building {name} {version} from source, as no ready-made program can be relied on ({how_long})"
    ));
    let start = Instant::now();
    let work = project.cache.join("build").join(format!("{name}-{version}"));
    make_folder(&work)?;
    let built = build(&work).map_err(|error| {
        Failure::new(format!("{error}\nWhat is done so far is kept: run the same command again to go on."))
    })?;
    make_folder(&folder)?;
    let part = folder.join(format!("{file}.part"));
    copy(&built.join(&file), &part)?;
    fs::rename(&part, &program).explain(|| format!("Moving {name} to {}", program.display()))?;
    remove_folder(&work)?;
    line(format!("{name} is ready ({})", spoken(start.elapsed())));
    Ok(program)
}

/// The version of a package in a lockfile of cargo.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lockfile_names_a_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "a"), Some("1.0.0"));
        assert_eq!(locked_version(lock, "b"), None);
    }
}
