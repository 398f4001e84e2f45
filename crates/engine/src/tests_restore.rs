//! A rescue file on its way back through the engine.

use crate::conformance;
use crate::memory::Memory;
use crate::tests::{Tab, manifest};
use addin_deployment::memory::run;
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome};
use addin_deployment::rescue::Seen;
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::{Life, RestoreStep, RestoreView};
use deployment_api::{Answer, Change, First};
use messages::say;

fn step(tab: &Tab, step: RestoreStep) -> LaterAnswer {
    tab.ask_later(Later::Life(Life::Restore(step)))
}

fn file(tab: &Tab) -> Vec<u8> {
    let LaterAnswer::File(file) = tab.ask_later(Later::Life(Life::Rescue)) else { panic!("no file") };
    file
}

fn bring(tab: &Tab, file: &[u8]) -> LaterAnswer {
    assert_eq!(step(tab, RestoreStep::Begin), LaterAnswer::Restore(None));
    for piece in file.chunks(300) {
        assert_eq!(step(tab, RestoreStep::Piece(piece.to_vec())), LaterAnswer::Restore(None));
    }
    step(tab, RestoreStep::Preview)
}

fn seen(answer: LaterAnswer) -> RestoreView {
    let LaterAnswer::Restore(Some(view)) = answer else { panic!("{answer:?}") };
    *view
}

fn keep(tab: &Tab, seen: Seen) -> LaterAnswer {
    step(tab, RestoreStep::Keep(seen, IntentKey("back".to_owned())))
}

#[test]
fn memory_keeps_a_tenant_as_every_keeper_must() {
    assert_eq!(run(conformance::check(|_| Memory::default())), Some(Ok(())));
}

#[test]
fn after_a_reset_a_rescue_file_brings_everything_back_and_every_tab_hears_of_it() {
    let tab = Tab::on(&Memory::default());
    tab.deploy(&manifest("1.0"), "a");
    let (file, Answer::AddIns(before)) = (file(&tab), tab.ask(First::AddIns)) else { panic!("no list") };
    tab.ask(First::Reset);
    let view = seen(bring(&tab, &file));
    assert_eq!((view.held.events, view.held.add_ins, view.held.files), (1, 1, 1));
    assert_eq!((view.here.seen, view.here.newest), (Seen::default(), Vec::new()));
    let Answer::AddIns(empty) = tab.ask(First::AddIns) else { panic!("no list") };
    assert_eq!(empty.value, [], "nothing is kept before somebody says so");
    let kept = keep(&tab, view.here.seen);
    assert!(
        matches!(kept, LaterAnswer::Outcome(Outcome::Confirmed(Confirmed { product: None, .. }))),
        "{kept:?}"
    );
    assert_eq!(tab.told().last(), Some(&Change::Reset));
    let Answer::AddIns(after) = tab.ask(First::AddIns) else { panic!("no list") };
    assert_eq!((after.value, after.revision), (before.value, before.revision));
    let again = tab.ask(First::Intent(IntentKey("a".to_owned())));
    assert!(matches!(again, Answer::Intent(Some(Outcome::Confirmed(_)))), "its receipts are back too");
}

#[test]
fn what_happened_here_since_is_named_and_not_lost_unseen() {
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    let file = file(&tab);
    tab.deploy(&manifest("1.0"), "a");
    let view = seen(bring(&tab, &file));
    assert_eq!((view.here.seen, view.here.newest.len()), (Seen { events: 1, lost: 1 }, 1));
    let conflict = keep(&tab, Seen::default());
    assert!(matches!(conflict, LaterAnswer::Outcome(Outcome::Conflict { .. })), "{conflict:?}");
    assert_eq!(tenant.log.events().len(), 1);
    assert_eq!(seen(step(&tab, RestoreStep::Preview)), view, "it can be looked at once more");
    let kept = keep(&tab, view.here.seen);
    assert!(matches!(kept, LaterAnswer::Outcome(Outcome::Confirmed(_))), "{kept:?}");
    assert_eq!(tenant.log.events().len(), 0);
}

#[test]
fn what_is_no_rescue_file_says_so_at_once_and_is_put_away() {
    let tab = Tab::on(&Memory::default());
    step(&tab, RestoreStep::Begin);
    let not_one = step(&tab, RestoreStep::Piece(b"{\"format\":\"addin-console-plan\"}\n".to_vec()));
    assert_eq!(not_one, LaterAnswer::Failed(say::restore_not_one()));
    for late in [RestoreStep::Piece(Vec::new()), RestoreStep::Preview] {
        assert_eq!(step(&tab, late), LaterAnswer::Failed(say::restore_interrupted()));
    }
    let file = file(&tab);
    step(&tab, RestoreStep::Begin);
    step(&tab, RestoreStep::Piece(file[..file.len() - 9].to_vec()));
    assert_eq!(step(&tab, RestoreStep::Preview), LaterAnswer::Failed(say::restore_cut_off()));
    step(&tab, RestoreStep::Begin);
    step(&tab, RestoreStep::PutAway);
    assert_eq!(keep(&tab, Seen::default()), LaterAnswer::Failed(say::restore_interrupted()));
}
