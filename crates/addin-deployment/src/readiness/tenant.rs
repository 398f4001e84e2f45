//! What the organisation as a whole needs for add-ins to reach people, and dated notices.

use super::{Advice, Item, State, Topic};
use crate::directory::Fact;
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::setting;
use messages::say;
use serde::{Deserialize, Serialize};

/// Microsoft's clouds ("Guidance for deploying Office Add-ins on government clouds").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cloud {
    /// Not known.
    #[default]
    Unknown,
    /// Worldwide.
    Worldwide,
    /// Government Community Cloud.
    Gcc,
    /// GCC High.
    GccHigh,
    /// The US Department of Defense.
    Dod,
    /// Operated by 21Vianet in China.
    China,
}

impl Cloud {
    /// The same for a console's own tenant; `None` where it is not known.
    #[must_use]
    pub const fn known(self) -> Option<setting::Cloud> {
        Some(match self {
            Self::Unknown => return None,
            Self::Worldwide => setting::Cloud::Worldwide,
            Self::Gcc => setting::Cloud::Gcc,
            Self::GccHigh => setting::Cloud::GccHigh,
            Self::Dod => setting::Cloud::Dod,
            Self::China => setting::Cloud::China,
        })
    }

    /// Its name, the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "?",
            Self::Worldwide => "Worldwide",
            Self::Gcc => "GCC",
            Self::GccHigh => "GCC High",
            Self::Dod => "DoD",
            Self::China => "21Vianet",
        }
    }
}

/// `EwsEnabled` of the organisation: true, false, or null.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ews {
    /// No source told.
    #[default]
    Unknown,
    /// Null: Microsoft's default holds.
    Unset,
    /// True.
    On,
    /// False.
    Off,
}

/// Something that the collector could not read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// What, as the collector calls it; hostile text.
    pub what: String,
    /// What the service answered; hostile text.
    pub why: String,
}

/// What is known about the organisation as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantFacts {
    /// The tenant's id, a GUID; empty where no source told.
    pub tenant: String,
    /// Cloud.
    pub cloud: Cloud,
    /// People may sign in to the Microsoft 365 App Management Service (`accountEnabled` of its service principal).
    pub app_management: Fact,
    /// `AppsForOfficeEnabled` of Exchange Online.
    pub apps_for_office: Fact,
    /// `EwsEnabled` of Exchange Online.
    pub ews: Ews,
    /// People may install add-ins from the store themselves.
    pub store: Fact,
    /// The management roles of Exchange Online that are assigned to anybody, by their English names; `None` where no
    /// source told.
    pub roles: Option<Vec<String>>,
    /// What the collector could not read.
    pub unread: Vec<Unread>,
    /// When this was read.
    pub read_at: Option<Timestamp>,
}

/// The service principal without which Centralized Deployment reaches nobody ("Deploying add-ins for Microsoft 365
/// Apps").
pub const APP_MANAGEMENT_ID: &str = "0517ffae-825d-4aff-999e-3f2336b8a20a";

const ENABLE_APP_MANAGEMENT: &str = "Update-MgServicePrincipal -ServicePrincipalId (Get-MgServicePrincipal -Filter \
                                     \"appId eq '0517ffae-825d-4aff-999e-3f2336b8a20a'\").Id -AccountEnabled:$true";
const ALLOW_APPS: &str = "Set-OrganizationConfig -AppsForOfficeEnabled $true";

/// What people need to see and change deployed add-ins in Outlook ("Specify who can install and manage add-ins for
/// Outlook in Exchange Online").
const USER_ROLES: [&str; 3] = ["My Custom Apps", "My Marketplace Apps", "My ReadWriteMailbox Apps"];

/// What administrators need to deploy.
const ADMIN_ROLES: [&str; 2] = ["Org Custom Apps", "Org Marketplace Apps"];

/// 1 October 2026: Exchange Online turns EWS off by default.
const EWS_OFF: Timestamp = Timestamp(1_790_812_800_000);

/// 1 April 2027: it is off for good.
const EWS_GONE: Timestamp = Timestamp(1_806_537_600_000);

/// Everything that is looked at for the organisation; what the collector could not read comes last.
#[must_use]
pub fn tenant_items(facts: &TenantFacts, now: Timestamp) -> Vec<Item> {
    let topics =
        [Topic::AppManagement, Topic::AppsForOffice, Topic::Roles, Topic::Store, Topic::Ews, Topic::Cloud];
    let mut items: Vec<_> = topics.iter().map(|topic| tenant_item(facts, *topic, now)).collect();
    items.extend(facts.unread.iter().map(|unread| Item {
        topic: Topic::Unread,
        state: State::Unknown,
        why: say::readiness_unread(unread.what.as_str(), unread.why.as_str()),
        mend: Some(Advice::say(say::readiness_unread_mend())),
    }));
    items
}

/// One thing about the organisation; a topic about a person is not known of it.
#[must_use]
pub fn tenant_item(facts: &TenantFacts, topic: Topic, now: Timestamp) -> Item {
    let item = |state, why, mend| Item { topic, state, why, mend };
    match topic {
        Topic::AppManagement => match facts.app_management {
            Fact::Yes => item(State::Ready, say::readiness_app_management_fine(), None),
            Fact::No => {
                let mend = Advice::run(say::readiness_app_management_mend(), ENABLE_APP_MANAGEMENT);
                item(State::NotReady, say::readiness_app_management_off(), Some(mend))
            }
            Fact::Unknown => Item::unknown(topic),
        },
        Topic::AppsForOffice => match facts.apps_for_office {
            Fact::Yes => item(State::Ready, say::readiness_apps_for_office_fine(), None),
            Fact::No => {
                let mend = Advice::run(say::readiness_run_exchange(), ALLOW_APPS);
                item(State::NotReady, say::readiness_apps_for_office_off(), Some(mend))
            }
            Fact::Unknown => Item::unknown(topic),
        },
        Topic::Store => match facts.store {
            Fact::Yes => item(State::Ready, say::readiness_store_fine(), None),
            Fact::No => item(State::Notice, say::readiness_store_off(), None),
            Fact::Unknown => Item::unknown(topic),
        },
        Topic::Roles => facts.roles.as_deref().map_or_else(|| Item::unknown(topic), roles),
        Topic::Ews => ews(facts.ews, now),
        Topic::Cloud => match facts.cloud {
            Cloud::Unknown => Item::unknown(topic),
            Cloud::Worldwide => item(State::Ready, say::readiness_cloud_world(), None),
            other => item(State::Notice, say::readiness_cloud_other(other.name()), None),
        },
        _ => Item::unknown(topic),
    }
}

fn roles(assigned: &[String]) -> Item {
    let missing = |needed: &[&str]| {
        let missing: Vec<_> = needed
            .iter()
            .copied()
            .filter(|role| !assigned.iter().any(|other| other.trim().eq_ignore_ascii_case(role)))
            .collect();
        missing.join(", ")
    };
    let item = |state, why, mend| Item { topic: Topic::Roles, state, why, mend };
    let (users, admins) = (missing(&USER_ROLES), missing(&ADMIN_ROLES));
    if !users.is_empty() {
        let mend = Advice::say(say::readiness_roles_policy());
        item(State::Notice, say::readiness_roles_users(users), Some(mend))
    } else if !admins.is_empty() {
        let mend = Advice::say(say::readiness_roles_group());
        item(State::Notice, say::readiness_roles_admins(admins), Some(mend))
    } else {
        item(State::Ready, say::readiness_roles_fine(), None)
    }
}

/// What is set, and what Microsoft does at which date ("Deprecation of Exchange Web Services (EWS) in Exchange Online").
/// It is information at any time: what is going away is not turned on as a repair.
fn ews(setting: Ews, now: Timestamp) -> Item {
    let when = if now < EWS_OFF {
        say::readiness_ews_coming()
    } else if now < EWS_GONE {
        say::readiness_ews_now()
    } else {
        say::readiness_ews_gone()
    };
    let why = match setting {
        Ews::Unknown => when,
        Ews::Unset => say::readiness_ews_value("null", when),
        Ews::On => say::readiness_ews_value("True", when),
        Ews::Off => say::readiness_ews_value("False", when),
    };
    let mend = Some(Advice::say(say::readiness_ews_ask()));
    Item { topic: Topic::Ews, state: State::Notice, why, mend }
}
