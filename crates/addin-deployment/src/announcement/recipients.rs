//! To whom a message goes.

use crate::assignment::Assignment;
use crate::audience::{Choice, resolve};
use crate::directory::{Directory, Person};
use crate::mail_address;
use messages::{Message, say};
use serde::{Deserialize, Serialize};

/// The most addresses that one message names: as many as a mailbox of Exchange Online may send to unless an administrator
/// raises it ("Exchange Online limits").
pub const MOST_RECIPIENTS: usize = 500;

/// The addresses for a message about an assignment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipients {
    /// The addresses, each once.
    pub addresses: Vec<String>,
    /// Whom it does not reach, and whom it reaches though they do not get the add-in.
    pub notes: Vec<Message>,
}

/// Finds the addresses: those of the people who get the add-in, as long as one message may name them all; else those of
/// the chosen groups and people. None for *Everyone*: an organisation has a list of its own for that.
#[must_use]
pub fn recipients(directory: &Directory, assignment: &Assignment) -> Recipients {
    let mut found = Recipients::default();
    if assignment.everyone {
        found.notes.push(say::announce_to_everyone());
        return found;
    }
    let audience = resolve(directory, assignment);
    let mut without = 0_i64;
    let mut add = |address: &str| match mail_address::checked(address) {
        Some(address) => found.addresses.push(address.to_owned()),
        None => without += 1,
    };
    let address_of = |person: Person| match directory.person_mail(person) {
        "" => directory.person_upn(person),
        mail => mail,
    };
    let mut people = audience.sure.clone();
    people.join(&audience.uncertain);
    let by_group = people.len() as usize > MOST_RECIPIENTS;
    if by_group {
        let choice = Choice::of(directory, assignment);
        choice.people.iter().for_each(|person| add(address_of(*person)));
        choice.groups.iter().for_each(|chosen| add(directory.group_mail(chosen.group)));
    } else {
        people.iter().for_each(|person| add(address_of(Person(person))));
    }
    sorting::keep_first(&mut found.addresses);
    if by_group {
        found.notes.push(say::announce_to_groups());
    }
    if without > 0 {
        found.notes.push(say::announce_to_without(without));
    }
    if found.addresses.len() > MOST_RECIPIENTS {
        found.notes.push(say::announce_to_many(number(found.addresses.len()), number(MOST_RECIPIENTS)));
        found.addresses.truncate(MOST_RECIPIENTS);
    }
    found
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
