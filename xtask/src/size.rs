//! The size gate: what a browser fetches before the first click, and the engine, as bytes in brotli.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::failure::{Explain, Failure, Result};
use crate::project::{Project, files_below, read, read_text, write};
use crate::terminal::line;
use crate::wasm::code_by_crate;

/// Everything that is fetched until the catalog answers a click: with how each add-in stands to the real tenant, which
/// nobody may overlook there.
const FIRST_LOAD_BUDGET: u64 = 136_000;
/// The second module with its scripts, fetched while the first screen is already usable: the rules for manifests in XML,
/// directories, audiences, and what an event log comes to.
const ENGINE_BUDGET: u64 = 180_500;
/// What the engine fetches when it is first needed: writing, manifests in JSON and packages, repair, import, readiness,
/// verdicts, delivery, and bringing a rescue file back.
const ENGINE_LATER_BUDGET: u64 = 251_000;
/// Crates with less code than this are shown together.
const SMALL_CRATE: u64 = 4_096;

/// Bytes by name.
type Sizes = BTreeMap<String, u64>;

/// The measured figures of one build.
struct Measured {
    first_load: Sizes,
    later: Sizes,
    engine: Sizes,
    engine_later: Sizes,
    page_crates: Sizes,
    later_crates: Sizes,
    engine_crates: Sizes,
    engine_later_crates: Sizes,
}

/// Measures `dist`, prints the figures beside the accepted ones, and fails above a budget. With `accept` the figures
/// become the accepted ones.
pub fn gate(project: &Project, accept: bool) -> Result<()> {
    let measured = Measured::of(project)?;
    let path = project.root.join("docs/size.json");
    let accepted = accepted(&path)?;

    let Measured { first_load, later, engine, engine_later, .. } = &measured;
    print_table("First load, brotli", first_load, &accepted, "first_load", Some(FIRST_LOAD_BUDGET));
    print_table("Pages fetched when they are opened, brotli", later, &accepted, "later", None);
    print_table("Engine, brotli", engine, &accepted, "engine", Some(ENGINE_BUDGET));
    let budget = Some(ENGINE_LATER_BUDGET);
    print_table(
        "Engine, fetched when it is asked for, brotli",
        engine_later,
        &accepted,
        "engine_later",
        budget,
    );
    for (what, crates, key) in [
        ("Page", &measured.page_crates, "page_crates"),
        ("Later pages", &measured.later_crates, "later_crates"),
        ("Engine", &measured.engine_crates, "engine_crates"),
        ("Later engine", &measured.engine_later_crates, "engine_later_crates"),
    ] {
        let title = format!("{what} by crate, before wasm-opt and brotli");
        print_table(&title, crates, &accepted, key, None);
    }

    if accept {
        let text =
            serde_json::to_string_pretty(&measured.to_json()).explain(|| "Writing the sizes".to_owned())?;
        write(&path, text + "\n")?;
        line("docs/size.json now holds these figures: commit it with the change that explains them.");
    }
    within("The first load", &measured.first_load, FIRST_LOAD_BUDGET)?;
    within("The engine", &measured.engine, ENGINE_BUDGET)?;
    within("The engine's later part", &measured.engine_later, ENGINE_LATER_BUDGET)
}

impl Measured {
    fn of(project: &Project) -> Result<Self> {
        let Fetched { first_load, later, engine, engine_later } = split(&project.dist())?;
        let crates = |name: &str| {
            let sizes = code_by_crate(&read(&project.notes().join(name))?)?;
            Ok::<_, Failure>(with_small_ones_together(sizes))
        };
        Ok(Self {
            first_load,
            later,
            engine,
            engine_later,
            page_crates: crates("page.wasm")?,
            later_crates: crates("pages.wasm")?,
            engine_crates: crates("engine.wasm")?,
            engine_later_crates: crates("engine-later.wasm")?,
        })
    }

    fn to_json(&self) -> Value {
        json!({
            "first_load": self.first_load,
            "later": self.later,
            "engine": self.engine,
            "engine_later": self.engine_later,
            "page_crates": self.page_crates,
            "later_crates": self.later_crates,
            "engine_crates": self.engine_crates,
            "engine_later_crates": self.engine_later_crates,
        })
    }
}

/// The files of `dist`, by when they are fetched.
struct Fetched {
    first_load: Sizes,
    later: Sizes,
    engine: Sizes,
    engine_later: Sizes,
}

/// Sorts the files. One that is neither known as the engine's, nor as later pages, nor as texts of these or of a language
/// that the reader did not choose counts as first load: nothing slips through unmeasured.
fn split(dist: &Path) -> Result<Fetched> {
    let (mut first_load, mut later) = (Sizes::new(), Sizes::new());
    let (mut engine, mut engine_later) = (Sizes::new(), Sizes::new());
    let (mut texts, mut other_texts, mut rules) = (Sizes::new(), Sizes::new(), Sizes::new());
    for file in files_below(dist)? {
        let name = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy().into_owned();
        let Some(plain) = name.strip_suffix(".br") else { continue };
        let size = fs::metadata(&file).explain(|| format!("Measuring {}", file.display()))?.len();
        let label = without_hash(plain);
        let part = match label.split(['-', '.']).next() {
            Some("engine") if label.starts_with("engine-later.") => &mut engine_later,
            Some("engine") => &mut engine,
            Some("pages") => &mut later,
            Some("texts") if label.ends_with("-rest.txt") => &mut other_texts,
            Some("texts") if label.ends_with("-rules.txt") => &mut rules,
            Some("texts") => &mut texts,
            _ => &mut first_load,
        };
        *part.entry(label).or_default() += size;
    }
    // The reader fetches one language: the largest is counted.
    if let Some(largest) = texts.into_values().max() {
        first_load.insert("texts of one language".to_owned(), largest);
    }
    if let Some(largest) = other_texts.into_values().max() {
        later.insert("other texts of one language".to_owned(), largest);
    }
    if let Some(largest) = rules.into_values().max() {
        later.insert("rules explained in one language".to_owned(), largest);
    }
    if first_load.is_empty() || engine.is_empty() {
        return Err(Failure::new("dist/ has no compressed files to measure: run `cargo xtask build` first."));
    }
    Ok(Fetched { first_load, later, engine, engine_later })
}

/// `boot-0123456789abcdef.js` is `boot.js`, in each build.
fn without_hash(name: &str) -> String {
    let is_hash = |part: &str| part.len() >= 14 && part.chars().all(|c| c.is_ascii_hexdigit());
    let mut label = String::new();
    for part in name.split_inclusive(['-', '.', '_']) {
        if is_hash(part.trim_end_matches(['-', '.', '_'])) {
            label.truncate(label.trim_end_matches('-').len());
            label.push_str(part.get(part.len() - 1..).unwrap_or_default());
        } else {
            label.push_str(part);
        }
    }
    label
}

fn with_small_ones_together(sizes: Sizes) -> Sizes {
    let mut shown = Sizes::new();
    for (name, size) in sizes {
        let name = if size < SMALL_CRATE { "(smaller crates)".to_owned() } else { name };
        *shown.entry(name).or_default() += size;
    }
    shown
}

fn accepted(path: &Path) -> Result<Map<String, Value>> {
    if !path.is_file() {
        return Ok(Map::new());
    }
    serde_json::from_str(&read_text(path)?).explain(|| format!("Reading {}", path.display()))
}

fn print_table(title: &str, now: &Sizes, accepted: &Map<String, Value>, part: &str, budget: Option<u64>) {
    let before: Sizes = accepted
        .get(part)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .filter_map(|(name, size)| Some((name.clone(), size.as_u64()?)))
        .collect();
    line(format!("\n{title:<44}{:>9}  {:>10}", "bytes", "accepted"));
    let names: BTreeSet<&String> = now.keys().chain(before.keys()).collect();
    let mut rows: Vec<_> =
        names.into_iter().map(|name| (name, bytes(now, name), bytes(&before, name))).collect();
    rows.sort_by_key(|(_, size, _)| std::cmp::Reverse(*size));
    for (name, size, was) in rows {
        line(format!("  {name:<42}{size:>9}  {:>10}", difference(size, was)));
    }
    let (total, was) = (now.values().sum(), before.values().sum());
    let limit = budget.map_or(String::new(), |budget| format!("  of {budget}"));
    line(format!("  {:<42}{total:>9}  {:>10}{limit}", "together", difference(total, was)));
}

fn bytes(sizes: &Sizes, name: &str) -> u64 {
    sizes.get(name).copied().unwrap_or_default()
}

fn difference(now: u64, was: u64) -> String {
    if now == was { "as before".to_owned() } else { format!("{:+}", now.cast_signed() - was.cast_signed()) }
}

fn within(what: &str, sizes: &Sizes, budget: u64) -> Result<()> {
    let total: u64 = sizes.values().sum();
    if total <= budget {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{what} is {total} bytes, {} above its budget of {budget}. The tables above show what grew; the budget itself \
         is a decision of the project.",
        total - budget
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_label_from_build_to_build() {
        assert_eq!(without_hash("boot-0123456789abcdef.js"), "boot.js");
        assert_eq!(without_hash("addin-console-0123456789abcdef_bg.wasm"), "addin-console_bg.wasm");
        assert_eq!(without_hash("engine-worker-0123456789abcdef.js"), "engine-worker.js");
        assert_eq!(without_hash("main-cf9b6f71ba6ff2d.css"), "main.css");
        assert_eq!(without_hash("index.html"), "index.html");
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let sizes = |size| Sizes::from([("a".to_owned(), size)]);
        assert!(within("It", &sizes(130_000), 130_000).is_ok());
        assert!(within("It", &sizes(130_001), 130_000).is_err());
    }

    #[test]
    fn small_crates_are_counted_together() {
        let sizes =
            Sizes::from([("a".to_owned(), 1_000), ("b".to_owned(), 2_000), ("leptos".to_owned(), 50_000)]);
        let shown = with_small_ones_together(sizes);
        assert_eq!(shown.get("(smaller crates)"), Some(&3_000));
        assert_eq!(shown.get("leptos"), Some(&50_000));
    }
}
