//! Facts in a number of four bytes each. A number that stands for nothing is read as unknown.

use crate::assignment::GroupKind;
use crate::facts::{AgeGroup, Fact, GroupFacts, Mailbox, PersonFacts, Platforms};

const FACTS: [Fact; 3] = [Fact::Unknown, Fact::Yes, Fact::No];
const MAILBOXES: [Mailbox; 8] = [
    Mailbox::Unknown,
    Mailbox::None,
    Mailbox::User,
    Mailbox::Shared,
    Mailbox::Room,
    Mailbox::Equipment,
    Mailbox::OnPremises,
    Mailbox::Other,
];
const AGES: [AgeGroup; 7] = [
    AgeGroup::Unknown,
    AgeGroup::Adult,
    AgeGroup::NotAdult,
    AgeGroup::Minor,
    AgeGroup::MinorWithConsent,
    AgeGroup::MinorWithoutConsent,
    AgeGroup::MinorNoConsentNeeded,
];
const KINDS: [GroupKind; 6] = [
    GroupKind::Unknown,
    GroupKind::Microsoft365,
    GroupKind::DistributionList,
    GroupKind::MailEnabledSecurity,
    GroupKind::Security,
    GroupKind::DynamicDistribution,
];

/// Stands beside a person's facts where the user principal name is the address too, which is then kept once.
pub(super) const UPN_IS_MAIL: u32 = 1 << 31;

/// What can keep somebody from getting add-ins: enabled, guest and mailbox.
pub(super) const DECISIVE: u32 = 0xfff;

/// The mailbox alone; 0 where it is unknown, so that licences decide.
pub(super) const WHICH_MAILBOX: u32 = 0xf00;

/// Where each value stands: from which bit on; each has four bits.
const ENABLED: u32 = 0;
const GUEST: u32 = 4;
const MAILBOX: u32 = 8;
const AGE: u32 = 12;
const ACTIVATED: u32 = 16;
const USED_ON: u32 = 20;
const KIND: u32 = 0;
const DYNAMIC: u32 = 4;
const HIDDEN: u32 = 8;
const ROLE_ASSIGNABLE: u32 = 12;
const MEMBERS_KNOWN: u32 = 16;

fn bits<T: Copy + PartialEq>(table: &[T], value: T, shift: u32) -> u32 {
    let place = table.iter().position(|known| *known == value).unwrap_or_default();
    (place as u32) << shift
}

fn value<T: Copy + Default>(table: &[T], bits: u32, shift: u32) -> T {
    table.get((bits >> shift & 15) as usize).copied().unwrap_or_default()
}

impl PersonFacts {
    pub(super) fn to_bits(self) -> u32 {
        let Platforms { known, windows, mac, mobile, web } = self.used_on;
        let flags = [known, windows, mac, mobile, web];
        let used_on = (USED_ON..).zip(flags).fold(0, |bits, (place, flag)| bits | u32::from(flag) << place);
        bits(&FACTS, self.enabled, ENABLED)
            | bits(&FACTS, self.guest, GUEST)
            | bits(&MAILBOXES, self.mailbox, MAILBOX)
            | bits(&AGES, self.age, AGE)
            | bits(&FACTS, self.activated, ACTIVATED)
            | used_on
    }

    pub(super) fn from_bits(bits: u32) -> Self {
        let used = |place: u32| bits >> (USED_ON + place) & 1 == 1;
        Self {
            enabled: value(&FACTS, bits, ENABLED),
            guest: value(&FACTS, bits, GUEST),
            mailbox: value(&MAILBOXES, bits, MAILBOX),
            age: value(&AGES, bits, AGE),
            activated: value(&FACTS, bits, ACTIVATED),
            used_on: Platforms {
                known: used(0),
                windows: used(1),
                mac: used(2),
                mobile: used(3),
                web: used(4),
            },
        }
    }
}

impl GroupFacts {
    pub(super) fn to_bits(self) -> u32 {
        bits(&KINDS, self.kind, KIND)
            | bits(&FACTS, self.dynamic, DYNAMIC)
            | bits(&FACTS, self.hidden, HIDDEN)
            | bits(&FACTS, self.role_assignable, ROLE_ASSIGNABLE)
            | bits(&FACTS, self.members_known, MEMBERS_KNOWN)
    }

    pub(super) fn from_bits(bits: u32) -> Self {
        Self {
            kind: value(&KINDS, bits, KIND),
            dynamic: value(&FACTS, bits, DYNAMIC),
            hidden: value(&FACTS, bits, HIDDEN),
            role_assignable: value(&FACTS, bits, ROLE_ASSIGNABLE),
            members_known: value(&FACTS, bits, MEMBERS_KNOWN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_come_back_as_they_were() {
        for number in 0..8_400_usize {
            let fact = |by: usize| FACTS[number / by % 3];
            let flag = |by: usize| number / by % 2 == 1;
            let used_on =
                Platforms { known: flag(1), windows: flag(2), mac: flag(4), mobile: flag(8), web: flag(16) };
            let person = PersonFacts {
                enabled: fact(1),
                guest: fact(5),
                mailbox: MAILBOXES[number % 8],
                age: AGES[number / 3 % 7],
                activated: fact(7),
                used_on,
            };
            assert_eq!(PersonFacts::from_bits(person.to_bits()), person);
            assert_eq!(PersonFacts::from_bits(person.to_bits() | UPN_IS_MAIL), person);
            let group = GroupFacts {
                kind: KINDS[number % 6],
                dynamic: fact(1),
                hidden: fact(3),
                role_assignable: fact(7),
                members_known: fact(11),
            };
            assert_eq!(GroupFacts::from_bits(group.to_bits()), group);
        }
    }

    #[test]
    fn what_nobody_wrote_is_unknown() {
        let unknown = PersonFacts::default();
        assert_eq!((PersonFacts::from_bits(0), unknown.to_bits()), (unknown, 0));
        assert_eq!(PersonFacts::from_bits(u32::MAX).mailbox, Mailbox::Unknown);
        assert_eq!(GroupFacts::from_bits(u32::MAX), GroupFacts::default());
    }
}
