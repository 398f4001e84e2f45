//! A real tenant to try things in: people with roles, rings, and what is seen of add-ins.

use crate::support::*;
use addin_deployment::asset_id::AssetId;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::inventory::{Complete, Observed, Store};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash, Origin, Route, Terms, Timestamp};
use addin_deployment::lifecycle::decide::Evidence;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::setting::{Cloud, Setting, TenantKind};
use addin_deployment::lifecycle::sighting::{Assigned, Imported, Sighting};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::outcome::Refusal;
use addin_deployment::roles::{Administrator, Role, Roles};
use addin_deployment::rollout::{Gate, Ring, RolloutPlan};
use addin_deployment::verdict;
use office_addin_manifest::model::{Host, LaunchEvent, Permission, Reading, WebApplication};

pub const TENANT: &str = "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11";

/// Somebody with roles; the user setting *App registrations* is not known.
pub fn somebody(name: &str, roles: &[Role]) -> Administrator {
    let actor = Actor { id: id(&name.to_lowercase()), name: name.to_owned() };
    Administrator { actor, roles: Roles::of(roles), app_registrations: Fact::Unknown }
}

/// Kim, Global Administrator.
pub fn kim() -> Administrator {
    somebody("Kim", &[Role::GlobalAdministrator])
}

/// Ola, Exchange Administrator with everything that it takes to deploy.
pub fn ola() -> Administrator {
    somebody("Ola", &[Role::ExchangeAdministrator, Role::ApplicationAdministrator])
}

pub fn real(cloud: Cloud) -> Setting {
    Setting {
        kind: TenantKind::HandOff,
        tenant_id: TENANT.to_owned(),
        cloud,
        organisation: "Fabrikam".to_owned(),
    }
}

/// One ring after the other, each opened by hand, with these people.
pub fn rings(people_of: &[&[&str]]) -> RolloutPlan {
    let ring = |(number, names): (usize, &&[&str])| Ring {
        name: format!("Ring {}", number + 1),
        assignment: people(names),
        gate: Gate::Manual,
        check: "Nobody complains".to_owned(),
    };
    RolloutPlan { rings: people_of.iter().enumerate().map(ring).collect() }
}

pub fn from_store(asset: &str) -> Origin {
    Origin::Store { asset: AssetId::parse(asset).expect("an asset ID"), free: true, terms_accepted: true }
}

pub fn terms(origin: Origin) -> Terms {
    Terms { origin, ..Terms::default() }
}

/// The same manifest with one thing changed.
pub fn changed(
    mut reading: Reading,
    change: impl FnOnce(&mut office_addin_manifest::model::Manifest),
) -> Reading {
    change(reading.manifest.as_mut().expect("a manifest"));
    reading
}

pub fn asking_for(reading: Reading, permission: Permission) -> Reading {
    changed(reading, |manifest| manifest.permissions = vec![permission])
}

pub fn for_outlook(number: u32, version: &str) -> Reading {
    changed(reading(number, version), |manifest| {
        manifest.hosts = vec![Host::Outlook];
        manifest.permissions = vec![Permission::ItemRead];
    })
}

pub fn with_scopes(reading: Reading, scopes: &[&str]) -> Reading {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    changed(reading, |manifest| {
        manifest.web_application = Some(WebApplication {
            id: product(900).as_str().to_owned(),
            scopes,
            ..WebApplication::default()
        });
    })
}

pub fn on_send(send_mode: &str) -> LaunchEvent {
    LaunchEvent {
        name: "OnMessageSend".to_owned(),
        send_mode: Some(send_mode.to_owned()),
        function: "check".to_owned(),
    }
}

/// An add-in that is turned on in the tenant; nothing else was told.
pub fn sighting(number: u32) -> Sighting {
    let mut observed = Observed::new(Store::Centralized, product(number));
    observed.name = format!("Add-in {number}");
    observed.version = Some("1.0.0.0".to_owned());
    observed.enabled = Fact::Yes;
    observed.everyone = Fact::No;
    Sighting { observed, assigned: None }
}

/// A file with a complete list of Centralized Deployment.
pub fn list(sightings: Vec<Sighting>) -> Imported {
    let complete = Complete { centralized: true, exchange: false };
    let content = ContentHash::of(format!("{sightings:?}").as_bytes());
    let (tenant_id, as_of, script) = (None, None, None);
    Imported { content, tenant_id, as_of, complete, script, dry_run: false, sightings }
}

impl Console {
    /// The console of a real tenant, with nothing in it.
    pub fn in_tenant() -> Self {
        Self::in_cloud(Cloud::Worldwide)
    }

    pub fn in_cloud(cloud: Cloud) -> Self {
        let mut console = Self::default();
        console.tell(&Command::SetUp(real(cloud))).expect("set up");
        console
    }

    pub fn deploy_on(
        &mut self,
        reading: Reading,
        assignment: Assignment,
        terms: Terms,
    ) -> Result<Vec<Event>, Refusal> {
        self.deploy_as(&ana_as_global(), reading, assignment, terms)
    }

    pub fn deploy_as(
        &mut self,
        by: &Administrator,
        reading: Reading,
        assignment: Assignment,
        terms: Terms,
    ) -> Result<Vec<Event>, Refusal> {
        let command = Command::Deploy { content: hash_of(&reading), assignment, terms };
        self.order_as(by, &command, &evidence(reading, 4_000))
    }

    pub fn tell_as(&mut self, by: &Administrator, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.order_as(by, command, &Evidence::default())
    }

    pub fn hand_off(&mut self, number: u32, route: Route) -> Result<Vec<Event>, Refusal> {
        let script = ContentHash::of(format!("script {}", self.log.len()).as_bytes());
        self.tell(&Command::HandOff { product: product(number), script, route })
    }

    /// Takes in a complete list of Centralized Deployment.
    pub fn import(&mut self, sightings: Vec<Sighting>) -> Result<Vec<Event>, Refusal> {
        self.take_in(list(sightings))
    }

    pub fn take_in(&mut self, imported: Imported) -> Result<Vec<Event>, Refusal> {
        let command = Command::ImportInventory { content: imported.content.clone() };
        self.order(&command, &Evidence { inventory: Some(imported), ..Evidence::default() })
    }

    /// What the tenant shows of an add-in once everything that is planned has arrived there.
    pub fn seen_as_planned(&self, number: u32) -> Sighting {
        let add_in = self.add_in(number);
        let mut seen = sighting(number);
        seen.observed.present = add_in.state != AddInState::Deleted;
        seen.observed.version = Some(add_in.version.as_str().to_owned());
        seen.observed.enabled = (add_in.state == AddInState::Active).into();
        seen.observed.everyone = add_in.assignment.everyone.into();
        let (people, groups) = (add_in.assignment.people.clone(), add_in.assignment.groups.clone());
        seen.assigned = Some(Assigned { people, groups, unknown: 0 });
        seen.observed.method = match add_in.method.name() {
            "Optional" => verdict::Method::Optional,
            "Available" => verdict::Method::Available,
            _ => verdict::Method::Fixed,
        };
        seen
    }

    pub fn delivery(&self, number: u32) -> DeliveryState {
        self.add_in(number).delivery_state(self.tenant.setting())
    }

    pub fn next_hour(&self) -> Timestamp {
        Timestamp(self.now() + HOUR)
    }
}
