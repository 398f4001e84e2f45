//! Addresses as a browser would understand them. They are text: nothing here fetches one.

use std::borrow::Cow;

/// The part of an address before the first `:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Https,
    Http,
    /// Runs or holds code itself, or names a file of the computer.
    Dangerous,
    Other,
}

/// An address, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    pub scheme: Scheme,
    /// A name before `@`, which makes another host look like the real one.
    pub has_user: bool,
    /// Host as written, without port; a number in brackets keeps them.
    pub host: &'a str,
    /// Port as written; empty when there is none.
    pub port: &'a str,
    /// Path, query and fragment, from their first character on.
    pub rest: &'a str,
}

/// What browsers leave out before they read an address: white space and control characters around it, tabs and line
/// ends anywhere (URL Standard).
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(|character: char| character <= ' ');
    if trimmed.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | b'\r')) {
        Cow::Owned(trimmed.chars().filter(|character| !matches!(character, '\t' | '\n' | '\r')).collect())
    } else {
        Cow::Borrowed(trimmed)
    }
}

/// The scheme of a cleaned address; `None` when it has none.
pub(crate) fn scheme(text: &str) -> Option<Scheme> {
    let scheme = text.get(..position(text, |byte| byte == b':')?)?;
    let sound = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let is = |name: &str| scheme.eq_ignore_ascii_case(name);
    match () {
        () if !sound => None,
        () if is("https") => Some(Scheme::Https),
        () if is("http") => Some(Scheme::Http),
        () if ["javascript", "data", "vbscript", "file", "blob"].iter().any(|name| is(name)) => {
            Some(Scheme::Dangerous)
        }
        () => Some(Scheme::Other),
    }
}

/// Where the first byte of a kind is. Addresses are short, and what matters in them is ASCII.
fn position(text: &str, is_meant: impl Fn(u8) -> bool) -> Option<usize> {
    text.bytes().position(is_meant)
}

/// Whether an address surely has an origin: it is written with it, and the path follows.
pub(crate) fn begins_with(url: &str, origin: &str) -> bool {
    !origin.is_empty() && url.strip_prefix(origin).is_some_and(|rest| rest.starts_with('/'))
}

/// Takes a cleaned address apart; `None` when it is not absolute.
pub(crate) fn parse(text: &str) -> Option<Address<'_>> {
    let scheme = scheme(text)?;
    let colon = position(text, |byte| byte == b':')?;
    let after = text.get(colon..)?.strip_prefix("://")?;
    let end = position(after, |byte| matches!(byte, b'/' | b'\\' | b'?' | b'#')).unwrap_or(after.len());
    let (authority, rest) = after.split_at(end);
    let at_sign = authority.bytes().rposition(|byte| byte == b'@');
    let server = at_sign.and_then(|at| authority.get(at + 1..)).unwrap_or(authority);
    let has_user = at_sign.is_some();
    let port_at = match server.bytes().rposition(|byte| byte == b':') {
        Some(colon) if !server.get(colon..).unwrap_or_default().contains(']') => colon,
        _ => server.len(),
    };
    let (host, port) = server.split_at(port_at);
    let port = port.strip_prefix(':').unwrap_or(port);
    let forbidden =
        |byte| matches!(byte, 0..=b' ' | b'<' | b'>' | b'{' | b'}' | b'|' | b'^' | b'`' | b'"' | b'%' | b'$');
    let sound = !host.is_empty()
        && position(host, forbidden).is_none()
        && port.bytes().all(|byte| byte.is_ascii_digit());
    sound.then_some(Address { scheme, has_user, host, port, rest })
}

impl Address<'_> {
    /// Whether the port is another than the scheme's own.
    pub fn has_own_port(&self) -> bool {
        !matches!((self.scheme, self.port), (_, "") | (Scheme::Https, "443") | (Scheme::Http, "80"))
    }

    /// Scheme, host and port, as browsers compare them; `None` for anything but http and https.
    pub fn origin(&self) -> Option<String> {
        let mut origin = String::from(match self.scheme {
            Scheme::Https => "https://",
            Scheme::Http => "http://",
            Scheme::Dangerous | Scheme::Other => return None,
        });
        origin.push_str(self.host);
        origin.make_ascii_lowercase();
        if self.has_own_port() {
            origin.push(':');
            origin.push_str(self.port);
        }
        Some(origin)
    }

    /// Whether the host is this computer or lies in a private network: nobody else reaches it.
    pub fn is_local(&self) -> bool {
        let host = self.host.trim_end_matches('.');
        if let Some(number) = host.strip_prefix('[') {
            let number = number.to_ascii_lowercase();
            return number.starts_with("::1]")
                || ["fc", "fd", "fe8", "fe9", "fea", "feb"].iter().any(|start| number.starts_with(start));
        }
        if let Some([a, b, _, _]) = ipv4(host) {
            return matches!((a, b), (0 | 10 | 127, _) | (192, 168) | (172, 16..=31) | (169, 254));
        }
        let last = last_label(host);
        last.len() == host.len() || last.eq_ignore_ascii_case("localhost")
    }

    /// Whether the host is a number and not a name.
    pub fn is_number(&self) -> bool {
        let last = last_label(self.host.trim_end_matches('.'));
        let hexadecimal = last.strip_prefix("0x").or_else(|| last.strip_prefix("0X"));
        self.host.starts_with('[')
            || last.bytes().all(|byte| byte.is_ascii_digit())
            || hexadecimal.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    }

    /// Whether the host has letters outside ASCII, also in the form that DNS writes them in.
    pub fn is_international(&self) -> bool {
        !self.host.is_ascii()
            || self
                .host
                .as_bytes()
                .split(|byte| *byte == b'.')
                .any(|label| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"xn--")))
    }
}

/// What stands after the last period of a host.
fn last_label(host: &str) -> &str {
    let period = host.bytes().rposition(|byte| byte == b'.');
    period.and_then(|period| host.get(period + 1..)).unwrap_or(host)
}

fn ipv4(host: &str) -> Option<[u8; 4]> {
    let mut parts = host.split('.');
    let mut number = [0; 4];
    for part in &mut number {
        *part = parts.next()?.parse().ok()?;
    }
    parts.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str) -> Option<String> {
        parse(&clean(text)).and_then(|address| address.origin())
    }

    #[test]
    fn an_address_that_begins_with_an_origin_has_it() {
        for url in ["https://a.example/", "https://a.example/@b", "https://a.example//b:1\\c"] {
            assert!(begins_with(url, "https://a.example"), "{url}");
            assert_eq!(origin(url).as_deref(), Some("https://a.example"), "{url}");
        }
        for url in [
            "https://a.example",
            "https://a.example:444/",
            "https://a.example.org/",
            "https://a.example@b/",
            "/a",
        ] {
            assert!(!begins_with(url, "https://a.example"), "{url}");
            assert!(!begins_with(url, ""), "{url}");
        }
    }

    #[test]
    fn an_origin_is_what_browsers_compare() {
        assert_eq!(
            origin("HTTPS://Addins.Example.org:443/a?b#c").as_deref(),
            Some("https://addins.example.org")
        );
        assert_eq!(origin("https://example.org:8443").as_deref(), Some("https://example.org:8443"));
        assert_eq!(origin("http://[::1]:80/").as_deref(), Some("http://[::1]"));
        assert_eq!(origin("ms-word:ofe"), None);
    }

    #[test]
    fn the_real_host_stands_after_the_last_at_sign() {
        let address = parse("https://login.microsoftonline.com@evil.example/x").unwrap();
        assert!(address.has_user);
        assert_eq!(address.host, "evil.example");
        assert_eq!(parse("https://evil.example\\@good.example/").unwrap().host, "evil.example");
    }

    #[test]
    fn dangerous_schemes_are_seen_through_white_space_and_case() {
        assert_eq!(scheme(&clean(" java\tScr\nipt:alert(1)")), Some(Scheme::Dangerous));
        assert_eq!(scheme(&clean("\u{1}data:text/html,x")), Some(Scheme::Dangerous));
        assert_eq!(scheme("www.example.org/a:b"), None);
        assert_eq!(scheme("mailto:a@b"), Some(Scheme::Other));
    }

    #[test]
    fn what_is_not_absolute_is_no_address() {
        for text in [
            "",
            "www.example.org",
            "/a",
            "https:/a",
            "https://",
            "https://{host}/",
            "https://a b/",
            "https://a:x/",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn local_hosts_are_told_from_public_ones() {
        for host in [
            "localhost",
            "LOCALHOST.",
            "a.localhost",
            "intranet",
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.31.0.1",
            "[::1]",
        ] {
            assert!(parse(&format!("https://{host}/")).unwrap().is_local(), "{host}");
        }
        for host in ["example.org", "8.8.8.8", "172.32.0.1", "localhost.example.org", "[2001:db8::1]"] {
            assert!(!parse(&format!("https://{host}/")).unwrap().is_local(), "{host}");
        }
    }

    #[test]
    fn numbers_and_international_names_are_recognised() {
        for host in ["8.8.8.8", "134744072", "0x8.0x8.0x8.0x8", "[2001:db8::1]"] {
            assert!(parse(&format!("https://{host}/")).unwrap().is_number(), "{host}");
        }
        assert!(!parse("https://1.example.org/").unwrap().is_number());
        assert!(parse("https://micr\u{43e}soft.com/").unwrap().is_international());
        assert!(parse("https://a.XN--80ak6aa92e.com/").unwrap().is_international());
        assert!(!parse("https://example.org/").unwrap().is_international());
    }
}
