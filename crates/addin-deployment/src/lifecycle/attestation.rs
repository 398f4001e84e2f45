//! The word of somebody who looked in the tenant. No list tells everything: the deployment method is in none of Centralized
//! Deployment, and nothing on premises is in a list that comes here. Of that a change is confirmed by whoever looked and
//! says so, by name; it is never told as if a list had shown it.

use crate::assignment::Assignment;
use crate::lifecycle::command::{Actor, Route, Timestamp};
use crate::lifecycle::sighting::{Aspect, Expected, Sighting};
use crate::outcome::Revision;
use messages::{Message, say};
use serde::{Deserialize, Serialize};

#[cfg(feature = "import")]
use crate::lifecycle::{
    delivery::DeliveryState,
    sighting::{differences, to_be_told},
    tenant::{AddIn, Tenant},
};

/// Somebody's word that a change is as it was handed off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attestation {
    /// Who looked.
    pub who: Actor,
    /// When they said so.
    pub at: Timestamp,
    /// The way of the change, which says where they looked.
    pub route: Route,
    /// What they said of it.
    pub aspects: Vec<Aspect>,
    /// Where the log stood after they said so: later words are other words, and be it for the same change.
    pub revision: Revision,
    /// What is known again once the word is taken back.
    pub before: Before,
}

/// What was known of an add-in in the tenant before somebody gave their word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Everything up to here was confirmed.
    pub confirmed: Option<Revision>,
    /// What the tenant had.
    pub known: Option<Expected>,
    /// Whom a script had listed there.
    pub listed: Option<Assignment>,
    /// What may have been otherwise there.
    pub open: Vec<Aspect>,
    /// What was seen of it where somebody found it gone.
    pub gone: Option<Box<Sighting>>,
}

/// What only somebody's word can confirm of what was handed off, as far as lists have told by now; nothing where no change
/// is handed off. What is in Microsoft 365 says nothing of what is on premises. Of what is in both stores, each shows its own
/// deployment: what one tells, it does not tell of the other.
#[cfg(feature = "import")]
#[must_use]
pub fn untold(tenant: &Tenant, add_in: &AddIn) -> Vec<Aspect> {
    let delivery = &add_in.delivery;
    if add_in.delivery_state(tenant.setting()) != DeliveryState::HandedOff {
        return Vec::new();
    }
    let expected = add_in.awaited();
    if !expected.present {
        return vec![Aspect::Presence];
    }
    let needed = to_be_told(&expected, delivery.known.as_ref(), &delivery.open);
    let shows = |seen: &Sighting| {
        !delivery.is_on_premises()
            && delivery.is_followed_by(tenant.seen().last_look(seen))
            && differences(&expected, std::slice::from_ref(seen)).is_empty()
    };
    let rest = |seen: &Sighting| {
        needed.iter().copied().filter(|aspect| !seen.tells(*aspect, &expected)).collect::<Vec<_>>()
    };
    let shown = tenant.seen().of(&add_in.product).iter().filter(|seen| shows(seen));
    shown.map(rest).min_by_key(Vec::len).unwrap_or(needed)
}

/// What the next list has to show of a plan that nobody was given, in sentences, before it counts as confirmed: where nothing
/// is to be carried, that alone leads on. Nothing where a plan does not wait, or is a removal.
#[cfg(feature = "import")]
#[must_use]
pub fn to_be_shown(tenant: &Tenant, add_in: &AddIn) -> Vec<Message> {
    if add_in.delivery_state(tenant.setting()) != DeliveryState::Planned {
        return Vec::new();
    }
    let expected = add_in.awaited();
    let needed = to_be_told(&expected, add_in.delivery.known.as_ref(), &add_in.delivery.open);
    in_words(&expected, &needed)
}

/// What is said of an add-in by somebody's word, in sentences.
#[must_use]
pub fn in_words(expected: &Expected, aspects: &[Aspect]) -> Vec<Message> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let sentence = |aspect: &Aspect| match aspect {
        Aspect::Presence if expected.present => say::attest_there(),
        Aspect::Presence => say::attest_gone(),
        Aspect::Version => say::attest_version(expected.version.as_str()),
        Aspect::State if expected.enabled => say::attest_on(),
        Aspect::State => say::attest_off(),
        Aspect::Access if expected.assignment.everyone => say::attest_everyone(),
        Aspect::Access => {
            let (people, groups) = (&expected.assignment.people, &expected.assignment.groups);
            say::attest_access(number(people.len()), number(groups.len()))
        }
        Aspect::Method => say::attest_method(expected.method.name()),
    };
    aspects.iter().map(sentence).collect()
}

/// Where somebody looks for what was carried along a way.
#[must_use]
pub fn place(route: Route) -> Message {
    match route {
        Route::CentralizedDeployment | Route::Exchange | Route::AdminCenter => say::attest_in_admin_center(),
        Route::ExchangeOnPremises => say::attest_in_exchange_on_premises(),
        Route::SharePointCatalog => say::attest_in_catalog(),
    }
}
