//! The message as a link and as a file: whatever the texts, they arrive as they are and nothing else does.

use addin_deployment::announcement::{Draft, MOST_LINK_BYTES, eml, html, mailto};
use addin_deployment::base64;
use addin_deployment::lifecycle::command::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;

const AT: Timestamp = Timestamp(1_795_257_899_000);

fn draft<'a>(subject: &'a str, body: &'a str, recipients: &'a [String]) -> Draft<'a> {
    Draft { subject, body, from: "ana@contoso.example", recipients, at: AT, boundary: "0a1b2c" }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A message taken apart: headers with their folded lines joined, and what follows.
fn taken_apart(message: &str) -> (Vec<(String, String)>, String) {
    let (head, body) = message.split_once("\r\n\r\n").expect("an empty line ends the headers");
    let unfolded = head.replace("\r\n ", " ");
    let headers = unfolded.split("\r\n").map(|line| line.split_once(": ").expect("a header"));
    (headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(), body.to_owned())
}

/// What encoded words say: white space between two of them says nothing (RFC 2047, 6.2).
fn decoded_words(value: &str) -> String {
    let mut bytes = Vec::new();
    for word in value.split(' ') {
        assert!(word.len() <= 75, "{word}");
        let text = word.strip_prefix("=?utf-8?B?").and_then(|rest| rest.strip_suffix("?=")).expect("a word");
        let part = base64::decode(text).expect("base64");
        assert!(std::str::from_utf8(&part).is_ok(), "no letter is cut in two");
        bytes.extend(part);
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// The forms of the text: content type and decoded text of each.
fn forms(headers: &[(String, String)], body: &str) -> Vec<(String, String)> {
    let kind = &headers.iter().find(|(name, _)| name == "Content-Type").expect("a type").1;
    let boundary = kind.split('"').nth(1).expect("a boundary");
    let (parts, end) = body.rsplit_once(&format!("\r\n--{boundary}--\r\n")).expect("an end");
    assert_eq!(end, "");
    let begin = format!("\r\n--{boundary}\r\n");
    let mut parts = ["\r\n", parts].concat().split(&begin).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(parts.remove(0), "", "nothing stands before the first part");
    let decoded = |part: &String| {
        let (headers, coded) = taken_apart(part);
        assert_eq!(headers.len(), 2);
        let text = base64::decode(&coded).expect("base64");
        (headers[0].1.clone(), String::from_utf8(text).expect("UTF-8"))
    };
    parts.iter().map(decoded).collect()
}

#[test]
fn a_draft_is_a_message_that_outlook_opens_to_be_sent() {
    let to = owned(&["sandra@contoso.example", "omar@contoso.example"]);
    let file = String::from_utf8(eml(&draft("Nieuw: Café", "Hallo,\n- é", &to))).expect("ASCII");
    let expected = "X-Unsent: 1\r\n\
        Date: Sat, 21 Nov 2026 10:44:59 +0000\r\n\
        From: ana@contoso.example\r\n\
        Bcc: sandra@contoso.example,\r\n omar@contoso.example\r\n\
        Subject: =?utf-8?B?TmlldXc6IENhZsOp?=\r\n\
        MIME-Version: 1.0\r\n\
        Content-Type: multipart/alternative;\r\n boundary=\"=_0a1b2c_=\"\r\n\
        \r\n\
        --=_0a1b2c_=\r\n\
        Content-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: base64\r\n\
        \r\n\
        SGFsbG8sDQotIMOp\r\n";
    assert!(file.starts_with(expected), "{file}");
}

#[test]
fn who_has_no_proper_address_is_left_out() {
    let to = owned(&["x\r\nBcc: eve@evil.example", "omar@contoso.example"]);
    let draft = Draft { from: "Ana <ana@contoso.example>", ..draft("a", "b", &to) };
    let (headers, _) = taken_apart(&String::from_utf8(eml(&draft)).expect("ASCII"));
    let names: Vec<_> = headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["X-Unsent", "Date", "Bcc", "Subject", "MIME-Version", "Content-Type"]);
    assert_eq!(headers[2].1, "omar@contoso.example");
}

#[test]
fn a_link_holds_the_message_and_the_addresses() {
    let to = owned(&["a@x.nl", "b@x.nl"]);
    let link = mailto("Nieuw & goed", "Hallo,\r\nété", "Plak", &to).expect("it fits");
    let href = "mailto:?bcc=a@x.nl;b@x.nl&subject=Nieuw%20%26%20goed&body=Hallo%2C%0D%0A%C3%A9t%C3%A9";
    assert_eq!((link.href.as_str(), link.without_body, link.without_recipients), (href, false, false));
}

#[test]
fn what_finds_no_room_in_a_link_is_left_out_and_said() {
    let long = "x".repeat(MOST_LINK_BYTES);
    let few = owned(&["a@x.nl"]);
    let many: Vec<_> = (0..200).map(|number| format!("person{number}@contoso.example")).collect();
    let told = |body: &str, to: &[String]| {
        let link = mailto("s", body, "Plak het hier", to).expect("it fits");
        assert!(link.href.len() <= MOST_LINK_BYTES);
        assert_eq!(link.href.contains("bcc="), !link.without_recipients && !to.is_empty());
        (link.without_body, link.without_recipients)
    };
    assert_eq!(told("kort", &few), (false, false));
    assert_eq!(told(&long, &few), (true, false));
    assert_eq!(told("kort", &many), (false, true));
    assert_eq!(told(&long, &many), (true, true));
    assert_eq!(told("kort", &owned(&["a@x.nl", "b@x.nl&body=x"])), (false, true), "no address slips in more");
    assert_eq!(told("kort", &[]), (false, false));
    assert_eq!(mailto(&long, "", "", &[]), None, "a subject is never cut");
}

/// Texts with everything that could end a header, a part or a line.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\r\n\r\n".to_owned()),
        Just("\r\n--=_0a1b2c_=--\r\n".to_owned()),
        Just("\nBcc: eve@evil.example\n".to_owned()),
        Just("?==?utf-8?B?".to_owned()),
        Just("<script>alert(1)</script>".to_owned()),
        Just("https://evil.example/\"onclick=\"x".to_owned()),
        Just("\u{0}\u{202e}\u{2028}\u{85}".to_owned()),
        any::<String>(),
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn lines(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join("\r\n")
}

proptest! {
    #[test]
    fn no_text_becomes_a_header_and_every_text_arrives(
        subject in text(), body in text(), from in text(), to in vec(text(), 0..4), boundary in text(),
    ) {
        let draft = Draft { subject: &subject, body: &body, from: &from, recipients: &to, at: AT, boundary: &boundary };
        let file = String::from_utf8(eml(&draft)).expect("ASCII");
        prop_assert!(file.bytes().all(|byte| matches!(byte, b'\r' | b'\n' | b' '..=b'~')));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 78 && !line.contains(['\r', '\n'])));
        let (headers, rest) = taken_apart(&file);
        let names: Vec<_> = headers.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, ["X-Unsent", "Date", "Subject", "MIME-Version", "Content-Type"]);
        let shown = decoded_words(&headers[2].1);
        prop_assert!(!shown.contains(char::is_control));
        let forms = forms(&headers, &rest);
        let expected = [
            ("text/plain; charset=utf-8".to_owned(), lines(&body)),
            ("text/html; charset=utf-8".to_owned(), html(&body)),
        ];
        prop_assert_eq!(forms, expected);
    }

    #[test]
    fn a_plain_subject_arrives_as_it_is(words in vec("[a-zé東🎉&=?-]{1,20}", 1..10)) {
        let subject = words.join(" ");
        let file = String::from_utf8(eml(&draft(&subject, "", &[]))).expect("ASCII");
        let (headers, _) = taken_apart(&file);
        prop_assert_eq!(decoded_words(&headers[3].1), subject);
    }

    #[test]
    fn html_holds_no_tags_but_our_own(body in text()) {
        let made = html(&body);
        let tags = made.split('<').skip(1).map(|rest| rest.split([' ', '>']).next().unwrap_or_default());
        let own = ["!DOCTYPE", "html", "head", "meta", "/head", "body", "p", "/p", "br", "ul", "/ul", "li", "/li", "a", "/a", "/body", "/html"];
        for tag in tags {
            prop_assert!(own.contains(&tag), "{}", tag);
        }
        prop_assert_eq!(made.matches("<a ").count(), made.matches("<a href=\"https://").count());
        prop_assert!(!made.contains("\"onclick"));
    }

    #[test]
    fn a_link_says_what_was_written(subject in text(), body in text()) {
        if let Some(link) = mailto(&subject, &body, "Plak", &[]) {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@;%:?=&".contains(&byte);
            prop_assert!(link.href.bytes().all(allowed));
            prop_assert_eq!(link.href.matches('&').count(), 1);
            let read = link.href.split("&body=").nth(1).map(decoded_percents).unwrap_or_default();
            prop_assert_eq!(read, if link.without_body { "Plak".to_owned() } else { lines(&body) });
        }
    }
}

fn decoded_percents(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits: String = rest.by_ref().take(2).map(char::from).collect();
            bytes.push(u8::from_str_radix(&digits, 16).expect("two digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}
