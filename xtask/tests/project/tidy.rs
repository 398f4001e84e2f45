//! What the compiler does not see: the rules of `ARCHITECTURE.md` and `CONTRIBUTING.md`, by reading the sources.

use std::fs;
use std::path::{Path, PathBuf};

/// A file has one subject.
const MAX_FILE_LINES: usize = 500;
/// A function fits a screen.
const MAX_FUNCTION_LINES: usize = 70;

/// A table in a function's clothes: a line per case, which no split makes easier to read.
const TABLES: [&str; 1] = ["src/ui/icon.rs"];

/// Code that reads untrusted bytes or resolves audiences: it belongs to the engine, and the page asks it by message.
const ENGINE_ONLY: [&str; 8] = [
    "office_addin_manifest::read",
    "addin_deployment::audience",
    "addin_deployment::lifecycle::decide",
    "addin_deployment::demo",
    "addin_deployment::directory",
    "addin_deployment::protocol",
    "addin_deployment::search",
    "addin_deployment::store",
];

/// Words of the domain: the design system knows none of them.
const DOMAIN_WORDS: [&str; 7] = ["manifest", "add-in", "addin", "add_in", "deploy", "tenant", "outlook"];

/// The library crates, which run the same in a browser, a checker and a server.
const PURE: [&str; 5] =
    ["messages", "sorting", "office-addin-manifest", "addin-deployment", "deployment-api"];

/// What is drawn before any later page: its texts are those that a page fetches first.
const DRAWN_FIRST: [&str; 6] =
    ["src/app.rs", "src/backend", "src/catalog", "src/console.rs", "src/later.rs", "src/texts.rs"];

struct Source {
    /// From the checkout's top folder, with slashes.
    name: String,
    text: String,
}

impl Source {
    /// Its lines that are not comments, numbered from 1.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is_test(&self) -> bool {
        self.name.contains("/tests") || self.name.ends_with("tests.rs")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Every Rust file below a folder of the checkout.
fn sources(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    assert!(!files.is_empty(), "{folder} has no sources: this test looks in the wrong place");
    files.sort();
    let name = |file: &Path| file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    files.iter().map(|file| Source { name: name(file), text: fs::read_to_string(file).unwrap() }).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn everything() -> Vec<Source> {
    ["src", "crates", "xtask"].into_iter().flat_map(sources).collect()
}

/// Fails with every place at once.
fn nothing_found(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n  {}\n", found.join("\n  "));
}

/// The places in `sources` whose code has one of the words.
fn places<'a>(sources: impl IntoIterator<Item = &'a Source>, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in source.code() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                found.push(format!("{}:{number} has `{word}`", source.name));
            }
        }
    }
    found
}

#[test]
fn the_page_never_reads_or_resolves() {
    nothing_found("The page asks the engine by message", &places(&sources("src"), &ENGINE_ONLY));
}

#[test]
fn what_is_drawn_first_says_only_what_is_fetched_first() {
    let build = fs::read_to_string(root().join("crates/messages/build/generate.rs")).unwrap();
    let (_, first) = build.split_once("const FIRST: ").unwrap();
    let (first, _) = first.split_once(';').map(|(_, rest)| rest).unwrap().split_once(';').unwrap();
    let is_first =
        |key: &str| key.split_once('_').is_some_and(|(prefix, _)| first.contains(&format!("\"{prefix}\"")));
    let (mut said, mut found) = (0, Vec::new());
    for source in
        sources("src").iter().filter(|file| DRAWN_FIRST.iter().any(|drawn| file.name.starts_with(drawn)))
    {
        for (number, line) in source.code() {
            for key in
                line.split("say::").skip(1).filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                said += 1;
                if !is_first(key) {
                    found.push(format!("{}:{number} says `{key}`", source.name));
                }
            }
        }
    }
    assert!(said > 40, "{said} texts were found: this test looks in the wrong place");
    nothing_found(
        "The frame and the catalog say only texts of the first file (crates/messages/build)",
        &found,
    );
}

#[test]
fn what_a_page_knows_is_plain_rust() {
    let all = sources("src");
    let states: Vec<_> = all.iter().filter(|source| source.name.ends_with("/state.rs")).collect();
    assert!(states.len() > 2, "every page has a state.rs");
    let browser = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_net"];
    nothing_found("state.rs holds no view and no browser", &places(states, &browser));
}

#[test]
fn the_design_system_knows_nothing_of_the_domain() {
    let all = sources("src/ui");
    let mut found = Vec::new();
    for source in &all {
        for (index, line) in source.text.lines().enumerate() {
            let lower = line.to_lowercase();
            if let Some(word) = DOMAIN_WORDS.iter().find(|word| lower.contains(**word)) {
                found.push(format!("{}:{} has `{word}`", source.name, index + 1));
            }
        }
        for (number, line) in source.code() {
            let other = line
                .split("crate::")
                .skip(1)
                .any(|used| !used.starts_with("ui") && !used.starts_with("browser"));
            if other {
                found.push(format!("{}:{number} uses another part of the page", source.name));
            }
        }
    }
    nothing_found("src/ui is a design system and nothing else", &found);
}

#[test]
fn every_component_is_in_the_gallery() {
    let gallery: String = sources("src/gallery").into_iter().map(|source| source.text).collect();
    let mut components = 0;
    let mut found = Vec::new();
    for source in sources("src/ui") {
        for after in source.text.split("#[component]\npub fn ").skip(1) {
            let name: String = after.chars().take_while(char::is_ascii_alphanumeric).collect();
            components += 1;
            if !["\n", " ", "/", ">"].iter().any(|end| gallery.contains(&format!("<{name}{end}"))) {
                found.push(format!("{} has `{name}`, which the gallery does not show", source.name));
            }
        }
    }
    assert!(components > 20, "{components} components were found in src/ui");
    nothing_found("every component is shown in the gallery, in each state", &found);
}

#[test]
fn views_keep_the_content_security_policy() {
    let forbidden = [
        "inner_html",
        "style=\"",
        "style=move",
        "style={",
        "<style",
        "<script",
        "set_inner_html",
        "javascript:",
    ];
    nothing_found(
        "Inline styles and raw markup are blocked; use classes, style:property and text",
        &places(&sources("src"), &forbidden),
    );
}

#[test]
fn nothing_is_fetched_from_a_third_party() {
    let all = sources("src");
    let fetches =
        ["Request::get(\"http", "fetch_with_str(\"http", "Request::new(\"http", "src=\"http", "url(http"];
    nothing_found("Only the page's own origin is asked", &places(&all, &fetches));
}

#[test]
fn no_global_holds_the_state_of_a_console() {
    let all = sources("src");
    let sources = all.iter().filter(|source| !source.is_test());
    nothing_found(
        "Several consoles may live on one page",
        &places(sources, &["thread_local!", "static mut ", "OnceLock<", "LazyLock<", "OnceCell<"]),
    );
    let mut found = Vec::new();
    for source in &all {
        for (number, line) in source.code() {
            let item = line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(crate) ");
            if item.starts_with("static ") {
                found.push(format!("{}:{number} is a static", source.name));
            }
        }
    }
    nothing_found("Several consoles may live on one page: constants are fine, statics are not", &found);
}

#[test]
fn library_crates_forbid_unsafe_code() {
    for name in PURE {
        let lib = fs::read_to_string(root().join("crates").join(name).join("src/lib.rs")).unwrap();
        assert!(lib.contains("#![forbid(unsafe_code)]"), "crates/{name} does not forbid unsafe code");
    }
}

#[test]
fn files_and_functions_stay_readable() {
    let mut found = Vec::new();
    for source in everything() {
        let lines = source.text.lines().count();
        if lines > MAX_FILE_LINES {
            found.push(format!("{} has {lines} lines, more than {MAX_FILE_LINES}", source.name));
        }
        if !TABLES.contains(&source.name.as_str()) {
            found.extend(long_functions(&source));
        }
    }
    nothing_found("A file has one subject, and a function fits a screen", &found);
}

/// A body starts at the line that ends the signature with a brace, and ends at the brace that stands as far to the right
/// as the `fn` does: rustfmt puts both there. A component's signature lists its properties and does not count.
fn long_functions(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let lines: Vec<&str> = source.text.lines().collect();
    for (start, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        if code.starts_with("//") || !code.split_whitespace().take(4).any(|word| word == "fn") {
            continue;
        }
        let closing = format!("{}}}", " ".repeat(line.len() - code.len()));
        let mut body = lines.iter().skip(start).skip_while(|line| !line.ends_with(['{', '}', ';']));
        if !body.next().is_some_and(|line| line.ends_with('{')) {
            continue;
        }
        let length = body.take_while(|line| **line != closing).count();
        if length > MAX_FUNCTION_LINES {
            found.push(format!(
                "{}:{} has {length} lines, more than {MAX_FUNCTION_LINES}",
                source.name,
                start + 1
            ));
        }
    }
    found
}

#[test]
fn a_long_function_is_found() {
    let body = "        work();\n".repeat(MAX_FUNCTION_LINES + 1);
    let text =
        format!("impl A {{\n    pub fn long(&self) {{\n{body}    }}\n\n    fn short() {{\n    }}\n}}\n");
    let found = long_functions(&Source { name: "a.rs".to_owned(), text });
    assert_eq!(
        found,
        [format!("a.rs:2 has {} lines, more than {MAX_FUNCTION_LINES}", MAX_FUNCTION_LINES + 1)]
    );
}
