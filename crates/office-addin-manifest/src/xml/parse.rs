//! From text to tree, naming everything that is not well-formed.

use super::characters::first_forbidden;
use super::entity::{Within, decode};
use super::namespace::{Namespace, Scopes};
use super::scan::{CutOff, Piece, Pieces};
use super::tag::{AMPERSAND, Attributes, BLANK, BRACKET, Name, RETURN, RawAttribute, Read};
use super::tree::{Attribute, Element, Tree};
use crate::limits::{
    MAX_ATTRIBUTES, MAX_DEPTH, MAX_DOCUMENT_ATTRIBUTES, MAX_ELEMENTS, MAX_FINDINGS, MAX_NAMESPACES_IN_SCOPE,
    MAX_TEXT_BYTES,
};
use crate::parts;
use crate::source::Place;
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
        open: Vec::with_capacity(MAX_DEPTH),
        scopes: Scopes::default(),
        unknown_prefixes: Vec::new(),
        cut: false,
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
    /// Elements whose end has not come, outermost first.
    open: Vec<usize>,
    scopes: Scopes<'a>,
    unknown_prefixes: Vec<&'a str>,
    /// An attribute of the tag could not be read.
    cut: bool,
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
        if let Some((at, character)) = first_forbidden(self.text) {
            let place = Place::new(at, at + character.len_utf8());
            self.report(ProblemKind::ForbiddenCharacter(character), place);
        }
    }

    fn run(&mut self) {
        let mut pieces = Pieces::new(self.text);
        loop {
            let start = pieces.position();
            let flow = match pieces.next() {
                None => return,
                Some(Err(CutOff(ending))) => self.cut_off(ending, start),
                Some(Ok((piece, at))) => match piece {
                    Piece::StartTag => self.start_tag(at, false, &pieces),
                    Piece::EmptyTag => self.start_tag(at, true, &pieces),
                    Piece::EndTag => self.end_tag(at, pieces.name.whole),
                    Piece::Text => self.characters(at, pieces.seen),
                    Piece::Section => self.section(at),
                    Piece::Comment => self.comment(at),
                    Piece::Declaration => self.declaration(at),
                    Piece::Instruction => self.instruction(at),
                    Piece::DocumentType => self.stop(ProblemKind::DocumentType, self.rest(start)),
                },
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

    fn start_tag(&mut self, at: Place, empty: bool, pieces: &Pieces<'a>) -> ControlFlow<()> {
        let name = pieces.name;
        let start = at.start as usize + 1;
        let name_at = Place::new(start, start + name.whole.len());
        if self.open.len() >= MAX_DEPTH {
            return self.stop(ProblemKind::TooDeep, name_at);
        }
        if self.parsed.tree.elements.len() >= MAX_ELEMENTS {
            return self.stop(ProblemKind::TooManyElements, name_at);
        }
        if !name.is_sound {
            self.report_nesting(ProblemKind::BadName(name.whole), at);
        }
        if self.open.is_empty() && self.root_closed {
            self.report_nesting(ProblemKind::SecondRoot(name.whole), name_at);
        }
        self.scopes.enter();
        let index = self.parsed.tree.elements.len();
        let first = self.parsed.tree.attributes.len();
        self.declarations(&pieces.attributes, name_at, at)?;
        let namespace = self.namespace(name.prefix, name_at);
        for attribute in pieces.attributes.iter().flatten() {
            if attribute.name.declared_prefix().is_none() {
                self.attribute(attribute);
            }
        }
        self.check_duplicates(first);
        self.parsed.tree.elements.push(Element {
            namespace,
            local: name.local,
            name_at,
            whole: at,
            text: Cow::Borrowed(""),
            text_at: Place::default(),
            parent: self.open.last().copied(),
            next: index + 1,
            attributes: (first, self.parsed.tree.attributes.len()),
            cut: std::mem::take(&mut self.cut),
        });
        self.open.push(index);
        if empty {
            self.close(at);
        }
        ControlFlow::Continue(())
    }

    /// Names the mistakes in the attributes of a tag; its namespace declarations come into force.
    fn declarations(&mut self, attributes: &[Read<'a>], tag: Place, whole: Place) -> ControlFlow<()> {
        let mut declared: Vec<&str> = Vec::new();
        for (count, attribute) in attributes.iter().enumerate() {
            let before = self.parsed.tree.attributes.len();
            if count >= MAX_ATTRIBUTES || before + count >= MAX_DOCUMENT_ATTRIBUTES {
                self.stop(ProblemKind::TooManyAttributes, tag)?;
            }
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err((kind, at)) => {
                    self.report(*kind, *at);
                    // Nothing is lost with a space when the attribute after it was read.
                    self.cut |= *kind != ProblemKind::NoSpaceBeforeAttribute || count + 1 == attributes.len();
                    // Without its namespaces nothing below is known for what it is.
                    self.parsed.broken |= self.cut && parts::holds(whole.of(self.text), "xmlns");
                    continue;
                }
            };
            if attribute.value.len() > MAX_TEXT_BYTES {
                self.stop(ProblemKind::TextTooLong, attribute.name_at)?;
            }
            let Some(prefix) = attribute.name.declared_prefix() else { continue };
            if declared.contains(&prefix) {
                self.report(ProblemKind::DuplicateAttribute(attribute.name.whole), attribute.name_at);
            }
            declared.push(prefix);
            self.scopes.declare(prefix, attribute.value);
            if self.scopes.len() > MAX_NAMESPACES_IN_SCOPE {
                self.stop(ProblemKind::TooManyNamespaces, attribute.name_at)?;
            }
        }
        ControlFlow::Continue(())
    }

    fn attribute(&mut self, raw: &RawAttribute<'a>) {
        let Name { prefix, local, .. } = raw.name;
        // The default namespace does not reach attributes.
        let namespace = if prefix.is_empty() { Namespace::None } else { self.namespace(prefix, raw.name_at) };
        if namespace == Namespace::UNDECLARED {
            self.cut = true;
            return;
        }
        let problems = &mut self.parsed.problems;
        let value = if raw.is_plain {
            Cow::Borrowed(raw.value)
        } else {
            let at = raw.value_at.start as usize;
            Cow::Owned(decode(raw.value, at, Within::Attribute, &mut |kind, at| note(problems, kind, at)))
        };
        let type_namespace = if namespace == Namespace::SchemaInstance && local == "type" {
            let prefix = value.trim().split_once(':').map_or("", |(prefix, _)| prefix);
            self.scopes.find(prefix).unwrap_or(Namespace::UNDECLARED)
        } else {
            Namespace::None
        };
        let (name_at, value_at) = (raw.name_at, raw.value_at);
        let attribute = Attribute { namespace, local, value, type_namespace, name_at, value_at };
        self.parsed.tree.attributes.push(attribute);
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
        // A prefix that is missing once is missing everywhere: that is told once. One that is declared may seem to be
        // missing where the nesting cannot be trusted.
        if !known && !self.parsed.broken && self.unknown_prefixes.len() < MAX_NAMESPACES_IN_SCOPE {
            self.unknown_prefixes.push(prefix);
            self.report(ProblemKind::UnknownPrefix(prefix), at);
        }
        Namespace::UNDECLARED
    }

    fn end_tag(&mut self, at: Place, name: &'a str) -> ControlFlow<()> {
        let Some(innermost) = self.open_name(self.open.len().wrapping_sub(1)) else {
            self.report_nesting(ProblemKind::EndWithoutStart(name), at);
            return ControlFlow::Continue(());
        };
        if innermost == name {
            let after = Place::new(at.start as usize + 2 + name.len(), at.end as usize - 1);
            if !after.of(self.text).trim().is_empty() {
                self.report(ProblemKind::BadEnd, at);
            }
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

    /// A text; `seen` says what its bytes are.
    fn characters(&mut self, at: Place, seen: u16) -> ControlFlow<()> {
        let raw = at.of(self.text);
        if seen & BLANK == seen {
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
        if seen & BRACKET != 0
            && let Some(found) = parts::find(raw, "]]>")
        {
            let start = at.start as usize + found;
            self.report(ProblemKind::SectionEndInText, Place::new(start, start + 3));
        }
        let problems = &mut self.parsed.problems;
        let value = if seen & (AMPERSAND | RETURN) == 0 {
            Cow::Borrowed(raw)
        } else {
            let at = at.start as usize;
            Cow::Owned(decode(raw, at, Within::Text, &mut |kind, at| note(problems, kind, at)))
        };
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
            if !parts::trim(&value).is_empty() {
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
        let found = parts::find(inside, "--").or_else(|| inside.ends_with('-').then(|| inside.len() - 1));
        if let Some(found) = found {
            let start = at.start as usize + 4 + found;
            self.report(ProblemKind::DoubleHyphen, Place::new(start, start + 2));
        }
        ControlFlow::Continue(())
    }

    /// An instruction is for some program and never followed; it has to name that program.
    fn instruction(&mut self, at: Place) -> ControlFlow<()> {
        let inside = Place::new(at.start as usize + 2, at.end as usize - 2).of(self.text);
        let name = Name::read(inside, inside.as_bytes(), 0);
        if !name.is_sound {
            self.report(ProblemKind::BadName(name.whole), at);
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
                Ok(found) if found.name.whole == "version" => version = found.value == "1.0",
                Ok(found) if found.name.whole == "encoding" => {
                    self.parsed.encoding = Some((found.value, found.value_at))
                }
                Ok(found) if found.name.whole == "standalone" => {}
                Ok(_) | Err(_) => sound = false,
            }
        }
        if !version || !sound {
            self.report(ProblemKind::BadDeclaration, at);
        }
        ControlFlow::Continue(())
    }

    /// What begins at a place has no end: nothing after it can be read.
    fn cut_off(&mut self, ending: &'static str, start: usize) -> ControlFlow<()> {
        self.report_nesting(ProblemKind::CutOff(ending), self.rest(start));
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
