//! What happened to a tenant: the events, and their lasting form in a log.
//!
//! The body of an event is kept as postcard bytes: fields in the order of their declaration, without names. Bytes that
//! do not describe themselves are read by kind and version, which stand beside them, so a type below is never changed:
//! a new shape is a new type with the next version. Tests pin the bytes of every kind and version.

use crate::assignment::Assignment;
use crate::effect::Effect;
use crate::lifecycle::command::{Actor, ContentHash, Timestamp};
use crate::outcome::Revision;
use crate::store::{StoreError, StoredEvent};
use office_addin_manifest::model::{Host, ProductId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// One thing that happened. Every event names the add-in as it was called then, so that the log can be read alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// An add-in was deployed.
    Deployed(Deployed),
    /// Its manifest was replaced.
    Updated(Updated),
    /// Who has access was changed.
    AccessChanged(AccessChanged),
    /// It was turned off.
    TurnedOff(About),
    /// It was turned on again.
    TurnedOn(TurnedOn),
    /// It was deleted.
    Removed(About),
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
    /// Who gets it.
    pub assignment: Assignment,
    /// What that came to.
    pub audience: AudienceRecord,
}

/// See [`Event::Updated`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Updated {
    /// Product ID.
    pub product: ProductId,
    /// Version that was replaced, as written.
    pub before: String,
    /// The new manifest.
    pub release: Release,
    /// What the assignment, which stays, came to.
    pub audience: AudienceRecord,
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

const DEPLOYED: &str = "addin-deployed";
const UPDATED: &str = "addin-updated";
const ACCESS_CHANGED: &str = "addin-access-changed";
const TURNED_OFF: &str = "addin-turned-off";
const TURNED_ON: &str = "addin-turned-on";
const REMOVED: &str = "addin-removed";

/// The shape of every body today. A changed body gets a higher version, and the old one stays readable. Every body of
/// every version begins with the product ID: see [`product_of`].
const BODY_VERSION: u32 = 1;

impl Event {
    /// The add-in that it concerns.
    #[must_use]
    pub const fn product(&self) -> &ProductId {
        match self {
            Self::Deployed(event) => &event.product,
            Self::Updated(event) => &event.product,
            Self::AccessChanged(event) => &event.product,
            Self::TurnedOff(event) | Self::Removed(event) => &event.product,
            Self::TurnedOn(event) => &event.product,
        }
    }

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
        let (kind, body) = match self {
            Self::Deployed(event) => (DEPLOYED, bytes(event)?),
            Self::Updated(event) => (UPDATED, bytes(event)?),
            Self::AccessChanged(event) => (ACCESS_CHANGED, bytes(event)?),
            Self::TurnedOff(event) => (TURNED_OFF, bytes(event)?),
            Self::TurnedOn(event) => (TURNED_ON, bytes(event)?),
            Self::Removed(event) => (REMOVED, bytes(event)?),
        };
        let (kind, actor) = (kind.to_owned(), actor.clone());
        Ok(StoredEvent { revision, at, actor, kind, version: BODY_VERSION, body })
    }

    /// Reads an event back; `None` for a kind, or a version of a body, that a newer console has written.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when the kind is known and the body is not what it should be.
    pub fn from_stored(stored: &StoredEvent) -> Result<Option<Self>, StoreError> {
        if stored.version != BODY_VERSION {
            return Ok(None);
        }
        let event = match stored.kind.as_str() {
            DEPLOYED => Self::Deployed(body(stored)?),
            UPDATED => Self::Updated(body(stored)?),
            ACCESS_CHANGED => Self::AccessChanged(body(stored)?),
            TURNED_OFF => Self::TurnedOff(body(stored)?),
            TURNED_ON => Self::TurnedOn(body(stored)?),
            REMOVED => Self::Removed(body(stored)?),
            _ => return Ok(None),
        };
        Ok(Some(event))
    }
}

fn bytes<T: Serialize>(body: &T) -> Result<Vec<u8>, StoreError> {
    postcard::to_allocvec(body).map_err(|_| StoreError::Full)
}

/// Reads a whole body: what is left over belongs to another shape.
fn body<T: DeserializeOwned>(stored: &StoredEvent) -> Result<T, StoreError> {
    match postcard::take_from_bytes(&stored.body) {
        Ok((event, [])) => Ok(event),
        _ => Err(StoreError::Damaged(stored.revision)),
    }
}

/// The add-in that a stored event concerns, known kind or not: by agreement every body begins with it.
#[must_use]
pub fn product_of(stored: &StoredEvent) -> Option<ProductId> {
    let (product, _) = postcard::take_from_bytes::<&str>(&stored.body).ok()?;
    ProductId::parse(product)
}
