//! Scenarios A1 to A13, as corrected: who gets an add-in when somebody is chosen. A14 and A15, which are about reading
//! Microsoft Graph, are scenarios of the import.

use crate::organisation::{
    FINE, Organisation, choose, group, names, names_in, only_loss, organisation, person, reached,
};
use crate::support::{Console, everyone, id, people, reading};
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::{Conclusion, Obstacle, Way, difference, effect, explain, resolve};
use addin_deployment::directory::{DirectoryChange, Entry, Fact, Mailbox, MemberChange, PersonFacts};
use addin_deployment::effect::{Effect, Hit, LossReason};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::loss::sentence;
use addin_deployment::search::SearchIndex;
use messages::say;

#[test]
fn a1_members_of_a_nested_group_do_not_get_it() {
    let directory = organisation().directory();
    let chosen = choose(&["sandra", "sheila"], &["sales"]);
    assert_eq!(reached(&directory, &chosen), ["Sandra", "Sheila", "Omar"]);
    let effect = effect(&directory, &chosen);
    assert_eq!((effect.reached, effect.uncertain, effect.accounts), (3, 0, 3));
    let loss = only_loss(&effect);
    assert_eq!(
        (loss.reason, loss.path.join(" > ")),
        (LossReason::NestedGroup, "Sales > West Coast".to_owned())
    );
    assert_eq!((loss.people, names(loss)), (2, vec!["Bert", "Fred"]));
    for name in ["Bert", "Fred"] {
        let found = explain(&directory, &chosen, person(&directory, name));
        let path = vec![group(&directory, "Sales"), group(&directory, "West Coast")];
        assert_eq!((found.conclusion, found.ways), (Conclusion::No, vec![]));
        assert_eq!(
            found.obstacles,
            [Obstacle { reason: LossReason::NestedGroup, path }],
            "{name} is told why"
        );
    }
    let found = explain(&directory, &chosen, person(&directory, "Sandra"));
    assert_eq!(
        (found.conclusion, found.ways, found.obstacles),
        (Conclusion::Sure, vec![Way::Direct], vec![])
    );
    let found = explain(&directory, &chosen, person(&directory, "Omar"));
    assert_eq!(
        (found.conclusion, found.ways),
        (Conclusion::Sure, vec![Way::Group(group(&directory, "Sales"))])
    );
}

#[test]
fn a2_choosing_sales_warns_that_two_people_are_not_covered() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&[], &["sales"]));
    assert_eq!(sentence(only_loss(&effect)), say::loss_nested_group(2, "West Coast", "Sales"));
}

#[test]
fn a3_a_group_with_a_parent_is_uncertain() {
    let directory = organisation().directory();
    let chosen = choose(&[], &["west coast"]);
    let effect = effect(&directory, &chosen);
    assert_eq!((effect.reached, effect.uncertain), (0, 2), "correction 4: not sure, and not nobody");
    let loss = only_loss(&effect);
    assert_eq!((loss.reason, &loss.path), (LossReason::GroupWithParent, &vec!["West Coast".to_owned()]));
    assert_eq!(sentence(loss), say::loss_group_with_parent(2, "West Coast"));
    assert!(loss.reason.uncertain());
    assert_eq!((effect.targets[0].reached, effect.targets[0].uncertain), (0, 2));
    let Hit::Group(hit) = &effect.targets[0].target else { panic!("a group") };
    assert_eq!((hit.members, hit.hindrance), (2, Some(LossReason::GroupWithParent)));
    let found = explain(&directory, &chosen, person(&directory, "Bert"));
    assert_eq!((found.conclusion, found.ways), (Conclusion::Uncertain, vec![]));
}

#[test]
fn a4_a_security_group_without_mail_is_uncertain() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&[], &["plain sg"]));
    assert_eq!((effect.reached, effect.uncertain), (0, 2), "correction 4");
    let loss = only_loss(&effect);
    assert_eq!((loss.reason, names(loss)), (LossReason::SecurityGroup, vec!["Nora", "Sandra"]));
    assert_eq!(loss.path, ["Plain SG"]);
    assert_eq!(sentence(loss), say::loss_security_group(2, "Plain SG"));
}

#[test]
fn a5_a_dynamic_distribution_group_is_unsupported_wherever_it_turns_up() {
    let directory = organisation().directory();
    let found = SearchIndex::new(&directory).search(&directory, "all exchange", 5).entries;
    let [Entry::Group(found)] = found[..] else { panic!("one group: {found:?}") };
    assert_eq!(
        directory.group_hit(found).hindrance,
        Some(LossReason::UnsupportedGroup),
        "the search notes it"
    );
    let known = effect(&directory, &choose(&[], &["all exchange"]));
    assert_eq!((known.reached, known.uncertain, known.accounts), (0, 0, 2));
    assert_eq!((only_loss(&known).reason, only_loss(&known).people), (LossReason::UnsupportedGroup, 2));
    let unseen = effect(&directory, &choose(&[], &["unseen"]));
    assert_eq!((only_loss(&unseen).reason, only_loss(&unseen).people), (LossReason::UnsupportedGroup, 0));
    let told = say::loss_unsupported_group_unknown("Unseen");
    assert_eq!(sentence(only_loss(&unseen)), told, "Microsoft Graph tells nobody who is in it");
}

#[test]
fn a6_a_dynamic_group_of_entra_is_accepted() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&[], &["newcomers"]));
    assert_eq!((effect.reached, effect.uncertain, effect.losses.len()), (2, 0, 0));
    let Hit::Group(hit) = &effect.targets[0].target else { panic!("a group") };
    assert_eq!((hit.dynamic, hit.hindrance), (Fact::Yes, None));
}

#[test]
fn a7_who_is_named_and_in_an_unsupported_group_gets_it_once() {
    let directory = organisation().directory();
    let chosen = choose(&["sandra"], &["all exchange", "plain sg"]);
    assert_eq!(reached(&directory, &chosen), ["Sandra"]);
    let effect = effect(&directory, &chosen);
    assert_eq!((effect.reached, effect.uncertain), (1, 1));
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.reason, names(loss))).collect();
    assert_eq!(
        losses,
        [(LossReason::SecurityGroup, vec!["Nora"]), (LossReason::UnsupportedGroup, vec!["Bert"])],
        "Sandra is reached another way: she is nobody's loss"
    );
    let found = explain(&directory, &chosen, person(&directory, "Sandra"));
    assert_eq!((found.conclusion, found.ways), (Conclusion::Sure, vec![Way::Direct]));
}

/// A change of who is in Marketing.
fn in_marketing(added: &[&str], removed: &[&str]) -> DirectoryChange {
    let ids = |names: &[&str]| names.iter().map(|name| id(name)).collect();
    let (added, removed) = (ids(added), ids(removed));
    let members = vec![MemberChange { group: id("marketing"), afresh: false, added, removed }];
    DirectoryChange { revision: DirectoryRevision(2), members, ..DirectoryChange::default() }
}

#[test]
fn a8_who_joins_an_assigned_group_gets_it_and_nobody_did_anything() {
    let mut all = Organisation::default();
    all.person("Nora");
    all.group("Marketing", GroupKind::Microsoft365, &[]);
    let mut directory = all.directory();
    let chosen = choose(&[], &["marketing"]);
    assert_eq!(effect(&directory, &chosen).reached, 0);
    directory.apply(&in_marketing(&["nora"], &[]));
    assert_eq!(reached(&directory, &chosen), ["Nora"], "the assignment is the same");
}

#[test]
fn a9_who_leaves_an_assigned_group_loses_it() {
    let mut directory = organisation().directory();
    let chosen = choose(&[], &["marketing"]);
    let before = resolve(&directory, &chosen);
    directory.apply(&in_marketing(&[], &["nora"]));
    let after = resolve(&directory, &chosen);
    assert_eq!(names_in(&directory, &difference(&before, &after).loses), ["Nora"]);
    let found = explain(&directory, &chosen, person(&directory, "Nora"));
    assert_eq!((found.conclusion, found.obstacles), (Conclusion::No, vec![]), "she is simply not assigned");
}

#[test]
fn a10_a_deleted_person_is_assigned_no_longer_by_whatever_way() {
    let mut directory = organisation().directory();
    let chosen = choose(&["nora", "sandra", "nora"], &["marketing", "gone"]);
    assert_eq!(reached(&directory, &chosen), ["Sandra", "Nora"]);
    let removed = vec![id("nora")];
    let revision = DirectoryRevision(2);
    directory.apply(&DirectoryChange { revision, removed, ..DirectoryChange::default() });
    assert_eq!(reached(&directory, &chosen), ["Sandra"]);
    let afterwards = effect(&directory, &chosen);
    assert_eq!((afterwards.reached, afterwards.accounts, afterwards.targets.len()), (1, 1, 2));
    assert_eq!(afterwards.missing, [id("nora"), id("gone")]);
    assert_eq!((only_loss(&afterwards).reason, only_loss(&afterwards).people), (LossReason::Deleted, 2));
    assert_eq!(sentence(only_loss(&afterwards)), say::loss_deleted(2));
    let whole = effect(&directory, &everyone());
    assert_eq!((whole.reached, whole.accounts), (6, 6), "nor is she one of everyone");
}

#[test]
fn a11_just_me_is_one_person() {
    let directory = organisation().directory();
    let just_me = choose(&["ana"], &[]);
    assert_eq!(reached(&directory, &just_me), ["Ana"]);
    let Effect { reached, uncertain, accounts, losses, .. } = effect(&directory, &just_me);
    assert_eq!((reached, uncertain, accounts, losses), (1, 0, 1, vec![]));
}

#[test]
fn a12_everyone_is_every_account_and_reaches_those_with_a_mailbox() {
    let mut all = organisation();
    all.person_with("Gast", PersonFacts { guest: Fact::Yes, ..FINE });
    let gone = PersonFacts { enabled: Fact::No, guest: Fact::Yes, mailbox: Mailbox::None, ..FINE };
    all.person_with("Gone", gone);
    all.person_with("Room", PersonFacts { mailbox: Mailbox::Room, ..FINE });
    all.person_with("Reception", PersonFacts { mailbox: Mailbox::Shared, ..FINE });
    all.person_with("Unknown", PersonFacts::default());
    let directory = all.directory();
    let effect = effect(&directory, &everyone());
    assert_eq!((effect.reached, effect.accounts), (8, 12), "correction 5; what is unknown counts for nobody");
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.reason, names(loss))).collect();
    assert_eq!(
        losses,
        [
            (LossReason::NoMailbox, vec!["Reception", "Room"]),
            (LossReason::DisabledAccount, vec!["Gone"]),
            (LossReason::Guest, vec!["Gast"]),
        ],
        "most people first, each account once"
    );
    assert!(effect.targets.is_empty() && effect.missing.is_empty());
    let found = explain(&directory, &everyone(), person(&directory, "Gast"));
    assert_eq!((found.conclusion, found.ways), (Conclusion::No, vec![Way::Everyone]));
    assert_eq!(found.obstacles, [Obstacle { reason: LossReason::Guest, path: vec![] }]);
}

#[test]
fn a13_when_everyone_is_switched_off_the_three_people_return() {
    let directory = organisation().directory();
    let three = people(&["ana", "bert", "nora"]);
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), three.clone()).expect("it can be deployed");
    console.change_access(1, everyone()).expect("access can be changed");
    let widened = console.add_in(1).assignment.clone();
    assert_eq!(effect(&directory, &widened).reached, 7, "everyone");
    console.change_access(1, Assignment { everyone: false, ..widened }).expect("access can be changed");
    assert_eq!(reached(&directory, &console.add_in(1).assignment), ["Ana", "Bert", "Nora"]);
}
