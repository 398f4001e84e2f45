//! An add-in of an organisation, as the log tells.

use super::ChangeKind;
use crate::assignment::Assignment;
use crate::lifecycle::command::{Actor, ContentHash, Method, Offer, Origin, Timestamp};
use crate::lifecycle::delivery::{Delivery, DeliveryState};
use crate::lifecycle::event::{AudienceRecord, Updated};
use crate::lifecycle::setting::Setting;
use crate::lifecycle::sighting::Expected;
use crate::outcome::Revision;
use crate::rollout::Rollout;
use messages::{Message, say};
use office_addin_manifest::model::{Host, ManifestVersion, ProductId};
use serde::{Deserialize, Serialize};

/// The state of a deployed add-in ("Manage add-ins in the admin center").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AddInState {
    /// Assigned people see it.
    Active,
    /// Nobody sees it; the assignment is kept.
    TurnedOff,
    /// Deleted; nobody sees it.
    Deleted,
}

/// A manifest that an add-in has, or had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its bytes; empty where they are not kept here, because the store or somebody else brought it.
    pub content: ContentHash,
    /// The version as written.
    pub version: String,
    /// Since when it runs.
    pub at: Timestamp,
    /// Who brought it.
    pub by: Actor,
}

/// A manifest that waits for consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingUpdate {
    /// What happens when somebody consents.
    pub update: Updated,
    /// The codes of the changes that need consent; empty where what changes is not known.
    pub codes: Vec<String>,
    /// Since when it waits.
    pub at: Timestamp,
    /// Who brought it.
    pub by: Actor,
}

/// An add-in that is, or was, deployed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddIn {
    /// Product ID.
    pub product: ProductId,
    /// Name from the manifest; hostile text.
    pub name: String,
    /// Publisher.
    pub provider: String,
    /// Version.
    pub version: ManifestVersion,
    /// Applications.
    pub hosts: Vec<Host>,
    /// Its manifest is a unified one, which Microsoft's lists of Centralized Deployment leave out.
    pub unified: bool,
    /// The manifest it runs; empty where that is not kept here.
    pub content: ContentHash,
    /// State.
    pub state: AddInState,
    /// Who it is assigned to; the lists are remembered while *Everyone* is on, and after it is turned off or deleted.
    pub assignment: Assignment,
    /// What the assignment came to when it, the manifest or the state was last decided.
    pub audience: AudienceRecord,
    /// How people get it.
    pub method: Method,
    /// Where it comes from.
    pub origin: Origin,
    /// The deployment is labelled as a test.
    pub test: bool,
    /// Who looks after it: whoever deployed it, until somebody else is named.
    pub owner: Actor,
    /// The administrators' note.
    pub note: String,
    /// The offer that it is part of.
    pub offer: Option<Offer>,
    /// A new manifest that waits for consent.
    pub pending: Option<PendingUpdate>,
    /// The rollout, also after its last ring is reached.
    pub rollout: Option<Rollout>,
    /// Every manifest that it has had, earlier deployments included; the newest last.
    pub versions: Vec<Version>,
    /// How far the plan has come on its way into the tenant.
    pub delivery: Delivery,
    /// When it was deployed.
    pub deployed_at: Timestamp,
    /// By whom.
    pub deployed_by: Actor,
    /// Where the log stood after that: what was changed before it was changed in a deployment that is over.
    pub deployed_in: Revision,
    /// What was last changed.
    pub change: ChangeKind,
    /// When that was.
    pub changed_at: Timestamp,
    /// Where the log stood after that change.
    pub changed_in: Revision,
    /// By when everybody concerned should see that change.
    pub expected_by: Timestamp,
}

impl AddIn {
    /// What the tenant should show once everything that is planned has arrived there.
    #[must_use]
    pub fn expected(&self) -> Expected {
        Expected {
            present: self.state != AddInState::Deleted,
            version: self.version.as_str().to_owned(),
            content: self.content.clone(),
            enabled: self.state == AddInState::Active,
            assignment: self.assignment.clone(),
            method: self.method,
        }
    }

    /// The people who were listed for Exchange in place of those whom the plan names, and who still stand for them: whoever
    /// gets the add-in for sure, one by one. `None` where the plan was carried in its own words, or names others by now.
    #[must_use]
    pub fn listed(&self) -> Option<&Assignment> {
        let given = self.delivery.handed_off.as_ref()?;
        let stands = given.planned.as_ref()?.names_the_same(&self.assignment);
        let lists = given.route.lists_people() && given.expected.present;
        (stands && lists).then_some(&given.expected.assignment)
    }

    /// What a list should show of the add-in as it was carried: like [`AddIn::expected`], with the people who were listed.
    #[must_use]
    pub fn awaited(&self) -> Expected {
        let expected = self.expected();
        let assignment = self.listed().unwrap_or(&expected.assignment).clone();
        Expected { assignment, ..expected }
    }

    /// How far the plan has come.
    #[must_use]
    pub fn delivery_state(&self, setting: &Setting) -> DeliveryState {
        let state = self.delivery.state(setting.kind);
        let never_went_out = self.delivery.handed_off.is_none() && self.delivery.known.is_none();
        if state == DeliveryState::Planned && self.state == AddInState::Deleted && never_went_out {
            return DeliveryState::Dropped;
        }
        state
    }

    /// Whether a change was one of an earlier deployment, which was deleted: of that, the delivery of the present one tells
    /// nothing.
    #[must_use]
    pub fn is_former(&self, change: Revision) -> bool {
        change < self.deployed_in
    }

    /// Whether the tenant may have it: not before anything of it was carried, nor once it was seen to be gone.
    #[must_use]
    pub fn may_be_there(&self, setting: &Setting) -> bool {
        !(self.state == AddInState::Deleted && self.delivery_state(setting).holds())
    }

    /// Whether a rollout has rings left to come.
    #[must_use]
    pub fn rolls_out(&self) -> bool {
        self.rollout.as_ref().is_some_and(Rollout::runs)
    }

    /// What brings a new version to people: nobody but the administrator, or the store.
    #[must_use]
    pub fn about_updates(&self) -> Message {
        match &self.origin {
            Origin::File => say::addin_updates_file(),
            Origin::Url(address) => say::addin_updates_url(address.as_str()),
            Origin::Store { .. } => say::addin_updates_store(),
        }
    }

    /// By when everybody concerned sees the last change, and what they do for it ("Centralized Deployment FAQ").
    #[must_use]
    pub fn about_change(&self) -> Message {
        let by = self.expected_by.0;
        match (self.state, self.change) {
            (AddInState::TurnedOff, _) => say::addin_expected_off(by),
            (AddInState::Deleted, _) => say::addin_expected_gone(by),
            (AddInState::Active, ChangeKind::Deployed) => say::addin_expected_new(by),
            (AddInState::Active, ChangeKind::Updated) => {
                say::addin_expected_update(self.version.as_str(), by)
            }
            (AddInState::Active, _) => say::addin_expected(by),
        }
    }
}
