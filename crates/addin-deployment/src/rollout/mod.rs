//! Giving an add-in to more and more people, ring by ring ("Deploy add-ins in the admin center": business stakeholders and
//! IT first, then more individuals, then everyone).

pub mod propose;

use crate::assignment::Assignment;
use crate::lifecycle::command::Timestamp;
use crate::outcome::Revision;
use messages::{Message, say};
use serde::{Deserialize, Serialize};

/// What opens a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gate {
    /// An administrator's decision.
    Manual,
    /// An administrator's decision, and not before this moment.
    From(Timestamp),
}

impl Gate {
    /// When its ring begins, in words.
    #[must_use]
    pub fn words(self) -> Message {
        match self {
            Self::Manual => say::rollout_by_hand(),
            Self::From(from) => say::rollout_from(from.0),
        }
    }
}

/// The people who come in together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ring {
    /// Name.
    pub name: String,
    /// Who comes in; those of earlier rings stay.
    pub assignment: Assignment,
    /// When it may begin.
    pub gate: Gate,
    /// What should be checked in the ring before it.
    pub check: String,
}

/// The rings, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutPlan {
    /// The rings.
    pub rings: Vec<Ring>,
}

/// How many rings a plan may have: more than anybody can look after.
pub const RINGS_MAX: usize = 20;

impl RolloutPlan {
    /// Who has the add-in in the ring with this number, counted from 0, when `base` had it before the rollout; `None`
    /// for a ring that there is not.
    #[must_use]
    pub fn reaches(&self, base: &Assignment, ring: usize) -> Option<Assignment> {
        let rings = self.rings.get(..=ring)?;
        Some(rings.iter().fold(base.clone(), |reached, ring| reached.and(&ring.assignment)))
    }

    /// Whether it can be followed: there are rings, not too many, and each one widens what was reached before it.
    #[must_use]
    pub fn widens(&self, base: &Assignment) -> bool {
        let mut reached = base.clone();
        let widens = self.rings.iter().all(|ring| {
            let before = reached.clone();
            reached = std::mem::take(&mut reached).and(&ring.assignment);
            !before.everyone && !reached.names_the_same(&before)
        });
        widens && (1..=RINGS_MAX).contains(&self.rings.len())
    }
}

/// How far a rollout has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rollout {
    /// The rings.
    pub plan: RolloutPlan,
    /// Who had the add-in before the rollout began; nobody loses it by one.
    pub base: Assignment,
    /// The ring that is reached, counted from 0.
    pub ring: u32,
    /// Why it is held, while it is.
    pub held: Option<String>,
    /// When it began.
    pub started_at: Timestamp,
    /// Where the log stood then: what was changed before it was changed in another rollout.
    pub started_in: Revision,
    /// When the present ring began.
    pub advanced_at: Timestamp,
}

impl Rollout {
    /// The ring that comes next; `None` when the last one is reached.
    #[must_use]
    pub fn next(&self) -> Option<&Ring> {
        self.plan.rings.get(self.ring as usize + 1)
    }

    /// The ring with this number, counted from 0; `None` when it is reached, and when there is none.
    #[must_use]
    pub fn to_come(&self, ring: u32) -> Option<&Ring> {
        self.plan.rings.get(ring as usize).filter(|_| ring > self.ring)
    }

    /// Whether there are rings left to come.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.next().is_some()
    }

    /// Who has the add-in in the next ring; `None` when the last one is reached.
    #[must_use]
    pub fn assignment_after(&self) -> Option<Assignment> {
        self.plan.reaches(&self.base, self.ring as usize + 1)
    }
}
