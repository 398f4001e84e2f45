//! How far a plan has come on its way into a real tenant.

use crate::lifecycle::command::{ContentHash, Route, Timestamp};
use crate::lifecycle::setting::TenantKind;
use crate::lifecycle::sighting::{Difference, Expected};
use crate::outcome::Revision;
use serde::{Deserialize, Serialize};

/// What a person was given to carry into the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOff {
    /// Every change up to here.
    pub through: Revision,
    /// When.
    pub at: Timestamp,
    /// The way.
    pub route: Route,
    /// The script or the steps.
    pub script: ContentHash,
    /// What the tenant should show after it.
    pub expected: Expected,
}

/// How far an add-in's plan has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The last change of what the tenant should have.
    pub changed_in: Revision,
    /// When that was.
    pub changed_at: Timestamp,
    /// What was handed off last.
    pub handed_off: Option<HandedOff>,
    /// Everything up to here was seen in the tenant.
    pub confirmed: Option<Revision>,
    /// How the tenant was last seen to differ.
    pub differs: Vec<Difference>,
}

/// What can be said of an add-in's plan in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DeliveryState {
    /// The tenant is a demonstration: nothing of it happens.
    Simulated,
    /// It is decided, and nobody has carried it into the tenant.
    Planned,
    /// Somebody was given it to carry into the tenant, and nothing came back yet.
    HandedOff,
    /// It was seen in the tenant.
    Confirmed,
    /// Something else was seen in the tenant.
    Differs,
}

impl DeliveryState {
    /// Whether the plan can be told as what is so: it was seen in the tenant, or there is none in which it could be.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Simulated | Self::Confirmed)
    }
}

impl Delivery {
    /// How far the plan has come.
    #[must_use]
    pub fn state(&self, kind: TenantKind) -> DeliveryState {
        let through = self.handed_off.as_ref().map(|handed_off| handed_off.through);
        if kind == TenantKind::Demonstration {
            DeliveryState::Simulated
        } else if !self.differs.is_empty() {
            DeliveryState::Differs
        } else if self.confirmed >= Some(self.changed_in) {
            DeliveryState::Confirmed
        } else if through >= Some(self.changed_in) {
            DeliveryState::HandedOff
        } else {
            DeliveryState::Planned
        }
    }
}
