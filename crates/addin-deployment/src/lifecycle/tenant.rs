//! A tenant is a fold over its log: which add-ins are deployed, in what state, for whom.

use crate::assignment::Assignment;
use crate::lifecycle::command::{Actor, ContentHash, Timestamp};
use crate::lifecycle::event::{AudienceRecord, Event, Release};
use crate::outcome::Revision;
use crate::store::{StoreError, StoredEvent};
use office_addin_manifest::model::{Host, ManifestVersion, ProductId};
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;
use std::cmp::Reverse;

/// One hour, in the unit of [`Timestamp`].
const HOUR: i64 = 60 * 60 * 1000;

/// How long a new deployment takes to reach everybody ("Centralized Deployment FAQ": up to 24 hours).
pub const DEPLOYMENT_SETTLES: i64 = 24 * HOUR;

/// How long an update, turning off or on, or changed access takes ("Centralized Deployment FAQ" of 2023: up to 72
/// hours).
pub const CHANGE_SETTLES: i64 = 72 * HOUR;

/// How long it takes until a deleted add-in is gone everywhere ("Centralized Deployment FAQ": up to 24 hours).
pub const REMOVAL_SETTLES: i64 = 24 * HOUR;

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

/// An add-in that is, or was, deployed.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The manifest it runs.
    pub content: ContentHash,
    /// State.
    pub state: AddInState,
    /// Who it is assigned to; the lists are remembered while *Everyone* is on, and after it is turned off or deleted.
    pub assignment: Assignment,
    /// What the assignment came to when it, the manifest or the state was last decided.
    pub audience: AudienceRecord,
    /// When it was deployed.
    pub deployed_at: Timestamp,
    /// By whom.
    pub deployed_by: Actor,
    /// When something last changed.
    pub changed_at: Timestamp,
    /// Where the log stood after that change.
    pub changed_in: Revision,
    /// By when everybody concerned should see that change.
    pub expected_by: Timestamp,
}

impl AddIn {
    fn run(&mut self, release: &Release, version: ManifestVersion) {
        self.name.clone_from(&release.name);
        self.provider.clone_from(&release.provider);
        self.version = version;
        self.hosts.clone_from(&release.hosts);
        self.content.clone_from(&release.content);
    }
}

/// All add-ins of an organisation, as its log tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tenant {
    /// Every add-in, in the order of first deployment.
    add_ins: Vec<AddIn>,
    /// Places in `add_ins`, in the order of the product IDs.
    by_product: Vec<usize>,
    /// The last event that was folded: a log that does not hold it is another log.
    last: Option<StoredEvent>,
    newer: bool,
}

impl Tenant {
    /// Where the log stood.
    #[must_use]
    pub fn revision(&self) -> Revision {
        self.last.as_ref().map_or(Revision(0), |event| event.revision)
    }

    /// The last event.
    #[must_use]
    pub const fn last_event(&self) -> Option<&StoredEvent> {
        self.last.as_ref()
    }

    /// Whether the log holds something that only a newer version of the console understands. What is shown may then
    /// be incomplete, and nothing may be decided on it.
    #[must_use]
    pub const fn has_newer_events(&self) -> bool {
        self.newer
    }

    /// An add-in, whatever its state.
    #[must_use]
    pub fn add_in(&self, product: &ProductId) -> Option<&AddIn> {
        self.add_ins.get(self.place(product).ok()?)
    }

    /// The place of a product in `add_ins`; where it would belong in `by_product` when it was never deployed.
    fn place(&self, product: &ProductId) -> Result<usize, usize> {
        let known = |place: &usize| self.add_ins.get(*place).map(|add_in| &add_in.product);
        let position = self.by_product.partition_point(|place| known(place) < Some(product));
        let place = self.by_product.get(position).filter(|place| known(place) == Some(product));
        place.copied().ok_or(position)
    }

    /// An add-in that is deployed, turned off or not.
    #[must_use]
    pub fn deployed(&self, product: &ProductId) -> Option<&AddIn> {
        self.add_in(product).filter(|add_in| add_in.state != AddInState::Deleted)
    }

    /// How many add-ins are deployed, turned off or not.
    #[must_use]
    pub fn deployed_count(&self) -> usize {
        self.add_ins.iter().filter(|add_in| add_in.state != AddInState::Deleted).count()
    }

    /// Every add-in, deleted ones too; the newest change first.
    #[must_use]
    pub fn rows(&self) -> Vec<&AddIn> {
        let mut rows: Vec<_> = self.add_ins.iter().collect();
        sort_by_key(&mut rows, |add_in| Reverse(add_in.changed_in));
        rows
    }

    /// Folds the next event of the log. One that is not understood is passed over, and remembered as such.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when the event is not the next one, cannot be read, or cannot have happened; the tenant
    /// is then as it was.
    pub fn apply(&mut self, stored: &StoredEvent) -> Result<(), StoreError> {
        let next = Revision(self.revision().0 + 1);
        if stored.revision != next {
            return Err(StoreError::Damaged(next));
        }
        match Event::from_stored(stored)? {
            Some(event) => self.fold(&event, stored).ok_or(StoreError::Damaged(next))?,
            None => self.newer = true,
        }
        self.last = Some(stored.clone());
        Ok(())
    }

    /// `None`, and no change, when such an event cannot have happened.
    fn fold(&mut self, event: &Event, stored: &StoredEvent) -> Option<()> {
        if let Event::Deployed(deployed) = event {
            if self.deployed(&deployed.product).is_some() {
                return None;
            }
            let release = &deployed.release;
            let add_in = AddIn {
                product: deployed.product.clone(),
                name: release.name.clone(),
                provider: release.provider.clone(),
                version: ManifestVersion::parse(&release.version)?,
                hosts: release.hosts.clone(),
                content: release.content.clone(),
                state: AddInState::Active,
                assignment: deployed.assignment.clone(),
                audience: deployed.audience,
                deployed_at: stored.at,
                deployed_by: stored.actor.clone(),
                changed_at: stored.at,
                changed_in: stored.revision,
                expected_by: Timestamp(stored.at.0.saturating_add(DEPLOYMENT_SETTLES)),
            };
            match self.place(&deployed.product) {
                Ok(place) => *self.add_ins.get_mut(place)? = add_in,
                Err(position) => {
                    self.by_product.insert(position, self.add_ins.len());
                    self.add_ins.push(add_in);
                }
            }
            return Some(());
        }
        let place = self.place(event.product()).ok()?;
        let add_in = self.add_ins.get_mut(place)?;
        if add_in.state == AddInState::Deleted {
            return None;
        }
        let mut settles = CHANGE_SETTLES;
        match event {
            Event::Deployed(_) => return None,
            Event::Updated(updated) => {
                let version = ManifestVersion::parse(&updated.release.version)?;
                add_in.run(&updated.release, version);
                add_in.audience = updated.audience;
            }
            Event::AccessChanged(changed) => {
                add_in.assignment = changed.assignment.clone();
                add_in.audience = changed.audience;
            }
            Event::TurnedOff(_) => add_in.state = AddInState::TurnedOff,
            Event::TurnedOn(on) => {
                add_in.state = AddInState::Active;
                add_in.audience = on.audience;
            }
            Event::Removed(_) => {
                add_in.state = AddInState::Deleted;
                settles = REMOVAL_SETTLES;
            }
        }
        add_in.changed_at = stored.at;
        add_in.changed_in = stored.revision;
        add_in.expected_by = Timestamp(stored.at.0.saturating_add(settles));
        Some(())
    }
}
