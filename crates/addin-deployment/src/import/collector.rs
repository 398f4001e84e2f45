//! The lines of the collector, `public/collector/addin-console-collector.ps1`.
//!
//! The file is UTF-8 with one JSON object on each line, and each begins with its `kind`, so that it can be cut off anywhere
//! and written on. Properties that have a name in Microsoft Graph or in Exchange keep it; numbers are written as texts.
//!
//! | `kind` | Says |
//! |---|---|
//! | `meta` | `format` ("1"), `tenant`, `environment`, `side` (`cloud`, `onPremises`), `time`; first, and at the beginning of each later run |
//! | `sku` | a product of the organisation: `skuId`, `skuPartNumber`, `servicePlans` (`servicePlanId`) |
//! | `planset` | a set of service plans that people have: `number`, `plans` (`"<servicePlanId>:<capabilityStatus>"`) |
//! | `user` | a person with the properties of Microsoft Graph, and `planset`, the number of the set |
//! | `group` | a group with the properties of Microsoft Graph |
//! | `members` | a page of members: `group`, `users`, `groups` (ids), `others` (how many), `more` (a page follows) |
//! | `recipient` | a recipient of Exchange: `ExternalDirectoryObjectId`, `RecipientTypeDetails`, `PrimarySmtpAddress`, `DisplayName` |
//! | `orgconfig` | `AppsForOfficeEnabled`, `EwsEnabled` |
//! | `principal` | the service principal `appId` with `accountEnabled` |
//! | `roles` | `names` of the management roles of Exchange that somebody has |
//! | `addin` | an add-in of Centralized Deployment: `DisplayName`, `ProductId`, `AssetId`, `ProviderName`, and what else the cmdlet tells |
//! | `exchangeapp` | an organisation app of Exchange: `DisplayName`, `AppId`, `MarketplaceAssetID`, `ProviderName`, and what else the cmdlet tells |
//! | `unread` | what could not be read: `section`, `why` |
//! | `done` | a section is complete: `section` |

use super::answer::{Names, number, product};
use super::column::Values;
use super::licence;
use super::preview::{Deployed, FileKind, Side};
use super::rows::{At, Data, Keys, List, NO_LICENCES, Object, Pool};
use super::table::take;
use super::value;
use crate::directory::Fact;
use crate::readiness::{APP_MANAGEMENT_ID, Cloud, Ews, Unread};
use messages::say;
use office_addin_manifest::json::{Node, ValueKind};
use office_addin_manifest::visible;

/// Every kind of line, in the order in which the collector writes them.
pub const LINE_KINDS: [&str; 14] = [
    "meta",
    "sku",
    "planset",
    "user",
    "group",
    "members",
    "recipient",
    "orgconfig",
    "principal",
    "roles",
    "addin",
    "exchangeapp",
    "unread",
    "done",
];

/// The sections that a whole file has.
pub const SECTIONS: [&str; 6] = ["skus", "users", "groups", "members", "recipients", "tenant"];

/// The form of the lines that is described here.
const FORMAT: &str = "1";

/// Groups whose members could not be read that are kept by their names, and as many other parts; all are counted.
const MAX_UNREAD: usize = 100;

/// Add-ins that are kept, though all are counted; a tenant has 200 at most.
const MAX_DEPLOYED: usize = 5_000;

/// What earlier lines told.
#[derive(Default)]
pub(super) struct Lines {
    /// The numbers of sets of plans, and what they are here.
    plan_sets: Keys,
    sets: Vec<u32>,
    /// The sections that are complete, and those that could not be read.
    done: Keys,
    unread: Keys,
    /// Add-ins, by all that is kept of them.
    deployed: Keys,
}

impl Lines {
    /// Takes a line.
    pub fn line(
        &mut self,
        line: Node<'_, '_>,
        at: At<'_>,
        names: &mut Names,
        data: &mut Data,
        pool: &mut Pool,
    ) {
        data.counts.rows += 1;
        let kind = line.text("kind");
        let mut values = Values::new();
        let gathered =
            matches!(kind, "user" | "group" | "recipient").then(|| names.gather(line, &mut values));
        data.columns.add(values.columns());
        let used = match kind {
            "user" => {
                let licences = self.licences(line, gathered.map(|complex| complex.licences), pool);
                data.person(&values, licences, at, pool).map(|_| ())
            }
            "group" => data.group(&values, at, pool).map(|_| ()),
            "recipient" => take(FileKind::Mailboxes, &values, NO_LICENCES, at, data, pool),
            "members" => members(line, data, pool),
            "planset" => line.get("plans").map(|plans| {
                let set = pool.licences.number(&licence::plans(plans));
                // A later run numbers its sets on, so that a number is given once.
                let number = self.plan_sets.number(line.text("number").as_bytes()) as usize;
                if number == self.sets.len() {
                    self.sets.push(set);
                }
            }),
            "sku" => product(line, data),
            "done" => {
                self.done.number(line.text("section").as_bytes());
                Some(())
            }
            "addin" | "exchangeapp" => {
                self.deployed(line, kind == "exchangeapp", data);
                Some(())
            }
            "unread" => {
                self.unread(line, data);
                Some(())
            }
            _ => tenant(kind, line, data),
        };
        data.counts.used += u64::from(used.is_some());
        if used.is_none() {
            if LINE_KINDS.contains(&kind) {
                data.problem(at.line, at.column, say::import_problem_line);
            } else {
                data.counts.unknown_kinds += 1;
            }
        }
    }

    fn licences(&self, line: Node<'_, '_>, own: Option<Vec<u8>>, pool: &mut Pool) -> u32 {
        let number_of_set = self.plan_sets.find(line.text("planset").as_bytes());
        let set = number_of_set.and_then(|set| self.sets.get(set as usize));
        set.copied().unwrap_or_else(|| number(&own.unwrap_or_default(), pool))
    }

    /// Takes an add-in; a later run tells each once more.
    fn deployed(&mut self, line: Node<'_, '_>, of_exchange: bool, data: &mut Data) {
        let [product, asset] =
            if of_exchange { ["AppId", "MarketplaceAssetID"] } else { ["ProductId", "AssetId"] };
        let of_store = if of_exchange { "E" } else { "C" };
        let texts = ["DisplayName", product, asset, "ProviderName"].map(|name| line.text(name));
        let known = self.deployed.len();
        let number = self.deployed.number([of_store, &texts.join("\0")].concat().as_bytes());
        if number as usize == known && data.deployed.len() < MAX_DEPLOYED {
            let [name, product, asset, provider] = texts.map(str::to_owned);
            data.deployed.push(Deployed { name, product, asset, provider, of_exchange });
        }
    }

    /// Takes what could not be read; a later run that could not either says why once more.
    fn unread(&mut self, line: Node<'_, '_>, data: &mut Data) {
        let kept = &mut data.tenant.get_or_insert_default().unread;
        let unread = Unread { what: line.text("section").to_owned(), why: line.text("why").to_owned() };
        self.unread.number(unread.what.as_bytes());
        kept.retain(|known| known.what != unread.what);
        // Many groups do not take the place of a whole section.
        let is_alike = |known: &&Unread| is_of_group(known) == is_of_group(&unread);
        if kept.iter().filter(is_alike).count() < MAX_UNREAD {
            kept.push(unread);
        }
    }

    /// The end of the file: what a later run could read is read, and a section that is neither complete nor unreadable
    /// was cut off.
    pub fn finish(&self, data: &mut Data) {
        let is_done = |section: &str| self.done.find(section.as_bytes()).is_some();
        let mut unread = Vec::new();
        if let Some(tenant) = &mut data.tenant {
            tenant.unread.retain(|unread| !is_done(&unread.what));
            unread.clone_from(&tenant.unread);
        }
        let is_unread = |section: &str| self.unread.find(section.as_bytes()).is_some();
        let missing: Vec<&str> =
            SECTIONS.into_iter().filter(|section| !is_done(section) && !is_unread(section)).collect();
        if !missing.is_empty() {
            data.has_next = true;
            data.has_last = false;
            data.notice(say::import_notice_collector_cut_off(missing.join(", ")));
        }
        // Whole sections first: what is said of a file ends at a number.
        let (groups, sections): (Vec<_>, Vec<_>) = unread.iter().partition(|unread| is_of_group(unread));
        for unread in sections.into_iter().chain(groups) {
            data.notice(say::import_notice_unread(visible(&unread.what), visible(&unread.why)));
        }
        let names = (0..self.unread.len()).filter_map(|place| u32::try_from(place).ok());
        let of_unread = names.filter(|name| !is_done(self.unread.texts.text(*name))).count();
        let left_out = of_unread.saturating_sub(unread.len()) + self.deployed.len() - data.deployed.len();
        data.counts.unlisted += left_out as u64;
    }
}

/// Whether what could not be read are the members of one group, and not a whole section.
fn is_of_group(unread: &Unread) -> bool {
    unread.what.starts_with("members of ")
}

/// A page of members.
fn members(line: Node<'_, '_>, data: &mut Data, pool: &mut Pool) -> Option<()> {
    let group = pool.guid(value::guid(line.text("group"))?);
    let start = data.members.len();
    for (property, mark) in [("users", 0), ("groups", Object::GROUP)] {
        for id in line.list(property).filter_map(|id| value::guid(id.as_text()?)) {
            data.members.push(pool.guid(id).0 | mark);
        }
    }
    let others = line.text("others").parse().unwrap_or_default();
    let has_more = line.get("more").is_some_and(|more| *more.kind() == ValueKind::Boolean(true));
    data.lists.push(List { group: Some(group), start, end: data.members.len(), others, has_more });
    Some(())
}

/// What a property says that is true, false or null.
fn fact(line: Node<'_, '_>, name: &str) -> Fact {
    match line.get(name).map(Node::kind) {
        Some(ValueKind::Boolean(so)) => Fact::from(*so),
        _ => Fact::Unknown,
    }
}

/// A line about the organisation.
fn tenant(kind: &str, line: Node<'_, '_>, data: &mut Data) -> Option<()> {
    let facts = data.tenant.get_or_insert_default();
    match kind {
        "meta" => {
            if let Some(tenant) = value::guid(line.text("tenant")) {
                facts.tenant = crate::directory::guid_text(tenant);
            }
            facts.cloud = match line.text("environment") {
                "Global" => Cloud::Worldwide,
                "USGov" => Cloud::GccHigh,
                "USGovDoD" => Cloud::Dod,
                "China" => Cloud::China,
                _ => Cloud::Unknown,
            };
            data.side = match line.text("side") {
                "cloud" => Some(Side::Cloud),
                "onPremises" => Some(Side::OnPremises),
                _ => None,
            };
            // A later run goes on with what the first one lacked: most of the file is as old as that.
            data.time = data.time.or(value::moment(line.text("time")));
            facts.read_at = data.time;
            if line.text("format") != FORMAT {
                data.notice(say::import_notice_newer());
            }
        }
        "orgconfig" => {
            facts.apps_for_office = fact(line, "AppsForOfficeEnabled");
            facts.ews = match line.get("EwsEnabled").map(Node::kind) {
                Some(ValueKind::Boolean(true)) => Ews::On,
                Some(ValueKind::Boolean(false)) => Ews::Off,
                Some(ValueKind::Null) => Ews::Unset,
                _ => Ews::Unknown,
            };
        }
        "principal" if line.text("appId") == APP_MANAGEMENT_ID => {
            facts.app_management = fact(line, "accountEnabled")
        }
        "principal" => {}
        "roles" => {
            facts.roles = Some(line.list("names").filter_map(Node::as_text).map(str::to_owned).collect())
        }
        _ => return None,
    }
    Some(())
}
