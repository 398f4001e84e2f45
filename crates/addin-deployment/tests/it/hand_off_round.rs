//! Whole rounds through a real tenant: the plan, the script that carries it, the result file that it writes, and what the
//! console makes of that. The tenant is pretended: it does what a script says, as far as its values and steps tell.

use super::lifecycle_support::*;
use super::support::*;
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::base64;
use addin_deployment::delivery::drift::{DriftKind, drifts};
use addin_deployment::delivery::handoff::{HandOff, ManifestFile, routes, script};
use addin_deployment::delivery::inventory::{Inventory, read};
use addin_deployment::directory::{Builder, Directory, Entry, GroupFacts, GroupRow, PersonRow};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Route, Take};
use addin_deployment::lifecycle::decide::{Content, Evidence};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::lifecycle::sighting::{Imported, Member};
use addin_deployment::search::SearchIndex;
use office_addin_manifest::model::{ManifestVersion, ProductId};
use std::collections::{BTreeMap, BTreeSet};

const ANA: &str = "00000000-0000-4000-8000-0000000000a1";
const BOB: &str = "00000000-0000-4000-8000-0000000000b2";
const SALES: &str = "00000000-0000-4000-8000-0000000000c3";

fn directory() -> Directory {
    let mut builder = Builder::default();
    for (id, name, mail) in [(ANA, "Ana ’t Hart", "ana@contoso.com"), (BOB, "Bob", "bob@contoso.com")] {
        builder.person(PersonRow { id, name, mail, upn: mail, ..PersonRow::default() });
    }
    let facts = GroupFacts { members_known: Fact::Yes, ..GroupFacts::default() };
    builder.group(GroupRow { id: SALES, name: "Sales", mail: "sales@contoso.com", facts });
    builder.build(DirectoryRevision(1))
}

/// An add-in as the pretended tenant has it.
#[derive(Clone, Debug, Default)]
struct There {
    version: String,
    enabled: bool,
    everyone: bool,
    members: BTreeSet<String>,
}

/// Centralized Deployment, pretended.
#[derive(Default)]
struct Pretended {
    add_ins: BTreeMap<String, There>,
}

/// The text between quotes after `$Name = `.
fn value<'a>(script: &'a str, name: &str) -> Option<&'a str> {
    let begin = format!("${name} = ");
    script.lines().find_map(|line| line.strip_prefix(begin.as_str())).map(|value| value.trim_matches('\''))
}

/// The addresses of a list such as `$Add = @(…)`.
fn addresses(script: &str, name: &str) -> Vec<String> {
    let begin = format!("${name} = @(\r\n");
    let list =
        script.split(begin.as_str()).nth(1).and_then(|rest| rest.split("\r\n)").next()).unwrap_or_default();
    list.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

impl Pretended {
    /// Runs a script as somebody would, and gives the result file that it writes.
    fn run(&mut self, script: &[u8], what_if: bool) -> String {
        let text = std::str::from_utf8(script).expect("ASCII");
        assert_eq!(value(text, "Tenant"), Some(TENANT), "the script stops in another tenant");
        let product = value(text, "Product").expect("a product").to_owned();
        let step = |name: &str| text.contains(&format!("Invoke-Step '{name}'"));
        if !what_if {
            if step("remove") {
                self.add_ins.remove(&product);
            }
            if step("create") {
                self.add_ins.entry(product.clone()).or_insert(There { enabled: true, ..There::default() });
            }
            if let Some(add_in) = self.add_ins.get_mut(&product) {
                if let Some(manifest) =
                    text.split("$Manifest = '").nth(1).and_then(|rest| rest.split('\'').next())
                {
                    let bytes = base64::decode(&manifest.replace(['\r', '\n'], "")).expect("base64");
                    assert_eq!(value(text, "ManifestHash"), Some(ContentHash::of(&bytes).0.as_str()));
                    add_in.version =
                        office_addin_manifest::read(&bytes).manifest.expect("a manifest").version_written;
                }
                add_in.members.extend(addresses(text, "Add"));
                let withdrawn = addresses(text, "Withdraw");
                add_in.members.retain(|member| !withdrawn.contains(member));
                add_in.enabled = value(text, "Wanted.enabled").map_or(add_in.enabled, |told| told == "$true");
                add_in.everyone =
                    value(text, "Wanted.everyone").map_or(add_in.everyone, |told| told == "$true");
            }
        }
        let entry = match self.add_ins.get(&product) {
            None => {
                format!(r#"{{"store":"centralized","productId":"{product}","present":false,"raw":null}}"#)
            }
            Some(there) => format!(
                r#"{{"store":"centralized","productId":"{product}","present":true,"raw":{},{}}}"#,
                r#"{"DisplayName":"Whatever"}"#,
                told(there)
            ),
        };
        format!(
            r#"{{"format":"addin-console-result","version":1,"script":"{}","tenant":"{TENANT}","whatIf":{what_if},
            "complete":true,"steps":[{{"step":"look","ok":true}}],"addIns":[{entry}]}}"#,
            ContentHash::of(script).0
        )
    }

    /// What `Get-OrganizationAddIn` tells of everything, with the details of each.
    fn list(&self) -> String {
        let items: Vec<_> = self
            .add_ins
            .iter()
            .map(|(product, there)| format!(r#"{{"ProductId":"{product}",{}}}"#, told(there)))
            .collect();
        format!("[{}]", items.join(","))
    }
}

fn told(there: &There) -> String {
    let members: Vec<_> = there.members.iter().map(|member| format!("\"{member}\"")).collect();
    format!(
        r#""version":"{}","enabled":{},"everyone":{},"members":[{}]"#,
        there.version,
        there.enabled,
        there.everyone,
        members.join(",")
    )
}

/// The console, its directory, and the tenant behind it.
struct Round {
    console: Console,
    directory: Directory,
    there: Pretended,
    /// The bytes of each manifest.
    bytes: BTreeMap<String, Vec<u8>>,
}

impl Round {
    fn new() -> Self {
        let (console, there) = (Console::in_tenant(), Pretended::default());
        Self { console, directory: directory(), there, bytes: BTreeMap::new() }
    }

    /// A manifest of the fixtures under a version, as the executor reads it.
    fn content(&mut self, version: &str) -> Content {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/manifests/plain.xml");
        let text = std::fs::read_to_string(path).expect("a fixture");
        let (begin, rest) = text.split_once("<Version>").expect("a version");
        let (_, end) = rest.split_once("</Version>").expect("its end");
        let bytes = format!("{begin}<Version>{version}</Version>{end}").into_bytes();
        let (hash, size) = (ContentHash::of(&bytes), u32::try_from(bytes.len()).expect("small"));
        let reading = office_addin_manifest::read(&bytes);
        self.bytes.insert(hash.0.clone(), bytes);
        Content { hash, size, reading }
    }

    fn deploy(&mut self, version: &str, assignment: Assignment) -> ProductId {
        let content = self.content(version);
        let product =
            content.reading.manifest.as_ref().and_then(|manifest| manifest.id.clone()).expect("an id");
        let command =
            Command::Deploy { content: content.hash.clone(), assignment, terms: Default::default() };
        let evidence = Evidence { content: Some(content), ..Default::default() };
        self.console.order(&command, &evidence).expect("deployed");
        product
    }

    fn update(&mut self, product: &ProductId, version: &str) {
        let content = self.content(version);
        let command =
            Command::Update { product: product.clone(), content: content.hash.clone(), origin: None };
        let evidence = Evidence { content: Some(content), ..Default::default() };
        self.console.order(&command, &evidence).expect("updated");
    }

    /// The script for everything that is planned, handed off.
    fn hand_off(&mut self, product: &ProductId) -> Vec<u8> {
        let add_in = self.console.tenant.add_in(product).expect("planned");
        let kept = self.console.files.iter().find(|file| file.hash == add_in.content);
        let manifest = kept
            .map(|file| ManifestFile::of(self.bytes[&file.hash.0].clone(), file.hash.clone(), &file.reading));
        let hand_off = HandOff::of(&self.console.tenant, add_in, manifest, &self.directory);
        let route = Route::CentralizedDeployment;
        let offered = routes(&hand_off).into_iter().find(|offered| offered.route == route).expect("the way");
        assert_eq!(offered.why_not, None);
        let bytes = script(&hand_off, route).expect("a script");
        let command = Command::HandOff { product: product.clone(), script: ContentHash::of(&bytes), route };
        self.console.tell(&command).expect("handed off");
        assert_eq!(self.state(product), DeliveryState::HandedOff);
        bytes
    }

    /// Takes in what came back.
    fn import(&mut self, text: &str) -> Inventory {
        let inventory = read(text.as_bytes()).expect("an inventory");
        let index = SearchIndex::new(&self.directory);
        let mut find = |address: &str| match index.find_by_address(&self.directory, address)? {
            Entry::Person(person) => Some(Member::Person(self.directory.person_id(person))),
            Entry::Group(group) => Some(Member::Group(self.directory.group_id(group))),
        };
        let imported = Imported::of(&inventory, ContentHash::of(text.as_bytes()), &mut find);
        self.console.take_in(imported).expect("of this tenant");
        inventory
    }

    fn state(&self, product: &ProductId) -> DeliveryState {
        let add_in = self.console.tenant.add_in(product).expect("planned");
        add_in.delivery_state(self.console.tenant.setting())
    }

    fn drift(&self) -> Vec<Vec<DriftKind>> {
        let name = |_: &DirectoryId| None;
        let found = drifts(&self.console.tenant, &name);
        found.iter().map(|drift| drift.items.iter().map(|item| item.kind).collect()).collect()
    }
}

#[test]
fn plan_script_result_file_confirmed() {
    let mut round = Round::new();
    let product = round.deploy("1.0.0.0", to(&[ANA], &[SALES]));
    assert_eq!(round.state(&product), DeliveryState::Planned);
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    let came_back = round.import(&result);
    assert_eq!(came_back.script, Some(ContentHash::of(&script)), "the script that was approved");
    assert_eq!(round.state(&product), DeliveryState::Confirmed);
    let there = &round.there.add_ins[product.as_str()];
    assert_eq!(there.members.iter().collect::<Vec<_>>(), ["ana@contoso.com", "sales@contoso.com"]);

    // A second round: a new version, other people, and off.
    round.update(&product, "1.1.0.0");
    round
        .console
        .tell(&Command::ChangeAccess { product: product.clone(), assignment: to(&[BOB], &[SALES]) })
        .expect("changed");
    round.console.tell(&Command::TurnOff { product: product.clone() }).expect("off");
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    round.import(&result);
    assert_eq!((round.state(&product), round.drift()), (DeliveryState::Confirmed, Vec::new()));
    let there = &round.there.add_ins[product.as_str()];
    assert_eq!((there.version.as_str(), there.enabled), ("1.1.0.0", false));
    assert_eq!(there.members.iter().collect::<Vec<_>>(), ["bob@contoso.com", "sales@contoso.com"]);

    // The end: it is removed, and seen to be gone.
    round.console.tell(&Command::Remove { product: product.clone() }).expect("removed");
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    round.import(&result);
    assert_eq!((round.state(&product), round.drift()), (DeliveryState::Confirmed, Vec::new()));
    assert!(round.there.add_ins.is_empty());
}

#[test]
fn a_script_that_only_looked_confirms_nothing() {
    let mut round = Round::new();
    let product = round.deploy("1.0.0.0", to(&[ANA], &[]));
    let script = round.hand_off(&product);
    let result = round.there.run(&script, true);
    assert!(round.import(&result).dry_run);
    assert_eq!((round.state(&product), round.drift()), (DeliveryState::HandedOff, Vec::new()));
    let result = round.there.run(&script, false);
    round.import(&result);
    assert_eq!((round.state(&product), round.drift()), (DeliveryState::Confirmed, Vec::new()));
}

#[test]
fn a_round_through_a_tenant_that_was_changed_behind_our_back() {
    let mut round = Round::new();
    let product = round.deploy("1.0.0.0", to(&[ANA], &[SALES]));
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    round.import(&result);

    // Somebody takes Sales off, adds Bob and turns it off, in the admin center; and deploys another one there.
    let there = round.there.add_ins.get_mut(product.as_str()).expect("deployed");
    there.members.remove("sales@contoso.com");
    there.members.insert("bob@contoso.com".to_owned());
    there.enabled = false;
    round.there.add_ins.insert(addin_product(7), There { enabled: true, ..There::default() });
    let list = round.there.list();
    round.import(&list);
    use DriftKind::{Added, Enabled, Foreign, Missing};
    assert_eq!(round.drift(), [vec![Enabled, Added, Missing], vec![Foreign]]);

    // Ours holds: the next script brings the tenant back to the plan, and no further.
    round.console.tell(&Command::Settle { product: product.clone(), take: Take::Ours }).expect("settled");
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    round.import(&result);
    assert_eq!(round.state(&product), DeliveryState::Confirmed);
    let there = &round.there.add_ins[product.as_str()];
    assert_eq!(there.members.iter().collect::<Vec<_>>(), ["ana@contoso.com", "sales@contoso.com"]);
    assert!(there.enabled);

    // The other one is not wanted: the plan takes it away.
    let other = ProductId::parse(&addin_product(7)).expect("a GUID");
    round.console.tell(&Command::Settle { product: other.clone(), take: Take::Ours }).expect("settled");
    let script = round.hand_off(&other);
    let result = round.there.run(&script, false);
    round.import(&result);
    assert_eq!((round.state(&other), round.drift()), (DeliveryState::Confirmed, Vec::new()));
    assert_eq!(round.there.add_ins.len(), 1);
}

#[test]
fn a_tenant_with_a_newer_version_is_taken_over_and_then_updated() {
    let mut round = Round::new();
    let product = round.deploy("1.0.0.0", to(&[ANA], &[]));
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    round.import(&result);
    round.there.add_ins.get_mut(product.as_str()).expect("deployed").version = "1.5".to_owned();
    let list = round.there.list();
    round.import(&list);
    assert_eq!(round.drift(), [vec![DriftKind::Version]]);
    round.console.tell(&Command::Settle { product: product.clone(), take: Take::Theirs }).expect("settled");
    let planned = &round.console.tenant.add_in(&product).expect("planned").version;
    assert_eq!(Some(planned), ManifestVersion::parse("1.5").as_ref());
    // What changes is not known, as their manifest is not: a person has to agree to the new one.
    round.update(&product, "1.6");
    round.console.tell(&Command::Consent { product: product.clone() }).expect("agreed");
    let script = round.hand_off(&product);
    let result = round.there.run(&script, false);
    round.import(&result);
    assert_eq!((round.state(&product), round.drift()), (DeliveryState::Confirmed, Vec::new()));
}

fn addin_product(number: u32) -> String {
    product(number).as_str().to_owned()
}
