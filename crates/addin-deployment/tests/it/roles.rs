//! Who may do what, role by role.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Terms};
use addin_deployment::outcome::RefusalKind;
use addin_deployment::roles::{
    Administrator, Role, Roles, about_activated_roles, may_change, may_change_foreign, may_consent,
    may_deploy, may_write,
};
use messages::say;
use office_addin_manifest::model::{Host, ScopeGrant, WebApplication};

const ALL: [Role; 5] = [
    Role::GlobalAdministrator,
    Role::ExchangeAdministrator,
    Role::ApplicationAdministrator,
    Role::GlobalReader,
    Role::AiAdministrator,
];

#[test]
fn roles_are_a_set() {
    for role in ALL {
        let alone = Roles::of(&[role, role]);
        assert_eq!(ALL.map(|other| alone.has(other)), ALL.map(|other| other == role));
        assert!(alone.may_read(), "{role:?}");
        assert_eq!(alone.with(role, false), Roles::default());
        assert_eq!(Roles::of(&ALL).with(role, false).with(role, true), Roles::of(&ALL));
        assert_eq!(alone.with(role, true), alone);
        assert!(!Roles::of(&ALL).with(role, false).has(role));
    }
    assert!(!Roles::default().may_read());
}

#[test]
fn each_role_alone_may_do_what_microsoft_says() {
    let mut console = Console::default();
    console.deploy_as(&kim(), for_outlook(1, "1.0"), everyone(), Terms::default()).expect("deployed");
    for (role, writes, deploys, consents) in [
        (Role::GlobalAdministrator, true, true, true),
        (Role::ExchangeAdministrator, true, false, false),
        (Role::ApplicationAdministrator, false, false, false),
        (Role::GlobalReader, false, false, false),
        (Role::AiAdministrator, false, false, false),
    ] {
        let by = Administrator { app_registrations: Fact::No, ..somebody("Kim", &[role]) };
        assert_eq!(may_write(&by).is_ok(), writes, "{role:?}");
        assert_eq!(may_deploy(&by).is_ok(), deploys, "{role:?}");
        assert_eq!(may_consent(&by, "Ledger").is_ok(), consents, "{role:?}");
        assert_eq!(may_change_foreign(&by, "Ledger").is_ok(), consents, "{role:?}");
        assert_eq!(may_change(&by, console.add_in(1)).is_ok(), writes, "Kim owns it: {role:?}");
    }
}

#[test]
fn an_add_in_for_outlook_and_something_else_is_not_for_outlook_only() {
    let mut console = Console::default();
    for (number, hosts, changes) in [
        (1, vec![Host::Outlook], true),
        (2, vec![Host::Outlook, Host::Word], false),
        (3, vec![Host::Outlook, Host::OneNote], true),
        (4, vec![Host::Excel], false),
    ] {
        let offered = changed(for_outlook(number, "1.0"), |manifest| manifest.hosts = hosts.clone());
        console.deploy_as(&ola(), offered, everyone(), Terms::default()).expect("deployed");
        let may = may_change(&ola(), console.add_in(number)).map_err(|refusal| refusal.kind);
        assert_eq!(may, if changes { Ok(()) } else { Err(RefusalKind::OutlookOnly) }, "{hosts:?}");
    }
}

#[test]
fn an_adopted_add_in_of_which_no_application_is_known_is_not_for_outlook_only() {
    let mut console = Console::in_tenant();
    console.import(vec![sighting(1)]).expect("imported");
    let take = addin_deployment::lifecycle::command::Take::Theirs;
    console.tell_as(&ola(), &Command::Settle { product: product(1), take }).expect("adopted");
    assert_eq!(may_change(&ola(), console.add_in(1)).expect_err("unknown").kind, RefusalKind::OutlookOnly);
}

#[test]
fn whatever_scopes_an_add_in_asks_for_need_a_global_administrator() {
    let grant = || vec![ScopeGrant { resource: "https://fennel.example".to_owned(), scopes: Vec::new() }];
    let sign_on = WebApplication::default();
    for (application, asks) in [
        (sign_on.clone(), false),
        (WebApplication { scopes: vec!["User.Read".to_owned()], ..sign_on.clone() }, true),
        (WebApplication { authorizations: grant(), ..sign_on.clone() }, true),
        (WebApplication { nested_app_auth: grant(), ..sign_on.clone() }, true),
    ] {
        let offered = changed(for_outlook(1, "1.0"), |manifest| manifest.web_application = Some(application));
        let deployed = Console::default().deploy_as(&ola(), offered, everyone(), Terms::default());
        assert_eq!(deployed.map_err(|refusal| refusal.kind).is_err(), asks);
    }
}

#[test]
fn both_documents_about_activated_roles_are_told() {
    assert_eq!(about_activated_roles(), say::role_activated());
}

#[test]
fn what_hangs_on_a_setting_that_nobody_told_is_no_right_yet() {
    let exchange = [Role::ExchangeAdministrator];
    let complete = [Role::ExchangeAdministrator, Role::ApplicationAdministrator];
    let global = [Role::ExchangeAdministrator, Role::GlobalAdministrator];
    for (roles, app_registrations, needs) in [
        (exchange.as_slice(), Fact::Unknown, true),
        (&exchange, Fact::Yes, false),
        (&exchange, Fact::No, false),
        (&complete, Fact::Unknown, false),
        (&global, Fact::Unknown, false),
        (&[Role::GlobalReader], Fact::Unknown, false),
    ] {
        let by = Administrator { roles: Roles::of(roles), app_registrations, ..ola() };
        assert_eq!(by.needs_app_registrations(), needs, "{roles:?} {app_registrations:?}");
    }
}
