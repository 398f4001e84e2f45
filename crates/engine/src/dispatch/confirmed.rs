//! What showed last that the plan of an add-in is so in the tenant, or who vouches for it.

use super::Engine;
use crate::dispatch::Surroundings;
use crate::keep::Keeper;
use addin_deployment::activity::{Wanted, activity};
use addin_deployment::delivery::inventory::{self, Step};
use addin_deployment::lifecycle::attestation::place;
use addin_deployment::lifecycle::event::{Event, INVENTORY_IMPORTED, Taken};
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::tenant::AddIn;
use addin_deployment::outcome::Revision;
use addin_deployment::store::{StoreError, StoredEvent};
use deployment_api::lifecycle::Confirmation;
use messages::{Message, say};

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    /// `history` is all that happened to the add-in, newest first; what showed an earlier deployment does not show this one.
    pub(super) async fn confirmation(
        &self,
        add_in: &AddIn,
        history: &[StoredEvent],
    ) -> Result<Option<Confirmation>, StoreError> {
        let mut retracted = false;
        let confirming = |stored| confirming(add_in, stored, &mut retracted);
        let mut present = history.iter().take_while(|stored| !add_in.is_former(stored.revision));
        let Some((stored, event)) = present.find_map(confirming) else { return Ok(None) };
        let line = history_line(stored).map(|line| line.what);
        let by = match event {
            Event::Confirmed(_) => Some(self.file_before(stored.revision).await?),
            Event::Attested(attested) => Some(place(attested.route)),
            _ => line,
        };
        let (who, at) = (stored.actor.name.clone(), stored.at);
        Ok(by.map(|by| Confirmation { by, who, at }))
    }

    /// The steps of the script that was handed off last which did not go well, by the newest result that was taken in. A run
    /// that changed nothing tells nothing of the one that counts.
    pub(super) async fn failed_steps(&self, add_in: &AddIn) -> Result<Vec<Message>, StoreError> {
        let Some(handed_off) = &add_in.delivery.handed_off else { return Ok(Vec::new()) };
        let files = self.files_taken_in().await?;
        let result = files.iter().find_map(|file| match Event::from_stored(file) {
            Ok(Some(Event::InventoryImported(imported))) => {
                (imported.script.as_ref() == Some(&handed_off.script) && !imported.dry_run)
                    .then_some(imported.content)
            }
            _ => None,
        });
        let Some(content) = result else { return Ok(Vec::new()) };
        let bytes = self.keeper.content(&content).await?.unwrap_or_default();
        let steps = inventory::read(&bytes).map(|read| read.steps).unwrap_or_default();
        Ok(steps.iter().filter(|step| !step.ok).map(Step::message).collect())
    }

    async fn files_taken_in(&self) -> Result<Vec<StoredEvent>, StoreError> {
        let wanted = Wanted { kinds: vec![INVENTORY_IMPORTED.to_owned()], ..Wanted::default() };
        Ok(activity(&self.keeper.reader(), &wanted).await?.events)
    }

    /// The kind of the file that was taken in last before a revision: what it showed is written down right after it.
    async fn file_before(&self, revision: Revision) -> Result<Message, StoreError> {
        let files = self.files_taken_in().await?;
        let file = files.iter().find(|file| file.revision < revision).map(Event::from_stored);
        Ok(match file {
            Some(Ok(Some(Event::InventoryImported(imported)))) if imported.script.is_some() => {
                say::inventory_source_script()
            }
            _ => say::delivery_by_list(),
        })
    }
}

/// The event, where by it the plan is what the tenant has. What was `retracted` after it is the word before.
fn confirming<'a>(
    add_in: &AddIn,
    stored: &'a StoredEvent,
    retracted: &mut bool,
) -> Option<(&'a StoredEvent, Event)> {
    let event = Event::from_stored(stored).ok()??;
    let confirms = match &event {
        Event::Retracted(_) => {
            *retracted = true;
            false
        }
        Event::Attested(_) => !std::mem::take(retracted),
        Event::Confirmed(_) | Event::Adopted(_) => true,
        // What no look had told then rests on the word before, or waits.
        Event::Settled(settled) => {
            settled.taken != Taken::Ours && add_in.delivery.told >= Some(stored.revision)
        }
        _ => false,
    };
    confirms.then_some((stored, event))
}
