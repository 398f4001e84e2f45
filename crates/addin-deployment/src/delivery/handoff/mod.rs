//! The hand-off: what carries one change of one add-in into a real tenant. A script for one of the two stores of
//! Microsoft 365, or steps for a person, and of each way whether it can carry this change.
//!
//! A script is built of the parts in `script/`, which are text of our own, and of a few values. Nobody's names and no
//! free text stand in it, not even in a comment: PowerShell takes typographic quotes for quotes, and Windows PowerShell
//! 5.1 reads UTF-8 as ANSI. A value is a GUID, a number, a checked address or base64; what is none is refused, and
//! nothing is ever escaped.

#[cfg(feature = "import")]
mod from_plan;
#[cfg(feature = "import")]
mod parts;
mod routes;
#[cfg(feature = "import")]
mod script;
#[cfg(feature = "import")]
mod steps;
#[cfg(feature = "import")]
#[cfg(test)]
mod tests;

#[cfg(feature = "import")]
pub use from_plan::listed;
pub use routes::{MOST_IN_EXCHANGE, Offered, left_out, routes};
#[cfg(feature = "import")]
pub use script::{file_name, script};
#[cfg(feature = "import")]
pub use steps::{manifest_name, steps};

use crate::asset_id::AssetId;
use crate::facts::Fact;
use crate::lifecycle::command::{ContentHash, Method};
use crate::lifecycle::setting::Cloud;
use crate::mail_address;
use office_addin_manifest::model::{Format, Host, ManifestVersion, ProductId};

/// One change of one add-in, and what must be known to carry it into the tenant.
#[derive(Clone, Debug)]
pub struct HandOff {
    /// The tenant's id, which must be a GUID for a script.
    pub tenant_id: String,
    /// The cloud that the tenant is in.
    pub cloud: Cloud,
    /// The add-in.
    pub product: ProductId,
    /// Its name: hostile text.
    pub name: String,
    /// The applications that it runs in; empty where they are not known.
    pub hosts: Vec<Host>,
    /// The manifest that runs after the change; `None` where none is kept, as for a store add-in.
    pub content: Option<ManifestFile>,
    /// Its number in the store, for an add-in that comes from there.
    pub asset: Option<AssetId>,
    /// It has a unified manifest, whether or not this change brings it along: no script reaches such an add-in.
    pub unified: bool,
    /// What happens to the add-in as a whole.
    pub deed: Deed,
    /// Who gets it, where that changes.
    pub access: Option<Access>,
    /// The deployment method, where it changes; with `Deed::Create`, always.
    pub method: Option<Method>,
    /// Turned on or off, where that changes.
    pub enabled: Option<bool>,
    /// Where the add-in is known to be.
    pub found: Found,
    /// Whether the organisation has mailboxes on premises.
    pub on_premises: Fact,
}

/// What happens to the add-in as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is deployed.
    Create,
    /// Its manifest is replaced.
    Update,
    /// Neither: only access, method or state change.
    Adjust,
    /// It is removed. Nothing else of the hand-off counts.
    Remove,
}

/// The manifest or package of an add-in.
#[derive(Clone, Debug)]
pub struct ManifestFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The hash of the bytes that were approved.
    pub sha256: ContentHash,
    /// What the bytes are.
    pub format: Format,
    /// Its version.
    pub version: Option<ManifestVersion>,
    /// It has `WebApplicationInfo`: single sign-on.
    pub signs_in: bool,
    /// It has `VersionOverrides`: buttons and what else came later.
    pub overrides: bool,
}

/// A change of who gets an add-in.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// The switch for everyone, where it changes.
    pub everyone: Option<bool>,
    /// Who is added by name: people and groups.
    pub add: Vec<Member>,
    /// Who is taken off the list.
    pub withdraw: Vec<Member>,
    /// After the change it is for everyone.
    pub everyone_after: bool,
    /// Whom the list reaches after the change, group by group expanded: Exchange takes people only.
    pub people_after: Vec<Member>,
    /// Groups are on the list after the change.
    pub groups_after: bool,
}

/// Somebody who is assigned by name: a person or a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name: hostile text.
    pub name: String,
    /// E-mail address as the directory has it: hostile text.
    pub address: String,
}

impl Member {
    /// The address, if it is one. Both modules take members by address only.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        mail_address::checked(self.address.trim())
    }
}

/// Where an add-in is known to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In Centralized Deployment.
    pub centralized: Fact,
    /// Among the organisation's add-ins of Exchange.
    pub exchange: Fact,
    /// On premises: it was handed off there last. No list tells of it, so that it is not there is never known.
    pub on_premises: Fact,
}
