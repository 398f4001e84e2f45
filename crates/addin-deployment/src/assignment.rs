//! What the administrator chose: everyone, or named people and groups.

use serde::{Deserialize, Serialize};
use sorting::{repeats, sort_by_key};

/// The directory's id of a person or group: a GUID in Microsoft Entra ID. A directory finds GUIDs whatever their case;
/// otherwise ids are compared as written.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DirectoryId(pub String);

/// Who is meant to get an add-in.
///
/// *Everyone* is kept apart from the list: switching it off brings the list back ("Use the Centralized Deployment
/// PowerShell cmdlets to manage add-ins").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Everyone in the organisation, whatever the lists hold.
    pub everyone: bool,
    /// People by name. Each is added and removed by hand.
    pub people: Vec<DirectoryId>,
    /// Groups. Who joins gets the add-in, who leaves loses it.
    pub groups: Vec<DirectoryId>,
}

impl Assignment {
    /// Whether nobody at all is chosen.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        !self.everyone && self.people.is_empty() && self.groups.is_empty()
    }

    /// This choice, as it follows on an earlier one: *Everyone* alone says nothing about the lists, so they stay.
    #[must_use]
    pub fn remembering(&self, earlier: &Self) -> Self {
        if self.everyone && self.people.is_empty() && self.groups.is_empty() {
            Self { everyone: true, ..earlier.clone() }
        } else {
            self.clone()
        }
    }

    /// Whoever either of both chooses, in the order of choice.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.everyone |= other.everyone;
        self.people.extend_from_slice(&other.people);
        self.groups.extend_from_slice(&other.groups);
        self.without_repeats()
    }

    /// The same choice with everybody in it once, in the order of choice.
    pub(crate) fn without_repeats(mut self) -> Self {
        let ids: Vec<_> = self.people.iter().chain(&self.groups).collect();
        let mut repeats = repeats(&ids).into_iter();
        self.people.retain(|_| repeats.next() == Some(false));
        self.groups.retain(|_| repeats.next() == Some(false));
        self
    }

    /// Whether both choose the same, in whatever order.
    pub(crate) fn names_the_same(&self, other: &Self) -> bool {
        self.everyone == other.everyone && self.ids_in_order() == other.ids_in_order()
    }

    /// Whether both come to the same people: those who are remembered behind *Everyone* make no difference.
    pub(crate) fn reaches_the_same(&self, other: &Self) -> bool {
        self.everyone && other.everyone || self.names_the_same(other)
    }

    /// Every id once.
    fn ids_in_order(&self) -> Vec<&DirectoryId> {
        let mut ids: Vec<_> = self.people.iter().chain(&self.groups).collect();
        sort_by_key(&mut ids, |id| *id);
        ids.dedup();
        ids
    }
}

/// The kinds of groups that Microsoft has. Those of Microsoft Entra ID can be dynamic, whatever their kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GroupKind {
    /// Microsoft 365 group.
    Microsoft365,
    /// Distribution list.
    DistributionList,
    /// Mail-enabled security group.
    MailEnabledSecurity,
    /// Security group without mail: documented as unsupported, uncertain in real tenants.
    Security,
    /// Exchange's dynamic distribution group: unsupported.
    DynamicDistribution,
    /// The source did not say.
    #[default]
    Unknown,
}
