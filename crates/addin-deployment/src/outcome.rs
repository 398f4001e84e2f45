//! What becomes of a write, and the words for it: never lost, never done twice.

use crate::lifecycle::command::{Actor, Timestamp};
use messages::Message;
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// Where a tenant's log stands: the number of events in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Revision(pub u64);

/// The key of one intent: the same key never changes a tenant twice. A random UUID in text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct IntentKey(pub String);

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It is written, durably.
    Confirmed(Confirmed),
    /// A rule forbids it; nothing was written.
    Refused(Refusal),
    /// Somebody wrote since the page last read; nothing was written.
    Conflict {
        /// What they did, oldest first.
        theirs: Vec<HistoryLine>,
        /// Where the log stands now.
        revision: Revision,
    },
    /// The answer was lost: it may or may not be written. Ask for the key.
    Unknown {
        /// The intent's key.
        key: IntentKey,
    },
}

/// A write that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// The add-in it concerns; `None` for the tenant as a whole.
    pub product: Option<ProductId>,
    /// Where the log stands after it.
    pub revision: Revision,
    /// When it was written.
    pub at: Timestamp,
}

/// A rule said no: which, and in a sentence what to do instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The rule.
    pub kind: RefusalKind,
    /// What is wrong, why it matters, what to do.
    pub message: Message,
    /// The add-in that stands in the way, where one does.
    pub product: Option<ProductId>,
}

/// The rules that can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RefusalKind {
    /// The content is not known to the executor (any more).
    ContentMissing,
    /// The bytes are no Office add-in manifest.
    NotAManifest,
    /// It is larger than Microsoft 365 accepts.
    TooLarge,
    /// The manifest has errors.
    ManifestHasErrors,
    /// Only applications that Centralized Deployment does not serve (OneNote, Project, Access).
    HostsNotDeployable,
    /// The product ID is deployed already.
    AlreadyDeployed,
    /// An update must have a greater version.
    VersionNotGreater,
    /// The update's product ID is another one.
    OtherProduct,
    /// The product is not deployed (any more).
    NotDeployed,
    /// It is in that state already.
    NothingToChange,
    /// Nobody was chosen.
    NobodyChosen,
    /// 200 add-ins are deployed already.
    TooManyAddIns,
    /// The same key was used for something else.
    KeyReused,
    /// A note, a reason or a name is too long.
    TextTooLong,
    /// Only certain administrators may change anything.
    RoleMissing,
    /// An Exchange Administrator needs a further role, or a setting, to deploy.
    RoleIncomplete,
    /// Somebody else deployed it.
    NotOwner,
    /// An Exchange Administrator changes add-ins for Outlook only.
    OutlookOnly,
    /// Only a Global Administrator gives consent.
    ConsentNeedsGlobal,
    /// Only a Global Administrator puts a pseudonym in somebody's place.
    PseudonymNeedsGlobal,
    /// It costs something.
    PaidAddIn,
    /// The terms of the store were not accepted.
    TermsNotAccepted,
    /// The cloud has no store.
    NoStore,
    /// The store updates its add-ins by itself.
    StoreUpdatesItself,
    /// A linked app is deployed for others.
    LinkedAppsDiffer,
    /// No update waits for consent.
    NothingPending,
    /// It is no earlier manifest of this add-in, or more than its version was changed.
    NotRepublishable,
    /// The rings cannot be followed one after the other.
    RolloutInvalid,
    /// A rollout is under way.
    RolloutRuns,
    /// No rollout is under way.
    NoRollout,
    /// The rollout is held.
    RolloutHeld,
    /// The next ring begins later.
    GateClosed,
    /// The kind of tenant was said already, and add-ins were deployed since.
    AlreadySetUp,
    /// It is not the id of a tenant.
    NotATenantId,
    /// The file comes from another tenant.
    OtherTenant,
    /// The tenant was looked at since.
    OlderInventory,
    /// It only makes sense for a real tenant.
    Demonstration,
    /// The change cannot be handed off that way.
    RouteImpossible,
    /// The tenant differs from the plan, which has to be settled first.
    SettleFirst,
    /// The tenant does not differ from the plan.
    NothingToSettle,
    /// Nobody was given the change to carry into the tenant.
    NotHandedOff,
    /// The ring is reached, or there is none with that number.
    RingNotToCome,
}

/// One line of history for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    /// Where the log stood after it.
    pub revision: Revision,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What, as a sentence.
    pub what: Message,
    /// What was before it, and what was after it, where it changed one thing into another.
    pub change: Option<Change>,
    /// The add-in it concerns; `None` for the tenant as a whole.
    pub product: Option<ProductId>,
}

/// One thing that became another, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What was before.
    pub before: Message,
    /// What is after.
    pub after: Message,
}
