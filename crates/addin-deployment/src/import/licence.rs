//! What people are licensed for, as bytes that are kept once: service plans with their states, products with the plans that
//! were taken out, or names of products.

use super::value;
use crate::directory::licence::{LicenceSet, PlanGrant, PlanId, PlanState};
use office_addin_manifest::json::Node;

/// Bytes of an id.
const ID: usize = 16;

/// What the bytes hold, by the first of them.
const PLANS: u8 = b'P';
const PRODUCTS: u8 = b'S';
const NAMES: u8 = b'N';

/// The states of plans, each at the place of its byte.
const STATES: [PlanState; 8] = [
    PlanState::Enabled,
    PlanState::Warning,
    PlanState::Suspended,
    PlanState::Deleted,
    PlanState::LockedOut,
    PlanState::Disabled,
    PlanState::Pending,
    PlanState::Unknown,
];

/// Names of products as the Microsoft 365 admin center joins them.
pub(super) fn names(text: &str) -> Vec<u8> {
    const UNLICENSED: [&str; 4] = ["unlicensed", "nichtlizenziert", "zonderlicentie", "geenlicentie"];
    let names = if UNLICENSED.contains(&super::column::normalised(text).as_str()) { "" } else { text };
    [&[NAMES], names.as_bytes()].concat()
}

/// Service plans: `assignedPlans` of a user, or `servicePlans` of the licences of one.
pub(super) fn plans(list: Node<'_, '_>) -> Vec<u8> {
    let mut grants: Vec<_> = list.children().filter_map(grant).collect();
    sorting::sort_by_key(&mut grants, |grant| *grant);
    grants.dedup();
    let mut bytes = none();
    for (plan, state) in grants {
        bytes.extend_from_slice(&plan.to_be_bytes());
        bytes.push(state);
    }
    bytes
}

/// No service plans, which is something else than that nobody knows.
pub(super) fn none() -> Vec<u8> {
    vec![PLANS]
}

fn grant(node: Node<'_, '_>) -> Option<(u128, u8)> {
    let property = |name: &str| {
        let named = |child: &Node<'_, '_>| child.key().eq_ignore_ascii_case(name);
        node.children().find(named).and_then(Node::as_text).unwrap_or_default()
    };
    // The collector writes the id and the state as one text.
    let (plan, state) = match node.as_text() {
        Some(text) => text.split_once(':')?,
        None => (property("servicePlanId"), property("capabilityStatus")),
    };
    let state = if state.is_empty() { property("provisioningStatus") } else { state };
    let state = value::plan_state(state);
    let state = STATES.iter().position(|known| *known == state).and_then(|place| u8::try_from(place).ok());
    Some((value::guid(plan)?, state?))
}

/// Products with the plans that were taken out: `assignedLicenses` of a user.
pub(super) fn products(list: Node<'_, '_>) -> Vec<u8> {
    let mut bytes = vec![PRODUCTS];
    for licence in list.children() {
        let property = |name: &str| {
            let named = |child: &Node<'_, '_>| child.key().eq_ignore_ascii_case(name);
            licence.children().find(named)
        };
        let Some(product) = property("skuId").and_then(Node::as_text).and_then(value::guid) else { continue };
        let disabled: Vec<u128> = property("disabledPlans")
            .into_iter()
            .flat_map(Node::children)
            .filter_map(|plan| value::guid(plan.as_text()?))
            .take(usize::from(u8::MAX))
            .collect();
        bytes.extend_from_slice(&product.to_be_bytes());
        bytes.push(u8::try_from(disabled.len()).unwrap_or_default());
        disabled.iter().for_each(|plan| bytes.extend_from_slice(&plan.to_be_bytes()));
    }
    bytes
}

/// Whether these are names of products.
pub(super) fn is_names(bytes: &[u8]) -> bool {
    bytes.first() == Some(&NAMES)
}

/// The set of licences; `plans_of` knows the organisation's products. Where it does not know one of them, the plans are
/// unknown.
pub(super) fn set(bytes: &[u8], plans_of: &dyn Fn(u128) -> Option<Vec<u128>>) -> LicenceSet {
    match bytes.split_first() {
        Some((&NAMES, names)) => {
            let names = String::from_utf8_lossy(names);
            let names = names.split('+').map(str::trim).filter(|name| !name.is_empty());
            LicenceSet { plans: None, products: Some(names.map(str::to_owned).collect()) }
        }
        Some((&PLANS, grants)) => {
            let grant = |bytes: &[u8]| {
                let (plan, state) = bytes.split_at_checked(ID)?;
                let state = STATES.get(usize::from(*state.first()?))?;
                Some(PlanGrant { plan: PlanId(id(plan)), state: *state })
            };
            LicenceSet { plans: Some(grants.chunks(ID + 1).filter_map(grant).collect()), products: None }
        }
        Some((&PRODUCTS, products)) => LicenceSet { plans: granted(products, plans_of), products: None },
        _ => LicenceSet::default(),
    }
}

fn id(bytes: &[u8]) -> u128 {
    u128::from_be_bytes(bytes.try_into().unwrap_or_default())
}

fn granted(mut bytes: &[u8], plans_of: &dyn Fn(u128) -> Option<Vec<u128>>) -> Option<Vec<PlanGrant>> {
    let mut grants: Vec<PlanGrant> = Vec::new();
    while let Some((product, rest)) = bytes.split_at_checked(ID) {
        let (count, rest) = rest.split_first()?;
        let (disabled, others) = rest.split_at_checked(usize::from(*count) * ID)?;
        bytes = others;
        let disabled: Vec<u128> = disabled.chunks(ID).map(id).collect();
        for plan in plans_of(id(product))? {
            let state = if disabled.contains(&plan) { PlanState::Disabled } else { PlanState::Enabled };
            grants.push(PlanGrant { plan: PlanId(plan), state });
        }
    }
    sorting::sort_by_key(&mut grants, |grant| *grant);
    grants.dedup();
    Some(grants)
}

#[cfg(test)]
mod tests {
    use super::*;
    use office_addin_manifest::json;

    const PLAN: u128 = 0x9aaf7827_d63c_4b61_89c3_182f06f82e5c;

    fn set_of(text: &str, read: fn(Node<'_, '_>) -> Vec<u8>) -> LicenceSet {
        let tree = json::read(text).unwrap();
        set(&read(tree.root().unwrap()), &|product| (product == 7).then(|| vec![PLAN, 9]))
    }

    fn granted(plan: u128, state: PlanState) -> PlanGrant {
        PlanGrant { plan: PlanId(plan), state }
    }

    #[test]
    fn plans_keep_their_state_in_any_of_three_spellings() {
        for text in [
            r#"[{"capabilityStatus":"Suspended","servicePlanId":"9aaf7827-d63c-4b61-89c3-182f06f82e5c"}]"#,
            r#"[{"ServicePlanId":"9AAF7827-D63C-4B61-89C3-182F06F82E5C","ProvisioningStatus":"Suspended"}, 5]"#,
            r#"["9aaf7827-d63c-4b61-89c3-182f06f82e5c:Suspended", "x"]"#,
        ] {
            let plans = Some(vec![granted(PLAN, PlanState::Suspended)]);
            assert_eq!(set_of(text, super::plans), LicenceSet { plans, products: None }, "{text}");
        }
    }

    #[test]
    fn products_give_the_plans_that_were_not_taken_out() {
        let text = r#"[{"skuId":"00000000-0000-0000-0000-000000000007","disabledPlans":["00000000-0000-0000-0000-000000000009"]}]"#;
        let plans = vec![granted(9, PlanState::Disabled), granted(PLAN, PlanState::Enabled)];
        assert_eq!(set_of(text, products).plans, Some(plans));
        let unknown = r#"[{"skuId":"00000000-0000-0000-0000-000000000008","disabledPlans":[]}]"#;
        assert_eq!(set_of(unknown, products).plans, None);
        assert_eq!(set_of("[]", products).plans, Some(Vec::new()));
    }

    #[test]
    fn names_are_split_and_nobody_is_licensed_for_unlicensed() {
        let named = |text: &str| set(&names(text), &|_| None).products.unwrap();
        assert_eq!(named("Office 365 E3+Visio Plan 2"), ["Office 365 E3", "Visio Plan 2"]);
        assert!(named("Unlicensed").is_empty());
    }
}
