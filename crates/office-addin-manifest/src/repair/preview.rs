//! What a repair would change, line by line.

use super::{Refused, choose};
use crate::finding::{Edit, Fix, Hunk};
use crate::model::Format;
use crate::read::{manifest_in, read};
use crate::source::{Offsets, Source};
use sorting::sort_by_key;
use std::borrow::Cow;

/// What [`super::apply`] would change with these fixes, in the order of the file.
///
/// # Errors
///
/// [`Refused::NotOffered`] when a fix does not belong to these bytes.
pub fn preview(bytes: &[u8], fixes: &[Fix]) -> Result<Vec<Hunk>, Refused> {
    let reading = read(bytes);
    let made = choose(bytes, &reading, fixes)?;
    let document = match reading.format {
        Format::Package => Cow::Owned(manifest_in(bytes).ok_or(Refused::NotOffered)?.2.into_owned()),
        _ => Cow::Borrowed(bytes),
    };
    let source = Source::decode(&document);
    let mut edits: Vec<&Edit> = made.iter().flat_map(|fix| &fix.edits).collect();
    sort_by_key(&mut edits, |edit| (edit.start, edit.end));
    hunks(&source, &edits).ok_or(Refused::NotOffered)
}

fn hunks(source: &Source<'_>, edits: &[&Edit]) -> Option<Vec<Hunk>> {
    let text = source.text.as_ref();
    let mut offsets = Offsets::new(source);
    let mut hunks: Vec<Hunk> = Vec::new();
    // Where the lines of the last hunk end, and up to where its new text is written.
    let (mut end_of_lines, mut written) = (0, 0);
    // The line that was counted last, and where it begins.
    let (mut line, mut counted) = (1, 0);
    for edit in edits {
        let (start, end) = (offsets.of(edit.start), offsets.of(edit.end));
        if hunks.is_empty() || start > end_of_lines {
            finish(&mut hunks, text.get(written..end_of_lines)?);
            written = text.get(..start)?.rfind(['\r', '\n']).map_or(0, |end| end + 1);
            line += line_ends(text, counted, written);
            counted = written;
            hunks.push(Hunk { line, before: String::new(), after: String::new() });
            end_of_lines = written;
        }
        let line_end = text.get(end..)?.find(['\r', '\n']).map_or(text.len(), |length| end + length);
        let hunk = hunks.last_mut()?;
        hunk.before.push_str(text.get(end_of_lines..line_end.max(end_of_lines))?);
        end_of_lines = line_end.max(end_of_lines);
        hunk.after.push_str(text.get(written..start)?);
        hunk.after.push_str(&edit.text);
        written = end;
    }
    finish(&mut hunks, text.get(written..end_of_lines)?);
    Some(hunks)
}

/// Adds what follows the last change of a hunk on its line.
fn finish(hunks: &mut [Hunk], rest: &str) {
    if let Some(hunk) = hunks.last_mut() {
        hunk.after.push_str(rest);
    }
}

/// How many lines end between two offsets; `\r\n` is one line end.
fn line_ends(text: &str, start: usize, end: usize) -> u32 {
    let bytes = text.as_bytes();
    let ends = (start..end).filter(|index| match bytes.get(*index) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(index + 1) != Some(&b'\n'),
        _ => false,
    });
    u32::try_from(ends.count()).unwrap_or(u32::MAX)
}
