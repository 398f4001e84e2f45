//! What only the Office Store asks for, and the pictures that both formats name: B004, B028, B029.

use crate::finding::Severity;
use crate::model::ManifestVersion;
use crate::parts::{holds, split};
use crate::report::{Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::say;

/// A version below 1.0 (answers of Microsoft's validation service).
const B004: Rule = Rule::error("B004");
/// No icon or support page (answers of Microsoft's validation service).
const B028: Rule = Rule::error("B028");
/// A picture in a format that Office does not show ("Image element", Office add-ins manifest reference); an error for
/// ICO, which Microsoft's validation service refuses.
const B029: Rule = Rule::error("B029");

const FORMATS: [&str; 8] = ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "exif"];

pub(super) fn check(root: Node<'_, '_>, broken: bool, report: &mut Report) {
    if report.for_store() && !broken {
        for name in ["IconUrl", "HighResolutionIconUrl", "SupportUrl"] {
            if root.child(name).is_none() {
                report.add(&B028, root.at(), say::finding_store_needs(name));
            }
        }
    }
    if let Some(version) = root.child("Version") {
        check_version(version.text(), version.text_at(), report);
    }
    for element in root.descendants() {
        let is_icon = matches!(element.local(), "IconUrl" | "HighResolutionIconUrl")
            || element.local() == "Image" && element.namespace() == Namespace::BasicTypes;
        if is_icon {
            let translations = element.children().filter_map(|translation| translation.attribute("Value"));
            for url in element.attribute("DefaultValue").into_iter().chain(translations) {
                check_icon(&url.value, url.value_at, report);
            }
        }
    }
}

/// B004 for the store, of either format.
pub(super) fn check_version(written: &str, at: Place, report: &mut Report) {
    let first = ManifestVersion::parse("1.0");
    if report.for_store() && ManifestVersion::parse(written).is_some_and(|version| Some(version) < first) {
        report.add(&B004, at, say::finding_version_below_one(visible(written)));
    }
}

/// B029 for the address of a picture, by the end of its path.
pub(super) fn check_icon(url: &str, at: Place, report: &mut Report) {
    let end = url.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(url.len());
    let path = url.get(..end).unwrap_or_default().trim();
    let after_last =
        |text: &'_ str, wanted: u8| text.bytes().rposition(|byte| byte == wanted).map(|at| at + 1);
    let file = path.get(after_last(path, b'/').unwrap_or_default()..).unwrap_or_default();
    let extension = after_last(file, b'.').and_then(|start| file.get(start..));
    let Some(extension) = extension.filter(|_| holds(path, "://")) else { return };
    let is = |known: &str| extension.eq_ignore_ascii_case(known);
    // The last part of a host is no extension.
    let is_host = split(path, "://").is_some_and(|(_, host)| host == file);
    if is_host || FORMATS.iter().any(|known| is(known)) {
        return;
    }
    let severity = if is("ico") { Severity::Error } else { Severity::Warning };
    report.add(&B029.as_severity(severity), at, say::finding_icon_format(visible(extension)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn severity(url: &str) -> Option<Severity> {
        let mut report = Report::default();
        check_icon(url, Place::default(), &mut report);
        report.finish(&Source::decode(b"")).first().map(|finding| finding.severity)
    }

    #[test]
    fn pictures_are_told_by_the_end_of_their_path() {
        for url in
            ["https://a.example/i.PNG", "https://a.example/i.jpg?v=1.svg#x.ico", "https://a.example/icon"]
        {
            assert_eq!(severity(url), None, "{url}");
        }
        for url in ["https://a.example", "~remoteAppUrl/i.svg", ""] {
            assert_eq!(severity(url), None, "{url}");
        }
        assert_eq!(severity("https://a.example/i.ico"), Some(Severity::Error));
        assert_eq!(severity("https://a.example/i.svg?x"), Some(Severity::Warning));
    }
}
