//! What somebody is licensed for, and whether that comes with a mailbox.

use crate::facts::Fact;
use serde::{Deserialize, Serialize};

/// The id of a service plan, a GUID.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlanId(pub u128);

/// How a plan stands for somebody: Microsoft Graph's `capabilityStatus` and `provisioningStatus` in one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlanState {
    /// It works.
    Enabled,
    /// The subscription has ended and the plan still works for a while.
    Warning,
    /// The subscription has ended.
    Suspended,
    /// The subscription is gone.
    Deleted,
    /// The organisation is locked out of it.
    LockedOut,
    /// An administrator has taken this plan out of the licence.
    Disabled,
    /// It is being set up.
    Pending,
    /// The source did not say.
    #[default]
    Unknown,
}

impl PlanState {
    /// Whether the plan works for its owner.
    #[must_use]
    pub const fn works(self) -> Fact {
        match self {
            Self::Enabled | Self::Warning => Fact::Yes,
            Self::Pending | Self::Unknown => Fact::Unknown,
            Self::Suspended | Self::Deleted | Self::LockedOut | Self::Disabled => Fact::No,
        }
    }
}

/// One service plan of somebody's licences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlanGrant {
    /// Which.
    pub plan: PlanId,
    /// How it stands.
    pub state: PlanState,
}

/// Somebody's licences. Many people have the same, so a directory keeps each set once.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LicenceSet {
    /// Service plans; `None` where no source tells them.
    pub plans: Option<Vec<PlanGrant>>,
    /// Names of products as the Microsoft 365 admin center exports them; `None` where no source tells them. One name
    /// can be two products, so that a name alone proves nothing.
    pub products: Option<Vec<String>>,
}

/// The plans that give a mailbox in Exchange Online ("Product names and service plan identifiers for licensing").
/// `EXCHANGE_S_FOUNDATION`, which is part of nearly every product, is not among them, nor are archives and analytics.
pub const MAILBOX_PLANS: [(PlanId, &str); 10] = [
    (PlanId(0x9aaf7827_d63c_4b61_89c3_182f06f82e5c), "EXCHANGE_S_STANDARD"),
    (PlanId(0xefb87545_963c_4e0d_99df_69c6916d9eb0), "EXCHANGE_S_ENTERPRISE"),
    (PlanId(0x4a82b400_a79f_41a4_b4e2_e94f5787b113), "EXCHANGE_S_DESKLESS"),
    (PlanId(0xe9b4930a_925f_45e2_ac2a_3f7788ca6fdd), "EXCHANGE_S_STANDARD_GOV"),
    (PlanId(0x8c3069c0_ccdb_44be_ab77_986203a67df2), "EXCHANGE_S_ENTERPRISE_GOV"),
    (PlanId(0x88f4d7ef_a73b_4246_8047_516022144c9f), "EXCHANGE_S_DESKLESS_GOV"),
    (PlanId(0xd42bdbd6_c335_4231_ab3d_c8f348d5aff5), "EXCHANGE_L_STANDARD"),
    (PlanId(0xfc52cc4b_ed7d_472d_bbe7_b081c23ecc56), "EXCHANGE_S_STANDARD_MIDMARKET"),
    (PlanId(0x1126bef5_da20_4f07_b45e_ad25d2581aa8), "EXCHANGE_S_ESSENTIALS"),
    (PlanId(0x90927877_dcff_4af6_b346_2332c0b15bb7), "EXCHANGE_B_STANDARD"),
];

impl LicenceSet {
    /// Whether these licences come with a mailbox in Exchange Online. Names of products alone leave it open.
    #[must_use]
    pub fn gives_mailbox(&self) -> Fact {
        let Some(plans) = &self.plans else { return Fact::Unknown };
        let mut gives = Fact::No;
        for grant in plans.iter().filter(|grant| grant.plan.gives_mailbox()) {
            match grant.state.works() {
                Fact::Yes => return Fact::Yes,
                Fact::Unknown => gives = Fact::Unknown,
                Fact::No => {}
            }
        }
        gives
    }
}

impl PlanId {
    /// Whether the plan gives a mailbox in Exchange Online.
    #[must_use]
    pub fn gives_mailbox(self) -> bool {
        MAILBOX_PLANS.iter().any(|(plan, _)| *plan == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDARD: PlanId = MAILBOX_PLANS[0].0;
    const FOUNDATION: PlanId = PlanId(0x113feb6c_3fe4_4440_bddc_54d774bf0318);

    fn gives(plans: &[(PlanId, PlanState)]) -> Fact {
        let plans = plans.iter().map(|(plan, state)| PlanGrant { plan: *plan, state: *state }).collect();
        LicenceSet { plans: Some(plans), products: None }.gives_mailbox()
    }

    #[test]
    fn a_plan_gives_a_mailbox_as_long_as_it_works() {
        for (state, fact) in [
            (PlanState::Enabled, Fact::Yes),
            (PlanState::Warning, Fact::Yes),
            (PlanState::Suspended, Fact::No),
            (PlanState::Deleted, Fact::No),
            (PlanState::LockedOut, Fact::No),
            (PlanState::Disabled, Fact::No),
            (PlanState::Pending, Fact::Unknown),
            (PlanState::Unknown, Fact::Unknown),
        ] {
            assert_eq!(gives(&[(STANDARD, state)]), fact, "{state:?}");
        }
    }

    #[test]
    fn the_best_of_several_plans_counts() {
        let enabled = (STANDARD, PlanState::Enabled);
        assert_eq!(gives(&[(STANDARD, PlanState::Suspended), enabled]), Fact::Yes);
        assert_eq!(gives(&[(STANDARD, PlanState::Pending), (STANDARD, PlanState::Deleted)]), Fact::Unknown);
    }

    #[test]
    fn exchange_in_the_name_is_no_mailbox() {
        assert_eq!(gives(&[(FOUNDATION, PlanState::Enabled)]), Fact::No);
        assert_eq!(gives(&[]), Fact::No, "unlicensed");
    }

    #[test]
    fn names_of_products_leave_it_open() {
        let named = LicenceSet { plans: None, products: Some(vec!["Microsoft 365 F1".to_owned()]) };
        assert_eq!(named.gives_mailbox(), Fact::Unknown);
    }
}
