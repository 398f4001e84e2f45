//! A rescue file taken apart, piece by piece as it comes. Its last line tells whether it is whole and as it was saved.

use super::fields::Fields;
use super::{FORMAT, Held, MAX_BYTES, VERSION, too_large};
use crate::assignment::DirectoryId;
use crate::base64::decode;
use crate::lifecycle::command::{Actor, Timestamp};
use crate::lifecycle::tenant::Tenant;
use crate::outcome::{Confirmed, IntentKey, Revision};
use crate::store::{Fingerprint, Receipt, StoreError, StoredEvent, lower_hexadecimal};
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use sha2::{Digest, Sha256};

/// The first line is shorter: what is longer is another file, which need not be read to its end.
const FIRST_LINE_BYTES: usize = 1_000;

/// Why a file cannot be brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is another file.
    NotOne,
    /// A newer version of the console has saved it.
    Newer,
    /// Its end is missing.
    CutOff,
    /// It is not as it was saved.
    Altered,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// What was read of it is gone.
    Interrupted,
}

impl Broken {
    /// The sentence for it.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::NotOne => say::restore_not_one(),
            Self::Newer => say::restore_newer(),
            Self::CutOff => say::restore_cut_off(),
            Self::Altered => say::restore_altered(),
            Self::TooLarge => too_large(),
            Self::Interrupted => say::restore_interrupted(),
        }
    }
}

/// What a file holds that can be brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// When it was saved.
    pub saved_at: Timestamp,
    /// The SHA-256 of what it holds.
    pub hash: String,
    /// The log, without a gap.
    pub log: Vec<StoredEvent>,
    /// Whether the log ends at a place that could not be read.
    pub has_gap: bool,
    /// Events after that place.
    pub behind: u64,
    /// The receipts.
    pub receipts: Vec<Receipt>,
    /// Files under their hashes.
    pub contents: Vec<(String, Vec<u8>)>,
    /// Whatever else there is, by name.
    pub others: Vec<(String, Vec<u8>)>,
    /// The chunks of the imported directory.
    pub directory: Vec<Vec<u8>>,
}

impl Rescued {
    /// What is told of it before it is brought back. Drafts and directories are known by whoever keeps them.
    ///
    /// # Errors
    ///
    /// [`StoreError::Newer`] when a newer version of the console has written some of it; [`StoreError`] when its log
    /// cannot be followed.
    pub fn held(&self) -> Result<Held, StoreError> {
        let mut tenant = Tenant::default();
        self.log.iter().try_for_each(|event| tenant.apply(event))?;
        if tenant.has_newer_events() {
            return Err(StoreError::Newer);
        }
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(Held {
            saved_at: self.saved_at,
            setting: tenant.setting().clone(),
            events: self.log.len() as u64,
            newest: self.log.last().map(|event| event.at),
            has_gap: self.has_gap,
            behind: self.behind,
            add_ins: number(tenant.deployed_count()),
            files: number(self.contents.len()),
            ..Held::default()
        })
    }

    /// What is kept under a name beside the log.
    #[must_use]
    pub fn other(&self, name: &str) -> Option<&[u8]> {
        self.others.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// Takes an event, whose place is behind the one before it.
    fn add_event(&mut self, event: StoredEvent) {
        if event.revision.0 == self.log.len() as u64 + 1 {
            self.log.push(event);
        } else {
            (self.has_gap, self.behind) = (true, self.behind + 1);
        }
    }
}

/// Reads one file.
#[derive(Default)]
pub struct Reader {
    /// What came of a line so far.
    line: Vec<u8>,
    taken: u64,
    began: bool,
    ended: bool,
    hash: Sha256,
    /// Lines about events, receipts and files.
    counts: [u64; 3],
    rescued: Rescued,
}

impl Reader {
    /// Takes the next bytes of the file, wherever they were cut.
    ///
    /// # Errors
    ///
    /// Why the file cannot be brought back, as soon as that is known.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Broken> {
        self.taken = self.taken.saturating_add(piece.len() as u64);
        if self.taken > MAX_BYTES {
            return Err(Broken::TooLarge);
        }
        for part in piece.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                let mut line = std::mem::take(&mut self.line);
                self.take(&line)?;
                line.clear();
                self.line = line;
            } else if !self.began && self.line.len() > FIRST_LINE_BYTES {
                return Err(Broken::NotOne);
            }
        }
        Ok(())
    }

    /// The end of the file.
    ///
    /// # Errors
    ///
    /// Why it cannot be brought back.
    pub fn finish(self) -> Result<Rescued, Broken> {
        match (self.began, self.ended) {
            (false, _) => Err(Broken::NotOne),
            (_, false) => Err(Broken::CutOff),
            _ if self.line.is_empty() => Ok(self.rescued),
            _ => Err(Broken::Altered),
        }
    }

    fn take(&mut self, line: &[u8]) -> Result<(), Broken> {
        let unread = if self.began { Broken::Altered } else { Broken::NotOne };
        let fields = std::str::from_utf8(line).ok().and_then(Fields::of).ok_or(unread)?;
        if self.ended {
            return Err(Broken::Altered);
        }
        if fields.get("sha256").is_some() && self.began {
            return self.end(&fields).ok_or(Broken::Altered);
        }
        self.hash.update(line);
        if self.began {
            return self.part(&fields).ok_or(Broken::Altered);
        }
        if fields.get("format") != Some(FORMAT) {
            return Err(Broken::NotOne);
        }
        if fields.get("version") != Some(VERSION) {
            return Err(Broken::Newer);
        }
        self.began = true;
        self.rescued.saved_at = Timestamp(fields.number("ms").ok_or(Broken::Altered)?);
        Ok(())
    }

    fn part(&mut self, fields: &Fields<'_>) -> Option<()> {
        let named = |key| Some((fields.get(key)?.to_owned(), decode(fields.get("bytes")?)?));
        let [events, receipts, contents] = &mut self.counts;
        let rescued = &mut self.rescued;
        match fields.first() {
            "event" => {
                *events += 1;
                rescued.add_event(event(fields)?);
            }
            "damaged" => {
                let (first, of): (u64, u64) = (fields.number("damaged")?, fields.number("of")?);
                let next = rescued.log.len() as u64 + 1;
                rescued.has_gap |= next < first.saturating_add(of);
            }
            "receipt" => {
                *receipts += 1;
                rescued.receipts.push(receipt(fields)?);
            }
            "damagedReceipt" => *receipts += 1,
            "content" => {
                *contents += 1;
                rescued.contents.push(named("content")?);
            }
            "kept" => rescued.others.push(named("kept")?),
            "directory" => {
                let (_, chunk) = named("directory")?;
                rescued.directory.push(chunk);
            }
            _ => return None,
        }
        Some(())
    }

    /// The last line: whether all is there, and as it was.
    fn end(&mut self, fields: &Fields<'_>) -> Option<()> {
        let counted = ["events", "receipts", "contents"].map(|name| fields.number::<u64>(name));
        let hash = lower_hexadecimal(&self.hash.finalize_reset());
        self.ended = counted == self.counts.map(Some) && fields.get("sha256") == Some(&hash);
        self.rescued.hash = hash;
        self.ended.then_some(())
    }
}

fn event(fields: &Fields<'_>) -> Option<StoredEvent> {
    Some(StoredEvent {
        revision: Revision(fields.number("event")?),
        at: Timestamp(fields.number("ms")?),
        actor: Actor { id: DirectoryId(fields.get("id")?.to_owned()), name: fields.get("name")?.to_owned() },
        kind: fields.get("kind")?.to_owned(),
        version: fields.number("version")?,
        body: decode(fields.get("body")?)?,
    })
}

fn receipt(fields: &Fields<'_>) -> Option<Receipt> {
    Some(Receipt {
        key: IntentKey(fields.get("receipt")?.to_owned()),
        fingerprint: Fingerprint(fields.get("fingerprint")?.to_owned()),
        confirmed: Confirmed {
            product: ProductId::parse(fields.get("product")?),
            revision: Revision(fields.number("revision")?),
            at: Timestamp(fields.number("ms")?),
        },
    })
}
