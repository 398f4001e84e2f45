//! A module that comes in two parts: `tools/wasm-bindgen` cuts what is fetched later out of it, and writes a script of
//! its own that fetches it.

use std::path::Path;

use crate::failure::{Failure, Result};
use crate::project::read_text;

/// How the tool calls the script that fetches what was cut out.
const FETCHING: &str = "__wasm_split.js";

/// wasm-bindgen's script for the module `name` in a folder, with the one that fetches the part `part` inside of it.
///
/// The two import each other. A page that starts a second engine imports its script under another address, and would
/// get the first engine's by way of the other script; and one file is fetched sooner than two. The part's own file is
/// called `@NAME@` there, for whoever gives files their names.
pub fn joined(folder: &Path, name: &str, part: &str, file: &str) -> Result<String> {
    let script = read_text(&folder.join(format!("{name}.js")))?;
    let fetching = read_text(&folder.join(FETCHING))?;
    join(&script, &fetching, part, file).ok_or_else(|| {
        Failure::new(format!(
            "The scripts for {name} and for its part {part} do not fit together any more: see xtask/src/parts.rs."
        ))
    })
}

/// `None` when one of the places is not there where the two meet.
fn join(script: &str, fetching: &str, part: &str, file: &str) -> Option<String> {
    let is_import = |line: &&str| line.starts_with("import ") && line.contains(FETCHING);
    let import = script.lines().find(is_import)?;
    let object = import.strip_prefix("import * as ")?.split(' ').next()?;
    let address = format!("\"./split_{part}.wasm\"");
    if !fetching.contains(&address) {
        return None;
    }
    // The address of a second engine's script ends with its number, and so do those of its modules.
    let numbered = format!("\"./@{file}@\" + new URL(import.meta.url).hash.replace(\"#\", \"?\")");
    let fetching = fetching.replace(&address, &numbered);
    let loader = format!("__wasm_split_load_{part}");
    let (_, fetching) = fetching.split_once("\";\n")?;
    let fetching = fetching.replace(&format!("export const {loader}"), &format!("const {loader}"));
    let inside = format!("const {object} = (() => {{\n{fetching}\nreturn {{ {loader} }};\n}})();");
    Some(script.replacen(import, &inside, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\nexport { initSync };\n";
    const FETCHING: &str = "import { initSync } from \"./engine.js\";\n\nlet shared;\n\
        export const __wasm_split_load_later = load(new URL(\"./split_later.wasm\", import.meta.url));\n";

    #[test]
    fn the_two_scripts_become_one_that_imports_nothing() {
        let joined = join(SCRIPT, FETCHING, "later", "engine-later.wasm").unwrap();
        assert!(!joined.contains("import *") && !joined.contains("import {"));
        assert!(joined.contains("const import1 = (() => {"));
        assert!(joined.contains("return { __wasm_split_load_later };"));
        assert!(joined.contains("new URL(\"./@engine-later.wasm@\" + new URL(import.meta.url).hash"));
        assert!(joined.ends_with("let wasm;\nexport { initSync };\n"));
    }

    #[test]
    fn scripts_of_another_form_are_refused() {
        assert_eq!(join("let wasm;\n", FETCHING, "later", "a.wasm"), None);
        assert_eq!(join(SCRIPT, FETCHING, "pages", "a.wasm"), None);
    }
}
