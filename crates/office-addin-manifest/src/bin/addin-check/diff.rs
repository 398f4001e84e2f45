//! Comparing two versions of a manifest.

use std::path::Path;

use anstyle::{AnsiColor, Style};
use office_addin_manifest::change::{Change, Class};
use office_addin_manifest::model::Manifest;
use office_addin_manifest::{compare, read};
use serde_json::json;

use crate::arguments::{Diff, DiffFormat};
use crate::show::{self, shown, shown_json};
use crate::words::Words;
use crate::{Outcome, files};

pub fn run(diff: &Diff, words: &Words) -> Outcome {
    let (Some(old), Some(new)) = (manifest(&diff.old, words), manifest(&diff.new, words)) else {
        return Outcome::NotRun;
    };
    let changes = compare(&old, &new);
    show::out(&match diff.format {
        DiffFormat::Human if changes.is_empty() => format!("{}\n", words.no_changes),
        DiffFormat::Human => changes.iter().map(|change| line(change, words)).collect(),
        DiffFormat::Json => object(&changes, words),
    });
    if changes.iter().any(|change| change.class == Class::Error) { Outcome::Errors } else { Outcome::Fine }
}

fn manifest(path: &Path, words: &Words) -> Option<Manifest> {
    let name = show::path(path);
    match files::read(path) {
        Ok(bytes) => {
            let manifest = read(&bytes).manifest;
            if manifest.is_none() {
                show::complain(&words.no_manifest(&name));
            }
            manifest
        }
        Err(error) => {
            show::complain(&words.not_read(&name, &error));
            None
        }
    }
}

fn line(change: &Change, words: &Words) -> String {
    let style: Style = match change.class {
        Class::Error => AnsiColor::Red.on_default().bold(),
        Class::Consent | Class::Migration => AnsiColor::Magenta.on_default().bold(),
        Class::Review => AnsiColor::Yellow.on_default().bold(),
        Class::Information => AnsiColor::Cyan.on_default().bold(),
    };
    let sentence = shown(&words.sentence(&change.message));
    format!("{style}{}[{}]{style:#}: {sentence}\n", words.class(change.class), change.code)
}

fn object(changes: &[Change], words: &Words) -> String {
    let change = |change: &Change| {
        let class = match change.class {
            Class::Error => "error",
            Class::Consent => "consent",
            Class::Migration => "migration",
            Class::Review => "review",
            Class::Information => "information",
        };
        json!({ "code": change.code, "class": class, "message": words.sentence(&change.message) })
    };
    let report = json!({ "changes": changes.iter().map(change).collect::<Vec<_>>() });
    shown_json(&format!("{report:#}\n"))
}
