//! Linked apps go to the same people: a plan that takes one out of an offer, and gives it to others, is carried out in one run.

use crate::plan_file::{Kept, parsed};
use crate::support::{everyone, people, product};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::lifecycle::command::{Command, Offer, Terms};
use addin_deployment::lifecycle::tenant::AddIn;
use addin_deployment::plan::Steps;
use proptest::collection::vec;
use proptest::prelude::*;

fn suite(apps: &[u32]) -> Option<Offer> {
    Some(Offer { name: "Suite".to_owned(), apps: apps.iter().map(|number| product(*number)).collect() })
}

/// A tenant with add-ins for these people, each in an offer of these apps.
fn with(add_ins: &[(u32, &str, Option<Offer>)]) -> Kept {
    let mut kept = Kept::default();
    for (number, who, offer) in add_ins {
        let terms = Terms { offer: offer.clone(), ..Terms::default() };
        kept.deploy(*number, "1.0.0.0", people(&[who]), terms);
    }
    kept
}

/// The commands of a dry run: the add-in of each, and what it is linked with where that changes.
fn dry_run(ours: &Kept, theirs: &Kept) -> Vec<(&'static str, Option<Offer>)> {
    let steps = ours.steps(&parsed(&theirs.plan()), true).steps;
    let told = steps.into_iter().map(|step| match step.command {
        Command::SetOffer { offer, .. } => ("offer", offer),
        Command::Deploy { .. } => ("deploy", None),
        Command::Remove { .. } => ("remove", None),
        Command::ChangeAccess { .. } => ("access", None),
        other => panic!("{other:?}"),
    });
    told.collect()
}

/// One run makes of the one what the other is.
fn is_one_run(mut ours: Kept, theirs: &Kept) {
    let plan = parsed(&theirs.plan());
    ours.carry_out(&plan, true);
    assert_eq!(ours.steps(&plan, true), Steps::default(), "nothing is left to do");
    let again = parsed(&ours.plan());
    assert_eq!(ours.steps(&again, true), Steps::default(), "the tenant is what its own file says");
}

#[test]
fn an_app_that_leaves_an_offer_is_deployed_for_others_in_one_run() {
    let ours = || with(&[(1, "ana", suite(&[1, 2]))]);
    for left in [None, suite(&[1])] {
        let theirs = with(&[(1, "ana", left.clone()), (2, "bert", None)]);
        assert_eq!(dry_run(&ours(), &theirs), [("offer", left), ("deploy", None)]);
        is_one_run(ours(), &theirs);
    }
}

#[test]
fn what_is_linked_anew_is_linked_at_the_end_as_before() {
    let ours = || with(&[(1, "ana", suite(&[1, 2, 3])), (3, "ana", None)]);
    let wanted = suite(&[1, 3, 4]);
    let theirs = with(&[(1, "ana", wanted.clone()), (2, "bert", None), (3, "ana", None), (4, "ana", None)]);
    let expected = [("offer", suite(&[1, 3])), ("deploy", None), ("deploy", None), ("offer", wanted)];
    assert_eq!(dry_run(&ours(), &theirs), expected);
    is_one_run(ours(), &theirs);
}

#[test]
fn an_app_that_stays_linked_is_deployed_as_before() {
    let ours = || with(&[(1, "ana", suite(&[1, 2]))]);
    let theirs = with(&[(1, "bert", suite(&[1, 2])), (2, "bert", None)]);
    assert_eq!(dry_run(&ours(), &theirs), [("access", None), ("deploy", None)]);
    is_one_run(ours(), &theirs);
}

#[test]
fn what_the_plan_does_not_have_is_removed_first_where_it_would_hinder() {
    let ours = || with(&[(7, "ana", suite(&[7, 2])), (8, "ana", None)]);
    let theirs = with(&[(2, "bert", None)]);
    assert_eq!(dry_run(&ours(), &theirs), [("remove", None), ("deploy", None), ("remove", None)]);
    is_one_run(ours(), &theirs);
}

/// What an administrator may do to one of four apps that may be linked.
fn command((kind, number, choice): (u8, u32, u8)) -> Option<Command> {
    let product = product(number);
    let assignment = match choice % 3 {
        0 => people(&["ana"]),
        1 => people(&["bert"]),
        _ => Assignment { people: people(&["ana"]).people, ..everyone() },
    };
    match kind {
        0..2 => Some(Command::ChangeAccess { product, assignment }),
        2 => Some(Command::Remove { product }),
        3..5 => Some(Command::SetOffer { product, offer: linked(choice) }),
        _ => None,
    }
}

/// Some of four apps.
fn linked(choice: u8) -> Option<Offer> {
    let apps: Vec<_> = (1..5).filter(|number| choice & 1 << number != 0).collect();
    suite(&apps).filter(|_| choice & 1 == 0)
}

fn tenant() -> impl Strategy<Value = Kept> {
    vec((0_u8..10, 1_u32..5, any::<u8>()), 0..20).prop_map(|choices| {
        let mut kept = Kept::default();
        for (kind, number, choice) in choices {
            match command((kind, number, choice)) {
                Some(command) => drop(kept.order(&command)),
                None if kept.console.tenant.deployed(&product(number)).is_none() => {
                    let who = if choice & 32 == 0 { "ana" } else { "bert" };
                    let terms = Terms { offer: linked(choice), ..Terms::default() };
                    drop(kept.try_to_deploy(number, "1.0.0.0", people(&[who]), terms));
                }
                None => {}
            }
        }
        kept
    })
}

/// Who has an add-in: a list behind *Everyone* comes to nobody.
fn reached(add_in: &AddIn) -> Option<&[DirectoryId]> {
    let assignment = &add_in.assignment;
    (!assignment.everyone).then_some(assignment.people.as_slice())
}

/// Whether an add-in is linked with one that goes to others: their people were changed one after the other, and the last one
/// is still to come.
fn is_half_moved(kept: &Kept, add_in: &AddIn) -> bool {
    let apps = add_in.offer.iter().flat_map(|offer| &offer.apps);
    let mut others = apps.filter_map(|app| kept.console.tenant.deployed(app));
    others.any(|other| reached(other) != reached(add_in))
}

/// A tenant whose linked apps go to the same people.
fn settled_tenant() -> impl Strategy<Value = Kept> {
    tenant().prop_map(|mut kept| {
        for number in 1..5 {
            let product = product(number);
            let half =
                kept.console.tenant.deployed(&product).is_some_and(|add_in| is_half_moved(&kept, add_in));
            if half {
                kept.order(&Command::SetOffer { product, offer: None }).expect("it is linked with nothing");
            }
        }
        kept
    })
}

proptest! {
    /// Whatever is linked here and there.
    #[test]
    fn one_run_makes_of_a_tenant_what_the_file_says(ours in tenant(), theirs in settled_tenant()) {
        is_one_run(ours, &theirs);
    }
}
