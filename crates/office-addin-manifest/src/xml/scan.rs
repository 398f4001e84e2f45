//! Cuts a document into pieces: where each tag, text, comment and so on begins and ends. What a tag holds is read on the
//! way, so that its bytes are looked at once; what else a piece holds is read by the parser.

use super::tag::{Attributes, Name, Read, class};
use crate::limits::MAX_ATTRIBUTES;
use crate::source::Place;

/// What a piece of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    StartTag,
    EmptyTag,
    EndTag,
    /// Everything between two pieces of markup, references included.
    Text,
    /// `<![CDATA[ … ]]>`
    Section,
    Comment,
    /// `<?xml … ?>`
    Declaration,
    /// Any other `<? … ?>`.
    Instruction,
    /// `<!DOCTYPE`: up to here and no further, as what it holds is never read.
    DocumentType,
}

/// Markup that never ends: how it should have ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CutOff(pub &'static str);

/// Gives one piece after the other.
pub(super) struct Pieces<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// Offset of the next piece.
    at: usize,
    /// The name of the last tag, start or end.
    pub name: Name<'a>,
    /// The attributes of the last start tag, one more than the limit at most. Kept for the next one, so that not every
    /// tag asks for memory.
    pub attributes: Vec<Read<'a>>,
    /// What the bytes of the last text are, as bits.
    pub seen: u16,
}

impl<'a> Pieces<'a> {
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        Self { text, bytes, at: 0, name: Name::default(), attributes: Vec::new(), seen: 0 }
    }

    /// Where the next piece starts.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The next piece and its place; `None` at the end of the document. After an error there is nothing to go on with.
    pub fn next(&mut self) -> Option<Result<(Piece, Place), CutOff>> {
        let start = self.at;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let cut = match rest {
            [b'<', b'/', ..] => self.end_tag(rest),
            [b'<', b'?', ..] => ended(instruction(rest), position(rest, b"?>", 2), "?>"),
            [b'<', b'!', after @ ..] => markup(rest, after),
            [b'<', ..] => self.start_tag(rest),
            _ => Ok((Piece::Text, self.characters(rest))),
        };
        Some(cut.map(|(piece, length)| {
            self.at += length;
            (piece, Place::new(start, self.at))
        }))
    }

    /// How long the text is that a rest of the document begins with.
    fn characters(&mut self, rest: &[u8]) -> usize {
        let mut length = 0;
        let mut seen = 0;
        for byte in rest {
            if *byte == b'<' {
                break;
            }
            seen |= class(*byte);
            length += 1;
        }
        self.seen = seen;
        length
    }

    fn end_tag(&mut self, rest: &[u8]) -> Result<(Piece, usize), CutOff> {
        self.name = Name::read(self.text, self.bytes, self.at + 2);
        let after = 2 + self.name.whole.len();
        let end = rest.get(after..).unwrap_or_default().iter().position(|byte| *byte == b'>');
        ended(Piece::EndTag, end.map(|end| after + end + 1), ">")
    }

    /// A start tag with its attributes, as far as they can be read.
    fn start_tag(&mut self, rest: &[u8]) -> Result<(Piece, usize), CutOff> {
        self.name = Name::read(self.text, self.bytes, self.at + 1);
        self.attributes.clear();
        let after = self.at + 1 + self.name.whole.len();
        let mut attributes = Attributes::new(self.text, after, self.bytes.len());
        while !attributes.failed && self.attributes.len() <= MAX_ATTRIBUTES {
            let spaced = attributes.skip_space();
            match attributes.rest() {
                [b'>', ..] => return Ok((Piece::StartTag, attributes.at + 1 - self.at)),
                [b'/', b'>', ..] => return Ok((Piece::EmptyTag, attributes.at + 2 - self.at)),
                _ => self.attributes.push(attributes.read(spaced)),
            }
        }
        tag(rest)
    }
}

/// A piece with its length; none when it has no end.
fn ended(piece: Piece, length: Option<usize>, ending: &'static str) -> Result<(Piece, usize), CutOff> {
    length.map(|length| (piece, length)).ok_or(CutOff(ending))
}

/// How long a text is up to and with an ending, which does not begin before `from`.
fn position(text: &[u8], ending: &[u8], from: usize) -> Option<usize> {
    let last = *ending.last()?;
    let mut at = from;
    loop {
        at += text.get(at..)?.iter().position(|byte| *byte == last)? + 1;
        if text.get(from..at)?.ends_with(ending) {
            return Some(at);
        }
    }
}

fn instruction(text: &[u8]) -> Piece {
    match text {
        [b'<', b'?', b'x', b'm', b'l', b' ' | b'\t' | b'\r' | b'\n' | b'?', ..] => Piece::Declaration,
        _ => Piece::Instruction,
    }
}

/// What begins with `<!`; `after` follows that.
fn markup(text: &[u8], after: &[u8]) -> Result<(Piece, usize), CutOff> {
    match after {
        [b'-', b'-', ..] => ended(Piece::Comment, position(text, b"-->", 4), "-->"),
        [b'-', ..] => Err(CutOff("-->")),
        [b'[', ..] if after.starts_with(b"[CDATA[") => {
            ended(Piece::Section, position(text, b"]]>", 9), "]]>")
        }
        [b'[', ..] => Err(CutOff("]]>")),
        [b'D' | b'd', ..] => Ok((Piece::DocumentType, 2)),
        _ => Err(CutOff(">")),
    }
}

/// A start tag that was not read to its end.
fn tag(text: &[u8]) -> Result<(Piece, usize), CutOff> {
    let end = tag_end(text).ok_or(CutOff(">"))?;
    let is_empty = end > 1 && text.get(end - 1) == Some(&b'/');
    Ok((if is_empty { Piece::EmptyTag } else { Piece::StartTag }, end + 1))
}

/// The first `>` that does not stand between quotes.
fn tag_end(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += text.get(at..)?.iter().position(|byte| matches!(byte, b'>' | b'"' | b'\''))?;
        let found = text.get(at)?;
        if *found == b'>' {
            return Some(at);
        }
        at += 1;
        at += text.get(at..)?.iter().position(|byte| byte == found)? + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> (Vec<(Piece, &str)>, Option<&'static str>) {
        let mut scanner = Pieces::new(text);
        let mut found = Vec::new();
        while let Some(piece) = scanner.next() {
            match piece {
                Ok((piece, at)) => found.push((piece, at.of(text))),
                Err(CutOff(ending)) => return (found, Some(ending)),
            }
        }
        (found, None)
    }

    #[test]
    fn a_document_is_cut_where_markup_begins_and_ends() {
        let text = "<?xml version='1.0'?>\n<?a?><!-- > --><a b='>' c=\">\">x &amp; y<b/><![CDATA[<]]]></a>";
        let expected = [
            (Piece::Declaration, "<?xml version='1.0'?>"),
            (Piece::Text, "\n"),
            (Piece::Instruction, "<?a?>"),
            (Piece::Comment, "<!-- > -->"),
            (Piece::StartTag, "<a b='>' c=\">\">"),
            (Piece::Text, "x &amp; y"),
            (Piece::EmptyTag, "<b/>"),
            (Piece::Section, "<![CDATA[<]]]>"),
            (Piece::EndTag, "</a>"),
        ];
        assert_eq!(pieces(text), (expected.to_vec(), None));
    }

    #[test]
    fn endings_may_not_be_part_of_beginnings() {
        for text in ["<!-->", "<!--->", "<?>", "<![CDATA[]>", "<![CDATA]]>", "<!x>", "<!-x-->"] {
            assert!(pieces(text).1.is_some(), "{text}");
        }
        for text in ["<!---->", "<??>", "<![CDATA[]]>", "<>", "</>"] {
            assert_eq!(pieces(text).0.len(), 1, "{text}");
        }
        assert_eq!(pieces("</>").0, [(Piece::EndTag, "</>")]);
        assert_eq!(pieces("<?xmlx?>").0, [(Piece::Instruction, "<?xmlx?>")]);
    }

    #[test]
    fn what_never_ends_says_how_it_should() {
        for (text, ending) in [
            ("<a", ">"),
            ("<a b='>", ">"),
            ("</a", ">"),
            ("<!-- a --", "-->"),
            ("<![CDATA[ ]]", "]]>"),
            ("<?a ?", "?>"),
            ("<", ">"),
            ("<!", ">"),
        ] {
            assert_eq!(pieces(text).1, Some(ending), "{text}");
        }
    }

    #[test]
    fn nothing_of_a_document_type_is_looked_at() {
        assert_eq!(pieces("<!DOCTYPE a [ '").0.first(), Some(&(Piece::DocumentType, "<!")));
        assert_eq!(pieces("<!doctype html>").0.first(), Some(&(Piece::DocumentType, "<!")));
    }
}
