//! The response headers of production: one list for the local server, for static hosts and for the tests.

/// What a page of ours may do. `wasm-unsafe-eval` lets WebAssembly be compiled, and nothing else.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Sent with every answer.
pub const SECURITY: [(&str, &str); 5] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // Signing in with Microsoft opens a window that answers the page.
    ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), \
         payment=(), usb=()",
    ),
];

/// Files whose name says their content never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The page itself is asked for each time; unchanged, it is answered in a few bytes.
const ASK_AGAIN: &str = "no-cache";

/// Every kind of file in the site, by its extension: its media type, and whether its name says its content.
const KINDS: [(&str, &str, bool); 8] = [
    ("css", "text/css; charset=utf-8", true),
    ("html", "text/html; charset=utf-8", false),
    ("js", "text/javascript; charset=utf-8", true),
    // `console.json`, the configuration of whoever hosts the site.
    ("json", "application/json", false),
    // The collector, which people read before they run it.
    ("ps1", "text/plain; charset=utf-8", false),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("wasm", "application/wasm", true),
];

/// The media type and the caching of a file, by its name; none for a file that is not part of the site.
pub fn of_file(name: &str) -> Option<(&'static str, &'static str)> {
    let (_, extension) = name.rsplit_once('.')?;
    let (_, media_type, hashed) = KINDS.iter().find(|(known, ..)| *known == extension)?;
    Some((media_type, if *hashed { FOR_EVER } else { ASK_AGAIN }))
}

/// The same as a `_headers` file, which several static hosts read.
pub fn for_static_hosts() -> String {
    let mut file = String::from("/*\n");
    for (name, value) in SECURITY {
        file.push_str(&format!("  {name}: {value}\n"));
    }
    file.push_str(&format!("/\n  Cache-Control: {ASK_AGAIN}\n"));
    for (extension, _, hashed) in KINDS {
        let caching = if hashed { FOR_EVER } else { ASK_AGAIN };
        file.push_str(&format!("/*.{extension}\n  Cache-Control: {caching}\n"));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_no_inline_code_and_no_other_origin() {
        assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none'; "));
        for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "http", "*", "blob:"] {
            assert!(!CONTENT_SECURITY_POLICY.contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn the_page_is_asked_for_again_and_its_files_are_kept() {
        assert_eq!(of_file("index.html"), Some(("text/html; charset=utf-8", "no-cache")));
        assert_eq!(of_file("a-12.wasm"), Some(("application/wasm", "public, max-age=31536000, immutable")));
        assert_eq!(of_file("console.json"), Some(("application/json", "no-cache")));
        assert_eq!(of_file("a-12.wasm.br"), None);
        assert_eq!(of_file("_headers"), None);
    }

    #[test]
    fn static_hosts_get_every_header() {
        let file = for_static_hosts();
        for (name, value) in SECURITY {
            assert!(file.contains(&format!("  {name}: {value}\n")));
        }
        assert!(file.contains("/*.wasm\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
}
