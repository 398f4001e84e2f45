//! What an import would tell about each account: licences, the kind of mailbox, ages and where Office is used. These are
//! drawn by a generator of their own, so that people keep their ids whatever is added here.

use super::random::Random;
use crate::directory::licence::{LicenceSet, PlanGrant, PlanId, PlanState};
use crate::directory::{AgeGroup, Builder, Fact, LicenceIndex, Mailbox, PersonFacts, Platforms};

/// `EXCHANGE_S_FOUNDATION`: part of nearly every product, and no mailbox.
const FOUNDATION: PlanId = PlanId(0x113feb6c_3fe4_4440_bddc_54d774bf0318);
/// `OFFICESUBSCRIPTION`: Office on computers.
const OFFICE: PlanId = PlanId(0x43de0ff5_c92c_492b_9116_175376d08c38);
/// `OFFICEMOBILE_SUBSCRIPTION`: Office on phones and in browsers.
const OFFICE_MOBILE: PlanId = PlanId(0xc63d4d19_e8cb_460e_b37c_4d6c34603745);
/// `EXCHANGE_S_ENTERPRISE`.
const ENTERPRISE: PlanId = PlanId(0xefb87545_963c_4e0d_99df_69c6916d9eb0);
/// `EXCHANGE_S_DESKLESS`.
const FRONTLINE: PlanId = PlanId(0x4a82b400_a79f_41a4_b4e2_e94f5787b113);

/// What the organisation has bought: plans, and how they stand.
const PRODUCTS: [(PlanState, &[PlanId]); 5] = [
    (PlanState::Enabled, &[ENTERPRISE, FOUNDATION, OFFICE]),
    (PlanState::Enabled, &[FRONTLINE, FOUNDATION, OFFICE_MOBILE]),
    (PlanState::Enabled, &[FOUNDATION, OFFICE]),
    (PlanState::Warning, &[ENTERPRISE, FOUNDATION, OFFICE]),
    (PlanState::Enabled, &[]),
];
const OFFICE_WORKER: usize = 0;
const FRONTLINE_WORKER: usize = 1;
const APPS_ONLY: usize = 2;
const IN_GRACE: usize = 3;
const UNLICENSED: usize = 4;

/// Draws what is known about accounts.
pub(super) struct Details {
    random: Random,
    products: Vec<LicenceIndex>,
}

impl Details {
    pub(super) fn new(seed: u64, builder: &mut Builder) -> Self {
        let set = |(state, plans): &(PlanState, &[PlanId])| {
            let grants = plans.iter().map(|plan| PlanGrant { plan: *plan, state: *state });
            LicenceSet { plans: Some(grants.collect()), products: None }
        };
        let products = PRODUCTS.iter().map(|product| builder.licences(&set(product))).collect();
        Self { random: Random::new(!seed), products }
    }

    fn product(&self, number: usize) -> LicenceIndex {
        self.products.get(number).copied().unwrap_or_default()
    }

    /// Somebody at a desk, about whom everything is known.
    pub(super) fn office_worker(&self) -> (PersonFacts, LicenceIndex) {
        let used_on = Platforms { known: true, windows: true, web: true, ..Platforms::default() };
        let facts = PersonFacts {
            enabled: Fact::Yes,
            guest: Fact::No,
            mailbox: Mailbox::User,
            age: AgeGroup::Adult,
            activated: Fact::Yes,
            used_on,
        };
        (facts, self.product(OFFICE_WORKER))
    }

    /// A room, a projector or a shared mailbox.
    pub(super) fn place(&mut self, room: bool) -> (PersonFacts, LicenceIndex) {
        let mailbox = match room {
            false => Mailbox::Shared,
            true if self.random.happens(150) => Mailbox::Equipment,
            true => Mailbox::Room,
        };
        let facts = PersonFacts { enabled: Fact::Yes, guest: Fact::No, mailbox, ..PersonFacts::default() };
        (facts, self.product(UNLICENSED))
    }

    /// Anybody else. `mailbox` is whether the account has one of its own.
    pub(super) fn anybody(
        &mut self,
        enabled: bool,
        guest: bool,
        mailbox: Fact,
    ) -> (PersonFacts, LicenceIndex) {
        let random = &mut self.random;
        let [kind, age, licence, used] = [100, 100, 100, 16].map(|limit| random.below(limit));
        let unknown = random.happens(10);
        let mailbox = match (mailbox, kind) {
            (Fact::Unknown, _) => Mailbox::Unknown,
            (Fact::No, _) => Mailbox::None,
            (Fact::Yes, 0) => Mailbox::OnPremises,
            (Fact::Yes, _) => Mailbox::User,
        };
        let age = match age {
            0..60 => AgeGroup::Unknown,
            60..97 => AgeGroup::Adult,
            97 => AgeGroup::NotAdult,
            98 => AgeGroup::MinorWithConsent,
            _ => AgeGroup::MinorWithoutConsent,
        };
        let product = match (guest, mailbox, licence) {
            (true, ..) | (_, Mailbox::None, 0..50) => Some(UNLICENSED),
            (_, Mailbox::None, _) | (_, Mailbox::Unknown, 0..40) => Some(APPS_ONLY),
            (_, _, 0..3) => None,
            (_, _, 3..5) => Some(IN_GRACE),
            (_, _, 5..30) => Some(FRONTLINE_WORKER),
            _ => Some(OFFICE_WORKER),
        };
        let desk = product == Some(OFFICE_WORKER);
        let bit = |bit: u32| used & bit != 0;
        let used_on = Platforms {
            known: product.is_some() && !guest,
            windows: desk && (bit(1) || bit(2)),
            mac: desk && !bit(1) && !bit(2),
            mobile: bit(4),
            web: bit(8) || !desk,
        };
        let facts = PersonFacts {
            enabled: if unknown { Fact::Unknown } else { enabled.into() },
            guest: guest.into(),
            mailbox,
            age,
            activated: if used_on.known { (used_on.windows || used_on.mac).into() } else { Fact::Unknown },
            used_on: if used_on.known { used_on } else { Platforms::default() },
        };
        (facts, product.map_or(LicenceIndex::default(), |number| self.product(number)))
    }
}
