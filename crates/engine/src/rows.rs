//! Add-ins and manifests as people are shown them: their names are hostile texts.

use addin_deployment::lifecycle::tenant::AddIn;
use deployment_api::{AddInRow, Summary};
use office_addin_manifest::model::{LocalText, Manifest};
use office_addin_manifest::visible_text;

/// The row of an add-in.
pub fn row(add_in: &AddIn) -> AddInRow {
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
