//! What several administrators try: commands with whatever goes with them, and lists of the tenant that tell more or less.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::inventory::{Complete, Store};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{
    Command, ContentHash, Method, Offer, Origin, Route, Take, Terms, Timestamp,
};
use addin_deployment::lifecycle::decide::Evidence;
use addin_deployment::lifecycle::setting::{Cloud, Setting, TenantKind};
use addin_deployment::lifecycle::sighting::{Assigned, Imported, Sighting};
use addin_deployment::lifecycle::tenant::AddIn;
use addin_deployment::roles::{Administrator, Role};
use addin_deployment::rollout::{Gate, RolloutPlan};
use addin_deployment::verdict;
use office_addin_manifest::model::{ManifestVersion, Permission, Reading};
use proptest::prelude::*;

const OTHER_TENANT: &str = "0b7e9f10-5d0e-4b7e-8a53-11f0aa7f2b99";

/// One thing that somebody tries. Small numbers, so that attempts meet.
#[derive(Clone, Debug)]
pub struct Attempt {
    who: u8,
    what: u8,
    number: u32,
    version: u32,
    list: Vec<u8>,
    choice: u8,
    /// How a list of the tenant was made.
    look: Look,
}

/// How a list of the tenant was made.
#[derive(Clone, Debug)]
struct Look {
    /// What it does not tell, by bits; everything is told where the highest is not set.
    untold: u8,
    /// How many hours before it is taken in; `None` where the file does not say.
    ago: Option<u8>,
    complete: u8,
    /// A script wrote it: in the mode that changes nothing, or the one that was handed off.
    script: u8,
}

pub fn attempt() -> impl Strategy<Value = Attempt> {
    let look = (any::<u8>(), proptest::option::of(0u8..6), 0u8..8, 0u8..8)
        .prop_map(|(untold, ago, complete, script)| Look { untold, ago, complete, script });
    let list = proptest::collection::vec(0u8..4, 0..4);
    (0u8..12, 0u8..36, 1u32..4, 1u32..9, list, any::<u8>(), look).prop_map(
        |(who, what, number, version, list, choice, look)| Attempt {
            who,
            what,
            number,
            version,
            list,
            choice,
            look,
        },
    )
}

/// Three who may do everything or much, and two who may do little.
fn administrator(who: u8) -> Administrator {
    match who {
        0..=3 => ana_as_global(),
        4..=6 => kim(),
        7..=9 => ola(),
        10 => {
            let ola = somebody("Otto", &[Role::ExchangeAdministrator]);
            Administrator { app_registrations: Fact::No, ..ola }
        }
        _ => somebody("Rea", &[Role::GlobalReader]),
    }
}

impl Look {
    /// Leaves out of a sighting what this list does not tell of it.
    fn leave_out(&self, seen: &mut Sighting, number: u32) {
        if self.untold & 0x80 == 0 {
            return;
        }
        let untold = |bit: u32| self.untold & 1 << ((bit + number) % 7) != 0;
        let observed = &mut seen.observed;
        if untold(0) {
            observed.version = None;
        }
        if untold(1) {
            observed.enabled = Fact::Unknown;
        }
        if untold(2) {
            observed.everyone = Fact::Unknown;
        }
        if untold(3) {
            seen.assigned = None;
        }
        if untold(4) {
            observed.method = verdict::Method::Unknown;
        }
        if untold(5) && untold(6) {
            observed.store = Store::Exchange;
        }
    }
}

impl Attempt {
    pub fn by(&self) -> Administrator {
        administrator(self.who)
    }

    fn has(&self, bit: u8) -> bool {
        self.choice & 1 << bit != 0
    }

    fn names(&self) -> Vec<String> {
        self.list.iter().map(u8::to_string).collect()
    }

    fn assignment(&self) -> Assignment {
        let ids = self.names().iter().map(|name| id(name)).collect();
        Assignment { everyone: self.has(0) && self.has(1), people: ids, groups: Vec::new() }
    }

    fn reading(&self) -> Reading {
        // Another content has another version, as it has another hash.
        let (asks, signs_in) = (self.has(3), self.has(4) && self.has(5));
        let version = format!("1.{}.{}", self.version, u8::from(asks) + 2 * u8::from(signs_in));
        let reading =
            if self.has(2) { for_outlook(self.number, &version) } else { reading(self.number, &version) };
        let reading = if asks { asking_for(reading, Permission::DocumentReadAll) } else { reading };
        if signs_in { with_scopes(reading, &["Mail.Read"]) } else { reading }
    }

    fn origin(&self) -> Origin {
        match (self.has(6), self.has(7)) {
            (true, true) => from_store("WA1"),
            (true, false) => Origin::Url("https://fennel.example/m.xml".to_owned()),
            _ => Origin::File,
        }
    }

    fn plan(&self) -> RolloutPlan {
        let names = self.names();
        let lists: Vec<Vec<&str>> = names.iter().map(|name| vec![name.as_str(), "ring"]).collect();
        let lists: Vec<&[&str]> = lists.iter().map(Vec::as_slice).collect();
        let mut plan = rings(&lists);
        if let Some(last) = plan.rings.last_mut().filter(|_| self.has(1)) {
            last.gate = Gate::From(Timestamp(NOON + 12 * HOUR));
        }
        plan
    }

    fn terms(&self) -> Terms {
        let offer =
            self.has(5).then(|| Offer { name: "Suite".to_owned(), apps: vec![product(1), product(2)] });
        Terms {
            origin: self.origin(),
            method: if self.has(4) { Method::Optional } else { Method::Fixed },
            test: self.has(3),
            rollout: (self.has(1) && self.has(2)).then(|| self.plan()),
            offer,
        }
    }

    /// What a list of the tenant shows: what is planned, but for some of it.
    fn inventory(&self, console: &Console) -> Imported {
        let mut sightings = Vec::new();
        for number in 1..5 {
            let known = console.tenant.add_in(&product(number)).is_some();
            let mut seen = if known { console.seen_as_planned(number) } else { sighting(number) };
            // Whom a script has listed for Exchange, in place of the people of the plan.
            let listed = console.tenant.add_in(&product(number)).and_then(AddIn::listed);
            if let Some(listed) = listed.filter(|_| self.has(2)) {
                let (people, groups, unknown) = (listed.people.clone(), listed.groups.clone(), 0);
                seen.assigned = Some(Assigned { people, groups, unknown });
            }
            let touched = self.list.contains(&u8::try_from(number).expect("small"));
            if touched && self.has(3) {
                continue;
            }
            if touched {
                seen.observed.enabled = Fact::No;
                seen.observed.version = Some(format!("1.{}", self.version));
                let (people, groups, unknown) = (vec![id("2")], Vec::new(), u32::from(self.has(4)));
                seen.assigned = self.has(5).then_some(Assigned { people, groups, unknown });
            }
            self.look.leave_out(&mut seen, number);
            if known || self.has(6) && self.has(7) {
                sightings.push(seen);
            }
        }
        let handed_off =
            console.tenant.add_ins().iter().find_map(|add_in| add_in.delivery.handed_off.clone());
        let ago = self.look.ago.map(|hours| Timestamp(console.now() - i64::from(hours) * HOUR));
        let (centralized, exchange) = (self.look.complete != 0, self.look.complete > 5);
        Imported {
            as_of: ago,
            complete: Complete { centralized, exchange },
            dry_run: self.look.script == 0,
            script: handed_off.filter(|_| self.look.script > 5).map(|handed_off| handed_off.script),
            ..list(sightings)
        }
    }

    /// The kind of tenant that somebody says it is.
    fn setting(&self) -> Setting {
        let cloud = if self.has(2) { Cloud::GccHigh } else { Cloud::Worldwide };
        let tenant_id = if self.has(1) { TENANT } else { OTHER_TENANT }.to_owned();
        let kind = if self.has(0) { TenantKind::HandOff } else { TenantKind::Demonstration };
        Setting { kind, tenant_id, ..real(cloud) }
    }

    pub fn command(&self, console: &Console) -> (Command, Evidence) {
        let product = product(self.number);
        let owner = || if self.has(0) { kim().actor } else { ola().actor };
        let with_file = || (hash_of(&self.reading()), evidence(self.reading(), 100));
        let bare = |command: Command| (command, Evidence::default());
        match self.what {
            0 | 1 | 24 => {
                let (content, evidence) = with_file();
                (Command::Deploy { content, assignment: self.assignment(), terms: self.terms() }, evidence)
            }
            2 | 3 => {
                let (content, evidence) = with_file();
                let origin = self.has(5).then(|| self.origin());
                (Command::Update { product, content, origin }, evidence)
            }
            4 => bare(Command::ChangeAccess { product, assignment: self.assignment() }),
            5 => {
                let method = if self.has(0) { Method::Available } else { Method::Fixed };
                bare(Command::ChangeMethod { product, method })
            }
            6 => bare(Command::TurnOff { product }),
            7 => bare(Command::TurnOn { product }),
            8 => bare(Command::Consent { product }),
            9 => bare(Command::Decline { product }),
            10 => bare(Command::Remove { product }),
            11 => self.republish(console),
            12 => bare(Command::StartRollout { product, plan: self.plan() }),
            13 | 14 | 25 => bare(Command::AdvanceRollout { product }),
            15 => bare(Command::HoldRollout { product, reason: self.version.to_string() }),
            16 => bare(Command::ResumeRollout { product }),
            17 => bare(Command::StopRollout { product }),
            18 => bare(Command::SetNote { product, note: self.version.to_string() }),
            19 if self.has(0) => bare(Command::SetTest { product, test: self.has(1) }),
            19 => bare(Command::SetOffer { product, offer: self.terms().offer }),
            20 => bare(Command::SetOwner { product, owner: owner() }),
            21 | 26 | 27 => {
                let imported = self.inventory(console);
                let command = Command::ImportInventory { content: imported.content.clone() };
                (command, Evidence { inventory: Some(imported), ..Evidence::default() })
            }
            22 | 28 => {
                let script = ContentHash::of(&[self.choice]);
                let route = match self.choice % 8 {
                    0 => Route::Exchange,
                    1 => Route::AdminCenter,
                    2 => Route::SharePointCatalog,
                    _ => Route::CentralizedDeployment,
                };
                let by_name = |add_in: &AddIn| !add_in.assignment.everyone && self.has(6);
                let lists =
                    route == Route::Exchange && console.tenant.deployed(&product).is_some_and(by_name);
                let listed = lists.then(|| self.assignment().people);
                (Command::HandOff { product, script, route }, Evidence { listed, ..Evidence::default() })
            }
            29 => bare(Command::SetUp(self.setting())),
            32 | 33 => bare(Command::Attest { product }),
            34 => bare(Command::Retract { product }),
            35 => {
                let from = Gate::From(Timestamp(NOON + i64::from(self.version) * HOUR));
                let gate = if self.has(0) { Gate::Manual } else { from };
                bare(Command::RescheduleRing { product, ring: u32::from(self.choice >> 6), gate })
            }
            _ => bare(Command::Settle { product, take: if self.has(0) { Take::Ours } else { Take::Theirs } }),
        }
    }

    /// One of the kept manifests under another version.
    fn republish(&self, console: &Console) -> (Command, Evidence) {
        let place = usize::from(self.choice) % console.files.len().max(1);
        let earlier = console.files.get(place).filter(|file| file.reading.manifest.is_some());
        let mut reading = earlier.map_or_else(|| self.reading(), |file| file.reading.clone());
        if let Some(manifest) = &mut reading.manifest {
            manifest.version_written = format!("2.{}.{place}", self.version);
            manifest.version = ManifestVersion::parse(&manifest.version_written);
        }
        let earlier = earlier.map_or_else(|| ContentHash(String::new()), |file| file.hash.clone());
        let (product, content) = (product(self.number), hash_of(&reading));
        (Command::Republish { product, earlier, content }, evidence(reading, 100))
    }
}
