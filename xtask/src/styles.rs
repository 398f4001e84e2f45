//! One style sheet from several: `style/main.css` with everything that it imports put in its place, so that a browser
//! fetches one file.

use std::path::Path;

use crate::failure::{Failure, Result};
use crate::project::{Project, make_folder, read_text, write};

/// Trunk's hook before a build: writes the sheet that `index.html` names.
pub fn bundle(project: &Project) -> Result<()> {
    let folder = project.root.join("style");
    let bundled = inlined(&read_text(&folder.join("main.css"))?, &|name| read_text(&folder.join(name)))?;
    make_folder(&project.notes())?;
    write(&project.notes().join("main.css"), bundled)
}

/// Replaces lines such as `@import "base.css";` and `@import url("base.css") layer(base);`.
fn inlined(sheet: &str, read: &dyn Fn(&Path) -> Result<String>) -> Result<String> {
    let mut bundled = String::new();
    for line in sheet.lines() {
        let Some(import) = line.trim().strip_prefix("@import ") else {
            bundled.push_str(line);
            bundled.push('\n');
            continue;
        };
        let (name, layer) = import_of(import).ok_or_else(|| {
            Failure::new(format!(
                "style/main.css has the line `{line}`. Only `@import \"name.css\";`, or with `layer(name)`, can be bundled."
            ))
        })?;
        let content = read(Path::new(name))?;
        if content.contains("@import") {
            return Err(Failure::new(format!(
                "style/{name} imports another sheet: only style/main.css may."
            )));
        }
        match layer {
            None => bundled.push_str(&content),
            Some(layer) => bundled.push_str(&format!("@layer {layer} {{\n{content}}}\n")),
        }
    }
    Ok(bundled)
}

/// The file, and the layer if there is one, of what stands after `@import`.
fn import_of(import: &str) -> Option<(&str, Option<&str>)> {
    let import = import.trim().strip_suffix(';')?;
    let import = import.strip_prefix("url(").unwrap_or(import).trim_start_matches(['"', '\'']);
    let end = import.find(['"', '\'', ')'])?;
    let (name, rest) = import.split_at(end);
    let rest = rest.trim_start_matches(['"', '\'', ')']).trim();
    if rest.is_empty() {
        return Some((name, None));
    }
    Some((name, Some(rest.strip_prefix("layer(")?.strip_suffix(')')?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled(main: &str) -> Result<String> {
        inlined(main, &|name| Ok(format!("/* {} */\n", name.display())))
    }

    #[test]
    fn imports_are_put_in_their_place() {
        let main = "@layer base, controls;\n@import \"base.css\" layer(base);\n@import url('./a.css');\np { margin: 0 }\n";
        assert_eq!(
            bundled(main).unwrap(),
            "@layer base, controls;\n@layer base {\n/* base.css */\n}\n/* ./a.css */\np { margin: 0 }\n"
        );
    }

    #[test]
    fn what_cannot_be_bundled_is_said() {
        assert!(bundled("@import \"print.css\" print;\n").is_err());
    }
}
