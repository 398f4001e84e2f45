//! One language's Fluent file, read into keys, arguments and the compact text of each key.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser::{self, ParserError};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// More arguments than this make a sentence nobody can translate (and a function nobody can call right).
const MAX_ARGUMENTS: usize = 7;

/// What a value in a text is, by how it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{ $name }`
    Text,
    /// `{ NUMBER($count) }`, or the selector of a plural
    Number,
    /// `{ DATETIME($when) }`
    Time,
    /// `{ MESSAGE($inner) }`
    Message,
}

/// An argument of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    pub name: String,
    pub kind: Kind,
}

/// One key with its text, not yet encoded: argument numbers follow the first language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub key: String,
    /// In the order in which they first stand in the text.
    pub arguments: Vec<Argument>,
    pub parts: Vec<Part>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Literal(String),
    Argument(String),
    Plural { argument: String, one: Vec<Part>, other: Vec<Part> },
}

/// The texts of one language, in the order of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub path: String,
    pub texts: Vec<Text>,
}

/// Reads a Fluent file; every problem is a sentence that names the file and the key.
pub fn read(path: &str, source: &str) -> Result<Catalogue, Vec<String>> {
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((_, errors)) => return Err(errors.iter().map(|error| syntax(path, source, error)).collect()),
    };
    let mut texts: Vec<Text> = Vec::new();
    let mut problems = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                if texts.iter().any(|text| text.key == key) {
                    problems.push(format!("{path}: the key `{key}` stands there twice; keep one of them."));
                }
                match text(message) {
                    Ok(text) => texts.push(text),
                    Err(problem) => problems.push(format!("{path}: `{key}` {problem}")),
                }
            }
            Entry::Term(term) => problems.push(format!(
                "{path}: `-{}` is a Fluent term, which is not supported; write the words out.",
                term.id.name
            )),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    if problems.is_empty() { Ok(Catalogue { path: path.to_owned(), texts }) } else { Err(problems) }
}

fn syntax(path: &str, source: &str, error: &ParserError) -> String {
    let before = source.get(..error.pos.start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    format!("{path}: line {line} is not Fluent: {}.", error.kind)
}

fn text(message: &fluent_syntax::ast::Message<&str>) -> Result<Text, String> {
    let key = message.id.name;
    let kebab = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !kebab || !key.contains('-') || key.ends_with('-') || key.contains("--") {
        return Err("is not a key: write a prefix and words in small letters, joined by hyphens.".to_owned());
    }
    if let Some(attribute) = message.attributes.first() {
        return Err(format!("has an attribute (.{}), which is not supported.", attribute.id.name));
    }
    let pattern = message.value.as_ref().ok_or("has no text.")?;
    let mut reader = Reader { arguments: Vec::new() };
    let parts = reader.pattern(pattern)?;
    if reader.arguments.len() > MAX_ARGUMENTS {
        return Err(format!("has more than {MAX_ARGUMENTS} arguments; split the sentence."));
    }
    let arguments = reader
        .arguments
        .into_iter()
        .map(|(name, kind)| Argument { name, kind: kind.unwrap_or(Kind::Text) })
        .collect();
    Ok(Text { key: key.to_owned(), arguments, parts })
}

/// Collects the arguments of one text while its pattern is read.
struct Reader {
    /// The kind is unknown while the argument has only stood as `{ $name }`, which suits every kind.
    arguments: Vec<(String, Option<Kind>)>,
}

impl Reader {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
        pattern
            .elements
            .iter()
            .map(|element| match element {
                PatternElement::TextElement { value } => Ok(Part::Literal((*value).to_owned())),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.plural(selector, variants)
                }
            })
            .collect()
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Result<Part, String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(Part::Literal(unescape_unicode_to_string(value).into()))
            }
            InlineExpression::VariableReference { id } => self.argument(id.name, None),
            InlineExpression::FunctionReference { id, arguments } => {
                let kind = match id.name {
                    "NUMBER" => Kind::Number,
                    "DATETIME" => Kind::Time,
                    "MESSAGE" => Kind::Message,
                    name => {
                        return Err(format!("calls {name}(); only NUMBER, DATETIME and MESSAGE are known."));
                    }
                };
                self.argument(variable(id.name, arguments)?, Some(kind))
            }
            _ => Err("uses a Fluent construct that is not supported; use text, { $argument }, \
                      { NUMBER($n) }, { DATETIME($t) }, { MESSAGE($m) } or a plural."
                .to_owned()),
        }
    }

    fn plural(
        &mut self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
    ) -> Result<Part, String> {
        let name = match selector {
            InlineExpression::VariableReference { id } => id.name,
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                variable(id.name, arguments)?
            }
            _ => return Err("chooses by something else than a number argument.".to_owned()),
        };
        self.argument(name, Some(Kind::Number))?;
        match variants {
            [one, other] if is(one, "one") && !one.default && is(other, "other") && other.default => {
                Ok(Part::Plural {
                    argument: name.to_owned(),
                    one: self.pattern(&one.value)?,
                    other: self.pattern(&other.value)?,
                })
            }
            _ => Err(format!("must choose by ${name} between exactly [one] and *[other], in this order.")),
        }
    }

    fn argument(&mut self, name: &str, kind: Option<Kind>) -> Result<Part, String> {
        match self.arguments.iter_mut().find(|(known, _)| known == name) {
            None => self.arguments.push((name.to_owned(), kind)),
            Some((_, known)) => match (*known, kind) {
                (Some(before), Some(now)) if before != now => {
                    return Err(format!("uses ${name} both as {before:?} and as {now:?}."));
                }
                (None, Some(now)) => *known = Some(now),
                _ => {}
            },
        }
        Ok(Part::Argument(name.to_owned()))
    }
}

fn is(variant: &Variant<&str>, name: &str) -> bool {
    variant.key == VariantKey::Identifier { name }
}

fn variable<'a>(function: &str, arguments: &CallArguments<&'a str>) -> Result<&'a str, String> {
    match (arguments.positional.as_slice(), arguments.named.as_slice()) {
        ([InlineExpression::VariableReference { id }], []) => Ok(id.name),
        _ => Err(format!("must call {function}() with one argument, as in {function}($name).")),
    }
}
