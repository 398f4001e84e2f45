//! From text to tree, naming everything that is not well-formed.

use super::entity::{self, Within, decode};
use super::namespace::{Namespace, Scopes};
use super::tag::{Attributes, RawAttribute, is_name, leading_name, split_name};
use super::tree::{Attribute, Element, Tree};
use crate::limits::{
    MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_FINDINGS, MAX_NAMESPACES_IN_SCOPE, MAX_TEXT_BYTES,
};
use crate::source::Place;
use quick_xml::Reader;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::events::Event;
use sorting::sort_by_key;
use std::borrow::Cow;
use std::ops::ControlFlow;

/// One thing that keeps the document from being well-formed, or from being read further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Problem<'a> {
    pub kind: ProblemKind<'a>,
    pub at: Place,
}

/// What is wrong. Names are as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProblemKind<'a> {
    /// A document type: nothing after it is read.
    DocumentType,
    TooDeep,
    TooManyElements,
    TooManyAttributes,
    TooManyNamespaces,
    TextTooLong,
    /// A character that XML does not allow.
    ForbiddenCharacter(char),
    /// A comment, a tag … that the end of the file cuts off: how it should have ended.
    CutOff(&'static str),
    /// An element that is never closed.
    NeverClosed(&'a str),
    /// An end tag that closes another element than the open one.
    WrongEnd {
        open: &'a str,
        close: &'a str,
    },
    /// An end tag where nothing is open.
    EndWithoutStart(&'a str),
    /// Something other than a name in an end tag.
    BadEnd,
    BadName(&'a str),
    AttributeWithoutValue(&'a str),
    AttributeWithoutQuotes(&'a str),
    NoSpaceBeforeAttribute,
    LessThanInAttribute(&'a str),
    DuplicateAttribute(&'a str),
    /// A prefix that was never declared.
    UnknownPrefix(&'a str),
    LoneAmpersand,
    UnknownEntity(&'a str),
    /// A number that names no allowed character.
    ForbiddenReference(&'a str),
    DoubleHyphen,
    /// The XML declaration is not at the very beginning.
    LateDeclaration,
    BadDeclaration,
    SecondRoot(&'a str),
    TextOutsideRoot,
    /// `]]>` in a text.
    SectionEndInText,
}

/// So many attributes have nearly all elements.
const FEW: usize = 8;

/// What parsing gave.
pub(crate) struct Parsed<'a> {
    pub tree: Tree<'a>,
    pub problems: Vec<Problem<'a>>,
    /// The nesting cannot be trusted, or the document is not whole: what seems missing may be there.
    pub broken: bool,
    /// The encoding of the XML declaration.
    pub encoding: Option<(&'a str, Place)>,
}

/// Parses a document; as much of it as can be read is in the tree.
pub(crate) fn parse(text: &str) -> Parsed<'_> {
    let mut parser = Parser {
        text,
        parsed: Parsed { tree: Tree::with_room(text), problems: Vec::new(), broken: false, encoding: None },
        raw: Vec::new(),
        open: Vec::new(),
        scopes: Scopes::default(),
        unknown_prefixes: Vec::new(),
        root_closed: false,
    };
    parser.check_characters();
    parser.run();
    parser.finish();
    parser.parsed
}

struct Parser<'a> {
    text: &'a str,
    parsed: Parsed<'a>,
    /// The attributes of the tag that is read; kept for the next one, so that not every tag asks for memory.
    raw: Vec<RawAttribute<'a>>,
    /// Elements whose end has not come, outermost first.
    open: Vec<usize>,
    scopes: Scopes<'a>,
    unknown_prefixes: Vec<&'a str>,
    root_closed: bool,
}

impl<'a> Parser<'a> {
    fn report(&mut self, kind: ProblemKind<'a>, at: Place) {
        note(&mut self.parsed.problems, kind, at);
    }

    /// Reports a mistake of the nesting. One mistake makes many, so only the first is told.
    fn report_nesting(&mut self, kind: ProblemKind<'a>, at: Place) {
        if !self.parsed.broken {
            self.report(kind, at);
        }
        self.parsed.broken = true;
    }

    /// Ends the reading at a limit or at something that hides what follows.
    fn stop(&mut self, kind: ProblemKind<'a>, at: Place) -> ControlFlow<()> {
        self.report(kind, at);
        self.parsed.broken = true;
        ControlFlow::Break(())
    }

    /// Names the first character that no XML document may hold.
    fn check_characters(&mut self) {
        // 0xEF begins U+FFFE and U+FFFF, the only ones that are not below a space.
        let suspicious = |byte: &u8| {
            (*byte < b' ') & (*byte != b'\t') & (*byte != b'\n') & (*byte != b'\r') | (*byte == 0xEF)
        };
        // A block is looked at as a whole, without a branch for each byte: that is many times as fast.
        let harmless = |block: &&[u8]| !block.iter().fold(false, |found, byte| found | suspicious(byte));
        let bytes = self.text.as_bytes();
        let mut from = 0;
        while let Some(rest) = bytes.get(from..) {
            let skipped = rest.chunks(64).take_while(harmless).map(<[u8]>::len).sum::<usize>();
            let found = rest.get(skipped..).and_then(|rest| rest.iter().position(suspicious));
            let Some(found) = found else { return };
            let at = from + skipped + found;
            let character = self.text.get(at..).and_then(|rest| rest.chars().next());
            if let Some(character) = character.filter(|character| !entity::is_allowed(*character)) {
                let place = Place::new(at, at + character.len_utf8());
                return self.report(ProblemKind::ForbiddenCharacter(character), place);
            }
            from = at + 1;
        }
    }

    fn run(&mut self) {
        let mut reader = Reader::from_str(self.text);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        loop {
            let start = position(reader.buffer_position());
            let event = reader.read_event();
            let at = Place::new(start, position(reader.buffer_position()));
            let flow = match event {
                Ok(Event::Start(_)) => self.start_tag(at, false),
                Ok(Event::Empty(_)) => self.start_tag(at, true),
                Ok(Event::End(_)) => self.end_tag(at),
                Ok(Event::Text(_) | Event::GeneralRef(_)) => self.characters(at),
                Ok(Event::CData(_)) => self.section(at),
                Ok(Event::Comment(_)) => self.comment(at),
                Ok(Event::Decl(_)) => self.declaration(at),
                Ok(Event::PI(_)) => ControlFlow::Continue(()),
                Ok(Event::DocType(_)) => self.stop(ProblemKind::DocumentType, at),
                Ok(Event::Eof) => return,
                Err(error) => self.syntax_error(&error, position(reader.error_position())),
            };
            if flow.is_break() {
                return;
            }
            // A file of nothing but mistakes is no manifest: what follows would not be told any more.
            if self.parsed.problems.len() >= MAX_FINDINGS {
                self.parsed.broken = true;
                return;
            }
        }
    }

    fn start_tag(&mut self, at: Place, empty: bool) -> ControlFlow<()> {
        let (start, end) = (at.start as usize + 1, at.end as usize - if empty { 2 } else { 1 });
        let name = leading_name(self.text.get(start..end).unwrap_or_default());
        let name_at = Place::new(start, start + name.len());
        if self.open.len() >= MAX_DEPTH {
            return self.stop(ProblemKind::TooDeep, name_at);
        }
        if self.parsed.tree.elements.len() >= MAX_ELEMENTS {
            return self.stop(ProblemKind::TooManyElements, name_at);
        }
        if !is_name(name) {
            self.report_nesting(ProblemKind::BadName(name), at);
        }
        if self.open.is_empty() && self.root_closed {
            self.report_nesting(ProblemKind::SecondRoot(name), name_at);
        }
        self.scopes.enter();
        let index = self.parsed.tree.elements.len();
        let first = self.parsed.tree.attributes.len();
        self.attributes(start + name.len(), end, name_at)?;
        let (prefix, local) = split_name(name);
        let namespace = self.namespace(prefix, name_at);
        let mut raw = std::mem::take(&mut self.raw);
        for attribute in raw.drain(..) {
            self.attribute(attribute);
        }
        self.raw = raw;
        self.check_duplicates(first);
        self.parsed.tree.elements.push(Element {
            namespace,
            local,
            name_at,
            whole: at,
            text: Cow::Borrowed(""),
            text_at: Place::default(),
            parent: self.open.last().copied(),
            next: index + 1,
            attributes: (first, self.parsed.tree.attributes.len()),
        });
        self.open.push(index);
        if empty {
            self.close(at);
        }
        ControlFlow::Continue(())
    }

    /// Reads the attributes of a tag; its namespace declarations come into force.
    fn attributes(&mut self, start: usize, end: usize, tag: Place) -> ControlFlow<()> {
        let mut declared: Vec<&str> = Vec::new();
        for (count, attribute) in Attributes::new(self.text, start, end).enumerate() {
            if count >= MAX_ATTRIBUTES {
                self.stop(ProblemKind::TooManyAttributes, tag)?;
            }
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err((kind, at)) => {
                    self.report(kind, at);
                    continue;
                }
            };
            if attribute.value.len() > MAX_TEXT_BYTES {
                self.stop(ProblemKind::TextTooLong, attribute.name_at)?;
            }
            let prefix = match split_name(attribute.name) {
                ("", "xmlns") => "",
                ("xmlns", prefix) => prefix,
                _ => {
                    self.raw.push(attribute);
                    continue;
                }
            };
            if declared.contains(&prefix) {
                self.report(ProblemKind::DuplicateAttribute(attribute.name), attribute.name_at);
            }
            declared.push(prefix);
            self.scopes.declare(prefix, attribute.value);
            if self.scopes.len() > MAX_NAMESPACES_IN_SCOPE {
                self.stop(ProblemKind::TooManyNamespaces, attribute.name_at)?;
            }
        }
        ControlFlow::Continue(())
    }

    fn attribute(&mut self, raw: RawAttribute<'a>) {
        let (prefix, local) = split_name(raw.name);
        // The default namespace does not reach attributes.
        let namespace = if prefix.is_empty() { Namespace::None } else { self.namespace(prefix, raw.name_at) };
        let problems = &mut self.parsed.problems;
        let value = decode(raw.value, raw.value_at.start as usize, Within::Attribute, &mut |kind, at| {
            note(problems, kind, at);
        });
        let (name_at, value_at) = (raw.name_at, raw.value_at);
        self.parsed.tree.attributes.push(Attribute { namespace, local, value, name_at, value_at });
    }

    /// Names each attribute that stands twice in one element, by its meaning and not by its prefix.
    fn check_duplicates(&mut self, first: usize) {
        let attributes = self.parsed.tree.attributes.get(first..).unwrap_or_default();
        // Few attributes are compared with each other sooner than sorted.
        let is_first = |index: usize, found: &Attribute<'_>| {
            let mut before = attributes.iter().take(index);
            before.all(|other| other.local != found.local || other.namespace != found.namespace)
        };
        if attributes.len() <= FEW
            && attributes.iter().enumerate().all(|(index, found)| is_first(index, found))
        {
            return;
        }
        let mut names: Vec<_> =
            attributes.iter().map(|found| (found.local, found.namespace, found.name_at)).collect();
        sort_by_key(&mut names, |name| *name);
        for pair in names.windows(2) {
            if let [one, other] = pair
                && (one.0, one.1) == (other.0, other.1)
            {
                self.report(ProblemKind::DuplicateAttribute(other.0), other.2);
            }
        }
    }

    fn namespace(&mut self, prefix: &'a str, at: Place) -> Namespace<'a> {
        if let Some(namespace) = self.scopes.find(prefix) {
            return namespace;
        }
        let known = self.unknown_prefixes.contains(&prefix);
        // A prefix that is missing once is missing everywhere: that is told once.
        if !known && self.unknown_prefixes.len() < MAX_NAMESPACES_IN_SCOPE {
            self.unknown_prefixes.push(prefix);
            self.report(ProblemKind::UnknownPrefix(prefix), at);
        }
        Namespace::Other(prefix)
    }

    fn end_tag(&mut self, at: Place) -> ControlFlow<()> {
        let inside = Place::new(at.start as usize + 2, at.end as usize - 1).of(self.text);
        let name = leading_name(inside);
        if !inside.get(name.len()..).unwrap_or_default().trim().is_empty() {
            self.report(ProblemKind::BadEnd, at);
        }
        let Some(innermost) = self.open_name(self.open.len().wrapping_sub(1)) else {
            self.report_nesting(ProblemKind::EndWithoutStart(name), at);
            return ControlFlow::Continue(());
        };
        if innermost == name {
            self.close(at);
            return ControlFlow::Continue(());
        }
        self.report_nesting(ProblemKind::WrongEnd { open: innermost, close: name }, at);
        // An end tag that fits an outer element ends everything in it; one that fits none is a misspelt end of the
        // innermost, as an element rarely ends twice.
        let fitting = (0..self.open.len()).rev().find(|depth| self.open_name(*depth) == Some(name));
        let depth = fitting.unwrap_or(self.open.len().saturating_sub(1));
        while self.open.len() > depth {
            self.close(at);
        }
        ControlFlow::Continue(())
    }

    fn open_name(&self, depth: usize) -> Option<&'a str> {
        let index = *self.open.get(depth)?;
        Some(self.parsed.tree.elements.get(index)?.name_at.of(self.text))
    }

    /// Ends the innermost element.
    fn close(&mut self, end: Place) {
        let next = self.parsed.tree.elements.len();
        if let Some(element) = self.open.pop().and_then(|index| self.parsed.tree.elements.get_mut(index)) {
            element.next = next;
            element.whole = element.whole.to(end);
        }
        self.scopes.leave();
        self.root_closed |= self.open.is_empty();
    }

    fn characters(&mut self, at: Place) -> ControlFlow<()> {
        let raw = at.of(self.text);
        if raw.bytes().all(super::tag::is_space) {
            let innermost = self.open.last().and_then(|index| self.parsed.tree.elements.get(*index));
            // White space between children is no text, and outside of the root it may stand.
            if innermost.is_none_or(|element| element.text.is_empty()) {
                return ControlFlow::Continue(());
            }
            return self.append(at, Cow::Borrowed(raw));
        }
        if raw.len() > MAX_TEXT_BYTES {
            return self.stop(ProblemKind::TextTooLong, at);
        }
        if let Some(found) = raw.find("]]>") {
            let start = at.start as usize + found;
            self.report(ProblemKind::SectionEndInText, Place::new(start, start + 3));
        }
        let problems = &mut self.parsed.problems;
        let value = decode(raw, at.start as usize, Within::Text, &mut |kind, at| note(problems, kind, at));
        self.append(at, value)
    }

    fn section(&mut self, at: Place) -> ControlFlow<()> {
        let start = "<![CDATA[".len();
        let inside = Place::new(at.start as usize + start, at.end as usize - "]]>".len());
        self.append(inside, Cow::Borrowed(inside.of(self.text)))
    }

    /// Adds to the text of the innermost element.
    fn append(&mut self, at: Place, value: Cow<'a, str>) -> ControlFlow<()> {
        let Some(element) = self.open.last().and_then(|index| self.parsed.tree.elements.get_mut(*index))
        else {
            let outside = at.of(self.text).trim_start();
            if !outside.is_empty() {
                let start = at.end as usize - outside.len();
                let outside = Place::new(start, start + outside.trim_end().len());
                self.report_nesting(ProblemKind::TextOutsideRoot, outside);
            }
            return ControlFlow::Continue(());
        };
        if element.text.is_empty() {
            // White space before a text is trimmed by who reads it.
            if !value.trim().is_empty() {
                (element.text, element.text_at) = (value, at);
            }
            return ControlFlow::Continue(());
        }
        element.text_at = element.text_at.to(at);
        element.text.to_mut().push_str(&value);
        if element.text.len() > MAX_TEXT_BYTES {
            return self.stop(ProblemKind::TextTooLong, at);
        }
        ControlFlow::Continue(())
    }

    fn comment(&mut self, at: Place) -> ControlFlow<()> {
        let inside = Place::new(at.start as usize + 4, at.end as usize - 3).of(self.text);
        // `--->` ends with a hyphen before the end: the same mistake.
        let found = inside.find("--").or_else(|| inside.ends_with('-').then(|| inside.len() - 1));
        if let Some(found) = found {
            let start = at.start as usize + 4 + found;
            self.report(ProblemKind::DoubleHyphen, Place::new(start, start + 2));
        }
        ControlFlow::Continue(())
    }

    fn declaration(&mut self, at: Place) -> ControlFlow<()> {
        if at.start != 0 {
            self.report(ProblemKind::LateDeclaration, at);
        }
        let mut version = false;
        let mut sound = true;
        for attribute in Attributes::new(self.text, at.start as usize + 5, at.end as usize - 2) {
            match attribute {
                Ok(found) if found.name == "version" => version = found.value == "1.0",
                Ok(found) if found.name == "encoding" => {
                    self.parsed.encoding = Some((found.value, found.value_at))
                }
                Ok(found) if found.name == "standalone" => {}
                Ok(_) | Err(_) => sound = false,
            }
        }
        if !version || !sound {
            self.report(ProblemKind::BadDeclaration, at);
        }
        ControlFlow::Continue(())
    }

    fn syntax_error(&mut self, error: &Error, start: usize) -> ControlFlow<()> {
        let ending = match error {
            Error::Syntax(SyntaxError::UnclosedPI | SyntaxError::UnclosedXmlDecl) => "?>",
            Error::Syntax(SyntaxError::UnclosedComment) => "-->",
            Error::Syntax(SyntaxError::UnclosedCData) => "]]>",
            Error::Syntax(SyntaxError::UnclosedDoctype) => {
                return self.stop(ProblemKind::DocumentType, self.rest(start));
            }
            _ => ">",
        };
        if !self.parsed.broken {
            self.report(ProblemKind::CutOff(ending), self.rest(start));
        }
        self.parsed.broken = true;
        ControlFlow::Break(())
    }

    /// The first line of what follows a place: where something that never ends began.
    fn rest(&self, start: usize) -> Place {
        let rest = self.text.get(start..).unwrap_or_default();
        Place::new(start, start + rest.find(['\r', '\n']).unwrap_or(rest.len()))
    }

    /// Closes what is still open at the end of the document.
    fn finish(&mut self) {
        let end = Place::new(self.text.len(), self.text.len());
        if let Some(innermost) = self.open_name(self.open.len().wrapping_sub(1)) {
            let at = self.open.last().and_then(|index| self.parsed.tree.elements.get(*index));
            let at = at.map_or(end, |element| element.name_at);
            self.report_nesting(ProblemKind::NeverClosed(innermost), at);
        }
        while !self.open.is_empty() {
            self.close(end);
        }
    }
}

/// Notes a problem; past the limit nobody reads it, and a file of mistakes must not fill the memory.
fn note<'a>(problems: &mut Vec<Problem<'a>>, kind: ProblemKind<'a>, at: Place) {
    if problems.len() < MAX_FINDINGS {
        problems.push(Problem { kind, at });
    }
}

fn position(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}
