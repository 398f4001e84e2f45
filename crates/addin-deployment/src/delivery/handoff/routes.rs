//! Which ways into the tenant can carry a change, why the others cannot, and what must be known of those that can.

use super::{Access, Deed, HandOff, ManifestFile, Member};
use crate::facts::Fact;
use crate::lifecycle::command::{ContentHash, Method, Route};
use crate::lifecycle::setting::Cloud;
use messages::{Message, say};
use office_addin_manifest::model::{Format, Host, ProductId};
use serde::{Deserialize, Serialize};

/// The most people that an add-in of Exchange is given to by name ("New-App", `UserList`).
pub const MOST_IN_EXCHANGE: usize = 1000;

/// The ways, in the order in which they are offered.
const ROUTES: [Route; 5] = [
    Route::CentralizedDeployment,
    Route::Exchange,
    Route::ExchangeOnPremises,
    Route::AdminCenter,
    Route::SharePointCatalog,
];

/// A way into the tenant, for one change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// The way.
    pub route: Route,
    /// Its name.
    pub name: Message,
    /// Why it cannot carry this change; `None` where it can.
    pub why_not: Option<Message>,
    /// What must be known before it is chosen; empty where it cannot be.
    pub notes: Vec<Message>,
}

/// Every way with what is to be said of it for this change.
#[must_use]
pub fn routes(hand_off: &HandOff) -> Vec<Offered> {
    let approved = is_approved(hand_off);
    ROUTES
        .into_iter()
        .map(|route| {
            let why_not = reason(hand_off, approved, route);
            let notes = if why_not.is_some() { Vec::new() } else { notes(hand_off, route) };
            Offered { route, name: name(route), why_not, notes }
        })
        .collect()
}

/// Who is part of this change but has no address that a script can use. They are left out of it, and someone has to see
/// to them by hand.
#[must_use]
pub fn left_out(hand_off: &HandOff, route: Route) -> Vec<&Member> {
    let Some(access) = hand_off.access.as_ref().filter(|_| hand_off.deed != Deed::Remove) else {
        return Vec::new();
    };
    let lists: [&[Member]; 2] = match route {
        Route::CentralizedDeployment => [&access.add, &access.withdraw],
        Route::Exchange | Route::ExchangeOnPremises if !access.everyone_after => [&access.people_after, &[]],
        _ => [&[], &[]],
    };
    lists.into_iter().flatten().filter(|member| member.address().is_none()).collect()
}

/// The name of a way.
fn name(route: Route) -> Message {
    match route {
        Route::CentralizedDeployment => say::handoff_route_centralized(),
        Route::Exchange => say::handoff_route_exchange(),
        Route::ExchangeOnPremises => say::handoff_route_on_premises(),
        Route::AdminCenter => say::handoff_route_admin_center(),
        Route::SharePointCatalog => say::handoff_route_catalog(),
    }
}

/// Why a way cannot carry the change; `None` where it can.
#[cfg(feature = "import")]
pub(super) fn why_not(hand_off: &HandOff, route: Route) -> Option<Message> {
    reason(hand_off, is_approved(hand_off), route)
}

/// Why a way cannot carry the change, once it is known whether its manifest is the approved one.
fn reason(hand_off: &HandOff, approved: bool, route: Route) -> Option<Message> {
    if changes_nothing(hand_off) {
        return Some(say::handoff_nothing());
    }
    let scripted =
        matches!(route, Route::CentralizedDeployment | Route::Exchange | Route::ExchangeOnPremises);
    if scripted && ProductId::parse(&hand_off.tenant_id).is_none() {
        return Some(say::handoff_no_tenant());
    }
    if !approved {
        return Some(say::handoff_no_manifest());
    }
    if removed_where_it_is_not(hand_off, route) {
        return Some(say::handoff_on_site());
    }
    match route {
        Route::CentralizedDeployment => centralized(hand_off),
        Route::Exchange => exchange(hand_off).or_else(|| elsewhere(hand_off, route)),
        Route::ExchangeOnPremises => {
            exchange(hand_off).or_else(|| on_premises(hand_off)).or_else(|| in_cloud(hand_off))
        }
        Route::AdminCenter => admin_center(hand_off),
        Route::SharePointCatalog => catalog(hand_off),
    }
}

/// Whether there is nothing to carry.
fn changes_nothing(hand_off: &HandOff) -> bool {
    let nobody =
        |access: &Access| access.everyone.is_none() && access.add.is_empty() && access.withdraw.is_empty();
    hand_off.deed == Deed::Adjust
        && hand_off.access.as_ref().is_none_or(nobody)
        && hand_off.method.is_none()
        && hand_off.enabled.is_none()
}

/// Whether the change is about the add-in's manifest.
fn brings_manifest(hand_off: &HandOff) -> bool {
    matches!(hand_off.deed, Deed::Create | Deed::Update) && hand_off.asset.is_none()
}

/// Whether the manifest that the change needs is at hand, and is the one that was approved.
fn is_approved(hand_off: &HandOff) -> bool {
    let sound = |content: &ManifestFile| ContentHash::of(&content.bytes) == content.sha256;
    !brings_manifest(hand_off) || hand_off.content.as_ref().is_some_and(sound)
}

/// The module for Centralized Deployment.
fn centralized(hand_off: &HandOff) -> Option<Message> {
    if let Some(unified) = unified(hand_off) {
        return Some(unified);
    }
    if hand_off.deed == Deed::Remove {
        return elsewhere(hand_off, Route::CentralizedDeployment);
    }
    if brings_manifest(hand_off) && hand_off.content.as_ref().is_some_and(|content| content.signs_in) {
        return Some(say::handoff_sso());
    }
    if hand_off.deed == Deed::Create && hand_off.asset.is_some() && !hand_off.cloud.has_store() {
        return Some(say::handoff_no_store(hand_off.cloud.name()));
    }
    let sets_method = match hand_off.method {
        Some(Method::Fixed) => hand_off.deed != Deed::Create,
        Some(_) => true,
        None => false,
    };
    if sets_method {
        return Some(say::handoff_method(hand_off.method.unwrap_or_default().name()));
    }
    if let Some(access) = &hand_off.access
        && is_only_about_people(hand_off)
        && access.everyone.is_none()
        && usable(&access.add) + usable(&access.withdraw) == 0
    {
        return Some(say::handoff_nobody());
    }
    elsewhere(hand_off, Route::CentralizedDeployment)
}

/// Exchange, online or on premises.
fn exchange(hand_off: &HandOff) -> Option<Message> {
    if hand_off.hosts.iter().any(|host| *host != Host::Outlook) {
        return Some(say::handoff_only_outlook(apps(hand_off)));
    }
    if let Some(unified) = unified(hand_off) {
        return Some(unified);
    }
    if hand_off.deed == Deed::Remove {
        return None;
    }
    if hand_off.deed == Deed::Create && hand_off.asset.is_some() {
        return Some(say::handoff_store());
    }
    if hand_off.deed == Deed::Update {
        return Some(say::handoff_no_update());
    }
    match &hand_off.access {
        None if hand_off.deed == Deed::Create => Some(say::handoff_nobody()),
        Some(access) if !access.everyone_after => {
            let people = usable(&access.people_after);
            if people > MOST_IN_EXCHANGE {
                Some(say::handoff_too_many(count(MOST_IN_EXCHANGE), count(people)))
            } else {
                (people == 0).then(say::handoff_nobody)
            }
        }
        _ => None,
    }
}

/// An Exchange organisation on premises, beyond what holds for all of Exchange.
fn on_premises(hand_off: &HandOff) -> Option<Message> {
    if hand_off.on_premises == Fact::No {
        return Some(say::handoff_no_mailboxes());
    }
    let signs_in = hand_off.content.as_ref().is_some_and(|content| content.signs_in);
    (hand_off.deed == Deed::Create && signs_in).then(say::handoff_sso_on_premises)
}

/// The admin center.
fn admin_center(hand_off: &HandOff) -> Option<Message> {
    let cloud = hand_off.cloud;
    let unified = brings_manifest(hand_off) && unified(hand_off).is_some();
    if unified && !cloud.has_integrated_apps() {
        return Some(say::handoff_no_integrated_apps(cloud.name()));
    }
    elsewhere(hand_off, Route::AdminCenter)
}

/// The app catalog of SharePoint ("Publish task pane and content add-ins to a SharePoint app catalog").
fn catalog(hand_off: &HandOff) -> Option<Message> {
    if hand_off.hosts.contains(&Host::Outlook) {
        return Some(say::handoff_only_documents(apps(hand_off)));
    }
    if matches!(hand_off.deed, Deed::Adjust) {
        return Some(say::handoff_catalog_access());
    }
    if hand_off.asset.is_some() {
        return Some(say::handoff_store());
    }
    unified(hand_off).or_else(|| in_cloud(hand_off))
}

/// Why a way on premises cannot carry the change: what is in Microsoft 365 is changed there, where lists tell of it. What was
/// carried on premises itself serves other people than what is in the cloud, and may well be in both.
fn in_cloud(hand_off: &HandOff) -> Option<Message> {
    let found = hand_off.found;
    let lives_there =
        found.on_premises != Fact::Yes && [found.centralized, found.exchange].contains(&Fact::Yes);
    (hand_off.deed != Deed::Create && lives_there).then(say::handoff_in_cloud)
}

/// Whether a way would remove an add-in in Microsoft 365 that was carried on premises: no list of the cloud that leaves it
/// out says that it is gone where it is.
fn removed_where_it_is_not(hand_off: &HandOff, route: Route) -> bool {
    hand_off.deed == Deed::Remove && hand_off.found.on_premises == Fact::Yes && route.store().is_some()
}

/// Why a way that writes to one store of Microsoft 365 cannot carry the change, where the add-in is in the other one.
fn elsewhere(hand_off: &HandOff, route: Route) -> Option<Message> {
    let Found { here, there, name } = found(hand_off, route);
    let doubles = hand_off.deed == Deed::Create && there == Fact::Yes;
    let misses = hand_off.deed != Deed::Create && there == Fact::Yes && here != Fact::Yes;
    (doubles || misses).then(|| say::handoff_elsewhere(name))
}

/// Whether a script of a way looks in the other store of Microsoft 365 as well. What is not for Outlook is never in
/// Exchange, and an organisation on premises is no part of Microsoft 365.
#[cfg(feature = "import")]
pub(super) fn looks_elsewhere(hand_off: &HandOff, route: Route) -> bool {
    match route {
        Route::CentralizedDeployment => hand_off.hosts.is_empty() || hand_off.hosts.contains(&Host::Outlook),
        Route::Exchange => true,
        Route::ExchangeOnPremises | Route::AdminCenter | Route::SharePointCatalog => false,
    }
}

/// Where an add-in is, seen from a way.
struct Found {
    here: Fact,
    there: Fact,
    /// The other store's name: the same in every language.
    name: &'static str,
}

fn found(hand_off: &HandOff, route: Route) -> Found {
    let found = hand_off.found;
    match route {
        Route::Exchange => {
            Found { here: found.exchange, there: found.centralized, name: "Centralized Deployment" }
        }
        _ => Found { here: found.centralized, there: found.exchange, name: "Exchange" },
    }
}

/// The reason that a unified manifest is for most ways. Their modules do not even list such an add-in, so a script would
/// take one that is deployed for one that is gone.
fn unified(hand_off: &HandOff) -> Option<Message> {
    let brought = hand_off.content.as_ref().filter(|_| brings_manifest(hand_off));
    let is_brought =
        brought.is_some_and(|manifest| matches!(manifest.format, Format::Unified | Format::Package));
    (hand_off.unified || is_brought).then(say::handoff_unified)
}

/// Whether a change of access is all that there is.
fn is_only_about_people(hand_off: &HandOff) -> bool {
    hand_off.deed == Deed::Adjust && hand_off.enabled.is_none() && hand_off.method.is_none()
}

/// How many have an address.
fn usable(members: &[Member]) -> usize {
    members.iter().filter(|member| member.address().is_some()).count()
}

/// What must be known of a way that can carry the change.
fn notes(hand_off: &HandOff, route: Route) -> Vec<Message> {
    let mut notes = Vec::new();
    let outside = left_out(hand_off, route).len();
    notes.extend((outside > 0).then(|| say::handoff_note_left_out(count(outside))));
    let brings = brings_manifest(hand_off);
    let content = hand_off.content.as_ref().filter(|_| brings);
    let listed = hand_off.access.as_ref().is_some_and(|access| access.groups_after && !access.everyone_after);
    match route {
        Route::CentralizedDeployment => {
            notes.push(say::handoff_note_account());
            if !matches!(hand_off.cloud, Cloud::Worldwide | Cloud::Gcc) {
                notes.push(say::handoff_note_cloud(hand_off.cloud.name()));
            }
        }
        Route::Exchange => {
            notes.extend(listed.then(say::handoff_note_groups));
            notes.extend((hand_off.deed == Deed::Create).then(say::handoff_note_refused));
            notes.extend(content.filter(|content| content.signs_in).map(|_| say::handoff_note_consent()));
        }
        Route::ExchangeOnPremises => {
            notes.push(say::handoff_note_on_premises());
            notes.extend(listed.then(say::handoff_note_groups));
        }
        Route::AdminCenter => {}
        Route::SharePointCatalog => {
            notes.extend((hand_off.deed == Deed::Create).then(say::handoff_catalog_access));
            notes.extend(content.filter(|content| content.overrides).map(|_| say::handoff_note_commands()));
        }
    }
    notes
}

/// The applications of the add-in, as a list of names.
fn apps(hand_off: &HandOff) -> String {
    hand_off.hosts.iter().map(|host| host.name()).collect::<Vec<_>>().join(", ")
}

/// A number as messages take it.
fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
