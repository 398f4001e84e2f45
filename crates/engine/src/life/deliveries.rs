//! How the plans of a tenant stand to what is there.

use crate::organisation::Organisation;
use addin_deployment::delivery::drift::drifts;
use addin_deployment::delivery::handoff::{HandOff, ManifestFile};
use addin_deployment::delivery::inventory::{Inventory, Skipped};
use addin_deployment::duplicates::Duplicate;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Timestamp};
use addin_deployment::lifecycle::decide::{Evidence, decide};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::sighting::Imported;
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::outcome::Revision;
use addin_deployment::roles::Administrator;
use addin_deployment::store::StoreError;
use deployment_api::lifecycle::{Deliveries, DeliveryRow, InventoryView};
use office_addin_manifest::visible_text;
use sorting::sort_by_key;

/// Every plan that is not confirmed, and what is otherwise in the tenant.
pub fn all(tenant: &Tenant, organisation: &Organisation, duplicates: Vec<Duplicate>) -> Deliveries {
    let waits = |add_in: &&AddIn| {
        matches!(add_in.delivery_state(tenant.setting()), DeliveryState::Planned | DeliveryState::HandedOff)
    };
    let mut waiting: Vec<_> =
        tenant.add_ins().iter().filter(waits).map(|add_in| row(tenant, organisation, add_in)).collect();
    sort_by_key(&mut waiting, |row| row.since);
    Deliveries {
        observed_at: tenant.seen().at(),
        waiting,
        drift: drifts(tenant, &|id| organisation.name_of(id)),
        duplicates,
    }
}

fn row(tenant: &Tenant, organisation: &Organisation, add_in: &AddIn) -> DeliveryRow {
    let without_file: Option<ManifestFile> = None;
    DeliveryRow {
        product: add_in.product.clone(),
        name: visible_text(&add_in.name),
        state: add_in.delivery_state(tenant.setting()),
        since: add_in.delivery.changed_at,
        changes: HandOff::of(tenant, add_in, without_file, organisation.directory()).changes(),
    }
}

/// What would come of taking a file in.
///
/// # Errors
///
/// [`StoreError`] when there is no memory for what would be written.
pub fn preview(
    tenant: &Tenant,
    organisation: &Organisation,
    inventory: &Inventory,
    imported: Imported,
    by: &Administrator,
    now: Timestamp,
) -> Result<InventoryView, StoreError> {
    let content = imported.content.clone();
    let ours = &tenant.setting().tenant_id;
    let told =
        imported.tenant_id.as_ref().map_or(Fact::Unknown, |theirs| theirs.eq_ignore_ascii_case(ours).into());
    let command = Command::ImportInventory { content: content.clone() };
    let evidence = Evidence { inventory: Some(imported), ..Evidence::default() };
    let mut after = tenant.clone();
    let (mut confirms, mut refusal) = (0, None);
    match decide(tenant, &command, &evidence, by, now) {
        Ok(events) => {
            for event in events {
                confirms += u32::from(matches!(event, Event::Confirmed(_)));
                let next = Revision(after.revision().0 + 1);
                after.apply(&event.to_stored(next, now, &by.actor)?)?;
            }
        }
        Err(no) => refusal = Some(no.message),
    }
    Ok(InventoryView {
        content,
        kind: inventory.source.label(),
        as_of: inventory.as_of,
        tenant: told,
        add_ins: u32::try_from(inventory.add_ins.len()).unwrap_or(u32::MAX),
        confirms,
        drift: drifts(&after, &|id| organisation.name_of(id)),
        refusal,
        complete: inventory.complete,
        skipped: inventory.skipped.iter().map(Skipped::message).collect(),
        steps: inventory.steps.clone(),
        dry_run: inventory.dry_run,
    })
}

/// A file that says what is deployed, as the rules take it in.
pub fn imported(organisation: &Organisation, inventory: &Inventory, content: ContentHash) -> Imported {
    let addresses = super::addresses::Addresses::of(inventory, organisation.directory());
    Imported::of(inventory, content, &mut |address| addresses.member(address))
}
