//! Why somebody has an add-in or does not: the case is made of what the console, the directory and the manifest tell.

use crate::organisation::Organisation;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::audience::explain;
use addin_deployment::directory::{Directory, Entry, Person};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::setting::Setting;
use addin_deployment::lifecycle::tenant::{AddIn, AddInState, Tenant};
use addin_deployment::readiness::PersonCase;
use addin_deployment::verdict::{AddInCase, Bundle, Case, Heard, Reach, judge};
use deployment_api::verdicts::{AddInVerdict, Judged, VerdictWanted};
use office_addin_manifest::model::Reading;
use office_addin_manifest::visible_text;

/// What every add-in comes to for a person. Manifests are left alone: a page with two hundred add-ins waits for none.
pub fn of_person(
    organisation: &Organisation,
    tenant: &Tenant,
    id: &DirectoryId,
    now: Timestamp,
) -> Vec<AddInVerdict> {
    let Some(person) = person(organisation, id) else { return Vec::new() };
    let deployed = tenant.rows().into_iter().filter(|add_in| add_in.state != AddInState::Deleted);
    deployed
        .map(|add_in| AddInVerdict {
            product: add_in.product.clone(),
            name: visible_text(&add_in.name),
            state: add_in.state,
            verdict: judge(&case(organisation, tenant.setting(), Some((add_in, None)), Some(person), now)),
        })
        .collect()
}

/// What a verdict was asked for.
pub struct Asked<'a> {
    /// The question, with what was told.
    pub wanted: &'a VerdictWanted,
    /// The add-in and its manifest; `None` for one that is not deployed here.
    pub add_in: Option<(&'a AddIn, Option<&'a Reading>)>,
    /// What kind of tenant it is.
    pub setting: &'a Setting,
    /// Now.
    pub now: Timestamp,
}

impl Asked<'_> {
    /// The verdict; `None` when it was asked for somebody whom the directory does not know.
    pub fn judged(&self, organisation: &Organisation) -> Option<Judged> {
        let case = self.case(organisation)?;
        let add_in = self.add_in.map(|(add_in, _)| add_in);
        let person = self.person(organisation)?;
        Some(Judged {
            verdict: judge(&case),
            heard: case.told.heard,
            name: add_in.map(|add_in| visible_text(&add_in.name)).unwrap_or_default(),
            version: add_in.map(|add_in| add_in.version.as_str().to_owned()).unwrap_or_default(),
            person: person
                .map(|person| organisation.directory().person_name(person).to_owned())
                .unwrap_or_default(),
        })
    }

    /// The support bundle.
    pub fn bundle(&self, organisation: &Organisation, text: &[String]) -> Option<String> {
        let case = self.case(organisation)?;
        let person = self.person(organisation)?;
        let add_in = self.add_in.map(|(add_in, _)| add_in);
        let id = self.wanted.person.as_ref().map(|id| id.0.as_str()).unwrap_or_default();
        let bundle = Bundle {
            console: env!("CARGO_PKG_VERSION"),
            product: add_in.map(|add_in| add_in.product.as_str()).unwrap_or_default(),
            name: add_in.map(|add_in| add_in.name.as_str()).unwrap_or_default(),
            version: add_in.map(|add_in| add_in.version.as_str()).unwrap_or_default(),
            assignment: add_in.map(|add_in| &add_in.assignment),
            person: id,
            address: person.map(|person| address(organisation.directory(), person)).unwrap_or_default(),
            case: &case,
            verdict: &judge(&case),
            text,
        };
        Some(bundle.json())
    }

    /// `None` when somebody is meant whom the directory does not know, `Some(None)` when nobody is.
    fn person(&self, organisation: &Organisation) -> Option<Option<Person>> {
        match &self.wanted.person {
            None => Some(None),
            Some(id) => person(organisation, id).map(Some),
        }
    }

    fn case(&self, organisation: &Organisation) -> Option<Case> {
        let mut case = case(organisation, self.setting, self.add_in, self.person(organisation)?, self.now);
        case.told.heard = Heard::in_text(&self.wanted.heard);
        for (question, answer) in &self.wanted.answers {
            case.answer(*question, answer);
        }
        Some(case)
    }
}

/// Somebody's mail address, or the user principal name of who has none.
fn address(directory: &Directory, person: Person) -> &str {
    match directory.person_mail(person) {
        "" => directory.person_upn(person),
        mail => mail,
    }
}

fn person(organisation: &Organisation, id: &DirectoryId) -> Option<Person> {
    match organisation.directory().find(id)? {
        Entry::Person(person) => Some(person),
        Entry::Group(_) => None,
    }
}

fn case(
    organisation: &Organisation,
    setting: &Setting,
    add_in: Option<(&AddIn, Option<&Reading>)>,
    person: Option<Person>,
    now: Timestamp,
) -> Case {
    let directory = organisation.directory();
    let mut case = Case { now, tenant: organisation.tenant_facts().clone(), ..Case::default() };
    if case.tenant.tenant.is_empty() {
        // Where no import told it, the console knows which tenant it looks after.
        case.tenant.tenant.clone_from(&setting.tenant_id);
    }
    if let Some((add_in, reading)) = add_in {
        let manifest = reading.and_then(|reading| Some((reading.format, reading.manifest.as_ref()?)));
        case.add_in = AddInCase::of(add_in, setting, manifest);
        case.reach = match person {
            Some(person) => Reach::of(directory, &explain(directory, &add_in.assignment, person)),
            None => Reach::of_stranger(&add_in.assignment),
        };
    }
    if let Some(person) = person {
        case.person = PersonCase::of(directory, person);
    }
    case
}
