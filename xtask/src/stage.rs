//! Trunk's hook: what a build needs beside the page's own module, put into Trunk's staging folder.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::run;
use crate::failure::{Explain, Failure, Result};
use crate::headers;
use crate::parts::joined;
use crate::project::{
    Project, WASM, copy, files_below, fingerprint, make_folder, read, read_text, remove_folder, write,
};

/// A folder that Trunk fills, and the names that files got in it.
struct Staging {
    folder: PathBuf,
    /// Whether the files are for production.
    release: bool,
    /// (`boot.js`, `boot-0123456789abcdef.js`)
    names: Vec<(String, String)>,
    /// Names of Trunk's in the page, and what the files are called now.
    renamed: Vec<(String, String)>,
}

/// The script that reads an organisation's directory, where the import page offers it.
const COLLECTOR: &str = "collector/addin-console-collector.ps1";

/// Completes the folder in `TRUNK_STAGING_DIR`.
pub fn complete(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("`xtask stage` is Trunk's hook. Run `cargo xtask build` or `cargo xtask dev`.")
    })?;
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let mut staging =
        Staging { folder: PathBuf::from(folder), release, names: Vec::new(), renamed: Vec::new() };

    let engine = build_engine(project, release)?;
    staging.add("engine-later.wasm", &read(&engine.join("later.wasm"))?)?;
    staging.add("engine.wasm", &read(&engine.join("engine.wasm"))?)?;
    staging.add_filled("engine.js", &engine.join("engine.js"))?;
    staging.copy_snippets(&engine)?;
    staging.add_page(project)?;
    for file in write_texts(project)? {
        staging.add(&format!("texts-{}", file_name(&file)?), &read(&file)?)?;
    }
    let public = project.root.join("public");
    staging.add("icon.svg", &read(&public.join("icon.svg"))?)?;
    for name in ["engine-worker.js", "boot.js"] {
        let script = public.join(name);
        let small = project.notes().join(name);
        if release {
            shrink(project, &[&script, &small])?;
        }
        staging.add_filled(name, if release { &small } else { &script })?;
    }
    // The collector keeps its name: people save it, and read what they run.
    make_folder(&staging.folder.join("collector"))?;
    copy(&public.join(COLLECTOR), &staging.folder.join(COLLECTOR))?;
    let index = staging.folder.join("index.html");
    let mut page = staging.filled(&read_text(&index)?)?;
    for (old, new) in &staging.renamed {
        page = page.replace(old, new);
    }
    write(&index, &page)?;
    if release {
        refuse_inline(&page)?;
        write(&staging.folder.join("_headers"), headers::for_static_hosts())?;
        run(Command::new("node").arg(project.root.join("tools/compress.mjs")).arg(&staging.folder))?;
    }
    Ok(())
}

impl Staging {
    /// Puts a file into the folder, under a name that changes with its content.
    fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let hashed = format!("{stem}-{}.{extension}", fingerprint([content]));
        write(&self.folder.join(&hashed), content)?;
        self.names.push((name.to_owned(), hashed));
        Ok(())
    }

    /// A script, in which names of files that are there already stand between `@`.
    fn add_filled(&mut self, name: &str, script: &Path) -> Result<()> {
        let script = self.filled(&read_text(script)?)?;
        self.add(name, script.as_bytes())
    }

    /// The page's module, and what our wasm-bindgen cut out of it (see `tools/wasm-bindgen`), that is the pages that are
    /// fetched when they are opened. Trunk's names would not do: they say what cargo built, and a change of a tool
    /// changes the files as well.
    fn add_page(&mut self, project: &Project) -> Result<()> {
        let cut = project.target().join("wasm-bindgen").join(if self.release { "release" } else { "debug" });
        let files = in_parts(project, &cut, &PAGE, self.release)?;
        self.add("pages.wasm", &read(&files.join("pages.wasm"))?)?;
        self.add("page.wasm", &read(&files.join("page.wasm"))?)?;
        self.add_filled("page.js", &files.join("page.js"))?;

        let trunk = self.page_stem()?;
        for (old, new) in [("_bg.wasm", "page.wasm"), (".js", "page.js")] {
            let old = [&trunk, old].concat();
            fs::remove_file(self.folder.join(&old)).explain(|| format!("Removing {old}"))?;
            let new = self.filled(&format!("@{new}@"))?;
            self.renamed.push((old, new));
        }
        Ok(())
    }

    /// The name that Trunk gave to the page's script and module, up to where the two differ.
    fn page_stem(&self) -> Result<String> {
        let files = files_below(&self.folder)?;
        let mut names = files.iter().filter_map(|file| file_name(file).ok());
        let stem =
            names.find_map(|name| name.strip_suffix(".js").filter(|stem| stem.starts_with("addin-console-")));
        stem.map(str::to_owned)
            .ok_or_else(|| Failure::new("Trunk staged no script for the page: build again."))
    }

    /// A text with each `@name@` replaced by the name that the file got.
    fn filled(&self, text: &str) -> Result<String> {
        let mut filled = text.to_owned();
        for (name, hashed) in &self.names {
            filled = filled.replace(&format!("@{name}@"), hashed);
        }
        match unfilled(&filled) {
            None => Ok(filled),
            Some(name) => {
                Err(Failure::new(format!("Nothing with the name {name} is staged: see xtask/src/stage.rs.")))
            }
        }
    }

    /// Scripts that crates bring along; wasm-bindgen already names them by their content.
    fn copy_snippets(&self, engine: &Path) -> Result<()> {
        let source = engine.join("snippets");
        if !source.is_dir() {
            return Ok(());
        }
        for file in files_below(&source)? {
            let below = file.strip_prefix(engine).explain(|| format!("Placing {}", file.display()))?;
            let target = self.folder.join(below);
            if let Some(parent) = target.parent() {
                make_folder(parent)?;
            }
            copy(&file, &target)?;
        }
        Ok(())
    }
}

/// The first `@file.name@` that is left in a text.
fn unfilled(text: &str) -> Option<&str> {
    let mut parts = text.split('@').skip(1);
    let is_name = |part: &&str| {
        part.contains('.')
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'))
    };
    parts.find(is_name)
}

fn file_name(path: &Path) -> Result<&str> {
    path.file_name()
        .and_then(|name| name.to_str())
        .ok_or_else(|| Failure::new(format!("{} has no name that can be read.", path.display())))
}

/// Builds the second module; returns the folder with `engine.js`, `engine.wasm` and `later.wasm`.
fn build_engine(project: &Project, release: bool) -> Result<PathBuf> {
    let (profile, folder) = if release { ("web", "web") } else { ("dev", "debug") };
    run(Command::new("cargo")
        .args([
            "build",
            "--offline",
            "--locked",
            "--package",
            "engine",
            "--lib",
            "--target",
            WASM,
            "--profile",
            profile,
        ])
        .current_dir(&project.root))?;
    let module = project.target().join(WASM).join(folder).join("engine.wasm");
    let out = project.target().join("engine").join(if release { "release" } else { "debug" });
    remove_folder(&out)?;
    run(Command::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-name", ENGINE.built, "--out-dir"])
        .arg(&out)
        .arg(&module))?;
    let files = in_parts(project, &out, &ENGINE, release)?;
    if out.join("snippets").is_dir() {
        fs::rename(out.join("snippets"), files.join("snippets"))
            .explain(|| "Moving the engine's snippets".to_owned())?;
    }
    Ok(files)
}

/// A module of which a part is fetched later.
struct InParts {
    /// How wasm-bindgen calls it.
    built: &'static str,
    /// The split point's name (`#[wasm_split]`).
    part: &'static str,
    /// How the module and its script are called.
    name: &'static str,
    /// How the part's file is called when it is staged.
    file: &'static str,
    /// What others use of the script.
    exports: &'static str,
}

const ENGINE: InParts =
    InParts { built: "engine", part: "later", name: "engine", file: "engine-later.wasm", exports: "start" };
const PAGE: InParts = InParts {
    built: "addin-console",
    part: "pages",
    name: "page",
    file: "pages.wasm",
    exports: "mount,Handle",
};

/// What wasm-bindgen wrote into a folder, for production as small as it gets: gives a folder with `name.js`, `name.wasm`
/// and `part.wasm`.
fn in_parts(project: &Project, built: &Path, module: &InParts, release: bool) -> Result<PathBuf> {
    let InParts { built: name, part, .. } = module;
    let files = project.notes().join(module.name);
    remove_folder(&files)?;
    make_folder(&files)?;
    let joined_script = files.join("joined.js");
    write(&joined_script, joined(built, name, part, module.file)?)?;
    let whole = built.join(format!("{name}_bg.wasm"));
    let cut_out = built.join(format!("split_{part}.wasm"));
    let [script, small, later] =
        [format!("{}.js", module.name), format!("{}.wasm", module.name), format!("{part}.wasm")]
            .map(|file| files.join(file));
    if release {
        shrink(project, &[&cut_out, &later])?;
        shrink(project, &[&whole, &small, &joined_script, &script, Path::new(module.exports)])?;
    } else {
        copy(&cut_out, &later)?;
        copy(&whole, &small)?;
        copy(&joined_script, &script)?;
    }
    Ok(files)
}

/// Makes modules and scripts small; what the arguments mean stands in the tool.
fn shrink(project: &Project, arguments: &[&Path]) -> Result<()> {
    run(Command::new("node").arg(project.root.join("tools/shrink.mjs")).args(arguments))
}

/// Lets the crate `messages` write its texts, three files per language.
fn write_texts(project: &Project) -> Result<Vec<PathBuf>> {
    let out = project.notes().join("texts");
    remove_folder(&out)?;
    make_folder(&out)?;
    run(Command::new("cargo")
        .args(["run", "--quiet", "--offline", "--locked", "--package", "messages", "--features", "embedded"])
        .args(["--example", "write-texts", "--"])
        .arg(&out)
        .current_dir(&project.root))?;
    files_below(&out)
}

/// The content security policy blocks inline scripts and styles; a page that has one must not be published.
fn refuse_inline(page: &str) -> Result<()> {
    match first_inline(page) {
        None => Ok(()),
        Some(what) => Err(Failure::new(format!(
            "The built index.html has {what}, which the content security policy blocks. Move it to a file."
        ))),
    }
}

fn first_inline(page: &str) -> Option<&'static str> {
    let lower = page.to_ascii_lowercase();
    let has_inline_script = lower.split("<script").skip(1).any(|rest| {
        let (tag, after) = rest.split_once('>').unwrap_or((rest, ""));
        !tag.contains("src=") || !after.trim_start().starts_with("</script")
    });
    if has_inline_script {
        Some("an inline script")
    } else if lower.contains("<style") {
        Some("an inline style sheet")
    } else if lower.contains(" style=") {
        Some("a style attribute")
    } else if lower.contains("\" on") || lower.contains(" onload=") || lower.contains(" onerror=") {
        Some("an inline event handler")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_is_found() {
        assert_eq!(first_inline("<script type=module src=./boot.js></script><p lang=en>x"), None);
        assert_eq!(first_inline("<script src=a.js>alert(1)</script>"), Some("an inline script"));
        assert_eq!(first_inline("<script>alert(1)</script>"), Some("an inline script"));
        assert_eq!(first_inline("<STYLE>p{}</STYLE>"), Some("an inline style sheet"));
        assert_eq!(first_inline("<p style=color:red>"), Some("a style attribute"));
        assert_eq!(first_inline("<body onload=go()>"), Some("an inline event handler"));
    }

    #[test]
    fn a_name_that_nothing_has_is_found() {
        assert_eq!(unfilled("import './@engine.js@';"), Some("engine.js"));
        assert_eq!(unfilled("write to someone@example.com, or to a@b"), None);
        assert_eq!(unfilled("/** @param name @returns {string} */"), None);
    }
}
