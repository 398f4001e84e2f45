//! Cuts the items out of a stream of JSON: each value of a list, and each line of a file of lines, is handed on as text as
//! soon as it is whole, so that an answer about a million people needs the memory of one.
//!
//! Saved answers come in these shapes: the envelope of Microsoft Graph (`{"@odata.context": …, "value": [ … ]}`), a bare list,
//! a list of such envelopes, a single object, several of these one after the other, and lines of one object each.

/// An item longer than this is none that Microsoft Graph answers.
pub(super) const MAX_ITEM_BYTES: usize = 1024 * 1024;

/// What was cut out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// A value of a list.
    Item,
    /// What stood around the items, without them; or a value that is no list.
    Whole,
    /// A line of a file of lines, or one of several values without a list.
    Line,
    /// A value that is longer than any is; it was passed over.
    TooLong,
    /// A value that had not ended where the line or the file did.
    Unfinished,
}

/// A value that was cut out.
pub(crate) struct Piece<'a> {
    pub cut: Cut,
    pub text: &'a str,
    /// What came of the value around it so far.
    pub around: &'a str,
    /// Line and column (in characters) of its first sign.
    pub line: u32,
    pub column: u32,
}

/// Gets what was cut out.
pub(crate) type Sink<'s> = dyn FnMut(Piece<'_>) + 's;

/// A value that has begun.
#[derive(Debug)]
struct Frame {
    cut: Cut,
    text: Vec<u8>,
    line: u32,
    column: u32,
    /// How many brackets were open before it.
    depth: usize,
    /// A list of items was cut out of it.
    has_items: bool,
    /// Neither a list nor an object.
    is_word: bool,
}

impl Frame {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or_default()
    }

    fn piece<'a>(&'a self, cut: Cut, around: &'a str) -> Piece<'a> {
        let text = if cut == Cut::Unfinished { "" } else { self.text() };
        Piece { cut, text, around, line: self.line, column: self.column }
    }
}

/// How far the beginning of `"value": [` or `"kind":` has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Name {
    #[default]
    Other,
    Value,
    ValueColon,
}

/// Scans one file.
#[derive(Debug)]
pub(crate) struct Scanner {
    line: u32,
    column: u32,
    depth: usize,
    is_in_text: bool,
    is_escaped: bool,
    /// Where in the innermost frame the text began, if it can be a name that matters.
    text_at: Option<usize>,
    name: Name,
    /// Every line is a value: the first one begins with its kind.
    is_lines: bool,
    /// Values that have begun, outermost first: at most a list, an envelope in it, and its item.
    frames: Vec<Frame>,
    /// The depths inside of the lists whose values are items; the list of a number belongs to the frame of that number.
    lists: Vec<usize>,
}

impl Default for Scanner {
    fn default() -> Self {
        Self {
            line: 1,
            column: 1,
            depth: 0,
            is_in_text: false,
            is_escaped: false,
            text_at: None,
            name: Name::Other,
            is_lines: false,
            frames: Vec::new(),
            lists: Vec::new(),
        }
    }
}

impl Scanner {
    /// Scans a piece of the text.
    pub fn push(&mut self, text: &str, sink: &mut Sink<'_>) {
        let mut rest = text.as_bytes();
        while let Some(first) = rest.first() {
            let plain = if self.is_escaped { 0 } else { self.plain(rest) };
            let (taken, others) = rest.split_at_checked(plain.max(1)).unwrap_or_default();
            if plain > 0 {
                self.take(taken);
            } else {
                self.sign(*first, sink);
            }
            self.count(taken);
            rest = others;
        }
    }

    /// The end of the file.
    pub fn finish(&mut self, sink: &mut Sink<'_>) {
        self.end_word(sink);
        if let Some(frame) = self.frames.last() {
            sink(frame.piece(Cut::Unfinished, ""));
        }
        self.frames.clear();
    }

    /// How many of the next bytes mean nothing here: within a text, and within an item between its signs.
    fn plain(&self, bytes: &[u8]) -> usize {
        let means: fn(&u8) -> bool = if self.is_in_text {
            |byte| matches!(byte, b'"' | b'\\' | b'\n')
        } else if self.frames.len() > self.lists.len() {
            |byte| {
                matches!(byte, b'"' | b'{' | b'}' | b'[' | b']' | b':' | b',' | b' ' | b'\t' | b'\r' | b'\n')
            }
        } else {
            return 0;
        };
        bytes.iter().position(means).unwrap_or(bytes.len())
    }

    fn take(&mut self, bytes: &[u8]) {
        if !self.is_in_text {
            self.name = Name::Other;
        }
        let Some(frame) = self.frames.last_mut().filter(|frame| frame.cut != Cut::TooLong) else { return };
        frame.text.extend_from_slice(bytes);
        if frame.text.len() > MAX_ITEM_BYTES {
            frame.cut = Cut::TooLong;
            frame.text = Vec::new();
        }
    }

    fn count(&mut self, bytes: &[u8]) {
        if bytes == b"\n" {
            self.line += 1;
            self.column = 1;
        } else {
            // What continues a character is no further one.
            let characters = bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
            self.column = self.column.saturating_add(u32::try_from(characters).unwrap_or(u32::MAX));
        }
    }

    fn sign(&mut self, byte: u8, sink: &mut Sink<'_>) {
        if byte == b'\n' && self.is_lines {
            return self.end_line(sink);
        }
        if self.is_in_text {
            return self.in_text(byte, sink);
        }
        let is_space = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        if is_space || matches!(byte, b',' | b']' | b'}' | b'"' | b'[' | b'{') {
            self.end_word(sink);
        }
        let is_between = self.frames.len() == self.lists.len();
        if is_space {
            return self.space();
        }
        if is_between && byte == b',' {
            return;
        }
        let closes_list = is_between && byte == b']' && self.lists.last() == Some(&self.depth);
        if is_between && !closes_list {
            self.begin(byte);
        }
        if closes_list {
            self.lists.pop();
        }
        let opens_items = byte == b'[' && self.is_list_of_items();
        self.name = match (self.name, byte) {
            (Name::Value, b':') => Name::ValueColon,
            _ => Name::Other,
        };
        self.take_sign(byte);
        match byte {
            b'"' => self.begin_text(),
            b'[' | b'{' => {
                self.depth += 1;
                if opens_items {
                    self.lists.push(self.depth);
                }
            }
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                self.end_if_whole(sink);
            }
            _ => {}
        }
    }

    /// White space is left out; where it parts two words it stays, so that they do not become one.
    fn space(&mut self) {
        let frame =
            self.frames.last_mut().filter(|frame| frame.text.last().is_some_and(u8::is_ascii_alphanumeric));
        if let Some(frame) = frame {
            frame.text.push(b' ');
        }
    }

    fn take_sign(&mut self, byte: u8) {
        let name = self.name;
        self.take(&[byte]);
        self.name = name;
    }

    /// A value begins where an item of a list or a whole document can stand.
    fn begin(&mut self, byte: u8) {
        self.frames.push(Frame {
            cut: if self.frames.is_empty() { Cut::Whole } else { Cut::Item },
            text: Vec::new(),
            line: self.line,
            column: self.column,
            depth: self.depth,
            has_items: false,
            is_word: !matches!(byte, b'"' | b'[' | b'{' | b']' | b'}'),
        });
    }

    /// Whether the list that begins holds items: it is the document itself, or the `value` of an envelope that is the
    /// document or stands in its list.
    fn is_list_of_items(&mut self) -> bool {
        let depth = self.depth;
        let is_in_envelope =
            self.frames.first().is_some_and(|frame| frame.cut == Cut::Whole && frame.has_items);
        let is_outermost = self.frames.len() == 1;
        let Some(frame) = self.frames.last_mut() else { return false };
        let is_document = is_outermost && depth == 0;
        let is_value = self.name == Name::ValueColon && depth == frame.depth + 1;
        let is_allowed = is_outermost || self.lists.len() == 1 && !is_in_envelope;
        let holds = !self.is_lines && (is_document || is_value && is_allowed);
        // The list of a document is none of an envelope: an envelope may stand in it.
        frame.has_items = frame.has_items || holds && !is_document;
        holds
    }

    fn begin_text(&mut self) {
        self.is_in_text = true;
        let frame = self.frames.last().filter(|frame| self.depth == frame.depth + 1);
        self.text_at = frame.map(|frame| frame.text.len());
    }

    fn in_text(&mut self, byte: u8, sink: &mut Sink<'_>) {
        self.take(&[byte]);
        if self.is_escaped {
            self.is_escaped = false;
        } else if byte == b'\\' {
            self.is_escaped = true;
        } else if byte == b'"' {
            self.is_in_text = false;
            let text = self.text_at.zip(self.frames.last()).and_then(|(at, frame)| frame.text.get(at..));
            self.name = if text == Some(b"value\"") { Name::Value } else { Name::Other };
            let is_first_line = text == Some(b"kind\"") && self.text_at == Some(2) && self.frames.len() == 1;
            self.is_lines = self.is_lines
                || is_first_line && self.line == self.frames.first().map_or(0, |frame| frame.line);
            self.end_if_whole(sink);
        }
    }

    fn end_word(&mut self, sink: &mut Sink<'_>) {
        if self.frames.last().is_some_and(|frame| frame.is_word) {
            self.end_if_whole(sink);
        }
    }

    fn end_if_whole(&mut self, sink: &mut Sink<'_>) {
        if self.frames.len() <= self.lists.len() {
            return;
        }
        let depth = self.depth;
        let Some(frame) = self.frames.pop_if(|frame| depth <= frame.depth) else { return };
        let cut = match frame.cut {
            Cut::Item if frame.has_items => Cut::Whole,
            Cut::Whole if self.is_lines => Cut::Line,
            cut => cut,
        };
        sink(frame.piece(cut, self.frames.last().map_or("", Frame::text)));
    }

    /// A file of lines goes on with the next one, whatever this one lacks.
    fn end_line(&mut self, sink: &mut Sink<'_>) {
        self.end_word(sink);
        if let Some(frame) = self.frames.first() {
            sink(frame.piece(Cut::Unfinished, ""));
        }
        *self = Self { line: self.line, column: self.column, is_lines: true, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is cut out with its place; each file is scanned whole and byte by byte.
    fn cuts(text: &str) -> Vec<(Cut, String, u32, u32)> {
        let scan = |size: usize| {
            let (mut scanner, mut cuts) = (Scanner::default(), Vec::new());
            let mut sink = |piece: Piece<'_>| {
                cuts.push((piece.cut, piece.text.to_owned(), piece.line, piece.column));
            };
            let mut rest = text;
            while !rest.is_empty() {
                let size =
                    (size..=rest.len()).find(|size| rest.is_char_boundary(*size)).unwrap_or(rest.len());
                let (piece, others) = rest.split_at(size);
                scanner.push(piece, &mut sink);
                rest = others;
            }
            scanner.finish(&mut sink);
            cuts
        };
        let whole = scan(usize::MAX);
        if text.len() < 100_000 {
            assert_eq!(whole, scan(1));
        }
        whole
    }

    fn cut(cut: Cut, text: &str, line: u32, column: u32) -> (Cut, String, u32, u32) {
        (cut, text.to_owned(), line, column)
    }

    #[test]
    fn items_are_cut_out_of_an_envelope() {
        let text = "{\"@odata.context\": \"x\",\n \"value\" : [\n  {\"id\": \"é\", \"value\": [1]}, {\"b\":{}}],\n \"n\": 1}";
        let expected = [
            cut(Cut::Item, "{\"id\":\"é\",\"value\":[1]}", 3, 3),
            cut(Cut::Item, "{\"b\":{}}", 3, 30),
            cut(Cut::Whole, "{\"@odata.context\":\"x\",\"value\":[],\"n\":1}", 1, 1),
        ];
        assert_eq!(cuts(text), expected);
    }

    #[test]
    fn a_list_holds_items_or_envelopes() {
        assert_eq!(
            cuts("[{\"a\":1},\n null, \"b\"]"),
            [
                cut(Cut::Item, "{\"a\":1}", 1, 2),
                cut(Cut::Item, "null", 2, 2),
                cut(Cut::Item, "\"b\"", 2, 8),
                cut(Cut::Whole, "[]", 1, 1)
            ]
        );
        assert_eq!(
            cuts("[{\"value\":[{\"a\":1}]},{\"value\":[]}]"),
            [
                cut(Cut::Item, "{\"a\":1}", 1, 12),
                cut(Cut::Whole, "{\"value\":[]}", 1, 2),
                cut(Cut::Whole, "{\"value\":[]}", 1, 22),
                cut(Cut::Whole, "[]", 1, 1)
            ]
        );
    }

    #[test]
    fn several_documents_may_follow_each_other() {
        let expected = [
            cut(Cut::Whole, "{\"a\":\"}\\\"\"}", 1, 1),
            cut(Cut::Item, "1", 2, 2),
            cut(Cut::Whole, "[]", 2, 1),
            cut(Cut::Whole, "x", 2, 5),
        ];
        assert_eq!(cuts("{\"a\":\"}\\\"\"}\n[1] x"), expected);
    }

    #[test]
    fn a_broken_line_costs_no_other_line() {
        let text = "{\"kind\":\"meta\"}\n{\"kind\":\"user\",\"id\":\"cut\n{\"kind\":\"end\"}";
        let expected = [
            cut(Cut::Line, "{\"kind\":\"meta\"}", 1, 1),
            cut(Cut::Unfinished, "", 2, 1),
            cut(Cut::Line, "{\"kind\":\"end\"}", 3, 1),
        ];
        assert_eq!(cuts(text), expected);
    }

    #[test]
    fn what_does_not_end_is_said() {
        assert_eq!(
            cuts("{\"value\":[{\"a\":1},{\"b\":"),
            [cut(Cut::Item, "{\"a\":1}", 1, 11), cut(Cut::Unfinished, "", 1, 19)]
        );
        assert_eq!(cuts("{\"value\":[{}"), [cut(Cut::Item, "{}", 1, 11), cut(Cut::Unfinished, "", 1, 1)]);
    }

    #[test]
    fn what_is_too_long_is_passed_over() {
        let text = format!("[{{\"a\":\"{}\"}},2]", "x".repeat(MAX_ITEM_BYTES));
        let expected =
            [cut(Cut::TooLong, "", 1, 2), cut(Cut::Item, "2", 1, 1_048_587), cut(Cut::Whole, "[]", 1, 1)];
        assert_eq!(cuts(&text), expected);
    }

    #[test]
    fn brackets_that_close_nothing_end_in_what_is_no_value() {
        assert_eq!(cuts("]}"), [cut(Cut::Whole, "]", 1, 1), cut(Cut::Whole, "}", 1, 2)]);
    }
}
