//! Builds the replacements that rename, move or remove whole elements.

use crate::limits::MAX_MOVED_BYTES;
use crate::parts;
use crate::report::Replacement;
use crate::source::Place;
use crate::xml::{Attribute, Node};

/// The namespace of `xsi` as some samples print it; nothing is in that namespace.
const WRONG_SCHEMA_INSTANCE: &str = "https://www.w3.org/2001/XMLSchema-instance";

/// Takes an element away, with the white space before it.
pub(super) fn remove(element: Node<'_, '_>) -> Vec<Replacement> {
    let whole = element.element().whole;
    let before = element.document().get(..whole.start as usize).unwrap_or_default();
    vec![(Place::new(before.trim_end().len(), whole.end as usize), String::new())]
}

/// Gives an element another name, in both of its tags; the prefix stays.
pub(super) fn rename(element: Node<'_, '_>, name: &str) -> Vec<Replacement> {
    let (document, whole) = (element.document(), element.element().whole);
    let written = element.at().of(document);
    let local = |end: u32| Place::new(end as usize - element.local().len(), end as usize);
    let mut fix = vec![(local(element.at().end), name.to_owned())];
    if whole.of(document).ends_with("/>") && element.children().next().is_none() {
        return fix;
    }
    let Some(end_tag) = parts::find_last(whole.of(document), "</") else { return Vec::new() };
    let start = whole.start as usize + end_tag + "</".len();
    let end = Place::new(start, start + written.len());
    let closed = document.get(end.end as usize..whole.end as usize).unwrap_or_default();
    if end.of(document) != written || closed.trim_start() != ">" {
        return Vec::new();
    }
    fix.push((local(end.end), name.to_owned()));
    fix
}

/// Moves an element to before an earlier child of the same parent, each with the white space and the comments that
/// stand before it. Without a fix when there is other text among these, or when the element is very large.
pub(super) fn move_before(element: Node<'_, '_>, earlier: Node<'_, '_>) -> Vec<Replacement> {
    let document = element.document();
    let (Some(lead), Some(target)) = (lead(element), lead(earlier)) else { return Vec::new() };
    let end = end_of_line_comment(document, element.element().whole.end as usize);
    let moved = Place::new(lead, end);
    let target = Place::new(target, target);
    if target.end > moved.start || moved.of(document).len() > MAX_MOVED_BYTES {
        return Vec::new();
    }
    vec![(target, moved.of(document).to_owned()), (moved, String::new())]
}

/// Moves an element to after a later child of the same parent, as [`move_before`] does.
pub(super) fn move_after(element: Node<'_, '_>, later: Node<'_, '_>) -> Vec<Replacement> {
    let document = element.document();
    let end_of = |node: Node<'_, '_>| end_of_line_comment(document, node.element().whole.end as usize);
    let Some(lead) = lead(element) else { return Vec::new() };
    let (moved, target) = (Place::new(lead, end_of(element)), end_of(later));
    if target < moved.end as usize || moved.of(document).len() > MAX_MOVED_BYTES {
        return Vec::new();
    }
    vec![(moved, String::new()), (Place::new(target, target), moved.of(document).to_owned())]
}

/// Gives an attribute another name; the prefix stays.
pub(super) fn rename_attribute(attribute: &Attribute<'_>, name: &str) -> Vec<Replacement> {
    let end = attribute.name_at.end as usize;
    vec![(Place::new(end - attribute.local.len(), end), name.to_owned())]
}

/// Corrects the namespace of `xsi:type` where it is declared with `https://` in a start tag.
pub(super) fn correct_schema_instance(element: Node<'_, '_>) -> Vec<Replacement> {
    let (document, start) = (element.document(), element.at().end as usize);
    let tag = end_of_start_tag(document, start).and_then(|end| document.get(start..end)).unwrap_or_default();
    match parts::find(tag, WRONG_SCHEMA_INSTANCE) {
        Some(offset) if parts::find_last(tag, WRONG_SCHEMA_INSTANCE) == Some(offset) => {
            let s = start + offset + "https".len();
            vec![(Place::new(s - 1, s), String::new())]
        }
        _ => Vec::new(),
    }
}

/// Where the white space and the comments before an element begin; `None` when other text is among them.
fn lead(element: Node<'_, '_>) -> Option<usize> {
    let document = element.document();
    let parent = element.parent()?;
    let before = parent.children().take_while(|child| child.at() != element.at()).last();
    let start = match before {
        Some(before) => before.element().whole.end as usize,
        None => end_of_start_tag(document, parent.at().end as usize)?,
    };
    let start = end_of_line_comment(document, start);
    let mut between = document.get(start..element.element().whole.start as usize)?.trim_start();
    while !between.is_empty() {
        between = parts::split(between.strip_prefix("<!--")?, "-->")?.1.trim_start();
    }
    Some(start)
}

/// The end of the start tag whose name ends at a place.
fn end_of_start_tag(document: &str, name_end: usize) -> Option<usize> {
    let mut quote = None;
    for (index, byte) in document.get(name_end..)?.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(name_end + index + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Past the comments that stand on the rest of the line: they belong to what stands before them.
fn end_of_line_comment(document: &str, end: usize) -> usize {
    let rest = document.get(end..).unwrap_or_default();
    let line = rest.get(..rest.find(['\r', '\n']).unwrap_or(rest.len())).unwrap_or_default();
    let mut comments = line.trim();
    while let Some((_, after)) = comments.strip_prefix("<!--").and_then(|rest| parts::split(rest, "-->")) {
        comments = after.trim_start();
    }
    let belongs = comments.is_empty() && !line.trim().is_empty();
    if belongs { end + line.trim_end().len() } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixes::tests::done;
    use crate::xml::parse;

    fn moved(document: &str) -> String {
        let parsed = parse(document);
        let root = parsed.tree.root().unwrap();
        let find = |name: &str| root.children().find(|child| child.local() == name).unwrap();
        let (element, target) = (find("Moved"), find("Target"));
        let fix = if target.at() < element.at() {
            move_before(element, target)
        } else {
            move_after(element, target)
        };
        done(document, &fix)
    }

    #[test]
    fn an_element_moves_with_its_comments_and_its_white_space() {
        let text = "<a b='>'>\r\n  <!-- t -->\r\n  <Target/>\r\n  <!-- m -->\r\n  <Moved>x</Moved> <!-- same line -->\r\n</a>";
        let expected = "<a b='>'>\r\n  <!-- m -->\r\n  <Moved>x</Moved> <!-- same line -->\r\n  <!-- t -->\r\n  <Target/>\r\n</a>";
        assert_eq!(moved(text), expected);
        assert_eq!(
            moved("<a><One/> <!-- 1 -->\n<Target/><Moved/></a>"),
            "<a><One/> <!-- 1 --><Moved/>\n<Target/></a>"
        );
    }

    #[test]
    fn an_element_moves_down_as_well() {
        let text = "<a>\n  <!-- m -->\n  <Moved/>\n  <b/>\n  <Target/> <!-- t -->\n</a>";
        assert_eq!(moved(text), "<a>\n  <b/>\n  <Target/> <!-- t -->\n  <!-- m -->\n  <Moved/>\n</a>");
    }

    #[test]
    fn the_namespace_of_types_is_corrected_where_it_is_declared() {
        let text = "<a xmlns:xsi='https://www.w3.org/2001/XMLSchema-instance' xsi:type='b'/>";
        let parsed = parse(text);
        let fix = correct_schema_instance(parsed.tree.root().unwrap());
        assert_eq!(done(text, &fix), text.replace("https", "http"));
    }

    #[test]
    fn an_element_moves_up_to_the_limit_and_not_one_past_it() {
        for (spare, moves) in [(0, true), (1, false)] {
            let text = "x".repeat(MAX_MOVED_BYTES - "<Moved></Moved>".len() + spare);
            let document = format!("<a><Target/><Moved>{text}</Moved></a>");
            assert_eq!(moved(&document) != document, moves);
        }
    }

    #[test]
    fn nothing_moves_over_text() {
        let text = "<a><Target/>text<Moved/></a>";
        assert_eq!(moved(text), text);
    }

    #[test]
    fn both_tags_of_an_element_are_renamed_and_keep_their_prefix() {
        for (text, expected) in [
            ("<a xmlns:p='u'><p:old b='1'>x</p:old ></a>", "<a xmlns:p='u'><p:new b='1'>x</p:new ></a>"),
            ("<a><old b='1' /></a>", "<a><new b='1' /></a>"),
            ("<a><old><b/></old></a>", "<a><new><b/></new></a>"),
        ] {
            let parsed = parse(text);
            let element = parsed.tree.root().unwrap().children().next().unwrap();
            assert_eq!(done(text, &rename(element, "new")), expected);
        }
    }

    #[test]
    fn an_element_goes_with_the_white_space_before_it() {
        let text = "<a>\n  <b/>\n  <c>x</c>\n</a>";
        let parsed = parse(text);
        let element = parsed.tree.root().unwrap().children().nth(1).unwrap();
        assert_eq!(done(text, &remove(element)), "<a>\n  <b/>\n</a>");
    }
}
