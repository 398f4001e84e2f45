//! The log of a tenant that has been used for years, invented.

use crate::assignment::{Assignment, DirectoryId};
use crate::lifecycle::command::{Actor, ContentHash, Terms, Timestamp};
use crate::lifecycle::event::{
    About, Access, AccessChanged, AudienceRecord, Deployed, Described, Detail, Event, Release, TurnedOn,
    Updated,
};
use crate::outcome::Revision;
use crate::store::{StoreError, StoredEvent};
use office_addin_manifest::model::{Host, ProductId};

/// How many add-ins a tenant can have.
pub const ADD_INS: u64 = 200;

/// How many events there are in all.
pub const EVENTS: u64 = 20_000;

/// An hour, in the unit of [`Timestamp`].
const HOUR: i64 = 3_600_000;

/// The log: first every add-in is deployed, and then something happens to one after the other.
///
/// # Errors
///
/// [`StoreError::Full`] when there is no memory for it.
pub fn log() -> Result<Vec<StoredEvent>, StoreError> {
    let mut log = Vec::new();
    for number in 0..EVENTS {
        let (add_in, round) = (number % ADD_INS, number / ADD_INS);
        // No GUID is malformed, so none is left out.
        let Some(product) = product(add_in) else { continue };
        let event = event(product, add_in, round);
        let at = Timestamp(1_700_000_000_000 + i64::try_from(number).unwrap_or_default() * HOUR);
        log.push(event.to_stored(Revision(number + 1), at, &person(number % 7))?);
    }
    Ok(log)
}

/// The product ID of an add-in.
#[must_use]
pub fn product(add_in: u64) -> Option<ProductId> {
    ProductId::parse(&guid(add_in))
}

fn guid(number: u64) -> String {
    let digits = format!("{number:012x}");
    ["5d3f7c1e-2a4b-4c6d-8e9f-", digits.as_str()].concat()
}

fn person(number: u64) -> Actor {
    Actor { id: DirectoryId(guid(1_000 + number)), name: format!("Administrator {number}") }
}

fn event(product: ProductId, add_in: u64, round: u64) -> Event {
    let name = format!("Add-in number {add_in}");
    let audience =
        AudienceRecord { reached: 1_234, uncertain: 5, accounts: 1_300, ..AudienceRecord::default() };
    if round == 0 {
        let assignment = assignment(add_in, 0);
        let (release, terms) = (release(&name, add_in, 0), Terms::default());
        return Event::Deployed(Deployed { product, release, assignment, audience, terms });
    }
    match round % 5 {
        1 => {
            let before = Access { assignment: assignment(add_in, round - 1), reached: 1_000 };
            let (assignment, before) = (assignment(add_in, round), Some(before));
            Event::AccessChanged(AccessChanged { product, name, assignment, audience, before })
        }
        2 => Event::TurnedOff(About { product, name }),
        3 => Event::TurnedOn(TurnedOn { product, name, audience }),
        4 => Event::Updated(Updated {
            before: version(round - 1),
            before_content: content(add_in, round - 1),
            release: release(&name, add_in, round),
            product,
            audience,
            origin: None,
            republished: None,
        }),
        _ => {
            let note =
                |round: u64| Detail::Note(format!("Looked at in round {round}; all is well, as it seems."));
            Event::Described(Described { product, name, detail: note(round), before: note(round - 1) })
        }
    }
}

/// A few people and groups, for some add-ins many.
fn assignment(add_in: u64, round: u64) -> Assignment {
    let some =
        |first: u64, count: u64| (0..count).map(|it| DirectoryId(guid(first + add_in * 97 + it))).collect();
    let people = some(10_000 + round, [1, 3, 10, 40].get(add_in as usize % 4).copied().unwrap_or(1));
    Assignment { everyone: add_in % 20 == 19, people, groups: some(90_000, 1 + round % 3) }
}

fn version(round: u64) -> String {
    format!("1.0.{round}.0")
}

fn content(add_in: u64, round: u64) -> ContentHash {
    ContentHash::of(format!("{add_in} {round}").as_bytes())
}

fn release(name: &str, add_in: u64, round: u64) -> Release {
    Release {
        name: name.to_owned(),
        provider: "Contoso".to_owned(),
        version: version(round),
        hosts: vec![Host::Word, Host::Excel, Host::Outlook],
        content: content(add_in, round),
        size: 12_000,
        unified: false,
    }
}
