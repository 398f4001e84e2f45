//! What the build makes of Fluent files, and what the runtime makes of that.
//! The build's own code is included, so that a test can go from a Fluent text to a sentence.

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/check.rs"]
mod check;
#[path = "../build/generate.rs"]
mod generate;

use std::collections::BTreeMap;

use crate::{Arg, Formatter, Language, Message, Texts, say, texts_files};

struct Plain;

impl Formatter for Plain {
    fn number(&self, number: i64) -> String {
        number.to_string()
    }
    fn time(&self, milliseconds: i64) -> String {
        format!("@{milliseconds}")
    }
}

/// The sentence of the first key of a Fluent text.
fn written(fluent: &str, args: Vec<Arg>) -> String {
    texts(fluent, fluent).write(&Message { key: 0, args }, &Plain)
}

fn texts(first: &str, language: &str) -> Texts {
    let first = catalogue::read("first.ftl", first).unwrap();
    let language = catalogue::read("language.ftl", language).unwrap();
    check::same(&first, &language).unwrap();
    let (_, rest) = generate::texts_files(&first, &language);
    Texts::from_lines(rest.split_once('\n').unwrap().1)
}

fn problems_of(fluent: &str) -> String {
    catalogue::read("en.ftl", fluent).unwrap_err().join("\n")
}

fn difference(english: &str, dutch: &str) -> String {
    let english = catalogue::read("en.ftl", english).unwrap();
    let dutch = catalogue::read("nl.ftl", dutch).unwrap();
    check::same(&english, &dutch).unwrap_err().join("\n")
}

fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

#[test]
fn a_sentence_is_written_in_both_languages() {
    assert_eq!(Texts::embedded(Language::English).write(&say::shell_language(), &Plain), "Language");
    assert_eq!(Texts::embedded(Language::Dutch).write(&say::shell_language(), &Plain), "Taal");
}

#[test]
fn arguments_are_written_by_what_they_are() {
    let fluent = "a-key = { $name }, { NUMBER($count) }, { DATETIME($when) }";
    assert_eq!(written(fluent, vec![text("Contoso"), Arg::Number(1200), Arg::Time(5)]), "Contoso, 1200, @5");
}

#[test]
fn a_translation_may_order_the_arguments_its_own_way() {
    let texts = texts("a-key = { $name } of { $publisher }", "a-key = { $publisher }: { $name }");
    let message = Message { key: 0, args: vec![text("Viva"), text("Contoso")] };
    assert_eq!(texts.write(&message, &Plain), "Contoso: Viva");
}

#[test]
fn one_is_singular_and_all_else_is_plural() {
    let fluent = "a-key = { $count ->\n    [one] { $count } person gets\n   *[other] { NUMBER($count) } people get\n} it.";
    for (count, sentence) in [
        (0, "0 people get it."),
        (1, "1 person gets it."),
        (2, "2 people get it."),
        (-1, "-1 person gets it."),
        (i64::MIN, "-9223372036854775808 people get it."),
    ] {
        assert_eq!(written(fluent, vec![Arg::Number(count)]), sentence);
    }
}

#[test]
fn a_plural_may_stand_in_a_plural() {
    let fluent = "a-key = { $a ->\n    [one] one { $b ->\n        [one] cat\n       *[other] cats\n    }\n   *[other] many\n}!";
    assert_eq!(written(fluent, vec![Arg::Number(1), Arg::Number(2)]), "one cats!");
    assert_eq!(written(fluent, vec![Arg::Number(3), Arg::Number(1)]), "many!");
}

#[test]
fn a_message_stands_in_a_message() {
    let texts = texts(
        "a-key = Refused: { MESSAGE($why) }\nb-key = too large",
        "a-key = Nee: { MESSAGE($why) }\nb-key = te groot",
    );
    let inner = Message { key: 1, args: vec![] };
    let message = Message { key: 0, args: vec![Arg::Message(Box::new(inner))] };
    assert_eq!(texts.write(&message, &Plain), "Nee: te groot");
}

#[test]
fn a_message_that_never_ends_is_cut_short_and_not_a_crash() {
    let texts = texts("a-key = ({ MESSAGE($m) })", "a-key = ({ MESSAGE($m) })");
    let mut message = Message { key: 0, args: vec![] };
    for _ in 0..100 {
        message = Message { key: 0, args: vec![Arg::Message(Box::new(message))] };
    }
    assert_eq!(texts.write(&message, &Plain), "((((((((⟦0⟧))))))))");
}

#[test]
fn characters_with_a_meaning_in_the_file_stay_themselves() {
    let fluent = "a-key = a|b \\ { \"{x}\" } { \"\\u0041\" }\n    second line\nb-key = b";
    assert_eq!(written(fluent, vec![]), "a|b \\ {x} A\nsecond line");
}

#[test]
fn a_value_is_never_read_as_a_text() {
    assert_eq!(written("a-key = <{ $name }>", vec![text("{0}|\\n}")]), "<{0}|\\n}>");
}

#[test]
fn what_is_unknown_is_visible_and_not_a_crash() {
    let texts = texts("a-key = Dear { $name }", "a-key = Dear { $name }");
    assert_eq!(texts.write(&Message { key: 0, args: vec![] }, &Plain), "Dear ⟦0⟧");
    assert_eq!(texts.write(&Message { key: 9, args: vec![] }, &Plain), "⟦9⟧");
}

#[test]
fn any_broken_line_is_written_without_a_crash() {
    for line in ["{", "{0", "{0?", "{0?a", "{0?a|", "{0?a|b", "{x}", "}", "|", "\\", "{9}", "{0?{0?{0}"] {
        let message = Message { key: 0, args: vec![Arg::Number(1)] };
        let _written = Texts::from_lines(line).write(&message, &Plain);
    }
}

#[test]
fn a_file_of_another_build_is_recognised() {
    let [file, rest] = texts_files(Language::Dutch);
    let first = Texts::parse(file).unwrap();
    assert_eq!(first.with_rest(rest), Some(Texts::embedded(Language::Dutch)));
    assert_eq!(first.with_rest(&format!("0{rest}")), None);
    assert_eq!(first.with_rest(file), None);
    assert_eq!(Texts::parse(rest), None);
    assert_eq!(Texts::parse(&format!("0{file}")), None);
    assert_eq!(Texts::parse(&file.replacen('\n', "x\n", 1)), None);
    assert_eq!(Texts::parse(""), None);
    assert_eq!(Texts::parse("<!doctype html>"), None);
}

#[test]
fn the_first_file_writes_the_frame_and_the_second_all_else() {
    let [file, rest] = texts_files(Language::English);
    let first = Texts::parse(file).unwrap();
    assert!(!first.is_complete());
    assert_eq!(first.write(&say::shell_language(), &Plain), "Language");
    assert!(first.write(&say::finding_bad_end(), &Plain).starts_with('⟦'));
    let whole = first.with_rest(rest).unwrap();
    assert!(whole.is_complete());
    assert!(!whole.write(&say::finding_bad_end(), &Plain).starts_with('⟦'));
}

#[test]
fn a_language_is_found_by_its_tag() {
    for (tag, language) in [
        ("nl", Some(Language::Dutch)),
        ("nl-BE", Some(Language::Dutch)),
        ("NL_nl", Some(Language::Dutch)),
        ("en-GB", Some(Language::English)),
        ("nld", None),
        ("fr", None),
        ("", None),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}

#[test]
fn the_build_refuses_what_it_cannot_carry_over() {
    for (fluent, sentence) in [
        ("a-key = one\na-key = two", "`a-key` stands there twice"),
        ("a-key = { other-key }", "uses a Fluent construct that is not supported"),
        ("-term = Contoso", "is a Fluent term"),
        ("a-key = text\n    .title = more", "has an attribute (.title)"),
        ("a-key = { UPPER($name) }", "calls UPPER()"),
        ("a-key = { NUMBER($n, minimumFractionDigits: 2) }", "must call NUMBER() with one argument"),
        ("a-key = { $n ->\n    [0] none\n   *[other] some\n}", "exactly [one] and *[other]"),
        ("a-key = { NUMBER($x) } { MESSAGE($x) }", "uses $x both as Number and as Message"),
        ("key = text", "is not a key"),
        ("aKey = text", "is not a key"),
        ("a-key = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }", "more than 7 arguments"),
        ("ok-key = fine\nthis is not fluent", "line 2 is not Fluent"),
    ] {
        let problems = problems_of(fluent);
        assert!(problems.contains(sentence), "{fluent}\n{problems}");
        assert!(problems.starts_with("en.ftl: "), "{problems}");
    }
}

#[test]
fn the_build_refuses_languages_that_differ() {
    for (english, dutch, sentence) in [
        ("a-key = x", "b-key = x", "nl.ftl: the key `a-key` is missing; it stands in en.ftl."),
        ("a-key = x", "a-key = x\nb-key = x", "en.ftl: the key `b-key` is missing; it stands in nl.ftl."),
        ("a-key = { $name }", "a-key = x", "nl.ftl: `a-key` leaves out $name."),
        ("a-key = x", "a-key = { $name }", "nl.ftl: `a-key` uses $name, which the first language does not."),
        ("a-key = { $n }", "a-key = { NUMBER($n) }", "nl.ftl: `a-key` uses $n as Number, but it is Text"),
    ] {
        assert!(difference(english, dutch).contains(sentence), "{}", difference(english, dutch));
    }
}

/// A text that is equal in two languages is a forgotten translation, unless `texts/equal.txt` says why not.
#[test]
fn texts_that_are_equal_in_both_languages_have_a_reason() {
    let english = catalogue::read("en.ftl", include_str!("../texts/en.ftl")).unwrap();
    let dutch = catalogue::read("nl.ftl", include_str!("../texts/nl.ftl")).unwrap();
    let reasons: BTreeMap<_, _> = include_str!("../texts/equal.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("equal.txt: `{line}` has no reason")))
        .collect();
    for text in &english.texts {
        let equal = check::find(&dutch, &text.key).unwrap().parts == text.parts;
        let key = text.key.as_str();
        if equal {
            assert!(
                reasons.contains_key(key),
                "`{key}` is the same in English and Dutch: translate it, or give the reason in texts/equal.txt"
            );
        } else {
            assert!(!reasons.contains_key(key), "`{key}` is no longer equal: take it out of texts/equal.txt");
        }
    }
    for key in reasons.keys() {
        assert!(check::find(&english, key).is_some(), "equal.txt names `{key}`, which is not a key");
    }
}

#[test]
fn the_functions_take_their_arguments_by_kind_in_the_order_of_the_text() {
    let fluent = "a-key = { $who }, { $n ->\n    [one] it\n   *[other] them\n}, { DATETIME($when) }, { MESSAGE($type) }";
    let functions = generate::functions(&catalogue::read("en.ftl", fluent).unwrap());
    let signature = "pub fn a_key(r#who: impl Into<String>, r#n: i64, r#when: i64, r#type: crate::Message)";
    assert!(functions.contains(signature), "{functions}");
}
