//! The organisation whose people get the add-ins.

use crate::importing::{SEARCH_INDEX, SOURCES, TENANT_FACTS};
use crate::keep::{Keeper, StoredDirectory};
use crate::records;
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::audience::{Breakdown, Choice, object_id_csv, offers, resolve, resolve_all};
use addin_deployment::demo;
use addin_deployment::directory::{Directory, Entry, Fact, Group, Loader, SnapshotError};
use addin_deployment::effect::{AudienceRow, Effect, Hit, Offer, Shortfall, Through};
use addin_deployment::import::Source;
use addin_deployment::lifecycle::command::{Actor, Timestamp};
use addin_deployment::lifecycle::event::AudienceRecord;
use addin_deployment::lifecycle::setting::Setting;
use addin_deployment::lifecycle::tenant::AddIn;
use addin_deployment::readiness::{
    CSV_HEADER, PeopleReadiness, PersonCase, TenantFacts, count_people, csv_field, csv_rows, person_items,
    ready_rows, tenant_items,
};
use addin_deployment::roles::{Administrator, may_deploy};
use addin_deployment::search::{Page, SearchIndex};
use addin_deployment::store::StoreError;
use deployment_api::people::{
    AudienceCount, DirectoryInfo, GROUPS_SHOWN, Matched, OpenItem, PersonDetail, Rows, RowsWanted, SourceLine,
};
use deployment_api::verdicts::{Readiness, ReadinessRows, ReadinessWanted};
use deployment_api::{Hits, TenantInfo};
use futures_channel::oneshot::{self, Sender};
use office_addin_manifest::visible_text;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// The organisation at hand. Calls overlap, and none of them makes or loads what another is making: a directory of a
/// million people is in memory once.
#[derive(Default)]
pub struct Organisations(RefCell<Known>);

#[derive(Default)]
enum Known {
    #[default]
    Nothing,
    /// Somebody is at it; these wait.
    Making(Vec<Sender<()>>),
    Ready(Rc<Organisation>),
}

impl Organisations {
    /// Whether one was made.
    #[cfg(test)]
    pub fn is_known(&self) -> bool {
        matches!(*self.0.borrow(), Known::Ready(_))
    }

    /// The one that the tenant has now: another tab may have imported a directory.
    pub async fn present<K: Keeper>(&self, keeper: &K) -> Result<Rc<Organisation>, StoreError> {
        loop {
            let stored = keeper.directory().await?;
            let wait = match &mut *self.0.borrow_mut() {
                Known::Ready(organisation) if organisation.stored == stored => {
                    return Ok(Rc::clone(organisation));
                }
                Known::Making(waiting) => {
                    let (sender, receiver) = oneshot::channel();
                    waiting.push(sender);
                    Some(receiver)
                }
                known => {
                    *known = Known::Making(Vec::new());
                    None
                }
            };
            match wait {
                // Whatever became of it, is seen by looking again.
                Some(receiver) => drop(receiver.await),
                None => {
                    let made = Organisation::of(keeper, stored.clone()).await.map(Rc::new);
                    let known = made.as_ref().map_or(Known::Nothing, |made| Known::Ready(Rc::clone(made)));
                    // Those who wait hear of it when their senders are dropped.
                    drop(self.0.replace(known));
                    // Another tab has put a directory in its place meanwhile: it was not damaged, it is gone.
                    if made.is_ok() || keeper.directory().await? == stored {
                        return made;
                    }
                }
            }
        }
    }
}

/// A directory and who is at the keyboard.
pub struct Organisation {
    directory: Directory,
    me: Actor,
    /// What is known of the organisation as a whole.
    tenant: TenantFacts,
    /// Where it is kept; `None` for the invented one.
    stored: Option<StoredDirectory>,
    /// Made at the first search: an assignment is resolved without it.
    search: OnceCell<SearchIndex>,
    /// Made at the first question about it, and not again for each screenful of people.
    people_readiness: OnceCell<PeopleReadiness>,
    /// The assignment that was last taken apart: its rows are asked for in many small questions.
    breakdown: RefCell<Option<(Assignment, Rc<Breakdown>)>>,
}

impl Organisation {
    /// The invented organisation of the embedded tenant.
    pub fn demonstration() -> Self {
        Self::new(demo::directory(), demo::admin(), demo::tenant_facts(), None)
    }

    fn new(directory: Directory, me: Actor, tenant: TenantFacts, stored: Option<StoredDirectory>) -> Self {
        Self {
            directory,
            me,
            tenant,
            stored,
            search: OnceCell::new(),
            people_readiness: OnceCell::new(),
            breakdown: RefCell::default(),
        }
    }

    /// The organisation that a tenant has: what was imported, else the invented one.
    async fn of<K: Keeper>(keeper: &K, stored: Option<StoredDirectory>) -> Result<Self, StoreError> {
        let Some(stored) = stored else { return Ok(Self::demonstration()) };
        let chunk = async |number| {
            let chunk = keeper.directory_chunk(stored.revision, number).await?;
            chunk.ok_or(StoreError::Directory(SnapshotError::Incomplete))
        };
        let mut loader = Loader::begin(&chunk(0).await?, stored.chunks).map_err(StoreError::Directory)?;
        for number in 1..stored.chunks {
            loader.add(&chunk(number).await?).map_err(StoreError::Directory)?;
        }
        let directory = loader.finish().map_err(StoreError::Directory)?;
        // Until they have said who they are, whoever is at the keyboard is in no directory.
        let me = stored.me.clone().unwrap_or_else(demo::admin);
        let tenant = directory.extra(TENANT_FACTS).and_then(|bytes| records::from_bytes(bytes).ok());
        Ok(Self::new(directory, me, tenant.unwrap_or_default(), Some(stored)))
    }

    /// What a page says about it.
    pub fn info(&self, setting: &Setting, me: Administrator) -> TenantInfo {
        let named = Some(&setting.organisation).filter(|name| !name.is_empty());
        TenantInfo {
            setting: setting.clone(),
            imported: self.stored.is_some(),
            organisation: named.map_or_else(|| demo::ORGANISATION.to_owned(), |name| visible_text(name)),
            may_deploy: may_deploy(&me).err().map(|refusal| refusal.message),
            me,
            people: self.directory.people_count(),
            groups: self.directory.group_count(),
        }
    }

    /// When it was imported; `None` for the invented one.
    pub fn imported_at(&self) -> Option<Timestamp> {
        self.stored.as_ref().map(|stored| stored.imported_at)
    }

    /// What it is made of.
    pub fn directory_info(&self) -> DirectoryInfo {
        let directory = &self.directory;
        let known = |group: &Group| directory.group_facts(*group).members_known == Fact::Yes;
        let groups_with_members = directory.groups().filter(known).count();
        DirectoryInfo {
            demonstration: self.stored.is_none(),
            people: directory.people_count(),
            reachable: directory.eligible().len(),
            groups: directory.group_count(),
            groups_with_members: u32::try_from(groups_with_members).unwrap_or(u32::MAX),
            sources: self.sources(),
            imported_at: self.imported_at(),
            tenant_id: self.stored.as_ref().map(|_| visible_text(&self.tenant.tenant)).unwrap_or_default(),
            cloud: self.stored.as_ref().and_then(|_| self.tenant.cloud.known()),
        }
    }

    /// The files that it was made of.
    fn sources(&self) -> Vec<SourceLine> {
        let bytes = self.directory.extra(SOURCES).unwrap_or_default();
        let sources: Vec<Source> = records::from_bytes(bytes).unwrap_or_default();
        let line = |source: Source| SourceLine {
            name: visible_text(&source.name),
            kind: source.kind.label(),
            rows: u32::try_from(source.used).unwrap_or(u32::MAX),
            as_of: source.time,
        };
        sources.into_iter().map(line).collect()
    }

    /// The people and groups.
    pub const fn directory(&self) -> &Directory {
        &self.directory
    }

    /// How the directory calls somebody.
    pub fn name_of(&self, id: &DirectoryId) -> Option<String> {
        Some(match self.directory.find(id)? {
            Entry::Person(person) => visible_text(self.directory.person_name(person)),
            Entry::Group(group) => visible_text(self.directory.group_name(group)),
        })
    }

    /// What is known of the organisation as a whole.
    pub const fn tenant_facts(&self) -> &TenantFacts {
        &self.tenant
    }

    /// Whether the organisation and its people are ready.
    pub fn readiness(&self, now: Timestamp) -> Readiness {
        Readiness { tenant: tenant_items(&self.tenant, now), people: self.people_readiness().clone() }
    }

    fn people_readiness(&self) -> &PeopleReadiness {
        self.people_readiness.get_or_init(|| count_people(&self.directory))
    }

    /// Some people by how they stand.
    pub fn readiness_rows(&self, wanted: ReadinessWanted) -> ReadinessRows {
        let ReadinessWanted { topic, state, from, count } = wanted;
        let counted = self.people_readiness();
        let counts = match topic {
            None => Some(counted.ready),
            Some(topic) => {
                counted.topics.iter().find(|(known, _)| *known == topic).map(|(_, counts)| *counts)
            }
        };
        ReadinessRows {
            total: counts.map_or(0, |counts| counts.of(state)),
            rows: ready_rows(&self.directory, topic, state, from as usize, count as usize),
        }
    }

    /// Everybody's readiness as a file.
    pub fn readiness_file(&self) -> Vec<u8> {
        let everybody = csv_rows(&self.directory, 0, usize::MAX);
        ["\u{feff}", CSV_HEADER, &everybody].concat().into_bytes()
    }

    /// How many people each of these add-ins comes to, all of them at once.
    pub fn audiences(&self, add_ins: &[&AddIn]) -> Vec<AudienceCount> {
        let assignments: Vec<_> = add_ins.iter().map(|add_in| &add_in.assignment).collect();
        let mut counts = Vec::with_capacity(add_ins.len());
        resolve_all(&self.directory, &assignments, &mut |place, audience| {
            let Some(add_in) = add_ins.get(place) else { return };
            counts.push(AudienceCount {
                product: add_in.product.clone(),
                reached: audience.sure.len(),
                uncertain: audience.uncertain.len(),
                uncounted: Choice::of(&self.directory, &add_in.assignment).may_hold_others(&self.directory),
            });
        });
        counts
    }

    /// What can be done for people whom an assignment misses.
    pub fn offers(&self, assignment: &Assignment) -> Vec<Offer> {
        offers(&self.directory, assignment)
    }

    /// Those people as a file.
    pub fn object_ids(&self, assignment: &Assignment, shortfall: Shortfall) -> Vec<u8> {
        object_id_csv(&self.directory, assignment, shortfall).text.into_bytes()
    }

    /// Who acts.
    pub const fn me(&self) -> &Actor {
        &self.me
    }

    /// People and groups for what was typed.
    pub fn search(&self, query: &str, limit: u32) -> Hits {
        let found = self.index().search(&self.directory, query, limit as usize);
        Hits {
            hits: found.entries.iter().map(|entry| self.directory.hit(*entry)).collect(),
            total: found.total,
        }
    }

    fn index(&self) -> &SearchIndex {
        let kept = || SearchIndex::from_bytes(self.directory.extra(SEARCH_INDEX)?, &self.directory);
        self.search.get_or_init(|| kept().unwrap_or_else(|| SearchIndex::new(&self.directory)))
    }

    /// Whom a pasted list means.
    pub fn matched(&self, text: &str) -> Matched {
        let pasted = self.index().match_pasted(&self.directory, text);
        let hits = |entries: &[Entry]| entries.iter().map(|entry| self.directory.hit(*entry)).collect();
        let open = pasted.open.iter().map(|item| OpenItem {
            text: item.text.clone(),
            line: item.line,
            candidates: hits(&item.candidates),
        });
        Matched { found: hits(&pasted.found), open: open.collect() }
    }

    /// What an assignment comes to.
    pub fn effect(&self, assignment: &Assignment) -> Effect {
        self.taken_apart(assignment).effect(&self.directory)
    }

    fn taken_apart(&self, assignment: &Assignment) -> Rc<Breakdown> {
        let known = self.breakdown.borrow().as_ref().filter(|(known, _)| known == assignment).cloned();
        known.map_or_else(
            || {
                let breakdown = Rc::new(Breakdown::of(&self.directory, assignment));
                self.breakdown.replace(Some((assignment.clone(), Rc::clone(&breakdown))));
                breakdown
            },
            |(_, breakdown)| breakdown,
        )
    }

    /// Some people of an audience or of a loss, in the order of their names.
    pub fn rows(&self, wanted: &RowsWanted) -> Rows {
        let breakdown = self.taken_apart(&wanted.assignment);
        let among = breakdown.people_of(&self.directory, wanted.of);
        let page = Page {
            query: &wanted.query,
            among: Some(&among),
            from: wanted.from as usize,
            count: wanted.count as usize,
        };
        let found = self.index().page(&self.directory, &page);
        let people: Vec<_> = found
            .entries
            .iter()
            .filter_map(|entry| match entry {
                Entry::Person(person) => Some(*person),
                Entry::Group(_) => None,
            })
            .collect();
        Rows { total: found.total, rows: breakdown.rows(&self.directory, wanted.of, &people) }
    }

    /// The same rows as a file for a spreadsheet.
    pub fn rows_file(&self, wanted: &RowsWanted) -> Vec<u8> {
        // What Excel takes for UTF-8, with the names of Microsoft's own exports.
        let mut file = "\u{feff}Display name,Mail,Department,Object Id,Through\r\n".to_owned();
        for row in self.rows(wanted).rows {
            let fields = [&row.person.name, &row.person.mail, &row.person.department, &row.person.id.0];
            for field in fields {
                csv_field(&mut file, field);
                file.push(',');
            }
            csv_field(&mut file, &through(&row));
            file.push_str("\r\n");
        }
        file.into_bytes()
    }

    /// A person with the groups that they are a direct member of.
    pub fn person(&self, id: &DirectoryId) -> Option<PersonDetail> {
        let Some(Entry::Person(person)) = self.directory.find(id) else { return None };
        let own = |group: &Group| self.directory.is_member(*group, person);
        let groups: Vec<_> = self.directory.groups().filter(own).collect();
        Some(PersonDetail {
            person: self.directory.person_hit(person),
            upn: self.directory.person_upn(person).to_owned(),
            groups: groups.iter().take(GROUPS_SHOWN).map(|group| self.directory.group_hit(*group)).collect(),
            group_count: u32::try_from(groups.len()).unwrap_or(u32::MAX),
            readiness: person_items(PersonCase::of(&self.directory, person)),
        })
    }

    /// The numbers of an assignment, as an event keeps them.
    pub fn audience(&self, assignment: &Assignment) -> AudienceRecord {
        let audience = resolve(&self.directory, assignment);
        AudienceRecord {
            reached: audience.sure.len(),
            uncertain: audience.uncertain.len(),
            accounts: audience.named.len(),
            directory: self.directory.revision(),
        }
    }

    /// Who and what an assignment names, in its order.
    pub fn targets(&self, assignment: &Assignment) -> Vec<Hit> {
        let targets = self.directory.targets(assignment);
        targets.entries.iter().map(|entry| self.directory.hit(*entry)).collect()
    }
}

/// What led to somebody, in a field of a file.
fn through(row: &AudienceRow) -> String {
    let way = |way: &Through| match way {
        Through::Everyone => "Everyone".to_owned(),
        Through::Name => "Assigned by name".to_owned(),
        Through::Groups(path) => path.join(" > "),
    };
    let mut ways: Vec<_> = row.through.iter().map(way).collect();
    if row.more > 0 {
        ways.push(["+", &row.more.to_string()].concat());
    }
    ways.join("; ")
}
