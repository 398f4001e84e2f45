//! The generated functions, and the compact files of texts (their format is described at `Texts`).

use super::catalogue::{Argument, Catalogue, Kind, Part, Text};
use super::check::find;

/// One function per key, and the fingerprint that the files of texts must carry.
pub fn functions(first: &Catalogue) -> String {
    let mut out = format!(
        "pub(crate) const FINGERPRINT: &str = {:?};\npub(crate) const COUNT: usize = {};\n",
        fingerprint(first),
        first.texts.len()
    );
    for (index, text) in first.texts.iter().enumerate() {
        let name = text.key.replace('-', "_");
        let parameters: Vec<_> = text.arguments.iter().map(parameter).collect();
        let values: Vec<_> = text.arguments.iter().map(value).collect();
        out.push_str(&format!(
            "#[doc = {:?}]\n#[must_use]\npub fn {name}({}) -> crate::Message {{\n    \
             crate::Message {{ key: {index}, args: vec![{}] }}\n}}\n",
            format!("`{}`", encode(text, &text.parts)),
            parameters.join(", "),
            values.join(", "),
        ));
    }
    out
}

fn parameter(argument: &Argument) -> String {
    let kind = match argument.kind {
        Kind::Text => "impl Into<String>",
        Kind::Number | Kind::Time => "i64",
        Kind::Message => "crate::Message",
    };
    format!("{}: {kind}", variable(argument))
}

fn value(argument: &Argument) -> String {
    let variable = variable(argument);
    match argument.kind {
        Kind::Text => format!("crate::Arg::Text({variable}.into())"),
        Kind::Number => format!("crate::Arg::Number({variable})"),
        Kind::Time => format!("crate::Arg::Time({variable})"),
        Kind::Message => format!("crate::Arg::Message(Box::new({variable}))"),
    }
}

/// The parameter's name, raw so that `$type` and its like may be keywords of Rust.
fn variable(argument: &Argument) -> String {
    format!("r#{}", argument.name.replace('-', "_").to_lowercase())
}

/// The prefixes of the texts with which a visit begins: the frame, the catalog, and what the engine says of itself.
const FIRST: [&str; 4] = ["shell", "catalog", "states", "engine"];

/// Whether a text is among those that a page fetches first.
pub fn is_first(key: &str) -> bool {
    key.split('-').next().is_some_and(|prefix| FIRST.contains(&prefix))
}

/// The two files of one language: the fingerprint, then a line per key in the order of the first language. The keys of
/// the first file come before all others.
pub fn texts_files(first: &Catalogue, language: &Catalogue) -> (String, String) {
    let fingerprint = fingerprint(first);
    let mut files = (fingerprint.clone(), format!("{fingerprint}+"));
    for text in &first.texts {
        let file = if is_first(&text.key) { &mut files.0 } else { &mut files.1 };
        file.push('\n');
        if let Some(translated) = find(language, &text.key) {
            file.push_str(&encode(text, &translated.parts));
        }
    }
    files
}

/// A line of the file: arguments are numbered as in `first`, whatever their order in this language.
pub fn encode(first: &Text, parts: &[Part]) -> String {
    let number =
        |name: &str| first.arguments.iter().position(|argument| argument.name == name).unwrap_or_default();
    parts
        .iter()
        .map(|part| match part {
            Part::Literal(literal) => escape(literal),
            Part::Argument(name) => format!("{{{}}}", number(name)),
            Part::Plural { argument, one, other } => {
                format!("{{{}?{}|{}}}", number(argument), encode(first, one), encode(first, other))
            }
        })
        .collect()
}

fn escape(literal: &str) -> String {
    let mut out = String::new();
    for character in literal.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => {}
            '\\' | '{' | '}' | '|' => out.extend(['\\', character]),
            character => out.push(character),
        }
    }
    out
}

/// FNV-1a over the keys and their arguments: not secret, only different when a file belongs to another build.
fn fingerprint(first: &Catalogue) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for text in &first.texts {
        for byte in format!("{} {:?}\n", text.key, text.arguments).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
