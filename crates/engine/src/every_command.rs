//! A tenant's life in which every command occurs over and over, for tests that break something in the middle of each.

use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::lifecycle::command::{
    Actor, Command, ContentHash, Method, Offer, Route, Take, Terms, Timestamp,
};
use addin_deployment::lifecycle::setting::{Cloud, Setting, TenantKind};
use addin_deployment::rollout::{Gate, Ring, RolloutPlan};
use office_addin_manifest::model::ProductId;

/// A command, and the files that it names: they are checked before.
pub struct Write {
    /// The files.
    pub files: Vec<Vec<u8>>,
    /// The command.
    pub command: Command,
}

/// How many commands the life of one add-in has; after them comes another add-in.
pub const LIFE: u32 = 29;

const TENANT: &str = "7c1e5d3f-2a4b-4c6d-8e9f-0a1b2c3d4e5f";

/// The command with this number, counted from 0: the first says what kind of tenant it is. `None` for a number that is
/// too large for its add-in to have a product ID.
pub fn write(number: u32) -> Option<Write> {
    let Some(place) = number.checked_sub(1) else {
        let (kind, cloud) = (TenantKind::HandOff, Cloud::default());
        let organisation = "Contoso".to_owned();
        return Some(only(Command::SetUp(Setting {
            kind,
            tenant_id: TENANT.to_owned(),
            cloud,
            organisation,
        })));
    };
    let product = ProductId::parse(&format!("{:08x}-2a4b-4c6d-8e9f-0a1b2c3d4e5f", place / LIFE))?;
    Some(match place % LIFE {
        0 => {
            let file = manifest(&product, "1.0", "ReadDocument");
            let (content, terms) = (ContentHash::of(&file), Terms::default());
            let assignment = Assignment { everyone: true, ..Assignment::default() };
            Write { command: Command::Deploy { content, assignment, terms }, files: vec![file] }
        }
        1 => only(Command::SetNote { product, note: "Asked for by the finance department.".to_owned() }),
        2 => {
            let owner = Actor { id: DirectoryId("owner".to_owned()), name: "Owner".to_owned() };
            only(Command::SetOwner { product, owner })
        }
        3 => only(Command::SetTest { product, test: true }),
        4 => {
            let offer = Some(Offer { name: "Suite".to_owned(), apps: vec![product.clone()] });
            only(Command::SetOffer { product, offer })
        }
        5 => only(Command::ChangeMethod { product, method: Method::Optional }),
        6 => only(Command::ChangeAccess { product, assignment: people(1) }),
        7 => update(product, "1.1", "ReadDocument"),
        8 => update(product, "1.2", "ReadWriteDocument"),
        9 => only(Command::Decline { product }),
        10 => update(product, "1.3", "ReadWriteDocument"),
        11 => only(Command::Consent { product }),
        12 => {
            let earlier = ContentHash::of(&manifest(&product, "1.0", "ReadDocument"));
            let file = manifest(&product, "1.4", "ReadDocument");
            let content = ContentHash::of(&file);
            Write { command: Command::Republish { product, earlier, content }, files: vec![file] }
        }
        13 => only(Command::TurnOff { product }),
        14 => only(Command::TurnOn { product }),
        15 => only(Command::StartRollout { product, plan: rollout() }),
        16 => only(Command::RescheduleRing { product, ring: 2, gate: Gate::Manual }),
        17 => only(Command::HoldRollout { product, reason: "Somebody complained.".to_owned() }),
        18 => only(Command::ResumeRollout { product }),
        19 => only(Command::AdvanceRollout { product }),
        20 => only(Command::StopRollout { product }),
        21 => hand_off(product, "deploys"),
        22 => inventory(&product, "\"enabled\":false,\"present\":true"),
        23 => only(Command::Settle { product, take: Take::Theirs }),
        24 => only(Command::Remove { product }),
        25 => hand_off(product, "removes"),
        26 => only(Command::Attest { product }),
        27 => only(Command::Retract { product }),
        _ => inventory(&product, "\"present\":false"),
    })
}

fn only(command: Command) -> Write {
    Write { files: Vec::new(), command }
}

fn people(number: u32) -> Assignment {
    let people = vec![DirectoryId(format!("person {number}"))];
    Assignment { people, ..Assignment::default() }
}

fn rollout() -> RolloutPlan {
    let ring = |number: u32| Ring {
        name: format!("Ring {number}"),
        assignment: people(number + 1),
        gate: if number == 1 { Gate::Manual } else { Gate::From(Timestamp(1_000)) },
        check: "Ask whether it works.".to_owned(),
    };
    RolloutPlan { rings: (1..=3).map(ring).collect() }
}

fn update(product: ProductId, version: &str, permissions: &str) -> Write {
    let file = manifest(&product, version, permissions);
    let content = ContentHash::of(&file);
    Write { command: Command::Update { product, content, origin: None }, files: vec![file] }
}

fn hand_off(product: ProductId, what: &str) -> Write {
    let file = format!("# A script that {what} {}", product.as_str()).into_bytes();
    let script = ContentHash::of(&file);
    Write { command: Command::HandOff { product, script, route: Route::AdminCenter }, files: vec![file] }
}

/// A result file of a script (`docs/result-file.md`). Its clock is ahead, so that whenever this is run the file counts as
/// written at this moment: what was seen before the hand-off would say nothing about it.
fn inventory(product: &ProductId, seen: &str) -> Write {
    let head = format!(r#"{{"format":"addin-console-result","version":1,"script":null,"tenant":"{TENANT}","#);
    let body = format!(
        r#""at":"2100-01-01T00:00:00Z","whatIf":false,"steps":[],"addIns":[{{"store":"centralized","productId":"{}",{seen},"everyone":true,"version":"1.4","members":null,"raw":{{}}}}]}}"#,
        product.as_str()
    );
    let file = [head, body].concat().into_bytes();
    Write { command: Command::ImportInventory { content: ContentHash::of(&file) }, files: vec![file] }
}

fn manifest(product: &ProductId, version: &str, permissions: &str) -> Vec<u8> {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>{}</Id>
  <Version>{version}</Version>
  <ProviderName>Contoso</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Ledger"/>
  <Description DefaultValue="Books the numbers of a sheet."/>
  <IconUrl DefaultValue="https://ledger.contoso.example/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="https://ledger.contoso.example/icon-64.png"/>
  <SupportUrl DefaultValue="https://ledger.contoso.example/help"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="https://ledger.contoso.example/pane.html"/></DefaultSettings>
  <Permissions>{permissions}</Permissions>
</OfficeApp>
"#,
        product.as_str()
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::tests::Tab;
    use addin_deployment::lifecycle::tenant::Tenant;
    use addin_deployment::memory::Fault;
    use addin_deployment::outcome::{IntentKey, Outcome, Revision};
    use addin_deployment::retention::{self, Person};
    use addin_deployment::segment;
    use deployment_api::later::{Later, LaterAnswer};
    use deployment_api::{Answer, First};
    use std::collections::BTreeSet;

    /// Its number, so that a command that is missing here does not compile, and how many there are.
    fn kind(command: &Command) -> usize {
        match command {
            Command::SetUp(_) => 0,
            Command::Deploy { .. } => 1,
            Command::Update { .. } => 2,
            Command::ChangeAccess { .. } => 3,
            Command::ChangeMethod { .. } => 4,
            Command::TurnOff { .. } => 5,
            Command::TurnOn { .. } => 6,
            Command::Consent { .. } => 7,
            Command::Decline { .. } => 8,
            Command::Remove { .. } => 9,
            Command::Republish { .. } => 10,
            Command::StartRollout { .. } => 11,
            Command::AdvanceRollout { .. } => 12,
            Command::HoldRollout { .. } => 13,
            Command::ResumeRollout { .. } => 14,
            Command::StopRollout { .. } => 15,
            Command::SetNote { .. } => 16,
            Command::SetOwner { .. } => 17,
            Command::SetTest { .. } => 18,
            Command::SetOffer { .. } => 19,
            Command::ImportInventory { .. } => 20,
            Command::HandOff { .. } => 21,
            Command::Settle { .. } => 22,
            Command::Attest { .. } => 23,
            Command::Retract { .. } => 24,
            Command::RescheduleRing { .. } => 25,
        }
    }

    const KINDS: usize = 26;

    #[test]
    fn a_life_has_every_command() {
        let commands = (0..=LIFE).filter_map(write).map(|write| kind(&write.command));
        let mut kinds: Vec<_> = commands.collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds, (0..KINDS).collect::<Vec<_>>());
    }

    /// The store fails in every way, and each time somebody asks what became of it and sends again.
    #[test]
    fn whatever_breaks_in_the_middle_of_any_command_nothing_is_lost_and_nothing_is_doubled() {
        let tenant = Memory::default();
        let mut revision = 0;
        for number in 0..=4 * LIFE {
            let fault = match number % 4 {
                0 => None,
                1 => Some((Fault::BeforeCommit, false)),
                2 => Some((Fault::AfterCommit, true)),
                _ => Some((Fault::Vanished, false)),
            };
            let Write { files, command } = write(number).unwrap();
            let key = IntentKey(format!("key {number}"));
            let send = |tab: &Tab| {
                files.iter().for_each(|file| drop(tab.check(file)));
                let (command, key, expected) = (command.clone(), key.clone(), Revision(revision));
                tab.ask_later(Later::Execute { command, key, expected })
            };
            let written = |tab: &Tab| match tab.ask(First::Intent(key.clone())) {
                Answer::Intent(outcome) => outcome.is_some(),
                other => panic!("{other:?}"),
            };
            if let Some((fault, is_written)) = fault {
                tenant.log.order(fault.clone());
                let lost = send(&Tab::on(&tenant));
                let told =
                    matches!(lost, LaterAnswer::Outcome(Outcome::Unknown { .. }) | LaterAnswer::Failed(_));
                assert!(told, "{fault:?} of {command:?}: {lost:?}");
                assert_eq!(written(&Tab::on(&tenant)), is_written, "{fault:?} of {command:?}");
            }
            let sent = send(&Tab::on(&tenant));
            let LaterAnswer::Outcome(Outcome::Confirmed(confirmed)) = &sent else {
                panic!("write {number}, {command:?}: {sent:?}")
            };
            assert_eq!(send(&Tab::on(&tenant)), sent, "once more is the same answer");
            assert!(confirmed.revision.0 > revision);
            revision = confirmed.revision.0;
            assert_eq!(tenant.log.events().len() as u64, revision);
            assert_eq!(tenant.log.receipts().len(), number as usize + 1);
        }
    }

    /// Whoever stands in whichever event: a pseudonym takes their place, and the log replays.
    #[test]
    fn in_the_events_of_every_command_a_pseudonym_takes_the_place_of_a_person() {
        let tenant = Memory::default();
        let mut revision = 0;
        for number in 0..=LIFE {
            let Write { files, command } = write(number).unwrap();
            let tab = Tab::on(&tenant);
            files.iter().for_each(|file| drop(tab.check(file)));
            let outcome = tab.execute(command, &format!("key {number}"), revision);
            let Outcome::Confirmed(confirmed) = outcome else { panic!("write {number}: {outcome:?}") };
            revision = confirmed.revision.0;
        }
        let before = tenant.log.events();
        let me = before[0].actor.id.0.clone();
        for id in ["person 1", "person 2", "owner", &me] {
            let person = Person { id: DirectoryId(id.to_owned()), texts: Vec::new() }.as_in(&before);
            let found = retention::mentions(&before, &person).unwrap();
            assert!(!found.is_empty(), "{id}");
            let (after, changed) = retention::pseudonymise(before.clone(), &person, "nobody-1").unwrap();
            let mentioned: BTreeSet<_> = found.iter().map(|mention| mention.revision).collect();
            assert_eq!(changed as usize, mentioned.len(), "{id}");
            assert!(after.iter().all(|event| !person.stands_in(&segment::record(event).unwrap())), "{id}");
            let mut folded = Tenant::default();
            after.iter().try_for_each(|event| folded.apply(event)).unwrap();
            assert_eq!(folded.revision(), Revision(revision));
            let back = Person { id: DirectoryId("nobody-1".to_owned()), texts: Vec::new() };
            let named = retention::mentions(&after, &back).unwrap().len();
            assert_eq!(named, found.len(), "{id} is replaced wherever they stood");
        }
    }
}
