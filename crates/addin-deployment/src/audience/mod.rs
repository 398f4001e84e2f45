//! Who an assignment reaches, who only looks covered, and why.
//!
//! Only direct members of an assigned group get an add-in ("Determine if Centralized Deployment of add-ins works for
//! your organization"). Groups that are documented as unsupported and are nevertheless seen to work in real tenants
//! count apart, as uncertain.

use crate::assignment::Assignment;
use crate::directory::{Directory, Entry, Group, Person};
use crate::effect::{Effect, LOSS_SAMPLE, Loss, LossReason, TargetEffect};
use crate::index_set::IndexSet;
use sorting::{order_of, sort_by_key};
use std::cmp::Reverse;

/// Whom an assignment comes to, as indexes of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// They get it.
    pub sure: IndexSet,
    /// They may get it, and are not among the sure ones.
    pub uncertain: IndexSet,
    /// Every account that the choice names: by name, as a direct member of a chosen group of any kind, or as
    /// everyone.
    pub named: IndexSet,
}

/// Resolves an assignment.
#[must_use]
pub fn resolve(directory: &Directory, assignment: &Assignment) -> Audience {
    let empty = || IndexSet::with_room_for(directory.people_count() as usize);
    if assignment.everyone {
        let mut named = empty();
        directory.people().for_each(|person| {
            named.insert(person.0);
        });
        return Audience { sure: directory.eligible().clone(), uncertain: empty(), named };
    }
    let mut audience = Audience { sure: empty(), uncertain: empty(), named: empty() };
    for entry in directory.targets(assignment).entries {
        match entry {
            Entry::Person(person) => {
                audience.named.insert(person.0);
                audience.sure.insert(person.0);
            }
            Entry::Group(group) => audience.add_group(directory, group),
        }
    }
    audience.sure.keep(directory.eligible());
    audience.uncertain.keep(directory.eligible());
    audience.uncertain.subtract(&audience.sure);
    audience
}

impl Audience {
    fn add_group(&mut self, directory: &Directory, group: Group) {
        let hindrance = directory.group_hindrance(group);
        for person in directory.members(group) {
            self.named.insert(person.0);
            match hindrance {
                None => self.sure.insert(person.0),
                Some(reason) => reason.uncertain() && self.uncertain.insert(person.0),
            };
        }
    }
}

/// What an assignment comes to, with everybody who looks covered and is not: each of them once, under the reason that
/// weighs most. An account that cannot get add-ins at all comes before an uncertain group, that before an unsupported
/// one, and nesting comes last.
#[must_use]
pub fn effect(directory: &Directory, assignment: &Assignment) -> Effect {
    let audience = resolve(directory, assignment);
    let targets = if assignment.everyone { Default::default() } else { directory.targets(assignment) };
    let groups: Vec<_> = targets
        .entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Group(group) => Some(*group),
            Entry::Person(_) => None,
        })
        .collect();
    let mut losses = Losses { directory, counted: audience.sure.clone(), list: Vec::new() };
    losses.add_accounts(&audience.named);
    for uncertain in [true, false] {
        for group in &groups {
            match directory.group_hindrance(*group) {
                Some(reason) if reason.uncertain() == uncertain => losses.add_group(*group, reason),
                _ => {}
            }
        }
    }
    for group in &groups {
        losses.add_nested(*group);
    }
    losses.add_missing(targets.missing.len());
    sort_by_key(&mut losses.list, |loss| Reverse(loss.people));
    Effect {
        reached: audience.sure.len(),
        uncertain: audience.uncertain.len(),
        accounts: audience.named.len(),
        losses: losses.list,
        targets: targets.entries.iter().map(|entry| target_effect(directory, *entry)).collect(),
        missing: targets.missing,
    }
}

/// What one target reaches, whatever the others do.
fn target_effect(directory: &Directory, entry: Entry) -> TargetEffect {
    let eligible = |person: &Person| directory.eligible().contains(person.0);
    let (reached, uncertain) = match entry {
        Entry::Person(person) => (u32::from(eligible(&person)), 0),
        Entry::Group(group) => {
            let members =
                u32::try_from(directory.members(group).filter(eligible).count()).unwrap_or(u32::MAX);
            match directory.group_hindrance(group) {
                None => (members, 0),
                Some(reason) if reason.uncertain() => (0, members),
                Some(_) => (0, 0),
            }
        }
    };
    TargetEffect { target: directory.hit(entry), reached, uncertain }
}

/// The losses found so far.
struct Losses<'a> {
    directory: &'a Directory,
    /// People who are reached, or stand under some loss already.
    counted: IndexSet,
    list: Vec<Loss>,
}

impl Losses<'_> {
    /// Accounts that are named and cannot get add-ins, whatever led to them.
    fn add_accounts(&mut self, named: &IndexSet) {
        for reason in LossReason::OF_ACCOUNTS {
            let directory = self.directory;
            let people = named
                .iter()
                .map(Person)
                .filter(|person| directory.person_hindrance(*person) == Some(reason));
            self.add(reason, Vec::new(), people.collect());
        }
    }

    /// Direct members of a chosen group that does not count, or may not. A group of an unsupported kind is mentioned
    /// even when nobody is known to be in it, because Microsoft Graph does not tell who is.
    fn add_group(&mut self, group: Group, reason: LossReason) {
        let path = vec![self.directory.group_name(group).to_owned()];
        if reason == LossReason::UnsupportedGroup && self.directory.members(group).len() == 0 {
            self.list.push(Loss { reason, path, people: 0, sample: Vec::new() });
        } else {
            self.add(reason, path, self.directory.members(group).collect());
        }
    }

    /// Members of the groups inside a chosen one, each group by the shortest way to it.
    fn add_nested(&mut self, chosen: Group) {
        let directory = self.directory;
        let mut seen = IndexSet::with_room_for(directory.group_count() as usize);
        seen.insert(chosen.0);
        // Groups in the order in which they are found, each with the place of the one it was found in.
        let mut found = vec![(chosen, 0)];
        let mut place = 0;
        while let Some((group, _)) = found.get(place).copied() {
            if place > 0 {
                self.add(
                    LossReason::NestedGroup,
                    path_to(directory, &found, place),
                    directory.members(group).collect(),
                );
            }
            for child in directory.children(group) {
                if seen.insert(child.0) {
                    found.push((child, place));
                }
            }
            place += 1;
        }
    }

    fn add_missing(&mut self, missing: usize) {
        if missing > 0 {
            let people = u32::try_from(missing).unwrap_or(u32::MAX);
            self.list.push(Loss {
                reason: LossReason::Deleted,
                path: Vec::new(),
                people,
                sample: Vec::new(),
            });
        }
    }

    /// Adds whoever of these is not counted yet. Where the way is at fault, an account that could not get add-ins by
    /// any way is none of its losses.
    fn add(&mut self, reason: LossReason, path: Vec<String>, mut people: Vec<Person>) {
        let by_account = LossReason::OF_ACCOUNTS.contains(&reason);
        let eligible = self.directory.eligible();
        people.retain(|person| (by_account || eligible.contains(person.0)) && self.counted.insert(person.0));
        if people.is_empty() {
            return;
        }
        let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let names: Vec<_> = people.iter().map(|person| self.directory.person_name(*person)).collect();
        let first = order_of(&names).into_iter().take(LOSS_SAMPLE).filter_map(|place| people.get(place));
        let sample = first.map(|person| self.directory.person_hit(*person)).collect();
        self.list.push(Loss { reason, path, people: count, sample });
    }
}

/// Names of the groups on the way from the chosen one to the one at `place`.
fn path_to(directory: &Directory, found: &[(Group, usize)], mut place: usize) -> Vec<String> {
    let mut path = Vec::new();
    while let Some((group, outer)) = found.get(place) {
        path.push(directory.group_name(*group).to_owned());
        if place == 0 {
            break;
        }
        place = *outer;
    }
    path.reverse();
    path
}
