//! Who may depend on whom: `ARCHITECTURE.md`, by what cargo says of the packages. Fails when a line is crossed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What each of our packages may use of our packages, outside of tests.
const OURS: [(&str, &[&str]); 8] = [
    ("messages", &[]),
    ("sorting", &[]),
    ("office-addin-manifest", &["messages", "sorting"]),
    ("addin-deployment", &["messages", "office-addin-manifest", "sorting"]),
    ("deployment-api", &["addin-deployment", "messages", "office-addin-manifest"]),
    ("engine", &["addin-deployment", "deployment-api", "messages", "office-addin-manifest", "sorting"]),
    (
        "addin-console",
        &["addin-deployment", "deployment-api", "messages", "office-addin-manifest", "sorting"],
    ),
    ("xtask", &[]),
];

/// The library crates are pure.
const PURE: [&str; 5] =
    ["messages", "sorting", "office-addin-manifest", "addin-deployment", "deployment-api"];

/// What a pure crate may not reach, however deep: the browser, a view, an async runtime, a clock, randomness.
const IMPURE: [&str; 12] = [
    "async-std",
    "chrono",
    "getrandom",
    "idb",
    "js-sys",
    "leptos",
    "rand",
    "smol",
    "time",
    "tokio",
    "wasm-bindgen",
    "web-sys",
];

/// Reading code: the page shows what was read and never reads.
const READERS: [&str; 1] = ["miniz_oxide"];

/// Too large or unfit for the page. (Leptos brings `regex` along, of which nothing is left after linking: the size gate
/// would show it.)
const NOT_IN_THE_APP: [&str; 6] = ["chrono", "leptos_router", "roaring", "roxmltree", "thaw", "zip"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Everything that ends up in a package's module, at any depth: not what only its macros and build scripts use.
fn reached_by(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--target", "wasm32-unknown-unknown", "--format", "{p}", "--package", package])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--no-deps", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The names of our packages, and of what they declare outside of tests and build scripts.
fn declared() -> BTreeMap<String, BTreeSet<String>> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages = metadata();
    let packages = packages["packages"].as_array().unwrap();
    let normal = |package: &Value| -> BTreeSet<String> {
        let all = package["dependencies"].as_array().unwrap();
        all.iter().filter(|one| one["kind"].is_null()).map(|one| text(&one["name"])).collect()
    };
    packages.iter().map(|package| (text(&package["name"]), normal(package))).collect()
}

#[test]
fn our_packages_use_each_other_in_one_direction() {
    let allowed: BTreeMap<&str, &[&str]> = OURS.into_iter().collect();
    for (package, uses) in declared() {
        let Some(allowed) = allowed.get(package.as_str()) else {
            panic!("{package} is new: say in xtask/tests/project/dependencies.rs what it may use");
        };
        let ours = uses.iter().filter(|name| OURS.iter().any(|(ours, _)| ours == name));
        for used in ours {
            assert!(allowed.contains(&used.as_str()), "{package} may not use {used}");
        }
    }
}

#[test]
fn the_library_crates_are_pure() {
    for package in PURE {
        let reached = reached_by(package);
        for impure in IMPURE {
            assert!(!reached.contains(impure), "{package} reaches {impure}");
        }
    }
}

#[test]
fn the_page_is_built_without_what_reads_manifests() {
    let page = reached_by("addin-console");
    for reader in READERS {
        assert!(!page.contains(reader), "the page reaches {reader}");
    }
    assert!(
        reached_by("engine").contains("miniz_oxide"),
        "the engine reads, or this test looks in the wrong place"
    );
}

#[test]
fn nothing_heavy_reaches_the_app() {
    for package in ["addin-console", "engine"] {
        let reached = reached_by(package);
        for heavy in NOT_IN_THE_APP {
            assert!(!reached.contains(heavy), "{package} reaches {heavy}");
        }
    }
}
