//! What was seen of add-ins in the tenant, in the form in which the log keeps it, and how it differs from what is expected.

use crate::assignment::{Assignment, DirectoryId};
use crate::delivery::inventory::{Complete, Inventory, Observed, Store};
use crate::facts::Fact;
use crate::lifecycle::command::{ContentHash, Method, Timestamp};
use crate::verdict;
use office_addin_manifest::model::{ManifestVersion, ProductId};
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;

/// Somebody in the directory, as an address leads to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// A person.
    Person(DirectoryId),
    /// A group.
    Group(DirectoryId),
}

/// Whom an add-in was seen to be assigned to by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned {
    /// People whom the directory knows.
    pub people: Vec<DirectoryId>,
    /// Groups that the directory knows.
    pub groups: Vec<DirectoryId>,
    /// How many addresses the directory does not know.
    pub unknown: u32,
}

/// One add-in in one of Microsoft's stores, as it was seen there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// What was seen. Addresses and properties without a meaning are left to the file, whose bytes are kept.
    pub observed: Observed,
    /// Whom it is assigned to by name; `None` when that was not told.
    pub assigned: Option<Assigned>,
}

impl Sighting {
    fn key(&self) -> (ProductId, Store) {
        (self.observed.product.clone(), self.observed.store)
    }

    /// The version, where one can be read.
    #[must_use]
    pub fn version(&self) -> Option<ManifestVersion> {
        ManifestVersion::parse(self.observed.version.as_deref()?)
    }

    /// Whom it is assigned to, as an assignment; what was not told is taken from `known`.
    #[must_use]
    pub fn assignment(&self, known: &Assignment) -> Assignment {
        let everyone = match self.observed.everyone {
            Fact::Unknown => known.everyone,
            told => told == Fact::Yes,
        };
        let (people, groups) = match &self.assigned {
            Some(assigned) => (assigned.people.clone(), assigned.groups.clone()),
            None => (known.people.clone(), known.groups.clone()),
        };
        Assignment { everyone, people, groups }.without_repeats()
    }

    /// The deployment method; `None` when it was not told.
    #[must_use]
    pub const fn method(&self) -> Option<Method> {
        match self.observed.method {
            verdict::Method::Unknown => None,
            verdict::Method::Fixed => Some(Method::Fixed),
            verdict::Method::Optional => Some(Method::Optional),
            verdict::Method::Available => Some(Method::Available),
        }
    }
}

/// A file that says what is deployed, as it is taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The file.
    pub content: ContentHash,
    /// The tenant's id, where the file says it.
    pub tenant_id: Option<String>,
    /// When the tenant was looked at, where the file says it.
    pub as_of: Option<Timestamp>,
    /// The stores of which everything is listed.
    pub complete: Complete,
    /// The script that wrote it.
    pub script: Option<ContentHash>,
    /// What was seen.
    pub sightings: Vec<Sighting>,
}

impl Imported {
    /// A file as it was read; `find` looks an address up in the directory. What a script did in the mode that changes
    /// nothing says what is there all the same.
    #[must_use]
    pub fn of(
        inventory: &Inventory,
        content: ContentHash,
        find: &mut dyn FnMut(&str) -> Option<Member>,
    ) -> Self {
        let sightings = inventory.add_ins.iter().map(|observed| {
            let assigned = observed.members.as_deref().map(|members| assigned(members, find));
            let bare = Observed { members: None, more: Vec::new(), ..observed.clone() };
            Sighting { observed: bare, assigned }
        });
        Self {
            content,
            tenant_id: inventory.tenant_id.clone(),
            as_of: inventory.as_of,
            complete: inventory.complete,
            script: inventory.script.clone(),
            sightings: sightings.collect(),
        }
    }
}

fn assigned(members: &[String], find: &mut dyn FnMut(&str) -> Option<Member>) -> Assigned {
    let mut assigned = Assigned::default();
    for address in members {
        match find(address) {
            Some(Member::Person(id)) => assigned.people.push(id),
            Some(Member::Group(id)) => assigned.groups.push(id),
            None => assigned.unknown += 1,
        }
    }
    assigned
}

/// The newest sighting of every add-in in every store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Add-ins that are there, in the order of product and store.
    sightings: Vec<Sighting>,
    /// The stores of which everything was listed at some time.
    complete: Complete,
    /// When the newest file was taken in, or when the tenant was looked at for it; `None` when none was.
    at: Option<Timestamp>,
}

impl Seen {
    /// Everything that is there.
    #[must_use]
    pub fn all(&self) -> &[Sighting] {
        &self.sightings
    }

    /// What is there of a product.
    #[must_use]
    pub fn of(&self, product: &ProductId) -> &[Sighting] {
        let start = self.sightings.partition_point(|seen| seen.observed.product < *product);
        let end = self.sightings.partition_point(|seen| seen.observed.product <= *product);
        self.sightings.get(start..end).unwrap_or_default()
    }

    /// The stores of which everything was listed at some time.
    #[must_use]
    pub const fn complete(&self) -> Complete {
        self.complete
    }

    /// When the tenant was last looked at.
    #[must_use]
    pub const fn at(&self) -> Option<Timestamp> {
        self.at
    }

    /// Takes in a newer file: what it lists takes the place of what was seen before, and what it does not list is gone from
    /// the stores that it lists wholly.
    pub(super) fn take_in(&mut self, imported: &Imported, now: Timestamp) {
        let replaced = |seen: &Sighting| {
            imported.complete.of(seen.observed.store)
                || imported.sightings.iter().any(|newer| {
                    newer.observed.store == seen.observed.store
                        && newer.observed.product == seen.observed.product
                })
        };
        self.sightings.retain(|seen| !replaced(seen));
        self.sightings.extend(imported.sightings.iter().filter(|newer| newer.observed.present).cloned());
        sort_by_key(&mut self.sightings, Sighting::key);
        self.sightings.dedup_by(|later, earlier| later.key() == earlier.key());
        for store in [Store::Centralized, Store::Exchange] {
            if imported.complete.of(store) {
                self.complete.set(store);
            }
        }
        self.at = Some(imported.as_of.unwrap_or(now));
    }
}

/// What the tenant should show of an add-in once a change has arrived there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// It is there.
    pub present: bool,
    /// The version as written.
    pub version: String,
    /// The manifest; empty where it is not kept here.
    pub content: ContentHash,
    /// It is turned on.
    pub enabled: bool,
    /// Who has access.
    pub assignment: Assignment,
    /// The deployment method.
    pub method: Method,
}

/// Something that is otherwise in the tenant than the plan has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Difference {
    /// It is not there.
    Absent,
    /// It is there, and should not be.
    Present,
    /// It has this version.
    Version(String),
    /// It is turned on, or off.
    Enabled(bool),
    /// Others have access.
    Access,
    /// It has this deployment method.
    Method(Method),
    /// It has another manifest under the same version.
    Content,
}

/// How the tenant differs from what is expected; nothing when it is as expected as far as it was told. What is in both of
/// Microsoft's stores is compared where it differs least: that it is there twice is a duplicate and no difference.
#[must_use]
pub fn differences(expected: &Expected, seen: &[Sighting]) -> Vec<Difference> {
    match (expected.present, seen.is_empty()) {
        (true, true) => vec![Difference::Absent],
        (false, false) => vec![Difference::Present],
        (false, true) => Vec::new(),
        (true, false) => {
            seen.iter().map(|seen| differences_of(expected, seen)).min_by_key(Vec::len).unwrap_or_default()
        }
    }
}

fn differences_of(expected: &Expected, seen: &Sighting) -> Vec<Difference> {
    let mut differences = Vec::new();
    let observed = &seen.observed;
    let other = |hash: &ContentHash| *hash != expected.content && !expected.content.0.is_empty();
    if let Some(version) =
        seen.version().filter(|theirs| ManifestVersion::parse(&expected.version).as_ref() != Some(theirs))
    {
        differences.push(Difference::Version(version.as_str().to_owned()));
    } else if observed.hash.as_ref().is_some_and(other) {
        differences.push(Difference::Content);
    }
    if observed.enabled != Fact::Unknown && observed.enabled != expected.enabled.into() {
        differences.push(Difference::Enabled(!expected.enabled));
    }
    if other_access(&expected.assignment, seen) {
        differences.push(Difference::Access);
    }
    if let Some(method) = seen.method().filter(|method| *method != expected.method) {
        differences.push(Difference::Method(method));
    }
    differences
}

/// Whether others have access in the tenant. The organisation apps of Exchange know no groups: where the plan names some,
/// whom they came to cannot be told from the list.
fn other_access(expected: &Assignment, seen: &Sighting) -> bool {
    let everyone = seen.observed.everyone;
    if everyone != Fact::Unknown && everyone != expected.everyone.into() {
        return true;
    }
    let Some(assigned) = seen.assigned.as_ref().filter(|_| !expected.everyone) else { return false };
    if seen.observed.store == Store::Exchange && !expected.groups.is_empty() {
        return false;
    }
    assigned.unknown > 0 || !seen.assignment(expected).names_the_same(expected)
}
