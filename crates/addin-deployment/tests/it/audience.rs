//! Scenarios A1 to A12, as corrected: who gets an add-in and who only looks covered.

use crate::support::{everyone, id, people};
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::{effect, resolve};
use addin_deployment::directory::{
    AgeGroup, Builder, Directory, Fact, Group, GroupFacts, GroupRow, Mailbox, Person, PersonFacts, PersonRow,
    Platforms,
};
use addin_deployment::effect::{Effect, Hit, LOSS_SAMPLE, Loss, LossReason};
use addin_deployment::event::DirectoryRevision;
use addin_deployment::loss::{label, sentence};
use messages::say;

const FINE: PersonFacts = PersonFacts {
    enabled: Fact::Yes,
    guest: Fact::No,
    mailbox: Mailbox::User,
    age: AgeGroup::Unknown,
    activated: Fact::Unknown,
    used_on: Platforms { known: false, windows: false, mac: false, mobile: false, web: false },
};

/// The organisation of the scenarios; the id of everybody is the name in small letters.
struct Organisation {
    builder: Builder,
    marketing: Group,
}

impl Organisation {
    fn person_with(&mut self, name: &str, facts: PersonFacts) -> Person {
        let mail = format!("{}@example.org", name.to_lowercase());
        let id = name.to_lowercase();
        let row = PersonRow { id: &id, name, mail: &mail, upn: &mail, facts, ..PersonRow::default() };
        self.builder.person(row)
    }

    fn person(&mut self, name: &str) -> Person {
        self.person_with(name, FINE)
    }

    fn group(&mut self, name: &str, kind: GroupKind, members: &[Person]) -> Group {
        self.group_with(name, GroupFacts { kind, ..GroupFacts::default() }, members)
    }

    fn group_with(&mut self, name: &str, facts: GroupFacts, members: &[Person]) -> Group {
        let group = self.builder.group(GroupRow { id: &name.to_lowercase(), name, mail: "", facts });
        members.iter().for_each(|person| self.builder.member(group, *person));
        group
    }

    fn directory(self) -> Directory {
        self.builder.build(DirectoryRevision(1))
    }
}

fn organisation() -> Organisation {
    let mut builder = Builder::default();
    let facts = GroupFacts { kind: GroupKind::Microsoft365, ..GroupFacts::default() };
    let marketing = builder.group(GroupRow { id: "marketing", name: "Marketing", mail: "", facts });
    let mut all = Organisation { builder, marketing };
    let [_ana, sandra, _sheila, bert, fred, omar, nora] =
        ["Ana", "Sandra", "Sheila", "Bert", "Fred", "Omar", "Nora"].map(|name| all.person(name));
    let sales = all.group("Sales", GroupKind::DistributionList, &[omar]);
    let west = all.group("West Coast", GroupKind::MailEnabledSecurity, &[bert, fred]);
    all.builder.child(sales, west);
    all.builder.member(marketing, nora);
    all.group("Plain SG", GroupKind::Security, &[sandra, nora]);
    let dynamic = GroupFacts { kind: GroupKind::Microsoft365, dynamic: Fact::Yes, ..GroupFacts::default() };
    all.group_with("Newcomers", dynamic, &[omar, nora]);
    all.group("All Exchange", GroupKind::DynamicDistribution, &[sandra, bert]);
    all.group("Unseen", GroupKind::DynamicDistribution, &[]);
    all
}

fn choose(people_ids: &[&str], groups: &[&str]) -> Assignment {
    Assignment { groups: groups.iter().map(|group| id(group)).collect(), ..people(people_ids) }
}

fn reached(directory: &Directory, assignment: &Assignment) -> Vec<String> {
    let audience = resolve(directory, assignment);
    directory
        .people()
        .filter(|person| audience.sure.contains(index_of(directory, *person)))
        .map(|person| directory.person_name(person).to_owned())
        .collect()
}

fn index_of(directory: &Directory, person: Person) -> u32 {
    let position = directory.people().position(|other| other == person).expect("a person of this directory");
    u32::try_from(position).expect("a small directory")
}

fn names(loss: &Loss) -> Vec<&str> {
    loss.sample.iter().map(|person| person.name.as_str()).collect()
}

fn only_loss(effect: &Effect) -> &Loss {
    assert_eq!(effect.losses.len(), 1, "{:?}", effect.losses);
    &effect.losses[0]
}

#[test]
fn a1_members_of_a_nested_group_do_not_get_it() {
    let directory = organisation().directory();
    let chosen = choose(&["sandra", "sheila"], &["sales"]);
    assert_eq!(reached(&directory, &chosen), ["Sandra", "Sheila", "Omar"]);
    let effect = effect(&directory, &chosen);
    assert_eq!((effect.reached, effect.uncertain, effect.accounts), (3, 0, 3));
    let loss = only_loss(&effect);
    assert_eq!(loss.reason, LossReason::NestedGroup);
    assert_eq!(loss.path, ["Sales", "West Coast"]);
    assert_eq!((loss.people, names(loss)), (2, vec!["Bert", "Fred"]));
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
    let effect = effect(&directory, &choose(&[], &["west coast"]));
    assert_eq!((effect.reached, effect.uncertain), (0, 2), "correction 4: not sure, and not nobody");
    let loss = only_loss(&effect);
    assert_eq!((loss.reason, &loss.path), (LossReason::GroupWithParent, &vec!["West Coast".to_owned()]));
    assert!(loss.reason.uncertain());
    assert_eq!((effect.targets[0].reached, effect.targets[0].uncertain), (0, 2));
    let Hit::Group(hit) = &effect.targets[0].target else { panic!("a group") };
    assert_eq!((hit.members, hit.hindrance), (2, Some(LossReason::GroupWithParent)));
}

#[test]
fn a4_a_security_group_without_mail_is_uncertain() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&[], &["plain sg"]));
    assert_eq!((effect.reached, effect.uncertain), (0, 2), "correction 4");
    let loss = only_loss(&effect);
    assert_eq!((loss.reason, names(loss)), (LossReason::SecurityGroup, vec!["Nora", "Sandra"]));
}

#[test]
fn a5_a_dynamic_distribution_group_reaches_nobody() {
    let directory = organisation().directory();
    let known = effect(&directory, &choose(&[], &["all exchange"]));
    assert_eq!((known.reached, known.uncertain, known.accounts), (0, 0, 2));
    assert_eq!((only_loss(&known).reason, only_loss(&known).people), (LossReason::UnsupportedGroup, 2));
    let unseen = effect(&directory, &choose(&[], &["unseen"]));
    assert_eq!((only_loss(&unseen).reason, only_loss(&unseen).people), (LossReason::UnsupportedGroup, 0));
    assert_eq!(sentence(only_loss(&unseen)), say::loss_unsupported_group_unknown("Unseen"));
}

#[test]
fn a6_a_dynamic_group_of_entra_is_accepted() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&[], &["newcomers"]));
    assert_eq!((effect.reached, effect.losses.len()), (2, 0));
}

#[test]
fn a7_who_is_named_and_in_an_unsupported_group_gets_it_once() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&["sandra"], &["all exchange", "plain sg"]));
    assert_eq!((effect.reached, effect.uncertain), (1, 1));
    let losses: Vec<_> = effect.losses.iter().map(|loss| (loss.reason, names(loss))).collect();
    assert_eq!(
        losses,
        [(LossReason::SecurityGroup, vec!["Nora"]), (LossReason::UnsupportedGroup, vec!["Bert"])],
        "Sandra is reached another way: she is nobody's loss"
    );
}

#[test]
fn a8_and_a9_who_joins_a_group_gets_it_and_who_leaves_loses_it() {
    let chosen = choose(&[], &["marketing"]);
    let mut joined = organisation();
    let kim = joined.person("Kim");
    let marketing = joined.marketing;
    joined.builder.member(marketing, kim);
    assert_eq!(reached(&joined.directory(), &chosen), ["Nora", "Kim"], "the assignment is the same");
    assert_eq!(reached(&organisation().directory(), &chosen), ["Nora"]);
}

#[test]
fn a10_a_deleted_person_is_missing() {
    let directory = organisation().directory();
    let effect = effect(&directory, &choose(&["nobody", "sandra", "nobody"], &["gone"]));
    assert_eq!((effect.reached, effect.accounts), (1, 1));
    assert_eq!(effect.missing, [id("nobody"), id("gone")]);
    assert_eq!((only_loss(&effect).reason, only_loss(&effect).people), (LossReason::Deleted, 2));
    assert_eq!(effect.targets.len(), 1);
}

#[test]
fn a11_just_me_is_one_person() {
    let directory = organisation().directory();
    assert_eq!(reached(&directory, &choose(&["ana"], &[])), ["Ana"]);
}

#[test]
fn a12_everyone_is_every_account_and_reaches_those_with_a_mailbox() {
    let mut all = organisation();
    all.person_with("Gast", PersonFacts { guest: Fact::Yes, ..FINE });
    all.person_with(
        "Gone",
        PersonFacts { enabled: Fact::No, guest: Fact::Yes, mailbox: Mailbox::None, ..FINE },
    );
    all.person_with("Room", PersonFacts { mailbox: Mailbox::Shared, ..FINE });
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
}

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
    ];
    let of = |reason| Loss { reason, path: Vec::new(), people: 2, sample: Vec::new() };
    for (place, reason) in reasons.iter().enumerate() {
        for other in &reasons[place + 1..] {
            assert_ne!(label(*reason), label(*other));
            assert_ne!(sentence(&of(*reason)), sentence(&of(*other)));
        }
    }
}
