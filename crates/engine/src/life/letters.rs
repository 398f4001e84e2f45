//! The message to the people who get an add-in.

use crate::organisation::Organisation;
use addin_deployment::announcement::{Announcement, News, Whom, compose, manifest_of, recipients};
use addin_deployment::assignment::Assignment;
use addin_deployment::lifecycle::command::Method;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::limits::no_notification;
use addin_deployment::lifecycle::tenant::AddIn;
use deployment_api::lifecycle::{LetterView, LetterWanted};
use messages::Language;
use office_addin_manifest::model::Manifest;

/// The message about an add-in. Of one that the store or somebody else brought no manifest is kept: then it says what is
/// known without.
pub fn letter(
    organisation: &Organisation,
    add_in: &AddIn,
    state: DeliveryState,
    manifest: Option<Manifest>,
    wanted: &LetterWanted,
) -> LetterView {
    let manifest = manifest.unwrap_or_else(|| manifest_of(add_in));
    let assignment = concerned(add_in, wanted.news);
    // What was handed off may not have been carried out, and what differs is not as the letter says.
    let planned = !state.holds();
    LetterView {
        letter: compose(&Announcement {
            manifest: &manifest,
            news: wanted.news,
            whom: whom(add_in),
            to_add: add_in.method == Method::Available,
            planned,
            help: &wanted.help,
            signature: &wanted.signature,
            language: Language::from_tag(&wanted.language).unwrap_or_default(),
        }),
        recipients: recipients(organisation.directory(), assignment),
        reached: organisation.audience(assignment).reached,
        no_mail: no_notification(assignment),
        planned,
    }
}

/// Those whom it is for. While the add-in is rolled out, only those of the present ring get it; everything else that
/// happens to it concerns all who have it.
fn concerned(add_in: &AddIn, news: News) -> &Assignment {
    let runs = add_in.rollout.as_ref().filter(|rollout| rollout.runs() && news == News::New);
    let ring = runs.and_then(|rollout| rollout.plan.rings.get(rollout.ring as usize));
    ring.map_or(&add_in.assignment, |ring| &ring.assignment)
}

fn whom(add_in: &AddIn) -> Whom {
    match &add_in.rollout {
        Some(rollout) if rollout.runs() => Whom::Ring {
            number: rollout.ring + 1,
            of: u32::try_from(rollout.plan.rings.len()).unwrap_or(u32::MAX),
        },
        _ if add_in.assignment.everyone => Whom::Everyone,
        _ => Whom::Chosen,
    }
}
