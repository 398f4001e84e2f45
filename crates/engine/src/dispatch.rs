//! Answers the calls of the deployment API for one tenant: here those with which a visit begins, in `later.rs` the others.

mod confirmed;
mod execute;
mod hand_off;
mod higher;
mod later;
mod life;
mod restore;
mod twins;

use crate::keep::{Content, Keeper};
use crate::organisation::{Organisation, Organisations};
use crate::reading::Reader;
use crate::records;
use crate::restoring::Restoring;
use crate::rows::row;
use crate::storage::Checkpoints;
use crate::{draft, files};
use addin_deployment::import::Import;
use addin_deployment::lifecycle::command::{ContentHash, Timestamp};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{IntentKey, Outcome};
use addin_deployment::protocol;
use addin_deployment::roles::Administrator;
use addin_deployment::store::StoreError;
use deployment_api::{Answer, Change, Checked, Draft, First, Read};
use messages::{Message, say};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;
use twins::ManifestsRead;

/// What the engine needs from the world around it.
pub trait Surroundings {
    /// The time.
    fn now(&self) -> Timestamp;

    /// Tells this page and every other tab.
    fn announce(&self, change: &Change);

    /// What reads a file that is not markup.
    ///
    /// # Errors
    ///
    /// [`StoreError::Failed`] when it could not be fetched.
    fn reader(&self) -> impl Future<Output = Result<&'static Reader, StoreError>>;
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
    restoring: RefCell<Restoring>,
    /// What was read of the manifests that run. A call takes it and puts it back, as it does the tenant.
    manifests: Cell<ManifestsRead>,
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
            restoring: RefCell::default(),
            manifests: Cell::default(),
        }
    }

    /// Answers a call of the first part. It never fails: what goes wrong is an answer too.
    pub async fn answer(&self, call: First) -> Answer {
        self.carry_out(call).await.unwrap_or_else(|error| Answer::Failed(sentence(&error)))
    }

    async fn carry_out(&self, call: First) -> Result<Answer, StoreError> {
        Ok(match call {
            First::Tenant => {
                let organisation = self.organisation().await?;
                let tenant = self.tenant().await?;
                let info = organisation.info(tenant.setting(), self.administrator(&organisation).await?);
                self.cache.set(tenant);
                Answer::Tenant(info)
            }
            First::AddIns => {
                let tenant = self.tenant().await?;
                let now = self.surroundings.now();
                let rows = tenant.rows().into_iter().map(|add_in| row(&tenant, add_in, now)).collect();
                Answer::AddIns(self.read(tenant, rows))
            }
            First::Check(bytes) => Answer::Checked(Some(Box::new(self.check(bytes).await?))),
            First::CheckAgain(hash) => Answer::Checked(self.check_again(hash).await?.map(Box::new)),
            First::Passage { content, place, before, after } => {
                let bytes = self.keeper.content(&content).await?;
                let Some(bytes) = bytes else { return Ok(Answer::Passage(None)) };
                let lines = (self.reader(&bytes).await?.lines)(&bytes);
                Answer::Passage(lines.and_then(|lines| lines.around(&place, before, after)))
            }
            First::Search { query, limit } => {
                Answer::Search(self.organisation().await?.search(&query, limit))
            }
            First::Preview(assignment) => {
                let organisation = self.organisation().await?;
                let tenant = self.tenant().await?;
                Answer::Preview(self.read(tenant, organisation.effect(&assignment)))
            }
            First::Intent(key) => Answer::Intent(self.intent(&key).await?),
            First::Draft => {
                let kept = self.keeper.draft().await?;
                Answer::Draft(kept.as_deref().and_then(draft::from_bytes))
            }
            First::KeepDraft(draft) => {
                self.keep_draft(draft.as_ref()).await?;
                Answer::Done
            }
            First::Reset => {
                self.reset().await?;
                Answer::Done
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

    /// Who is at the keyboard. The demonstration begins with a Global Administrator.
    async fn administrator(&self, organisation: &Organisation) -> Result<Administrator, StoreError> {
        let mut administrator = Administrator::global(organisation.me().clone());
        if let Some(kept) = self.keeper.roles().await? {
            (administrator.roles, administrator.app_registrations) = records::from_bytes(&kept)?;
        }
        Ok(administrator)
    }

    async fn check(&self, bytes: Vec<u8>) -> Result<Checked, StoreError> {
        let reader = self.reader(&bytes).await?;
        let content = Content { hash: ContentHash::of(&bytes), bytes };
        if files::is_kept(&content.bytes) {
            self.keeper.keep_content(&content).await?;
        }
        let tenant = self.tenant().await?;
        let checked = files::checked(&tenant, content.hash, &content.bytes, reader, self.surroundings.now());
        self.cache.set(tenant);
        Ok(checked)
    }

    async fn check_again(&self, hash: ContentHash) -> Result<Option<Checked>, StoreError> {
        let Some(bytes) = self.keeper.content(&hash).await? else {
            return Ok(None);
        };
        let reader = self.reader(&bytes).await?;
        let tenant = self.tenant().await?;
        let checked = files::checked(&tenant, hash, &bytes, reader, self.surroundings.now());
        self.cache.set(tenant);
        Ok(Some(checked))
    }

    /// What reads a file. Whatever is needed for others than markup may have to be fetched.
    async fn reader(&self, file: &[u8]) -> Result<&'static Reader, StoreError> {
        match Reader::for_markup(file) {
            Some(reader) => Ok(reader),
            None => self.surroundings.reader().await,
        }
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

    async fn reset(&self) -> Result<(), StoreError> {
        let _turn = self.keeper.exclusive().await;
        self.keeper.reset().await?;
        self.cache.take();
        self.surroundings.announce(&Change::Reset);
        Ok(())
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
