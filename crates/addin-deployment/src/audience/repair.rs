//! What helps people whom an assignment misses because of how its groups are built.

use super::{Audience, Breakdown, difference, resolve};
use crate::assignment::{Assignment, DirectoryId};
use crate::directory::{Directory, Group, Person};
use crate::effect::{InnerGroup, LossReason, Offer, Shortfall};
use crate::index_set::IndexSet;
use serde::{Deserialize, Serialize};

/// A file for the bulk import of members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectIdFile {
    /// Its text: one column, `ObjectId`.
    pub text: String,
    /// How many people it names.
    pub people: u32,
    /// How many are left out, because their id is no GUID.
    pub without_id: u32,
}

/// What can be done for the people whom an assignment misses; nothing where it misses nobody.
#[must_use]
pub fn offers(directory: &Directory, assignment: &Assignment) -> Vec<Offer> {
    let breakdown = Breakdown::of(directory, assignment);
    let mut offers = Vec::new();
    offers.extend(inner_groups(directory, assignment, &breakdown));
    for shortfall in [Shortfall::Nested, Shortfall::Uncertain] {
        let people = missed(directory, &breakdown, shortfall);
        if people.is_empty() {
            continue;
        }
        let ObjectIdFile { people: members, without_id, .. } = object_ids(directory, &people);
        let changes = difference(&breakdown.audience, &breakdown.audience.with(&people)).counts();
        offers.push(Offer::FlatGroup { shortfall, members, without_id, changes });
    }
    offers
}

/// The file with the people of a shortfall, for *Import members* of a group in the Microsoft Entra admin center: the
/// column `ObjectId` alone ("Bulk operations in Microsoft Entra ID").
///
/// It holds the heading and GUIDs only, so that no spreadsheet takes a cell for a formula. Its characters are ASCII:
/// a mark of byte order would say nothing and could be taken for a part of the heading.
#[must_use]
pub fn object_id_csv(directory: &Directory, assignment: &Assignment, shortfall: Shortfall) -> ObjectIdFile {
    object_ids(directory, &missed(directory, &Breakdown::of(directory, assignment), shortfall))
}

fn object_ids(directory: &Directory, people: &IndexSet) -> ObjectIdFile {
    let mut file = ObjectIdFile { text: "ObjectId\r\n".to_owned(), people: 0, without_id: 0 };
    for person in people.iter() {
        let DirectoryId(id) = directory.person_id(Person(person));
        if is_guid(&id) {
            file.people += 1;
            file.text.push_str(&id);
            file.text.push_str("\r\n");
        } else {
            file.without_id += 1;
        }
    }
    file
}

/// Whether an id has the form of a GUID, such as `00000000-0000-4000-8000-000000000001`.
fn is_guid(id: &str) -> bool {
    let fits = |(place, byte): (usize, u8)| match place {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    id.len() == 36 && id.bytes().enumerate().all(fits)
}

/// The people of a shortfall. All of them could get the add-in.
fn missed(directory: &Directory, breakdown: &Breakdown, shortfall: Shortfall) -> IndexSet {
    match shortfall {
        Shortfall::Uncertain => breakdown.audience.uncertain.clone(),
        Shortfall::Nested => {
            let mut people = IndexSet::with_room_for(directory.person_room() as usize);
            for loss in breakdown.losses.iter().filter(|loss| loss.reason == LossReason::NestedGroup) {
                people.insert_all(&loss.people);
            }
            people
        }
    }
}

/// The offer to choose the groups that are inside chosen ones.
fn inner_groups(directory: &Directory, assignment: &Assignment, breakdown: &Breakdown) -> Option<Offer> {
    let mut assignment = assignment.clone();
    let mut helped = IndexSet::with_room_for(directory.person_room() as usize);
    let mut groups = Vec::new();
    for loss in breakdown.losses.iter().filter(|loss| loss.reason == LossReason::NestedGroup) {
        let Some(group) = loss.path.last().copied() else { continue };
        let hindrance = once_taken_out(directory, group);
        if hindrance.is_none() {
            assignment.groups.push(directory.group_id(group));
            helped.insert_all(directory.member_indexes(group));
        }
        groups.push(InnerGroup {
            group: directory.group_hit(group),
            inside: directory.parents(group).map(|outer| directory.group_name(outer).to_owned()).collect(),
            people: u32::try_from(loss.people.len()).unwrap_or(u32::MAX),
            hindrance,
        });
    }
    if groups.is_empty() {
        return None;
    }
    helped.keep(directory.eligible());
    let before = &breakdown.audience;
    let as_it_stands = difference(before, &resolve(directory, &assignment)).counts();
    let once_taken_out = difference(before, &before.with(&helped)).counts();
    Some(Offer::InnerGroups { groups, assignment, as_it_stands, once_taken_out })
}

/// What keeps the members of an inner group from getting add-ins once it is in no other group.
fn once_taken_out(directory: &Directory, group: Group) -> Option<LossReason> {
    directory.group_hindrance(group).filter(|reason| *reason != LossReason::GroupWithParent)
}

impl Audience {
    /// This audience, when these people surely get it as well. Each of them could get add-ins.
    fn with(&self, people: &IndexSet) -> Self {
        let mut audience = self.clone();
        audience.sure.join(people);
        audience.uncertain.subtract(people);
        audience
    }
}
