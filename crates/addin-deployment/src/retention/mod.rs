//! What a log holds about a person: to hand it to them, and to put a pseudonym in their place.
//!
//! A person is the actor of events, is named in assignments, rings and as an owner, and may stand in what somebody
//! typed: notes, reasons, names of rings. Every text of every event is looked at, whatever field it stands in. What is
//! no text of an event is not touched: revisions, times, numbers, files.

pub(crate) mod body;

use crate::assignment::DirectoryId;
use crate::civil::iso;
use crate::lifecycle::command::{Actor, ContentHash, Timestamp};
use crate::lifecycle::event::Event;
use crate::outcome::Revision;
use crate::readiness::csv_field;
use crate::store::{StoreError, StoredEvent};
use body::See;

/// A person, and every text by which somebody would know them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The directory's id.
    pub id: DirectoryId,
    /// Names and addresses.
    pub texts: Vec<String>,
}

/// A place in the log where a person is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The event.
    pub revision: Revision,
    /// When it was written.
    pub at: Timestamp,
    /// Its kind.
    pub kind: String,
    /// The field, such as `actor.name` or `assignment.people`.
    pub place: String,
    /// The whole text that stands there.
    pub text: String,
}

/// The first line of [`csv`].
const HEADER: &str = "\u{feff}Revision,Time (UTC),Kind,Field,Text\r\n";

impl Person {
    /// The same person with the names that the log has for this id: they may have had others than the directory knows.
    #[must_use]
    pub fn as_in(mut self, log: &[StoredEvent]) -> Self {
        for actor in log.iter().map(|event| &event.actor) {
            if actor.id.0.eq_ignore_ascii_case(&self.id.0) && !self.texts.contains(&actor.name) {
                self.texts.push(actor.name.clone());
            }
        }
        self.texts.retain(|text| !text.trim().is_empty());
        // What is part of another text is looked for after it.
        sorting::sort_by_key(&mut self.texts, |text| std::cmp::Reverse(text.len()));
        self
    }

    /// The text with something else wherever this person stands in it; `None` where they do not.
    fn replaced(&self, text: &str, pseudonym: &str) -> Option<String> {
        let mut known = None;
        for name in self.texts.iter().chain([&self.id.0]) {
            let before = known.as_deref().unwrap_or(text);
            known = replaced(before, name, pseudonym).or(known);
        }
        known
    }

    /// Whether these bytes name the person, whatever they are.
    #[must_use]
    pub fn stands_in(&self, bytes: &[u8]) -> bool {
        self.texts
            .iter()
            .chain([&self.id.0])
            .filter(|text| !text.is_empty())
            .any(|text| bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes())))
    }
}

/// The text with a whole word replaced wherever it stands, in whatever case; `None` when it does not stand there.
fn replaced(text: &str, word: &str, other: &str) -> Option<String> {
    let (mut out, mut found) = (String::new(), false);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_inside = out.ends_with(char::is_alphanumeric);
        match rest.split_at_checked(word.len()) {
            Some((here, after))
                if !is_inside
                    && !here.is_empty()
                    && here.eq_ignore_ascii_case(word)
                    && !after.starts_with(char::is_alphanumeric) =>
            {
                out.push_str(other);
                (rest, found) = (after, true);
            }
            _ => {
                out.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    found.then_some(out)
}

/// Everything that a log holds about a person.
///
/// # Errors
///
/// [`StoreError::Newer`] when a newer version of the console has written an event that names them: which of its parts
/// do, only that version knows. [`StoreError::Damaged`] when an event cannot be read.
pub fn mentions(log: &[StoredEvent], person: &Person) -> Result<Vec<Mention>, StoreError> {
    let mut mentions = Vec::new();
    for stored in log {
        let mut note = |place: &[&str], text: &str| {
            mentions.push(Mention {
                revision: stored.revision,
                at: stored.at,
                kind: stored.kind.clone(),
                place: place.join("."),
                text: text.to_owned(),
            });
        };
        let actor = &stored.actor;
        let mut look = looking(person, "");
        for (field, text) in [("id", &actor.id.0), ("name", &actor.name)] {
            if look(&["actor", field], text).is_some() {
                note(&["actor", field], text);
            }
        }
        through(stored, person, &mut |place, text| {
            if look(place, text).is_some() {
                note(place, text);
            }
            None
        })?;
    }
    Ok(mentions)
}

/// The scripts and inventories that a log names. They may name anybody in a way that no search finds: addresses stand in
/// scripts in base64, and inventories come in every encoding.
///
/// # Errors
///
/// [`StoreError`] when an event cannot be read.
pub fn files_of_people(log: &[StoredEvent]) -> Result<Vec<ContentHash>, StoreError> {
    let mut files = Vec::new();
    for stored in log {
        match Event::from_stored(stored)? {
            Some(Event::HandedOff(event)) => files.push(event.script),
            Some(Event::InventoryImported(event)) => files.push(event.content),
            _ => {}
        }
    }
    Ok(files)
}

/// The mentions as a CSV file that a spreadsheet opens, and the hashes of kept files that name the person, or may do so.
#[must_use]
pub fn csv(mentions: &[Mention], files: &[&str]) -> Vec<u8> {
    let mut out = HEADER.to_owned();
    for mention in mentions {
        out.push_str(&mention.revision.0.to_string());
        for field in [&iso(mention.at), &mention.kind, &mention.place, &mention.text] {
            out.push(',');
            csv_field(&mut out, field);
        }
        out.push_str("\r\n");
    }
    for file in files {
        [",,file,", file, ",\r\n"].iter().for_each(|part| out.push_str(part));
    }
    out.into_bytes()
}

/// The log with a pseudonym wherever a person stood; how many events are other than before. Revisions, times and
/// everything else stay.
///
/// # Errors
///
/// As [`mentions`]; nothing is changed then.
pub fn pseudonymise(
    log: Vec<StoredEvent>,
    person: &Person,
    pseudonym: &str,
) -> Result<(Vec<StoredEvent>, u32), StoreError> {
    let mut changed = 0;
    let without = log.into_iter().map(|stored| {
        let mut look = looking(person, pseudonym);
        let Actor { id, name } = &stored.actor;
        let other_id = look(&["actor", "id"], &id.0);
        let other_name = look(&["actor", "name"], name);
        let body = through(&stored, person, &mut *look)?;
        if other_id.is_none() && other_name.is_none() && body.is_none() {
            return Ok(stored);
        }
        changed += 1;
        let actor = Actor {
            id: DirectoryId(other_id.unwrap_or_else(|| id.0.clone())),
            name: other_name.unwrap_or_else(|| name.clone()),
        };
        Ok(match body {
            Some(event) => StoredEvent { actor, ..event },
            None => StoredEvent { actor, ..stored },
        })
    });
    let log = without.collect::<Result<_, _>>()?;
    Ok((log, changed))
}

/// Looks at a text and where it stands, and answers what is to stand there instead.
type Look<'a> = Box<dyn FnMut(&[&'static str], &str) -> Option<String> + 'a>;

/// Finds the person in texts. A name that stands beside an id belongs to whoever has that id: two people may be called
/// the same.
fn looking<'a>(person: &'a Person, pseudonym: &'a str) -> Look<'a> {
    let mut beside: Option<(Vec<&'static str>, bool)> = None;
    Box::new(move |place, text| {
        let (field, around) = place.split_last().unwrap_or((&"", &[]));
        match *field {
            "id" => {
                let is_them = text.eq_ignore_ascii_case(&person.id.0);
                beside = Some((around.to_vec(), is_them));
                is_them.then(|| pseudonym.to_owned())
            }
            "name" => match beside.take_if(|(known, _)| known == around) {
                Some((_, is_them)) => is_them.then(|| pseudonym.to_owned()),
                None => person.replaced(text, pseudonym),
            },
            _ => person.replaced(text, pseudonym),
        }
    })
}

/// Shows every text of an event's body; the event with what was put there instead, `None` when nothing was.
fn through(stored: &StoredEvent, person: &Person, see: See<'_>) -> Result<Option<StoredEvent>, StoreError> {
    // Most events name nobody but their actor.
    if !person.stands_in(&stored.body) {
        return Ok(None);
    }
    let event = Event::from_stored(stored)?.ok_or(StoreError::Newer)?;
    let mut is_other = false;
    let mut watch = |place: &[&'static str], text: &str| {
        let other = see(place, text);
        is_other |= other.is_some();
        other
    };
    let written = event.to_stored_with(stored.revision, stored.at, &stored.actor, &mut watch)?;
    Ok(is_other.then_some(written))
}
