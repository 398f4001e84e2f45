//! What is read of plan files. It panics when something does not hold that must hold for every input.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::directory::Directory;
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::plan::{PlanFile, read, steps};

/// A file is a plan, or there is a reason why not; a dry run of a plan is the same each time and deploys only manifests
/// that are in it.
pub fn plan(data: &[u8]) {
    let seen = read(data);
    assert_eq!(read(data), seen);
    match seen {
        Err(problems) => {
            assert!((1..=50).contains(&problems.len()));
            assert!(problems.iter().all(|problem| problem.line > 0));
        }
        Ok(plan) => check(plan),
    }
}

fn check(mut plan: PlanFile) {
    assert!(plan.manifests.iter().all(|(hash, bytes)| ContentHash::of(bytes) == *hash));
    let by = Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() };
    let tenant = Tenant::default();
    let dry = steps(&tenant, &plan, &by, true);
    assert_eq!(steps(&tenant, &plan, &by, true), dry);
    for step in &dry.steps {
        if let Command::Deploy { content, .. } = &step.command {
            assert!(plan.manifest(content).is_some());
        }
    }
    let whole = plan.clone();
    assert_eq!(plan.find_in(&Directory::default()).by_address, 0);
    assert_eq!(plan, whole, "an empty directory renames nobody");
}
