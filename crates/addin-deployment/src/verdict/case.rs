//! What is known about one add-in and one person, from whichever source: plain data that a verdict is derived from.

use crate::directory::Fact;
use crate::effect::LossReason;
use crate::lifecycle::command::{self, Timestamp};
use crate::lifecycle::delivery::DeliveryState;
use crate::lifecycle::setting::Setting;
use crate::lifecycle::tenant::{AddIn, AddInState, ChangeKind};
use crate::readiness::client::Client;
use crate::readiness::{PersonCase, TenantFacts};
use crate::verdict::heard::Heard;
use crate::verdict::question::Question;
use office_addin_manifest::model::{Format, Host, Manifest, Permission};
use serde::{Deserialize, Serialize};

/// The last change of an add-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What.
    pub kind: ChangeKind,
    /// When.
    pub at: Timestamp,
}

impl Change {
    /// By when everybody concerned should see it.
    #[must_use]
    pub const fn expected_by(self) -> Timestamp {
        Timestamp(self.at.0.saturating_add(self.kind.settles()))
    }
}

/// The deployment method of the older Add-ins page ("Centralized Deployment FAQ").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Method {
    /// Not known.
    #[default]
    Unknown,
    /// It is there, and people cannot remove it.
    Fixed,
    /// It is there, and people can remove it.
    Optional,
    /// People add it themselves.
    Available,
}

/// What is known about an add-in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddInCase {
    /// State; `None` where it is not known.
    pub state: Option<AddInState>,
    /// The last change that Microsoft 365 can know of; `None` where there is none, or it is not known.
    pub change: Option<Change>,
    /// How far the plan has come on its way into Microsoft 365; `None` where no plan is known.
    pub delivery: Option<DeliveryState>,
    /// Deployment method.
    pub method: Method,
    /// Applications; empty where they are not known.
    pub hosts: Vec<Host>,
    /// It has a unified manifest.
    pub unified: bool,
    /// It came from the store, and not from the organisation's own file.
    pub from_store: Fact,
    /// It has buttons or menu items.
    pub commands: Fact,
    /// What Office must offer, such as `ExcelApi 1.9`.
    pub requirements: Vec<String>,
    /// It may read and write the whole mailbox, as add-ins that use EWS do.
    pub whole_mailbox: bool,
    /// COM add-ins or XLLs take its place on Windows.
    pub has_equivalent: bool,
    /// An update of it waits for consent.
    pub consent_pending: Fact,
}

impl AddInCase {
    /// What the console's record and the manifest tell.
    #[must_use]
    pub fn of(add_in: &AddIn, setting: &Setting, manifest: Option<(Format, &Manifest)>) -> Self {
        let delivery = add_in.delivery_state(setting);
        // What was handed off counts from then on, and what is only planned has not begun.
        let handed_off = add_in.delivery.handed_off.as_ref();
        let carried = handed_off.filter(|carried| carried.through >= add_in.delivery.changed_in);
        let at = carried.map_or(add_in.changed_at, |carried| carried.at);
        let change = Change { kind: add_in.change, at };
        let mut case = Self {
            state: Some(add_in.state),
            change: (delivery != DeliveryState::Planned).then_some(change),
            delivery: Some(delivery),
            method: match add_in.method {
                command::Method::Fixed => Method::Fixed,
                command::Method::Optional => Method::Optional,
                command::Method::Available => Method::Available,
            },
            hosts: add_in.hosts.clone(),
            from_store: add_in.origin.is_store().into(),
            consent_pending: add_in.pending.is_some().into(),
            ..Self::default()
        };
        if let Some((format, manifest)) = manifest {
            case.unified = matches!(format, Format::Unified | Format::Package);
            case.commands = (!manifest.commands.is_empty()).into();
            let sets = manifest.requirements.iter().chain(&manifest.override_requirements);
            case.requirements = sets
                .map(|set| [set.name.as_str(), set.min_version.as_str()].join(" ").trim_end().to_owned())
                .collect();
            case.requirements.dedup();
            case.whole_mailbox = manifest.permissions.contains(&Permission::MailboxReadWrite);
            case.has_equivalent = !manifest.equivalents.is_empty();
        }
        case
    }
}

/// Whether the assignment comes to a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reached {
    /// Not known.
    #[default]
    Unknown,
    /// It does.
    Sure,
    /// Only by ways that are documented as unsupported and seen to work.
    Uncertain,
    /// It does not.
    No,
}

/// A way by which an assignment comes to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// Everyone is chosen.
    Everyone,
    /// The person is chosen by name.
    Name,
    /// The person is a direct member of this chosen group; empty where its name is not known.
    Group(String),
}

/// What keeps an assignment from a person, or makes it uncertain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// What.
    pub reason: LossReason,
    /// Names of the groups from the chosen one inwards; empty when the obstacle is the account's.
    pub path: Vec<String>,
}

/// How an assignment comes to one person: a [`crate::audience::Explanation`] with names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Whether it does.
    pub reached: Reached,
    /// Every way.
    pub ways: Vec<Way>,
    /// Everything that is in the way.
    pub obstacles: Vec<Obstacle>,
}

/// With which account somebody is signed in to Office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SignedIn {
    /// Not known.
    #[default]
    Unknown,
    /// The work or school account of this organisation.
    Work,
    /// A personal account.
    Personal,
    /// An account of another organisation.
    Elsewhere,
}

/// What only the person concerned can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What Office said.
    pub heard: Option<Heard>,
    /// Signed in with which account.
    pub signed_in: SignedIn,
    /// The application, and what it runs on.
    pub client: Client,
    /// Has removed the add-in.
    pub removed: Fact,
    /// Has a copy of it that is not the administrator's.
    pub own_copy: Fact,
    /// Optional connected experiences are on.
    pub connected: Fact,
}

/// Everything that a verdict is derived from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Now.
    pub now: Timestamp,
    /// The add-in.
    pub add_in: AddInCase,
    /// How its assignment comes to the person.
    pub reach: Reach,
    /// The person.
    pub person: PersonCase,
    /// What the person tells.
    pub told: Told,
    /// The organisation.
    pub tenant: TenantFacts,
    /// The questions that were answered, with *I do not know* as well: none of them is asked again.
    pub asked: Vec<Question>,
}
