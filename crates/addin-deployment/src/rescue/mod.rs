//! Everything that can still be read of a tenant, as one file: for a store that is damaged, full or of a newer console.
//!
//! The file is text, a JSON object on each line, so that any tool can read it without this console. The first line says
//! what the file is, and the last one what it holds, with the SHA-256 of all lines before it: without that one it was
//! cut off. In between stand
//!
//! - `{"event":12,"at":"…","ms":…,"actor":{"id":"…","name":"…"},"kind":"…","version":1,"body":"…"}`: an event, its body
//!   in base64; `ms` is the exact moment, in milliseconds since 1970;
//! - `{"damaged":501,"of":500,"bytes":"…"}`: a part of the log that begins with that revision and holds so many events,
//!   and cannot be read, as a whole or in part, as its bytes are: what can be made out of it stands among the events as
//!   well;
//! - `{"receipt":"…","fingerprint":"…","product":"…","revision":12,"at":"…","ms":…}`, or `{"damagedReceipt":"…"}`;
//! - `{"content":"…","bytes":"…"}`: a manifest, script or inventory under its SHA-256;
//! - `{"kept":"…","bytes":"…"}`: whatever else is kept, such as the draft of the wizard;
//! - `{"directory":0,"bytes":"…"}`: a chunk of the imported directory.
//!
//! It is good for four things. It can be brought back ([`Reader`]). Every manifest can be taken out of it, which is what
//! a new deployment needs. Who did what and when stays known. And whoever is asked for help has the damaged bytes, too.

#[cfg(feature = "import")]
mod fields;
#[cfg(feature = "import")]
mod read;

#[cfg(feature = "import")]
pub use read::{Broken, Reader, Rescued};

use crate::base64::encode;
use crate::json::Json;
use crate::lifecycle::command::{ContentHash, Timestamp};
use crate::lifecycle::setting::Setting;
use crate::outcome::HistoryLine;
use crate::segment::{Part, SEGMENT_EVENTS};
use crate::store::{Receipt, StoredEvent};
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// What the first line says of the file.
const FORMAT: &str = "addin-console-rescue";

/// Raised whenever a reader of the former one would go wrong.
const VERSION: &str = "1";

/// Bytes of a file that is read back: more than a thousand manifests of the greatest size.
pub const MAX_BYTES: u64 = 512 * 1024 * 1024;

/// The sentence for a larger one, for whoever sees its size before it is read.
#[must_use]
pub fn too_large() -> Message {
    say::restore_too_large(i64::try_from(MAX_BYTES / 1024 / 1024).unwrap_or(i64::MAX))
}

/// What a store keeps, unread.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The log.
    pub parts: Vec<Part>,
    /// The receipts.
    pub receipts: Vec<Vec<u8>>,
    /// Files under their hashes.
    pub contents: Vec<(String, Vec<u8>)>,
    /// Whatever else there is, by name.
    pub others: Vec<(String, Vec<u8>)>,
    /// The chunks of the imported directory, in order; none where it is left out.
    pub directory: Vec<Vec<u8>>,
}

/// What can be brought back of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// When it was saved.
    pub saved_at: Timestamp,
    /// Which tenant it is about.
    pub setting: Setting,
    /// Changes.
    pub events: u64,
    /// When the newest of them was made; `None` where there is none.
    pub newest: Option<Timestamp>,
    /// Whether a change after these could not be read: a log has no gaps, and ends there.
    pub has_gap: bool,
    /// Changes after that one. They stay in the file.
    pub behind: u64,
    /// Add-ins that are not deleted.
    pub add_ins: u32,
    /// Manifests, scripts and inventories.
    pub files: u32,
    /// Whether there is a draft of the wizard.
    pub has_draft: bool,
    /// When its directory was imported; `None` where none was.
    pub directory: Option<Timestamp>,
    /// Whether the file has that directory.
    pub has_directory: bool,
}

/// What a file would take the place of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// How its log stands to that of the file.
    pub seen: Seen,
    /// The newest changes that the file does not have.
    pub newest: Vec<HistoryLine>,
    /// Whether there is a draft of the wizard.
    pub has_draft: bool,
    /// When the directory was imported; `None` where none was.
    pub directory: Option<Timestamp>,
}

/// How a log stands to that of a file. Whoever agrees to a loss agrees to this one and no other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Changes that can be read.
    pub events: u64,
    /// How many of them the file does not have.
    pub lost: u64,
}

impl Seen {
    /// How a log stands to that of a file, and what the file does not have of it.
    #[must_use]
    pub fn of<'a>(here: &'a [StoredEvent], file: &[StoredEvent]) -> (Self, Vec<&'a StoredEvent>) {
        let is_in_file = |event: &StoredEvent| {
            let place = usize::try_from(event.revision.0).unwrap_or_default();
            place.checked_sub(1).and_then(|place| file.get(place)) == Some(event)
        };
        let lost: Vec<_> = here.iter().filter(|event| !is_in_file(event)).collect();
        (Self { events: here.len() as u64, lost: lost.len() as u64 }, lost)
    }
}

/// The file. Whatever the bytes are, everything of them is in it.
#[must_use]
pub fn file(kept: &Kept, at: Timestamp) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.add(|line| {
        line.text("format", FORMAT);
        line.raw("version", VERSION);
        moment(line, at);
    });
    let mut events = 0;
    for part in &kept.parts {
        let found = part.salvage();
        events += found.len();
        found.iter().for_each(|event| lines.add(|line| an_event(line, event)));
        let whole = if part.sealed { SEGMENT_EVENTS as usize } else { 1 };
        if found.len() < whole || part.records().is_err() {
            lines.add(|line| {
                line.raw("damaged", &part.first.0.to_string());
                line.raw("of", &whole.to_string());
                line.text("bytes", &encode(&part.bytes));
            });
        }
    }
    kept.receipts.iter().for_each(|bytes| lines.add(|line| a_receipt(line, bytes)));
    for (key, kept) in [("content", &kept.contents), ("kept", &kept.others)] {
        for (name, bytes) in kept {
            lines.add(|line| {
                line.text(key, name);
                line.text("bytes", &encode(bytes));
            });
        }
    }
    for (number, bytes) in kept.directory.iter().enumerate() {
        lines.add(|line| {
            line.raw("directory", &number.to_string());
            line.text("bytes", &encode(bytes));
        });
    }
    let hash = ContentHash::of(lines.out.as_bytes());
    lines.add(|line| {
        let counts =
            [("events", events), ("receipts", kept.receipts.len()), ("contents", kept.contents.len())];
        for (name, count) in counts {
            line.raw(name, &count.to_string());
        }
        line.text("sha256", &hash.0);
    });
    lines.out.into_bytes()
}

#[derive(Default)]
struct Lines {
    out: String,
}

impl Lines {
    fn add(&mut self, write: impl FnOnce(&mut Json)) {
        let mut line = Json::default();
        line.open("", '{');
        write(&mut line);
        line.close('}');
        self.out.push_str(&line.out);
        self.out.push('\n');
    }
}

/// A moment for people, and exactly.
fn moment(line: &mut Json, at: Timestamp) {
    line.time("at", Some(at));
    line.raw("ms", &at.0.to_string());
}

fn an_event(line: &mut Json, event: &StoredEvent) {
    line.raw("event", &event.revision.0.to_string());
    moment(line, event.at);
    line.open("actor", '{');
    line.text("id", &event.actor.id.0);
    line.text("name", &event.actor.name);
    line.close('}');
    line.text("kind", &event.kind);
    line.raw("version", &event.version.to_string());
    line.text("body", &encode(&event.body));
}

fn a_receipt(line: &mut Json, bytes: &[u8]) {
    match Receipt::from_bytes(bytes) {
        Ok(Receipt { key, fingerprint, confirmed }) => {
            line.text("receipt", &key.0);
            line.text("fingerprint", &fingerprint.0);
            line.text("product", confirmed.product.as_ref().map_or("", ProductId::as_str));
            line.raw("revision", &confirmed.revision.0.to_string());
            moment(line, confirmed.at);
        }
        Err(_) => line.text("damagedReceipt", &encode(bytes)),
    }
}
