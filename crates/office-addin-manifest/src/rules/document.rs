//! Rules about the document itself: X001, X003, X012, U001, U002, S001 to S004.

use super::fixes;
use crate::json;
use crate::limits::{MAX_DEPTH, MAX_DOCUMENT_BYTES};
use crate::report::{Report, Rule};
use crate::source::{Encoding, EncodingProblem, Place, Source};
use crate::visible::{code_point, visible};
use crate::xml::{Problem, ProblemKind};
use messages::{Message, say};

/// The document is not well-formed XML, so no client reads it (Extensible Markup Language 1.0).
const X001: Rule = Rule::error("X001");
/// A comment, a reference or the XML declaration is written in a way that XML does not allow: mistakes with a known
/// cause (Extensible Markup Language 1.0).
const X003: Rule = Rule::error("X003");
/// The bytes are not what the document says they are (Extensible Markup Language 1.0, 4.3.3).
const X012: Rule = Rule::error("X012");
/// The document is not JSON, so nothing reads it (RFC 8259).
const U001: Rule = Rule::error("U001");
/// An object has two properties of one name: readers differ in which one they take (RFC 8259, 4).
const U002: Rule = Rule::error("U002");
/// A document type: it may pull in other files, and the Office client refuses it (`ProhibitDTD`).
const S001: Rule = Rule::error("S001");
/// Larger than the Office client reads (`MaxXmlSize`).
const S002: Rule = Rule::error("S002");
/// Nested deeper than the Office client reads (`MaxElementDepth`).
const S003: Rule = Rule::error("S003");
/// More of something than any manifest has; refused before it costs time and memory.
const S004: Rule = Rule::error("S004");

/// S002: refuses a document by its size alone.
pub(crate) fn too_large(bytes: usize, report: &mut Report) -> bool {
    let is_too_large = bytes > MAX_DOCUMENT_BYTES;
    if is_too_large {
        let kilobytes = i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX);
        report.add_whole(&S002, say::finding_document_too_large(kilobytes));
    }
    is_too_large
}

/// S004: a few texts are meant in so many places that they would fill the memory.
pub(crate) fn repeated_too_often(report: &mut Report) {
    report.add_whole(&S004, say::finding_repeated_too_often());
}

/// X012: bytes that are no text.
pub(crate) fn encoding_problem(source: &Source<'_>, report: &mut Report) {
    match source.problem {
        Some(EncodingProblem::NotUtf8(at)) => report.add(&X012, at, say::finding_not_utf8()),
        Some(EncodingProblem::NotUtf16(at)) => report.add(&X012, at, say::finding_not_utf16()),
        Some(EncodingProblem::NoByteOrderMark) => report.add_whole(&X012, say::finding_no_byte_order_mark()),
        None => {}
    }
}

/// X012: the XML declaration names another encoding than the bytes have.
pub(crate) fn declared_encoding(source: &Source<'_>, declared: Option<(&str, Place)>, report: &mut Report) {
    let Some((name, at)) = declared else { return };
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    let utf16 = is("utf-16") || is("utf-16le") || is("utf-16be") || is("unicode");
    let fits = match source.encoding {
        // Every byte below 128 means the same in any encoding that extends ASCII.
        Encoding::Utf8 => is("utf-8") || is("utf8") || !utf16 && source.text.is_ascii(),
        Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => utf16,
    };
    // Bytes that are no UTF-8 were told already, and this is their cause.
    if !fits && source.problem.is_none() {
        let actual = if source.encoding == Encoding::Utf8 { "UTF-8" } else { "UTF-16" };
        report.add(&X012, at, say::finding_encoding_mismatch(visible(name), actual));
    }
}

/// Every problem of the XML parser, as findings of X001, X003, S001, S003 and S004.
pub(crate) fn xml_problems(document: &str, problems: &[Problem<'_>], report: &mut Report) {
    for problem in problems {
        let (rule, message) = xml_problem(problem.kind);
        let fix = match problem.kind {
            ProblemKind::LateDeclaration => fixes::blank_before(document, problem.at),
            ProblemKind::LoneAmpersand => vec![(problem.at, "&amp;".to_owned())],
            _ => Vec::new(),
        };
        report.add_fixable(rule, problem.at, message, fix);
        if let ProblemKind::ForbiddenCharacter(_)
        | ProblemKind::ForbiddenReference(_)
        | ProblemKind::UnknownEntity(_) = problem.kind
        {
            report.spoil(problem.at);
        }
    }
}

fn xml_problem(kind: ProblemKind<'_>) -> (&'static Rule, Message) {
    match kind {
        ProblemKind::DocumentType => (&S001, say::finding_document_type()),
        ProblemKind::TooDeep => (&S003, too_deep()),
        ProblemKind::TooManyElements => (&S004, say::finding_too_many_elements()),
        ProblemKind::TooManyAttributes => (&S004, say::finding_too_many_attributes()),
        ProblemKind::TooManyNamespaces => (&S004, say::finding_too_many_namespaces()),
        ProblemKind::TextTooLong => (&S004, say::finding_value_too_large()),
        ProblemKind::LoneAmpersand => (&X003, say::finding_lone_ampersand()),
        ProblemKind::UnknownEntity(name) => (&X003, say::finding_unknown_entity(visible(name))),
        ProblemKind::ForbiddenReference(name) => (&X003, say::finding_forbidden_reference(visible(name))),
        ProblemKind::DoubleHyphen => (&X003, say::finding_double_hyphen()),
        ProblemKind::LateDeclaration => (&X003, say::finding_late_declaration()),
        _ => (&X001, not_well_formed(kind)),
    }
}

/// The sentence of X001 for a problem that has no rule of its own.
fn not_well_formed(kind: ProblemKind<'_>) -> Message {
    match kind {
        ProblemKind::ForbiddenCharacter(character) => say::finding_forbidden_character(code_point(character)),
        ProblemKind::CutOff(ending) => say::finding_cut_off(ending),
        ProblemKind::NeverClosed(name) => say::finding_never_closed(visible(name)),
        ProblemKind::WrongEnd { open, close } => say::finding_wrong_end(visible(close), visible(open)),
        ProblemKind::EndWithoutStart(name) => say::finding_end_without_start(visible(name)),
        ProblemKind::BadName(name) => say::finding_bad_name(visible(name)),
        ProblemKind::AttributeWithoutValue(name) => say::finding_attribute_without_value(visible(name)),
        ProblemKind::AttributeWithoutQuotes(name) => say::finding_attribute_without_quotes(visible(name)),
        ProblemKind::NoSpaceBeforeAttribute => say::finding_no_space_before_attribute(),
        ProblemKind::LessThanInAttribute(name) => say::finding_less_than_in_attribute(visible(name)),
        ProblemKind::DuplicateAttribute(name) => say::finding_duplicate_attribute(visible(name)),
        ProblemKind::UnknownPrefix(prefix) => say::finding_unknown_prefix(visible(prefix)),
        ProblemKind::BadDeclaration => say::finding_bad_declaration(),
        ProblemKind::SecondRoot(name) => say::finding_second_root(visible(name)),
        ProblemKind::TextOutsideRoot => say::finding_text_outside_root(),
        ProblemKind::SectionEndInText => say::finding_section_end_in_text(),
        _ => say::finding_bad_end(),
    }
}

fn too_deep() -> Message {
    say::finding_too_deep(i64::try_from(MAX_DEPTH).unwrap_or(i64::MAX))
}

/// Every problem of the JSON parser, as findings of U001, U002, S003 and S004.
pub(crate) fn json_problems(problems: &[json::Problem<'_>], report: &mut Report) {
    for problem in problems {
        let (rule, message) = json_problem(problem.kind);
        let fix = match problem.kind {
            json::ProblemKind::Missing(",") => vec![(problem.at, ",".to_owned())],
            json::ProblemKind::TrailingComma => vec![(problem.at, String::new())],
            // A space keeps apart what the comment kept apart.
            json::ProblemKind::Comment => vec![(problem.at, " ".to_owned())],
            _ => Vec::new(),
        };
        report.add_fixable(rule, problem.at, message, fix);
        if problem.kind == json::ProblemKind::BadText {
            report.spoil(problem.at);
        }
    }
}

fn json_problem(kind: json::ProblemKind<'_>) -> (&'static Rule, Message) {
    use json::ProblemKind as Kind;
    match kind {
        Kind::TooDeep => (&S003, too_deep()),
        Kind::TooManyValues => (&S004, say::finding_too_many_values()),
        Kind::TextTooLong => (&S004, say::finding_value_too_large()),
        Kind::TrailingComma => (&U001, say::finding_trailing_comma()),
        Kind::Comment => (&U001, say::finding_json_comment()),
        Kind::CutOff => (&U001, say::finding_json_cut_off()),
        Kind::Missing(sign) => (&U001, say::finding_json_missing(sign)),
        Kind::NoValue => (&U001, say::finding_json_no_value()),
        Kind::BadText => (&U001, say::finding_json_bad_text()),
        Kind::AfterEnd => (&U001, say::finding_json_after_end()),
        Kind::DuplicateKey(key) => (&U002, say::finding_duplicate_key(visible(key))),
    }
}
