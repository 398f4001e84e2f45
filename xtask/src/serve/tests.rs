//! The server over a real connection.

use std::sync::atomic::{AtomicU32, Ordering};

use super::*;

/// A folder with a page and a script, served under a base path; removed at the end.
struct Served {
    folder: PathBuf,
    server: Server,
}

impl Served {
    fn under(base: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("addin-console-serve-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join(".hidden")).unwrap();
        fs::write(folder.join("index.html"), "<!doctype html><title>x</title>").unwrap();
        fs::write(folder.join("a-1.js"), "export {};").unwrap();
        fs::write(folder.join("a-1.js.br"), "compressed").unwrap();
        fs::write(folder.join("_headers"), "secret").unwrap();
        fs::write(folder.join(".hidden/a.js"), "secret").unwrap();
        let server = Server::start(&folder, base, Port::Any).unwrap();
        Self { folder, server }
    }

    fn ask(&self, request: &str) -> String {
        let host = self.server.address.trim_start_matches("http://").split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "{request}\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_browser_gets_the_page_and_its_compressed_script() {
    let site = Served::under("/");
    let page = site.ask("GET / HTTP/1.1\r\nAccept-Encoding: gzip, br");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("Cache-Control: no-cache\r\n"));
    assert!(
        page.contains("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
    );
    assert!(page.ends_with("<!doctype html><title>x</title>"));

    let script = site.ask("GET /a-1.js HTTP/1.1\r\nAccept-Encoding: gzip, br");
    assert!(script.contains("Content-Encoding: br\r\n") && script.contains("immutable\r\n"), "{script}");
    assert!(script.contains("Content-Type: text/javascript; charset=utf-8\r\n"));
    assert!(script.ends_with("compressed"));
}

#[test]
fn who_refuses_brotli_gets_the_plain_file() {
    let site = Served::under("/");
    for accepts in ["gzip", "br;q=0, gzip", "gzip, br; q=0.0"] {
        let script = site.ask(&format!("GET /a-1.js HTTP/1.1\r\nAccept-Encoding: {accepts}"));
        assert!(
            script.ends_with("export {};") && !script.contains("Content-Encoding"),
            "{accepts}: {script}"
        );
    }
}

#[test]
fn a_known_file_is_answered_without_a_body() {
    let site = Served::under("/");
    let first = site.ask("HEAD / HTTP/1.1");
    assert!(first.starts_with("HTTP/1.1 200 OK\r\n") && first.ends_with("\r\n\r\n"), "{first}");
    let tag = first.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
    let second = site.ask(&format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}"));
    assert!(second.starts_with("HTTP/1.1 304 Not Modified\r\n") && second.ends_with("\r\n\r\n"), "{second}");
}

#[test]
fn the_site_answers_under_a_sub_path_only() {
    let site = Served::under("/tools/addins/");
    assert!(site.ask("GET /tools/addins/ HTTP/1.1").starts_with("HTTP/1.1 200"));
    assert!(site.ask("GET /tools/addins/a-1.js HTTP/1.1").starts_with("HTTP/1.1 200"));
    assert!(site.ask("GET /tools/addins HTTP/1.1").contains("\r\nLocation: /tools/addins/\r\n"));
    assert!(site.ask("GET / HTTP/1.1").starts_with("HTTP/1.1 404"));
    assert!(site.ask("GET /a-1.js HTTP/1.1").starts_with("HTTP/1.1 404"));
}

#[test]
fn nothing_outside_the_site_is_served() {
    let site = Served::under("/");
    for path in [
        "/../index.html",
        "//etc/passwd",
        "/.hidden/a.js",
        "/_headers",
        "/a-1.js.br",
        "/%2e%2e/index.html",
        "/a\\b.js",
    ] {
        let answer = site.ask(&format!("GET {path} HTTP/1.1"));
        assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{path}: {answer}");
        assert!(answer.contains("Content-Security-Policy: "), "errors carry the headers too");
    }
    assert!(site.ask("POST / HTTP/1.1").starts_with("HTTP/1.1 405"));
}
