//! Findings as one JSON object.

use office_addin_manifest::finding::{Finding, Severity};
use office_addin_manifest::model::{Format, ManifestVersion, ProductId};
use serde_json::{Value, json};

use crate::check::{Checked, counts_of};
use crate::show::shown_json;
use crate::words::Words;

pub fn write(files: &[Checked], words: &Words) -> String {
    let [errors, warnings, information] = counts_of(files);
    let report = json!({
        "files": files.iter().map(|file| self::file(file, words)).collect::<Vec<_>>(),
        "errors": errors,
        "warnings": warnings,
        "information": information,
    });
    shown_json(&format!("{report:#}\n"))
}

fn file(file: &Checked, words: &Words) -> Value {
    let manifest = file.reading.manifest.as_ref();
    json!({
        "path": file.input.path.to_string_lossy(),
        "format": match file.reading.format {
            Format::AddinOnly => "xml",
            Format::Unified => "json",
            Format::Package => "package",
            Format::Unknown => "unknown",
        },
        "id": manifest.and_then(|manifest| manifest.id.as_ref()).map(ProductId::as_str),
        "name": manifest.map(|manifest| &manifest.name.default),
        "version": manifest.and_then(|manifest| manifest.version.as_ref()).map(ManifestVersion::as_str),
        "findings": file.findings.iter().map(|finding| self::finding(finding, words)).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding, words: &Words) -> Value {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "information",
    };
    json!({
        "code": finding.code,
        "severity": severity,
        "message": words.sentence(&finding.message),
        "line": finding.span.map(|span| span.line),
        "column": finding.span.map(|span| span.column),
        "startByte": finding.span.map(|span| span.start),
        "endByte": finding.span.map(|span| span.end),
        "repairable": finding.fix.is_some(),
    })
}
