//! What an administrator can ask for, and the facts that travel with it.

use crate::asset_id::AssetId;
use crate::assignment::{Assignment, DirectoryId};
use crate::delivery::inventory::Store;
use crate::lifecycle::setting::Setting;
use crate::rollout::{Gate, RolloutPlan};
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
///
/// New commands stand at the end: receipts of intents hold the fingerprint of their command, in which its number counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Deploy an add-in that is not deployed yet.
    Deploy {
        /// The manifest or package.
        content: ContentHash,
        /// Who gets it; with a rollout, the first ring says that instead.
        assignment: Assignment,
        /// Where it comes from, and how people get it.
        terms: Terms,
    },
    /// Replace the manifest of a deployed add-in; who has it stays. It waits for consent where it asks for more.
    Update {
        /// The add-in.
        product: ProductId,
        /// The new manifest or package.
        content: ContentHash,
        /// Where the new one comes from, where that is another place.
        origin: Option<Origin>,
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
    /// Say what kind of tenant this is; only before anything was deployed.
    SetUp(Setting),
    /// Change how people get it.
    ChangeMethod {
        /// The add-in.
        product: ProductId,
        /// How.
        method: Method,
    },
    /// Agree to what the waiting update asks for: it runs from then on.
    Consent {
        /// The add-in.
        product: ProductId,
    },
    /// Drop the waiting update.
    Decline {
        /// The add-in.
        product: ProductId,
    },
    /// Go back to an earlier manifest, under a higher version.
    Republish {
        /// The add-in.
        product: ProductId,
        /// The earlier manifest.
        earlier: ContentHash,
        /// The same with a higher version, as the executor made it.
        content: ContentHash,
    },
    /// Give it to more people ring by ring; whoever has it keeps it.
    StartRollout {
        /// The add-in.
        product: ProductId,
        /// The rings.
        plan: RolloutPlan,
    },
    /// Go on to the next ring.
    AdvanceRollout {
        /// The add-in.
        product: ProductId,
    },
    /// Let no further ring begin for now.
    HoldRollout {
        /// The add-in.
        product: ProductId,
        /// Why.
        reason: String,
    },
    /// Let the rings go on.
    ResumeRollout {
        /// The add-in.
        product: ProductId,
    },
    /// Give up the rings that are left; whoever has it keeps it.
    StopRollout {
        /// The add-in.
        product: ProductId,
    },
    /// Write the administrators' note.
    SetNote {
        /// The add-in.
        product: ProductId,
        /// The note; empty for none.
        note: String,
    },
    /// Say who looks after it.
    SetOwner {
        /// The add-in.
        product: ProductId,
        /// Who.
        owner: Actor,
    },
    /// Say whether the deployment is a test; a label and no more.
    SetTest {
        /// The add-in.
        product: ProductId,
        /// Whether it is.
        test: bool,
    },
    /// Say which offer it is part of.
    SetOffer {
        /// The add-in.
        product: ProductId,
        /// The offer; `None` for none.
        offer: Option<Offer>,
    },
    /// Take in a file that says what is deployed in the tenant.
    ImportInventory {
        /// The file.
        content: ContentHash,
    },
    /// Carry everything that is planned for an add-in into the tenant.
    HandOff {
        /// The add-in.
        product: ProductId,
        /// The script, or the steps, that a person was given.
        script: ContentHash,
        /// The way.
        route: Route,
    },
    /// Settle a difference between the plan and the tenant.
    Settle {
        /// The add-in.
        product: ProductId,
        /// Which side holds from now on.
        take: Take,
    },
    /// Say, having looked there, that what was handed off is in the tenant as planned, as far as no list can tell it.
    Attest {
        /// The add-in.
        product: ProductId,
    },
    /// Take the word back that stands for what no list has told: what was handed off waits again to be confirmed.
    Retract {
        /// The add-in.
        product: ProductId,
    },
    /// Change when a ring that is still to come may begin, while the rollout runs or is held.
    RescheduleRing {
        /// The add-in.
        product: ProductId,
        /// The ring, counted from 0.
        ring: u32,
        /// What opens it from now on.
        gate: Gate,
    },
}

impl Command {
    /// The add-in that it concerns; `None` for the tenant as a whole, and for [`Command::Deploy`], whose manifest says.
    #[must_use]
    pub const fn product(&self) -> Option<&ProductId> {
        match self {
            Self::SetUp(_) | Self::Deploy { .. } | Self::ImportInventory { .. } => None,
            Self::Update { product, .. }
            | Self::ChangeAccess { product, .. }
            | Self::ChangeMethod { product, .. }
            | Self::TurnOff { product }
            | Self::TurnOn { product }
            | Self::Consent { product }
            | Self::Decline { product }
            | Self::Remove { product }
            | Self::Republish { product, .. }
            | Self::StartRollout { product, .. }
            | Self::AdvanceRollout { product }
            | Self::HoldRollout { product, .. }
            | Self::ResumeRollout { product }
            | Self::StopRollout { product }
            | Self::SetNote { product, .. }
            | Self::SetOwner { product, .. }
            | Self::SetTest { product, .. }
            | Self::SetOffer { product, .. }
            | Self::HandOff { product, .. }
            | Self::Settle { product, .. }
            | Self::Attest { product }
            | Self::Retract { product }
            | Self::RescheduleRing { product, .. } => Some(product),
        }
    }

    /// Whether it says what people are to have in Microsoft 365. In a real tenant that is a plan until somebody carries it
    /// there; everything else is about the console's own notes, or about the plan's way.
    #[must_use]
    pub const fn plans(&self) -> bool {
        matches!(
            self,
            Self::Deploy { .. }
                | Self::Update { .. }
                | Self::ChangeAccess { .. }
                | Self::ChangeMethod { .. }
                | Self::TurnOff { .. }
                | Self::TurnOn { .. }
                | Self::Consent { .. }
                | Self::Remove { .. }
                | Self::Republish { .. }
                | Self::StartRollout { .. }
                | Self::AdvanceRollout { .. }
        )
    }

    /// The file that it brings into the log: its bytes are kept from then on.
    #[must_use]
    pub const fn content(&self) -> Option<&ContentHash> {
        match self {
            Self::Deploy { content, .. }
            | Self::Update { content, .. }
            | Self::Republish { content, .. }
            | Self::ImportInventory { content }
            | Self::HandOff { script: content, .. } => Some(content),
            _ => None,
        }
    }
}

/// Where an add-in comes from, and how people get it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Where it comes from.
    pub origin: Origin,
    /// How people get it.
    pub method: Method,
    /// The deployment is labelled as a test.
    pub test: bool,
    /// The rings in which people get it; `None` for all at once.
    pub rollout: Option<RolloutPlan>,
    /// The offer that it is part of.
    pub offer: Option<Offer>,
}

/// Where an add-in comes from. Its manifest is always brought along: a browser fetches nothing from elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// A file of the organisation.
    #[default]
    File,
    /// A file at an address; nobody looks there again by himself.
    Url(String),
    /// The store, which updates it by itself.
    Store {
        /// Its number there.
        asset: AssetId,
        /// It costs nothing.
        free: bool,
        /// Its terms were accepted.
        terms_accepted: bool,
    },
}

impl Origin {
    /// Whether it comes from the store.
    #[must_use]
    pub const fn is_store(&self) -> bool {
        matches!(self, Self::Store { .. })
    }
}

/// The deployment method of the older Add-ins page ("Centralized Deployment FAQ").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Method {
    /// It is there, and people cannot remove it.
    #[default]
    Fixed,
    /// It is there, and people can remove it.
    Optional,
    /// People add it themselves.
    Available,
}

impl Method {
    /// Microsoft's name for it: the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed => "Fixed",
            Self::Optional => "Optional",
            Self::Available => "Available",
        }
    }
}

/// An offer of software as a service that brings several apps ("SaaS linked apps").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Name.
    pub name: String,
    /// Its apps, this one among them.
    pub apps: Vec<ProductId>,
}

/// A way into a real tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Route {
    /// A script for the Centralized Deployment module.
    CentralizedDeployment,
    /// A script for Exchange Online: Outlook only.
    Exchange,
    /// A script for an Exchange organisation on premises: Outlook only.
    ExchangeOnPremises,
    /// Steps in the Microsoft 365 admin center.
    AdminCenter,
    /// Steps for the SharePoint app catalog: on premises, without Outlook.
    SharePointCatalog,
}

impl Route {
    /// The store of Microsoft 365 that it writes to; `None` for what is on premises, where no file shows what is deployed.
    #[must_use]
    pub const fn store(self) -> Option<Store> {
        match self {
            Self::Exchange => Some(Store::Exchange),
            Self::CentralizedDeployment | Self::AdminCenter => Some(Store::Centralized),
            Self::ExchangeOnPremises | Self::SharePointCatalog => None,
        }
    }

    /// Whether its script lists people one by one in place of the people and groups that a plan names, as Exchange wants it.
    #[must_use]
    pub const fn lists_people(self) -> bool {
        matches!(self, Self::Exchange | Self::ExchangeOnPremises)
    }
}

/// Which side of a difference holds from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Take {
    /// What the tenant has becomes the plan.
    Theirs,
    /// The plan stands, and is handed off again.
    Ours,
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
