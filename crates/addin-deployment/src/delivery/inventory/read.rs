//! From the bytes of a file to the inventory that it tells.

use super::meaning::{Subject, observed, subject};
use super::record::Record;
use super::{Complete, Inventory, InventoryError, Observed, Skipped, Source, Step, Store, json, text};
use crate::facts::Fact;
use crate::import::decode::Decoder;
use crate::import::value;
use crate::lifecycle::command::{ContentHash, Timestamp};
use crate::verdict::Method;
use messages::{Message, say};

/// Bytes of a file: two hundred add-ins with a thousand addresses each come to ten megabytes. What is larger is the
/// collector's, of which [`super::Sieve`] keeps what matters here.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// Add-ins that are kept: a tenant has 200 at most, and each store tells its own.
const MAX_ADD_INS: usize = 1_000;

/// Complaints that are kept: nobody reads more.
const MAX_SKIPPED: usize = 200;

/// How far into a file it is looked for what no text has.
const BEGIN: usize = 512;

/// Reads what a file tells of a tenant. What cannot be used is listed, and all else is used.
///
/// # Errors
///
/// [`InventoryError`] when nothing of the file can be used.
pub fn read(bytes: &[u8]) -> Result<Inventory, InventoryError> {
    if bytes.len() > MAX_BYTES {
        return Err(InventoryError(say::inventory_refused_size(megabytes(MAX_BYTES))));
    }
    let (mut decoder, mut all) = (Decoder::default(), String::new());
    decoder.push(bytes, &mut |part| all.push_str(part));
    decoder.finish(&mut |part| all.push_str(part));
    let mut gathered = Gathered::default();
    let begin = all.trim_start();
    if all.bytes().take(BEGIN).any(|byte| byte == 0) {
        return Err(InventoryError(say::import_refused_workbook()));
    } else if begin.is_empty() {
        return Err(InventoryError(say::import_refused_empty()));
    } else if begin.starts_with('<') {
        return Err(InventoryError(of_markup(begin)));
    } else if begin.starts_with(['{', '[']) {
        json::read(&all, &mut gathered);
    } else {
        text::read(&all, &mut gathered);
    }
    gathered.finish()
}

pub(super) fn megabytes(bytes: usize) -> i64 {
    i64::try_from(bytes / (1024 * 1024)).unwrap_or(i64::MAX)
}

/// Why a file of markup tells nothing.
fn of_markup(begin: &str) -> Message {
    let head = begin.get(..begin.floor_char_boundary(BEGIN)).unwrap_or_default();
    if head.contains("<Objs") {
        say::inventory_refused_clixml()
    } else if head.contains("<OfficeApp") {
        say::inventory_refused_manifest()
    } else {
        say::inventory_refused_nothing()
    }
}

/// What has been read of a file so far.
#[derive(Default)]
pub(super) struct Gathered {
    pub source: Source,
    pub as_of: Option<Timestamp>,
    /// When the run of the collector began that has told nothing of add-ins yet.
    run: Option<Option<Timestamp>>,
    pub complete: Complete,
    /// The stores that the collector could not read.
    pub unread: Complete,
    pub script: Option<ContentHash>,
    pub dry_run: bool,
    pub steps: Vec<Step>,
    tenant_id: Option<String>,
    add_ins: Vec<Observed>,
    /// What may be of Exchange or of one mailbox: the whole file tells.
    of_exchange: Vec<Record>,
    is_of_mailbox: bool,
    skipped: Vec<Skipped>,
    /// The stores of which something in the file could not be read: what is missing of them may be that.
    lost: Complete,
}

impl Gathered {
    /// Lists something that cannot be used, of whatever store it was.
    pub fn skip(&mut self, line: u32, why: Message) {
        self.lost = Complete { centralized: true, exchange: true };
        self.note(line, why);
    }

    /// A run of the collector begins. Until it tells of add-ins, what is known of them is as old as the run before.
    pub fn begin(&mut self, at: Option<Timestamp>) {
        self.run = Some(at);
        self.as_of = self.as_of.or(at);
        (self.unread, self.lost) = (Complete::default(), Complete::default());
    }

    /// The run tells of add-ins, and so all of them anew.
    pub fn tell_anew(&mut self) {
        let Some(at) = self.run.take() else { return };
        self.as_of = at.or(self.as_of);
        self.add_ins.clear();
        self.complete = Complete::default();
    }

    /// A run has come to its end: of the stores that were read whole, all that is there was told.
    pub fn end(&mut self) {
        let whole = |store: Store| !self.unread.of(store) && !self.lost.of(store);
        let (centralized, exchange) = (whole(Store::Centralized), whole(Store::Exchange));
        self.complete = Complete { centralized, exchange };
    }

    /// Lists something by which no add-in is lost.
    fn note(&mut self, line: u32, why: Message) {
        if self.skipped.len() < MAX_SKIPPED {
            self.skipped.push(Skipped { line, why });
        }
    }

    /// The tenant that the file names.
    pub fn tenant(&mut self, id: &str) {
        self.tenant_id = value::guid(id).map(crate::directory::guid_text).or(self.tenant_id.take());
    }

    /// Takes an add-in, whose store the file may have told.
    pub fn push(&mut self, record: Record, store: Option<Store>) {
        if self.source == Source::Cmdlets && record.has("deployedto") {
            self.source = Source::PackageApi;
        }
        match subject(&record) {
            Subject::OfOutlook => self.note(record.line, say::inventory_skipped_outlook()),
            Subject::Mailbox => self.is_of_mailbox = true,
            Subject::AddIn(Store::Exchange) if store.is_none() => self.of_exchange.push(record),
            Subject::AddIn(told) => self.see(record, store.unwrap_or(told), true),
        }
    }

    /// Takes what was seen in a store.
    pub fn see(&mut self, record: Record, store: Store, present: bool) {
        let line = record.line;
        let mut notices = Vec::new();
        let seen = observed(record, store, &mut |notice| notices.push(notice));
        notices.into_iter().for_each(|notice| self.note(line, notice));
        match seen {
            Err(why) => {
                self.lost.set(store);
                self.note(line, why);
            }
            Ok(seen) => {
                let present = present && seen.present;
                let members =
                    seen.members.filter(|members| !self.is_short_list(store) || !members.is_empty());
                self.add(Observed { present, members, ..seen }, line);
            }
        }
    }

    /// Whether empty lists of people may mean nothing: `Get-OrganizationAddIn` fills them for one add-in at a time only
    /// (MicrosoftDocs/OfficeDocs-Enterprise, issue 614), and what somebody saved does not say which it was.
    fn is_short_list(&self, store: Store) -> bool {
        self.source == Source::Cmdlets && store == Store::Centralized
    }

    fn add(&mut self, seen: Observed, line: u32) {
        let is_same = |other: &Observed| other.store == seen.store && other.product == seen.product;
        let place = self.add_ins.iter().position(is_same);
        let room = self.add_ins.len() < MAX_ADD_INS;
        if let Some(earlier) = place.and_then(|place| self.add_ins.get_mut(place)) {
            // A list, and the details after it: what comes later is newer and often knows more.
            merge(earlier, seen);
        } else if room {
            self.add_ins.push(seen);
        } else {
            self.skip(line, say::inventory_skipped_too_many(i64::try_from(MAX_ADD_INS).unwrap_or(i64::MAX)));
        }
    }

    fn finish(mut self) -> Result<Inventory, InventoryError> {
        let records = std::mem::take(&mut self.of_exchange);
        for record in records {
            if self.is_of_mailbox {
                continue;
            }
            self.see(record, Store::Exchange, true);
        }
        if self.add_ins.is_empty() && self.source != Source::ScriptResult && !self.complete.any() {
            return Err(InventoryError(match self.skipped.pop() {
                _ if self.is_of_mailbox => say::inventory_refused_mailbox(),
                Some(only) if self.skipped.is_empty() => only.why,
                _ => say::inventory_refused_nothing(),
            }));
        }
        if self.is_of_mailbox {
            self.skip(1, say::inventory_refused_mailbox());
        }
        // Somebody who saved one add-in asked for that one.
        if self.source == Source::Cmdlets {
            for store in [Store::Centralized, Store::Exchange] {
                let told = self.add_ins.iter().filter(|add_in| add_in.store == store).count();
                if told > 1 && !self.lost.of(store) {
                    self.complete.set(store);
                }
            }
        }
        Ok(Inventory {
            source: self.source,
            as_of: self.as_of,
            tenant_id: self.tenant_id,
            add_ins: self.add_ins,
            complete: self.complete,
            script: self.script,
            dry_run: self.dry_run,
            steps: self.steps,
            skipped: self.skipped,
        })
    }
}

/// Adds to what is known of an add-in what a later part of the file tells of it.
fn merge(earlier: &mut Observed, later: Observed) {
    fn told(earlier: &mut String, later: String) {
        if !later.is_empty() {
            *earlier = later;
        }
    }
    earlier.present = later.present;
    told(&mut earlier.name, later.name);
    told(&mut earlier.provider, later.provider);
    for (earlier, later) in [(&mut earlier.enabled, later.enabled), (&mut earlier.everyone, later.everyone)] {
        if later != Fact::Unknown {
            *earlier = later;
        }
    }
    if later.method != Method::Unknown {
        earlier.method = later.method;
    }
    earlier.asset = later.asset.or(earlier.asset.take());
    earlier.version = later.version.or(earlier.version.take());
    earlier.members = later.members.or(earlier.members.take());
    earlier.hash = later.hash.or(earlier.hash.take());
    earlier.more.retain(|(name, _)| later.more.iter().all(|(other, _)| other != name));
    earlier.more.extend(later.more);
}
