//! Repairing a file.

use std::fs;
use std::io;
use std::path::Path;

use office_addin_manifest::excerpt::Lines;
use office_addin_manifest::{read, repair};
use similar::{ChangeTag, TextDiff};

use crate::arguments::Fix;
use crate::check::counts;
use crate::show::{self, shown};
use crate::words::Words;
use crate::{Outcome, files};

/// Lines that are shown before and after a change.
const CONTEXT: usize = 1;

pub fn run(fix: &Fix, words: &Words) -> Outcome {
    let bytes = match files::read(&fix.file) {
        Ok(bytes) => bytes,
        Err(error) => return not_run(&words.not_read(&show::path(&fix.file), &error)),
    };
    let repaired = repair::repair(&bytes);
    if fix.target.dry_run {
        show::out(&difference(&bytes, &repaired));
    } else if let Some(Err(problem)) = target(fix).map(|path| put(path, &repaired, words)) {
        return not_run(&problem);
    }
    let (before, after) = (read(&bytes).findings, read(&repaired).findings);
    let done = if bytes == repaired {
        words.nothing_to_repair.to_owned()
    } else {
        words.after_repair(before.len().saturating_sub(after.len()), counts(&after))
    };
    show::say(&done);
    match counts(&after) {
        [0, ..] => Outcome::Fine,
        _ => Outcome::Errors,
    }
}

fn not_run(problem: &str) -> Outcome {
    show::complain(problem);
    Outcome::NotRun
}

/// Where the repaired file goes.
fn target(fix: &Fix) -> Option<&Path> {
    if fix.target.in_place { Some(&fix.file) } else { fix.target.output.as_deref() }
}

fn put(path: &Path, repaired: &[u8], words: &Words) -> Result<(), String> {
    let written = if files::is_standard_input(path) {
        show::out_raw(repaired)
    } else if path.is_file() && fs::read(path).is_ok_and(|present| present == repaired) {
        Ok(())
    } else {
        replace(path, repaired)
    };
    written.map_err(|error| words.not_written(&show::path(path), &error))
}

/// Writes beside the file and then puts the new one in its place: a crash leaves the one or the other.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    // A link stays one: what it leads to is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::write(&part, content)
        .and_then(|()| match fs::metadata(path) {
            Ok(present) => fs::set_permissions(&part, present.permissions()),
            Err(_) => Ok(()),
        })
        .and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

/// The lines that change.
fn difference(before: &[u8], after: &[u8]) -> String {
    let text = |bytes: &[u8]| Lines::of(bytes).map(|lines| lines.text().to_owned()).unwrap_or_default();
    let (before, after) = (text(before), text(after));
    let difference = TextDiff::from_lines(&before, &after);
    let mut shown_lines = String::new();
    for group in difference.grouped_ops(CONTEXT) {
        let line = group.first().map_or(1, |operation| operation.old_range().start + 1);
        shown_lines.push_str(&format!("@@ {line} @@\n"));
        for change in group.iter().flat_map(|operation| difference.iter_changes(operation)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            shown_lines
                .push_str(&format!("{sign} {}\n", shown(change.value().trim_end_matches(['\r', '\n']))));
        }
    }
    shown_lines
}
