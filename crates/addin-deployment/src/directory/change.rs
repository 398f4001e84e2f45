//! What has changed in an organisation since a directory was made.

use super::licence::LicenceSet;
use super::snapshot::{self, SnapshotError};
use crate::assignment::DirectoryId;
use crate::facts::{GroupFacts, PersonFacts};
use crate::lifecycle::event::DirectoryRevision;
use serde::{Deserialize, Serialize};

/// Stands at the beginning of a change that is kept, before the version of its form.
const MAGIC: &[u8; 8] = b"ADDINCHG";

/// Raised whenever [`DirectoryChange`], or a type within it, becomes another one.
const VERSION: u32 = 1;

/// A person, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRecord {
    /// The directory's id.
    pub id: DirectoryId,
    /// Display name.
    pub name: String,
    /// Address; empty where there is none.
    pub mail: String,
    /// User principal name.
    pub upn: String,
    /// Department; may be empty.
    pub department: String,
    /// What is known about the account.
    pub facts: PersonFacts,
    /// Licences; `None` where no source tells.
    pub licences: Option<LicenceSet>,
}

/// A group, without its members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRecord {
    /// The directory's id.
    pub id: DirectoryId,
    /// Display name.
    pub name: String,
    /// Address; empty where there is none.
    pub mail: String,
    /// What is known about it.
    pub facts: GroupFacts,
}

/// How the direct members of a group have changed, people and groups alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberChange {
    /// The group.
    pub group: DirectoryId,
    /// Nobody stays but those who are added.
    pub afresh: bool,
    /// Who has left; before anybody is added.
    pub removed: Vec<DirectoryId>,
    /// Who has joined.
    pub added: Vec<DirectoryId>,
}

/// What has changed, in the order in which it is taken over: who is gone, who is there, and who is in which group.
/// Whoever is removed and there in the same change begins without any group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryChange {
    /// Which state of the directory this leads to.
    pub revision: DirectoryRevision,
    /// People and groups that are gone, with all their memberships.
    pub removed: Vec<DirectoryId>,
    /// People who are new or changed; who is known stays in their groups. Of several with one id the last counts.
    pub people: Vec<PersonRecord>,
    /// Groups that are new or changed.
    pub groups: Vec<GroupRecord>,
    /// Members who have come and gone.
    pub members: Vec<MemberChange>,
}

impl DirectoryChange {
    /// The change as it is kept beside a snapshot; `None` only when there is no memory for it.
    #[must_use]
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let bytes = postcard::to_extend(self, snapshot::begin(MAGIC, VERSION)).ok()?;
        Some(snapshot::seal(bytes))
    }

    /// Reads a change back.
    ///
    /// # Errors
    ///
    /// When the bytes are not those that were written, or were written by a newer version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SnapshotError> {
        let body = snapshot::open(bytes, MAGIC, VERSION)?;
        let (change, rest) = postcard::take_from_bytes(body).map_err(|_| SnapshotError::Damaged)?;
        if rest.is_empty() { Ok(change) } else { Err(SnapshotError::Damaged) }
    }
}
