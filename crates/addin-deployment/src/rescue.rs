//! Everything that can still be read of a tenant, as one file: for a store that is damaged, full or of a newer console.
//!
//! The file is text, a JSON object on each line, so that any tool can read it without this console. The first line says
//! what the file is, and the last one what it holds: without that one it was cut off. In between stand
//!
//! - `{"event":12,"at":"…","actor":{"id":"…","name":"…"},"kind":"…","version":1,"body":"…"}`: an event, its body in
//!   base64;
//! - `{"damaged":501,"bytes":"…"}`: a part of the log that begins with that revision and cannot be read, as a whole or
//!   in part, as its bytes are: what can be made out of it stands among the events as well;
//! - `{"receipt":"…","fingerprint":"…","product":"…","revision":12,"at":"…"}`, or `{"damagedReceipt":"…"}`;
//! - `{"content":"…","bytes":"…"}`: a manifest, script or inventory under its SHA-256;
//! - `{"kept":"…","bytes":"…"}`: whatever else is kept, such as the draft of the wizard.
//!
//! It is good for three things. Every manifest can be taken out of it, which is what a new deployment needs. Who did
//! what and when stays known. And whoever is asked for help has the damaged bytes, too.

use crate::base64::encode;
use crate::json::Json;
use crate::lifecycle::command::Timestamp;
use crate::segment::{Part, SEGMENT_EVENTS};
use crate::store::{Receipt, StoredEvent};
use office_addin_manifest::model::ProductId;

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
}

/// The file. Whatever the bytes are, everything of them is in it.
#[must_use]
pub fn file(kept: &Kept, at: Timestamp) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.add(|line| {
        line.text("format", "addin-console-rescue");
        line.raw("version", "1");
        line.time("at", Some(at));
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
    lines.add(|line| {
        let counts =
            [("events", events), ("receipts", kept.receipts.len()), ("contents", kept.contents.len())];
        for (name, count) in counts {
            line.raw(name, &count.to_string());
        }
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

fn an_event(line: &mut Json, event: &StoredEvent) {
    line.raw("event", &event.revision.0.to_string());
    line.time("at", Some(event.at));
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
            line.time("at", Some(confirmed.at));
        }
        Err(_) => line.text("damagedReceipt", &encode(bytes)),
    }
}
