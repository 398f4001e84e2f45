//! The log as it is kept: the newest events as single records, all before them in sealed segments of 500.
//!
//! A segment is a mark, the version of the form, the revision of its first event, how many there are, where the record
//! of each ends, the records, and a checksum (XXH64) over everything before it. All numbers are little-endian. What a
//! store does is to keep and find such bytes; they are sealed, opened and judged here.

use crate::directory::{SnapshotError, begin, open, seal as with_checksum};
use crate::lifecycle::command::Timestamp;
use crate::outcome::Revision;
use crate::store::{StoreError, StoredEvent};
use serde::Deserialize;

/// How many events a segment holds. The first has the revision 1, 501, 1001 and so on.
pub const SEGMENT_EVENTS: u64 = 500;

/// Stands at the beginning of every segment.
const MAGIC: &[u8; 8] = b"ADDINSEG";

/// Raised whenever the form becomes another one.
const VERSION: u32 = 1;

/// Mark and version.
const HEAD_BYTES: usize = 12;

/// Bytes of the place at which a record ends.
const END_BYTES: usize = 4;

/// A part of a log as its store keeps it, unread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The revision of its first event, as the store has it.
    pub first: Revision,
    /// Whether it is a segment; otherwise it is the record of one event.
    pub sealed: bool,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The revision with which the segment begins, or will, that holds this one.
#[must_use]
pub const fn first_of(revision: Revision) -> Revision {
    Revision(revision.0.saturating_sub(1) / SEGMENT_EVENTS * SEGMENT_EVENTS + 1)
}

/// The record of an event.
///
/// # Errors
///
/// [`StoreError::Full`] when there is no memory for it.
pub fn record(event: &StoredEvent) -> Result<Vec<u8>, StoreError> {
    postcard::to_allocvec(event).map_err(|_| StoreError::Full)
}

/// Reads the record that stands in the place of a revision.
///
/// # Errors
///
/// [`StoreError::Damaged`] when it is not the record of that event.
pub fn event(revision: Revision, record: &[u8]) -> Result<StoredEvent, StoreError> {
    match postcard::take_from_bytes::<StoredEvent>(record) {
        Ok((event, [])) if event.revision == revision => Ok(event),
        _ => Err(StoreError::Damaged(revision)),
    }
}

/// What can be known of an event without reading its body.
#[derive(Debug, Deserialize)]
pub struct Glance<'a> {
    /// Its place in the log.
    pub revision: Revision,
    /// When it was written.
    pub at: Timestamp,
    /// The directory's id of whoever did it.
    pub actor: &'a str,
    /// Their name.
    pub name: &'a str,
    /// Kind.
    pub kind: &'a str,
    /// Version of the body's shape.
    pub version: u32,
    /// The body.
    pub body: &'a [u8],
}

impl<'a> Glance<'a> {
    /// Looks at a record; `None` when it is none.
    #[must_use]
    pub fn at(record: &'a [u8]) -> Option<Self> {
        postcard::from_bytes(record).ok()
    }

    /// The product ID with which every body begins by agreement, or an empty text where the tenant as a whole is
    /// concerned; `None` when there is neither.
    #[must_use]
    pub fn product(&self) -> Option<&'a str> {
        postcard::take_from_bytes(self.body).ok().map(|(product, _)| product)
    }
}

/// Seals the records of events that follow each other.
///
/// # Errors
///
/// [`StoreError::Full`] when they are longer than a segment can be, which is 4 GiB.
pub fn seal<R: AsRef<[u8]>>(first: Revision, records: &[R]) -> Result<Vec<u8>, StoreError> {
    let mut bytes = begin(MAGIC, VERSION);
    bytes.extend_from_slice(&first.0.to_le_bytes());
    bytes.extend_from_slice(&small(records.len())?.to_le_bytes());
    let mut end = 0;
    for record in records {
        end += record.as_ref().len();
        bytes.extend_from_slice(&small(end)?.to_le_bytes());
    }
    for record in records {
        bytes.extend_from_slice(record.as_ref());
    }
    Ok(with_checksum(bytes))
}

fn small(number: usize) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Full)
}

impl Part {
    /// The records in it, in order; one that is not sealed is a record itself.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] with its first revision when it is not what was sealed there;
    /// [`StoreError::Newer`] when a newer version of the console has sealed it.
    pub fn records(&self) -> Result<Vec<&[u8]>, StoreError> {
        if !self.sealed {
            return Ok(vec![&self.bytes]);
        }
        let damaged = || StoreError::Damaged(self.first);
        let body = open(&self.bytes, MAGIC, VERSION).map_err(|error| match error {
            SnapshotError::Newer => StoreError::Newer,
            _ => damaged(),
        })?;
        let (first, records) = cut(body).ok_or_else(damaged)?;
        let whole = records.len() as u64 == SEGMENT_EVENTS && records.iter().all(Option::is_some);
        if !whole || first != self.first {
            return Err(damaged());
        }
        Ok(records.into_iter().flatten().collect())
    }

    /// Everything in it that is still an event, whatever happened to the rest.
    #[must_use]
    pub fn salvage(&self) -> Vec<StoredEvent> {
        let revisions = (self.first.0..).map(Revision);
        if !self.sealed {
            return event(self.first, &self.bytes).into_iter().collect();
        }
        // The checksum is left alone: it would only say that something is wrong.
        let body = self.bytes.get(HEAD_BYTES..).and_then(cut);
        let records = body.map(|(_, records)| records).unwrap_or_default();
        revisions.zip(records).filter_map(|(revision, record)| event(revision, record?).ok()).collect()
    }
}

/// Records in order; `None` for one whose place does not lie within the bytes.
type Records<'a> = Vec<Option<&'a [u8]>>;

/// The first revision, and the records.
fn cut(body: &[u8]) -> Option<(Revision, Records<'_>)> {
    let (first, rest) = body.split_first_chunk()?;
    let (count, rest) = rest.split_first_chunk()?;
    let table = (u32::from_le_bytes(*count) as usize).checked_mul(END_BYTES)?;
    let (ends, records) = rest.split_at_checked(table)?;
    let mut start = 0;
    let record = |end: &[u8; END_BYTES]| {
        let end = u32::from_le_bytes(*end) as usize;
        let record = records.get(start..end);
        start = end;
        record
    };
    Some((Revision(u64::from_le_bytes(*first)), ends.as_chunks().0.iter().map(record).collect()))
}

/// Is shown a record and its revision.
pub type See<'a> = &'a mut dyn FnMut(Revision, &[u8]) -> Result<(), StoreError>;

/// Goes through the records after a revision, in order and without a gap. What is read before a place that cannot be
/// read has been seen by then.
///
/// # Errors
///
/// [`StoreError::Damaged`] with the first revision that cannot be read; what `see` answers.
pub fn each(parts: &[Part], after: Revision, see: See<'_>) -> Result<(), StoreError> {
    let mut next = after.0 + 1;
    for part in parts {
        if part.first.0 > next {
            return Err(StoreError::Damaged(Revision(next)));
        }
        for (revision, record) in (part.first.0..).zip(part.records()?) {
            // A segment begins before the first event that was asked for.
            if revision == next {
                see(Revision(revision), record)?;
                next += 1;
            }
        }
    }
    Ok(())
}

/// How long the name of a content is: SHA-256 in hexadecimal digits.
const HASH_LENGTH: usize = 64;

/// Every text in these bytes that has the form of a content's name, in order and once. Any mention counts, so that an
/// event of a newer version keeps what it needs as well.
#[must_use]
pub fn content_names(log: &[Part]) -> Vec<&str> {
    let mut names = Vec::new();
    for part in log {
        let mut digits = 0;
        for (end, byte) in (1..).zip(&part.bytes) {
            digits = if matches!(byte, b'0'..=b'9' | b'a'..=b'f') { digits + 1 } else { 0 };
            if digits >= HASH_LENGTH {
                let name = part.bytes.get(end - HASH_LENGTH..end);
                names.extend(name.and_then(|name| std::str::from_utf8(name).ok()));
            }
        }
    }
    sorting::sort_by_key(&mut names, |name| *name);
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::DirectoryId;
    use crate::lifecycle::command::Actor;
    use proptest::prelude::*;

    fn stored(revision: u64) -> StoredEvent {
        let actor = Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() };
        let (revision, kind) = (Revision(revision), "test".to_owned());
        let body = (0..revision.0 % 300).map(|byte| byte as u8).collect();
        StoredEvent { revision, at: Timestamp(7), actor, kind, version: 1, body }
    }

    fn segment(first: u64) -> Part {
        let records: Vec<_> =
            (first..first + SEGMENT_EVENTS).map(|it| record(&stored(it)).unwrap()).collect();
        let bytes = seal(Revision(first), &records).unwrap();
        Part { first: Revision(first), sealed: true, bytes }
    }

    fn single(revision: u64) -> Part {
        Part { first: Revision(revision), sealed: false, bytes: record(&stored(revision)).unwrap() }
    }

    fn read(parts: &[Part], after: u64) -> (Vec<u64>, Result<(), StoreError>) {
        let mut seen = Vec::new();
        let end = each(parts, Revision(after), &mut |revision, record| {
            assert_eq!(event(revision, record)?, stored(revision.0));
            seen.push(revision.0);
            Ok(())
        });
        (seen, end)
    }

    /// When this test fails, segments are kept in another form: raise `VERSION`, and keep on reading this one.
    #[test]
    fn the_form_of_a_segment_has_its_version() {
        let bytes = seal(Revision(501), &[b"ab".as_slice(), b"c"]).unwrap();
        let expected = b"ADDINSEG\x01\0\0\0\xf5\x01\0\0\0\0\0\0\x02\0\0\0\x02\0\0\0\x03\0\0\0abc";
        assert_eq!(bytes.split_last_chunk::<8>().unwrap().0, expected);
    }

    #[test]
    fn segments_and_what_follows_them_are_one_log() {
        let parts = [segment(1), segment(501), single(1001), single(1002)];
        for after in [0, 1, 499, 500, 501, 999, 1000, 1001, 1002, 5000] {
            let from: Vec<_> = parts
                .iter()
                .filter(|part| part.first.0 + if part.sealed { SEGMENT_EVENTS } else { 1 } > after + 1)
                .cloned()
                .collect();
            assert_eq!(read(&from, after), ((after + 1..=1002).collect(), Ok(())), "after {after}");
        }
        assert_eq!([1, 500, 501, 1001].map(|it| first_of(Revision(it)).0), [1, 1, 501, 1001]);
    }

    #[test]
    fn a_gap_is_damage_and_what_comes_before_it_is_read() {
        let missing = [segment(1), segment(1001)];
        assert_eq!(read(&missing, 0), ((1..=500).collect(), Err(StoreError::Damaged(Revision(501)))));
        let cut_off = [segment(1), single(502)];
        assert_eq!(read(&cut_off, 0).1, Err(StoreError::Damaged(Revision(501))));
        assert_eq!(read(&[segment(501)], 0), (vec![], Err(StoreError::Damaged(Revision(1)))));
    }

    #[test]
    fn a_segment_that_is_not_what_was_sealed_is_damaged_as_a_whole_and_salvaged_in_part() {
        let mut broken = segment(501);
        let place = broken.bytes.len() / 2;
        broken.bytes[place] ^= 1;
        let parts = [segment(1), broken.clone(), single(1001)];
        assert_eq!(read(&parts, 0), ((1..=500).collect(), Err(StoreError::Damaged(Revision(501)))));
        let salvaged = broken.salvage();
        assert!(salvaged.len() as u64 >= SEGMENT_EVENTS - 1, "{} of 500", salvaged.len());
        let elsewhere = Part { first: Revision(1), ..segment(501) };
        assert_eq!(elsewhere.records(), Err(StoreError::Damaged(Revision(1))));
        let mut single = single(3);
        single.first = Revision(4);
        assert_eq!(single.salvage(), []);
    }

    #[test]
    fn a_segment_of_a_newer_console_is_not_judged() {
        let mut newer = segment(1);
        newer.bytes[8] += 1;
        assert_eq!(newer.records(), Err(StoreError::Newer));
        assert_eq!(newer.salvage().len() as u64, SEGMENT_EVENTS, "its records may be readable all the same");
    }

    #[test]
    fn a_glance_sees_what_reading_sees() {
        let bytes = record(&stored(299)).unwrap();
        let (glance, event) = (Glance::at(&bytes).unwrap(), stored(299));
        assert_eq!((glance.revision, glance.at, glance.version), (event.revision, event.at, event.version));
        assert_eq!((glance.actor, glance.name), ("ana", "Ana"));
        assert_eq!((glance.kind, glance.body), ("test", event.body.as_slice()));
        assert!(Glance::at(b"").is_none());
    }

    #[test]
    fn contents_are_found_by_their_names() {
        let [one, other] = [["ab"; 32].concat(), ["0f"; 32].concat()];
        let bytes =
            ["x", &one, "\u{40}", &other, "\u{40}", &one, "f", one.get(1..).unwrap()].concat().into_bytes();
        let log = [Part { first: Revision(1), sealed: false, bytes }];
        let names = content_names(&log);
        assert!(names.contains(&one.as_str()) && names.contains(&other.as_str()));
        assert!(names.is_sorted() && !names.contains(&"0".repeat(64).as_str()));
    }

    proptest! {
        #[test]
        fn whatever_happens_to_a_segment_it_is_whole_or_damaged(
            place in 0usize..20_000, change in 0u8.., cut in 0usize..20_000
        ) {
            let whole = segment(1);
            let mut broken = whole.clone();
            let place = place % broken.bytes.len();
            broken.bytes[place] ^= change;
            let length = broken.bytes.len() - if cut % 3 == 0 { cut % broken.bytes.len() } else { 0 };
            broken.bytes.truncate(length);
            match broken.records() {
                Ok(records) => {
                    prop_assert_eq!(&broken, &whole);
                    prop_assert_eq!(records.len() as u64, SEGMENT_EVENTS);
                }
                Err(error) => prop_assert!(
                    matches!(error, StoreError::Damaged(Revision(1)) | StoreError::Newer), "{:?}", error
                ),
            }
            for event in broken.salvage() {
                prop_assert!((1..=SEGMENT_EVENTS).contains(&event.revision.0));
            }
        }

        #[test]
        fn whatever_is_taken_for_a_segment_nothing_breaks(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let bytes = [MAGIC.as_slice(), &bytes].concat();
            let part = Part { first: Revision(1), sealed: true, bytes };
            prop_assert!(part.records().is_err());
            prop_assert!(part.salvage().len() <= 200);
        }
    }
}
