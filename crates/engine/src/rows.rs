//! Add-ins and manifests as people are shown them: their names are hostile texts.

use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::rollout::{Gate, Ring, Rollout};
use deployment_api::lifecycle::RolloutBrief;
use deployment_api::{AddInRow, Summary};
use office_addin_manifest::model::{LocalText, Manifest};
use office_addin_manifest::visible_text;

/// The row of an add-in.
pub fn row(tenant: &Tenant, add_in: &AddIn, now: Timestamp) -> AddInRow {
    AddInRow {
        product: add_in.product.clone(),
        name: visible_text(&add_in.name),
        provider: visible_text(&add_in.provider),
        version: add_in.version.as_str().to_owned(),
        hosts: add_in.hosts.clone(),
        state: add_in.state,
        assignment: add_in.assignment.clone(),
        reached: add_in.audience.reached,
        deployed_at: add_in.deployed_at,
        deployed_by: add_in.deployed_by.clone(),
        changed_at: add_in.changed_at,
        expected_by: add_in.expected_by,
        content: add_in.content.clone(),
        method: add_in.method,
        test: add_in.test,
        owner: add_in.owner.clone(),
        pending: add_in.pending.is_some(),
        more_apps: add_in.offer.as_ref().is_some_and(|offer| tenant.more_apps(offer).next().is_some()),
        rollout: add_in.rollout.as_ref().filter(|rollout| rollout.runs()).map(|rollout| brief(rollout, now)),
        delivery: add_in.delivery_state(tenant.setting()),
    }
}

fn brief(rollout: &Rollout, now: Timestamp) -> RolloutBrief {
    let open = |ring: &Ring| match ring.gate {
        Gate::Manual => true,
        Gate::From(at) => at <= now,
    };
    RolloutBrief {
        ring: rollout.ring + 1,
        of: u32::try_from(rollout.plan.rings.len()).unwrap_or(u32::MAX),
        held: rollout.held.is_some(),
        due: rollout.held.is_none() && rollout.next().is_some_and(open),
    }
}

/// What people are shown of a manifest.
pub fn summary(manifest: Manifest) -> Summary {
    Summary {
        version: visible_text(&manifest.version_written),
        name: local(manifest.name),
        description: local(manifest.description),
        provider: visible_text(&manifest.provider),
        hosts: manifest.hosts,
        permissions: manifest.permissions,
        extra_permissions: manifest.extra_permissions,
        scopes: manifest.web_application.map(|application| application.scopes).unwrap_or_default(),
        events: manifest.events,
        origins: manifest.origins,
        has_commands: !manifest.commands.is_empty(),
    }
}

fn local(mut text: LocalText) -> LocalText {
    text.default = visible_text(&text.default);
    for (_, translation) in &mut text.overrides {
        *translation = visible_text(translation);
    }
    text
}
