//! Answers the calls of the deployment API for one tenant.

use crate::keep::{Content, Keeper};
use crate::organisation::{Organisation, Organisations};
use crate::rows::{row, summary};
use crate::storage::Checkpoints;
use crate::verdicts::{self, Asked};
use crate::{draft, files, importing};
use addin_deployment::activity::{Wanted, activity};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::directory::SnapshotError;
use addin_deployment::import::Import;
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash, Timestamp};
use addin_deployment::lifecycle::decide::{self, Evidence, assignment_after};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::protocol::{self, Intent};
use addin_deployment::roles::Administrator;
use addin_deployment::store::StoreError;
use deployment_api::import::{ImportStep, Standing};
use deployment_api::people::Ask;
use deployment_api::verdicts::VerdictWanted;
use deployment_api::{AddInDetail, Answer, Call, Change, Checked, Draft, Read, Repaired};
use messages::{Message, say};
use office_addin_manifest::excerpt::Lines;
use office_addin_manifest::model::ProductId;
use office_addin_manifest::read;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What the engine needs from the world around it.
pub trait Surroundings {
    /// The time.
    fn now(&self) -> Timestamp;

    /// Tells this page and every other tab.
    fn announce(&self, change: &Change);
}

/// The engine of one tenant. Calls may overlap: what they share is never held while one of them waits.
pub struct Engine<K, S> {
    keeper: K,
    surroundings: S,
    /// The tenant as it was last folded. A call takes it, brings it up to date and puts it back; one that comes in
    /// between starts from nothing and reads the whole log.
    cache: Cell<Tenant>,
    checkpoints: Checkpoints,
    organisations: Organisations,
    importing: RefCell<Option<Import>>,
}

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    /// An engine that has read nothing yet.
    pub fn new(keeper: K, surroundings: S) -> Self {
        Self {
            keeper,
            surroundings,
            cache: Cell::default(),
            checkpoints: Checkpoints::default(),
            organisations: Organisations::default(),
            importing: RefCell::default(),
        }
    }

    /// Answers a call. It never fails: what goes wrong is an answer too.
    pub async fn answer(&self, call: Call) -> Answer {
        self.carry_out(call).await.unwrap_or_else(|error| Answer::Failed(sentence(&error)))
    }

    async fn carry_out(&self, call: Call) -> Result<Answer, StoreError> {
        Ok(match call {
            Call::Tenant => Answer::Tenant(self.organisation().await?.info()),
            Call::AddIns => {
                let tenant = self.tenant().await?;
                let rows = tenant.rows().into_iter().map(row).collect();
                Answer::AddIns(self.read(tenant, rows))
            }
            Call::AddIn(product) => {
                let tenant = self.tenant().await?;
                let detail = self.add_in(&tenant, &product).await?;
                Answer::AddIn(self.read(tenant, detail))
            }
            Call::Check(bytes) => Answer::Checked(Some(Box::new(self.check(bytes).await?))),
            Call::CheckAgain(hash) => Answer::Checked(self.check_again(hash).await?.map(Box::new)),
            Call::Passage { content, place, before, after } => {
                let bytes = self.keeper.content(&content).await?;
                Answer::Passage(bytes.and_then(|bytes| Lines::of(&bytes)?.around(&place, before, after)))
            }
            Call::Repair(content) => Answer::Repaired(self.repair(content).await?.map(Box::new)),
            Call::Search { query, limit } => Answer::Search(self.organisation().await?.search(&query, limit)),
            Call::Preview(assignment) => {
                let organisation = self.organisation().await?;
                let tenant = self.tenant().await?;
                Answer::Preview(self.read(tenant, organisation.effect(&assignment)))
            }
            Call::People(ask) => self.people(ask).await?,
            Call::Import(ImportStep::Groups(query)) => {
                Answer::Search(importing::groups(self.importing.borrow().as_ref(), &query))
            }
            Call::Import(step) => Answer::Import(self.import(step).await?),
            Call::Introduce(id) => {
                self.introduce(&id).await?;
                Answer::Done
            }
            Call::Execute { command, key, expected } => {
                Answer::Outcome(self.execute(&command, &key, expected).await?)
            }
            Call::Intent(key) => Answer::Intent(self.intent(&key).await?),
            Call::Draft => {
                let kept = self.keeper.draft().await?;
                Answer::Draft(kept.as_deref().and_then(draft::from_bytes))
            }
            Call::KeepDraft(draft) => {
                self.keep_draft(draft.as_ref()).await?;
                Answer::Done
            }
            Call::Reset => {
                self.reset().await?;
                Answer::Done
            }
        })
    }

    async fn people(&self, ask: Ask) -> Result<Answer, StoreError> {
        let organisation = self.organisation().await?;
        Ok(match ask {
            Ask::AudienceRows(wanted) => Answer::AudienceRows(organisation.rows(&wanted)),
            Ask::AudienceFile(wanted) => Answer::File(organisation.rows_file(&wanted)),
            Ask::Match(text) => Answer::Match(organisation.matched(&text)),
            Ask::Person(id) => Answer::Person(organisation.person(&id).map(Box::new)),
            Ask::Directory => Answer::Directory(organisation.directory_info()),
            Ask::Verdicts(id) => {
                let tenant = self.tenant().await?;
                let verdicts = verdicts::of_person(&organisation, &tenant, &id, self.surroundings.now());
                Answer::Verdicts(self.read(tenant, verdicts))
            }
            Ask::Judge(wanted) => {
                let judged = |asked: &Asked<'_>, organisation: &Organisation| asked.judged(organisation);
                Answer::Judged(self.asked(&wanted, judged).await?.map(Box::new))
            }
            Ask::Bundle(wanted, text) => {
                let bundle =
                    |asked: &Asked<'_>, organisation: &Organisation| asked.bundle(organisation, &text);
                Answer::File(self.asked(&wanted, bundle).await?.unwrap_or_default().into_bytes())
            }
            Ask::Readiness => Answer::Readiness(organisation.readiness(self.surroundings.now())),
            Ask::ReadinessRows(wanted) => Answer::ReadinessRows(organisation.readiness_rows(wanted)),
            Ask::ReadinessFile => Answer::File(organisation.readiness_file()),
            Ask::Offers(assignment) => Answer::Offers(organisation.offers(&assignment)),
            Ask::ObjectIds(assignment, shortfall) => {
                Answer::File(organisation.object_ids(&assignment, shortfall))
            }
        })
    }

    /// Whether some call has needed the organisation yet.
    #[cfg(test)]
    pub(crate) fn has_organisation(&self) -> bool {
        self.organisations.is_known()
    }

    /// The organisation; made at the first call that needs it, so that the add-ins need not wait for it.
    async fn organisation(&self) -> Result<Rc<Organisation>, StoreError> {
        self.organisations.present(&self.keeper).await
    }

    /// The tenant as its log stands now. It is given back through [`Engine::read`] or the cache.
    async fn tenant(&self) -> Result<Tenant, StoreError> {
        let mut tenant = self.cache.take();
        let began = protocol::refresh(&self.keeper.reader(), &mut tenant).await?;
        self.checkpoints.folded_from(began);
        Ok(tenant)
    }

    /// Does what can wait until an answer is on its way.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it was not done, which harms nobody: it is tried again after the next answer.
    pub async fn rest(&self) -> Result<(), StoreError> {
        self.checkpoints.keep(&self.keeper, &self.cache).await
    }

    fn read<T>(&self, tenant: Tenant, value: T) -> Read<T> {
        let revision = tenant.revision();
        self.cache.set(tenant);
        Read { value, revision, as_of: self.surroundings.now(), stale: false }
    }

    async fn add_in(
        &self,
        tenant: &Tenant,
        product: &ProductId,
    ) -> Result<Option<Box<AddInDetail>>, StoreError> {
        let Some(add_in) = tenant.add_in(product) else {
            return Ok(None);
        };
        let bytes = self.keeper.content(&add_in.content).await?;
        let wanted = Wanted { product: Some(product.clone()), ..Wanted::default() };
        Ok(Some(Box::new(AddInDetail {
            row: row(add_in),
            manifest: bytes.and_then(|bytes| read(&bytes).manifest).map(summary),
            targets: self.organisation().await?.targets(&add_in.assignment),
            history: activity(&self.keeper.reader(), &wanted).await?.lines,
        })))
    }

    async fn check(&self, bytes: Vec<u8>) -> Result<Checked, StoreError> {
        let reading = read(&bytes);
        let content = Content { hash: ContentHash::of(&bytes), bytes };
        if files::is_kept(&content.bytes) {
            self.keeper.keep_content(&content).await?;
        }
        let tenant = self.tenant().await?;
        let checked = files::checked(&tenant, content.hash, &content.bytes, reading);
        self.cache.set(tenant);
        Ok(checked)
    }

    async fn check_again(&self, hash: ContentHash) -> Result<Option<Checked>, StoreError> {
        let Some(bytes) = self.keeper.content(&hash).await? else {
            return Ok(None);
        };
        let tenant = self.tenant().await?;
        let reading = read(&bytes);
        let checked = files::checked(&tenant, hash, &bytes, reading);
        self.cache.set(tenant);
        Ok(Some(checked))
    }

    async fn repair(&self, hash: ContentHash) -> Result<Option<Repaired>, StoreError> {
        let Some(bytes) = self.keeper.content(&hash).await? else {
            return Ok(None);
        };
        let tenant = self.tenant().await?;
        let repaired = files::repaired(&tenant, &bytes);
        self.cache.set(tenant);
        let Some((bytes, hunks)) = repaired else {
            return Ok(None);
        };
        let content = Content { hash: ContentHash::of(&bytes), bytes };
        self.keeper.keep_content(&content).await?;
        Ok(Some(Repaired { content: content.hash, file: content.bytes, hunks }))
    }

    async fn execute(
        &self,
        command: &Command,
        key: &IntentKey,
        expected: Revision,
    ) -> Result<Outcome, StoreError> {
        let _turn = self.keeper.exclusive().await;
        let mut tenant = self.tenant().await?;
        let content = self.content_of(command).await?;
        let organisation = self.organisation().await?;
        let runs = command.product().and_then(|product| tenant.deployed(product));
        let before = match runs.filter(|_| content.is_some()) {
            Some(add_in) => self.kept(&add_in.content).await?,
            None => None,
        };
        let earlier = match command {
            Command::Republish { earlier, .. } => self.kept(earlier).await?,
            _ => None,
        };
        let evidence = Evidence {
            content: content.as_ref().map(as_read),
            before: before.as_ref().map(as_read),
            earlier: earlier.as_ref().map(as_read),
            audience: assignment_after(&tenant, command)
                .map(|assignment| organisation.audience(&assignment))
                .unwrap_or_default(),
            ..Evidence::default()
        };
        let intent = Intent {
            command,
            key,
            expected,
            evidence: &evidence,
            by: &Administrator::global(organisation.me().clone()),
            now: self.surroundings.now(),
        };
        let outcome = protocol::execute(&self.keeper.log(content), &mut tenant, intent).await?;
        self.cache.set(tenant);
        self.announce_confirmed(&outcome);
        Ok(outcome)
    }

    async fn content_of(&self, command: &Command) -> Result<Option<Content>, StoreError> {
        match command.content() {
            Some(hash) => self.kept(hash).await,
            None => Ok(None),
        }
    }

    async fn kept(&self, hash: &ContentHash) -> Result<Option<Content>, StoreError> {
        let bytes = self.keeper.content(hash).await?;
        Ok(bytes.map(|bytes| Content { hash: hash.clone(), bytes }))
    }

    /// What became of an intent. An answer that was lost may have been lost for other tabs as well, so they are told.
    async fn intent(&self, key: &IntentKey) -> Result<Option<Outcome>, StoreError> {
        let confirmed = protocol::confirmed(&self.keeper.reader(), key).await?;
        let outcome = confirmed.map(Outcome::Confirmed);
        outcome.iter().for_each(|outcome| self.announce_confirmed(outcome));
        Ok(outcome)
    }

    fn announce_confirmed(&self, outcome: &Outcome) {
        if let Outcome::Confirmed(confirmed) = outcome {
            self.surroundings.announce(&Change::Log(confirmed.revision));
        }
    }

    async fn keep_draft(&self, draft: Option<&Draft>) -> Result<(), StoreError> {
        match draft {
            None => self.keeper.discard_draft().await,
            Some(draft) => {
                let bytes = draft::to_bytes(draft).ok_or(StoreError::Full)?;
                self.keeper.keep_draft(&bytes).await
            }
        }
    }

    /// What was asked about an add-in and a person; `None` when either is not known here.
    async fn asked<T>(
        &self,
        wanted: &VerdictWanted,
        answer: impl FnOnce(&Asked<'_>, &Organisation) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let organisation = self.organisation().await?;
        let tenant = self.tenant().await?;
        let now = self.surroundings.now();
        let answered = match &wanted.product {
            None => answer(&Asked { wanted, add_in: None, now }, &organisation),
            Some(product) => match tenant.add_in(product) {
                None => None,
                Some(add_in) => {
                    let bytes = self.keeper.content(&add_in.content).await?;
                    let reading = bytes.map(|bytes| read(&bytes));
                    let add_in = Some((add_in, reading.as_ref()));
                    answer(&Asked { wanted, add_in, now }, &organisation)
                }
            },
        };
        self.cache.set(tenant);
        Ok(answered)
    }

    async fn import(&self, step: ImportStep) -> Result<Option<Box<Standing>>, StoreError> {
        match step {
            ImportStep::Keep => {
                let _turn = self.keeper.exclusive().await;
                let Some(import) = self.importing.take() else {
                    return Err(StoreError::Directory(SnapshotError::Incomplete));
                };
                importing::keep(&self.keeper, import, self.surroundings.now()).await?;
                self.surroundings.announce(&Change::Directory);
                Ok(None)
            }
            ImportStep::Forget => {
                let _turn = self.keeper.exclusive().await;
                self.keeper.use_directory(None).await?;
                self.surroundings.announce(&Change::Directory);
                Ok(None)
            }
            step => Ok(importing::step(&mut self.importing.borrow_mut(), step)),
        }
    }

    /// Remembers who in the imported directory is at the keyboard. The invented one has its administrator.
    async fn introduce(&self, id: &DirectoryId) -> Result<(), StoreError> {
        let _turn = self.keeper.exclusive().await;
        let organisation = self.organisation().await?;
        if let (Some(mut stored), Some(person)) = (self.keeper.directory().await?, organisation.person(id)) {
            stored.me = Some(Actor { id: person.person.id, name: person.person.name });
            self.keeper.use_directory(Some(&stored)).await?;
            self.surroundings.announce(&Change::Directory);
        }
        Ok(())
    }

    async fn reset(&self) -> Result<(), StoreError> {
        let _turn = self.keeper.exclusive().await;
        self.keeper.reset().await?;
        self.cache.take();
        self.surroundings.announce(&Change::Reset);
        Ok(())
    }
}

/// A manifest as the rules see it.
fn as_read(content: &Content) -> decide::Content {
    decide::Content {
        hash: content.hash.clone(),
        size: files::size(&content.bytes),
        reading: read(&content.bytes),
    }
}

/// Why the store could not do it, and what to do.
fn sentence(error: &StoreError) -> Message {
    match error {
        StoreError::Full => say::engine_full(),
        StoreError::Unavailable => say::engine_unavailable(),
        StoreError::Blocked => say::engine_blocked(),
        StoreError::Newer => say::engine_newer(),
        StoreError::Directory(error) => error.message(),
        StoreError::Damaged(revision) => say::engine_damaged(i64::try_from(revision.0).unwrap_or(i64::MAX)),
        StoreError::Failed(detail) => say::engine_failed(detail.as_str()),
    }
}
