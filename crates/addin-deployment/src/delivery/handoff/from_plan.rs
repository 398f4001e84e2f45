//! What has to be carried into the tenant for a plan: the difference between what is known to be there and what the plan
//! says.

use super::{Access, Deed, Found, HandOff, ManifestFile, Member};
use crate::assignment::{Assignment, DirectoryId};
use crate::audience::resolve;
use crate::delivery::inventory::Store;
use crate::directory::{Directory, Entry, Person};
use crate::facts::{Fact, Mailbox};
use crate::lifecycle::command::{ContentHash, Method, Origin, Route};
use crate::lifecycle::sighting::{Aspect, Expected, Sighting};
use crate::lifecycle::tenant::{AddIn, Tenant};
use messages::{Message, say};
use office_addin_manifest::model::{Host, ManifestVersion, Reading};

/// What is known to be in the tenant of an add-in.
struct Base {
    version: Option<ManifestVersion>,
    assignment: Assignment,
    method: Option<Method>,
    enabled: Fact,
}

impl HandOff {
    /// The hand-off that makes the tenant what the plan says of an add-in.
    #[must_use]
    pub fn of(
        tenant: &Tenant,
        add_in: &AddIn,
        manifest: Option<ManifestFile>,
        directory: &Directory,
    ) -> Self {
        let (setting, wanted, base) = (tenant.setting(), add_in.expected(), base(tenant, add_in));
        let asset = match &add_in.origin {
            Origin::Store { asset, .. } => Some(asset.clone()),
            Origin::File | Origin::Url(_) => None,
        };
        // What is gone, or never was there, needs nobody to take it away.
        let gone = !wanted.present && !add_in.may_be_there(setting);
        Self {
            tenant_id: setting.tenant_id.clone(),
            cloud: setting.cloud,
            product: add_in.product.clone(),
            name: add_in.name.clone(),
            hosts: add_in.hosts.clone(),
            content: manifest,
            asset,
            unified: add_in.unified,
            deed: if gone { Deed::Adjust } else { deed(&wanted, base.as_ref()) },
            access: if gone {
                None
            } else {
                access(&wanted.assignment, base.as_ref(), &add_in.hosts, directory)
            },
            method: method(wanted.method, base.as_ref()).filter(|_| !gone),
            enabled: enabled(wanted.enabled, base.as_ref()).filter(|_| !gone),
            found: found(tenant, add_in),
            on_premises: mailboxes_on_premises(directory),
        }
    }

    /// What is carried, in sentences.
    #[must_use]
    pub fn changes(&self) -> Vec<Message> {
        let name = self.name.as_str();
        let mut changes = Vec::new();
        match self.deed {
            Deed::Remove => return vec![say::handoff_change_remove(name)],
            Deed::Create => changes.push(say::handoff_change_create(name)),
            Deed::Update => {
                let version = self.content.as_ref().and_then(|content| content.version.as_ref());
                let version = version.map(|version| version.as_str().to_owned()).unwrap_or_default();
                changes.push(say::handoff_change_update(name, version));
            }
            Deed::Adjust => {}
        }
        if let Some(access) = &self.access {
            match access.everyone {
                Some(true) => changes.push(say::handoff_change_everyone()),
                Some(false) => changes.push(say::handoff_change_not_everyone()),
                None => {}
            }
            let named = |members: &[Member]| i64::try_from(members.len()).unwrap_or(i64::MAX);
            if !access.add.is_empty() {
                changes.push(say::handoff_change_add(named(&access.add)));
            }
            if !access.withdraw.is_empty() {
                changes.push(say::handoff_change_withdraw(named(&access.withdraw)));
            }
        }
        if let Some(method) =
            self.method.filter(|method| self.deed != Deed::Create || *method != Method::Fixed)
        {
            changes.push(say::handoff_change_method(method.name()));
        }
        match self.enabled {
            Some(true) => changes.push(say::handoff_change_on()),
            Some(false) => changes.push(say::handoff_change_off()),
            None => {}
        }
        changes
    }
}

impl ManifestFile {
    /// A manifest that was approved under a hash, as it reads.
    #[must_use]
    pub fn of(bytes: Vec<u8>, sha256: ContentHash, reading: &Reading) -> Self {
        let manifest = reading.manifest.as_ref();
        Self {
            bytes,
            sha256,
            format: reading.format,
            version: manifest.and_then(|manifest| manifest.version.clone()),
            signs_in: manifest.is_some_and(|manifest| manifest.web_application.is_some()),
            overrides: manifest.is_some_and(|manifest| !manifest.commands.is_empty()),
        }
    }
}

/// What somebody vouches for; else what was seen there last; where nobody looked, what was handed off and confirmed.
fn known_base(tenant: &Tenant, add_in: &AddIn) -> Option<Base> {
    let delivery = &add_in.delivery;
    if let Some(word) = &delivery.attested {
        // What was seen before somebody looked is not so any more, but what was seen to differ is.
        let known = delivery.known.as_ref().filter(|known| known.present)?;
        let seen = tenant.seen().of(&add_in.product).first().map(|seen| of_sighting(seen, Some(known)));
        let differs = |aspect| delivery.open.contains(&aspect) && !word.aspects.contains(&aspect);
        let (said, seen) = (as_carried(known), seen.unwrap_or_else(|| as_carried(known)));
        return Some(Base {
            version: if differs(Aspect::Version) { seen.version } else { said.version },
            assignment: if differs(Aspect::Access) { seen.assignment } else { said.assignment },
            method: if differs(Aspect::Method) { seen.method } else { said.method },
            enabled: if differs(Aspect::State) { seen.enabled } else { said.enabled },
        });
    }
    // Whichever is newer: what was given to somebody to carry, or what was seen to be there.
    let handed_off = delivery.handed_off.as_ref();
    let carried = handed_off.filter(|handed_off| delivery.confirmed < Some(handed_off.through));
    let carried = carried.map(|handed_off| &handed_off.expected).or(delivery.known.as_ref());
    // What is in Microsoft 365 beside it is another deployment, as is what its lists do not show.
    let on_premises = delivery.is_on_premises();
    if let Some(seen) = tenant.seen().of(&add_in.product).first().filter(|_| !on_premises) {
        let mut base = of_sighting(seen, carried);
        // Where those are listed who were to be, nobody is missing.
        if add_in.listed().is_some_and(|listed| listed.names_the_same(&base.assignment)) {
            base.assignment = add_in.assignment.clone();
        }
        return Some(base);
    }
    let carried = carried.filter(|expected| delivery.confirmed.is_some() && expected.present)?;
    let listed =
        [Store::Centralized, Store::Exchange].iter().all(|store| tenant.seen().complete().of(*store));
    let gone = listed && !on_premises;
    (!gone).then(|| as_carried(carried))
}

/// What is known to be there. What was seen to be otherwise once, or may be, and nobody was given since, nor said or saw, is
/// taken to be so still: it is carried again.
fn base(tenant: &Tenant, add_in: &AddIn) -> Option<Base> {
    let mut base = known_base(tenant, add_in)?;
    let (wanted, delivery) = (add_in.expected(), &add_in.delivery);
    let given = delivery.handed_off.as_ref().filter(|given| delivery.confirmed < Some(given.through));
    let unsure = given.map_or(&delivery.open, |given| &given.differed);
    let said = delivery.attested.as_ref().map_or(&[][..], |word| &word.aspects);
    let seen = tenant.seen().of(&add_in.product).first();
    let is_told = |aspect: Aspect| seen.is_some_and(|seen| seen.tells(aspect, &wanted));
    for aspect in unsure.iter().filter(|aspect| !said.contains(aspect) && !is_told(**aspect)) {
        match aspect {
            Aspect::Presence => {}
            Aspect::Version => base.version = ManifestVersion::parse("0"),
            Aspect::State => base.enabled = (!wanted.enabled).into(),
            Aspect::Access => {
                let everyone = !wanted.assignment.everyone;
                base.assignment = Assignment { everyone, ..Assignment::default() };
            }
            Aspect::Method if wanted.method == Method::Fixed => base.method = Some(Method::Available),
            Aspect::Method => base.method = Some(Method::Fixed),
        }
    }
    Some(base)
}

fn as_carried(carried: &Expected) -> Base {
    Base {
        version: ManifestVersion::parse(&carried.version),
        assignment: carried.assignment.clone(),
        method: Some(carried.method),
        enabled: carried.enabled.into(),
    }
}

/// What was not told of an add-in is taken to be as it was handed off, or confirmed.
fn of_sighting(seen: &Sighting, carried: Option<&Expected>) -> Base {
    let known = carried.map(|expected| expected.assignment.clone()).unwrap_or_default();
    let told = |enabled: Fact| match (enabled, carried) {
        (Fact::Unknown, Some(expected)) => expected.enabled.into(),
        (enabled, _) => enabled,
    };
    Base {
        version: seen.version().or_else(|| ManifestVersion::parse(&carried?.version)),
        assignment: seen.assignment(&known),
        method: seen.method().or_else(|| Some(carried?.method)),
        enabled: told(seen.observed.enabled),
    }
}

fn deed(wanted: &Expected, base: Option<&Base>) -> Deed {
    match base {
        _ if !wanted.present => Deed::Remove,
        None => Deed::Create,
        Some(base) if base.version.is_some() && base.version != ManifestVersion::parse(&wanted.version) => {
            Deed::Update
        }
        Some(_) => Deed::Adjust,
    }
}

fn method(wanted: Method, base: Option<&Base>) -> Option<Method> {
    let there = match base {
        None => return Some(wanted),
        Some(base) => base.method.unwrap_or_default(),
    };
    (there != wanted).then_some(wanted)
}

fn enabled(wanted: bool, base: Option<&Base>) -> Option<bool> {
    let there = base.map_or(Fact::Yes, |base| base.enabled);
    (there != Fact::Unknown && there != wanted.into()).then_some(wanted)
}

fn access(wanted: &Assignment, base: Option<&Base>, hosts: &[Host], directory: &Directory) -> Option<Access> {
    let none = Assignment::default();
    let there = base.map_or(&none, |base| &base.assignment);
    let missing = |from: &Assignment, in_: &Assignment| -> Vec<Member> {
        let people = from.people.iter().filter(|id| !in_.people.contains(id));
        let groups = from.groups.iter().filter(|id| !in_.groups.contains(id));
        people.chain(groups).map(|id| member(directory, id)).collect()
    };
    let (add, withdraw) = (missing(wanted, there), missing(there, wanted));
    let everyone = (wanted.everyone != there.everyone).then_some(wanted.everyone);
    if add.is_empty() && withdraw.is_empty() && everyone.is_none() {
        return None;
    }
    // Exchange takes people only, and nothing but Outlook.
    let in_exchange = !wanted.everyone && hosts.iter().all(|host| *host == Host::Outlook);
    let people_after = if in_exchange {
        sure(wanted, directory).map(|person| named(directory, Entry::Person(person))).collect()
    } else {
        Vec::new()
    };
    Some(Access {
        everyone,
        add,
        withdraw,
        everyone_after: wanted.everyone,
        people_after,
        groups_after: !wanted.groups.is_empty(),
    })
}

/// The people whom a hand-off lists one by one in place of what the plan names, as the scripts for Exchange do:
/// whoever gets the add-in for sure and has an address. `None` where it sets no such list.
#[must_use]
pub fn listed(
    hand_off: &HandOff,
    add_in: &AddIn,
    route: Route,
    directory: &Directory,
) -> Option<Vec<DirectoryId>> {
    let lists = route.lists_people() && hand_off.deed != Deed::Remove;
    let access = hand_off.access.as_ref().filter(|access| lists && !access.everyone_after)?;
    let people = sure(&add_in.assignment, directory).zip(&access.people_after);
    let reachable = people.filter(|(_, member)| member.address().is_some());
    Some(reachable.map(|(person, _)| directory.person_id(person)).collect())
}

/// Whoever gets an add-in for sure, everyone's switch aside.
fn sure(wanted: &Assignment, directory: &Directory) -> impl Iterator<Item = Person> {
    let list = Assignment { everyone: false, ..wanted.clone() };
    resolve(directory, &list).sure.iter().map(Person).collect::<Vec<_>>().into_iter()
}

/// Somebody whom the directory does not know has no address, and is told by id.
fn member(directory: &Directory, id: &DirectoryId) -> Member {
    match directory.find(id) {
        Some(entry) => named(directory, entry),
        None => Member { name: id.0.clone(), address: String::new() },
    }
}

fn named(directory: &Directory, entry: Entry) -> Member {
    let (name, address) = match entry {
        Entry::Person(person) => match directory.person_mail(person) {
            "" => (directory.person_name(person), directory.person_upn(person)),
            mail => (directory.person_name(person), mail),
        },
        Entry::Group(group) => (directory.group_name(group), directory.group_mail(group)),
    };
    Member { name: name.to_owned(), address: address.to_owned() }
}

/// The store of Microsoft 365 into which it was carried, where it is known to be there and no list could show it since.
fn carried_into(tenant: &Tenant, add_in: &AddIn) -> Option<Store> {
    let (delivery, seen) = (&add_in.delivery, tenant.seen());
    let is_there = delivery.known.as_ref().is_some_and(|known| known.present);
    let given = delivery.handed_off.as_ref().filter(|_| is_there && seen.of(&add_in.product).is_empty())?;
    given.route.store().filter(|store| seen.listed(*store) < Some(given.at))
}

fn found(tenant: &Tenant, add_in: &AddIn) -> Found {
    let (seen, carried) = (tenant.seen(), carried_into(tenant, add_in));
    let in_store = |store: Store| {
        let shown = seen.of(&add_in.product).iter().any(|seen| seen.observed.store == store);
        if shown || carried == Some(store) {
            Fact::Yes
        } else if seen.complete().of(store) {
            Fact::No
        } else {
            Fact::Unknown
        }
    };
    Found {
        centralized: in_store(Store::Centralized),
        exchange: in_store(Store::Exchange),
        on_premises: if add_in.delivery.is_on_premises() { Fact::Yes } else { Fact::Unknown },
    }
}

/// Whether somebody is known to have a mailbox on premises; that nobody has one is never known.
fn mailboxes_on_premises(directory: &Directory) -> Fact {
    let on_premises = |person| directory.person_facts(person).mailbox == Mailbox::OnPremises;
    if directory.people().any(on_premises) { Fact::Yes } else { Fact::Unknown }
}
