//! What is known about an account and about a group, for the engine and the page alike. Whatever no source has told is
//! unknown, and what is unknown never counts against anybody.

use crate::assignment::GroupKind;
use crate::directory::licence::LicenceSet;
use crate::effect::LossReason;
use serde::{Deserialize, Serialize};

/// Something that is known to be so, known not to be so, or not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fact {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The source did not say.
    #[default]
    Unknown,
}

impl From<bool> for Fact {
    fn from(so: bool) -> Self {
        if so { Self::Yes } else { Self::No }
    }
}

/// The mailbox that belongs to an account: Exchange's `RecipientTypeDetails`, as far as it matters here ("Get-EXOMailbox",
/// "Get-EXORecipient").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mailbox {
    /// The source did not say.
    #[default]
    Unknown,
    /// There is none.
    None,
    /// A person's mailbox in Exchange Online.
    User,
    /// A shared mailbox.
    Shared,
    /// A room.
    Room,
    /// A car, a projector.
    Equipment,
    /// A person's mailbox in an Exchange organisation on premises.
    OnPremises,
    /// A mailbox that belongs to no person: discovery, scheduling, public folders.
    Other,
}

impl Mailbox {
    /// Whether the account has a mailbox of its own in Exchange Online, which is where add-ins are kept.
    #[must_use]
    pub const fn own(self) -> Fact {
        match self {
            Self::User => Fact::Yes,
            Self::Unknown => Fact::Unknown,
            _ => Fact::No,
        }
    }
}

/// The age of an account's owner, as Microsoft Entra ID keeps it in `ageGroup`, `consentProvidedForMinor` and
/// `legalAgeGroupClassification` ("user resource type").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AgeGroup {
    /// The source did not say, or the organisation keeps no ages.
    #[default]
    Unknown,
    /// Of age.
    Adult,
    /// Older than a child and not of age: nobody's consent is asked for.
    NotAdult,
    /// A child; whether a parent consents is not known.
    Minor,
    /// A child whose parent consents.
    MinorWithConsent,
    /// A child whose parent does not consent.
    MinorWithoutConsent,
    /// A child in a country where no consent is needed.
    MinorNoConsentNeeded,
}

/// Where somebody is seen to use Office, from the usage reports of Microsoft 365.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Platforms {
    /// A report names this account. Without one the others mean nothing.
    pub known: bool,
    /// On Windows.
    pub windows: bool,
    /// On a Mac.
    pub mac: bool,
    /// On a phone or a tablet.
    pub mobile: bool,
    /// In a browser.
    pub web: bool,
}

/// What is known about an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonFacts {
    /// The account is enabled.
    pub enabled: Fact,
    /// The account is a guest of another organisation.
    pub guest: Fact,
    /// Its mailbox.
    pub mailbox: Mailbox,
    /// The age of its owner.
    pub age: AgeGroup,
    /// Its owner has activated Office on some computer.
    pub activated: Fact,
    /// Where its owner uses Office.
    pub used_on: Platforms,
}

impl PersonFacts {
    /// What keeps the account from getting add-ins, if something is known to. The licences decide where nothing is
    /// known of a mailbox; `None` for licences that are not known.
    #[must_use]
    pub fn hindrance(self, licences: Option<&LicenceSet>) -> Option<LossReason> {
        let licensed = || licences.map_or(Fact::Unknown, LicenceSet::gives_mailbox);
        if self.enabled == Fact::No {
            Some(LossReason::DisabledAccount)
        } else if self.guest == Fact::Yes {
            Some(LossReason::Guest)
        } else if self.mailbox.own() == Fact::No {
            Some(LossReason::NoMailbox)
        } else if self.mailbox == Mailbox::Unknown && licensed() == Fact::No {
            Some(LossReason::NoLicence)
        } else {
            None
        }
    }
}

/// What is known about a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct GroupFacts {
    /// Kind.
    pub kind: GroupKind,
    /// Its members follow from a rule of Microsoft Entra ID.
    pub dynamic: Fact,
    /// Its members are hidden from others.
    pub hidden: Fact,
    /// Roles of the directory can be given to it.
    pub role_assignable: Fact,
    /// A source told who its members are. Where none did, the group is not taken to be empty.
    pub members_known: Fact,
}
