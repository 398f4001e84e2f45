//! An assignment taken apart: whom it reaches, and everybody else who looks covered, under one reason each.

use super::choice::members_known;
use super::nesting::Nesting;
use super::{ACCOUNT_REASONS, Audience, Choice};
use crate::assignment::Assignment;
use crate::directory::{Directory, Entry, Group, Person};
use crate::effect::{Effect, LOSS_SAMPLE, Loss, LossReason, PersonHit, TargetEffect};
use crate::index_set::IndexSet;
use sorting::sort_by_key;
use std::cmp::Reverse;

/// Whom an assignment comes to and who is lost, kept so that a page can ask for the numbers and then for the people,
/// a few rows at a time.
///
/// Each account stands under the reason that weighs most: one that cannot get add-ins at all comes before an uncertain
/// group, that before an unsupported one, and nesting comes last.
#[derive(Clone, Debug, Default)]
pub struct Breakdown {
    pub(super) choice: Choice,
    pub(super) audience: Audience,
    pub(super) losses: Vec<LostPeople>,
}

/// People under one loss.
#[derive(Clone, Debug)]
pub(super) struct LostPeople {
    pub(super) reason: LossReason,
    /// The groups from the chosen one inwards; empty where the loss does not come through a group.
    pub(super) path: Vec<Group>,
    /// Indexes of people, in ascending order.
    pub(super) people: Vec<u32>,
    /// How many there are: more than the above where the directory does not know them.
    pub(super) count: u32,
}

impl Breakdown {
    /// Takes an assignment apart.
    #[must_use]
    pub fn of(directory: &Directory, assignment: &Assignment) -> Self {
        let choice = Choice::of(directory, assignment);
        let audience = choice.resolve(directory);
        let mut open = directory.eligible().clone();
        open.subtract(&audience.sure);
        let mut losing = Losing { directory, open, losses: Vec::new() };
        losing.accounts(&audience.named);
        losing.chosen_groups(&choice);
        losing.inner_groups(&choice);
        losing.missing(&choice);
        let mut losses = losing.losses;
        sort_by_key(&mut losses, |loss| Reverse(loss.count));
        Self { choice, audience, losses }
    }

    /// Whom the assignment comes to.
    #[must_use]
    pub const fn audience(&self) -> &Audience {
        &self.audience
    }

    /// What a page shows.
    #[must_use]
    pub fn effect(&self, directory: &Directory) -> Effect {
        let Self { choice, audience, losses } = self;
        let people = choice.people.iter().map(|person| Entry::Person(*person));
        let entries = people.chain(choice.group_list().map(Entry::Group));
        Effect {
            reached: audience.sure.len(),
            uncertain: audience.uncertain.len(),
            accounts: audience.named.len(),
            losses: losses.iter().map(|loss| loss.shown(directory)).collect(),
            targets: entries.map(|entry| target_effect(directory, entry)).collect(),
            missing: choice.missing.clone(),
        }
    }
}

/// What one target reaches, whatever the others do.
fn target_effect(directory: &Directory, entry: Entry) -> TargetEffect {
    let (reached, uncertain) = match entry {
        Entry::Person(person) => (u32::from(directory.eligible().contains(person.0)), 0),
        Entry::Group(group) => {
            let members = directory.eligible().count_of(directory.member_indexes(group));
            match directory.group_hindrance(group) {
                None => (members, 0),
                Some(reason) if reason.uncertain() => (0, members),
                Some(_) => (0, 0),
            }
        }
    };
    TargetEffect { target: directory.hit(entry), reached, uncertain }
}

impl LostPeople {
    fn shown(&self, directory: &Directory) -> Loss {
        Loss {
            reason: self.reason,
            path: self.path.iter().map(|group| directory.group_name(*group).to_owned()).collect(),
            people: self.count,
            sample: first_by_name(directory, &self.people),
        }
    }
}

/// The first few of these people by name; of equal names the earlier comes first. One pass, since there can be a
/// million of them.
fn first_by_name(directory: &Directory, people: &[u32]) -> Vec<PersonHit> {
    let mut first: Vec<(&str, Person)> = Vec::with_capacity(LOSS_SAMPLE + 1);
    for person in people.iter().copied().map(Person) {
        let name = directory.person_name(person);
        let full = first.len() == LOSS_SAMPLE;
        if full && first.last().is_some_and(|(last, _)| *last <= name) {
            continue;
        }
        let place = first.partition_point(|(known, _)| *known <= name);
        first.insert(place, (name, person));
        first.truncate(LOSS_SAMPLE);
    }
    first.into_iter().map(|(_, person)| directory.person_hit(person)).collect()
}

/// Finds the losses.
struct Losing<'a> {
    directory: &'a Directory,
    /// People who could get the add-in, are not reached, and stand under no loss yet.
    open: IndexSet,
    losses: Vec<LostPeople>,
}

impl Losing<'_> {
    /// Accounts that are named and cannot get add-ins, whatever led to them.
    fn accounts(&mut self, named: &IndexSet) {
        let mut people: [Vec<u32>; ACCOUNT_REASONS.len()] = Default::default();
        let mut hindered = named.clone();
        hindered.subtract(self.directory.eligible());
        for person in hindered.iter() {
            let hindrance = self.directory.person_hindrance(Person(person));
            let place = ACCOUNT_REASONS.iter().position(|reason| Some(*reason) == hindrance);
            if let Some(list) = place.and_then(|place| people.get_mut(place)) {
                list.push(person);
            }
        }
        for (reason, people) in ACCOUNT_REASONS.into_iter().zip(people) {
            self.add(reason, Vec::new(), people);
        }
    }

    /// Direct members of chosen groups that may not count, then of those that do not. A group of an unsupported kind
    /// is mentioned even when nobody is known to be in it, because Microsoft Graph does not tell who is; one whose
    /// members no source told of is always mentioned.
    fn chosen_groups(&mut self, choice: &Choice) {
        for uncertain in [true, false] {
            for chosen in &choice.groups {
                let Some(reason) = chosen.hindrance.filter(|reason| reason.uncertain() == uncertain) else {
                    continue;
                };
                let people = self.take(chosen.group);
                if !uncertain && self.directory.member_indexes(chosen.group).is_empty() {
                    self.mention(reason, vec![chosen.group]);
                }
                self.add(reason, vec![chosen.group], people);
            }
        }
        for chosen in choice.groups.iter().filter(|chosen| chosen.may_hold_others(self.directory)) {
            self.mention(LossReason::MembersUnknown, vec![chosen.group]);
        }
        if choice.untold {
            self.mention(LossReason::MembersUnknown, Vec::new());
        }
    }

    /// Members of the groups inside chosen ones.
    fn inner_groups(&mut self, choice: &Choice) {
        let nesting = Nesting::of(self.directory, choice);
        for (place, group) in nesting.inner() {
            let people = self.take(group);
            if !people.is_empty() {
                self.add(LossReason::NestedGroup, nesting.path_to(place), people);
            }
            if !members_known(self.directory, group) {
                self.mention(LossReason::MembersUnknown, nesting.path_to(place));
            }
        }
    }

    /// Chosen ids that the directory does not know.
    fn missing(&mut self, choice: &Choice) {
        let count = number(choice.missing.len());
        if count > 0 {
            self.losses.push(LostPeople {
                reason: LossReason::Deleted,
                path: Vec::new(),
                people: Vec::new(),
                count,
            });
        }
    }

    /// The members of a group who are open, and who are not from now on.
    fn take(&mut self, group: Group) -> Vec<u32> {
        let mut taken = Vec::new();
        for member in self.directory.member_indexes(group) {
            if self.open.remove(*member) {
                taken.push(*member);
            }
        }
        taken
    }

    fn add(&mut self, reason: LossReason, path: Vec<Group>, people: Vec<u32>) {
        if !people.is_empty() {
            let count = number(people.len());
            self.losses.push(LostPeople { reason, path, people, count });
        }
    }

    /// A loss of which nobody knows whom it concerns.
    fn mention(&mut self, reason: LossReason, path: Vec<Group>) {
        self.losses.push(LostPeople { reason, path, people: Vec::new(), count: 0 });
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
