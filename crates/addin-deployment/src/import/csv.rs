//! Rows of a CSV file, piece by piece. `csv-core` finds the fields; here are the delimiter, the lines, and what happens
//! with a row that does not end.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// A row longer than this has lost a quote: Exchange's longest lists of addresses are a tenth of it.
pub(super) const MAX_ROW_BYTES: usize = 1024 * 1024;

/// More columns than any export has.
const MAX_COLUMNS: usize = 2_000;

/// A first line longer than this is no line of headings.
const MAX_HEAD_BYTES: usize = 64 * 1024;

/// One row.
pub(crate) struct Row<'a> {
    /// The line on which it begins, from 1.
    pub line: u32,
    text: &'a str,
    ends: &'a [usize],
    /// Nothing but the end of the file ended it.
    pub is_last: bool,
}

impl<'a> Row<'a> {
    /// How many fields it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field without its quotes; empty past the last one.
    pub fn field(&self, place: usize) -> &'a str {
        let start =
            place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.ends.get(place).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }

    /// Every field.
    pub fn fields(&self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(|place| self.field(place))
    }
}

/// What reading gives.
pub(crate) enum Event<'a> {
    /// The file begins like a bulk template: `version:v1.0`.
    Template,
    /// A row, of which the first are the headings.
    Row(Row<'a>),
    /// A row that began on this line and did not end in time; what follows its next line end is read again.
    Endless(u32),
}

/// What gets the rows.
pub(crate) type Sink<'s> = dyn FnMut(Event<'_>) + 's;

/// Reads one file.
pub(crate) struct Csv {
    /// The first lines, until one tells the delimiter.
    head: Option<Vec<u8>>,
    /// The delimiter that a line `sep=` names.
    named: Option<u8>,
    reader: Box<Reader>,
    /// A row has begun.
    is_in_row: bool,
    /// What is left of a row that did not end is passed over.
    is_skipping: bool,
    /// The line of the next byte, and the line on which the row began.
    line: u32,
    row_line: u32,
    out: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    fields: usize,
}

impl Default for Csv {
    fn default() -> Self {
        Self {
            head: Some(Vec::new()),
            named: None,
            reader: Box::default(),
            is_in_row: false,
            is_skipping: false,
            line: 1,
            row_line: 1,
            out: vec![0; 4096],
            filled: 0,
            ends: vec![0; 64],
            fields: 0,
        }
    }
}

impl Csv {
    /// Reads a piece of the text.
    pub fn push(&mut self, text: &str, sink: &mut Sink<'_>) {
        match self.head.take() {
            None => self.rows(text.as_bytes(), sink),
            Some(mut head) => {
                head.extend_from_slice(text.as_bytes());
                self.begin(&head, false, sink);
            }
        }
    }

    /// The end of the file.
    pub fn finish(&mut self, sink: &mut Sink<'_>) {
        if let Some(head) = self.head.take() {
            self.begin(&head, true, sink);
            self.head = None;
        }
        while self.is_in_row {
            self.read(&[], sink);
        }
    }

    /// Begins with the rows as soon as there is a whole line that is not blank.
    fn begin(&mut self, mut head: &[u8], is_all: bool, sink: &mut Sink<'_>) {
        loop {
            let end = head.iter().position(|byte| *byte == b'\n');
            if end.is_none() && !is_all && head.len() < MAX_HEAD_BYTES {
                self.head = Some(head.to_vec());
                return;
            }
            let line = head.get(..end.unwrap_or(head.len()).min(MAX_HEAD_BYTES)).unwrap_or_default();
            let line = line.split(|byte| *byte == b'\r').next().unwrap_or_default();
            let named = named_delimiter(line);
            self.named = named.or(self.named);
            if named.is_none() && !is_note(line) && line.iter().any(|byte| !b" ,;\t\"".contains(byte)) {
                if line.get(..8).is_some_and(|begin| begin.eq_ignore_ascii_case(b"version:")) {
                    sink(Event::Template);
                }
                let delimiter = self.named.unwrap_or_else(|| delimiter(line));
                *self.reader = ReaderBuilder::new().delimiter(delimiter).build();
                return self.rows(head, sink);
            }
            let Some(end) = end else {
                self.head = Some(Vec::new());
                return;
            };
            head = head.get(end + 1..).unwrap_or_default();
            self.line += 1;
        }
    }

    fn rows(&mut self, mut bytes: &[u8], sink: &mut Sink<'_>) {
        while !bytes.is_empty() {
            if !self.is_in_row {
                let until: fn(&u8) -> bool =
                    if self.is_skipping { |byte| *byte == b'\n' } else { |byte| !b"\r\n".contains(byte) };
                let begins = bytes.iter().position(until);
                let passed = begins.map_or(bytes.len(), |begins| begins + usize::from(self.is_skipping));
                bytes = self.pass(bytes, passed);
                self.is_skipping = self.is_skipping && begins.is_none();
                if bytes.is_empty() {
                    return;
                }
                self.row_line = self.line;
                self.is_in_row = true;
            }
            let read = self.read(bytes, sink);
            bytes = self.pass(bytes, read);
        }
    }

    /// Counts the lines of bytes that are done with; the rest.
    fn pass<'b>(&mut self, bytes: &'b [u8], passed: usize) -> &'b [u8] {
        let (done, rest) = bytes.split_at_checked(passed).unwrap_or_default();
        // A block at a time into a byte: a sum of bytes is many times as fast as one of numbers.
        for block in done.chunks(128) {
            self.line += u32::from(block.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>());
        }
        rest
    }

    /// Reads on in a row; nothing to read means the end of the file. How many bytes were read.
    fn read(&mut self, bytes: &[u8], sink: &mut Sink<'_>) -> usize {
        let out = self.out.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.fields..).unwrap_or_default();
        let (result, read, written, ended) = self.reader.read_record(bytes, out, ends);
        self.filled += written;
        self.fields += ended;
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull if self.out.len() < MAX_ROW_BYTES => {
                self.out.resize(self.out.len() * 2, 0);
            }
            ReadRecordResult::OutputEndsFull if self.ends.len() < MAX_COLUMNS => {
                self.ends.resize(self.ends.len() * 2, 0);
            }
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                self.reader.reset();
                self.is_skipping = true;
                self.end_row();
                sink(Event::Endless(self.row_line));
            }
            ReadRecordResult::Record => {
                let text = self.out.get(..self.filled).map(std::str::from_utf8);
                sink(Event::Row(Row {
                    line: self.row_line,
                    text: text.and_then(Result::ok).unwrap_or_default(),
                    ends: self.ends.get(..self.fields).unwrap_or_default(),
                    is_last: bytes.is_empty(),
                }));
                self.end_row();
            }
            ReadRecordResult::End => self.end_row(),
        }
        read
    }

    fn end_row(&mut self) {
        self.filled = 0;
        self.fields = 0;
        self.is_in_row = false;
    }
}

/// The delimiter that a line such as `sep=;` names, which Excel reads and writes.
fn named_delimiter(line: &[u8]) -> Option<u8> {
    let line = line.trim_ascii_end();
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    match line.split_at_checked(4) {
        Some((name, b",")) if name.eq_ignore_ascii_case(b"sep=") => Some(b','),
        Some((name, b";")) if name.eq_ignore_ascii_case(b"sep=") => Some(b';'),
        // A tab at the end was trimmed.
        Some((name, b"")) if name.eq_ignore_ascii_case(b"sep=") => Some(b'\t'),
        _ => None,
    }
}

/// Whether a line only says what PowerShell wrote: Windows PowerShell's `Export-Csv` begins with one, unless it is told
/// `-NoTypeInformation`.
fn is_note(line: &[u8]) -> bool {
    line.get(..6).is_some_and(|begin| begin.eq_ignore_ascii_case(b"#TYPE "))
}

/// What stands most often between the headings, outside of quotes.
fn delimiter(line: &[u8]) -> u8 {
    let mut counts = [0_u32; 3];
    let mut is_quoted = false;
    for byte in line {
        is_quoted ^= *byte == b'"';
        if let Some(count) =
            b",;\t".iter().position(|sign| sign == byte).and_then(|sign| counts.get_mut(sign))
            && !is_quoted
        {
            *count += 1;
        }
    }
    match counts {
        [comma, semicolon, tab] if semicolon > comma && semicolon >= tab => b';',
        [comma, semicolon, tab] if tab > comma && tab > semicolon => b'\t',
        _ => b',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows with their lines; each file is read whole and byte by byte.
    fn rows(text: &str) -> Vec<(u32, String)> {
        let read = |size: usize| {
            let (mut csv, mut rows) = (Csv::default(), Vec::new());
            let mut sink = |event: Event<'_>| {
                rows.push(match event {
                    Event::Template => (0, "template".to_owned()),
                    Event::Endless(line) => (line, "endless".to_owned()),
                    Event::Row(row) => (row.line, row.fields().collect::<Vec<_>>().join("|")),
                });
            };
            let mut rest = text;
            while !rest.is_empty() {
                let size =
                    (size..=rest.len()).find(|size| rest.is_char_boundary(*size)).unwrap_or(rest.len());
                let (piece, others) = rest.split_at(size);
                csv.push(piece, &mut sink);
                rest = others;
            }
            csv.finish(&mut sink);
            rows
        };
        let whole = read(usize::MAX);
        if text.len() < 100_000 {
            assert_eq!(whole, read(1));
        }
        whole
    }

    fn row(line: u32, text: &str) -> (u32, String) {
        (line, text.to_owned())
    }

    #[test]
    fn the_first_line_tells_the_delimiter() {
        assert_eq!(rows("id,name\n1,\"Jansen, A\"\n"), [row(1, "id|name"), row(2, "1|Jansen, A")]);
        assert_eq!(rows("\"a,b,c\";name\n1;2"), [row(1, "a,b,c|name"), row(2, "1|2")]);
        assert_eq!(rows("id\tname\r\n1\t2\r\n"), [row(1, "id|name"), row(2, "1|2")]);
    }

    #[test]
    fn a_line_that_names_the_delimiter_is_no_row() {
        assert_eq!(rows("sep=;\r\nid;a,b\r\n1;2"), [row(2, "id|a,b"), row(3, "1|2")]);
        assert_eq!(rows("\"sep=,\"\nid,x;y;z"), [row(2, "id|x;y;z")]);
        assert_eq!(rows("sep=\t\nid,b\tname\n"), [row(2, "id,b|name")]);
    }

    #[test]
    fn lines_are_counted_through_blank_ones_and_quotes() {
        let text = "\r\n \r\nid,name\r\n\r\n1,\"two\r\nlines\"\r\n2,\"say \"\"hi\"\"\"\r\n";
        assert_eq!(rows(text), [row(3, "id|name"), row(5, "1|two\r\nlines"), row(7, "2|say \"hi\"")]);
    }

    #[test]
    fn a_bulk_template_is_known_by_its_first_line() {
        assert_eq!(rows("version:v1.0\nName\n")[0], row(0, "template"));
    }

    #[test]
    fn a_row_that_does_not_end_costs_no_more_than_itself() {
        let text = format!("id,name\n1,\"{}\n2,b\n3,c\n", "long\n".repeat(300_000));
        let rows = rows(&text);
        assert_eq!(rows[..2], [row(1, "id|name"), row(2, "endless")]);
        assert_eq!(rows.last(), Some(&row(300_004, "3|c")));
    }

    #[test]
    fn more_columns_than_anybody_has_are_no_row() {
        let text = format!("id\n{}\n1\n", ",".repeat(5_000));
        assert_eq!(rows(&text), [row(1, "id"), row(2, "endless"), row(3, "1")]);
    }

    #[test]
    fn nothing_is_no_row() {
        assert_eq!(rows(""), []);
        assert_eq!(rows("\n\r\n,,,\n  "), []);
    }
}
