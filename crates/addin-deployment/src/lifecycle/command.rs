//! What an administrator can ask for, and the facts that travel with it.

use crate::assignment::{Assignment, DirectoryId};
use crate::store::lower_hexadecimal;
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// SHA-256 of a manifest's bytes as they were given, in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContentHash(pub String);

impl ContentHash {
    /// The name of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(lower_hexadecimal(&Sha256::digest(bytes)))
    }
}

/// One thing that the administrator meant to do. Content is named by hash; no summary of a client is ever believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Deploy an add-in that is not deployed yet.
    Deploy {
        /// The manifest or package.
        content: ContentHash,
        /// Who gets it.
        assignment: Assignment,
    },
    /// Replace the manifest of a deployed add-in; who has it stays.
    Update {
        /// The add-in.
        product: ProductId,
        /// The new manifest or package.
        content: ContentHash,
    },
    /// Change who has access.
    ChangeAccess {
        /// The add-in.
        product: ProductId,
        /// Who gets it from now on.
        assignment: Assignment,
    },
    /// Take it from everyone for a while; the assignment is kept.
    TurnOff {
        /// The add-in.
        product: ProductId,
    },
    /// Give it back to everyone who had it.
    TurnOn {
        /// The add-in.
        product: ProductId,
    },
    /// Delete it; this cannot be undone.
    Remove {
        /// The add-in.
        product: ProductId,
    },
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The directory's id.
    pub id: DirectoryId,
    /// Name for the history.
    pub name: String,
}

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp(pub i64);
