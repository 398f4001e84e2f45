//! The calls that a visit does not begin with. In the browser their code is a module of its own, which is fetched when
//! the first of them comes (`browser/later.rs`): nothing of it may be used by the calls beside it.

use super::{Engine, Surroundings, sentence};
use crate::keep::{Content, Keeper};
use crate::organisation::Organisation;
use crate::verdicts::{self, Asked};
use crate::{files, importing};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::lifecycle::command::{Actor, ContentHash};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::store::StoreError;
use deployment_api::Change;
use deployment_api::import::ImportStep;
use deployment_api::later::{Later, LaterAnswer, Repaired};
use deployment_api::people::Ask;
use deployment_api::verdicts::VerdictWanted;
use messages::say;
use office_addin_manifest::read;

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    /// Answers a call of the later part, as [`Engine::answer`] does one of the first.
    pub async fn answer_later(&self, call: Later) -> LaterAnswer {
        self.carry_out_later(call).await.unwrap_or_else(|error| LaterAnswer::Failed(sentence(&error)))
    }

    async fn carry_out_later(&self, call: Later) -> Result<LaterAnswer, StoreError> {
        Ok(match call {
            Later::Repair(content) => LaterAnswer::Repaired(self.repair(content).await?.map(Box::new)),
            Later::Execute { command, key, expected } => {
                LaterAnswer::Outcome(self.execute(&command, &key, expected).await?)
            }
            Later::AddIn(product) => self.add_in(&product).await?,
            Later::Life(ask) => self.life(ask).await?,
            Later::People(ask) => self.people(ask).await?,
            Later::Import(step) => {
                let found = importing::found(self.importing.borrow().as_ref(), &step);
                match found {
                    Some(hits) => LaterAnswer::Found(hits),
                    None => self.import(step).await?,
                }
            }
            Later::Introduce(id) => self.introduce(&id).await?,
        })
    }

    async fn people(&self, ask: Ask) -> Result<LaterAnswer, StoreError> {
        let organisation = self.organisation().await?;
        Ok(match ask {
            Ask::AudienceRows(wanted) => LaterAnswer::AudienceRows(organisation.rows(&wanted)),
            Ask::AudienceFile(wanted) => LaterAnswer::File(organisation.rows_file(&wanted)),
            Ask::Match(text) => LaterAnswer::Match(organisation.matched(&text)),
            Ask::Person(id) => LaterAnswer::Person(organisation.person(&id).map(Box::new)),
            Ask::Directory => LaterAnswer::Directory(organisation.directory_info()),
            Ask::Audiences => {
                let tenant = self.tenant().await?;
                let mut add_ins = tenant.rows();
                add_ins.retain(|add_in| add_in.state != AddInState::Deleted);
                let counts = organisation.audiences(&add_ins);
                self.cache.set(tenant);
                LaterAnswer::Audiences(counts)
            }
            Ask::Verdicts(id) => {
                let tenant = self.tenant().await?;
                let verdicts = verdicts::of_person(&organisation, &tenant, &id, self.surroundings.now());
                LaterAnswer::Verdicts(self.read(tenant, verdicts))
            }
            Ask::Judge(wanted) => {
                let judged = |asked: &Asked<'_>, organisation: &Organisation| asked.judged(organisation);
                LaterAnswer::Judged(self.asked(&wanted, judged).await?.map(Box::new))
            }
            Ask::Bundle(wanted, text) => {
                let bundle =
                    |asked: &Asked<'_>, organisation: &Organisation| asked.bundle(organisation, &text);
                LaterAnswer::File(self.asked(&wanted, bundle).await?.unwrap_or_default().into_bytes())
            }
            Ask::Readiness => LaterAnswer::Readiness(organisation.readiness(self.surroundings.now())),
            Ask::ReadinessRows(wanted) => LaterAnswer::ReadinessRows(organisation.readiness_rows(wanted)),
            Ask::ReadinessFile => LaterAnswer::File(organisation.readiness_file()),
            Ask::Offers(assignment) => LaterAnswer::Offers(organisation.offers(&assignment)),
            Ask::ObjectIds(assignment, shortfall) => {
                LaterAnswer::File(organisation.object_ids(&assignment, shortfall))
            }
        })
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

    /// What was asked about an add-in and a person; `None` when either is not known here.
    async fn asked<T>(
        &self,
        wanted: &VerdictWanted,
        answer: impl FnOnce(&Asked<'_>, &Organisation) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let organisation = self.organisation().await?;
        let tenant = self.tenant().await?;
        let (setting, now) = (tenant.setting(), self.surroundings.now());
        let answered = match &wanted.product {
            None => answer(&Asked { wanted, add_in: None, setting, now }, &organisation),
            Some(product) => match tenant.add_in(product) {
                None => None,
                Some(add_in) => {
                    let bytes = self.keeper.content(&add_in.content).await?;
                    let reading = bytes.map(|bytes| read(&bytes));
                    let add_in = Some((add_in, reading.as_ref()));
                    answer(&Asked { wanted, add_in, setting, now }, &organisation)
                }
            },
        };
        self.cache.set(tenant);
        Ok(answered)
    }

    async fn import(&self, step: ImportStep) -> Result<LaterAnswer, StoreError> {
        match step {
            ImportStep::Keep => {
                let _turn = self.keeper.exclusive().await;
                let Some(import) = self.importing.take() else { return Ok(gone()) };
                importing::keep(&self.keeper, import, self.surroundings.now()).await?;
                self.surroundings.announce(&Change::Directory);
            }
            ImportStep::Forget => {
                let _turn = self.keeper.exclusive().await;
                self.keeper.use_directory(None).await?;
                self.surroundings.announce(&Change::Directory);
            }
            // Whoever sends the rest of a file hears at once that what came before it is gone.
            ImportStep::Piece(..) if self.importing.borrow().is_none() => return Ok(gone()),
            step => return Ok(LaterAnswer::Import(importing::step(&mut self.importing.borrow_mut(), step))),
        }
        Ok(LaterAnswer::Import(None))
    }

    /// Remembers who in the imported directory is at the keyboard. The invented one has its administrator.
    async fn introduce(&self, id: &DirectoryId) -> Result<LaterAnswer, StoreError> {
        let _turn = self.keeper.exclusive().await;
        let organisation = self.organisation().await?;
        let (Some(mut stored), Some(person)) = (self.keeper.directory().await?, organisation.person(id))
        else {
            return Ok(LaterAnswer::Failed(say::import_page_not_introduced()));
        };
        stored.me = Some(Actor { id: person.person.id, name: person.person.name });
        self.keeper.use_directory(Some(&stored)).await?;
        self.surroundings.announce(&Change::Directory);
        Ok(LaterAnswer::Done)
    }
}

/// The answer to whoever goes on with an import of which this engine knows nothing: it was started anew meanwhile.
fn gone() -> LaterAnswer {
    LaterAnswer::Failed(say::import_page_gone())
}
