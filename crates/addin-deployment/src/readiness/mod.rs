//! Whether somebody, and the organisation, can get add-ins at all: each item with its state, why it is so, and the
//! exact step that mends it.
//!
//! What is not known is *unknown* and never *not ready*. Readiness is not assignment: whom an add-in is given to says
//! [`crate::audience`], and both together with the time say [`crate::verdict`].

pub mod client;
mod csv;
mod person;
mod tenant;
mod whole;

pub use csv::{CSV_HEADER, csv_field};
pub use person::{Cause, PersonCase, Plan, account, activated, mailbox, person_items, plan, used};
pub use tenant::{APP_MANAGEMENT_ID, Cloud, Ews, TenantFacts, Unread, tenant_item, tenant_items};
pub use whole::{PeopleReadiness, ReadinessRow, StateCounts, count_people, csv_rows, ready_rows};

use messages::{Message, say};
use serde::{Deserialize, Serialize};

/// How something stands, from the worst to the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum State {
    /// It is known to keep people from getting add-ins.
    NotReady,
    /// Nothing was told about it.
    Unknown,
    /// What is known makes it likely.
    Probably,
    /// It keeps nobody from getting add-ins, and somebody may have to do something about it.
    Notice,
    /// It is in order.
    Ready,
}

impl State {
    /// Every state, from the worst to the best.
    pub const ALL: [Self; 5] = [Self::NotReady, Self::Unknown, Self::Probably, Self::Notice, Self::Ready];

    /// In a word or two.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::NotReady => say::readiness_state_not_ready(),
            Self::Unknown => say::readiness_state_unknown(),
            Self::Probably => say::readiness_state_probably(),
            Self::Notice => say::readiness_state_notice(),
            Self::Ready => say::readiness_state_ready(),
        }
    }
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// A person: the account.
    Account,
    /// A person: a licence with Exchange Online, by service plan.
    Plan,
    /// A person: the mailbox, and on which side it is.
    Mailbox,
    /// A person: whether Office was activated.
    Activated,
    /// A person: application, platform and version.
    Client,
    /// The organisation: sign-in to the Microsoft 365 App Management Service.
    AppManagement,
    /// The organisation: `AppsForOfficeEnabled`.
    AppsForOffice,
    /// The organisation: `EwsEnabled`, and what becomes of it.
    Ews,
    /// The organisation: whether people may install add-ins from the store.
    Store,
    /// The organisation: management roles in Exchange.
    Roles,
    /// The organisation: which of Microsoft's clouds.
    Cloud,
    /// The organisation: something that the collector could not read.
    Unread,
}

impl Topic {
    /// Its name.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Account => say::readiness_topic_account(),
            Self::Plan => say::readiness_topic_plan(),
            Self::Mailbox => say::readiness_topic_mailbox(),
            Self::Activated => say::readiness_topic_activated(),
            Self::Client => say::readiness_topic_client(),
            Self::AppManagement => say::readiness_topic_app_management(),
            Self::AppsForOffice => say::readiness_topic_apps_for_office(),
            Self::Ews => say::readiness_topic_ews(),
            Self::Store => say::readiness_topic_store(),
            Self::Roles => say::readiness_topic_roles(),
            Self::Cloud => say::readiness_topic_cloud(),
            Self::Unread => say::readiness_topic_unread(),
        }
    }
}

/// What to do: a sentence, and the command or path that goes with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// What to do, and where.
    pub step: Message,
    /// A PowerShell command or a path to copy; empty where the sentence is all.
    pub command: String,
}

impl Advice {
    /// Advice that is all in the sentence.
    #[must_use]
    pub const fn say(step: Message) -> Self {
        Self { step, command: String::new() }
    }

    /// Advice with a command or path to copy.
    #[must_use]
    pub fn run(step: Message, command: &str) -> Self {
        Self { step, command: command.to_owned() }
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What.
    pub topic: Topic,
    /// How it stands.
    pub state: State,
    /// Why.
    pub why: Message,
    /// What mends it, or makes it known.
    pub mend: Option<Advice>,
}

impl Item {
    /// Something that nothing was told about.
    fn unknown(topic: Topic) -> Self {
        let mend = Some(Advice::say(say::readiness_collect()));
        Self { topic, state: State::Unknown, why: say::readiness_unknown(), mend }
    }
}
