//! Readiness of everybody in a directory: counts at a glance, and people on demand.

use super::person::{PERSON_TOPICS, Plan};
use super::{Item, PersonCase, State, Topic, csv, person_items};
use crate::directory::licence::LicenceSet;
use crate::directory::{Directory, Person};
use crate::effect::PersonHit;
use serde::{Deserialize, Serialize};

/// How many people stand how, in the order of [`State::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateCounts(pub [u32; State::ALL.len()]);

impl StateCounts {
    /// How many people stand so.
    #[must_use]
    pub fn of(&self, state: State) -> u32 {
        self.0.get(state as usize).copied().unwrap_or_default()
    }

    fn count(&mut self, state: State) {
        if let Some(count) = self.0.get_mut(state as usize) {
            *count += 1;
        }
    }
}

/// The readiness of everybody in a directory.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleReadiness {
    /// All in all.
    pub ready: StateCounts,
    /// Topic by topic.
    pub topics: Vec<(Topic, StateCounts)>,
}

/// Somebody, with what is to be said about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessRow {
    /// Who.
    pub person: PersonHit,
    /// All in all.
    pub ready: State,
    /// Everything that was looked at.
    pub items: Vec<Item>,
}

/// Licences are kept once for many people, so that each set is judged once.
#[derive(Default)]
struct Plans(Vec<(usize, Plan)>);

impl Plans {
    fn of(&mut self, licences: Option<&LicenceSet>) -> Plan {
        let Some(licences) = licences else { return Plan::Unknown };
        let place = std::ptr::from_ref(licences).addr();
        let at = self.0.partition_point(|(other, _)| *other < place);
        match self.0.get(at) {
            Some((other, plan)) if *other == place => *plan,
            _ => {
                let plan = Plan::of(Some(licences));
                self.0.insert(at, (place, plan));
                plan
            }
        }
    }

    fn case(&mut self, directory: &Directory, person: Person) -> PersonCase {
        PersonCase { facts: directory.person_facts(person), plan: self.of(directory.licences(person)) }
    }
}

/// Counts everybody.
#[must_use]
pub fn count_people(directory: &Directory) -> PeopleReadiness {
    let mut plans = Plans::default();
    let mut ready = StateCounts::default();
    let mut topics = PERSON_TOPICS.map(|look| (look, StateCounts::default()));
    for person in directory.people() {
        let case = plans.case(directory, person);
        ready.count(case.ready());
        for (look, counts) in &mut topics {
            counts.count(look(case).state);
        }
    }
    let topics = topics.iter().map(|(look, counts)| (look(PersonCase::default()).topic, *counts));
    PeopleReadiness { ready, topics: topics.collect() }
}

/// The people who stand so, in the order of the directory: `topic` is what is looked at, `None` all in all. The first
/// `from` are passed over, and at most `count` are given.
#[must_use]
pub fn ready_rows(
    directory: &Directory,
    topic: Option<Topic>,
    state: State,
    from: usize,
    count: usize,
) -> Vec<ReadinessRow> {
    let mut plans = Plans::default();
    let stands = |case: PersonCase| match topic {
        None => Some(case.ready()),
        Some(topic) => {
            let causes = PERSON_TOPICS.iter().map(|look| look(case));
            causes.filter(|cause| cause.topic == topic).map(|cause| cause.state).next()
        }
    };
    let cases = directory.people().map(|person| (person, plans.case(directory, person)));
    let rows = cases.filter(|(_, case)| stands(*case) == Some(state)).skip(from).take(count);
    rows.map(|(person, case)| ReadinessRow {
        person: directory.person_hit(person),
        ready: case.ready(),
        items: person_items(case),
    })
    .collect()
}

/// The rows of the compatibility checker's file for some people of a directory, in its order, without the header
/// ([`super::CSV_HEADER`]): the first `from` are passed over, and at most `count` are given. Each ends with a line break.
#[must_use]
pub fn csv_rows(directory: &Directory, from: usize, count: usize) -> String {
    let mut plans = Plans::default();
    let mut out = String::new();
    for person in directory.people().skip(from).take(count) {
        let mail = match directory.person_mail(person) {
            "" => directory.person_upn(person),
            mail => mail,
        };
        csv::row(&mut out, directory.person_name(person), mail, plans.case(directory, person));
    }
    out
}
