//! The elements of a well-formed document by their places, for changes that leave the rest of its text as it is.

use std::ops::Range;
use std::slice::SliceIndex;

/// A part of a text whose ends lie between characters.
pub fn part(text: &str, place: impl SliceIndex<str, Output = str>) -> &str {
    text.get(place).unwrap()
}

/// An attribute; its value without the quotation marks.
pub struct Attribute {
    pub name: String,
    pub whole: Range<usize>,
    pub value: Range<usize>,
}

/// An element.
pub struct Element {
    /// As written, with its prefix.
    pub name: String,
    pub whole: Range<usize>,
    /// After `<`, up to the end of the start tag.
    pub tag: Range<usize>,
    /// Between the tags; empty at the end of an empty-element tag.
    pub inside: Range<usize>,
    pub parent: Option<usize>,
    pub attributes: Vec<Attribute>,
}

impl Element {
    pub fn is_empty_tag(&self) -> bool {
        self.inside.end == self.whole.end
    }

    /// The prefix of the name with its colon; empty when there is none.
    pub fn prefix(&self) -> &str {
        self.name.find(':').map_or("", |colon| part(&self.name, ..=colon))
    }

    pub fn local(&self) -> &str {
        part(&self.name, self.prefix().len()..)
    }
}

/// Every element, in the order of the start tags.
pub fn elements(text: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(less) = part(text, at..).find('<').map(|offset| at + offset) {
        let rest = part(text, less..);
        let skip = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
            .iter()
            .find(|(start, _)| rest.starts_with(start))
            .map(|(_, end)| less + rest.find(end).unwrap() + end.len());
        let end = skip.unwrap_or_else(|| less + tag_length(rest));
        if skip.is_none() && rest.starts_with("</") {
            let element = &mut found[open.pop().unwrap()];
            element.inside.end = less;
            element.whole.end = end;
        } else if skip.is_none() {
            let mut element = start_tag(text, less, end);
            element.parent = open.last().copied();
            if !part(text, ..end).ends_with("/>") {
                open.push(found.len());
            }
            found.push(element);
        }
        at = end;
    }
    found
}

/// Bytes of a tag: `>` may stand in quotation marks.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (index, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return index + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(mark), _) if mark == byte => quote = None,
            _ => {}
        }
    }
    panic!("a tag without an end")
}

fn start_tag(text: &str, start: usize, end: usize) -> Element {
    let tag = start + 1..end;
    let name_end =
        start + 1 + part(text, tag.clone()).find(|c: char| c.is_whitespace() || "/>".contains(c)).unwrap();
    let mut attributes = Vec::new();
    let mut at = name_end;
    while let Some(equals) = part(text, at..end).find('=').map(|offset| at + offset) {
        let name = part(text, at..equals).trim();
        let name_start = at + part(text, at..equals).find(name).unwrap();
        let open = equals + part(text, equals..end).find(['"', '\'']).unwrap();
        let mark = part(text, open..=open);
        let close = open + 1 + part(text, open + 1..end).find(mark).unwrap();
        let whole = name_start..close + 1;
        attributes.push(Attribute { name: name.to_owned(), whole, value: open + 1..close });
        at = close + 1;
    }
    let name = part(text, start + 1..name_end).to_owned();
    Element { name, whole: start..end, tag, inside: end..end, parent: None, attributes }
}
