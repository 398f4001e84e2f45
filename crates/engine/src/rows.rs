//! Add-ins as lists show them.

use addin_deployment::tenant::AddIn;
use deployment_api::AddInRow;

/// The row of an add-in.
pub fn row(add_in: &AddIn) -> AddInRow {
    AddInRow {
        product: add_in.product.clone(),
        name: add_in.name.clone(),
        provider: add_in.provider.clone(),
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
