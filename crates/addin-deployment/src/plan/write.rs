//! A tenant's plan as a file: one line for each add-in and for each manifest, so that two files can be compared.

use super::{FORMAT, VERSION};
use crate::assignment::{Assignment, DirectoryId};
use crate::base64;
use crate::directory::{Directory, Entry};
use crate::json::Json;
use crate::lifecycle::command::{ContentHash, Origin, Timestamp};
use crate::lifecycle::setting::TenantKind;
use crate::lifecycle::tenant::{AddIn, AddInState, Tenant};
use crate::rollout::{Gate, Rollout};

/// Bytes of a manifest in one text of base64: readers of JSON here take texts of 64 KiB.
const CHUNK: usize = 48_000;

/// Writes the plan of everything that is deployed. `manifest` gives the bytes of a manifest that is kept.
#[must_use]
pub fn export(
    tenant: &Tenant,
    directory: &Directory,
    manifest: &dyn Fn(&ContentHash) -> Option<Vec<u8>>,
    now: Timestamp,
) -> String {
    let setting = tenant.setting();
    let mut json = Json::default();
    json.open("", '{');
    json.text("format", FORMAT);
    json.raw("version", VERSION);
    json.time("madeAt", Some(now));
    json.text(
        "kind",
        match setting.kind {
            TenantKind::Demonstration => "demonstration",
            TenantKind::HandOff => "hand-off",
            TenantKind::Api => "api",
        },
    );
    json.text("tenantId", &setting.tenant_id);
    json.text("cloud", setting.cloud.name());
    json.text("organisation", &setting.organisation);
    json.open("value", '[');
    let mut written: Vec<&ContentHash> = Vec::new();
    for add_in in tenant.add_ins().iter().filter(|add_in| add_in.state != AddInState::Deleted) {
        json.line();
        write_add_in(add_in, directory, &mut json);
        if add_in.content.0.is_empty() || written.contains(&&add_in.content) {
            continue;
        }
        written.push(&add_in.content);
        if let Some(bytes) = manifest(&add_in.content) {
            json.line();
            json.open("", '{');
            json.text("sha256", &add_in.content.0);
            let chunks: Vec<_> = bytes.chunks(CHUNK).map(base64::encode).collect();
            json.texts("manifest", chunks.iter().map(String::as_str));
            json.close('}');
        }
    }
    json.out.push('\n');
    json.close(']');
    json.close('}');
    json.out.push('\n');
    json.out
}

fn write_add_in(add_in: &AddIn, directory: &Directory, json: &mut Json) {
    json.open("", '{');
    json.text("productId", add_in.product.as_str());
    json.text("name", &add_in.name);
    json.text("version", add_in.version.as_str());
    json.text("sha256", &add_in.content.0);
    match &add_in.origin {
        Origin::File => json.text("origin", "file"),
        Origin::Url(address) => {
            json.text("origin", "address");
            json.text("address", address);
        }
        Origin::Store { asset, free, terms_accepted } => {
            json.text("origin", "store");
            json.text("assetId", asset.as_str());
            json.flag("free", *free);
            json.flag("termsAccepted", *terms_accepted);
        }
    }
    json.text("state", if add_in.state == AddInState::Active { "active" } else { "turned-off" });
    json.text("method", add_in.method.name());
    write_assignment("assignment", &add_in.assignment, directory, json);
    if let Some(rollout) = add_in.rollout.as_ref().filter(|rollout| rollout.runs()) {
        write_rollout(rollout, directory, json);
    }
    json.flag("test", add_in.test);
    json.open("owner", '{');
    json.text("id", &add_in.owner.id.0);
    json.text("name", &add_in.owner.name);
    json.close('}');
    json.text("note", &add_in.note);
    if let Some(offer) = &add_in.offer {
        json.open("offer", '{');
        json.text("name", &offer.name);
        json.texts("apps", offer.apps.iter().map(|app| app.as_str()));
        json.close('}');
    }
    json.close('}');
}

fn write_rollout(rollout: &Rollout, directory: &Directory, json: &mut Json) {
    json.open("rollout", '{');
    json.raw("ring", &(rollout.ring + 1).to_string());
    if let Some(reason) = &rollout.held {
        json.text("held", reason);
    }
    write_assignment("base", &rollout.base, directory, json);
    json.open("rings", '[');
    for ring in &rollout.plan.rings {
        json.open("", '{');
        json.text("name", &ring.name);
        if let Gate::From(from) = ring.gate {
            json.time("from", Some(from));
        }
        json.text("check", &ring.check);
        write_assignment("assignment", &ring.assignment, directory, json);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

/// Ids with their addresses, which are empty where the directory has none.
fn write_assignment(key: &str, assignment: &Assignment, directory: &Directory, json: &mut Json) {
    json.open(key, '{');
    json.flag("everyone", assignment.everyone);
    for (key, ids) in [("people", &assignment.people), ("groups", &assignment.groups)] {
        json.open(key, '{');
        for id in ids.iter().filter(|id| !id.0.is_empty()) {
            json.text(&id.0, address(id, directory));
        }
        json.close('}');
    }
    json.close('}');
}

fn address<'a>(id: &DirectoryId, directory: &'a Directory) -> &'a str {
    match directory.find(id) {
        Some(Entry::Person(person)) => directory.person_mail(person),
        Some(Entry::Group(group)) => directory.group_mail(group),
        None => "",
    }
}
