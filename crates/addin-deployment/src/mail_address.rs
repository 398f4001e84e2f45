//! Addresses of e-mail that may be written into a header, a link or a script.

/// The most bytes that an address has ("Simple Mail Transfer Protocol", RFC 5321, 4.5.3.1.3).
const MOST_BYTES: usize = 254;

/// The address, when it is one that needs no quotes anywhere: letters, digits and a few marks of ASCII before the `@`,
/// a name of the internet after it. Others exist; Exchange Online gives out none of them.
#[must_use]
pub fn checked(text: &str) -> Option<&str> {
    let (local, domain) = text.split_once('@')?;
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    let sound = text.len() <= MOST_BYTES
        && (1..=64).contains(&local.len())
        && local.split('.').all(|part| !part.is_empty() && part.bytes().all(known))
        && domain.contains('.')
        && domain.split('.').all(is_label);
    sound.then_some(text)
}

/// Whether a text can stand between the dots of a domain.
fn is_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_pass() {
        for text in ["ana@contoso.example", "o'brien.x+y@a-b.contoso.example", "A_1@x.nl"] {
            assert_eq!(checked(text), Some(text));
        }
    }

    #[test]
    fn whatever_could_mean_more_than_an_address_does_not() {
        let long = ["a".repeat(65), "@x.nl".to_owned()].concat();
        for text in [
            "",
            "ana",
            "@x.nl",
            "ana@",
            "ana@nl",
            "a b@x.nl",
            "ana@x.nl\r\nBcc: b@x.nl",
            "a,b@x.nl",
            "a;b@x.nl",
            "\"a\"@x.nl",
            "<a@x.nl>",
            "a@b@x.nl",
            ".a@x.nl",
            "a..b@x.nl",
            "a@x..nl",
            "a@-x.nl",
            "a@x-.nl",
            "é@x.nl",
            "a@é.nl",
            "a(b)@x.nl",
            &long,
        ] {
            assert_eq!(checked(text), None, "{text}");
        }
    }
}
