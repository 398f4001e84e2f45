//! The forms of texts in the table of properties, each with a letter.

/// Whether a text has a form. Addresses and GUIDs have rules of their own and are only looked at coarsely.
pub(super) fn has_form(text: &str, form: &str) -> bool {
    let starts = |schemes: &[&str]| {
        schemes
            .iter()
            .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
    };
    match form {
        "u" => starts(&["https://", "http://"]),
        "h" => starts(&["https://"]),
        "c" => text
            .strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())),
        "l" => {
            let part = |part: &str| {
                (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            };
            text.split('-').count() <= 3 && text.split('-').all(part)
        }
        "d" => is_dimension(text),
        "x" => {
            text.ends_with(".xll")
                && !text.contains(char::is_whitespace)
                && !text.contains(['\u{8}', '\u{7}'])
        }
        "f" => text.starts_with(|first: char| first.is_ascii_alphabetic()) && is_of(text, "._"),
        "F" => {
            text.starts_with(char::is_alphabetic)
                && text
                    .chars()
                    .all(|sign| sign.is_alphabetic() || sign.is_ascii_digit() || "._".contains(sign))
        }
        "H" => text.starts_with(|first: char| first.is_ascii_alphanumeric()) && is_of(text, "-"),
        "K" => !text.is_empty() && is_of(text, "-_+"),
        "i" => !text.is_empty() && is_of(text, "._-"),
        "k" => {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        }
        _ => true,
    }
}

/// A text of a form, to show what is meant.
pub(super) fn example(form: &str) -> &'static str {
    match form {
        "u" | "h" => "https://…",
        "c" => "#0F6CBD",
        "l" => "en-US",
        "d" => "medium",
        "x" => "functions.xll",
        "H" => "x-custom-header",
        "K" => "Ctrl+Shift+A",
        "k" => "A1",
        _ => "myName",
    }
}

/// Whether a text has only letters and digits of ASCII and some other signs.
fn is_of(text: &str, others: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || others.as_bytes().contains(&byte))
}

/// A number, or one of three sizes in any case.
fn is_dimension(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = text.rsplit_once('.').unwrap_or(("", text));
    let is_number = digits(whole) && !rest.is_empty() && digits(rest);
    is_number || ["small", "medium", "large"].iter().any(|size| size.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        let cases = [
            ("u", &["http://a", "HTTPS://a"][..], &["ftp://a", "a", "", " http://a"][..]),
            ("h", &["https://a"], &["http://a"]),
            ("c", &["#0f6CBD"], &["0f6cbd", "#0f6cb", "#0f6cbdd", "#0f6cbg", "#é2345"]),
            ("l", &["en", "en-US", "a-b-12345678"], &["", "en-", "en_US", "a-b-c-d", "123456789"]),
            ("d", &["1", "1.5", ".5", "Large"], &["", "1.", "1.5.2", "huge", "-1"]),
            ("x", &["a.xll", ".xll"], &["a.xl", "a b.xll", "a\t.xll"]),
            ("f", &["a", "A1._"], &["", "1a", "a-b", "é"]),
            ("F", &["é1._"], &["1", "_a", "a-b"]),
            ("H", &["x-1", "1"], &["-x", "", "a_b"]),
            ("K", &["Ctrl+A", "a-b_c"], &["", "a b", "a.b"]),
            ("i", &["a.b_c-d"], &["", "a+b"]),
            ("k", &["A1"], &["a", "Aa", ""]),
            ("g", &["anything"], &[]),
        ];
        for (form, sound, wrong) in cases {
            for text in sound {
                assert!(has_form(text, form), "{form} {text}");
            }
            for text in wrong {
                assert!(!has_form(text, form), "{form} {text}");
            }
        }
    }

    #[test]
    fn every_example_has_its_form() {
        for form in ["c", "l", "d", "x", "f", "F", "H", "K", "i", "k"] {
            assert!(has_form(example(form), form), "{form}");
        }
    }
}
