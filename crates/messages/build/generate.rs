//! The generated functions, and the compact files of texts (their format is described at `Texts`).

use std::collections::BTreeMap;

use super::catalogue::{Argument, Catalogue, Kind, Part, Text};
use super::check::find;

/// One function per key, and the fingerprint that the files of texts must carry.
pub fn functions(first: &Catalogue) -> String {
    let mut out = format!(
        "pub(crate) const FINGERPRINT: &str = {:?};\npub(crate) const COUNT: usize = {};\n",
        fingerprint(first),
        first.texts.len()
    );
    let mut shapes = BTreeMap::new();
    for (index, text) in first.texts.iter().enumerate() {
        let name = text.key.replace('-', "_");
        let parameters: Vec<_> = text.arguments.iter().map(parameter).collect();
        let values: Vec<_> = text.arguments.iter().map(value).collect();
        let shape = shape(text);
        shapes.insert(shape.clone(), text);
        out.push_str(&format!(
            "#[doc = {:?}]\n#[must_use]\npub fn {name}({}) -> crate::Message {{\n    {shape}({})\n}}\n",
            format!("`{}`", encode(text, &text.parts)),
            parameters.join(", "),
            [vec![index.to_string()], values].concat().join(", "),
        ));
    }
    for (shape, text) in shapes {
        out.push_str(&builder(&shape, text));
    }
    out
}

/// The function that makes messages with arguments of these kinds, such as `of_tn`. All keys of a shape share it: the code
/// that puts arguments into a list is the larger part of a message, and there are hundreds of keys.
fn shape(text: &Text) -> String {
    let letters = text.arguments.iter().map(|argument| match argument.kind {
        Kind::Text => 't',
        Kind::Number => 'n',
        Kind::Time => 'd',
        Kind::Message => 'm',
    });
    format!("of_{}", letters.collect::<String>())
}

fn builder(shape: &str, text: &Text) -> String {
    let numbered = || text.arguments.iter().enumerate();
    let parameters: Vec<_> =
        numbered().map(|(index, argument)| format!("a{index}: {}", owned(argument))).collect();
    let values: Vec<_> = numbered().map(|(index, argument)| wrapped(index, argument)).collect();
    format!(
        "#[inline(never)]\nfn {shape}({}) -> crate::Message {{\n    crate::Message {{ key, args: vec![{}] }}\n}}\n",
        [vec!["key: u16".to_owned()], parameters].concat().join(", "),
        values.join(", "),
    )
}

fn owned(argument: &Argument) -> &'static str {
    match argument.kind {
        Kind::Text => "String",
        Kind::Number | Kind::Time => "i64",
        Kind::Message => "crate::Message",
    }
}

fn wrapped(index: usize, argument: &Argument) -> String {
    match argument.kind {
        Kind::Text => format!("crate::Arg::Text(a{index})"),
        Kind::Number => format!("crate::Arg::Number(a{index})"),
        Kind::Time => format!("crate::Arg::Time(a{index})"),
        Kind::Message => format!("crate::Arg::Message(Box::new(a{index}))"),
    }
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
    if argument.kind == Kind::Text { format!("{variable}.into()") } else { variable }
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
