//! Scripts without what only their readers need. Names stay: no tool here understands JavaScript, and compression
//! makes little of them.

/// Takes the comments that have lines of their own, and the indentation, out of a script. Our scripts, and those of
/// wasm-bindgen, have no text that goes over several lines, in which either would matter.
pub fn tightened(script: &str) -> String {
    let mut tight = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let starts_comment = line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if in_comment || starts_comment {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            tight.push_str(line);
            tight.push('\n');
        }
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "// Why.\n/**\n * @returns {number}\n */\nfunction a() {\n    /* b */\n    // c\n\n    return 'http://x'; // d\n}\n";
        assert_eq!(tightened(script), "function a() {\nreturn 'http://x'; // d\n}\n");
        assert_eq!(tightened("  /* @__PURE__ */ b();\n"), "/* @__PURE__ */ b();\n");
    }
}
