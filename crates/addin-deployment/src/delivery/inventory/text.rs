//! Files of lines: what `Export-Csv` writes, and what PowerShell shows as a list of properties or as a table.

use super::meaning::names_a_product;
use super::read::Gathered;
use super::record::{Record, Value};
use crate::import::csv::{Csv, Event};
use messages::say;
use std::borrow::Cow;

/// Reads a text that is no JSON.
pub(super) fn read(text: &str, gathered: &mut Gathered) {
    let plain = without_colours(text);
    let text = plain.as_ref();
    if text
        .lines()
        .any(|line| columns(line).is_some() || property(line).is_some_and(|(name, _)| is_product(name)))
    {
        let mut shown = Shown::default();
        text.lines().zip(1..).for_each(|(line, number)| shown.line(line, number, gathered));
        shown.end(gathered);
    } else {
        csv(text, gathered);
    }
}

/// The text without the signs by which PowerShell 7 colours what it shows: `ESC [`, numbers, and a letter.
fn without_colours(text: &str) -> Cow<'_, str> {
    const BEGIN: &str = "\u{1B}[";
    if !text.contains('\u{1B}') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split(BEGIN);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ';');
        plain.push_str(sign.get(1..).unwrap_or(sign));
    }
    Cow::Owned(plain)
}

/// Whether a property says which add-in is meant.
fn is_product(name: &str) -> bool {
    let mut record = Record::new(0);
    record.push(name, Value::Nothing);
    names_a_product(&record)
}

/// What PowerShell shows: objects of `Name : value` lines, and tables under a line of dashes.
#[derive(Default)]
struct Shown {
    /// The line before: the headings of a table stand there.
    before: String,
    /// Where each column of a table begins, in characters, and its heading.
    table: Vec<(usize, String)>,
    record: Record,
    /// The last property and its value so far, which the next lines may continue.
    last: Option<(String, String)>,
}

impl Shown {
    fn line(&mut self, line: &str, number: u32, gathered: &mut Gathered) {
        if line.trim().is_empty() {
            self.end(gathered);
        } else if let Some(starts) = columns(line) {
            self.end(gathered);
            let names = cells(&self.before, &starts);
            self.table = starts.into_iter().zip(names).collect();
        } else if !self.table.is_empty() {
            let starts: Vec<usize> = self.table.iter().map(|(start, _)| *start).collect();
            let mut record = Record::new(number);
            for ((_, name), cell) in self.table.iter().zip(cells(line, &starts)) {
                record.push(name, Value::of_shown(&cell));
            }
            gathered.push(record, None);
        } else if let Some((name, value)) = property(line) {
            self.end_property();
            if self.record.fields.is_empty() || self.record.has(&crate::import::column::normalised(name)) {
                self.end_record(gathered);
                self.record.line = number;
            }
            self.last = Some((name.to_owned(), value.to_owned()));
        } else if let Some((_, value)) = self.last.as_mut().filter(|_| line.starts_with([' ', '\t'])) {
            // PowerShell breaks a list at its window's edge, in the middle of an address as well.
            if !value.starts_with('{') {
                value.push(' ');
            }
            value.push_str(line.trim());
        }
        line.clone_into(&mut self.before);
    }

    fn end_property(&mut self) {
        if let Some((name, value)) = self.last.take() {
            self.record.push(&name, Value::of_shown(&value));
        }
    }

    /// The end of an object or a table.
    fn end(&mut self, gathered: &mut Gathered) {
        self.end_property();
        self.end_record(gathered);
        self.table.clear();
    }

    fn end_record(&mut self, gathered: &mut Gathered) {
        let record = std::mem::take(&mut self.record);
        // What a console shows besides has no product ID: prompts, messages, other objects.
        if names_a_product(&record) {
            gathered.push(record, None);
        }
    }
}

/// A line `Name : value`.
fn property(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_end();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| (name, value.trim()))
}

/// Where the columns of a table begin, when the line is the dashes under its headings.
fn columns(line: &str) -> Option<Vec<usize>> {
    let is_dashes = line.contains('-') && line.bytes().all(|byte| b"- \t\r".contains(&byte));
    let begins = |(_, pair): &(usize, [u8; 2])| *pair == *b" -";
    let before = std::iter::once(b' ').chain(line.bytes());
    let pairs = before.zip(line.bytes()).map(|(before, byte)| [before, byte]);
    is_dashes.then(|| pairs.enumerate().filter(begins).map(|(at, _)| at).collect())
}

/// The cells of a line of a table.
fn cells(line: &str, starts: &[usize]) -> Vec<String> {
    let mut cells = vec![String::new(); starts.len()];
    for (at, sign) in line.chars().enumerate() {
        let column = starts.partition_point(|start| *start <= at).checked_sub(1);
        if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
            cell.push(sign);
        }
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// A CSV file.
fn csv(text: &str, gathered: &mut Gathered) {
    // Windows PowerShell names the type of the objects first; the line end stays, so that lines are counted.
    let named = text.strip_prefix("#TYPE").and_then(|rest| rest.find('\n')).map_or(0, |end| end + 5);
    let rows = text.get(named..).unwrap_or_default();
    let mut headings: Vec<String> = Vec::new();
    let mut is_known = false;
    let mut csv = Csv::default();
    let mut sink = |event: Event<'_>| match event {
        Event::Template => {}
        Event::Endless(line) => gathered.skip(line, say::import_problem_endless()),
        Event::Row(row) if headings.is_empty() => {
            headings = row.fields().map(str::to_owned).collect();
            is_known = headings.iter().any(|heading| is_product(heading));
        }
        Event::Row(row) if is_known => {
            let line = row.line;
            if row.len() > headings.len() {
                return gathered.skip(line, say::import_problem_too_many_fields());
            }
            let mut record = Record::new(line);
            for (heading, cell) in headings.iter().zip(row.fields()) {
                record.push(heading, Value::of(cell));
            }
            gathered.push(record, None);
        }
        Event::Row(_) => {}
    };
    csv.push(rows, &mut sink);
    csv.finish(&mut sink);
}
