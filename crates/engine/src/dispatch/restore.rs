//! The calls about bringing back a rescue file.

use super::{Engine, Surroundings};
use crate::keep::Keeper;
use crate::restoring::{self, Restoring};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{IntentKey, Outcome};
use addin_deployment::protocol::{self, Restore};
use addin_deployment::rescue::{Broken, Rescued, Seen};
use addin_deployment::store::StoreError;
use deployment_api::Change;
use deployment_api::later::LaterAnswer;
use deployment_api::lifecycle::{RestoreStep, RestoreView};
use std::rc::Rc;

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    pub(super) async fn restore(&self, step: RestoreStep) -> Result<LaterAnswer, StoreError> {
        let answer = match step {
            RestoreStep::Begin => {
                self.restoring.replace(Restoring::Reading(Box::default()));
                Ok(LaterAnswer::Restore(None))
            }
            RestoreStep::Piece(bytes) => {
                let taken = self.restoring.borrow_mut().push(&bytes);
                taken.map(|()| LaterAnswer::Restore(None))
            }
            RestoreStep::Preview => match self.rescued() {
                Ok(rescued) => Ok(LaterAnswer::Restore(Some(Box::new(self.previewed(&rescued).await?)))),
                Err(broken) => Err(broken),
            },
            RestoreStep::Keep(seen, key) => match self.rescued() {
                Ok(rescued) => Ok(LaterAnswer::Outcome(self.bring_back(rescued, seen, &key).await?)),
                Err(broken) => Err(broken),
            },
            RestoreStep::PutAway => {
                self.restoring.take();
                Ok(LaterAnswer::Restore(None))
            }
        };
        Ok(answer.unwrap_or_else(|broken| {
            self.restoring.take();
            LaterAnswer::Failed(broken.message())
        }))
    }

    fn rescued(&self) -> Result<Rc<Rescued>, Broken> {
        self.restoring.borrow_mut().read()
    }

    async fn previewed(&self, rescued: &Rescued) -> Result<RestoreView, StoreError> {
        let held = restoring::held(rescued)?;
        Ok(RestoreView { held, here: restoring::here(&self.keeper, rescued).await? })
    }

    async fn bring_back(
        &self,
        rescued: Rc<Rescued>,
        seen: Seen,
        key: &IntentKey,
    ) -> Result<Outcome, StoreError> {
        let _turn = self.keeper.exclusive().await;
        let restore = Restore { file: &rescued, seen, key, now: self.surroundings.now() };
        let log = self.keeper.restorer(restoring::to_keep(Rc::clone(&rescued)));
        let mut tenant = Tenant::default();
        let outcome = protocol::restore(&log, &mut tenant, restore).await?;
        if let Outcome::Confirmed(_) = outcome {
            self.restoring.take();
            self.cache.set(tenant);
            self.surroundings.announce(&Change::Reset);
        }
        Ok(outcome)
    }
}
