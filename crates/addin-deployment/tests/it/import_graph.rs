//! Saved answers of Microsoft Graph, as its web service gives them and as PowerShell writes them.

use super::import_support::{add, group, guid, import, kept, person, preview_of};
use addin_deployment::assignment::{DirectoryId, GroupKind};
use addin_deployment::directory::licence::PlanState;
use addin_deployment::directory::{AgeGroup, Fact};
use addin_deployment::import::{Answer, FileKind, FileState, Generation, Question};
use addin_deployment::lifecycle::event::DirectoryRevision;
use messages::say;

const STANDARD: &str = "9aaf7827-d63c-4b61-89c3-182f06f82e5c";

fn users() -> String {
    format!(
        r##"{{"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users(id,userPrincipalName,mail)",
"value": [
  {{"id": "{}", "userPrincipalName": "anna@contoso.example", "mail": "anna@contoso.example", "displayName": "Jansen, Anna",
    "accountEnabled": true, "userType": "Member", "department": "Sales", "ageGroup": "Minor", "consentProvidedForMinor": "Granted",
    "legalAgeGroupClassification": null, "assignedLicenses": [],
    "assignedPlans": [{{"assignedDateTime": "2026-01-01T00:00:00Z", "capabilityStatus": "Warning", "service": "exchange", "servicePlanId": "{STANDARD}"}}]}},
  {{"id": "{}", "userPrincipalName": "bert@contoso.example", "mail": null, "displayName": "Bert \u00e9 \"de Wit\"",
    "accountEnabled": false, "proxyAddresses": ["smtp:b@contoso.example", "SMTP:bert+1@contoso.example"], "assignedPlans": []}}
]}}"##,
        guid(1),
        guid(2)
    )
}

fn groups() -> String {
    let kinds = [
        (
            1101,
            r#""groupTypes":["Unified","DynamicMembership"],"mailEnabled":true,"securityEnabled":false,"visibility":"HiddenMembership""#,
        ),
        (1102, r#""groupTypes":[],"mailEnabled":true,"securityEnabled":true,"visibility":null"#),
        (1103, r#""groupTypes":[],"mailEnabled":true,"securityEnabled":false"#),
        (1104, r#""groupTypes":[],"mailEnabled":false,"securityEnabled":true,"isAssignableToRole":true"#),
        (1105, r#""groupTypes":[],"isAssignableToRole":null"#),
    ];
    let items: Vec<_> = kinds
        .iter()
        .map(|(number, kind)| {
            format!(r#"{{"id":"{}","displayName":"Group {number}","mail":null,{kind}}}"#, guid(*number))
        })
        .collect();
    format!(r#"{{"value":[{}]}}"#, items.join(","))
}

/// A page of the members of group 1101, from one number to another.
fn page(from: u32, to: u32, next: bool) -> String {
    let items: Vec<_> = (from..to)
        .map(|number| format!(r##"{{"@odata.type":"#microsoft.graph.user","id":"{}","displayName":"Person {number}","userPrincipalName":"p{number}@contoso.example"}}"##, guid(number)))
        .collect();
    let next = if next {
        r#""@odata.nextLink":"https://graph.microsoft.com/v1.0/groups/x/members?$skiptoken=invented","#
    } else {
        ""
    };
    format!(
        r##"{{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#groups('{}')/members",{next}"value":[{}]}}"##,
        guid(1101),
        items.join(",")
    )
}

#[test]
fn people_come_with_their_plans() {
    let shown = preview_of("users.json", &users());
    assert_eq!((shown.kind, shown.generation), (Some(FileKind::GraphUsers), Generation::Rest));
    assert_eq!((shown.rows, shown.used, shown.problem_count), (2, 2, 0));
    let directory = kept(&[("users.json", &users())]).directory;
    let (anna, bert) = (person(&directory, 1), person(&directory, 2));
    let plans = directory.licences(anna).unwrap().plans.clone().unwrap();
    assert_eq!((plans.len(), plans[0].state), (1, PlanState::Warning));
    assert_eq!(directory.licences(anna).unwrap().gives_mailbox(), Fact::Yes);
    assert_eq!(directory.licences(bert).unwrap().plans.as_deref(), Some(&[][..]));
    assert_eq!(directory.person_facts(anna).age, AgeGroup::MinorWithConsent);
    assert_eq!(directory.person_name(bert), "Bert é \"de Wit\"");
    assert_eq!(directory.person_mail(bert), "bert+1@contoso.example");
    assert_eq!(directory.person_facts(bert).enabled, Fact::No);
}

#[test]
fn groups_come_with_their_kinds() {
    let directory = kept(&[("groups.json", &groups())]).directory;
    let facts = [1101, 1102, 1103, 1104, 1105].map(|number| directory.group_facts(group(&directory, number)));
    assert_eq!(
        facts.map(|facts| facts.kind),
        [
            GroupKind::Microsoft365,
            GroupKind::MailEnabledSecurity,
            GroupKind::DistributionList,
            GroupKind::Security,
            GroupKind::Unknown
        ]
    );
    assert_eq!(facts.map(|facts| facts.dynamic), [Fact::Yes, Fact::No, Fact::No, Fact::No, Fact::No]);
    assert_eq!(facts.map(|facts| facts.hidden)[..3], [Fact::Yes, Fact::No, Fact::Unknown]);
    assert_eq!(facts.map(|facts| facts.role_assignable)[3..], [Fact::Yes, Fact::No]);
}

/// A14: the pages of a group are followed until there is no further one.
#[test]
fn three_saved_pages_of_one_group_give_its_250_members() {
    let pages = [page(1, 101, true), page(101, 201, true), page(201, 251, false)];
    let files = [
        ("page 1.json", groups()),
        ("page 2.json", pages[1].clone()),
        ("page 3.json", pages[2].clone()),
        ("page 1 of 3.json", pages[0].clone()),
    ];
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let import = import(&files);
    let shown = import.preview();
    assert_eq!((shown.people, shown.groups_with_members, shown.memberships), (250, 1, 250));
    assert!(shown.files.iter().all(|file| !file.incomplete && file.questions.is_empty()), "{shown:?}");
    let directory = import.keep(DirectoryRevision(1)).directory;
    let sales = group(&directory, 1101);
    assert_eq!(
        (directory.members(sales).len(), directory.group_facts(sales).members_known),
        (250, Fact::Yes)
    );
    let one_file = kept(&[("groups.json", &groups()), ("pages.json", &pages.concat())]).directory;
    assert_eq!(one_file.members(group(&one_file, 1101)).len(), 250, "all pages in one file");
    let listed = format!("[{}]", pages.join(","));
    let list = kept(&[("groups.json", &groups()), ("pages.json", &listed)]).directory;
    assert_eq!(list.members(group(&list, 1101)).len(), 250, "the pages as a list");
}

#[test]
fn a_missing_last_page_is_said() {
    let (first, second) = (page(1, 101, true), page(101, 201, true));
    let import = import(&[("groups.json", &groups()), ("1.json", &first), ("2.json", &second)]);
    let shown = import.preview();
    assert_eq!((shown.groups_with_members, shown.memberships), (0, 200));
    for file in &shown.files[1..] {
        assert!(file.incomplete && file.notices == [say::import_notice_next_page()], "{file:?}");
    }
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.group_facts(group(&directory, 1101)).members_known, Fact::No);
}

#[test]
fn members_that_do_not_say_their_group_are_asked_about() {
    let text = page(1, 3, false).replace(&format!("groups('{}')/members", guid(1101)), "directoryObjects");
    let mut import = import(&[("groups.json", &groups())]);
    let file = add(&mut import, "members of Group 1102.json", text.as_bytes(), None);
    let shown = import.preview().files.remove(1);
    assert_eq!(shown.kind, Some(FileKind::GraphMembers));
    let [Question::Group(proposals)] = shown.questions.as_slice() else { panic!("{shown:?}") };
    assert_eq!(proposals[0].name, "Group 1102");
    import.answer(Answer::About(file, Some(proposals[0].id.clone())));
    let about = import.preview().files.remove(1).about.unwrap();
    assert!(about.by_hand && about.who.id == DirectoryId(guid(1102)));
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.members(group(&directory, 1102)).len(), 2);
}

#[test]
fn licences_follow_from_the_products_of_the_organisation() {
    let sku = guid(70);
    let skus = format!(
        r#"{{"value":[{{"skuId":"{sku}","skuPartNumber":"ENTERPRISEPACK","consumedUnits":5,"prepaidUnits":{{"enabled":9}},
           "servicePlans":[{{"servicePlanId":"{STANDARD}","servicePlanName":"EXCHANGE_S_STANDARD"}}]}}]}}"#
    );
    let users = format!(
        r#"{{"value":[{{"id":"{}","userPrincipalName":"a@x.example","assignedLicenses":[{{"skuId":"{sku}","disabledPlans":[]}}]}},
            {{"id":"{}","userPrincipalName":"b@x.example","assignedLicenses":[{{"skuId":"{sku}","disabledPlans":["{STANDARD}"]}}]}}]}}"#,
        guid(1),
        guid(2)
    );
    assert_eq!(preview_of("skus.json", &skus).kind, Some(FileKind::Subscriptions));
    let directory = kept(&[("users.json", &users), ("skus.json", &skus)]).directory;
    let gives = |number| directory.licences(person(&directory, number)).map(|set| set.gives_mailbox());
    assert_eq!((gives(1), gives(2)), (Some(Fact::Yes), Some(Fact::No)));
    let alone = kept(&[("users.json", &users)]).directory;
    assert_eq!(alone.licences(person(&alone, 1)), None, "without the products nobody knows");
}

#[test]
fn licences_of_one_person_are_bound_to_that_person() {
    let details = format!(
        r#"{{"value":[{{"id":"x","skuId":"{}","skuPartNumber":"E3","servicePlans":[{{"servicePlanId":"{STANDARD}","provisioningStatus":"Success","appliesTo":"User"}}]}},
            {{"id":"y","skuId":"{}","servicePlans":[{{"servicePlanId":"{}","provisioningStatus":"Disabled"}}]}}]}}"#,
        guid(70),
        guid(71),
        guid(80)
    );
    let mut import = import(&[("users.json", &users().replace("assignedPlans", "plansOfBefore"))]);
    let file = add(&mut import, "licences.json", details.as_bytes(), None);
    assert_eq!(import.preview().files[1].questions, [Question::Person(Vec::new())]);
    import.answer(Answer::About(file, Some(DirectoryId(guid(2)))));
    assert_eq!(import.preview().files[1].questions, []);
    let told = details.replacen(
        '{',
        &format!(r##"{{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users('{}')/licenseDetails","##, guid(2)),
        1,
    );
    let again =
        super::import_support::import(&[("users.json", &users()), ("licences.json", &told)]).preview();
    assert_eq!(again.files[1].questions, [], "an answer can say whom it is about");
    let about = again.files[1].about.as_ref().unwrap();
    assert_eq!((about.who.id.0.as_str(), about.by_hand), (guid(2).as_str(), false));
    let directory = import.keep(DirectoryRevision(1)).directory;
    let bert = directory.licences(person(&directory, 2)).unwrap();
    assert_eq!((bert.gives_mailbox(), bert.plans.as_ref().unwrap().len()), (Fact::Yes, 2));
    assert_eq!(directory.licences(person(&directory, 1)).and_then(|set| set.plans.clone()), Some(vec![]));
}

/// An answer with this context and these items.
fn answer_about(context: &str, items: &str) -> String {
    format!(
        r##"{{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#{context}","value":[{items}]}}"##
    )
}

/// "List licenseDetails" of somebody without a licence is an empty list, which says more than no answer.
#[test]
fn an_answer_without_licences_says_that_a_person_has_none() {
    let details = answer_about(&format!("users('{}')/licenseDetails", guid(1)), "");
    let people = users().replace("assignedPlans", "plansOfBefore");
    let import = import(&[("users.json", &people), ("licences.json", &details)]);
    let shown = import.preview().files.remove(1);
    assert_eq!((shown.kind, shown.questions.as_slice()), (Some(FileKind::LicenceDetails), &[][..]));
    assert_eq!(shown.about.unwrap().who.id, DirectoryId(guid(1)));
    let directory = import.keep(DirectoryRevision(1)).directory;
    let plans = |number| directory.licences(person(&directory, number)).map(|set| set.plans.clone());
    assert_eq!((plans(1), plans(2)), (Some(Some(vec![])), None));
}

/// What an answer holds stands at the end of the path in its context: what somebody has is nobody.
#[test]
fn what_belongs_to_a_person_or_a_group_is_no_list_of_these() {
    let kind = |context: &str, items: &str| preview_of("x.json", &answer_about(context, items)).kind;
    let [user, other] = [format!("users('{}')", guid(1)), format!("groups('{}')", guid(1101))];
    let id = format!(r#"{{"id":"{}"}}"#, guid(5));
    let typed =
        format!(r##"{{"@odata.type":"#microsoft.graph.passwordAuthenticationMethod","id":"{}"}}"##, guid(5));
    for items in ["", id.as_str(), typed.as_str()] {
        assert_eq!(kind(&format!("{user}/authentication/methods"), items), None, "{items}");
        assert_eq!(kind(&format!("{other}/transitiveMembers"), items), None, "{items}");
    }
    let sku = format!(r#"{{"id":"x","skuId":"{}"}}"#, guid(70));
    assert_eq!(kind(&format!("{user}/licenseDetails(skuId)"), &sku), Some(FileKind::LicenceDetails));
    let asked = preview_of("x.json", &answer_about(&format!("{user}/authentication/methods"), &id));
    assert!(matches!(asked.questions.as_slice(), [Question::Kind(_)]), "{asked:?}");
    let lists = [
        ("users", FileKind::GraphUsers),
        ("users(id,licenseDetails(skuId))", FileKind::GraphUsers),
        ("users(id)/$delta", FileKind::GraphUsers),
        ("groups(id,displayName)", FileKind::GraphGroups),
        ("directoryObjects(id)", FileKind::GraphMembers),
    ];
    for (context, expected) in lists {
        assert_eq!([kind(context, ""), kind(context, &id)], [Some(expected); 2], "{context}");
    }
    for path in ["/members", "/members(id)", "/members/microsoft.graph.user"] {
        assert_eq!(kind(&format!("{other}{path}"), &id), Some(FileKind::GraphMembers), "{path}");
    }
}

#[test]
fn powershell_writes_the_same_in_its_own_way() {
    let people = format!(
        r#"[{{"AccountEnabled": true, "AssignedPlans": [{{"CapabilityStatus": "Enabled", "ServicePlanId": "{STANDARD}"}}],
              "DisplayName": "Anna", "Id": "{}", "UserPrincipalName": "anna@contoso.example", "AdditionalProperties": {{}}}}]"#,
        guid(1)
    );
    let shown = preview_of("users.json", &people);
    assert_eq!((shown.kind, shown.generation), (Some(FileKind::GraphUsers), Generation::PowerShell));
    let directory = kept(&[("users.json", &people)]).directory;
    assert_eq!(directory.licences(person(&directory, 1)).unwrap().gives_mailbox(), Fact::Yes);
    let single = people.trim_start_matches('[').trim_end_matches(']');
    assert_eq!(kept(&[("user.json", single)]).directory.people_count(), 1, "a single object is no list");
    let members = format!(
        r##"[{{"Id":"{}","DeletedDateTime":null,"AdditionalProperties":{{"@odata.type":"#microsoft.graph.user","displayName":"Anna","userPrincipalName":"anna@contoso.example"}}}},
            {{"Id":"{}","AdditionalProperties":{{"@odata.type":"#microsoft.graph.group","displayName":"Inner"}}}}]"##,
        guid(1),
        guid(1102)
    );
    let name = format!("{}.json", guid(1101));
    let import = import(&[("groups.json", &groups()), (&name, &members)]);
    let shown = import.preview();
    assert_eq!(shown.files[1].kind, Some(FileKind::GraphMembers));
    assert_eq!((shown.groups_with_members, shown.memberships), (1, 2));
}

#[test]
fn what_powershell_cut_off_is_explained() {
    let people = format!(
        r#"[{{"Id":"{}","UserPrincipalName":"anna@contoso.example","AssignedPlans":["Microsoft.Graph.PowerShell.Models.MicrosoftGraphAssignedPlan"]}}]"#,
        guid(1)
    );
    let shown = preview_of("users.json", &people);
    assert_eq!(shown.notices, [say::import_notice_depth()]);
    let groups = format!(
        r#"[{{"Id":"{}","DisplayName":"A","SecurityEnabled":true,"GroupTypes":"System.Object[]"}}]"#,
        guid(1101)
    );
    assert_eq!(preview_of("groups.json", &groups).notices, [say::import_notice_depth()]);
}

#[test]
fn an_error_is_not_taken_for_an_answer() {
    let shown = preview_of(
        "x.json",
        r#"{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}"#,
    );
    assert_eq!(shown.notices, [say::import_notice_error("Insufficient privileges")]);
    assert_eq!((shown.rows, shown.questions), (0, vec![]), "it has no columns to ask about");
}

#[test]
fn ids_alone_are_asked_about() {
    let text = format!(r#"{{"value":[{{"id":"{}"}}]}}"#, guid(1));
    let shown = preview_of("x.json", &text);
    let kinds = vec![FileKind::GraphUsers, FileKind::GraphGroups, FileKind::GraphMembers];
    assert_eq!((shown.state, shown.questions), (FileState::Read, vec![Question::Kind(kinds)]));
}

#[test]
fn a_broken_item_is_listed_and_the_others_are_used() {
    let text = format!(
        "{{\"value\":[\n{{\"id\":\"{}\",\"userPrincipalName\":\"a@x.example\"}},\n  {{\"id\":\"{}\" \"mail\":}},\n7]}}",
        guid(1),
        guid(2)
    );
    let shown = preview_of("users.json", &text);
    assert_eq!((shown.rows, shown.used), (3, 1));
    let places: Vec<_> = shown.problems.iter().map(|problem| (problem.line, problem.column)).collect();
    assert_eq!(places, [(3, 3), (4, 1)]);
}
