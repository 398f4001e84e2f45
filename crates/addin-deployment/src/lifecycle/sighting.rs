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
    fn is_of(&self, other: &Self) -> bool {
        self.observed.product == other.observed.product && self.observed.store == other.observed.store
    }

    fn place(&self) -> Place {
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

    /// Whether it tells an aspect, as far as that matters for what is expected: where everyone has access, the lists do not.
    pub(crate) fn tells(&self, aspect: Aspect, expected: &Expected) -> bool {
        match aspect {
            Aspect::Presence => true,
            Aspect::Version => self.version().is_some() || self.observed.hash.is_some(),
            Aspect::State => self.observed.enabled != Fact::Unknown,
            // The lists stay as they are while *Everyone* is on.
            Aspect::Access => {
                let lists = expected.assignment.everyone || self.assigned.is_some();
                lists && self.observed.everyone != Fact::Unknown
            }
            Aspect::Method => self.method().is_some(),
        }
    }

    /// What of a plan that was made from it was seen: what it tells, and what was `seen_before` to be otherwise than in the plan
    /// before. Who has it is told by names alone where it was never for everyone.
    pub(super) fn told(
        &self,
        plan: &Expected,
        seen_before: &[Difference],
        for_everyone: bool,
    ) -> Vec<Aspect> {
        let by_name = self.assigned.is_some() && !for_everyone;
        let told = |aspect: &Aspect| match aspect {
            Aspect::Access => by_name || self.tells(Aspect::Access, plan),
            aspect => {
                self.tells(*aspect, plan) || seen_before.iter().any(|before| before.aspect() == *aspect)
            }
        };
        Aspect::ALL.into_iter().filter(told).collect()
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
    /// The script was run in the mode that changes nothing: it shows what was there before.
    pub dry_run: bool,
    /// What was seen.
    pub sightings: Vec<Sighting>,
}

impl Imported {
    /// When the tenant was looked at, as far as the file says it; a clock that is ahead of this one is not believed.
    #[must_use]
    pub fn looked_at(&self, now: Timestamp) -> Timestamp {
        self.as_of.map_or(now, |as_of| as_of.min(now))
    }

    /// Whether it tells something of an add-in where it is known to be.
    #[cfg(feature = "import")]
    pub(super) fn lists(&self, known: &Sighting) -> bool {
        self.sightings.iter().any(|seen| seen.is_of(known))
    }

    /// A file as it was read; `find` looks an address up in the directory.
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
            dry_run: inventory.dry_run,
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

/// One add-in in one of Microsoft's stores.
type Place = (ProductId, Store);

/// The newest sighting of every add-in in every store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Add-ins that are there, in the order of their places.
    sightings: Vec<Sighting>,
    /// When places were last looked at one by one, in their order.
    looked: Vec<(Place, Timestamp)>,
    /// When all of Centralized Deployment was last listed, and all of Exchange; `None` for never.
    listed: [Option<Timestamp>; 2],
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

    /// When all of a store was last listed; `None` for never.
    #[must_use]
    pub const fn listed(&self, store: Store) -> Option<Timestamp> {
        let [centralized, exchange] = self.listed;
        match store {
            Store::Centralized => centralized,
            Store::Exchange => exchange,
        }
    }

    /// The stores of which everything was listed at some time.
    #[must_use]
    pub const fn complete(&self) -> Complete {
        let [centralized, exchange] = self.listed;
        Complete { centralized: centralized.is_some(), exchange: exchange.is_some() }
    }

    /// When anything was last looked at; `None` for never.
    #[must_use]
    pub fn at(&self) -> Option<Timestamp> {
        let alone = self.looked.iter().map(|(_, at)| Some(*at)).max().flatten();
        self.listed.into_iter().fold(alone, Option::max)
    }

    /// When it was last looked for something where it is known to be; `None` for never.
    pub(super) fn last_look(&self, known: &Sighting) -> Option<Timestamp> {
        self.looked(&known.place())
    }

    /// When a place was last looked at; `None` for never.
    fn looked(&self, place: &Place) -> Option<Timestamp> {
        let known = self.looked.binary_search_by(|(known, _)| known.cmp(place)).ok();
        let alone = known.and_then(|index| self.looked.get(index)).map(|(_, at)| *at);
        alone.max(self.listed(place.1))
    }

    /// Takes out what was seen of a product in a store by a look before that moment.
    pub(super) fn forget(
        &mut self,
        product: &ProductId,
        store: Store,
        before: Timestamp,
    ) -> Option<Sighting> {
        let place = (product.clone(), store);
        let earlier = self.looked(&place) < Some(before);
        let index = self.sightings.iter().position(|seen| earlier && seen.place() == place)?;
        Some(self.sightings.remove(index))
    }

    /// Puts back what was taken out, where nothing was seen of it since.
    pub(super) fn remember(&mut self, forgotten: Sighting) {
        let index = self.sightings.partition_point(|seen| seen.place() < forgotten.place());
        if self.sightings.get(index).is_none_or(|seen| !seen.is_of(&forgotten)) {
            self.sightings.insert(index, forgotten);
        }
    }

    /// Takes in what a file tells of places that were not looked at since: what it lists takes the place of what was seen
    /// before, and what it does not list is gone from the stores that it lists wholly. Whether it told anything new.
    pub(super) fn take_in(&mut self, imported: &Imported, now: Timestamp) -> bool {
        let at = imported.looked_at(now);
        let is_newer = |place: &Place| self.looked(place) <= Some(at);
        let told: Vec<_> = imported.sightings.iter().filter(|seen| is_newer(&seen.place())).collect();
        let lists = |store: Store| imported.complete.of(store) && self.listed(store) <= Some(at);
        let (centralized, exchange) = (lists(Store::Centralized), lists(Store::Exchange));
        let listed = |store: Store| if store == Store::Centralized { centralized } else { exchange };
        let nothing = told.is_empty() && !centralized && !exchange;
        if nothing && (imported.complete != Complete::default() || !imported.sightings.is_empty()) {
            return false;
        }
        let kept = self.sightings.iter().filter(|seen| {
            let again = told.iter().any(|newer| newer.is_of(seen));
            !(again || listed(seen.observed.store) && is_newer(&seen.place()))
        });
        let there = told.iter().copied().filter(|seen| seen.observed.present);
        let mut sightings: Vec<_> = kept.chain(there).cloned().collect();
        sort_by_key(&mut sightings, Sighting::place);
        sightings.dedup_by(|later, earlier| later.is_of(earlier));
        let mut looked: Vec<_> = told.iter().map(|seen| (seen.place(), at)).collect();
        looked.append(&mut self.looked);
        // The newest look at a place stands first, and stays.
        sort_by_key(&mut looked, |(place, _)| place.clone());
        looked.dedup_by(|earlier, newest| earlier.0 == newest.0);
        let [was_centralized, was_exchange] = self.listed;
        self.listed = [
            if centralized { Some(at) } else { was_centralized },
            if exchange { Some(at) } else { was_exchange },
        ];
        (self.sightings, self.looked) = (sightings, looked);
        true
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

impl Expected {
    /// What an add-in of which nothing is known has by being there: it is turned on, and Fixed. Any version is greater.
    pub(super) fn assumed() -> Self {
        Self {
            present: true,
            version: "0".to_owned(),
            content: ContentHash(String::new()),
            enabled: true,
            assignment: Assignment::default(),
            method: Method::Fixed,
        }
    }

    /// Makes some of it as it is in another.
    pub(super) fn make_as(&mut self, other: &Self, aspects: &[Aspect]) {
        for aspect in aspects {
            match aspect {
                Aspect::Presence => self.present = other.present,
                Aspect::Version => {
                    self.version.clone_from(&other.version);
                    self.content.clone_from(&other.content);
                }
                Aspect::State => self.enabled = other.enabled,
                Aspect::Access => self.assignment.clone_from(&other.assignment),
                Aspect::Method => self.method = other.method,
            }
        }
    }
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
            nearest(expected, seen).map(|seen| differences_of(expected, seen)).unwrap_or_default()
        }
    }
}

/// Something of an add-in that a look at the tenant tells or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    /// That it is there.
    Presence,
    /// The manifest that runs.
    Version,
    /// Whether it is turned on.
    State,
    /// Who has access.
    Access,
    /// The deployment method.
    Method,
}

impl Aspect {
    const ALL: [Self; 5] = [Self::Presence, Self::Version, Self::State, Self::Access, Self::Method];
}

impl Difference {
    /// What it is about.
    pub(super) const fn aspect(&self) -> Aspect {
        match self {
            Self::Absent | Self::Present => Aspect::Presence,
            Self::Version(_) | Self::Content => Aspect::Version,
            Self::Enabled(_) => Aspect::State,
            Self::Access => Aspect::Access,
            Self::Method(_) => Aspect::Method,
        }
    }
}

/// What a look must tell before it confirms what is expected: everything in which that is other than what was `known` of the
/// tenant before, and everything that may have changed there since (`open`). Of a new add-in nothing was known but what
/// deploying does by itself: it is turned on, and Fixed.
#[must_use]
pub fn to_be_told(expected: &Expected, known: Option<&Expected>, open: &[Aspect]) -> Vec<Aspect> {
    if !expected.present {
        return Vec::new();
    }
    let known = known.filter(|known| known.present);
    let is_other = |aspect| match (aspect, known) {
        (Aspect::Presence, known) => known.is_none(),
        (Aspect::Version, None) => true,
        (Aspect::Version, Some(known)) => {
            ManifestVersion::parse(&known.version) != ManifestVersion::parse(&expected.version)
                || known.content != expected.content
        }
        (Aspect::State, known) => known.is_none_or(|known| known.enabled) != expected.enabled,
        (Aspect::Access, None) => true,
        (Aspect::Access, Some(known)) => !known.assignment.reaches_the_same(&expected.assignment),
        (Aspect::Method, known) => known.map_or(Method::Fixed, |known| known.method) != expected.method,
    };
    Aspect::ALL.into_iter().filter(|aspect| is_other(*aspect) || open.contains(aspect)).collect()
}

/// Whether it was seen that the tenant has what is expected: nothing differs where it is fresh, and what must be told was
/// told.
#[must_use]
pub fn is_proven(
    expected: &Expected,
    to_be_told: &[Aspect],
    seen: &[Sighting],
    fresh: &dyn Fn(&Sighting) -> bool,
) -> bool {
    let proves = |seen: &Sighting| {
        fresh(seen)
            && differences_of(expected, seen).is_empty()
            && to_be_told.iter().all(|aspect| seen.tells(*aspect, expected))
    };
    if expected.present { seen.iter().any(proves) } else { seen.is_empty() }
}

/// Of an add-in that is in both of Microsoft's stores, where it differs least.
#[must_use]
pub fn nearest<'a>(expected: &Expected, seen: &'a [Sighting]) -> Option<&'a Sighting> {
    seen.iter().min_by_key(|seen| differences_of(expected, seen).len())
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
