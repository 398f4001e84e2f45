//! What is deployed in a tenant already, as files tell it that came out of the tenant.
//!
//! A file is recognised by what is in it: the collector's, the one that a script of the console writes, or what an
//! administrator saved of `Get-OrganizationAddIn` and `Get-App -OrganizationApp`. What a file does not say stays unknown, and
//! properties that nobody here knows are kept with their names.

#[cfg(feature = "import")]
mod json;
#[cfg(feature = "import")]
mod meaning;
#[cfg(feature = "import")]
mod read;
#[cfg(feature = "import")]
mod record;
#[cfg(feature = "import")]
mod sieve;
#[cfg(feature = "import")]
mod text;

#[cfg(feature = "import")]
pub use read::{MAX_BYTES, read};
#[cfg(feature = "import")]
pub use sieve::{Sieve, Sieved};

use crate::asset_id::AssetId;
use crate::facts::Fact;
use crate::lifecycle::command::{ContentHash, Timestamp};
use crate::verdict::Method;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use office_addin_manifest::{visible, visible_text};
use serde::{Deserialize, Serialize};

/// The two places in which Microsoft 365 keeps what administrators deploy. Neither shows what is in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Store {
    /// Centralized Deployment, which the Integrated apps page and `Get-OrganizationAddIn` show.
    Centralized,
    /// The organisation apps of Exchange, which `Get-App -OrganizationApp` shows: Outlook only.
    Exchange,
}

impl Store {
    /// Its name.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Centralized => say::inventory_store_centralized(),
            Self::Exchange => say::inventory_store_exchange(),
        }
    }
}

/// Where an inventory came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// The file of the collector.
    Collector,
    /// What a script of the console wrote after its work.
    ScriptResult,
    /// What an administrator saved of the cmdlets.
    #[default]
    Cmdlets,
    /// A saved answer of Microsoft Graph's Package Management API.
    PackageApi,
}

impl Source {
    /// What the file is, in words.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Collector => say::import_kind_collector(),
            Self::ScriptResult => say::inventory_source_script(),
            Self::Cmdlets => say::inventory_source_cmdlets(),
            Self::PackageApi => say::inventory_source_packages(),
        }
    }
}

/// For which store an inventory lists all that is there, so that what is not in it is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Complete {
    /// Centralized Deployment.
    pub centralized: bool,
    /// Exchange.
    pub exchange: bool,
}

impl Complete {
    /// Whether all of a store is listed.
    #[must_use]
    pub const fn of(self, store: Store) -> bool {
        match store {
            Store::Centralized => self.centralized,
            Store::Exchange => self.exchange,
        }
    }

    /// Whether all of some store is listed.
    #[must_use]
    pub const fn any(self) -> bool {
        self.centralized || self.exchange
    }

    /// Says that all of a store is listed.
    pub const fn set(&mut self, store: Store) {
        match store {
            Store::Centralized => self.centralized = true,
            Store::Exchange => self.exchange = true,
        }
    }
}

/// One add-in in one store, as it was seen there. Names and properties are foreign text, and may be hostile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    /// Where.
    pub store: Store,
    /// It is deployed there; `false` where it was looked for and is not.
    pub present: bool,
    /// Product ID.
    pub product: ProductId,
    /// Asset ID in the Office Store, for an add-in that came from there.
    pub asset: Option<AssetId>,
    /// Name; empty when it was not told.
    pub name: String,
    /// Publisher; empty when it was not told.
    pub provider: String,
    /// Version as written.
    pub version: Option<String>,
    /// It is turned on.
    pub enabled: Fact,
    /// It is assigned to everyone.
    pub everyone: Fact,
    /// Whom it is assigned to by name: addresses of people and groups, as written; `None` when not all were told.
    pub members: Option<Vec<String>>,
    /// Deployment method.
    pub method: Method,
    /// SHA-256 of the manifest that runs.
    pub hash: Option<ContentHash>,
    /// Every property that means nothing here: name and value as written, cut where they are long.
    pub more: Vec<(String, String)>,
}

impl Observed {
    /// An add-in of which nothing is known but that it is there.
    #[must_use]
    pub const fn new(store: Store, product: ProductId) -> Self {
        Self {
            store,
            present: true,
            product,
            asset: None,
            name: String::new(),
            provider: String::new(),
            version: None,
            enabled: Fact::Unknown,
            everyone: Fact::Unknown,
            members: None,
            method: Method::Unknown,
            hash: None,
            more: Vec::new(),
        }
    }
}

/// One step of a script, as its result file tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its name, such as `create`.
    pub name: String,
    /// It did what it should.
    pub ok: bool,
    /// What PowerShell said; empty when it said nothing. Foreign text.
    pub error: String,
}

impl Step {
    /// What the step did, in words; a step that a newer script knows goes by its name.
    #[must_use]
    pub fn message(&self) -> Message {
        type Label = fn() -> Message;
        const LABELS: [(&str, Label); 19] = [
            ("prepare", say::inventory_step_prepare),
            ("sign-in", say::inventory_step_sign_in),
            ("tenant", say::inventory_step_tenant),
            ("look", say::inventory_step_look),
            ("look-elsewhere", say::inventory_step_look_elsewhere),
            ("manifest", say::inventory_step_manifest),
            ("create", say::inventory_step_create),
            ("update", say::inventory_step_update),
            ("compare", say::inventory_step_compare),
            ("parameters", say::inventory_step_parameters),
            ("access", say::inventory_step_access),
            ("everyone", say::inventory_step_everyone),
            ("withdraw", say::inventory_step_withdraw),
            ("add", say::inventory_step_add),
            ("method", say::inventory_step_method),
            ("enable", say::inventory_step_enable),
            ("remove", say::inventory_step_remove),
            ("read-back", say::inventory_step_read_back),
            ("verify", say::inventory_step_verify),
        ];
        let known = LABELS.iter().find(|(name, _)| *name == self.name);
        let label = known.map_or_else(|| say::verdict_answer_name(visible(&self.name)), |(_, label)| label());
        match (self.ok, self.error.as_str()) {
            (true, _) => say::inventory_step_done(label),
            (false, "") => say::inventory_step_failed(label),
            (false, error) => say::inventory_step_failed_with(label, visible_text(error)),
        }
    }
}

/// Something in a file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// What is wrong, and what to do about it.
    pub why: Message,
}

impl Skipped {
    /// The line and what is wrong there.
    #[must_use]
    pub fn message(&self) -> Message {
        say::inventory_line(i64::from(self.line), self.why.clone())
    }
}

/// What a file tells of a tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inventory {
    /// What wrote it.
    pub source: Source,
    /// When the tenant was looked at, where the file says so.
    pub as_of: Option<Timestamp>,
    /// The tenant's id: a GUID in lower case.
    pub tenant_id: Option<String>,
    /// What is there, in the order of the file; a product once for each store.
    pub add_ins: Vec<Observed>,
    /// Whether that is all.
    pub complete: Complete,
    /// The hash of the script that wrote it.
    pub script: Option<ContentHash>,
    /// The script was run in the mode that changes nothing.
    pub dry_run: bool,
    /// The steps of the script.
    pub steps: Vec<Step>,
    /// What could not be used, or only in part.
    pub skipped: Vec<Skipped>,
}

impl Inventory {
    /// What was seen of a product, in either store.
    pub fn of<'a>(&'a self, product: &'a ProductId) -> impl Iterator<Item = &'a Observed> {
        self.add_ins.iter().filter(move |add_in| add_in.product == *product)
    }
}

/// Why nothing of a file can be used, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryError(pub Message);
