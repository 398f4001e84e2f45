//! The lasting form of events in a log.
//!
//! The body of an event is kept as postcard bytes: fields in the order of their declaration, without names. Bytes that
//! do not describe themselves are read by kind and version, which stand beside them, so a type of an event is never
//! changed: a new shape is a new type with the next version. Tests pin the bytes of every kind and version.
//!
//! Every body of every version begins with the product ID, or with an empty text where the tenant as a whole is
//! concerned: what an event of the future is about can be told all the same.

use super::Event;
use super::older::{AccessChanged1, Deployed1, Updated1};
use crate::lifecycle::command::{Actor, Timestamp};
use crate::outcome::Revision;
use crate::retention::body::{See, bytes};
use crate::store::{StoreError, StoredEvent};
use office_addin_manifest::model::ProductId;
use serde::de::DeserializeOwned;

const SET_UP: &str = "tenant-set-up";
const DEPLOYED: &str = "addin-deployed";
const UPDATED: &str = "addin-updated";
const UPDATE_PENDING: &str = "addin-update-pending";
const CONSENTED: &str = "addin-update-consented";
const DECLINED: &str = "addin-update-declined";
const STORE_UPDATED: &str = "addin-store-updated";
const ACCESS_CHANGED: &str = "addin-access-changed";
const METHOD_CHANGED: &str = "addin-method-changed";
const TURNED_OFF: &str = "addin-turned-off";
const TURNED_ON: &str = "addin-turned-on";
const REMOVED: &str = "addin-removed";
const ROLLOUT_STARTED: &str = "addin-rollout-started";
const ROLLOUT_ADVANCED: &str = "addin-rollout-advanced";
const ROLLOUT_CHANGED: &str = "addin-rollout-changed";
const ROLLOUT_RESCHEDULED: &str = "addin-rollout-rescheduled";
const DESCRIBED: &str = "addin-described";
/// The kind of the events that take in what the tenant says.
pub const INVENTORY_IMPORTED: &str = "tenant-inventory-imported";
const HANDED_OFF: &str = "addin-handed-off";
const CONFIRMED: &str = "addin-confirmed";
const DIFFERS: &str = "addin-differs";
const SETTLED: &str = "addin-settled";
const ADOPTED: &str = "addin-adopted";
const ATTESTED: &str = "addin-attested";
const RETRACTED: &str = "addin-attestation-retracted";
/// What comes before such an event is no longer what others have read.
pub(crate) const PSEUDONYMISED: &str = "tenant-pseudonymised";

impl Event {
    /// The lasting form of the event.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`] when there is no memory for it.
    pub fn to_stored(
        &self,
        revision: Revision,
        at: Timestamp,
        actor: &Actor,
    ) -> Result<StoredEvent, StoreError> {
        self.to_stored_with(revision, at, actor, &mut |_, _| None)
    }

    /// The lasting form of the event, with other texts where somebody wants that.
    pub(crate) fn to_stored_with(
        &self,
        revision: Revision,
        at: Timestamp,
        actor: &Actor,
        see: See<'_>,
    ) -> Result<StoredEvent, StoreError> {
        let (kind, version, body) = match self {
            Self::SetUp(event) => (SET_UP, 1, bytes(&("", event), see)?),
            Self::Deployed(event) => (DEPLOYED, 2, bytes(event, see)?),
            Self::Updated(event) => (UPDATED, 2, bytes(event, see)?),
            Self::UpdatePending(event) => (UPDATE_PENDING, 1, bytes(event, see)?),
            Self::Consented(event) => (CONSENTED, 1, bytes(event, see)?),
            Self::Declined(event) => (DECLINED, 1, bytes(event, see)?),
            Self::StoreUpdated(event) => (STORE_UPDATED, 1, bytes(event, see)?),
            Self::AccessChanged(event) => (ACCESS_CHANGED, 2, bytes(event, see)?),
            Self::MethodChanged(event) => (METHOD_CHANGED, 1, bytes(event, see)?),
            Self::TurnedOff(event) => (TURNED_OFF, 1, bytes(event, see)?),
            Self::TurnedOn(event) => (TURNED_ON, 1, bytes(event, see)?),
            Self::Removed(event) => (REMOVED, 1, bytes(event, see)?),
            Self::RolloutStarted(event) => (ROLLOUT_STARTED, 1, bytes(event, see)?),
            Self::RolloutAdvanced(event) => (ROLLOUT_ADVANCED, 1, bytes(event, see)?),
            Self::RolloutChanged(event) => (ROLLOUT_CHANGED, 1, bytes(event, see)?),
            Self::RolloutRescheduled(event) => (ROLLOUT_RESCHEDULED, 1, bytes(event, see)?),
            Self::Described(event) => (DESCRIBED, 1, bytes(event, see)?),
            Self::InventoryImported(event) => (INVENTORY_IMPORTED, 1, bytes(&("", event), see)?),
            Self::HandedOff(event) => (HANDED_OFF, 1, bytes(event, see)?),
            Self::Confirmed(event) => (CONFIRMED, 1, bytes(event, see)?),
            Self::Differs(event) => (DIFFERS, 1, bytes(event, see)?),
            Self::Settled(event) => (SETTLED, 1, bytes(event, see)?),
            Self::Adopted(event) => (ADOPTED, 1, bytes(event, see)?),
            Self::Attested(event) => (ATTESTED, 1, bytes(event, see)?),
            Self::Retracted(event) => (RETRACTED, 1, bytes(event, see)?),
            Self::Pseudonymised(event) => (PSEUDONYMISED, 1, bytes(&("", event), see)?),
        };
        Ok(StoredEvent { revision, at, actor: actor.clone(), kind: kind.to_owned(), version, body })
    }

    /// Reads an event back; `None` for a kind, or a version of a body, that a newer console has written.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when the kind is known and the body is not what it should be.
    pub fn from_stored(stored: &StoredEvent) -> Result<Option<Self>, StoreError> {
        let event = match (stored.kind.as_str(), stored.version) {
            (SET_UP, 1) => Self::SetUp(of_tenant(stored)?),
            (DEPLOYED, 1) => Self::Deployed(body::<Deployed1>(stored)?.into()),
            (DEPLOYED, 2) => Self::Deployed(body(stored)?),
            (UPDATED, 1) => Self::Updated(body::<Updated1>(stored)?.into()),
            (UPDATED, 2) => Self::Updated(body(stored)?),
            (UPDATE_PENDING, 1) => Self::UpdatePending(body(stored)?),
            (CONSENTED, 1) => Self::Consented(body(stored)?),
            (DECLINED, 1) => Self::Declined(body(stored)?),
            (STORE_UPDATED, 1) => Self::StoreUpdated(body(stored)?),
            (ACCESS_CHANGED, 1) => Self::AccessChanged(body::<AccessChanged1>(stored)?.into()),
            (ACCESS_CHANGED, 2) => Self::AccessChanged(body(stored)?),
            (METHOD_CHANGED, 1) => Self::MethodChanged(body(stored)?),
            (TURNED_OFF, 1) => Self::TurnedOff(body(stored)?),
            (TURNED_ON, 1) => Self::TurnedOn(body(stored)?),
            (REMOVED, 1) => Self::Removed(body(stored)?),
            (ROLLOUT_STARTED, 1) => Self::RolloutStarted(body(stored)?),
            (ROLLOUT_ADVANCED, 1) => Self::RolloutAdvanced(body(stored)?),
            (ROLLOUT_CHANGED, 1) => Self::RolloutChanged(body(stored)?),
            (ROLLOUT_RESCHEDULED, 1) => Self::RolloutRescheduled(body(stored)?),
            (DESCRIBED, 1) => Self::Described(body(stored)?),
            (INVENTORY_IMPORTED, 1) => Self::InventoryImported(of_tenant(stored)?),
            (HANDED_OFF, 1) => Self::HandedOff(body(stored)?),
            (CONFIRMED, 1) => Self::Confirmed(body(stored)?),
            (DIFFERS, 1) => Self::Differs(body(stored)?),
            (SETTLED, 1) => Self::Settled(body(stored)?),
            (ADOPTED, 1) => Self::Adopted(body(stored)?),
            (ATTESTED, 1) => Self::Attested(body(stored)?),
            (RETRACTED, 1) => Self::Retracted(body(stored)?),
            (PSEUDONYMISED, 1) => Self::Pseudonymised(of_tenant(stored)?),
            _ => return Ok(None),
        };
        Ok(Some(event))
    }
}

/// Reads a whole body: what is left over belongs to another shape.
fn body<T: DeserializeOwned>(stored: &StoredEvent) -> Result<T, StoreError> {
    match postcard::take_from_bytes(&stored.body) {
        Ok((event, [])) => Ok(event),
        _ => Err(StoreError::Damaged(stored.revision)),
    }
}

/// Reads the body of an event that concerns the tenant as a whole.
fn of_tenant<T: DeserializeOwned>(stored: &StoredEvent) -> Result<T, StoreError> {
    match body::<(String, T)>(stored)? {
        (product, event) if product.is_empty() => Ok(event),
        _ => Err(StoreError::Damaged(stored.revision)),
    }
}

/// The add-in that a stored event concerns, known kind or not; `Some(None)` when it concerns the tenant as a whole, and
/// `None` when the body does not say.
#[must_use]
pub fn product_of(stored: &StoredEvent) -> Option<Option<ProductId>> {
    let (product, _) = postcard::take_from_bytes::<&str>(&stored.body).ok()?;
    if product.is_empty() { Some(None) } else { ProductId::parse(product).map(Some) }
}
