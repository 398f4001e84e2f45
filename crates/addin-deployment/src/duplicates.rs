//! The same add-in twice: in the plan, in the tenant, or one in each. Which pairs there are, who sees both, and what to do.
//!
//! People who have an add-in twice see two buttons for one thing, and custom functions of one name block each other. The
//! plan's add-ins are known by their manifests; of what was only seen in the tenant, name, publisher and numbers are known.

use crate::asset_id::AssetId;
use crate::assignment::Assignment;
use crate::delivery::inventory::Store;
use crate::lifecycle::command::ContentHash;
use crate::lifecycle::sighting::Sighting;
use crate::lifecycle::tenant::{AddIn, AddInState, Tenant};
use messages::{Message, say};
use office_addin_manifest::model::{Format, Manifest, ManifestVersion, ProductId};
use office_addin_manifest::visible;
use serde::{Deserialize, Serialize};

/// How the same add-in is there twice, from the surest to the least sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DuplicateKind {
    /// One product ID in Centralized Deployment and in Exchange.
    BothStores,
    /// One product ID, from the Office Store in one place and from a file in the other.
    StoreAndFile,
    /// One asset ID under two product IDs.
    SameAsset,
    /// An add-in only manifest beside a unified one that does not hide it.
    XmlBesideUnified,
    /// Several unified manifests hide the same add-in.
    HiddenTwice,
    /// The same name, and the same origin or publisher.
    SameName,
}

/// The same add-in twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duplicate {
    /// How.
    pub kind: DuplicateKind,
    /// Which ones: one product ID that is in two places, or several.
    pub products: Vec<ProductId>,
    /// The one to keep, where it can be said.
    pub keep: Option<ProductId>,
    /// What is there twice.
    pub what: Message,
    /// Who is affected.
    pub who: Message,
    /// What to do.
    pub todo: Message,
}

/// What of a manifest matters here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ManifestFacts {
    /// It is a unified manifest, or a package of one.
    pub unified: bool,
    /// Its number in the Office Store.
    pub asset: Option<AssetId>,
    /// The origins that its pages and scripts come from, in lower case.
    pub origins: Vec<String>,
    /// The add-ins that it hides: product ID and asset ID, each as far as it is named.
    pub hides: Vec<(Option<ProductId>, Option<AssetId>)>,
}

impl ManifestFacts {
    /// What a manifest says.
    #[must_use]
    pub fn of(format: Format, manifest: &Manifest) -> Self {
        let mut origins: Vec<String> = Vec::new();
        for entry in &manifest.entry_points {
            if let Some(origin) = origin(&entry.url).filter(|origin| !origins.contains(origin)) {
                origins.push(origin);
            }
        }
        let hides = manifest.replaces.iter();
        Self {
            unified: matches!(format, Format::Unified | Format::Package),
            asset: manifest.asset_id.as_deref().and_then(AssetId::parse),
            origins,
            hides: hides.map(|old| (ProductId::parse(&old.id), AssetId::parse(&old.asset_id))).collect(),
        }
    }

    fn hides(&self, other: &Entry<'_>) -> bool {
        let is_it = |(product, asset): &(Option<ProductId>, Option<AssetId>)| {
            product.as_ref() == Some(other.product) || asset.is_some() && *asset == other.asset
        };
        self.hides.iter().any(is_it)
    }
}

/// The origin of an address: scheme and host.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    Some([scheme, "://", host].concat().to_ascii_lowercase())
}

/// Reads what matters of a manifest that is kept; `None` when it is not.
pub type Manifests<'m> = dyn FnMut(&ContentHash) -> Option<ManifestFacts> + 'm;

/// Counts the people whom both of two assignments reach.
pub type Both<'b> = dyn FnMut(&Assignment, &Assignment) -> u32 + 'b;

/// Every add-in that is there twice, by the plan and by what was last seen in the tenant; the surest first.
#[must_use]
pub fn duplicates(tenant: &Tenant, manifests: &mut Manifests<'_>, both: &mut Both<'_>) -> Vec<Duplicate> {
    let entries = entries(tenant, manifests);
    let mut found = Vec::new();
    for entry in &entries {
        found.extend(in_both_stores(entry, both));
        found.extend(store_and_file(entry));
    }
    for (place, entry) in entries.iter().enumerate() {
        let others = entries.get(place + 1..).unwrap_or_default();
        let pairs = others.iter().filter_map(|other| Some((other, alike(entry, other)?)));
        for (other, kind) in pairs {
            // Of three of a kind, the first tells of all.
            let told = |known: &Duplicate| {
                known.kind == kind && [entry, other].iter().all(|one| known.products.contains(one.product))
            };
            if !found.iter().any(told) {
                found.push(pair(entry, others, other, kind, both));
            }
        }
        found.extend(hidden_twice(entry, &entries));
    }
    sorting::sort_by_key(&mut found, |duplicate| duplicate.kind);
    found
}

/// An add-in of the plan or of the tenant.
struct Entry<'a> {
    product: &'a ProductId,
    name: &'a str,
    /// The name as it is compared.
    key: String,
    provider: &'a str,
    asset: Option<AssetId>,
    version: Option<ManifestVersion>,
    /// What is known of its manifest.
    manifest: Option<ManifestFacts>,
    /// Who has it; `None` where that was not told.
    assignment: Option<Assignment>,
    add_in: Option<&'a AddIn>,
    seen: &'a [Sighting],
}

impl Entry<'_> {
    fn is_unified(&self) -> bool {
        self.manifest.as_ref().is_some_and(|manifest| manifest.unified)
    }

    fn origins(&self) -> &[String] {
        self.manifest.as_ref().map_or(&[], |manifest| &manifest.origins)
    }

    fn shared_origin(&self, other: &Self) -> Option<&String> {
        self.origins().iter().find(|origin| other.origins().contains(origin))
    }

    fn same_publisher(&self, other: &Self) -> bool {
        !self.provider.trim().is_empty() && self.provider.trim().eq_ignore_ascii_case(other.provider.trim())
    }
}

/// Whom a sighting names; `None` where nothing of it was told.
fn told(seen: &Sighting) -> Option<Assignment> {
    let everyone = seen.observed.everyone == crate::facts::Fact::Yes;
    (everyone || seen.assigned.is_some()).then(|| seen.assignment(&Assignment::default()))
}

/// Everything that is deployed by the plan or was seen, each product once.
fn entries<'a>(tenant: &'a Tenant, manifests: &mut Manifests<'_>) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    let deployed = |add_in: &&AddIn| add_in.state != AddInState::Deleted;
    for add_in in tenant.add_ins().iter().filter(deployed) {
        let manifest = manifests(&add_in.content);
        let seen = tenant.seen().of(&add_in.product);
        let asset = match &add_in.origin {
            crate::lifecycle::command::Origin::Store { asset, .. } => Some(asset.clone()),
            _ => manifest.as_ref().and_then(|manifest| manifest.asset.clone()),
        };
        entries.push(Entry {
            product: &add_in.product,
            name: &add_in.name,
            key: key(&add_in.name),
            provider: &add_in.provider,
            asset: asset.or_else(|| seen.iter().find_map(|seen| seen.observed.asset.clone())),
            version: Some(add_in.version.clone()),
            manifest,
            assignment: Some(add_in.assignment.clone()),
            add_in: Some(add_in),
            seen,
        });
    }
    let products = tenant.seen().all().chunk_by(|one, other| one.observed.product == other.observed.product);
    for seen in products {
        let Some(first) = seen.first().filter(|first| tenant.deployed(&first.observed.product).is_none())
        else {
            continue;
        };
        let observed = &first.observed;
        entries.push(Entry {
            product: &observed.product,
            name: if observed.name.is_empty() { observed.product.as_str() } else { &observed.name },
            key: key(&observed.name),
            provider: &observed.provider,
            asset: seen.iter().find_map(|seen| seen.observed.asset.clone()),
            version: first.version(),
            manifest: None,
            assignment: told(first),
            add_in: None,
            seen,
        });
    }
    entries
}

/// A name as it is compared: in small letters, with single blanks.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether two add-ins are the same under two product IDs.
fn alike(one: &Entry<'_>, other: &Entry<'_>) -> Option<DuplicateKind> {
    if one.asset.is_some() && one.asset == other.asset {
        return Some(DuplicateKind::SameAsset);
    }
    let hides = |one: &Entry<'_>, other: &Entry<'_>| {
        one.manifest.as_ref().is_some_and(|manifest| manifest.hides(other))
    };
    if hides(one, other) || hides(other, one) {
        return None;
    }
    let same_name = !one.key.is_empty() && one.key == other.key;
    let same_origin = one.shared_origin(other).is_some();
    if one.is_unified() != other.is_unified() && one.manifest.is_some() && other.manifest.is_some() {
        // The name of the unified one has to be another ("Manage both a unified manifest and an add-in only manifest").
        let is_same = same_origin && (same_name || one.same_publisher(other));
        return is_same.then_some(DuplicateKind::XmlBesideUnified);
    }
    let both_known = one.manifest.is_some() && other.manifest.is_some();
    let is_same = same_name && if both_known { same_origin } else { one.same_publisher(other) };
    is_same.then_some(DuplicateKind::SameName)
}

/// Who gets both.
fn who(one: Option<&Assignment>, other: Option<&Assignment>, both: &mut Both<'_>) -> Message {
    match (one, other) {
        (Some(one), Some(other)) => match both(one, other) {
            0 => say::duplicate_who_nobody(),
            count => say::duplicate_who(i64::from(count)),
        },
        _ => say::duplicate_who_unknown(),
    }
}

fn in_both_stores(entry: &Entry<'_>, both: &mut Both<'_>) -> Option<Duplicate> {
    let [one, other] = entry.seen else { return in_the_other_store(entry, both) };
    Some(Duplicate {
        kind: DuplicateKind::BothStores,
        products: vec![entry.product.clone()],
        keep: Some(entry.product.clone()),
        what: say::duplicate_both_stores(visible(entry.name)),
        who: who(told(one).as_ref(), told(other).as_ref(), both),
        todo: say::duplicate_both_stores_todo(entry.product.as_str()),
    })
}

/// What was handed off to one store, and is in the other.
fn in_the_other_store(entry: &Entry<'_>, both: &mut Both<'_>) -> Option<Duplicate> {
    let [seen] = entry.seen else { return None };
    let ours = entry.add_in?.delivery.handed_off.as_ref()?.route.store()?;
    let there = seen.observed.store;
    let todo = match there {
        Store::Exchange => say::duplicate_both_stores_todo(entry.product.as_str()),
        Store::Centralized => say::duplicate_other_store_todo(),
    };
    (there != ours).then(|| Duplicate {
        kind: DuplicateKind::BothStores,
        products: vec![entry.product.clone()],
        keep: Some(entry.product.clone()),
        what: say::duplicate_other_store(visible(entry.name), there.label(), ours.label()),
        who: who(told(seen).as_ref(), entry.assignment.as_ref(), both),
        todo,
    })
}

/// The store's add-in in one place, and a file with the same product ID in the other.
fn store_and_file(entry: &Entry<'_>) -> Option<Duplicate> {
    let add_in = entry.add_in?;
    let from_store = |seen: &&Sighting| seen.observed.asset.is_some();
    let seen = entry.seen.iter().find(from_store).filter(|_| !add_in.origin.is_store())?;
    let asset = seen.observed.asset.as_ref()?;
    Some(Duplicate {
        kind: DuplicateKind::StoreAndFile,
        products: vec![entry.product.clone()],
        keep: None,
        what: say::duplicate_store_and_file(visible(entry.name), asset.as_str()),
        who: say::duplicate_store_and_file_who(),
        todo: say::duplicate_store_and_file_todo(),
    })
}

/// Two add-ins, and all that are alike in the same way.
fn pair(
    first: &Entry<'_>,
    others: &[Entry<'_>],
    second: &Entry<'_>,
    kind: DuplicateKind,
    both: &mut Both<'_>,
) -> Duplicate {
    let same = others.iter().filter(|other| alike(first, other) == Some(kind));
    let all: Vec<&Entry<'_>> = std::iter::once(first).chain(same).collect();
    let who = who(first.assignment.as_ref(), second.assignment.as_ref(), both);
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    // The greatest version; of the same one what the plan has, and has had longest.
    let best =
        all.iter().copied().reduce(|best, other| if other.version > best.version { other } else { best });
    let best = best.unwrap_or(first);
    let version = best.version.as_ref().map_or("?", ManifestVersion::as_str);
    let keep_best = || say::duplicate_keep_todo(visible(best.name), version, best.product.as_str());
    let (keep, what, todo) = match kind {
        DuplicateKind::SameAsset => {
            let asset = first.asset.as_ref().map_or("", AssetId::as_str);
            (Some(best), say::duplicate_same_asset(count, asset), keep_best())
        }
        DuplicateKind::XmlBesideUnified => {
            let (unified, xml) = if first.is_unified() { (first, second) } else { (second, first) };
            let what = say::duplicate_xml_beside_unified(visible(unified.name), visible(xml.name));
            let todo = match &xml.asset {
                Some(asset) => say::duplicate_hide_store_todo(xml.product.as_str(), asset.as_str()),
                None => say::duplicate_hide_custom_todo(xml.product.as_str()),
            };
            (None, what, todo)
        }
        _ => {
            let name = visible(first.name);
            let what = match first.shared_origin(second) {
                Some(origin) => say::duplicate_same_origin(count, name, origin.as_str()),
                None => say::duplicate_same_publisher(count, name, visible(first.provider)),
            };
            (Some(best), what, keep_best())
        }
    };
    let products = all.iter().map(|entry| entry.product.clone()).collect();
    Duplicate { kind, products, keep: keep.map(|entry| entry.product.clone()), what, who, todo }
}

/// Several unified manifests that hide the same add-in: only one may.
fn hidden_twice(hidden: &Entry<'_>, entries: &[Entry<'_>]) -> Option<Duplicate> {
    let hides = |entry: &&Entry<'_>| entry.manifest.as_ref().is_some_and(|manifest| manifest.hides(hidden));
    let hiding: Vec<&Entry<'_>> = entries.iter().filter(hides).collect();
    if hiding.len() < 2 {
        return None;
    }
    let names = hiding.iter().map(|entry| visible(entry.name)).collect::<Vec<_>>().join(", ");
    Some(Duplicate {
        kind: DuplicateKind::HiddenTwice,
        products: hiding.iter().map(|entry| entry.product.clone()).collect(),
        keep: None,
        what: say::duplicate_hidden_twice(visible(hidden.name), names),
        who: say::duplicate_hidden_twice_who(),
        todo: say::duplicate_hidden_twice_todo(),
    })
}
