//! Somebody who follows what was seen of a real tenant, and says when a plan may count as confirmed. It is written anew and
//! knows nothing of the rules under test.

use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::delivery::inventory::Store;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{ContentHash, Method, Route, Timestamp};
use addin_deployment::lifecycle::delivery::{DeliveryState, HandedOff};
use addin_deployment::lifecycle::event::{Attested, Event, Taken};
use addin_deployment::lifecycle::sighting::{self, Difference, Expected, Imported, Sighting};
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::outcome::Revision;
use office_addin_manifest::model::{ManifestVersion, ProductId};
use std::collections::{BTreeMap, BTreeSet};

/// What of an add-in can be otherwise in the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Aspect {
    Presence,
    Manifest,
    Enabled,
    Access,
    Method,
}

use Aspect::{Access, Enabled, Manifest, Method as How, Presence};

/// What is known of one add-in.
#[derive(Clone, Default)]
struct Known {
    /// What the tenant was last known to have.
    there: Option<Expected>,
    /// What may have been changed since, by a script or by others.
    open: BTreeSet<Aspect>,
    /// When each store was last looked at for it.
    looked: BTreeMap<Store, i64>,
    /// The last plan that something has shown to be so, or somebody has said.
    through: Option<Revision>,
    /// The last plan that something has shown to be so, whatever anybody has said.
    told: Option<Revision>,
    /// What of it was never shown, and somebody who looked there has said.
    said: BTreeSet<Aspect>,
    /// What was known before they said so.
    before: Option<Box<Known>>,
    /// What somebody was given last to make of it.
    given: Option<Expected>,
    /// What may be otherwise there and nobody was given: it was seen otherwise since then, or all that anybody was given is to
    /// take it away.
    astray: BTreeSet<Aspect>,
    /// For whom the plan was when people were listed for Exchange, and who was listed.
    listed: Option<(Assignment, Assignment)>,
}

impl Known {
    /// What the tenant should show of a plan: those who were listed for it stand for its people.
    fn awaits(&self, plan: &Expected) -> Expected {
        let stand = self.listed.iter().find(|(planned, _)| names(planned) == names(&plan.assignment));
        let assignment = stand.map_or(&plan.assignment, |(_, listed)| listed).clone();
        Expected { assignment, ..plan.clone() }
    }

    /// Takes note of what somebody is given to make of it. Whoever takes it away carries nothing else: that stays as it is, and
    /// as unsure.
    fn is_given(&mut self, wanted: &Expected) {
        let unsure = &self.open - &self.said;
        self.open.extend(apart(self.there.as_ref(), wanted));
        self.said.clear();
        if wanted.present {
            (self.given, self.astray) = (Some(wanted.clone()), BTreeSet::new());
        } else {
            let rest = BTreeSet::from([Manifest, Enabled, Access, How]);
            self.given = Some(as_before(wanted.clone(), self.there.as_ref(), &rest));
            self.astray = &unsure & &rest;
        }
    }

    /// Takes note of what somebody says who has looked: all that was never shown, of a plan that was given to somebody.
    fn hears(&mut self, attested: &Attested, given: &HandedOff, now: &AddIn, there: &[Sighting]) {
        assert!(given.through >= now.delivery.changed_in, "the plan was given to somebody");
        assert_eq!(attested.through, now.delivery.changed_in);
        self.before = Some(Box::new(Self { before: None, ..self.clone() }));
        let expected = self.awaits(&now.expected());
        assert_eq!(attested.expected, expected, "what was carried");
        let mut open = &self.open | &apart(self.there.as_ref(), &expected);
        open.retain(|aspect| expected.present || *aspect == Presence);
        self.said = attested.aspects.iter().map(|aspect| named(*aspect)).collect();
        let script = self.given.clone().expect("something was given to somebody");
        let astray = &self.astray & &self.said;
        assert!(astray.is_empty(), "seen otherwise, and nobody was given it again: {astray:?} of {now:?}");
        assert!(script.present || !expected.present, "nobody was given anything but a removal: {now:?}");
        let others = if expected.present { apart(Some(&script), &expected) } else { BTreeSet::new() };
        assert!(others.is_disjoint(&self.said), "nobody was given {others:?} of {now:?}");
        for aspect in open.difference(&self.said) {
            let after_it = |seen: &Sighting| {
                self.looked.get(&seen.observed.store).map(|at| Timestamp(*at)) >= Some(given.at)
            };
            let in_cloud = given.route.store().is_some();
            let shows = |seen: &Sighting| in_cloud && shows(*aspect, &expected, seen) && after_it(seen);
            assert!(there.iter().any(shows), "nobody said {aspect:?} of {now:?}");
        }
        self.through = self.through.max(Some(attested.through));
        (self.there, self.open) = (Some(now.expected()), self.said.clone());
    }

    /// Takes note of a plan that counts as confirmed, once something has shown all of it.
    fn is_shown(
        &mut self,
        through: Revision,
        given: Option<&HandedOff>,
        now: &AddIn,
        there: &[Sighting],
        list: Option<&Imported>,
    ) {
        let earlier = given.filter(|_| through < now.delivery.changed_in);
        let expected = earlier.map_or_else(|| now.expected(), |earlier| earlier.expected.clone());
        let awaited = if earlier.is_some() { expected.clone() } else { self.awaits(&expected) };
        let mut open = &self.open | &apart(self.there.as_ref(), &awaited);
        open.retain(|aspect| expected.present || *aspect == Presence);
        let since = given.filter(|given| Some(given.through) > self.through);
        let by_script = since.is_some()
            && list.is_some_and(|list| !list.dry_run)
            && list.and_then(|list| list.script.clone()) == since.map(|since| since.script.clone());
        for aspect in &open {
            let after_it = |at: Option<&i64>| {
                by_script || since.is_none_or(|since| at.map(|at| Timestamp(*at)) >= Some(since.at))
            };
            let shows = |seen: &Sighting| {
                let store = seen.observed.store;
                shows(*aspect, &awaited, seen) && after_it(self.looked.get(&store))
            };
            let gone = *aspect == Presence && !expected.present && there.is_empty();
            let shown = there.iter().any(shows) || gone && self.looked.values().any(|at| after_it(Some(at)));
            assert!(shown, "nothing showed {aspect:?} of {now:?} in {there:?}, looked {:?}", self.looked);
        }
        let in_cloud = given.is_none_or(|given| given.route.store().is_some());
        assert!(in_cloud, "no list tells of what is on premises: {now:?}");
        self.through = self.through.max(Some(through));
        self.told = self.told.max(Some(through));
        self.there = Some(expected);
        (self.open, self.said) = Default::default();
    }

    /// Takes note that what is there is the plan from here on. What of it was never shown stays what it was: a word, or a plan.
    fn settles(&mut self, seen: Option<&Sighting>, former: &AddIn, now: &AddIn) {
        let (plan, change) = (now.expected(), now.delivery.changed_in);
        self.keeps_its_file(seen, former, &plan);
        let mut unshown = &self.open | &apart(self.there.as_ref(), &plan);
        let all = [self.there.as_ref(), self.given.as_ref(), Some(&plan)];
        let everyone = all.into_iter().flatten().any(|one| one.present && one.assignment.everyone);
        let by_name = |seen: &Sighting| {
            let named = seen.assigned.as_ref().map(|assigned| (set(&assigned.people), set(&assigned.groups)));
            let told = seen.observed.everyone == Fact::No || !everyone;
            told && named == Some((set(&plan.assignment.people), set(&plan.assignment.groups)))
        };
        let differed =
            |aspect: Aspect| former.delivery.differs.iter().any(|other| is_so(other, aspect, &plan));
        unshown.retain(|aspect| {
            let is_shown = |seen: &Sighting| {
                shows(*aspect, &plan, seen) || *aspect == Access && by_name(seen) || differed(*aspect)
            };
            !seen.is_none_or(is_shown)
        });
        self.astray = &self.astray & &unshown;
        let mut there = plan.clone();
        if !unshown.is_empty() {
            there = as_before(there, self.there.as_ref(), &unshown);
        }
        if let Some(given) = &mut self.given {
            let carried = Expected { present: true, ..given.clone() };
            *given = as_before(plan.clone(), Some(&carried), &unshown);
        }
        (self.open, self.said) = (&self.open & &unshown, &self.said & &unshown);
        if apart(Some(&there), &plan).is_empty() && self.open.is_subset(&self.said) {
            self.through = self.through.max(Some(change));
            if self.said.is_empty() {
                self.told = self.told.max(Some(change));
            }
        }
        self.there = Some(there);
        if let Some(before) = &mut self.before {
            before.settles(seen, former, now);
        }
    }
}

impl Known {
    /// What runs there is still known by its file where its version was seen, and nothing says that it is another.
    fn keeps_its_file(&self, seen: Option<&Sighting>, former: &AddIn, plan: &Expected) {
        let (Some(seen), Some(there)) = (seen, self.there.as_ref().filter(|there| there.present)) else {
            return;
        };
        let same = seen.version().is_some() && seen.version() == ManifestVersion::parse(&there.version);
        let other = seen.observed.hash.is_some() || former.delivery.differs.contains(&Difference::Content);
        assert!(!same || other || plan.content == there.content, "it runs what it ran: {plan:?}");
    }
}

/// A plan with some of it as it was before; of what was not there it is not known.
fn as_before(plan: Expected, before: Option<&Expected>, aspects: &BTreeSet<Aspect>) -> Expected {
    let before = before.filter(|before| before.present);
    let has = |aspect| aspects.contains(&aspect);
    // As where it is adopted: a version that nobody has told is 0.
    let unknown = || ("0".to_owned(), ContentHash(String::new()));
    let manifest = before.map_or_else(unknown, |before| (before.version.clone(), before.content.clone()));
    let who = before.map(|before| before.assignment.clone()).unwrap_or_default();
    let (version, content) = if has(Manifest) { manifest } else { (plan.version, plan.content) };
    Expected {
        present: plan.present,
        version,
        content,
        enabled: if has(Enabled) { before.is_none_or(|before| before.enabled) } else { plan.enabled },
        assignment: if has(Access) { who } else { plan.assignment },
        method: if has(How) { before.map_or(Method::Fixed, |before| before.method) } else { plan.method },
    }
}

/// Whether a plan has what a look has shown to be otherwise than before.
fn is_so(difference: &Difference, wanted: Aspect, plan: &Expected) -> bool {
    aspect(difference) == wanted
        && match difference {
            Difference::Version(version) => {
                ManifestVersion::parse(version) == ManifestVersion::parse(&plan.version)
            }
            Difference::Content => plan.content.0.is_empty(),
            Difference::Enabled(enabled) => plan.enabled == *enabled,
            Difference::Method(method) => plan.method == *method,
            Difference::Absent | Difference::Present | Difference::Access => false,
        }
}

/// The witness.
#[derive(Default)]
pub struct Witness {
    known: BTreeMap<ProductId, Known>,
}

impl Witness {
    /// Takes note of what a command has brought about, and of the list that came with it.
    pub fn follow(
        &mut self,
        before: &Tenant,
        after: &Tenant,
        now: i64,
        events: &[Event],
        list: Option<&Imported>,
    ) {
        if let Some(list) = list {
            self.look(after, list, now);
        }
        for event in events {
            if let Event::SetUp(setting) = event {
                let same = before.setting().tenant_id == setting.tenant_id;
                assert!(after.add_ins().is_empty(), "a tenant is chosen before anything is planned");
                assert!(same || after.seen().all().is_empty(), "what was seen is of another tenant");
                assert!(same || after.seen().at().is_none(), "what was seen is of another tenant");
            }
            let Some(product) = event.product() else { continue };
            self.happens(event, before.add_in(product), after, list);
        }
        for add_in in after.add_ins() {
            let known = self.known.entry(add_in.product.clone()).or_default();
            let confirmed = add_in.delivery.confirmed;
            // A plan that is again what was seen there needs nobody to look.
            let again =
                known.there.as_ref().is_some_and(|there| apart(Some(there), &add_in.expected()).is_empty());
            if again && known.open.is_subset(&known.said) {
                known.through = known.through.max(confirmed);
                if known.said.is_empty() {
                    known.told = known.told.max(confirmed);
                }
            }
            assert!(confirmed <= known.through, "nothing showed {confirmed:?} of {add_in:?}");
            // What was said is never told as if it had been seen.
            for change in (1..=after.revision().0).map(Revision) {
                let seen = add_in.delivery.state_of(change) == DeliveryState::Confirmed;
                assert!(!seen || Some(change) <= known.told, "only said: {change:?} of {add_in:?}");
            }
        }
    }

    fn look(&mut self, after: &Tenant, list: &Imported, now: i64) {
        let at = list.as_of.map_or(now, |at| at.0.min(now));
        let alone = list.sightings.iter().map(|seen| (seen.observed.product.clone(), seen.observed.store));
        let whole =
            [Store::Centralized, Store::Exchange].into_iter().filter(|store| list.complete.of(*store));
        let of_all = |store: Store| after.add_ins().iter().map(move |add_in| (add_in.product.clone(), store));
        for (product, store) in alone.chain(whole.flat_map(of_all)) {
            let looked = self.known.entry(product).or_default().looked.entry(store).or_insert(at);
            *looked = at.max(*looked);
        }
    }

    fn happens(&mut self, event: &Event, before: Option<&AddIn>, after: &Tenant, list: Option<&Imported>) {
        let product = event.product().expect("of an add-in");
        let now = after.add_in(product).expect("planned");
        let known = self.known.entry(product.clone()).or_default();
        match event {
            Event::Deployed(_) => {
                *known = Known { looked: std::mem::take(&mut known.looked), ..Known::default() }
            }
            Event::HandedOff(given) => {
                known.is_given(&given.expected);
                let lists = given.route == Route::Exchange && given.expected.present;
                known.listed = lists.then(|| (now.assignment.clone(), given.expected.assignment.clone()));
            }
            Event::Attested(attested) => {
                assert!(list.is_none(), "a list is nobody's word");
                let given = before.and_then(|before| before.delivery.handed_off.as_ref()).expect("given out");
                known.hears(attested, given, now, after.seen().of(product));
            }
            // What was looked at in the meantime was looked at all the same.
            Event::Retracted(_) => {
                let before = *known.before.take().expect("somebody has said something");
                assert!(!known.said.is_empty(), "what they said still stands");
                *known = Known { looked: std::mem::take(&mut known.looked), ..before };
            }
            // The store tells what it has.
            Event::StoreUpdated(_) => {
                for there in [&mut known.there, &mut known.given].into_iter().flatten() {
                    (there.version, there.content) = (now.version.as_str().to_owned(), now.content.clone());
                }
            }
            Event::Differs(differs) => {
                let others: BTreeSet<_> = differs.differences.iter().map(aspect).collect();
                known.said.retain(|said| !others.contains(said) && !others.contains(&Presence));
                if let Some(before) = &mut known.before {
                    before.open.extend(others.iter().copied());
                    before.astray.extend(others.iter().copied());
                }
                known.astray.extend(others.iter().copied());
                known.open.extend(others);
            }
            Event::Confirmed(confirmed) => {
                let given = before.and_then(|before| before.delivery.handed_off.as_ref());
                known.is_shown(confirmed.through, given, now, after.seen().of(product), list);
            }
            Event::Settled(settled) if settled.taken == Taken::Ours => {
                known.said.clear();
                // It was seen to be gone: whoever deploys it again begins anew.
                let gone = before.is_some_and(|before| before.delivery.differs.contains(&Difference::Absent));
                if let Some(there) = known.there.as_mut().filter(|_| gone) {
                    there.present = false;
                }
            }
            Event::Settled(settled) => {
                known.listed.take_if(|_| tells_who(event));
                let seen = match &settled.taken {
                    Taken::Theirs(seen) => Some(seen.as_ref()),
                    Taken::Absence | Taken::Ours => None,
                };
                known.settles(seen, before.expect("planned"), now);
            }
            // What is not known of it is taken to be so. It was there, also where the same command means to remove it.
            Event::Adopted(adopted) => {
                let enabled = adopted.seen.observed.enabled != Fact::No;
                let there = Expected { present: true, enabled, ..now.expected() };
                (known.there, known.through) = (Some(there), now.delivery.confirmed);
                known.told = known.through;
                (known.open, known.said) = Default::default();
            }
            _ => {}
        }
    }
}

/// Whether people were taken over from the tenant.
fn tells_who(event: &Event) -> bool {
    let Event::Settled(settled) = event else { return false };
    matches!(&settled.taken, Taken::Theirs(seen) if seen.assigned.is_some())
}

/// What a plan has otherwise than what is known to be there. What is new there is turned on by itself, and Fixed.
fn apart(there: Option<&Expected>, wanted: &Expected) -> BTreeSet<Aspect> {
    if !wanted.present || there.is_some_and(|there| !there.present) {
        let differs = there.is_none_or(|there| there.present != wanted.present);
        return if !wanted.present {
            differs.then_some(Presence).into_iter().collect()
        } else {
            apart(None, wanted)
        };
    }
    let Some(there) = there else {
        let off = (!wanted.enabled).then_some(Enabled);
        let method = (wanted.method != Method::Fixed).then_some(How);
        return [Presence, Manifest, Access].into_iter().chain(off).chain(method).collect();
    };
    let manifest = (&there.version, &there.content) != (&wanted.version, &wanted.content);
    [
        (Manifest, manifest),
        (Enabled, there.enabled != wanted.enabled),
        (Access, names(&there.assignment) != names(&wanted.assignment)),
        (How, there.method != wanted.method),
    ]
    .into_iter()
    .filter_map(|(aspect, differs)| differs.then_some(aspect))
    .collect()
}

fn set(ids: &[DirectoryId]) -> BTreeSet<&str> {
    ids.iter().map(|id| id.0.as_str()).collect()
}

/// Whom an assignment comes to: the lists behind *Everyone* come to nobody.
fn names(assignment: &Assignment) -> (bool, BTreeSet<&str>, BTreeSet<&str>) {
    let lists = |ids| if assignment.everyone { BTreeSet::new() } else { set(ids) };
    (assignment.everyone, lists(&assignment.people), lists(&assignment.groups))
}

fn aspect(difference: &Difference) -> Aspect {
    match difference {
        Difference::Absent | Difference::Present => Presence,
        Difference::Version(_) | Difference::Content => Manifest,
        Difference::Enabled(_) => Enabled,
        Difference::Access => Access,
        Difference::Method(_) => How,
    }
}

/// What somebody said something about.
fn named(aspect: sighting::Aspect) -> Aspect {
    match aspect {
        sighting::Aspect::Presence => Presence,
        sighting::Aspect::Version => Manifest,
        sighting::Aspect::State => Enabled,
        sighting::Aspect::Access => Access,
        sighting::Aspect::Method => How,
    }
}

/// Whether a sighting says that an aspect is as it is wanted. Untold is not said.
fn shows(aspect: Aspect, wanted: &Expected, seen: &Sighting) -> bool {
    let observed = &seen.observed;
    match aspect {
        Presence => wanted.present,
        Manifest => match &seen.version() {
            Some(version) => Some(version) == ManifestVersion::parse(&wanted.version).as_ref(),
            None => observed.hash.as_ref() == Some(&wanted.content),
        },
        Enabled => observed.enabled == Fact::from(wanted.enabled),
        Access if wanted.assignment.everyone => observed.everyone == Fact::Yes,
        Access => {
            let named = seen.assigned.as_ref().is_some_and(|assigned| {
                assigned.unknown == 0
                    && (set(&assigned.people), set(&assigned.groups))
                        == (set(&wanted.assignment.people), set(&wanted.assignment.groups))
            });
            // Groups are never named in Exchange.
            let in_exchange = observed.store == Store::Exchange && !wanted.assignment.groups.is_empty();
            observed.everyone == Fact::No && (named || in_exchange)
        }
        How => seen.method() == Some(wanted.method),
    }
}
