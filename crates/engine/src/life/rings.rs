//! What the rings of a rollout come to.

use crate::organisation::Organisation;
use addin_deployment::assignment::Assignment;
use addin_deployment::audience::{difference, resolve};
use addin_deployment::rollout::Ring;
use deployment_api::lifecycle::RingView;

/// What each ring comes to, for an add-in that `base` has already.
pub fn views(organisation: &Organisation, base: &Assignment, rings: &[Ring]) -> Vec<RingView> {
    let directory = organisation.directory();
    let mut assignment = base.clone();
    let mut before = resolve(directory, base);
    rings
        .iter()
        .map(|ring| {
            assignment = assignment.clone().and(&ring.assignment);
            let after = resolve(directory, &assignment);
            let gains = difference(&before, &after).counts().gains;
            let reached = after.sure.len();
            before = after;
            RingView { targets: organisation.targets(&ring.assignment), reached, gains }
        })
        .collect()
}
