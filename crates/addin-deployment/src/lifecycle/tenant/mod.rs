//! A tenant is a fold over its log: which add-ins are deployed, in what state, for whom.

mod add_in;
mod change;
mod fold;
mod settle;

pub use add_in::{AddIn, AddInState, PendingUpdate, Version};
pub use change::ChangeKind;

use crate::lifecycle::command::Offer;
use crate::lifecycle::delivery::DeliveryState;
use crate::lifecycle::event::Event;
use crate::lifecycle::setting::Setting;
use crate::lifecycle::sighting::{Seen, Sighting, nearest};
use crate::outcome::Revision;
use crate::store::{StoreError, StoredEvent};
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;
use std::cmp::Reverse;

/// One hour, in the unit of [`crate::lifecycle::command::Timestamp`].
const HOUR: i64 = 60 * 60 * 1000;

/// How long a new deployment takes to reach everybody ("Centralized Deployment FAQ": up to 24 hours).
pub const DEPLOYMENT_SETTLES: i64 = 24 * HOUR;

/// How long an update, turning off or on, or changed access takes ("Centralized Deployment FAQ" of 2023: up to 72
/// hours).
pub const CHANGE_SETTLES: i64 = 72 * HOUR;

/// How long it takes until a deleted add-in is gone everywhere ("Centralized Deployment FAQ": up to 24 hours).
pub const REMOVAL_SETTLES: i64 = 24 * HOUR;

/// All add-ins of an organisation, as its log tells. It can be kept as it is, to spare the reading of a long log: what is
/// kept is never needed, and a log that does not hold its last event is another log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenant {
    setting: Setting,
    /// Every add-in, in the order of first deployment.
    add_ins: Vec<AddIn>,
    /// Places in `add_ins`, in the order of the product IDs.
    by_product: Vec<usize>,
    seen: Seen,
    /// The last event that was folded: a log that does not hold it is another log.
    last: Option<StoredEvent>,
    newer: bool,
}

impl Tenant {
    /// What kind of tenant it is.
    #[must_use]
    pub const fn setting(&self) -> &Setting {
        &self.setting
    }

    /// What was last seen in it.
    #[must_use]
    pub const fn seen(&self) -> &Seen {
        &self.seen
    }

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

    /// Every add-in, deleted ones too, in the order of first deployment.
    #[must_use]
    pub fn add_ins(&self) -> &[AddIn] {
        &self.add_ins
    }

    /// Every add-in, deleted ones too; the newest change first.
    #[must_use]
    pub fn rows(&self) -> Vec<&AddIn> {
        let mut rows: Vec<_> = self.add_ins.iter().collect();
        sort_by_key(&mut rows, |add_in| Reverse(add_in.changed_in));
        rows
    }

    /// What was seen in the tenant and is part of no plan, in the order of the product IDs; each with the stores that have it.
    pub fn foreign(&self) -> impl Iterator<Item = &[Sighting]> {
        let products = self.seen.all().chunk_by(|one, other| one.observed.product == other.observed.product);
        products.filter(|seen| seen.first().is_some_and(|seen| self.is_foreign(&seen.observed.product)))
    }

    /// Whether what is seen of a product in Microsoft 365 is part of no plan: there was none for it; or its plan has come to
    /// its end, with a removal on premises or before anything was carried.
    #[must_use]
    pub fn is_foreign(&self, product: &ProductId) -> bool {
        self.add_in(product).is_none_or(|add_in| {
            let delivery = &add_in.delivery;
            let never_there = delivery.handed_off.is_none() || delivery.is_on_premises();
            never_there && !add_in.may_be_there(&self.setting)
        })
    }

    /// Whether what is seen of a product in Microsoft 365 can become its plan: it is part of none, it differs from it, or it
    /// was deleted here and comes back.
    #[must_use]
    pub fn can_take_theirs(&self, product: &ProductId) -> bool {
        let is_seen = !self.seen.of(product).is_empty();
        match self.add_in(product).filter(|_| !self.is_foreign(product)) {
            None => is_seen,
            Some(add_in) => {
                add_in.delivery_state(&self.setting) == DeliveryState::Differs || self.comes_back(add_in)
            }
        }
    }

    /// Whether a removal that waits can be taken back: the add-in is there, as a look has shown since the last hand-off.
    fn comes_back(&self, add_in: &AddIn) -> bool {
        let delivery = &add_in.delivery;
        let waits = delivery.state(self.setting.kind) == DeliveryState::Planned && !delivery.is_on_premises();
        let there = nearest(&add_in.awaited(), self.seen.of(&add_in.product));
        add_in.state == AddInState::Deleted
            && waits
            && there.is_some_and(|seen| delivery.is_followed_by(self.seen.last_look(seen)))
    }

    /// How many add-ins the tenant holds: those of the plan, and those that were seen there and are not deployed here.
    #[must_use]
    pub fn held(&self) -> usize {
        let products = self.seen.all().chunk_by(|one, other| one.observed.product == other.observed.product);
        let others = products.filter_map(|seen| seen.first());
        self.deployed_count() + others.filter(|seen| self.deployed(&seen.observed.product).is_none()).count()
    }

    /// The apps of an offer that are not deployed: what Microsoft calls "More apps available" ("SaaS linked apps").
    pub fn more_apps<'a>(&'a self, offer: &'a Offer) -> impl Iterator<Item = &'a ProductId> {
        offer.apps.iter().filter(|app| self.deployed(app).is_none())
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
}
