//! A small web server for `dist`, on this machine only, that answers as production does.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use crate::failure::{Explain, Failure, Result};
use crate::headers;

/// The port that is tried first; the next free one is taken.
const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;
/// No browser sends more before the body; more is not a browser.
const MAX_HEAD: u64 = 32 * 1024;
/// A connection that is silent for so long is closed.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which port to listen at.
pub enum Port {
    /// The first free one from 8080.
    FirstFree,
    /// Any free one: two test runs never meet.
    Any,
    /// This one.
    Exactly(u16),
}

/// A running server. It ends with the process.
pub struct Server {
    /// Where the app answers, ending in a slash.
    pub address: String,
    accepting: thread::JoinHandle<()>,
}

impl Server {
    /// Serves the folder under the base path, which starts and ends with a slash.
    pub fn start(folder: &Path, base: &str, port: Port) -> Result<Self> {
        if !(base.starts_with('/') && base.ends_with('/')) {
            return Err(Failure::new(format!(
                "A base path starts and ends with a slash, as in /tools/addins/, not {base}"
            )));
        }
        let listener = listen(port)?;
        let local = listener.local_addr().explain(|| "Asking for the port".to_owned())?;
        let site = Arc::new(Site { folder: folder.to_owned(), base: base.to_owned() });
        let accepting = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A browser that goes away in the middle is no event for anyone.
                thread::spawn(move || site.answer_all(&stream).unwrap_or_default());
            }
        });
        Ok(Self { address: format!("http://{local}{base}"), accepting })
    }

    /// Serves until the process is interrupted.
    pub fn wait(self) -> Result<()> {
        self.accepting.join().map_err(|_| Failure::new("The server stopped unexpectedly: start it again."))
    }
}

fn listen(port: Port) -> Result<TcpListener> {
    let bind = |port: u16| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    match port {
        Port::Any => bind(0).explain(|| "Listening at a free port".to_owned()),
        Port::Exactly(port) => bind(port).map_err(|error| {
            Failure::new(format!("Port {port} cannot be used: {error}. Choose another with --port."))
        }),
        Port::FirstFree => (FIRST_PORT..=LAST_PORT).find_map(|port| bind(port).ok()).ok_or_else(|| {
            Failure::new(format!(
                "Ports {FIRST_PORT} to {LAST_PORT} are all in use. Choose another with --port."
            ))
        }),
    }
}

/// Opens the person's browser.
pub fn open_browser(address: &str) -> Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    command.arg(address).spawn().map(drop).map_err(|_| {
        Failure::new(format!(
            "No browser could be opened from here. Open {address} yourself, and leave --open away."
        ))
    })
}

struct Site {
    folder: PathBuf,
    base: String,
}

/// The parts of a request that matter here.
struct Request {
    method: String,
    path: String,
    accepts_brotli: bool,
    known_tag: Option<String>,
    keep_open: bool,
}

/// An answer, before the headers that every answer has.
struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str, sentence: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: sentence.as_bytes().to_vec() }
    }
}

impl Site {
    fn answer_all(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        while let Some(request) = read_request(&mut reader)? {
            let answer = self.answer(&request);
            send(stream, &request, &answer)?;
            if !request.keep_open {
                break;
            }
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            let mut answer = Answer::plain("405 Method Not Allowed", "Only GET and HEAD are answered here.");
            answer.headers.push(("Allow", "GET, HEAD".to_owned()));
            return answer;
        }
        let path = request.path.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            let mut answer = Answer::plain("308 Permanent Redirect", "The app is one slash further.");
            answer.headers.push(("Location", self.base.clone()));
            return answer;
        }
        let file = path.strip_prefix(&self.base).and_then(|below| self.file(below));
        file.and_then(|(file, name)| answer_file(&file, &name, request))
            .unwrap_or_else(|| Answer::plain("404 Not Found", "There is nothing at this address."))
    }

    /// The file for a path below the base. Only plain names are looked up: no `..`, nothing hidden, nothing escaped.
    fn file(&self, below: &str) -> Option<(PathBuf, String)> {
        let below = if below.is_empty() { "index.html" } else { below };
        let is_plain = |name: &str| {
            !name.starts_with('.')
                && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        };
        let mut file = self.folder.clone();
        for name in below.split('/') {
            if name.is_empty() || !is_plain(name) {
                return None;
            }
            file.push(name);
        }
        Some((file, below.to_owned()))
    }
}

fn answer_file(file: &Path, name: &str, request: &Request) -> Option<Answer> {
    let (media_type, caching) = headers::of_file(name)?;
    let brotli = PathBuf::from(format!("{}.br", file.display()));
    let encoded = request.accepts_brotli && brotli.is_file();
    let source = if encoded { &brotli } else { file };
    let metadata = fs::metadata(source).ok().filter(fs::Metadata::is_file)?;
    let changed = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    let tag = format!("\"{changed:x}-{:x}\"", metadata.len());
    let mut headers = vec![
        ("Cache-Control", caching.to_owned()),
        ("ETag", tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if request.known_tag.as_ref().is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        return Some(Answer { status: "304 Not Modified", headers, body: Vec::new() });
    }
    headers.push(("Content-Type", media_type.to_owned()));
    if encoded {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Some(Answer { status: "200 OK", headers, body: fs::read(source).ok()? })
}

/// Reads up to the empty line. None when the browser closed the connection, or sent what is not a request.
fn read_request(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = reader.by_ref().take(MAX_HEAD);
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(path), Some(version)) = (words.next(), words.next(), words.next()) else {
        return Ok(None);
    };
    let mut request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        accepts_brotli: false,
        known_tag: None,
        keep_open: version == "HTTP/1.1",
    };
    loop {
        line.clear();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let Some((name, value)) = line.trim_end().split_once(':') else {
            return Ok(line.trim().is_empty().then_some(request));
        };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.accepts_brotli = accepts_brotli(value),
            "if-none-match" => request.known_tag = Some(value.trim().to_owned()),
            "connection" => request.keep_open &= !value.trim().eq_ignore_ascii_case("close"),
            // A body would be read as the next request.
            "content-length" | "transfer-encoding" => request.keep_open = false,
            _ => {}
        }
    }
}

fn accepts_brotli(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let refused = |weight: &str| weight.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0_f32));
        parts.next() == Some("br") && !parts.any(refused)
    })
}

fn send(mut stream: &TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\n", answer.status);
    let own = answer.headers.iter().map(|(name, value)| (*name, value.as_str()));
    for (name, value) in headers::SECURITY.into_iter().chain(own) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let connection = if request.keep_open { "keep-alive" } else { "close" };
    head.push_str(&format!("Content-Length: {}\r\nConnection: {connection}\r\n\r\n", answer.body.len()));
    let mut bytes = head.into_bytes();
    if request.method != "HEAD" {
        bytes.extend_from_slice(&answer.body);
    }
    stream.write_all(&bytes)
}

#[cfg(test)]
mod tests;
