//! What is no manifest, or no whole document, and what is too large.

use crate::change::{after, changed, check, fixture, said};
use messages::{Message, say};
use office_addin_manifest::limits::{
    MAX_ATTRIBUTES, MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_ELEMENTS, MAX_MAIL_DOCUMENT_BYTES, MAX_MAIL_PATTERNS,
    MAX_MAIL_RULES, MAX_NAMESPACES_IN_SCOPE, MAX_PACKAGE_BYTES,
};
use office_addin_manifest::read;

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

#[test]
fn a_file_that_is_no_manifest_is_told_by_what_it_is() {
    for (text, expected) in [
        ("", say::finding_empty_file()),
        (" \r\n\t", say::finding_empty_file()),
        ("Dear colleague,", say::finding_not_a_manifest()),
        ("<!DOCTYPE html><html><body>Sign in</body></html>", say::finding_web_page()),
        ("\n<!doctype HTML public \"\">", say::finding_web_page()),
        ("<HTML lang=\"en\"><p>Sign in</HTML>", say::finding_web_page()),
        ("<OfficeApp xmlns=\"http://example.org/1.1\"/>", say::finding_wrong_namespace()),
        ("<OfficeApp/>", say::finding_wrong_namespace()),
        ("<assembly xmlns=\"urn:schemas-microsoft-com:asm.v2\"/>", say::finding_vsto()),
        ("<note/>", say::finding_other_root("note")),
        (
            "<Manifest xmlns=\"http://schemas.microsoft.com/office/appforoffice/1.1\"/>",
            say::finding_other_root("Manifest"),
        ),
        ("{ \"name\": \"notes\" }", say::finding_other_json()),
        ("[]", say::finding_other_json()),
    ] {
        assert_eq!(said(text), [expected], "{text}");
        assert_eq!(read(text.as_bytes()).manifest, None, "{text}");
    }
}

#[test]
fn a_file_that_nobody_finished_is_told_by_its_marks() {
    let conflict = "<<<<<<< HEAD\n<Version>1.0.0.0</Version>\n=======\n";
    check(
        "plain.xml",
        vec![
            ("<Version>", &[conflict, "<Version>"].concat(), say::finding_merge_conflict()),
            ("<Version>", "<% version %><Version>", say::finding_template_tags()),
            ("</Id>", "</Id>\n>>>>>>> main &", say::finding_merge_conflict()),
        ],
    );
    check("unified.json", vec![("\"version\"", "<<<<<<< HEAD\n\"version\"", say::finding_merge_conflict())]);
}

#[test]
fn each_way_of_not_being_well_formed_has_its_sentence() {
    let end = "</OfficeApp>";
    check(
        "plain.xml",
        vec![
            ("<Hosts>", "<!-- \u{1} --><Hosts>", say::finding_forbidden_character("U+0001")),
            (end, "<!-- the end", say::finding_cut_off("-->")),
            (end, "", say::finding_never_closed("OfficeApp")),
            ("</Hosts>", "</Host>", say::finding_wrong_end("Host", "Hosts")),
            (end, &[end, "</Office>"].concat(), say::finding_end_without_start("Office")),
            ("<AppDomains>", "<AppDomains><1/>", say::finding_bad_name("1")),
            ("\"Workbook\"", "\"Workbook\" First", say::finding_attribute_without_value("First")),
            (
                "Name=\"Workbook\"",
                "Name=\"Workbook\" Name=\"Workbook\"",
                say::finding_duplicate_attribute("Name"),
            ),
            ("version=\"1.0\"", "version=\"1.1\"", say::finding_bad_declaration()),
            (end, &[end, "<Second/>"].concat(), say::finding_second_root("Second")),
            (end, &[end, "the end"].concat(), say::finding_text_outside_root()),
            ("Example Addins<", "Example ]]> Addins<", say::finding_section_end_in_text()),
            ("</Hosts>", "</Hosts all=\"yes\">", say::finding_bad_end()),
            ("Example Addins<", "Example & Addins<", say::finding_lone_ampersand()),
            ("Example Addins<", "Example&nbsp;Addins<", say::finding_unknown_entity("nbsp")),
            ("Example Addins<", "Example&#0;Addins<", say::finding_forbidden_reference("#0")),
            ("<Hosts>", "<!-- one -- two --><Hosts>", say::finding_double_hyphen()),
            ("<?xml", " <?xml", say::finding_late_declaration()),
        ],
    );
    let mode = "FunctionName=\"onSend\" SendMode=\"SoftBlock\"";
    check(
        "mail.xml",
        vec![
            (
                mode,
                &mode.replace("\"SoftBlock\"", "SoftBlock"),
                say::finding_attribute_without_quotes("SendMode"),
            ),
            (mode, &mode.replace("\" S", "\"S"), say::finding_no_space_before_attribute()),
        ],
    );
    let set = "<Set Name=\"DialogApi\"/>";
    let version = "<Set Name=\"DialogApi\" MinVersion=\"1<1\"/>";
    check("task-pane.xml", vec![(set, version, say::finding_less_than_in_attribute("MinVersion"))]);
    let prefix = after("plain.xml", "<Hosts>", "<a:Hosts/><Hosts>");
    assert!(prefix.contains(&say::finding_unknown_prefix("a")), "{prefix:?}");
}

#[test]
fn a_document_that_is_too_large_is_told_by_what_there_is_too_much_of() {
    let deep = "<Deep>".repeat(MAX_DEPTH);
    assert!(after("plain.xml", "<AppDomains>", &deep).contains(&say::finding_too_deep(number(MAX_DEPTH))));
    let deep = format!("{{\"manifestVersion\":{}", "[".repeat(MAX_DEPTH));
    assert!(said(&deep).contains(&say::finding_too_deep(number(MAX_DEPTH))));
    let many = |count: usize, each: &dyn Fn(usize) -> String| (0..count).map(each).collect::<String>();
    let attributes = many(MAX_ATTRIBUTES + 1, &|number| format!(" a{number}=\"\""));
    let namespaces = many(MAX_NAMESPACES_IN_SCOPE / 2 + 1, &|number| format!(" xmlns:a{number}=\"b\""));
    let elements = "<Deep/>".repeat(MAX_ELEMENTS + 1);
    for (element, expected) in [
        (format!("<Many{attributes}/>"), say::finding_too_many_attributes()),
        (format!("<Many{namespaces}><Many{namespaces}/></Many>"), say::finding_too_many_namespaces()),
        (elements, say::finding_too_many_elements()),
    ] {
        let said = after("plain.xml", "<AppDomains>", &element);
        assert!(said.contains(&expected), "{said:?}");
    }
    let document = |bytes: usize| format!("<OfficeApp>{}</OfficeApp>", " ".repeat(bytes - 23));
    assert_eq!(said(&document(MAX_DOCUMENT_BYTES)), [say::finding_wrong_namespace()]);
    let kilobytes = number(MAX_DOCUMENT_BYTES / 1024 + 1);
    assert_eq!(said(&document(MAX_DOCUMENT_BYTES + 1)), [say::finding_document_too_large(kilobytes)]);
    let mut package = b"PK\x05\x06".to_vec();
    package.resize(MAX_PACKAGE_BYTES + 1, 0);
    let kilobytes = number(MAX_PACKAGE_BYTES / 1024 + 1);
    assert_eq!(read(&package).findings[0].message, say::finding_package_too_large(kilobytes));
    let mail = fixture("mail.xml");
    let spare = MAX_MAIL_DOCUMENT_BYTES + 1 - mail.len();
    let kilobytes = number(MAX_MAIL_DOCUMENT_BYTES / 1024 + 1);
    assert_eq!(said(&(mail + &"\n".repeat(spare))), [say::finding_large_for_exchange(kilobytes)]);
}

#[test]
fn each_way_of_not_being_json_has_its_sentence() {
    check(
        "unified.json",
        vec![
            ("\"3.1.0\",", "\"3.1.0\", // of May\n", say::finding_json_comment()),
            ("login.example.net\"]", "login.example.net\",]", say::finding_trailing_comma()),
            ("\"3.1.0\",", "\"3.1.0\"", say::finding_json_missing(",")),
            ("\"version\":", "\"version\"", say::finding_json_missing(":")),
            ("\"3.1.0\"", "\"3.1.0\",\n  \"version\": \"3.1.0\"", say::finding_duplicate_key("version")),
            (
                "\"Notes beside every meeting.\"",
                "\"Notes beside\nevery meeting.\"",
                say::finding_json_bad_text(),
            ),
            ("\"3.1.0\"", "three", say::finding_json_no_value()),
        ],
    );
    let text = fixture("unified.json");
    assert_eq!(said(&[&text, "end"].concat()), [say::finding_json_after_end()]);
    assert_eq!(said(text.trim_end().strip_suffix('}').unwrap()), [say::finding_json_cut_off()]);
}

#[test]
fn the_declared_encoding_must_be_that_of_the_bytes() {
    let declared = |encoding: &str| after("plain.xml", "UTF-8", encoding);
    for sound in ["utf8", "ISO-8859-1", "us-ascii"] {
        assert_eq!(declared(sound), [], "{sound}");
    }
    for wide in ["utf-16", "UTF-16LE", "utf-16be", "Unicode"] {
        assert_eq!(declared(wide), [say::finding_encoding_mismatch(wide, "UTF-8")], "{wide}");
    }
    let accents = fixture("plain.xml").replace("Example Addins", "Exämple Addins");
    let latin = accents.replace("UTF-8", "ISO-8859-1");
    assert_eq!(said(&accents), []);
    assert_eq!(said(&latin), [say::finding_encoding_mismatch("ISO-8859-1", "UTF-8")]);
    let wide = |encoding: &str| -> Vec<Message> {
        let text = format!("\u{FEFF}{}", accents.replace("UTF-8", encoding));
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        read(&bytes).findings.into_iter().map(|finding| finding.message).collect()
    };
    for sound in ["UTF-16", "utf-16le", "UTF-16BE", "unicode"] {
        assert_eq!(wide(sound), [], "{sound}");
    }
    assert_eq!(wide("UTF-8"), [say::finding_encoding_mismatch("UTF-8", "UTF-16")]);
    // Bytes that are no text are the cause of the other thing.
    let mut bytes = latin.into_bytes();
    let at = bytes.iter().position(|byte| *byte == 0xC3).unwrap();
    bytes.remove(at);
    let found: Vec<_> = read(&bytes).findings.into_iter().map(|finding| finding.message).collect();
    assert_eq!(found, [say::finding_not_utf8()]);
}

#[test]
fn counts_and_limits_stand_in_the_sentence() {
    let rule = r#"<Rule xsi:type="ItemIs" ItemType="Message" FormType="ReadOrEdit"/>"#;
    let pattern = r#"<Rule xsi:type="ItemHasRegularExpressionMatch" RegExName="a" PropertyName="Subject" RegExValue="a"/>"#;
    let (rules, patterns) = (number(MAX_MAIL_RULES), number(MAX_MAIL_PATTERNS));
    let at_once = |rule: &str, count: i64| rule.repeat(usize::try_from(count).unwrap());
    check(
        "mail.xml",
        vec![
            (rule, &at_once(rule, rules + 2), say::finding_too_many_rules(rules + 2, rules)),
            (rule, &at_once(pattern, patterns + 3), say::finding_too_many_patterns(patterns + 3, patterns)),
            (rule, &pattern.replace("\"a\"/", "\"?\"/"), say::finding_pattern_broken("?")),
            (
                rule,
                &pattern.replace("\"a\"/", "\"a??\"/").replace("a??", "a???"),
                say::finding_pattern_broken("a???"),
            ),
            (rule, &pattern.replace("\"a\"/", "\"(a+)+\"/"), say::finding_pattern_slow("(a+)+")),
        ],
    );
    assert_eq!(after("mail.xml", rule, &pattern.replace("\"a\"/", "\"a??b\"/")), []);
    let name = "\"Plain Pane\"";
    check(
        "plain.xml",
        vec![
            (name, &format!("\"{}\"", "é".repeat(126)), say::finding_text_too_long("DisplayName", 126, 125)),
            (name, "\" \"", say::finding_text_empty("DisplayName")),
            (
                "\"The least that an add-in needs.\"",
                &format!("\"{}\"", "é".repeat(251)),
                say::finding_text_too_long("Description", 251, 250),
            ),
            (
                ">Example Addins<",
                &format!(">{}<", "é".repeat(126)),
                say::finding_text_too_long("ProviderName", 126, 125),
            ),
        ],
    );
}

#[test]
fn a_finding_points_to_the_text_that_it_is_about() {
    for (name, from, to, expected) in [
        ("plain.xml", "<Version>", "<<<<<<< HEAD\n<Version>", "<<<<<<<"),
        ("plain.xml", "<Version>", "<% version %><Version>", "<%"),
        ("plain.xml", ">1.0.0.0<", ">1.x<", "1.x"),
        ("plain.xml", "<Hosts>", "<Everything/><Hosts>", "Everything"),
        ("plain.xml", "<Hosts>", "<Hosts all=\"yes\">", "all"),
        ("plain.xml", "\"Workbook\"", "\"Workbooks\"", "Workbooks"),
        ("plain.xml", "Example Addins<", "Example & Addins<", "&"),
        ("plain.xml", "<Hosts>", "<!-- one -- two --><Hosts>", "--"),
        ("unified.json", "\"3.1.0\"", "\"3.x\"", "\"3.x\""),
        ("unified.json", "\"version\"", "\"verzion\": 1, \"version\"", "verzion"),
    ] {
        let text = changed(name, from, to);
        let finding = read(text.as_bytes()).findings.into_iter().next().unwrap();
        let span = finding.span.unwrap();
        let at = text.get(span.start as usize..span.end as usize);
        assert_eq!(at, Some(expected), "{to}: {finding:?}");
    }
}
