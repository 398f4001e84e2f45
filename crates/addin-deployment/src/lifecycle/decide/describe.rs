//! What administrators note about an add-in.

use super::linked::apart_by_offer;
use super::{about, short};
use crate::lifecycle::command::{Command, Offer};
use crate::lifecycle::event::{About, Described, Detail, Event};
use crate::lifecycle::limits::ADD_INS_MAX;
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::{AddIn, Tenant};
use crate::outcome::Refusal;

/// Whether an offer can be noted. More apps than a tenant can have are none that can be deployed.
pub(super) fn possible(offer: &Offer) -> Result<(), Refusal> {
    short(&[&offer.name])?;
    if offer.apps.len() > ADD_INS_MAX { Err(refusal::too_many_add_ins()) } else { Ok(()) }
}

pub(super) fn describe(tenant: &Tenant, add_in: &AddIn, command: &Command) -> Result<Event, Refusal> {
    let (detail, before) = match command {
        Command::SetNote { note, .. } => {
            short(&[note])?;
            (Detail::Note(note.clone()), Detail::Note(add_in.note.clone()))
        }
        Command::SetOwner { owner, .. } => {
            short(&[&owner.id.0, &owner.name])?;
            (Detail::Owner(owner.clone()), Detail::Owner(add_in.owner.clone()))
        }
        Command::SetTest { test, .. } => (Detail::Test(*test), Detail::Test(add_in.test)),
        Command::SetOffer { offer, .. } => {
            offer.iter().try_for_each(possible)?;
            if let Some(other) = apart_by_offer(tenant, add_in, offer.as_ref()) {
                return Err(refusal::linked_apps_differ(&add_in.name, other));
            }
            (Detail::Offer(offer.clone()), Detail::Offer(add_in.offer.clone()))
        }
        _ => return Err(refusal::as_it_is()),
    };
    if detail == before {
        return Err(refusal::as_it_is());
    }
    let About { product, name } = about(add_in);
    Ok(Event::Described(Described { product, name, detail, before }))
}
