//! The calls about the life of add-ins: versions, rollouts, the way into a real tenant, and what became of it.

use super::{Engine, Surroundings};
use crate::files;
use crate::keep::{Content, Keeper};
use crate::life::{self, Around, deliveries, letters, rings};
use crate::organisation::Organisation;
use crate::rows::{row, summary};
use crate::{records, storage};
use addin_deployment::activity::{Wanted, Word, activity};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::audience::{difference, resolve};
use addin_deployment::change_record::{Known, recorded, tenant_lines};
use addin_deployment::delivery::inventory::{self, Inventory};
use addin_deployment::effect::Changes;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::attestation::place;
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::setting::TenantKind;
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::plan;
use addin_deployment::protocol::Rewrite;
use addin_deployment::roles::{Administrator, Roles, may_change, may_write};
use addin_deployment::rollout::propose::{Proposal, Wish, propose};
use addin_deployment::store::{EventStore, StoreError, StoredEvent, Transaction};
use deployment_api::later::LaterAnswer;
use deployment_api::lifecycle::{
    Activity, ActivityLine, ActivityWanted, ChangeRecord, Confirmation, LetterView, LetterWanted, Life,
    PlanView,
};
use deployment_api::{AddInDetail, Change as News};
use office_addin_manifest::change::Change;
use office_addin_manifest::model::ProductId;
use office_addin_manifest::{compare, read};

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    pub(super) async fn life(&self, ask: Life) -> Result<LaterAnswer, StoreError> {
        Ok(match ask {
            Life::Compare { before, after } => LaterAnswer::Changes(self.compared(&before, &after).await?),
            Life::Kept(content) => LaterAnswer::Kept(self.keeper.content(&content).await?),
            Life::Activity(wanted) => self.activity(wanted).await?,
            Life::Higher { product, content, version } => {
                LaterAnswer::Higher(self.higher(&product, &content, version.as_deref()).await?)
            }
            Life::Gains { product, assignment } => {
                LaterAnswer::Gains(self.gains(&product, &assignment).await?)
            }
            Life::ProposeRings(product, target) => {
                LaterAnswer::Proposal(self.proposal(product.as_ref(), &target).await?)
            }
            Life::Rings(product, plan) => {
                let base = self.assignment_of(product.as_ref()).await?;
                LaterAnswer::Rings(rings::views(&*self.organisation().await?, &base, &plan))
            }
            Life::Letter(wanted) => LaterAnswer::Letter(self.letter(&wanted).await?.map(Box::new)),
            Life::Routes(product) => LaterAnswer::Ways(self.ways(&product).await?.map(Box::new)),
            Life::Script(product, route) => self.script(&product, route).await?,
            Life::ReadInventory(bytes) => self.read_inventory(&bytes).await?,
            Life::Deliveries => {
                let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
                let twice = self.duplicates(&organisation, &tenant).await?;
                let by = self.administrator(&organisation).await?;
                let all = deliveries::all(&tenant, &organisation, twice, &by);
                LaterAnswer::Deliveries(self.read(tenant, all))
            }
            Life::ExportPlan => LaterAnswer::File(self.export_plan().await?),
            Life::ReadPlan(bytes, remove_others) => self.read_plan(&bytes, remove_others).await?,
            Life::Record(revision) => LaterAnswer::Record(self.record(revision).await?.map(Box::new)),
            Life::PersonalData(id) => {
                let person = storage::person(&*self.organisation().await?, &id);
                LaterAnswer::File(storage::personal_data(&self.keeper, person).await?)
            }
            Life::Pseudonymise { person, pseudonym, key } => {
                LaterAnswer::Outcome(self.pseudonymise(&person, &pseudonym, &key).await?)
            }
            Life::Rescue => LaterAnswer::File(storage::rescue(&self.keeper, self.surroundings.now()).await?),
            Life::Restore(step) => self.restore(step).await?,
            Life::ActAs(roles, app_registrations) => {
                self.act_as(roles, app_registrations).await?;
                LaterAnswer::Done
            }
        })
    }

    pub(super) async fn add_in(&self, product: &ProductId) -> Result<LaterAnswer, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let detail = match tenant.add_in(product) {
            None => None,
            Some(add_in) => Some(Box::new(self.detail(&organisation, &tenant, add_in).await?)),
        };
        Ok(LaterAnswer::AddIn(self.read(tenant, detail)))
    }

    async fn detail(
        &self,
        organisation: &Organisation,
        tenant: &Tenant,
        add_in: &AddIn,
    ) -> Result<AddInDetail, StoreError> {
        let bytes = self.keeper.content(&add_in.content).await?;
        let changes = match &add_in.pending {
            None => Vec::new(),
            Some(pending) => self.compared(&add_in.content, &pending.update.release.content).await?,
        };
        let wanted = Wanted { product: Some(add_in.product.clone()), ..Wanted::default() };
        let history = activity(&self.keeper.reader(), &wanted).await?.events;
        let by = self.administrator(organisation).await?;
        let duplicates = self.duplicates(organisation, tenant).await?;
        let confirmed = self.confirmation(add_in, &history).await?;
        let failed = self.failed_steps(add_in).await?;
        let around = Around { tenant, organisation, by: &by, changes, duplicates, confirmed, failed };
        Ok(AddInDetail {
            row: row(tenant, add_in, self.surroundings.now()),
            manifest: bytes.and_then(|bytes| read(&bytes).manifest).map(summary),
            targets: organisation.targets(&add_in.assignment),
            history: history.iter().filter_map(|event| line(tenant, event)).collect(),
            life: life::of_add_in(add_in, around),
        })
    }

    /// What differs between two manifests; nothing where one of them is not kept.
    async fn compared(&self, before: &ContentHash, after: &ContentHash) -> Result<Vec<Change>, StoreError> {
        let before = self.keeper.content(before).await?.and_then(|bytes| read(&bytes).manifest);
        let after = self.keeper.content(after).await?.and_then(|bytes| read(&bytes).manifest);
        Ok(before.zip(after).map(|(before, after)| compare(&before, &after)).unwrap_or_default())
    }

    async fn activity(&self, wanted: ActivityWanted) -> Result<LaterAnswer, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let by = self.administrator(&organisation).await?;
        let ActivityWanted { from, count, product, actor, words, since, before } = wanted;
        let names: Vec<_> =
            tenant.add_ins().iter().map(|add_in| (&add_in.product, add_in.name.as_str())).collect();
        let words = Word::of(&words, &names);
        let wanted = Wanted { from, count, product, actor, kinds: Vec::new(), since, before, words };
        let page = activity(&self.keeper.reader(), &wanted).await?;
        let value = Activity {
            total: page.total,
            lines: page
                .events
                .iter()
                .filter_map(|event| line(&tenant, event))
                .map(|line| may_undo(&tenant, &by, line))
                .collect(),
            actors: page.actors,
            damaged: page.damaged,
        };
        Ok(LaterAnswer::Activity(self.read(tenant, value)))
    }

    /// Who has an add-in now; nobody where there is none.
    async fn assignment_of(&self, product: Option<&ProductId>) -> Result<Assignment, StoreError> {
        let Some(product) = product else { return Ok(Assignment::default()) };
        let tenant = self.tenant().await?;
        let assignment = tenant.deployed(product).map(|add_in| add_in.assignment.clone());
        self.cache.set(tenant);
        Ok(assignment.unwrap_or_default())
    }

    async fn gains(&self, product: &ProductId, assignment: &Assignment) -> Result<Changes, StoreError> {
        let now = self.assignment_of(Some(product)).await?;
        let organisation = self.organisation().await?;
        let directory = organisation.directory();
        Ok(difference(&resolve(directory, &now), &resolve(directory, assignment)).counts())
    }

    async fn proposal(
        &self,
        product: Option<&ProductId>,
        target: &Assignment,
    ) -> Result<Option<Proposal>, StoreError> {
        let base = self.assignment_of(product).await?;
        let organisation = self.organisation().await?;
        let me = &organisation.me().id;
        let tenant = self.tenant().await?;
        let owner = product.and_then(|product| tenant.add_in(product)).map(|add_in| add_in.owner.id.clone());
        self.cache.set(tenant);
        let wish = Wish { target, base: &base, admin: me, owner: owner.as_ref().unwrap_or(me) };
        Ok(propose(organisation.directory(), &wish))
    }

    async fn letter(&self, wanted: &LetterWanted) -> Result<Option<LetterView>, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let view = match tenant.add_in(&wanted.product) {
            None => None,
            Some(add_in) => {
                let bytes = self.keeper.content(&add_in.content).await?;
                let manifest = bytes.and_then(|bytes| read(&bytes).manifest);
                let state = add_in.delivery_state(tenant.setting());
                Some(letters::letter(&organisation, add_in, state, manifest, wanted))
            }
        };
        self.cache.set(tenant);
        Ok(view)
    }

    async fn read_inventory(&self, bytes: &[u8]) -> Result<LaterAnswer, StoreError> {
        let mut sieve = inventory::Sieve::default();
        sieve.push(bytes);
        let kept = match sieve.finish() {
            Ok(kept) => kept,
            Err(error) => return Ok(LaterAnswer::Failed(error.0)),
        };
        let mut inventory: Inventory = match inventory::read(&kept.bytes) {
            Ok(inventory) => inventory,
            Err(error) => return Ok(LaterAnswer::Failed(error.0)),
        };
        for skipped in &mut inventory.skipped {
            skipped.line = kept.line(skipped.line);
        }
        let content = Content { hash: ContentHash::of(&kept.bytes), bytes: kept.bytes };
        self.keeper.keep_content(&content).await?;
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let by = self.administrator(&organisation).await?;
        let imported = deliveries::imported(&organisation, &inventory, content.hash);
        let now = self.surroundings.now();
        let view = deliveries::preview(&tenant, &organisation, &inventory, imported, &by, now);
        self.cache.set(tenant);
        Ok(LaterAnswer::Inventory(Box::new(view?)))
    }

    async fn export_plan(&self) -> Result<Vec<u8>, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let mut manifests = Vec::new();
        for add_in in tenant.add_ins() {
            if let Some(bytes) = self.keeper.content(&add_in.content).await? {
                manifests.push((add_in.content.clone(), bytes));
            }
        }
        let manifest = |content: &ContentHash| {
            manifests.iter().find(|(hash, _)| hash == content).map(|(_, bytes)| bytes.clone())
        };
        let file = plan::export(&tenant, organisation.directory(), &manifest, self.surroundings.now());
        self.cache.set(tenant);
        Ok(file.into_bytes())
    }

    async fn read_plan(&self, bytes: &[u8], remove_others: bool) -> Result<LaterAnswer, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let view = match plan::read(bytes) {
            Err(problems) => PlanView { problems, ..PlanView::default() },
            Ok(mut file) => {
                let found = file.find_in(organisation.directory());
                for (hash, bytes) in &file.manifests {
                    if files::is_kept(bytes) {
                        let content = Content { hash: hash.clone(), bytes: bytes.clone() };
                        self.keeper.keep_content(&content).await?;
                    }
                }
                PlanView {
                    steps: plan::steps(&tenant, &file, organisation.me(), remove_others),
                    add_ins: u32::try_from(file.add_ins.len()).unwrap_or(u32::MAX),
                    organisation: file.organisation,
                    made_at: file.made_at,
                    found,
                    problems: Vec::new(),
                }
            }
        };
        Ok(LaterAnswer::Plan(self.read(tenant, view)))
    }

    async fn pseudonymise(
        &self,
        id: &DirectoryId,
        pseudonym: &str,
        key: &IntentKey,
    ) -> Result<Outcome, StoreError> {
        let _turn = self.keeper.exclusive().await;
        let organisation = self.organisation().await?;
        let mut tenant = self.tenant().await?;
        let rewrite = Rewrite {
            person: &storage::person(&organisation, id),
            pseudonym,
            key,
            by: &self.administrator(&organisation).await?,
            now: self.surroundings.now(),
        };
        let outcome = storage::pseudonymise(&self.keeper, &mut tenant, rewrite).await?;
        self.cache.set(tenant);
        self.announce_confirmed(&outcome);
        Ok(outcome)
    }

    async fn act_as(&self, roles: Roles, app_registrations: Fact) -> Result<(), StoreError> {
        let _turn = self.keeper.exclusive().await;
        self.keeper.keep_roles(&records::to_bytes(&(roles, app_registrations))?).await?;
        self.surroundings.announce(&News::Directory);
        Ok(())
    }

    async fn record(&self, revision: Revision) -> Result<Option<ChangeRecord>, StoreError> {
        let organisation = self.organisation().await?;
        let events = self.keeper.reader().begin().await?.events_after(Revision(0)).await?;
        let (before, since) = events.split_at(events.partition_point(|event| event.revision <= revision));
        // What it came to is told as of then: the log is folded up to it.
        let mut tenant = Tenant::default();
        for event in before {
            tenant.apply(event)?;
        }
        let Some(stored) = before.last().filter(|event| event.revision == revision) else { return Ok(None) };
        let known = Known { directory: organisation.directory(), imported_at: organisation.imported_at() };
        let (Some(line), Some(recorded)) = (history_line(stored), recorded(stored, &tenant, known)) else {
            return Ok(None);
        };
        let setting = tenant_lines(tenant.setting());
        // How far it has come is told as of now; by whose word, as of when it came to be so: later words are for other changes.
        let (mut delivery, mut word, mut deployed_again) = (None, None, false);
        for event in [stored].into_iter().chain(since) {
            if event.revision > revision {
                tenant.apply(event)?;
            }
            deployed_again = is_former(&tenant, line.product.as_ref(), revision);
            if deployed_again {
                // What becomes of that deployment says nothing of this change.
                break;
            }
            let state = delivered(&tenant, stored);
            if state != delivery {
                let product = line.product.as_ref().filter(|_| state == Some(DeliveryState::Attested));
                word = product.and_then(|product| tenant.add_in(product)).and_then(vouched);
            }
            delivery = state;
        }
        Ok(Some(ChangeRecord {
            line,
            delivery,
            word,
            deployed_again,
            name: recorded.name,
            version: recorded.version,
            content: recorded.content,
            effect: recorded.effect,
            tenant: setting,
            expected_by: recorded.expected_by,
        }))
    }
}

/// A line of history with the command that takes it back, and how far it has come.
fn line(tenant: &Tenant, stored: &StoredEvent) -> Option<ActivityLine> {
    let event = Event::from_stored(stored).ok().flatten();
    // An add-in that was deployed again is not what it was: the way back would change the new deployment.
    let event = event.filter(|event| !is_former(tenant, event.product(), stored.revision));
    let undo = event.and_then(|event| undo(tenant, &event, stored.revision));
    Some(ActivityLine { line: history_line(stored)?, undo, delivery: delivered(tenant, stored) })
}

/// The line, without the way back where whoever is at the keyboard may not go it.
fn may_undo(tenant: &Tenant, by: &Administrator, line: ActivityLine) -> ActivityLine {
    let product = line.line.product.as_ref();
    let add_in = tenant.add_ins().iter().find(|add_in| Some(&add_in.product) == product);
    let may = match add_in {
        Some(add_in) => may_change(by, add_in).is_ok(),
        None => may_write(by).is_ok(),
    };
    if may { line } else { ActivityLine { undo: None, ..line } }
}

/// Who vouches for an add-in, where somebody does.
fn vouched(add_in: &AddIn) -> Option<Confirmation> {
    let word = add_in.delivery.attested.as_ref()?;
    Some(Confirmation { by: place(word.route), who: word.who.name.clone(), at: word.at })
}

/// Whether a change was one of a deployment that is over: the add-in was deployed again since.
fn is_former(tenant: &Tenant, product: Option<&ProductId>, change: Revision) -> bool {
    product.and_then(|product| tenant.add_in(product)).is_some_and(|add_in| add_in.is_former(change))
}

/// How far a change has come on its way into the tenant, where it is on its way into one, in the present deployment.
fn delivered(tenant: &Tenant, stored: &StoredEvent) -> Option<DeliveryState> {
    let event = Event::from_stored(stored).ok()??;
    if tenant.setting().kind == TenantKind::Demonstration {
        return None;
    }
    let aspect = event.carried()?;
    let add_in = tenant.add_in(event.product()?).filter(|add_in| !add_in.is_former(stored.revision))?;
    let taken_back = add_in.delivery.was_taken_back(aspect, stored.revision);
    if taken_back || add_in.delivery_state(tenant.setting()) == DeliveryState::Dropped {
        return Some(DeliveryState::Dropped);
    }
    Some(add_in.delivery.state_of(stored.revision))
}
