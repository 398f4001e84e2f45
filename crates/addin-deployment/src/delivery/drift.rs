//! Where the plan and the tenant differ, for people: what differs, and what comes of either way to settle it.
//!
//! Whether they differ is decided where an inventory is taken in; what nobody told is no difference.
//! Here each difference gets its sentences. What is in both of Microsoft's stores is a duplicate and no difference.

use super::inventory::Store;
use crate::assignment::{Assignment, DirectoryId};
use crate::facts::Fact;
use crate::lifecycle::sighting::{Difference, Sighting, nearest};
use crate::lifecycle::tenant::{AddIn, Tenant};
use messages::{Message, say};
use office_addin_manifest::model::{ManifestVersion, ProductId};
use office_addin_manifest::visible;
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;

/// Names that a sentence lists.
const MAX_NAMES: usize = 8;

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DriftKind {
    /// It is in the tenant, and no plan knows it.
    Foreign,
    /// The plan has it, and it is not in the tenant.
    Absent,
    /// The plan has deleted it, and it is in the tenant.
    Present,
    /// It is in another store than the one that it was handed off to.
    OtherStore,
    /// Another version.
    Version,
    /// Another manifest under the same version.
    Content,
    /// On, and off in the plan; or the other way round.
    Enabled,
    /// Everyone has it, and not in the plan; or the other way round.
    Everyone,
    /// Some have it in the tenant only.
    Added,
    /// Some have it in the plan only.
    Missing,
    /// Addresses have it that the directory does not know.
    Unknown,
    /// Another deployment method.
    Method,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DriftItem {
    /// Of what kind.
    pub kind: DriftKind,
    /// How the tenant and the plan differ.
    pub what: Message,
    /// What changes here when the tenant's side holds from now on.
    pub theirs: Message,
    /// What changes in the tenant when the plan is handed off again.
    pub ours: Message,
}

/// How one add-in differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drift {
    /// Product ID.
    pub product: ProductId,
    /// Name; foreign text, and the product ID where nobody told one.
    pub name: String,
    /// Where it was seen.
    pub stores: Vec<Store>,
    /// The differences; never none.
    pub items: Vec<DriftItem>,
    /// Why the plan cannot simply be handed off again.
    pub ours_refused: Option<Message>,
}

/// How to name somebody in the directory; `None` for an id that it does not know.
pub type Names<'n> = dyn Fn(&DirectoryId) -> Option<String> + 'n;

/// Every add-in that is otherwise in the tenant than the plan has it, as it was seen last: those of the plan first, in the
/// order of their names.
#[must_use]
pub fn drifts(tenant: &Tenant, names: &Names<'_>) -> Vec<Drift> {
    let seen = tenant.seen();
    let planned =
        tenant.add_ins().iter().filter_map(|add_in| planned(add_in, seen.of(&add_in.product), names));
    let mut planned: Vec<Drift> = planned.collect();
    sort_by_key(&mut planned, |drift| drift.name.to_lowercase());
    let mut foreign: Vec<Drift> = tenant.foreign().filter_map(foreign).collect();
    sort_by_key(&mut foreign, |drift| drift.name.to_lowercase());
    planned.append(&mut foreign);
    planned
}

fn stores(seen: &[Sighting]) -> Vec<Store> {
    seen.iter().map(|seen| seen.observed.store).collect()
}

/// What the tenant has, and no plan.
fn foreign(seen: &[Sighting]) -> Option<Drift> {
    let observed = &seen.first()?.observed;
    let name = if observed.name.is_empty() { observed.product.as_str() } else { &observed.name };
    let item = DriftItem {
        kind: DriftKind::Foreign,
        what: say::drift_foreign(visible(name), observed.store.label()),
        theirs: say::drift_foreign_theirs(),
        ours: say::drift_foreign_ours(),
    };
    Some(Drift {
        product: observed.product.clone(),
        name: name.to_owned(),
        stores: stores(seen),
        items: vec![item],
        ours_refused: None,
    })
}

/// What the plan has, and the tenant has otherwise.
fn planned(add_in: &AddIn, seen: &[Sighting], names: &Names<'_>) -> Option<Drift> {
    let found = &add_in.delivery.differs;
    if found.is_empty() {
        return None;
    }
    let there = nearest(&add_in.awaited(), seen);
    let handed_off = add_in.delivery.handed_off.as_ref().and_then(|handed_off| handed_off.route.store());
    let mut items = Vec::new();
    let other = there.map(|seen| seen.observed.store).zip(handed_off).filter(|(there, ours)| there != ours);
    if let Some((there, ours)) = other {
        items.push(DriftItem {
            kind: DriftKind::OtherStore,
            what: say::drift_other_store(there.label(), ours.label()),
            theirs: say::drift_other_store_theirs(),
            ours: say::drift_other_store_ours(),
        });
    }
    let mut ours_refused = None;
    for difference in found {
        match difference {
            Difference::Access => access(add_in, there, names, &mut items),
            Difference::Version(theirs) => {
                ours_refused = too_great(add_in, theirs);
                items.push(version(add_in, theirs, ours_refused.is_some()));
            }
            other => items.extend(item(other, add_in)),
        }
    }
    (!items.is_empty()).then(|| Drift {
        product: add_in.product.clone(),
        name: add_in.name.clone(),
        stores: stores(seen),
        items,
        ours_refused,
    })
}

/// Microsoft 365 takes no version that is not greater than the one it has.
fn too_great(add_in: &AddIn, theirs: &str) -> Option<Message> {
    let is_greater = ManifestVersion::parse(theirs).is_some_and(|theirs| theirs > add_in.version);
    is_greater.then(|| say::refusal_version_not_greater(add_in.version.as_str(), theirs))
}

fn version(add_in: &AddIn, theirs: &str, is_refused: bool) -> DriftItem {
    let ours = add_in.version.as_str();
    DriftItem {
        kind: DriftKind::Version,
        what: say::drift_version(theirs, ours),
        theirs: say::drift_version_theirs(theirs),
        ours: if is_refused { say::drift_version_refused(theirs) } else { say::drift_version_ours(ours) },
    }
}

/// The differences that need no more than their own sentences.
fn item(difference: &Difference, add_in: &AddIn) -> Option<DriftItem> {
    let (kind, [what, theirs, ours]) = match difference {
        Difference::Absent => {
            (DriftKind::Absent, [say::drift_absent(), say::drift_absent_theirs(), say::drift_absent_ours()])
        }
        Difference::Present => (
            DriftKind::Present,
            [say::drift_present(), say::drift_present_theirs(), say::drift_present_ours()],
        ),
        Difference::Enabled(true) => {
            (DriftKind::Enabled, [say::drift_on(), say::drift_on_theirs(), say::drift_on_ours()])
        }
        Difference::Enabled(false) => {
            (DriftKind::Enabled, [say::drift_off(), say::drift_off_theirs(), say::drift_off_ours()])
        }
        Difference::Method(theirs) => {
            let (theirs, ours) = (theirs.name(), add_in.method.name());
            (
                DriftKind::Method,
                [
                    say::drift_method(theirs, ours),
                    say::drift_method_theirs(theirs),
                    say::drift_method_ours(ours),
                ],
            )
        }
        Difference::Content => (
            DriftKind::Content,
            [say::drift_content(), say::drift_content_theirs(), say::drift_content_ours()],
        ),
        Difference::Access | Difference::Version(_) => return None,
    };
    Some(DriftItem { kind, what, theirs, ours })
}

/// Who has access there, and who has it here.
fn access(add_in: &AddIn, there: Option<&Sighting>, names: &Names<'_>, items: &mut Vec<DriftItem>) {
    let Some(there) = there else { return };
    let ours = &add_in.awaited().assignment;
    let mut add = |kind, what, theirs, ours| items.push(DriftItem { kind, what, theirs, ours });
    match (there.observed.everyone, ours.everyone) {
        (Fact::Yes, false) => {
            let (theirs, ours) = (say::drift_everyone_theirs(), say::drift_everyone_ours());
            return add(DriftKind::Everyone, say::drift_everyone(), theirs, ours);
        }
        (Fact::No, true) => {
            let (theirs, ours) = (say::drift_listed_theirs(), say::drift_listed_ours());
            add(DriftKind::Everyone, say::drift_listed(), theirs, ours);
        }
        _ => {}
    }
    let Some(assigned) = &there.assigned else { return };
    let theirs =
        Assignment { everyone: false, people: assigned.people.clone(), groups: assigned.groups.clone() };
    let (added, missing) = (without(&theirs, ours), without(ours, &theirs));
    if !added.is_empty() {
        let (what, count) = (say::drift_added(listed(&added, names)), number(added.len()));
        add(DriftKind::Added, what, say::drift_added_theirs(count), say::drift_added_ours(count));
    }
    if !missing.is_empty() && !ours.everyone {
        let (what, count) = (say::drift_missing(listed(&missing, names)), number(missing.len()));
        add(DriftKind::Missing, what, say::drift_missing_theirs(count), say::drift_missing_ours(count));
    }
    if assigned.unknown > 0 {
        let count = i64::from(assigned.unknown);
        let what = say::drift_unknown(count);
        add(DriftKind::Unknown, what, say::drift_unknown_theirs(), say::drift_unknown_ours());
    }
}

/// Everybody of one choice whom another one does not name, in the order of the choice.
fn without<'a>(all: &'a Assignment, others: &Assignment) -> Vec<&'a DirectoryId> {
    let is_other = |id: &&DirectoryId| {
        let same = |other: &DirectoryId| other.0.eq_ignore_ascii_case(&id.0);
        !others.people.iter().chain(&others.groups).any(same)
    };
    all.people.iter().chain(&all.groups).filter(is_other).collect()
}

/// The first names, and how many more there are.
fn listed(ids: &[&DirectoryId], names: &Names<'_>) -> Message {
    let named = ids.iter().take(MAX_NAMES).map(|id| visible(&names(id).unwrap_or_else(|| id.0.clone())));
    let named = named.collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(MAX_NAMES) {
        0 => say::verdict_answer_name(named),
        more => say::deploy_effect_sample(named, number(more)),
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
