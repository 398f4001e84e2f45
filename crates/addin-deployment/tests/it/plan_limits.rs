//! How much a plan file can hold: each limit at it and one past it.

use crate::support::product;
use addin_deployment::base64::encode;
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::lifecycle::limits::{ADD_INS_MAX, TEXT_MAX, UPLOAD_MAX};
use addin_deployment::plan::{PlanFile, PlanProblem, is_too_long, read};
use addin_deployment::rollout::RINGS_MAX;
use messages::{Message, say};

/// A plan with a place for everything that somebody can write.
const PLAN: &str = r#"{"format":"addin-console-plan","version":1,"tenantId":"@tenant@","organisation":"@organisation@","value":[
{"productId":"00000001-0000-4000-8000-000000000000","name":"@name@","version":"1.0.0.0","sha256":"","origin":"address",
"address":"@address@","state":"active","method":"Fixed",
"assignment":{"everyone":false,"people":{"@person@":"@mail@"@people@},"groups":{"@group@":"@group-mail@"}},
"rollout":{"ring":1,"held":"@held@","base":{"everyone":false,"people":{},"groups":{}},
"rings":[@rings@{"name":"@ring@","check":"@check@","assignment":{"everyone":true,"people":{},"groups":{}}}]},
"test":false,"owner":{"id":"@owner@","name":"@owner-name@"},"note":"@note@","offer":{"name":"@offer@","apps":[@apps@]}}
@manifests@]}"#;

/// The plan with something in one of its places.
fn plan(place: &str, text: &str) -> Result<PlanFile, Vec<PlanProblem>> {
    let place = format!("@{place}@");
    assert!(PLAN.contains(&place), "{place}");
    let mut plan = PLAN.replace(&place, text);
    for list in ["@people@", "@rings@", "@apps@", "@manifests@"] {
        plan = plan.replace(list, "");
    }
    read(plan.as_bytes())
}

fn refused(line: u32, message: Message) -> Result<PlanFile, Vec<PlanProblem>> {
    Err(vec![PlanProblem { line, message }])
}

#[test]
fn no_text_is_longer_than_a_command_takes_it() {
    let limit = i64::try_from(TEXT_MAX).expect("a small number");
    for (line, place, property) in [
        (1, "tenant", "tenantId"),
        (1, "organisation", "organisation"),
        (2, "name", "name"),
        (2, "address", "address"),
        (2, "person", "assignment"),
        (2, "mail", "assignment"),
        (2, "group", "assignment"),
        (2, "group-mail", "assignment"),
        (2, "held", "held"),
        (2, "ring", "name"),
        (2, "check", "check"),
        (2, "owner", "owner"),
        (2, "owner-name", "owner"),
        (2, "note", "note"),
        (2, "offer", "offer"),
    ] {
        let longest = "\u{e9}".repeat(TEXT_MAX);
        assert!(plan(place, &longest).is_ok(), "{place}");
        let longer = longest + "!";
        assert_eq!(plan(place, &longer), refused(line, say::plan_error_text(property, limit)), "{place}");
    }
}

#[test]
fn no_list_is_longer_than_a_tenant_can_have_it() {
    let apps = |count: usize| {
        let apps: Vec<_> = (0..count).map(|app| product(u32::try_from(app).expect("few"))).collect();
        let apps: Vec<_> = apps.iter().map(|app| format!("\"{}\"", app.as_str())).collect();
        plan("apps", &apps.join(","))
    };
    assert!(apps(ADD_INS_MAX).is_ok());
    assert_eq!(apps(ADD_INS_MAX + 1), refused(2, say::plan_error_list("apps", 200)));
    let ring = r#"{"name":"x","assignment":{"everyone":true,"people":{},"groups":{}}},"#;
    let rings = |count: usize| plan("rings", &ring.repeat(count - 1));
    assert!(rings(RINGS_MAX).is_ok());
    assert_eq!(rings(RINGS_MAX + 1), refused(2, say::plan_error_list("rings", 20)));
}

#[test]
fn manifests_are_as_large_and_as_many_as_can_be_deployed() {
    let manifests = |manifests: &[Vec<u8>]| {
        let entry = |bytes: &Vec<u8>| {
            let hash = ContentHash::of(bytes).0;
            let texts: Vec<_> = bytes.chunks(48_000).map(|chunk| format!("\"{}\"", encode(chunk))).collect();
            format!(",\n{{\"sha256\":\"{hash}\",\"manifest\":[{}]}}", texts.join(","))
        };
        plan("manifests", &manifests.iter().map(entry).collect::<String>())
    };
    let largest = vec![b'x'; UPLOAD_MAX as usize];
    assert!(manifests(std::slice::from_ref(&largest)).is_ok());
    let larger = [largest, vec![b'x']].concat();
    assert_eq!(manifests(&[larger]), refused(9, say::refusal_too_large(513, 512)));
    let many: Vec<_> = (0_u16..201).map(|number| number.to_le_bytes().to_vec()).collect();
    assert!(manifests(&many[..ADD_INS_MAX]).is_ok());
    assert_eq!(manifests(&many), refused(209, say::plan_error_too_many(200)));
}

#[test]
fn more_people_than_a_line_can_carry_are_told_from_a_line_that_is_broken() {
    let people = |count: u32| (0..count).map(|number| format!(",\"{number}\":\"\"")).collect::<String>();
    assert!(plan("people", &people(19_000)).is_ok());
    assert!(!is_too_long(people(19_000).as_bytes()) && is_too_long(people(21_000).as_bytes()));
    assert_eq!(plan("people", &people(21_000)), refused(2, say::plan_error_too_long()));
    assert_eq!(plan("people", ",\"x\" \"\""), refused(2, say::plan_error_not_json()));
    assert_eq!(plan("note", &"x".repeat(1024 * 1024)), refused(2, say::plan_error_too_long()));
}
