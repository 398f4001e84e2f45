//! Manifests, people and a tenant to try things on.

use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash, Terms, Timestamp};
use addin_deployment::lifecycle::decide::{Content, Evidence, decide};
use addin_deployment::lifecycle::event::{AudienceRecord, DirectoryRevision, Event};
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::outcome::{Refusal, RefusalKind, Revision};
use addin_deployment::roles::Administrator;
use addin_deployment::store::StoredEvent;
use office_addin_manifest::finding::{Finding, Severity};
use office_addin_manifest::model::{
    Format, Host, Kind, LocalText, Manifest, ManifestVersion, Permission, ProductId, Reading,
};

pub const NOON: i64 = 1_795_176_000_000;
pub const HOUR: i64 = 3_600_000;

pub fn id(text: &str) -> DirectoryId {
    DirectoryId(text.to_owned())
}

pub fn ana() -> Actor {
    Actor { id: id("ana"), name: "Ana".to_owned() }
}

/// Ana, who may do everything.
pub fn ana_as_global() -> Administrator {
    Administrator::global(ana())
}

/// A product ID for each number.
pub fn product(number: u32) -> ProductId {
    ProductId::parse(&format!("{number:08x}-0000-4000-8000-000000000000")).expect("a GUID")
}

/// A sound manifest for Word.
pub fn reading(number: u32, version: &str) -> Reading {
    let manifest = Manifest {
        id: Some(product(number)),
        id_written: product(number).as_str().to_owned(),
        version: ManifestVersion::parse(version),
        version_written: version.to_owned(),
        name: LocalText { default: format!("Add-in {number}"), overrides: Vec::new() },
        provider: "Fennel Software".to_owned(),
        default_locale: "en-US".to_owned(),
        kinds: vec![Kind::TaskPane],
        hosts: vec![Host::Word],
        permissions: vec![Permission::DocumentReadWrite],
        ..Manifest::default()
    };
    Reading { format: Format::AddinOnly, manifest: Some(manifest), findings: Vec::new() }
}

pub fn reading_for(number: u32, hosts: &[Host]) -> Reading {
    let mut reading = reading(number, "1.0.0.0");
    if let Some(manifest) = &mut reading.manifest {
        manifest.hosts = hosts.to_vec();
    }
    reading
}

pub fn error_finding(severity: Severity) -> Finding {
    Finding {
        code: "B001".to_owned(),
        severity,
        span: None,
        message: messages::say::refusal_not_a_manifest(),
        fix: None,
    }
}

/// What the executor gathers for a file.
pub fn evidence(reading: Reading, size: u32) -> Evidence {
    let audience = AudienceRecord { reached: 3, uncertain: 1, accounts: 5, directory: DirectoryRevision(7) };
    Evidence { content: Some(content(reading, size)), audience, ..Evidence::default() }
}

/// A file as the executor has read it.
pub fn content(reading: Reading, size: u32) -> Content {
    Content { hash: hash_of(&reading), size, reading }
}

/// A hash for each product and version.
pub fn hash_of(reading: &Reading) -> ContentHash {
    let manifest = reading.manifest.as_ref();
    let text = manifest.map_or_else(String::new, |manifest| {
        format!("{} {} {:?}", manifest.id_written, manifest.version_written, manifest.hosts)
    });
    ContentHash::of(text.as_bytes())
}

pub fn people(ids: &[&str]) -> Assignment {
    Assignment { people: ids.iter().map(|text| id(text)).collect(), ..Assignment::default() }
}

/// People and groups, by their ids.
pub fn to(people: &[&str], groups: &[&str]) -> Assignment {
    let ids = |texts: &[&str]| texts.iter().map(|text| id(text)).collect();
    Assignment { everyone: false, people: ids(people), groups: ids(groups) }
}

pub fn everyone() -> Assignment {
    Assignment { everyone: true, ..Assignment::default() }
}

/// A tenant with its clock: commands are decided and folded, one per hour.
#[derive(Clone, Default)]
pub struct Console {
    pub tenant: Tenant,
    pub log: Vec<StoredEvent>,
    /// Every manifest that was brought along, as the executor keeps them.
    pub files: Vec<Content>,
    /// How many milliseconds later it is than one hour for each event.
    pub later: i64,
}

impl Console {
    pub fn now(&self) -> i64 {
        NOON + i64::try_from(self.log.len()).expect("a short log") * HOUR + self.later
    }

    pub fn order(&mut self, command: &Command, evidence: &Evidence) -> Result<Vec<Event>, Refusal> {
        self.order_as(&ana_as_global(), command, evidence)
    }

    /// What the executor adds to the evidence by itself: the manifest that runs, and an earlier one.
    pub fn order_as(
        &mut self,
        by: &Administrator,
        command: &Command,
        evidence: &Evidence,
    ) -> Result<Vec<Event>, Refusal> {
        let mut evidence = evidence.clone();
        let kept = |hash: &ContentHash| self.files.iter().find(|file| file.hash == *hash).cloned();
        let runs = command.product().and_then(|product| self.tenant.add_in(product));
        evidence.before = evidence.before.or_else(|| kept(&runs?.content));
        if let Command::Republish { earlier, .. } = command {
            evidence.earlier = evidence.earlier.or_else(|| kept(earlier));
        }
        let now = Timestamp(self.now());
        let events = decide(&self.tenant, command, &evidence, by, now)?;
        for event in &events {
            let revision = Revision(self.tenant.revision().0 + 1);
            let stored = event.to_stored(revision, now, &by.actor).expect("there is memory");
            self.tenant.apply(&stored).expect("a decided event folds");
            self.log.push(stored);
        }
        self.files.extend(evidence.content);
        Ok(events)
    }

    /// An order without a file.
    pub fn tell(&mut self, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.order(command, &Evidence::default())
    }

    pub fn deploy(&mut self, reading: Reading, assignment: Assignment) -> Result<Vec<Event>, Refusal> {
        let terms = Terms::default();
        let command = Command::Deploy { content: hash_of(&reading), assignment, terms };
        self.order(&command, &evidence(reading, 4_000))
    }

    pub fn update(&mut self, number: u32, reading: Reading) -> Result<Vec<Event>, Refusal> {
        let (product, content) = (product(number), hash_of(&reading));
        let command = Command::Update { product, content, origin: None };
        self.order(&command, &evidence(reading, 4_000))
    }

    pub fn change_access(&mut self, number: u32, assignment: Assignment) -> Result<Vec<Event>, Refusal> {
        self.tell(&Command::ChangeAccess { product: product(number), assignment })
    }

    pub fn turn_off(&mut self, number: u32) -> Result<Vec<Event>, Refusal> {
        self.tell(&Command::TurnOff { product: product(number) })
    }

    pub fn turn_on(&mut self, number: u32) -> Result<Vec<Event>, Refusal> {
        self.tell(&Command::TurnOn { product: product(number) })
    }

    pub fn remove(&mut self, number: u32) -> Result<Vec<Event>, Refusal> {
        self.tell(&Command::Remove { product: product(number) })
    }

    pub fn add_in(&self, number: u32) -> &AddIn {
        self.tenant.add_in(&product(number)).expect("it was deployed once")
    }
}

pub fn refused<T: std::fmt::Debug>(result: Result<T, Refusal>) -> RefusalKind {
    result.expect_err("a refusal").kind
}
