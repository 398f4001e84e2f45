//! What somebody and the organisation need to get add-ins at all, and how it is told.

use addin_deployment::directory::licence::{LicenceSet, MAILBOX_PLANS, PlanGrant, PlanId, PlanState};
use addin_deployment::directory::{Builder, Directory, Fact, Mailbox, PersonFacts, PersonRow, Platforms};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::readiness::client::{Client, ClientVersion, Edition, Missing, Platform};
use addin_deployment::readiness::{
    CSV_HEADER, Cloud, Ews, PersonCase, Plan, State, TenantFacts, Topic, Unread, count_people, csv_field,
    csv_rows, person_items, ready_rows, tenant_item, tenant_items,
};
use messages::say;
use office_addin_manifest::model::Host;

const FOUNDATION: PlanId = PlanId(0x113f_eb6c_3fe4_4440_bddc_54d7_74bf_0318);
const AUTUMN_2026: Timestamp = Timestamp(1_795_176_000_000);

fn licences(plans: &[(PlanId, PlanState)]) -> LicenceSet {
    let plans = plans.iter().map(|(plan, state)| PlanGrant { plan: *plan, state: *state }).collect();
    LicenceSet { plans: Some(plans), products: None }
}

fn products(names: &[&str]) -> LicenceSet {
    LicenceSet { plans: None, products: Some(names.iter().map(|name| (*name).to_owned()).collect()) }
}

fn plan(set: &LicenceSet) -> Plan {
    Plan::of(Some(set))
}

#[test]
fn a_licence_counts_by_its_service_plan_and_the_state_of_that() {
    let standard = MAILBOX_PLANS[0].0;
    assert_eq!(Plan::of(None), Plan::Unknown);
    assert_eq!(plan(&licences(&[])), Plan::None);
    assert_eq!(plan(&licences(&[(FOUNDATION, PlanState::Enabled)])), Plan::None, "Microsoft 365 Apps alone");
    for (state, expected) in [
        (PlanState::Enabled, Plan::Active),
        (PlanState::Warning, Plan::Grace),
        (PlanState::Pending, Plan::Pending),
        (PlanState::Unknown, Plan::Pending),
        (PlanState::Suspended, Plan::Stopped),
        (PlanState::Deleted, Plan::Stopped),
        (PlanState::LockedOut, Plan::Stopped),
        (PlanState::Disabled, Plan::Stopped),
    ] {
        assert_eq!(
            plan(&licences(&[(FOUNDATION, PlanState::Enabled), (standard, state)])),
            expected,
            "{state:?}"
        );
    }
    let two = licences(&[(standard, PlanState::Suspended), (MAILBOX_PLANS[1].0, PlanState::Warning)]);
    assert_eq!(plan(&two), Plan::Grace, "the best plan counts");
    for (worker, name) in MAILBOX_PLANS {
        assert_eq!(plan(&licences(&[(worker, PlanState::Enabled)])), Plan::Active, "{name}");
    }
}

#[test]
fn a_products_name_makes_it_likely_and_never_certain() {
    for name in
        ["Microsoft 365 E3", " office 365 F3", "Microsoft 365 E5 (no Teams)", "Office 365 A3 for faculty"]
    {
        assert_eq!(plan(&products(&["Power BI", name])), Plan::Named, "{name}");
    }
    for name in ["Microsoft 365 E5 Security", "Microsoft 365 Apps for enterprise", "Microsoft 365 E50", ""] {
        assert_eq!(plan(&products(&[name])), Plan::Unknown, "{name}");
    }
    assert_eq!(plan(&LicenceSet::default()), Plan::Unknown);
}

fn fine() -> PersonFacts {
    let (enabled, guest, mailbox) = (Fact::Yes, Fact::No, Mailbox::User);
    PersonFacts { enabled, guest, mailbox, activated: Fact::Yes, ..PersonFacts::default() }
}

fn ready(facts: PersonFacts, plan: Plan) -> State {
    PersonCase { facts, plan }.ready()
}

#[test]
fn all_in_all_the_mailbox_decides_and_a_licence_speaks_for_one_that_is_not_known() {
    assert_eq!(ready(fine(), Plan::Active), State::Ready);
    assert_eq!(ready(fine(), Plan::Unknown), State::Ready, "a mailbox in use proves more than a licence");
    assert_eq!(ready(fine(), Plan::Grace), State::Ready);
    assert_eq!(ready(fine(), Plan::None), State::NotReady);
    let somebody = PersonFacts::default();
    assert_eq!(ready(somebody, Plan::Unknown), State::Unknown);
    assert_eq!(ready(somebody, Plan::Pending), State::Unknown);
    for plan in [Plan::Active, Plan::Grace, Plan::Named] {
        assert_eq!(ready(somebody, plan), State::Probably, "{plan:?}");
    }
    let no_account = PersonFacts { mailbox: Mailbox::User, ..somebody };
    assert_eq!(ready(no_account, Plan::Active), State::Probably);
    for mailbox in [Mailbox::None, Mailbox::Shared, Mailbox::Room, Mailbox::OnPremises, Mailbox::Other] {
        assert_eq!(ready(PersonFacts { mailbox, ..fine() }, Plan::Active), State::NotReady, "{mailbox:?}");
    }
    assert_eq!(ready(PersonFacts { enabled: Fact::No, ..fine() }, Plan::Active), State::NotReady);
    assert_eq!(ready(PersonFacts { guest: Fact::Yes, ..fine() }, Plan::Active), State::NotReady);
}

#[test]
fn every_red_item_of_a_person_says_what_mends_it() {
    let lacking =
        PersonFacts { enabled: Fact::No, mailbox: Mailbox::OnPremises, activated: Fact::No, ..fine() };
    for (facts, plan) in [(lacking, Plan::None), (lacking, Plan::Stopped), (fine(), Plan::Active)] {
        for item in person_items(PersonCase { facts, plan }) {
            assert_eq!(item.state == State::NotReady, item.state < State::Unknown);
            assert!(item.state != State::NotReady || item.mend.is_some(), "{item:?}");
        }
    }
    let items = person_items(PersonCase { facts: lacking, plan: Plan::None });
    let states: Vec<_> = items.iter().map(|item| (item.topic, item.state)).collect();
    assert_eq!(
        states,
        [
            (Topic::Account, State::NotReady),
            (Topic::Plan, State::NotReady),
            (Topic::Mailbox, State::NotReady),
            (Topic::Activated, State::Notice),
            (Topic::Client, State::Unknown),
        ]
    );
    assert_eq!(items[2].why, say::readiness_mailbox_on_premises());
    assert!(person_items(PersonCase::default()).iter().all(|item| item.state == State::Unknown));
}

#[test]
fn usage_reports_tell_where_office_is_used() {
    let used = |used_on: Platforms| {
        let facts = PersonFacts { used_on, ..fine() };
        person_items(PersonCase { facts, plan: Plan::Active }).last().map(|item| item.state)
    };
    let known = Platforms { known: true, ..Platforms::default() };
    assert_eq!(
        used(Platforms { windows: true, ..Platforms::default() }),
        Some(State::Unknown),
        "not reported"
    );
    assert_eq!(used(known), Some(State::Unknown));
    assert_eq!(used(Platforms { mobile: true, ..known }), Some(State::Notice));
    for computer in [
        Platforms { windows: true, mobile: true, ..known },
        Platforms { mac: true, ..known },
        Platforms { web: true, ..known },
    ] {
        assert_eq!(used(computer), Some(State::Probably));
    }
}

fn client(app: Host, platform: Platform, edition: Edition, version: &str) -> Client {
    Client { app: Some(app), platform, edition, version: ClientVersion::parse(version) }
}

fn state(client: &Client, unified: bool) -> State {
    client.item(unified, false).state
}

#[test]
fn each_client_is_measured_at_its_least_version() {
    use Edition::{Office2013, Office2016, Office2019, Subscription, Unknown};
    use Platform::{Android, IPad, IPhone, Mac, Windows};
    for (app, platform, edition, enough, too_old) in [
        (Host::Word, Windows, Subscription, "1704", "1702"),
        (Host::Excel, Windows, Subscription, "16.0.8067.2115", "16.0.7967.2161"),
        (
            Host::Excel,
            Windows,
            Subscription,
            "Version 2501 (Build 18407.20002)",
            "Version 1703 (Build 7967.2161)",
        ),
        (Host::PowerPoint, Mac, Unknown, "15.34", "15.33.1"),
        (Host::Outlook, Windows, Subscription, "Version 1701", "1612"),
        (Host::Outlook, Windows, Subscription, "7766.2047", "7571.2072"),
        (Host::Outlook, Windows, Office2019, "1808", "1807"),
        (Host::Outlook, Windows, Office2016, "16.0.4494.1000", "16.0.4494.999"),
        (Host::Outlook, Windows, Office2013, "15.0.4937.1000", "15.0.4937.0"),
        (Host::Outlook, Mac, Unknown, "16.103 (25101427)", "15.41"),
        (Host::Outlook, IPhone, Unknown, "2.75.0", "2.74.9"),
        (Host::Outlook, IPad, Unknown, "4.2536", "2.74.9"),
        (Host::Outlook, Android, Unknown, "2.2.145", "2.2.144"),
    ] {
        assert_eq!(state(&client(app, platform, edition, enough), false), State::Ready, "{app:?} {enough}");
        assert_eq!(
            state(&client(app, platform, edition, too_old), false),
            State::NotReady,
            "{app:?} {too_old}"
        );
    }
}

#[test]
fn some_clients_get_none_and_some_need_no_version() {
    use Platform::{Android, IPad, IPhone, Mac, NewOutlook, Web, Windows};
    for platform in [IPad, IPhone, Android] {
        let item = client(Host::Excel, platform, Edition::Unknown, "").item(false, false);
        assert_eq!((item.state, item.why), (State::NotReady, say::readiness_client_phone("Excel")));
    }
    for edition in [Edition::Office2013, Edition::Office2016, Edition::Office2019] {
        let item = client(Host::Word, Windows, edition, "").item(false, false);
        assert_eq!((item.state, item.why), (State::NotReady, say::readiness_client_subscription("Word")));
    }
    for unified in [false, true] {
        for (app, platform) in [(Host::Word, Web), (Host::Outlook, Web), (Host::Outlook, NewOutlook)] {
            let item = client(app, platform, Edition::Unknown, "").item(unified, false);
            assert_eq!((item.state, item.why), (State::Ready, say::readiness_client_any(app.name())));
        }
    }
    assert_eq!(state(&client(Host::Word, Mac, Edition::Unknown, "16.102"), true), State::NotReady);
    assert_eq!(state(&client(Host::Word, Mac, Edition::Unknown, "16.103"), true), State::Ready);
}

#[test]
fn a_unified_manifest_needs_newer_clients_and_some_never_take_it() {
    use Platform::{Android, IPad, IPhone, Mac, Windows};
    for (app, enough, too_old) in [
        (Host::Outlook, "2307", "2306"),
        (Host::Outlook, "16.0.16626.20132", "Version 2307 (Build 16626.20068)"),
        (Host::Word, "2501", "2412"),
    ] {
        assert_eq!(state(&client(app, Windows, Edition::Subscription, enough), true), State::Ready);
        assert_eq!(state(&client(app, Windows, Edition::Subscription, too_old), true), State::NotReady);
    }
    for platform in [Mac, IPad, IPhone, Android] {
        let outlook = client(Host::Outlook, platform, Edition::Unknown, "16.110");
        assert_eq!(outlook.item(true, false).why, say::readiness_client_unified("Outlook"));
        assert_eq!(outlook.item(true, true).state, State::Notice, "the store may have an older form");
    }
    for edition in [Edition::Office2016, Edition::Office2019, Edition::Office2013] {
        assert_eq!(state(&client(Host::Word, Windows, edition, "1808"), true), State::NotReady);
    }
}

#[test]
fn what_is_not_known_of_a_client_is_missing_only_where_it_matters() {
    let mut looking = Client::default();
    assert_eq!(looking.missing(false), Some(Missing::App));
    looking.app = Some(Host::Word);
    assert_eq!(looking.missing(false), Some(Missing::Platform));
    looking.platform = Platform::Windows;
    assert_eq!(looking.missing(false), Some(Missing::Edition));
    looking.version = ClientVersion::parse("1702");
    assert_eq!(looking.missing(false), None, "too old with a subscription, and without one never");
    looking.version = ClientVersion::parse("2501");
    assert_eq!(looking.missing(false), Some(Missing::Edition));
    looking.edition = Edition::Subscription;
    assert_eq!(looking.missing(false), None);
    looking.version = None;
    assert_eq!((looking.missing(false), state(&looking, false)), (Some(Missing::Version), State::Unknown));
    looking.platform = Platform::Mac;
    looking.version = ClientVersion::parse("1704");
    assert_eq!(looking.missing(false), Some(Missing::Version), "a Mac has no such version");
}

#[test]
fn a_version_is_read_as_people_copy_it() {
    for text in ["", "Office", "2013", "Version 16", "...", "1713"] {
        assert_eq!(ClientVersion::parse(text), None, "{text}");
    }
    let read = ClientVersion::parse(" Version 2501 (Build 18407.20002 Click-to-Run) ").expect("a version");
    assert_eq!(read.written, "Version 2501 (Build 18407.20002 Click-to-Run)");
    assert!(read.before_build([16, 0, 20131, 20152]));
    assert!(!read.before_build([16, 0, 18407, 20002]));
    let release = ClientVersion::parse("2501").expect("a version");
    assert!(!release.before_build([16, 0, 20131, 20152]), "no build, no claim");
}

#[test]
fn what_the_organisation_lacks_is_mended_by_a_command_or_a_place() {
    let off = TenantFacts { app_management: Fact::No, apps_for_office: Fact::No, ..TenantFacts::default() };
    for topic in [Topic::AppManagement, Topic::AppsForOffice] {
        let item = tenant_item(&off, topic, AUTUMN_2026);
        assert_eq!(item.state, State::NotReady);
        assert!(!item.mend.expect("a way to mend it").command.is_empty());
        let fine = TenantFacts { app_management: Fact::Yes, apps_for_office: Fact::Yes, ..off.clone() };
        assert_eq!(tenant_item(&fine, topic, AUTUMN_2026).state, State::Ready);
    }
    let unknown = tenant_items(&TenantFacts::default(), AUTUMN_2026);
    assert_eq!(unknown.len(), 6);
    assert!(unknown.iter().all(|item| item.state != State::NotReady), "{unknown:?}");
    let store = |store| tenant_item(&TenantFacts { store, ..off.clone() }, Topic::Store, AUTUMN_2026).state;
    assert_eq!(
        [Fact::Yes, Fact::No, Fact::Unknown].map(store),
        [State::Ready, State::Notice, State::Unknown]
    );
    let cloud = |cloud| tenant_item(&TenantFacts { cloud, ..off.clone() }, Topic::Cloud, AUTUMN_2026).state;
    assert_eq!(
        [Cloud::Worldwide, Cloud::GccHigh, Cloud::Unknown].map(cloud),
        [State::Ready, State::Notice, State::Unknown]
    );
    assert_eq!(tenant_item(&off, Topic::Mailbox, AUTUMN_2026).state, State::Unknown);
}

#[test]
fn missing_roles_are_named() {
    let item = |roles: Option<&[&str]>| {
        let roles = roles.map(|roles| roles.iter().map(|role| (*role).to_owned()).collect());
        tenant_item(&TenantFacts { roles, ..TenantFacts::default() }, Topic::Roles, AUTUMN_2026)
    };
    let all = ["My Custom Apps", "my marketplace apps ", "My ReadWriteMailbox Apps", "Org Custom Apps"];
    assert_eq!(item(None).state, State::Unknown);
    assert_eq!(item(Some(&all[1..])).why, say::readiness_roles_users("My Custom Apps"));
    assert_eq!(item(Some(&all)).why, say::readiness_roles_admins("Org Marketplace Apps"));
    assert_eq!(item(Some(&[&all[..], &["Org Marketplace Apps"]].concat())).state, State::Ready);
}

#[test]
fn ews_is_dated_information_and_nobody_is_told_to_turn_it_on() {
    let item = |ews, now| tenant_item(&TenantFacts { ews, ..TenantFacts::default() }, Topic::Ews, now);
    let day = 24 * 3_600_000;
    let (off, gone) = (1_790_812_800_000, 1_806_537_600_000);
    for (now, when) in [
        (off - day, say::readiness_ews_coming()),
        (off, say::readiness_ews_now()),
        (gone - day, say::readiness_ews_now()),
        (gone, say::readiness_ews_gone()),
    ] {
        assert_eq!(item(Ews::Unknown, Timestamp(now)).why, when);
        assert_eq!(item(Ews::Off, Timestamp(now)).why, say::readiness_ews_value("False", when.clone()));
        assert_eq!(item(Ews::Unset, Timestamp(now)).why, say::readiness_ews_value("null", when.clone()));
        let on = item(Ews::On, Timestamp(now));
        assert_eq!((on.state, on.why), (State::Notice, say::readiness_ews_value("True", when)));
        assert_eq!(on.mend.expect("advice").command, "", "no command turns it on");
    }
}

#[test]
fn what_the_collector_could_not_read_stays_unknown_and_is_told() {
    let unread = vec![Unread { what: "recipients".to_owned(), why: "Access denied".to_owned() }];
    let items = tenant_items(&TenantFacts { unread, ..TenantFacts::default() }, AUTUMN_2026);
    let last = items.last().expect("an item");
    assert_eq!((last.topic, last.state), (Topic::Unread, State::Unknown));
    assert_eq!(last.why, say::readiness_unread("recipients", "Access denied"));
}

fn organisation() -> Directory {
    let mut builder = Builder::default();
    let e3 = builder.licences(&licences(&[(MAILBOX_PLANS[1].0, PlanState::Enabled)]));
    let apps = builder.licences(&licences(&[(FOUNDATION, PlanState::Enabled)]));
    let named = builder.licences(&products(&["Microsoft 365 E3"]));
    let nothing = PersonFacts::default();
    for (name, facts, licences) in [
        ("Ana", fine(), e3),
        ("Bob", PersonFacts { activated: Fact::No, ..fine() }, e3),
        ("Cor", PersonFacts { mailbox: Mailbox::None, ..fine() }, apps),
        ("Dee", nothing, named),
        ("Eva", PersonFacts { mailbox: Mailbox::Unknown, ..fine() }, e3),
        ("Fay", nothing, Default::default()),
        ("=HYPERLINK(\"x\")", fine(), e3),
    ] {
        let upn = format!("{}@example.org", name.chars().take(1).collect::<String>().to_lowercase());
        builder.person(PersonRow { id: name, name, upn: &upn, facts, licences, ..PersonRow::default() });
    }
    builder.build(DirectoryRevision(1))
}

#[test]
fn everybody_is_counted_topic_by_topic() {
    let counted = count_people(&organisation());
    assert_eq!(counted.ready.0, [1, 1, 2, 0, 3]);
    assert_eq!(counted.ready.of(State::Ready), 3);
    let topics: Vec<_> = counted.topics.iter().map(|(topic, counts)| (*topic, counts.0)).collect();
    assert_eq!(
        topics,
        [
            (Topic::Account, [0, 2, 0, 0, 5]),
            (Topic::Plan, [1, 1, 1, 0, 4]),
            (Topic::Mailbox, [1, 1, 2, 0, 3]),
            (Topic::Activated, [0, 2, 0, 1, 4]),
            (Topic::Client, [0, 7, 0, 0, 0]),
        ]
    );
}

#[test]
fn the_people_behind_a_number_are_listed_on_demand() {
    let directory = organisation();
    let names = |topic, state, from, count| -> Vec<String> {
        ready_rows(&directory, topic, state, from, count).into_iter().map(|row| row.person.name).collect()
    };
    assert_eq!(names(None, State::NotReady, 0, 10), ["Cor"]);
    assert_eq!(names(None, State::Probably, 0, 10), ["Dee", "Eva"]);
    assert_eq!(names(None, State::Ready, 1, 1), ["Bob"]);
    assert_eq!(names(Some(Topic::Activated), State::Notice, 0, 10), ["Bob"]);
    assert!(names(Some(Topic::Cloud), State::Unknown, 0, 10).is_empty(), "nothing about a person");
    let row = &ready_rows(&directory, Some(Topic::Plan), State::NotReady, 0, 1)[0];
    assert_eq!((row.ready, row.items.len()), (State::NotReady, 5));
}

#[test]
fn f15_the_export_has_the_six_columns_of_the_checker() {
    let directory = organisation();
    let header = "User Name,User ID,Centralized Deployment ready,Microsoft 365 plan,Microsoft 365 Activated,\
                  Supported Mailbox\r\n";
    assert_eq!(CSV_HEADER, header);
    let rows = csv_rows(&directory, 0, 6);
    assert_eq!(
        rows.lines().collect::<Vec<_>>(),
        [
            "Ana,a@example.org,true,true,true,true",
            "Bob,b@example.org,false,true,false,true",
            "Cor,c@example.org,false,false,true,false",
            "Dee,d@example.org,unknown,unknown,unknown,unknown",
            "Eva,e@example.org,unknown,true,true,unknown",
            "Fay,f@example.org,unknown,unknown,unknown,unknown",
        ]
    );
    assert!(rows.ends_with("\r\n"));
    let whole: String = (0..7).map(|from| csv_rows(&directory, from, 1)).collect();
    assert_eq!(whole, csv_rows(&directory, 0, usize::MAX), "piece by piece it is the same file");
    assert!(whole.contains("\"'=HYPERLINK(\"\"x\"\")\",\"'=@example.org\""), "{whole}");
}

#[test]
fn in_the_export_nobody_is_ready_whose_account_keeps_add_ins_from_them() {
    let mut builder = Builder::default();
    let licences = builder.licences(&licences(&[(MAILBOX_PLANS[1].0, PlanState::Enabled)]));
    for (name, facts) in [
        ("Gus", PersonFacts { enabled: Fact::No, ..fine() }),
        ("Hal", PersonFacts { guest: Fact::Yes, ..fine() }),
        ("Ida", PersonFacts { enabled: Fact::Unknown, ..fine() }),
    ] {
        builder.person(PersonRow { id: name, name, upn: name, facts, licences, ..PersonRow::default() });
    }
    let directory = builder.build(DirectoryRevision(1));
    let told =
        ["Gus,Gus,false,true,true,true", "Hal,Hal,false,true,true,true", "Ida,Ida,unknown,true,true,true"];
    assert_eq!(csv_rows(&directory, 0, 3).lines().collect::<Vec<_>>(), told);
}

#[test]
fn a_field_is_no_formula_and_breaks_no_row() {
    let field = |text: &str| {
        let mut out = String::new();
        csv_field(&mut out, text);
        out
    };
    for text in ["=1+1", "+31 6", "-2", "@SUM(1)", " =1", "\t=1", "\u{ff1d}1"] {
        assert!(field(text).starts_with("\"'"), "{text}");
    }
    assert_eq!(field("Jansen, Piet"), "\"Jansen, Piet\"");
    assert_eq!(field("a\"b"), "\"a\"\"b\"");
    assert_eq!(field("a\nb"), "\"a\nb\"");
    assert_eq!(field("O'Neill - x"), "\"O'Neill - x\"");
    assert_eq!(field("Zoë"), "Zoë");
    assert_eq!(field(""), "");
}

#[test]
fn every_state_and_topic_has_a_name_of_its_own() {
    let states = State::ALL.map(State::label);
    let topics = [
        Topic::Account,
        Topic::Plan,
        Topic::Mailbox,
        Topic::Activated,
        Topic::Client,
        Topic::AppManagement,
        Topic::AppsForOffice,
        Topic::Ews,
        Topic::Store,
        Topic::Roles,
        Topic::Cloud,
        Topic::Unread,
    ]
    .map(Topic::label);
    for (at, label) in states.iter().chain(&topics).enumerate() {
        assert!(states.iter().chain(&topics).skip(at + 1).all(|other| other != label), "{label:?}");
    }
}
