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
use addin_deployment::roles::{Administrator, may_write};
use addin_deployment::store::StoreError;
use deployment_api::lifecycle::{Deliveries, DeliveryRow, InventoryView};
use office_addin_manifest::model::Format;
use office_addin_manifest::visible_text;
use sorting::sort_by_key;

/// Every plan that is not confirmed, and what is otherwise in the tenant.
pub fn all(
    tenant: &Tenant,
    organisation: &Organisation,
    duplicates: Vec<Duplicate>,
    by: &Administrator,
) -> Deliveries {
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
        may_not: may_write(by).err().map(|refusal| refusal.message),
    }
}

fn row(tenant: &Tenant, organisation: &Organisation, add_in: &AddIn) -> DeliveryRow {
    // To tell what changes, of the manifest its version is enough.
    let manifest = ManifestFile {
        bytes: Vec::new(),
        sha256: add_in.content.clone(),
        format: Format::Unknown,
        version: Some(add_in.version.clone()),
        signs_in: false,
        overrides: false,
    };
    let state = add_in.delivery_state(tenant.setting());
    let handed_off = add_in.delivery.handed_off.as_ref().filter(|_| state == DeliveryState::HandedOff);
    DeliveryRow {
        product: add_in.product.clone(),
        name: visible_text(&add_in.name),
        state,
        since: handed_off.map_or(add_in.delivery.changed_at, |handed_off| handed_off.at),
        changes: HandOff::of(tenant, add_in, Some(manifest), organisation.directory()).changes(),
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
    let other_script = imported.script.as_ref().is_some_and(|script| {
        let is_of = |add_in: &AddIn| {
            add_in.delivery.handed_off.as_ref().is_some_and(|handed_off| handed_off.script == *script)
        };
        !tenant.add_ins().iter().any(is_of)
    });
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
        add_ins: u32::try_from(inventory.add_ins.iter().filter(|seen| seen.present).count())
            .unwrap_or(u32::MAX),
        confirms,
        drift: drifts(&after, &|id| organisation.name_of(id)),
        refusal,
        complete: inventory.complete,
        skipped: inventory.skipped.iter().map(Skipped::message).collect(),
        steps: inventory.steps.clone(),
        dry_run: inventory.dry_run,
        other_script,
    })
}

/// A file that says what is deployed, as the rules take it in.
pub fn imported(organisation: &Organisation, inventory: &Inventory, content: ContentHash) -> Imported {
    let addresses = super::addresses::Addresses::of(inventory, organisation.directory());
    Imported::of(inventory, content, &mut |address| addresses.member(address))
}
