//! What happened to a tenant.

mod older;
mod stored;

#[cfg(feature = "import")]
pub(crate) use stored::PSEUDONYMISED;
pub use stored::{INVENTORY_IMPORTED, product_of};

use crate::assignment::Assignment;
use crate::effect::Effect;
use crate::lifecycle::command::{Actor, ContentHash, Method, Offer, Origin, Route, Terms};
use crate::lifecycle::setting::Setting;
use crate::lifecycle::sighting::{Aspect, Difference, Expected, Imported, Sighting};
use crate::outcome::Revision;
use crate::rollout::{Gate, RolloutPlan};
use office_addin_manifest::model::{Host, ProductId};
use serde::{Deserialize, Serialize};

/// One thing that happened. Every event names the add-in as it was called then, so that the log can be read alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// It was said what kind of tenant this is.
    SetUp(Setting),
    /// An add-in was deployed.
    Deployed(Deployed),
    /// Its manifest was replaced.
    Updated(Updated),
    /// A new manifest waits for consent.
    UpdatePending(UpdatePending),
    /// The waiting manifest was agreed to, and runs.
    Consented(Updated),
    /// The waiting manifest was dropped.
    Declined(Versioned),
    /// The store has updated it by itself.
    StoreUpdated(Versioned),
    /// Who has access was changed.
    AccessChanged(AccessChanged),
    /// How people get it was changed.
    MethodChanged(MethodChanged),
    /// It was turned off.
    TurnedOff(About),
    /// It was turned on again.
    TurnedOn(TurnedOn),
    /// It was deleted.
    Removed(About),
    /// A rollout began.
    RolloutStarted(RolloutStarted),
    /// The next ring of a rollout began.
    RolloutAdvanced(RolloutAdvanced),
    /// A rollout was held, resumed or stopped.
    RolloutChanged(RolloutChanged),
    /// It was changed when a ring of a rollout may begin.
    RolloutRescheduled(RolloutRescheduled),
    /// Something was noted about it.
    Described(Described),
    /// It was said what is deployed in the tenant.
    InventoryImported(Imported),
    /// What is planned was given to a person to carry into the tenant.
    HandedOff(GivenOut),
    /// What was planned was seen in the tenant.
    Confirmed(Confirmed),
    /// Something else was seen in the tenant.
    Differs(Differs),
    /// A difference was settled.
    Settled(Settled),
    /// An add-in that was only in the tenant became part of the plan.
    Adopted(Adopted),
    /// A pseudonym was put in a person's place in everything before.
    Pseudonymised(Pseudonymised),
    /// Somebody looked in the tenant, and vouches for what no list has told.
    Attested(Attested),
    /// The word that stood for what no list has told was taken back.
    Retracted(About),
}

/// Which add-in, and no more than that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
}

/// A manifest as it was deployed: what the executor read in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Name in the default locale.
    pub name: String,
    /// Publisher.
    pub provider: String,
    /// Version as written.
    pub version: String,
    /// Applications.
    pub hosts: Vec<Host>,
    /// The manifest's bytes, by hash.
    pub content: ContentHash,
    /// How many bytes.
    pub size: u32,
    /// It is a unified manifest.
    pub unified: bool,
}

/// Which state of the directory a number was counted on: a number that its keeper raises with every change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DirectoryRevision(pub u64);

/// How many people an assignment came to, and on which directory that was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceRecord {
    /// People who get it for sure.
    pub reached: u32,
    /// People who may get it.
    pub uncertain: u32,
    /// Accounts of every kind that the choice names.
    pub accounts: u32,
    /// The directory.
    pub directory: DirectoryRevision,
}

impl AudienceRecord {
    /// The numbers of an effect that was counted on a directory.
    #[must_use]
    pub const fn of(effect: &Effect, directory: DirectoryRevision) -> Self {
        Self { reached: effect.reached, uncertain: effect.uncertain, accounts: effect.accounts, directory }
    }
}

/// See [`Event::Deployed`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deployed {
    /// Product ID.
    pub product: ProductId,
    /// The manifest.
    pub release: Release,
    /// Who gets it; with a rollout, in its first ring.
    pub assignment: Assignment,
    /// What that came to.
    pub audience: AudienceRecord,
    /// Where it comes from, and how people get it.
    pub terms: Terms,
}

/// See [`Event::Updated`] and [`Event::Consented`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Updated {
    /// Product ID.
    pub product: ProductId,
    /// Version that was replaced, as written.
    pub before: String,
    /// Its bytes; empty where they are not kept.
    pub before_content: ContentHash,
    /// The new manifest.
    pub release: Release,
    /// What the assignment, which stays, came to.
    pub audience: AudienceRecord,
    /// Where the new manifest comes from, where that is another place.
    pub origin: Option<Origin>,
    /// The earlier version that it is, under a higher number.
    pub republished: Option<String>,
}

/// See [`Event::UpdatePending`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpdatePending {
    /// What will have happened once somebody consents.
    pub update: Updated,
    /// The codes of the changes that need consent, such as `D001`; empty where the former manifest is not kept here, so
    /// that what changes is not known.
    pub codes: Vec<String>,
}

/// See [`Event::Declined`] and [`Event::StoreUpdated`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versioned {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// The version that runs before it, as written.
    pub before: String,
    /// The version that is meant, as written.
    pub version: String,
}

/// See [`Event::AccessChanged`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessChanged {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// Who gets it from now on.
    pub assignment: Assignment,
    /// What that came to.
    pub audience: AudienceRecord,
    /// Who had it before; `None` where an earlier console did not write that down.
    pub before: Option<Access>,
}

/// Who had access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// Who.
    pub assignment: Assignment,
    /// How many people that reached when it was decided.
    pub reached: u32,
}

/// See [`Event::MethodChanged`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodChanged {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// How people get it from now on.
    pub method: Method,
    /// How they got it before.
    pub before: Method,
}

/// See [`Event::TurnedOn`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnedOn {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// What the assignment, which was kept, came to.
    pub audience: AudienceRecord,
}

/// See [`Event::RolloutStarted`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutStarted {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// The rings.
    pub plan: RolloutPlan,
    /// Who has it from now on: whoever had it, and the first ring.
    pub assignment: Assignment,
    /// What that came to.
    pub audience: AudienceRecord,
    /// How many people gain it.
    pub gains: u32,
}

/// See [`Event::RolloutAdvanced`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutAdvanced {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// The ring that began, counted from 0.
    pub ring: u32,
    /// Its name.
    pub ring_name: String,
    /// Who has it from now on.
    pub assignment: Assignment,
    /// What that came to.
    pub audience: AudienceRecord,
    /// How many people gain it.
    pub gains: u32,
}

/// See [`Event::RolloutChanged`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutChanged {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// What.
    pub step: RolloutStep,
}

/// What was done to a rollout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RolloutStep {
    /// It was held, for this reason.
    Held(String),
    /// It goes on; it was held for this reason.
    Resumed(String),
    /// The rings that are left were given up.
    Stopped,
}

/// See [`Event::RolloutRescheduled`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutRescheduled {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// The ring, counted from 0, which is still to come.
    pub ring: u32,
    /// Its name.
    pub ring_name: String,
    /// What opened it before.
    pub before: Gate,
    /// What opens it from now on.
    pub after: Gate,
}

/// See [`Event::Described`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// What is noted from now on.
    pub detail: Detail,
    /// What was noted before: of the same kind.
    pub before: Detail,
}

/// Something that administrators note about an add-in, and that changes nothing in Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Detail {
    /// A note.
    Note(String),
    /// Who looks after it.
    Owner(Actor),
    /// Whether the deployment is a test.
    Test(bool),
    /// The offer that it is part of.
    Offer(Option<Offer>),
}

/// See [`Event::HandedOff`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenOut {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// The way.
    pub route: Route,
    /// The script or the steps.
    pub script: ContentHash,
    /// What the tenant should show after it.
    pub expected: Expected,
}

/// See [`Event::Confirmed`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// Every change up to here was seen.
    pub through: Revision,
}

/// See [`Event::Differs`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differs {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// How.
    pub differences: Vec<Difference>,
}

/// See [`Event::Settled`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// What holds from now on.
    pub taken: Taken,
    /// Whom it comes to, where what was seen in the tenant holds; else nobody was counted.
    pub audience: AudienceRecord,
}

/// What holds after a difference was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taken {
    /// The plan.
    Ours,
    /// That it is gone from the tenant.
    Absence,
    /// What was seen in the tenant.
    Theirs(Box<Sighting>),
}

/// See [`Event::Adopted`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adopted {
    /// Product ID.
    pub product: ProductId,
    /// What was seen in the tenant.
    pub seen: Sighting,
    /// Whom it comes to.
    pub audience: AudienceRecord,
}

/// See [`Event::Attested`]. Whoever looked is the event's actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attested {
    /// Product ID.
    pub product: ProductId,
    /// Name at that time.
    pub name: String,
    /// Every change up to here is so.
    pub through: Revision,
    /// The way of the change, which says where they looked.
    pub route: Route,
    /// What they vouch for; the rest was told by lists, or is as it was.
    pub aspects: Vec<Aspect>,
    /// What the tenant has by their word.
    pub expected: Expected,
}

/// See [`Event::Pseudonymised`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pseudonymised {
    /// What stands in the person's place.
    pub pseudonym: String,
}

impl Event {
    /// What it changes of what the tenant should have: in a real one somebody has to carry it there. `None` for what else is
    /// written, which is for administrators only, waits for consent, or says itself how far something has come.
    #[must_use]
    pub const fn carried(&self) -> Option<Aspect> {
        Some(match self {
            Self::Deployed(_) | Self::Removed(_) => Aspect::Presence,
            Self::Updated(_) | Self::Consented(_) => Aspect::Version,
            Self::TurnedOff(_) | Self::TurnedOn(_) => Aspect::State,
            Self::AccessChanged(_) | Self::RolloutStarted(_) | Self::RolloutAdvanced(_) => Aspect::Access,
            Self::MethodChanged(_) => Aspect::Method,
            _ => return None,
        })
    }

    /// The add-in that it concerns; `None` for the tenant as a whole.
    #[must_use]
    pub const fn product(&self) -> Option<&ProductId> {
        Some(match self {
            Self::SetUp(_) | Self::InventoryImported(_) | Self::Pseudonymised(_) => return None,
            Self::Deployed(event) => &event.product,
            Self::Updated(event) | Self::Consented(event) => &event.product,
            Self::UpdatePending(event) => &event.update.product,
            Self::Declined(event) | Self::StoreUpdated(event) => &event.product,
            Self::AccessChanged(event) => &event.product,
            Self::MethodChanged(event) => &event.product,
            Self::TurnedOff(event) | Self::Removed(event) | Self::Retracted(event) => &event.product,
            Self::TurnedOn(event) => &event.product,
            Self::RolloutStarted(event) => &event.product,
            Self::RolloutAdvanced(event) => &event.product,
            Self::RolloutChanged(event) => &event.product,
            Self::RolloutRescheduled(event) => &event.product,
            Self::Described(event) => &event.product,
            Self::HandedOff(event) => &event.product,
            Self::Confirmed(event) => &event.product,
            Self::Differs(event) => &event.product,
            Self::Settled(event) => &event.product,
            Self::Adopted(event) => &event.product,
            Self::Attested(event) => &event.product,
        })
    }
}
