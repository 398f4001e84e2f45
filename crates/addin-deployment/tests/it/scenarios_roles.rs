//! Acceptance scenarios E (who may do what), by rows.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Method, Offer, Route, Take, Terms};
use addin_deployment::lifecycle::setting::Cloud;
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::{Refusal, RefusalKind};
use addin_deployment::roles::{self, Administrator, Role};
use addin_deployment::rollout::Gate;
use messages::say;

#[test]
fn e1_an_exchange_administrator_cannot_accept_scopes_of_microsoft_graph() {
    let mut console = Console::default();
    let offered = with_scopes(for_outlook(1, "1.0"), &["Mail.Read"]);
    let refusal =
        console.deploy_as(&ola(), offered.clone(), everyone(), Terms::default()).expect_err("cannot accept");
    assert_eq!(refusal.kind, RefusalKind::ConsentNeedsGlobal);
    assert_eq!(refusal.message, say::refusal_consent_needs_global("Add-in 1"));
    console.deploy_as(&kim(), offered, everyone(), Terms::default()).expect("Kim can");
}

#[test]
fn e2_an_exchange_administrator_needs_the_role_or_the_setting() {
    let mut ola = somebody("Ola", &[Role::ExchangeAdministrator]);
    ola.app_registrations = Fact::No;
    let mut console = Console::default();
    let refusal =
        console.deploy_as(&ola, for_outlook(1, "1.0"), everyone(), Terms::default()).expect_err("blocked");
    assert_eq!(refusal.kind, RefusalKind::RoleIncomplete);
    assert_eq!(refusal.message, say::refusal_role_incomplete(), "it names both fixes");
    assert_eq!(roles::may_deploy(&ola), Err(refusal), "the page can say so before");
    let with_role =
        Administrator { roles: ola.roles.with(Role::ApplicationAdministrator, true), ..ola.clone() };
    assert_eq!(roles::may_deploy(&with_role), Ok(()));
    ola.app_registrations = Fact::Unknown;
    assert_eq!(roles::may_deploy(&ola), Ok(()), "what is unknown counts against nobody");
    ola.app_registrations = Fact::Yes;
    console.deploy_as(&ola, for_outlook(1, "1.0"), everyone(), Terms::default()).expect("the setting is on");
}

#[test]
fn e3_what_kim_deployed_ola_cannot_change_or_remove() {
    let mut console = Console::default();
    console.deploy_as(&kim(), for_outlook(1, "1.0"), everyone(), Terms::default()).expect("deployed");
    let why: Result<(), Refusal> = roles::may_change(&ola(), console.add_in(1));
    let why = why.expect_err("Edit and Remove are disabled");
    assert_eq!((why.kind, &why.message), (RefusalKind::NotOwner, &say::refusal_not_owner("Add-in 1", "Kim")));
    // No owner consents, but a Global Administrator.
    let of_owners =
        |command: &Command| command.product().is_some() && !matches!(command, Command::Consent { .. });
    for command in every_change().into_iter().filter(of_owners) {
        assert_eq!(console.tell_as(&ola(), &command), Err(why.clone()), "{command:?}");
    }
    let owner = ola().actor;
    console.tell_as(&kim(), &Command::SetOwner { product: product(1), owner }).expect("Ola takes it over");
    console.tell_as(&ola(), &Command::TurnOff { product: product(1) }).expect("hers now");
}

#[test]
fn e3_an_exchange_administrator_changes_add_ins_for_outlook_only() {
    let mut console = Console::default();
    console.deploy_as(&ola(), reading(1, "1.0"), everyone(), Terms::default()).expect("may deploy for Word");
    console.deploy_as(&ola(), for_outlook(2, "1.0"), everyone(), Terms::default()).expect("and for Outlook");
    let refusal =
        console.tell_as(&ola(), &Command::TurnOff { product: product(1) }).expect_err("hers, but for Word");
    assert_eq!(refusal.kind, RefusalKind::OutlookOnly);
    assert_eq!(refusal.message, say::refusal_outlook_only("Add-in 1"));
    console.tell_as(&ola(), &Command::TurnOff { product: product(2) }).expect("for Outlook");
}

#[test]
fn e4_linked_apps_go_to_exactly_the_same_people() {
    let mut console = Console::default();
    let offer = Offer { name: "Fennel Suite".to_owned(), apps: (1..=3).map(product).collect() };
    let terms = Terms { offer: Some(offer), ..Terms::default() };
    console
        .deploy_as(&kim(), reading(1, "1.0"), people(&["sandra", "sheila"]), terms.clone())
        .expect("first");
    let refusal = console
        .deploy_as(&ola(), for_outlook(2, "1.0"), people(&["sandra"]), terms.clone())
        .expect_err("not the same people");
    assert_eq!(refusal.kind, RefusalKind::LinkedAppsDiffer);
    assert_eq!(refusal.message, say::refusal_linked_apps_differ("Add-in 2", "Add-in 1"));
    assert_eq!(refusal.product, Some(product(1)), "the page links to it");
    console
        .deploy_as(&ola(), for_outlook(2, "1.0"), people(&["sheila", "sandra"]), terms)
        .expect("the same, in whatever order");
    let refusal = console
        .deploy_as(&kim(), reading(3, "1.0"), everyone(), Terms::default())
        .expect_err("the others name it, and a Global Administrator is told the same");
    assert_eq!(refusal.message, say::refusal_linked_apps_differ("Add-in 3", "Add-in 1"));
    console.deploy(reading(4, "1.0"), everyone()).expect("linked with none of them");
}

/// What the sentence of the refusal says to do is possible: Microsoft asks for the same people when deploying only.
#[test]
fn e4_who_has_access_to_linked_apps_can_be_changed_one_after_the_other() {
    let mut console = Console::default();
    let offer = Offer { name: "Fennel Suite".to_owned(), apps: (1..=3).map(product).collect() };
    let terms = Terms { offer: Some(offer), ..Terms::default() };
    for number in [1, 2] {
        let sandra = people(&["sandra"]);
        console.deploy_as(&kim(), reading(number, "1.0"), sandra, terms.clone()).expect("the same people");
    }
    let third = |console: &mut Console| {
        console.deploy_as(&kim(), reading(3, "1.0"), people(&["sheila"]), terms.clone())
    };
    for number in [1, 2] {
        assert_eq!(refused(third(&mut console)), RefusalKind::LinkedAppsDiffer, "one of them differs still");
        console.change_access(number, people(&["sheila"])).expect("not refused");
    }
    third(&mut console).expect("all have the same people");
}

#[test]
fn e4_an_offer_links_only_what_goes_to_the_same_people() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.deploy(reading(2, "1.0"), people(&["sheila"])).expect("deployed");
    let suite = || Some(Offer { name: "Fennel Suite".to_owned(), apps: (1..=3).map(product).collect() });
    let link = |console: &mut Console, offer| console.tell(&Command::SetOffer { product: product(1), offer });
    let refusal = link(&mut console, suite()).expect_err("others have the second");
    assert_eq!(refusal.message, say::refusal_linked_apps_differ("Add-in 1", "Add-in 2"));
    console.change_access(1, people(&["sheila"])).expect("as the sentence says");
    let linked = link(&mut console, suite()).expect("the same people").remove(0);
    console.change_access(2, people(&["sandra"])).expect("one after the other");
    let renamed = suite().map(|offer| Offer { name: "Suite".to_owned(), ..offer });
    link(&mut console, renamed).expect("they are linked already");
    let unlinked = link(&mut console, None).expect("linked no more").remove(0);
    assert_eq!(
        undo(&console.tenant, &unlinked, console.tenant.revision()),
        None,
        "it would link what goes to others by now"
    );
    assert_eq!(undo(&console.tenant, &linked, console.tenant.revision()), None, "things have gone on");
    console.change_access(2, people(&["sheila"])).expect("the same again");
    assert!(undo(&console.tenant, &unlinked, console.tenant.revision()).is_some());
}

#[test]
fn e4_linked_apps_go_to_the_same_people_in_the_end_of_their_rollouts_too() {
    let mut console = Console::default();
    let offer = Offer { name: "Fennel Suite".to_owned(), apps: (1..=3).map(product).collect() };
    let in_rings = |lists: &[&[&str]]| Terms {
        offer: Some(offer.clone()),
        rollout: Some(rings(lists)),
        ..Terms::default()
    };
    let deploy = |console: &mut Console, number, terms| {
        console.deploy_as(&kim(), reading(number, "1.0"), people(&["sandra"]), terms)
    };
    let at_once = Terms { offer: Some(offer.clone()), ..Terms::default() };
    deploy(&mut console, 1, in_rings(&[&["sandra"], &["sheila"]])).expect("the first");
    assert_eq!(
        refused(deploy(&mut console, 2, at_once)),
        RefusalKind::LinkedAppsDiffer,
        "Sheila gets one only"
    );
    let others = in_rings(&[&["sandra"], &["bert"]]);
    assert_eq!(refused(deploy(&mut console, 2, others)), RefusalKind::LinkedAppsDiffer);
    deploy(&mut console, 2, in_rings(&[&["sandra"], &["sheila"]])).expect("ring by ring the same");
    for number in [1, 2] {
        console.tell(&Command::AdvanceRollout { product: product(number) }).expect("one after the other");
    }
    let both = console.add_in(1).assignment.clone();
    console.deploy_as(&kim(), reading(3, "1.0"), both, Terms::default()).expect("who has them now");
}

/// Every command, where it is about an add-in about the first.
fn every_change() -> Vec<Command> {
    let product = || product(1);
    let content = || hash_of(&reading(1, "2.0"));
    let setting = real(Cloud::Worldwide);
    let (assignment, plan) = (everyone(), rings(&[&["bert"], &["fred"]]));
    let (script, route) = (content(), Route::CentralizedDeployment);
    vec![
        Command::SetUp(setting),
        Command::Deploy { content: content(), assignment: assignment.clone(), terms: Terms::default() },
        Command::Update { product: product(), content: content(), origin: None },
        Command::ChangeAccess { product: product(), assignment },
        Command::ChangeMethod { product: product(), method: Method::Optional },
        Command::TurnOff { product: product() },
        Command::TurnOn { product: product() },
        Command::Consent { product: product() },
        Command::Decline { product: product() },
        Command::Remove { product: product() },
        Command::Republish { product: product(), earlier: content(), content: content() },
        Command::StartRollout { product: product(), plan },
        Command::AdvanceRollout { product: product() },
        Command::HoldRollout { product: product(), reason: String::new() },
        Command::ResumeRollout { product: product() },
        Command::StopRollout { product: product() },
        Command::SetNote { product: product(), note: "Mine".to_owned() },
        Command::SetOwner { product: product(), owner: kim().actor },
        Command::SetTest { product: product(), test: true },
        Command::SetOffer { product: product(), offer: None },
        Command::ImportInventory { content: content() },
        Command::HandOff { product: product(), script, route },
        Command::Settle { product: product(), take: Take::Theirs },
        Command::Attest { product: product() },
        Command::Retract { product: product() },
        Command::RescheduleRing { product: product(), ring: 1, gate: Gate::Manual },
    ]
}

#[test]
fn e5_a_global_reader_reads_and_changes_nothing() {
    let reader = somebody("Rea", &[Role::GlobalReader]);
    assert!(reader.roles.may_read());
    for mut console in [Console::default(), Console::in_tenant()] {
        console.deploy(reading(1, "1.2.0.0"), people(&["sandra", "sheila"])).expect("deployed");
        let before = console.tenant.clone();
        for command in every_change() {
            let brought = evidence(reading(1, "2.0"), 100);
            let refusal = console.order_as(&reader, &command, &brought).expect_err("reads only");
            let expected = match command {
                Command::Consent { .. } => {
                    (RefusalKind::ConsentNeedsGlobal, say::refusal_consent_needs_global("Add-in 1"))
                }
                _ => (RefusalKind::RoleMissing, say::refusal_role_missing()),
            };
            assert_eq!((refusal.kind, refusal.message), expected, "{command:?}");
        }
        assert_eq!(console.tenant, before);
    }
    assert_eq!(roles::may_write(&reader).expect_err("nothing").kind, RefusalKind::RoleMissing);
    assert!(!somebody("Nobody", &[]).roles.may_read(), "without a role the portal is hidden");
}
