//! The plan of a whole tenant as one file: to keep, to compare, to carry into another tenant or back into this one.
//!
//! [`export`] writes it; `read` takes it apart again and says on which line something is wrong; [`steps`] tells, without
//! doing anything, which commands would make of a tenant what the file says. The format is described in
//! `docs/plan-file.md`.

#[cfg(feature = "import")]
mod read;
mod steps;
mod write;

#[cfg(feature = "import")]
pub use read::read;
pub use steps::{PlanNote, PlanStep, Steps, steps};
pub use write::export;

use crate::assignment::{Assignment, DirectoryId};
use crate::directory::{Directory, Entry};
use crate::lifecycle::command::{Actor, ContentHash, Method, Offer, Origin, Timestamp};
use crate::rollout::RolloutPlan;
use messages::Message;
use office_addin_manifest::limits::MAX_JSON_VALUES;
use office_addin_manifest::model::{ManifestVersion, ProductId};
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;

/// What a plan file calls itself, and its version.
pub(crate) const FORMAT: &str = "addin-console-plan";
pub(crate) const VERSION: &str = "1";

/// The largest file that is read, in bytes: two hundred add-ins with packages of the size that Microsoft takes would be
/// more, and none is that large.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The most bytes of a line that is read.
const MAX_LINE_BYTES: usize = 1024 * 1024;

/// The most people and groups of one add-in, those of its rings counted as well, with which its line is surely read: it may
/// have so many values ([`MAX_JSON_VALUES`]), and a few hundred are about something else.
const NAMED_MOST: usize = MAX_JSON_VALUES - 500;

/// Whether a file that was written names too many people and groups for one add-in: it is whole, and is refused when
/// somebody brings it.
#[must_use]
pub fn is_too_long(file: &[u8]) -> bool {
    // Each of them is an id with its address. In a text a quotation mark does not stand without a backslash.
    let named = |line: &[u8]| line.windows(3).filter(|three| *three == b"\":\"").count();
    let is_long = |line: &[u8]| line.len() > MAX_LINE_BYTES || named(line) > NAMED_MOST;
    file.split(|byte| *byte == b'\n').any(is_long)
}

/// The plan of a tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFile {
    /// Id of the tenant that it was written for; empty for a demonstration.
    pub tenant_id: String,
    /// Name of the organisation.
    pub organisation: String,
    /// When it was written.
    pub made_at: Option<Timestamp>,
    /// The add-ins.
    pub add_ins: Vec<PlannedAddIn>,
    /// The manifests, by the hash of their bytes.
    pub manifests: Vec<(ContentHash, Vec<u8>)>,
    /// Addresses of the people and groups of all assignments, by id: in another tenant they have other ids.
    pub addresses: Vec<(DirectoryId, String)>,
}

/// An add-in as a plan has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedAddIn {
    /// Product ID.
    pub product: ProductId,
    /// Name; hostile text.
    pub name: String,
    /// Version.
    pub version: ManifestVersion,
    /// Its manifest; empty where that was not kept.
    pub content: ContentHash,
    /// Where it comes from.
    pub origin: Origin,
    /// It is turned on.
    pub on: bool,
    /// How people get it.
    pub method: Method,
    /// Who has it.
    pub assignment: Assignment,
    /// A rollout that is under way.
    pub rollout: Option<PlannedRollout>,
    /// The deployment is labelled as a test.
    pub test: bool,
    /// Who looks after it.
    pub owner: Actor,
    /// The administrators' note.
    pub note: String,
    /// The offer that it is part of.
    pub offer: Option<Offer>,
}

/// A rollout that is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRollout {
    /// The rings.
    pub plan: RolloutPlan,
    /// Who had the add-in before.
    pub base: Assignment,
    /// The ring that is reached, counted from 0.
    pub ring: u32,
    /// Why it is held, while it is.
    pub held: Option<String>,
}

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanProblem {
    /// The line, counted from 1.
    pub line: u32,
    /// What is wrong.
    pub message: Message,
}

/// How the people and groups of a file were found in a directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// By their address: they have another id here.
    pub by_address: u32,
    /// Not at all.
    pub missing: u32,
}

impl PlanFile {
    /// Gives the people and groups of the file the ids that they have in a directory: whoever is not known by id is looked
    /// for by address. What has no address, or shares one with others, stays as it is.
    pub fn find_in(&mut self, directory: &Directory) -> Found {
        let mut sought: Vec<(Vec<u8>, usize)> = Vec::new();
        let mut found = Found::default();
        for (place, (id, address)) in self.addresses.iter().enumerate() {
            if directory.find(id).is_none() {
                found.missing += 1;
                if !address.is_empty() {
                    sought.push((address.to_ascii_lowercase().into_bytes(), place));
                }
            }
        }
        if sought.is_empty() {
            return found;
        }
        sort_by_key(&mut sought, |(address, _)| address.clone());
        let mut hits: Vec<(usize, Entry)> = Vec::new();
        let mut look = |address: &str, entry: Entry| {
            let address = address.to_ascii_lowercase().into_bytes();
            let first = sought.partition_point(|(known, _)| *known < address);
            let same = sought.iter().skip(first).take_while(|(known, _)| *known == address);
            hits.extend(same.map(|(_, place)| (*place, entry)));
        };
        directory.people().for_each(|person| look(directory.person_mail(person), Entry::Person(person)));
        directory.groups().for_each(|group| look(directory.group_mail(group), Entry::Group(group)));
        sort_by_key(&mut hits, |(place, _)| *place);
        let mut renamed: Vec<(DirectoryId, DirectoryId)> = Vec::new();
        for same in hits.chunk_by(|one, other| one.0 == other.0) {
            let [(place, entry)] = same else { continue };
            let Some((id, _)) = self.addresses.get_mut(*place) else { continue };
            let own = match entry {
                Entry::Person(person) => directory.person_id(*person),
                Entry::Group(group) => directory.group_id(*group),
            };
            renamed.push((std::mem::replace(id, own.clone()), own));
            found.by_address += 1;
            found.missing -= 1;
        }
        sort_by_key(&mut renamed, |(former, _)| former.clone());
        self.add_ins.iter_mut().for_each(|add_in| add_in.rename(&renamed));
        found
    }

    /// The bytes of a manifest.
    #[must_use]
    pub fn manifest(&self, content: &ContentHash) -> Option<&[u8]> {
        let found = self.manifests.iter().find(|(hash, _)| hash == content);
        found.map(|(_, bytes)| bytes.as_slice())
    }
}

impl PlannedAddIn {
    /// Gives ids their new ones; `renamed` is in the order of the former.
    fn rename(&mut self, renamed: &[(DirectoryId, DirectoryId)]) {
        let new = |id: &mut DirectoryId| {
            let place = renamed.partition_point(|(former, _)| former < id);
            if let Some((_, own)) = renamed.get(place).filter(|(former, _)| former == id) {
                id.clone_from(own);
            }
        };
        let rollout = self.rollout.iter_mut();
        let rings = rollout.flat_map(|rollout| {
            let rings = rollout.plan.rings.iter_mut().map(|ring| &mut ring.assignment);
            rings.chain([&mut rollout.base])
        });
        for assignment in rings.chain([&mut self.assignment]) {
            assignment.people.iter_mut().chain(&mut assignment.groups).for_each(new);
        }
        new(&mut self.owner.id);
    }
}
