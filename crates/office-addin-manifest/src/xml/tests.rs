use super::{Namespace, ProblemKind, parse};
use crate::limits::{
    MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_FINDINGS, MAX_NAMESPACES_IN_SCOPE, MAX_TEXT_BYTES,
};

fn problems(text: &str) -> Vec<(ProblemKind<'_>, &str)> {
    parse(text).problems.into_iter().map(|problem| (problem.kind, problem.at.of(text))).collect()
}

fn only(text: &str) -> ProblemKind<'_> {
    let problems = problems(text);
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems[0].0
}

#[test]
fn elements_attributes_and_texts_know_their_places() {
    let text = "<?xml version='1.0'?>\n<a x='1 &amp; 2'>\n  <b>é<!-- no --> f<![CDATA[&]]></b><c/>\n</a>";
    let parsed = parse(text);
    assert_eq!(parsed.problems, []);
    let root = parsed.tree.root().unwrap();
    assert_eq!(root.value("x"), "1 & 2");
    assert_eq!(root.attribute("x").unwrap().value_at.of(text), "1 &amp; 2");
    assert_eq!(root.text(), "");
    let names: Vec<_> = root.children().map(|child| child.local()).collect();
    assert_eq!(names, ["b", "c"]);
    let b = root.child("b").unwrap();
    assert_eq!(b.text(), "é f&");
    assert_eq!(b.text_at().of(text), "é<!-- no --> f<![CDATA[&");
    assert_eq!(b.element().whole.of(text), "<b>é<!-- no --> f<![CDATA[&]]></b>");
    assert_eq!(root.descendants().count(), 2);
}

#[test]
fn names_are_known_by_their_namespace_and_not_by_their_prefix() {
    let base = "http://schemas.microsoft.com/office/appforoffice/1.1";
    let text = format!("<o:a xmlns:o='{base}' xmlns='urn:x'><b xmlns=''/><o:c o:t='1' t='2'/></o:a>");
    let parsed = parse(&text);
    assert_eq!(parsed.problems, []);
    let root = parsed.tree.root().unwrap();
    assert_eq!(root.namespace(), Namespace::Base);
    let inner: Vec<_> = root.children().map(|child| child.namespace()).collect();
    assert_eq!(inner, [Namespace::None, Namespace::Base]);
    assert_eq!(root.child("c").unwrap().value("t"), "2");
    assert!(root.child("b").is_none());
}

#[test]
fn a_prefix_that_is_never_declared_is_told_once() {
    assert_eq!(problems("<a><p:b/><p:c p:d='1'/></a>"), [(ProblemKind::UnknownPrefix("p"), "p:b")]);
    assert_eq!(only("<a><b xmlns:p='u'/><p:c/></a>"), ProblemKind::UnknownPrefix("p"));
}

#[test]
fn one_mistake_of_nesting_gives_one_finding_and_the_rest_is_still_read() {
    let wrong = parse("<a><b>1</B><c>2</c></a>");
    assert_eq!(wrong.problems[0].kind, ProblemKind::WrongEnd { open: "b", close: "B" });
    assert_eq!((wrong.problems.len(), wrong.broken), (1, true));
    assert_eq!(wrong.tree.root().unwrap().child("c").unwrap().text(), "2");
    assert_eq!(only("<a><b><c></a>"), ProblemKind::WrongEnd { open: "c", close: "a" });
    assert_eq!(only("<a><b>"), ProblemKind::NeverClosed("b"));
    assert_eq!(only("<a/></b>"), ProblemKind::EndWithoutStart("b"));
}

#[test]
fn only_one_root_may_stand_in_a_document() {
    assert_eq!(problems("<a/><b/>"), [(ProblemKind::SecondRoot("b"), "b")]);
    assert_eq!(problems("<a/>\n x \n"), [(ProblemKind::TextOutsideRoot, "x")]);
    assert_eq!(problems("x<a/>"), [(ProblemKind::TextOutsideRoot, "x")]);
    assert_eq!(problems("<!-- a --><?b?>\n<a/>\n<!-- c -->"), []);
}

#[test]
fn what_never_ends_is_named_at_its_beginning() {
    let cases = [
        ("<a><!-- x", "-->", "<!-- x"),
        ("<a><![CDATA[x", "]]>", "<![CDATA[x"),
        ("<a><b c='", ">", "<b c='"),
    ];
    for (text, ending, at) in cases {
        assert_eq!(problems(text), [(ProblemKind::CutOff(ending), at)], "{text}");
    }
    assert_eq!(only("<a><?b"), ProblemKind::CutOff("?>"));
}

#[test]
fn each_way_not_to_be_well_formed_is_named() {
    assert_eq!(problems("<a b='1' b='2'/>"), [(ProblemKind::DuplicateAttribute("b"), "b")]);
    let same = "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>";
    assert_eq!(problems(same), [(ProblemKind::DuplicateAttribute("b"), "q:b")]);
    assert_eq!(problems("<a xmlns='u' xmlns='v'/>"), [(ProblemKind::DuplicateAttribute("xmlns"), "xmlns")]);
    assert_eq!(problems("<a>\u{1}</a>"), [(ProblemKind::ForbiddenCharacter('\u{1}'), "\u{1}")]);
    assert_eq!(problems("<a>\u{FFFE}</a>"), [(ProblemKind::ForbiddenCharacter('\u{FFFE}'), "\u{FFFE}")]);
    assert_eq!(problems("<a>ｆ]]></a>"), [(ProblemKind::SectionEndInText, "]]>")]);
    assert_eq!(problems("<a><!-- x -- y --></a>"), [(ProblemKind::DoubleHyphen, "--")]);
    assert_eq!(only("<a><!-- x ---></a>"), ProblemKind::DoubleHyphen);
    assert_eq!(only("<a></a b='1'>"), ProblemKind::BadEnd);
    assert_eq!(only("<a><1/></a>"), ProblemKind::BadName("1"));
    assert_eq!(only(" <?xml version='1.0'?><a/>"), ProblemKind::LateDeclaration);
    assert_eq!(only("<?xml version='1.1'?><a/>"), ProblemKind::BadDeclaration);
    assert_eq!(only("<?>xml?><a/>"), ProblemKind::BadName(""));
    assert_eq!(problems("<?xml-stylesheet href='a'?><a><?b?></a>"), []);
    assert_eq!(only("<a>&nbsp;</a>"), ProblemKind::UnknownEntity("nbsp"));
    assert_eq!(only("<a>x & y</a>"), ProblemKind::LoneAmpersand);
}

#[test]
fn a_misspelt_end_is_one_mistake() {
    let text = "<a><bc>x</b'c></a>";
    assert_eq!(problems(text), [(ProblemKind::WrongEnd { open: "bc", close: "b" }, "</b'c>")]);
}

#[test]
fn nothing_after_a_document_type_is_read() {
    let parsed = parse("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
    assert_eq!(parsed.problems[0].kind, ProblemKind::DocumentType);
    assert!(parsed.tree.root().is_none());
}

#[test]
fn depth_and_elements_are_read_up_to_the_limit_and_refused_one_past_it() {
    let nested = |depth: usize| "<a>".repeat(depth) + &"</a>".repeat(depth);
    assert_eq!(parse(&nested(MAX_DEPTH)).problems, []);
    assert_eq!(only(&nested(MAX_DEPTH + 1)), ProblemKind::TooDeep);
    let row = |count: usize| format!("<a>{}</a>", "<b/>".repeat(count - 1));
    assert_eq!(parse(&row(MAX_ELEMENTS)).problems, []);
    assert_eq!(only(&row(MAX_ELEMENTS + 1)), ProblemKind::TooManyElements);
}

#[test]
fn attributes_and_namespaces_are_read_up_to_the_limit_and_refused_one_past_it() {
    let list =
        |prefix: &str, count: usize| (0..count).map(|n| format!(" {prefix}{n}='u'")).collect::<String>();
    let attributes = |count: usize| format!("<a{}/>", list("b", count));
    assert_eq!(parse(&attributes(MAX_ATTRIBUTES)).problems, []);
    assert_eq!(only(&attributes(MAX_ATTRIBUTES + 1)), ProblemKind::TooManyAttributes);
    let namespaces = |count: usize| format!("<a{}/>", list("xmlns:b", count));
    assert_eq!(parse(&namespaces(MAX_NAMESPACES_IN_SCOPE)).problems, []);
    assert_eq!(only(&namespaces(MAX_NAMESPACES_IN_SCOPE + 1)), ProblemKind::TooManyNamespaces);
}

#[test]
fn texts_are_read_up_to_the_limit_and_refused_one_past_it() {
    for (before, after) in [("<a b='", "'/>"), ("<a>", "</a>"), ("<a>x<![CDATA[", "]]></a>")] {
        let more = usize::from(before.contains("x<"));
        let text = |length: usize| format!("{before}{}{after}", "y".repeat(length - more));
        assert_eq!(parse(&text(MAX_TEXT_BYTES)).problems, [], "{before}");
        assert_eq!(only(&text(MAX_TEXT_BYTES + 1)), ProblemKind::TextTooLong, "{before}");
    }
}

#[test]
fn reading_ends_when_there_are_more_mistakes_than_anybody_reads() {
    let row = |count: usize| format!("<a>{}<b/></a>", "&".repeat(count));
    assert!(!parse(&row(MAX_FINDINGS - 1)).broken);
    assert!(parse(&row(MAX_FINDINGS)).broken);
}
