//! App packages: P001 to P010, U006.

use crate::json;
use crate::limits::{MAX_PACKAGE_BYTES, MAX_TRANSLATIONS_BYTES};
use crate::model::Manifest;
use crate::normalise::translate;
use crate::report::{Report, Rule, Told};
use crate::source::Source;
use crate::visible::visible;
use crate::zip::{Archive, Entry, Problem};
use messages::{Message, say};

/// Larger, or with more files, than any package of an add-in.
const P001: Rule = Rule::error("P001");
/// A file that inflates to many times its size, as in attacks.
const P002: Rule = Rule::error("P002");
/// A name that points out of the package.
const P003: Rule = Rule::error("P003");
/// Two files of one name: programs differ in which one they take.
const P004: Rule = Rule::error("P004");
/// The package contradicts itself, or is cut off.
const P005: Rule = Rule::error("P005");
/// A package that is encrypted, in several parts, or compressed in an unusual way.
const P006: Rule = Rule::error("P006");
/// `manifest.json` does not stand at the root ("Sideload add-ins that use the unified manifest").
const P007: Rule = Rule::error("P007");
/// There is only a package in the package; it is not opened.
const P008: Rule = Rule::error("P008");
/// An icon is no PNG, has another size, or fills its background (schema of the unified manifest, `icons`).
const P009: Rule = Rule::warning("P009");
/// A file does not fit its checksum.
const P010: Rule = Rule::error("P010");
/// A language file is not a JSON object, so its texts are not shown (RFC 8259).
const U001: Rule = Rule::error("U001");
/// The manifest names a file that is not in the package ("Unified manifest", app package).
const U006: Rule = Rule::error("U006");

const MANIFEST: &str = "manifest.json";

/// P001: refuses a package by its size alone.
pub(crate) fn package_too_large(bytes: usize, report: &mut Report) -> bool {
    let is_too_large = bytes > MAX_PACKAGE_BYTES;
    if is_too_large {
        report.add_whole(&P001, say::finding_package_too_large(number(bytes.div_ceil(1024))));
    }
    is_too_large
}

/// One problem of an archive or of a file in it.
pub(crate) fn package_problem(problem: Problem, file: &str, report: &mut Report) {
    let file = visible(file);
    let (rule, message): (&Rule, Message) = match problem {
        Problem::CutOff => (&P005, say::finding_package_cut_off()),
        Problem::HeadersDisagree => (&P005, say::finding_package_headers_disagree(file)),
        Problem::SeveralParts => (&P006, say::finding_package_several_parts()),
        Problem::Encrypted => (&P006, say::finding_package_encrypted(file)),
        Problem::UnknownMethod => (&P006, say::finding_package_method(file)),
        Problem::TooManyFiles(count) => (&P001, say::finding_package_too_many_files(number(count))),
        Problem::ContentsTooLarge => (&P001, say::finding_package_contents_too_large()),
        Problem::NameTooLong => (&P001, say::finding_package_name_too_long(file)),
        Problem::FileTooLarge => (&P001, say::finding_package_file_too_large(file)),
        Problem::Bomb => (&P002, say::finding_package_bomb(file)),
        Problem::UnsafeName => (&P003, say::finding_package_unsafe_name(file)),
        Problem::SameName => (&P004, say::finding_package_same_name(file)),
        Problem::Damaged => (&P010, say::finding_package_damaged(file)),
    };
    report.add_whole(rule, message);
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Whether anything in the package may be inflated, after what its directory shows.
pub(crate) fn may_be_opened(archive: &Archive<'_>, report: &mut Report) -> bool {
    let mut harmless = true;
    for (problem, entry) in archive.problems() {
        package_problem(problem, entry.map_or("", |entry| entry.name.as_str()), report);
        // An attack ends the reading; of two files of one name nobody knows which one is the manifest.
        let twice = |entry: &Entry<'_>| entry.name.eq_ignore_ascii_case(MANIFEST);
        harmless &= match problem {
            Problem::Bomb | Problem::ContentsTooLarge => false,
            Problem::SameName => !entry.is_some_and(twice),
            _ => true,
        };
    }
    harmless
}

/// The manifest of a package, and P007 or P008 where it does not stand where it must.
pub(crate) fn manifest_entry<'p, 'a>(archive: &'p Archive<'a>, report: &mut Report) -> Option<&'p Entry<'a>> {
    if let Some(entry) = archive.find(MANIFEST) {
        return Some(entry);
    }
    let files = || archive.entries.iter().filter(|entry| !entry.is_folder());
    let file_name =
        |entry: &Entry<'_>| entry.name.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    if let Some(entry) = files().find(|entry| entry.name.eq_ignore_ascii_case(MANIFEST)) {
        report.add_whole(&P007, say::finding_package_manifest_other_case(visible(&entry.name)));
        return Some(entry);
    }
    if let Some(entry) = files().find(|entry| file_name(entry) == MANIFEST) {
        report.add_whole(&P007, say::finding_package_manifest_in_folder(visible(&entry.name)));
        return Some(entry);
    }
    if let Some(entry) = files().find(|entry| file_name(entry).ends_with(".xml")) {
        report.add_whole(&P007, say::finding_package_holds_xml(visible(&entry.name)));
    } else if let Some(entry) = files().find(|entry| file_name(entry).ends_with(".zip")) {
        report.add_whole(&P008, say::finding_package_in_package(visible(&entry.name)));
    } else {
        report.add_whole(&P007, say::finding_package_without_manifest());
    }
    None
}

/// U006 and P009 for the files that a manifest names, and what its language files say; `folder` is where the manifest
/// stands, ending in `/`.
pub(crate) fn named_files(
    root: json::Node<'_, '_>,
    archive: &Archive<'_>,
    folder: &str,
    manifest: &mut Manifest,
    report: &mut Report,
) {
    // A file that is missing is one cause, however many properties name it.
    let mut told = Told::default();
    for (path, size, clear) in [("icons.color", 192, false), ("icons.outline", 32, true)] {
        if let Some(entry) =
            root.find(path).and_then(|node| named_file(node, archive, folder, &mut told, report))
        {
            check_icon(archive, entry, size, clear, report);
        }
    }
    let localization = root.get("localizationInfo");
    let languages = localization.into_iter().flat_map(|info| info.list("additionalLanguages"));
    let mut left = MAX_TRANSLATIONS_BYTES;
    for language in languages {
        let file = language.get("file").and_then(|file| named_file(file, archive, folder, &mut told, report));
        if let Some(entry) = file {
            read_translation(archive, entry, language.text("languageTag"), &mut left, manifest, report);
        }
    }
    if let Some(file) = localization.and_then(|info| info.get("defaultLanguageFile")) {
        named_file(file, archive, folder, &mut told, report);
    }
    // Agents that the app brings along are described in files of their own.
    let agents = root.get("copilotAgents").into_iter().flat_map(json::Node::descendants);
    for file in agents.filter(|node| node.key() == "file") {
        named_file(file, archive, folder, &mut told, report);
    }
}

/// Adds the texts of a language file to the manifest. `left` is how many bytes may still be read: one file may be
/// named many times.
fn read_translation(
    archive: &Archive<'_>,
    entry: &Entry<'_>,
    language: &str,
    left: &mut usize,
    manifest: &mut Manifest,
    report: &mut Report,
) {
    if entry.size() > *left {
        return package_problem(Problem::FileTooLarge, &entry.name, report);
    }
    *left -= entry.size();
    let contents = match archive.contents(entry) {
        Ok(contents) => contents,
        Err(problem) => return package_problem(problem, &entry.name, report),
    };
    let source = Source::decode(&contents);
    let parsed = json::parse(&source.text);
    match parsed.tree.root() {
        Some(root) if parsed.problems.is_empty() && *root.kind() == json::ValueKind::Object => {
            translate(manifest, language, root);
        }
        _ => report.add_whole(&U001, say::finding_language_file_not_json(visible(&entry.name))),
    }
}

/// The file that a property names, and U006 where there is none.
fn named_file<'p, 'a>(
    node: json::Node<'_, '_>,
    archive: &'p Archive<'a>,
    folder: &str,
    told: &mut Told,
    report: &mut Report,
) -> Option<&'p Entry<'a>> {
    let name = node.as_text().filter(|name| !name.is_empty())?;
    let path = [folder, name.strip_prefix("./").unwrap_or(name)].concat();
    let entry = archive.find(&path);
    if entry.is_none() && told.first(name) {
        report.add(&U006, node.at(), say::finding_package_file_missing(visible(name)));
    }
    entry
}

/// P009: an icon is a PNG of the size that Microsoft 365 shows, and one may not fill its background.
fn check_icon(archive: &Archive<'_>, entry: &Entry<'_>, expected: u32, clear: bool, report: &mut Report) {
    let contents = match archive.contents(entry) {
        Ok(contents) => contents,
        Err(problem) => return package_problem(problem, &entry.name, report),
    };
    let file = visible(&entry.name);
    let message = match png_size(&contents) {
        None => say::finding_icon_not_png(file),
        Some((width, height)) if (width, height) != (expected, expected) => {
            say::finding_icon_size(file, i64::from(width), i64::from(height), i64::from(expected))
        }
        Some(_) if clear && !is_transparent(&contents) => say::finding_icon_opaque(file),
        Some(_) => return,
    };
    report.add_whole(&P009, message);
}

/// What a PNG begins with, up to the contents of its first chunk, which is its header (Portable Network Graphics,
/// 11.2.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR";

fn number_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Width and height of a PNG.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(PNG)?;
    Some((number_at(header, 0)?, number_at(header, 4)?))
}

/// Whether a PNG has places where what is behind it shows: by its colour type, or by a chunk that names a colour.
fn is_transparent(bytes: &[u8]) -> bool {
    if matches!(bytes.get(PNG.len() + 9), Some(4 | 6)) {
        return true;
    }
    // After the 13 bytes of the header and their checksum; a chunk is its length, its name, data and a checksum.
    let mut at = PNG.len() + 13 + 4;
    while let (Some(length), Some(name)) = (number_at(bytes, at), bytes.get(at + 4..at + 8)) {
        if name == b"tRNS" {
            return true;
        }
        // The colour is named before the picture, which may be long.
        if name == b"IDAT" {
            return false;
        }
        at = at.saturating_add(length as usize).saturating_add(12);
    }
    false
}
