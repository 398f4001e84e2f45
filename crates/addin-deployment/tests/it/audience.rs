//! Who gets an add-in and who only looks covered, beyond the scenarios.

use crate::organisation::{FINE, choose, group, names, names_in, only_loss, organisation, person, reached};
use crate::support::{everyone, id, people};
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::{
    Audience, Breakdown, Choice, Conclusion, Obstacle, Way, difference, effect, explain, resolve, resolve_all,
};
use addin_deployment::directory::{Directory, Entry, Fact, GroupFacts, Mailbox, PersonFacts};
use addin_deployment::effect::{AudienceRow, Change, Effect, LOSS_SAMPLE, Loss, LossReason, RowsOf, Through};
use addin_deployment::loss::{label, sentence};
use addin_deployment::search::{Page, SearchIndex};
use messages::say;

#[test]
fn everyone_does_not_look_at_the_remembered_list() {
    let directory = organisation().directory();
    let remembered = Assignment { everyone: true, ..choose(&["nobody"], &["plain sg", "sales"]) };
    assert_eq!(effect(&directory, &remembered), effect(&directory, &everyone()));
}

#[test]
fn an_account_that_cannot_get_add_ins_is_lost_once_whatever_led_to_it() {
    let mut all = organisation();
    let gone = all.person_with("Gone", PersonFacts { enabled: Fact::No, ..FINE });
    let inner = all.group("Inner", GroupKind::Security, &[gone]);
    let outer = all.group("Outer", GroupKind::DistributionList, &[gone]);
    all.builder.child(outer, inner);
    let directory = all.directory();
    let named = effect(&directory, &choose(&["gone"], &["outer", "inner"]));
    assert_eq!((named.reached, named.uncertain, named.accounts), (0, 0, 1));
    assert_eq!((only_loss(&named).reason, only_loss(&named).path.len()), (LossReason::DisabledAccount, 0));
}

#[test]
fn nesting_is_followed_all_the_way_and_circles_end() {
    let mut all = organisation();
    let [first, second, third] = ["One", "Two", "Three"].map(|name| all.person(name));
    let outer = all.group("Outer", GroupKind::DistributionList, &[first]);
    let middle = all.group("Middle", GroupKind::DistributionList, &[second]);
    let inner = all.group("Inner", GroupKind::MailEnabledSecurity, &[third, second]);
    all.builder.child(outer, middle);
    all.builder.child(middle, inner);
    all.builder.child(inner, middle);
    all.builder.child(inner, inner);
    let directory = all.directory();
    let effect = effect(&directory, &choose(&[], &["outer"]));
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.path.join(" > "), names(loss))).collect();
    assert_eq!(
        losses,
        [("Outer > Middle".to_owned(), vec!["Two"]), ("Outer > Middle > Inner".to_owned(), vec!["Three"])]
    );
}

#[test]
fn a_group_that_holds_only_itself_is_a_top_level_group() {
    let mut all = organisation();
    let person = all.person("One");
    let group = all.group("Selfish", GroupKind::DistributionList, &[person]);
    all.builder.child(group, group);
    let directory = all.directory();
    assert_eq!(reached(&directory, &choose(&[], &["selfish"])), ["One"]);
}

#[test]
fn a_sample_is_a_glance() {
    let mut all = organisation();
    let crowd: Vec<_> = (10..30).map(|number| all.person(&format!("P{number}"))).rev().collect();
    all.group("Crowd", GroupKind::Security, &crowd);
    let directory = all.directory();
    let effect = effect(&directory, &choose(&[], &["crowd"]));
    let loss = only_loss(&effect);
    assert_eq!((loss.people, loss.sample.len()), (20, LOSS_SAMPLE));
    assert_eq!(names(loss), ["P10", "P11", "P12", "P13", "P14"]);
}

#[test]
fn a_membership_that_is_told_twice_counts_once() {
    let mut all = organisation();
    let person = all.person("One");
    all.group("Twice", GroupKind::DistributionList, &[person, person]);
    let directory = all.directory();
    let effect = effect(&directory, &choose(&[], &["twice"]));
    assert_eq!((effect.reached, effect.targets[0].reached), (1, 1));
}

#[test]
fn nobody_chosen_reaches_nobody() {
    let directory = organisation().directory();
    assert_eq!(effect(&directory, &choose(&[], &[])), Effect::default());
}

#[test]
fn every_reason_has_its_own_words() {
    let reasons = [
        LossReason::NestedGroup,
        LossReason::UnsupportedGroup,
        LossReason::SecurityGroup,
        LossReason::GroupWithParent,
        LossReason::DisabledAccount,
        LossReason::Guest,
        LossReason::Deleted,
        LossReason::NoMailbox,
        LossReason::NoLicence,
        LossReason::MembersUnknown,
    ];
    let of = |reason| Loss { reason, path: Vec::new(), people: 2, sample: Vec::new() };
    for (place, reason) in reasons.iter().enumerate() {
        for other in &reasons[place + 1..] {
            assert_ne!(label(*reason), label(*other));
            assert_ne!(sentence(&of(*reason)), sentence(&of(*other)));
        }
    }
}

#[test]
fn a_group_whose_members_were_not_imported_is_said_to_be_one() {
    let mut all = organisation();
    let unread = |kind| GroupFacts { kind, members_known: Fact::No, ..GroupFacts::default() };
    all.group_with("Unread", unread(GroupKind::Microsoft365), &[]);
    all.group_with("Unread SG", unread(GroupKind::Security), &[]);
    all.group_with("Unread DDG", unread(GroupKind::DynamicDistribution), &[]);
    let directory = all.directory();
    let effect = effect(&directory, &choose(&[], &["unread", "unread sg", "unread ddg"]));
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.reason, loss.path[0].as_str())).collect();
    assert_eq!(
        losses,
        [
            (LossReason::UnsupportedGroup, "Unread DDG"),
            (LossReason::MembersUnknown, "Unread"),
            (LossReason::MembersUnknown, "Unread SG"),
        ],
        "of a group that does not count, nobody needs to know the members"
    );
    assert!(effect.losses.iter().all(|loss| loss.people == 0 && loss.sample.is_empty()));
    assert_eq!(sentence(&effect.losses[1]), say::loss_members_unknown("Unread"));
    let noted = |name| directory.group_hit(group(&directory, name)).hindrance;
    assert_eq!(noted("Unread"), Some(LossReason::MembersUnknown), "a picker says so too");
    assert_eq!(noted("Unread SG"), Some(LossReason::SecurityGroup));
    assert_eq!(noted("Marketing"), None);
    let ana = person(&directory, "Ana");
    for (chosen, conclusion) in [
        ("unread", Conclusion::Unknown),
        ("unread sg", Conclusion::Unknown),
        ("unread ddg", Conclusion::No),
        ("marketing", Conclusion::No),
    ] {
        let found = explain(&directory, &choose(&[], &[chosen]), ana);
        assert_eq!(found.conclusion, conclusion, "{chosen}");
        let path = vec![group(&directory, "Unread")];
        let told = found.obstacles.contains(&Obstacle { reason: LossReason::MembersUnknown, path });
        assert_eq!(told, chosen == "unread");
    }
}

#[test]
fn hidden_members_roles_and_rules_make_no_difference() {
    let mut all = organisation();
    let kim = all.person("Kim");
    let kind = GroupKind::MailEnabledSecurity;
    let (hidden, role_assignable, dynamic) = (Fact::Yes, Fact::Yes, Fact::Yes);
    let facts = GroupFacts { kind, hidden, role_assignable, dynamic, members_known: Fact::Yes };
    all.group_with("Special", facts, &[kim]);
    let directory = all.directory();
    let effect = effect(&directory, &choose(&[], &["special"]));
    assert_eq!((effect.reached, effect.uncertain, effect.losses), (1, 0, vec![]));
}

#[test]
fn who_is_known_of_a_group_that_was_read_in_part_counts() {
    let mut all = organisation();
    let facts =
        GroupFacts { kind: GroupKind::Microsoft365, members_known: Fact::No, ..GroupFacts::default() };
    let [kim, guest] = [("Kim", FINE), ("Guest", PersonFacts { guest: Fact::Yes, ..FINE })]
        .map(|(name, facts)| all.person_with(name, facts));
    all.group_with("Partly", facts, &[kim, guest]);
    let directory = all.directory();
    let chosen = choose(&["ana"], &["partly"]);
    let effect = effect(&directory, &chosen);
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.reason, loss.people)).collect();
    assert_eq!((effect.reached, losses), (2, vec![(LossReason::Guest, 1), (LossReason::MembersUnknown, 0)]));
    let conclusion = |name| explain(&directory, &chosen, person(&directory, name)).conclusion;
    assert_eq!(conclusion("Kim"), Conclusion::Sure);
    assert_eq!(conclusion("Ana"), Conclusion::Sure, "whatever else may lead to her");
    assert_eq!(conclusion("Guest"), Conclusion::No, "no way serves a guest");
    assert_eq!(conclusion("Bert"), Conclusion::Unknown);
    let kim = explain(&directory, &chosen, person(&directory, "Kim"));
    assert_eq!(kim.obstacles, [], "she is known to be in it");
}

#[test]
fn members_of_an_inner_group_that_were_not_imported_are_lost_all_the_same() {
    let mut all = organisation();
    let facts =
        GroupFacts { kind: GroupKind::DistributionList, members_known: Fact::No, ..GroupFacts::default() };
    let kim = all.person("Kim");
    let inner = all.group_with("Inner", facts, &[kim]);
    let outer = all.group("Outer", GroupKind::DistributionList, &[]);
    all.builder.child(outer, inner);
    let directory = all.directory();
    let chosen = choose(&[], &["outer"]);
    let effect = effect(&directory, &chosen);
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.reason, loss.people)).collect();
    assert_eq!(losses, [(LossReason::NestedGroup, 1), (LossReason::MembersUnknown, 0)]);
    assert_eq!(sentence(&effect.losses[1]), say::loss_members_unknown_nested("Inner", "Outer"));
    let path = || vec![group(&directory, "Outer"), group(&directory, "Inner")];
    for (name, reason) in [("Kim", LossReason::NestedGroup), ("Ana", LossReason::MembersUnknown)] {
        let found = explain(&directory, &chosen, person(&directory, name));
        assert_eq!(found.conclusion, Conclusion::No, "nobody gets it by being in an inner group");
        assert_eq!(found.obstacles, [Obstacle { reason, path: path() }]);
    }
}

#[test]
fn an_inner_group_that_is_chosen_too_is_told_of_once() {
    let directory = organisation().directory();
    let chosen = choose(&[], &["sales", "west coast"]);
    let effect = effect(&directory, &chosen);
    assert_eq!((only_loss(&effect).reason, only_loss(&effect).people), (LossReason::GroupWithParent, 2));
    let found = explain(&directory, &chosen, person(&directory, "Fred"));
    let path = vec![group(&directory, "West Coast")];
    assert_eq!(found.obstacles, [Obstacle { reason: LossReason::GroupWithParent, path }]);
    assert_eq!(found.conclusion, Conclusion::Uncertain);
}

#[test]
fn obstacles_are_listed_from_the_weightiest_to_the_lightest() {
    let mut all = organisation();
    let gone = all.person_with("Gone", PersonFacts { enabled: Fact::No, ..FINE });
    let inner = all.group("Inner", GroupKind::DistributionList, &[gone]);
    let outer = all.group("Outer", GroupKind::DistributionList, &[gone]);
    all.builder.child(outer, inner);
    all.group("Automatic", GroupKind::DynamicDistribution, &[gone]);
    all.group("Plain", GroupKind::Security, &[gone]);
    let directory = all.directory();
    let chosen = choose(&["gone"], &["outer", "automatic", "plain"]);
    let found = explain(&directory, &chosen, person(&directory, "Gone"));
    let reasons: Vec<_> = found.obstacles.iter().map(|obstacle| obstacle.reason).collect();
    assert_eq!(
        reasons,
        [
            LossReason::DisabledAccount,
            LossReason::SecurityGroup,
            LossReason::UnsupportedGroup,
            LossReason::NestedGroup
        ]
    );
    assert_eq!(found.ways, [Way::Direct, Way::Group(group(&directory, "Outer"))]);
    assert_eq!(found.conclusion, Conclusion::No, "the account is at fault, whatever the ways");
    assert_eq!(only_loss(&effect(&directory, &chosen)).reason, LossReason::DisabledAccount);
}

#[test]
fn a_change_of_access_says_who_gains_loses_and_keeps_it() {
    let directory = organisation().directory();
    let before = resolve(&directory, &choose(&["ana", "bert"], &["plain sg", "sales"]));
    let after = resolve(&directory, &choose(&["bert", "sandra"], &["west coast", "newcomers"]));
    let change = difference(&before, &after);
    let of = |change_of| names_in(&directory, change.of(change_of));
    assert_eq!(of(Change::Gains), Vec::<String>::new());
    assert_eq!(of(Change::Loses), ["Ana"]);
    assert_eq!(of(Change::Keeps), ["Bert", "Omar"]);
    assert_eq!(of(Change::MayGain), ["Sandra", "Fred", "Nora"], "it was uncertain, or it is from now on");
    assert_eq!(of(Change::MayLose), Vec::<String>::new());
    let back = difference(&after, &before);
    assert_eq!(names_in(&directory, &back.gains), ["Ana"]);
    assert_eq!(names_in(&directory, &back.may_lose), ["Sandra", "Fred", "Nora"]);
    let counts = change.counts();
    assert_eq!((counts.gains, counts.loses, counts.keeps), (0, 1, 2));
    assert_eq!((counts.may_gain, counts.may_lose, counts.may_keep), (3, 0, 0));
    let same = difference(&before, &before);
    assert_eq!(names_in(&directory, same.of(Change::MayKeep)), ["Sandra", "Nora"]);
    assert_eq!((same.counts().keeps, same.counts().may_keep), (3, 2));
}

fn rows(directory: &Directory, chosen: &Assignment, of: RowsOf) -> Vec<AudienceRow> {
    let breakdown = Breakdown::of(directory, chosen);
    let people = breakdown.page(directory, of, 0, 100);
    breakdown.rows(directory, of, &people)
}

fn told(rows: &[AudienceRow]) -> Vec<(&str, Vec<Through>)> {
    rows.iter().map(|row| (row.person.name.as_str(), row.through.clone())).collect()
}

fn groups(names: &[&str]) -> Through {
    Through::Groups(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn each_row_says_through_what_somebody_gets_it() {
    let directory = organisation().directory();
    let chosen = choose(&["ana", "nora"], &["marketing", "sales", "newcomers", "plain sg"]);
    assert_eq!(
        told(&rows(&directory, &chosen, RowsOf::Sure)),
        [
            ("Ana", vec![Through::Name]),
            ("Omar", vec![groups(&["Sales"]), groups(&["Newcomers"])]),
            ("Nora", vec![Through::Name, groups(&["Marketing"]), groups(&["Newcomers"])]),
        ],
        "a group that is uncertain is no way by which somebody surely gets it"
    );
    assert_eq!(
        told(&rows(&directory, &chosen, RowsOf::Uncertain)),
        [("Sandra", vec![groups(&["Plain SG"])])]
    );
    let accounts = rows(&directory, &chosen, RowsOf::Accounts);
    let nora = accounts.iter().find(|row| row.person.name == "Nora").expect("she is named");
    assert_eq!((nora.through.len(), nora.more), (3, 1), "one way more than a row names");
    let loss = rows(&directory, &chosen, RowsOf::Loss(0));
    let way = || vec![groups(&["Sales", "West Coast"])];
    assert_eq!(told(&loss), [("Bert", way()), ("Fred", way())]);
    assert_eq!(rows(&directory, &chosen, RowsOf::Loss(9)), []);
}

#[test]
fn the_rows_of_lost_accounts_say_what_names_them() {
    let mut all = organisation();
    let gone = all.person_with("Gone", PersonFacts { mailbox: Mailbox::Shared, ..FINE });
    all.group("Plain", GroupKind::Security, &[gone]);
    all.group("List", GroupKind::DistributionList, &[gone]);
    let directory = all.directory();
    let chosen = choose(&["gone"], &["plain", "list"]);
    assert_eq!(
        told(&rows(&directory, &chosen, RowsOf::Loss(0))),
        [("Gone", vec![Through::Name, groups(&["Plain"]), groups(&["List"])])]
    );
    assert_eq!(told(&rows(&directory, &everyone(), RowsOf::Loss(0))), [("Gone", vec![Through::Everyone])]);
    let sure = rows(&directory, &everyone(), RowsOf::Sure);
    assert!(sure.len() == 7 && sure.iter().all(|row| row.through == [Through::Everyone] && row.more == 0));
}

#[test]
fn a_large_list_is_read_page_by_page_and_by_name() {
    let mut all = organisation();
    let crowd: Vec<_> = (0..400).map(|number| all.person(&format!("P{:03}", number * 7 % 400))).collect();
    all.group("Crowd", GroupKind::DistributionList, &crowd);
    all.group("Half", GroupKind::DistributionList, &crowd[200..]);
    let directory = all.directory();
    let breakdown = Breakdown::of(&directory, &choose(&["ana"], &["crowd", "half"]));
    let total = breakdown.people_of(&directory, RowsOf::Sure).len();
    let mut read = Vec::new();
    for from in (0..total).step_by(150) {
        let people = breakdown.page(&directory, RowsOf::Sure, from, 150);
        assert_eq!(people.len(), 150.min(total - from) as usize);
        read.extend(breakdown.rows(&directory, RowsOf::Sure, &people));
    }
    let names: Vec<_> = read.iter().map(|row| row.person.name.clone()).collect();
    assert_eq!(
        names,
        names_in(&directory, &breakdown.audience().sure),
        "each once, in the directory's order"
    );
    assert_eq!(read[0].through, [Through::Name]);
    assert_eq!(read[1].through, [groups(&["Crowd"])]);
    assert_eq!(read[400].through, [groups(&["Crowd"]), groups(&["Half"])]);

    let among = breakdown.people_of(&directory, RowsOf::Sure);
    let page = Page { among: Some(&among), from: 102, count: 3, ..Page::default() };
    let found = SearchIndex::new(&directory).page(&directory, &page);
    let people: Vec<_> = found
        .entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Person(person) => Some(*person),
            Entry::Group(_) => None,
        })
        .collect();
    let few = breakdown.rows(&directory, RowsOf::Sure, &people);
    let few: Vec<_> = few.iter().map(|row| (row.person.name.as_str(), row.through.len())).collect();
    assert_eq!((found.total, few), (401, vec![("P101", 2), ("P102", 1), ("P103", 1)]), "by name, after Ana");
}

#[test]
fn all_add_ins_at_once_are_each_of_them_alone() {
    let mut all = organisation();
    let crowd: Vec<_> = (0..90).map(|number| all.person(&format!("P{number}"))).collect();
    all.group("Crowd", GroupKind::DistributionList, &crowd);
    all.group("Plain crowd", GroupKind::Security, &crowd[30..]);
    let directory = all.directory();
    let chosen = [
        choose(&["ana"], &["crowd", "plain sg"]),
        everyone(),
        choose(&[], &["plain crowd", "sales", "crowd"]),
        choose(&[], &[]),
        choose(&["bert"], &["plain crowd", "all exchange", "gone"]),
        choose(&["bert"], &["plain crowd"]),
    ];
    let mut found = Vec::<(usize, Audience)>::new();
    let assignments: Vec<_> = chosen.iter().collect();
    resolve_all(&directory, &assignments, &mut |place, audience| found.push((place, audience.clone())));
    let alone: Vec<_> = chosen.iter().map(|chosen| resolve(&directory, chosen)).enumerate().collect();
    assert_eq!(found, alone);
}

#[test]
fn a_choice_is_looked_up_once_and_asked_often() {
    let directory = organisation().directory();
    let chosen = choose(&["ana", "nobody"], &["sales", "plain sg", "sales"]);
    let choice = Choice::of(&directory, &chosen);
    assert_eq!((choice.people.len(), choice.groups.len(), &choice.missing[..]), (1, 2, &[id("nobody")][..]));
    assert_eq!(choice.groups[1].hindrance, Some(LossReason::SecurityGroup));
    assert_eq!(choice.resolve(&directory), resolve(&directory, &chosen));
    assert_eq!(Choice::of(&directory, &Assignment { everyone: true, ..people(&["ana"]) }).people, []);
}
