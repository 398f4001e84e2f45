//! Reads the texts of every language, and generates the `say` functions and one compact file per language; the same for the
//! explanations of the manifest rules.

mod catalogue;
mod check;
mod generate;
mod rules;

use std::io::{Write, stdout};
use std::path::Path;
use std::{env, fs, process};

fn main() {
    if let Err(problems) = build() {
        for problem in problems {
            tell_cargo(&format!("error={problem}"));
        }
        process::exit(1);
    }
}

fn build() -> Result<(), Vec<String>> {
    tell_cargo("rerun-if-changed=build");
    let mut english = read("texts/en.ftl")?;
    let dutch = read("texts/nl.ftl")?;
    check::same(&english, &dutch)?;
    let out = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    english.texts.sort_by_key(|text| !generate::is_first(&text.key));
    write(&out, "say.rs", &generate::functions(&english))?;
    for (tag, language) in [("en", &english), ("nl", &dutch)] {
        let (first, rest) = generate::texts_files(&english, language);
        write(&out, &format!("{tag}.txt"), &first)?;
        write(&out, &format!("{tag}-rest.txt"), &rest)?;
    }
    let table = rules::table("texts/rules.txt", &text("texts/rules.txt")?)?;
    for language in ["en", "nl"] {
        let path = format!("texts/rules.{language}.ftl");
        let explanations = rules::read(&path, &text(&path)?)?;
        write(&out, &format!("rules.{language}.txt"), &rules::file(&path, &table, &explanations)?)?;
    }
    Ok(())
}

fn read(path: &str) -> Result<catalogue::Catalogue, Vec<String>> {
    catalogue::read(path, &text(path)?)
}

fn text(path: &str) -> Result<String, Vec<String>> {
    tell_cargo(&format!("rerun-if-changed={path}"));
    fs::read_to_string(path).map_err(|error| vec![format!("{path}: {error}")])
}

fn write(out: &str, name: &str, content: &str) -> Result<(), Vec<String>> {
    fs::write(Path::new(out).join(name), content).map_err(|error| vec![format!("{name}: {error}")])
}

/// Standard output is how a build script speaks to cargo; when cargo no longer listens there is nobody to tell.
fn tell_cargo(instruction: &str) {
    let _ = writeln!(stdout(), "cargo::{instruction}");
}
