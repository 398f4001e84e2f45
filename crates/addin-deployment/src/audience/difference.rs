//! Who gains, loses and keeps an add-in when its assignment changes.

use super::Audience;
use crate::effect::{Change, Changes};
use crate::index_set::IndexSet;

/// Everybody of two audiences, each in one of six sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// They do not get it yet, and will.
    pub gains: IndexSet,
    /// They get it, and will not any more.
    pub loses: IndexSet,
    /// They get it and go on getting it.
    pub keeps: IndexSet,
    /// They may gain it: either it is uncertain whether they have it, and they will, or they do not have it and it is
    /// uncertain whether they will.
    pub may_gain: IndexSet,
    /// They may lose it, the other way round.
    pub may_lose: IndexSet,
    /// It is and remains uncertain.
    pub may_keep: IndexSet,
}

/// Compares two audiences of one directory.
#[must_use]
pub fn difference(before: &Audience, after: &Audience) -> Difference {
    let both = |one: &IndexSet, other: &IndexSet| {
        let mut both = one.clone();
        both.keep(other);
        both
    };
    // Who surely gets it on one side only, and whose other side is nothing at all.
    let only = |one: &Audience, other: &Audience| {
        let mut only = one.sure.clone();
        only.subtract(&other.sure);
        only.subtract(&other.uncertain);
        only
    };
    // Uncertain on one side and nothing on the other, or uncertain there and sure here.
    let perhaps = |one: &Audience, other: &Audience| {
        let mut perhaps = one.uncertain.clone();
        perhaps.subtract(&other.sure);
        perhaps.subtract(&other.uncertain);
        perhaps.join(&both(&one.sure, &other.uncertain));
        perhaps
    };
    Difference {
        gains: only(after, before),
        loses: only(before, after),
        keeps: both(&before.sure, &after.sure),
        may_gain: perhaps(after, before),
        may_lose: perhaps(before, after),
        may_keep: both(&before.uncertain, &after.uncertain),
    }
}

impl Difference {
    /// The people of one of the sets.
    #[must_use]
    pub const fn of(&self, change: Change) -> &IndexSet {
        match change {
            Change::Gains => &self.gains,
            Change::Loses => &self.loses,
            Change::Keeps => &self.keeps,
            Change::MayGain => &self.may_gain,
            Change::MayLose => &self.may_lose,
            Change::MayKeep => &self.may_keep,
        }
    }

    /// How many there are of each.
    #[must_use]
    pub fn counts(&self) -> Changes {
        Changes {
            gains: self.gains.len(),
            loses: self.loses.len(),
            keeps: self.keeps.len(),
            may_gain: self.may_gain.len(),
            may_lose: self.may_lose.len(),
            may_keep: self.may_keep.len(),
        }
    }
}
