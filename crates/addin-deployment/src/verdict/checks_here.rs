//! The checks of where a person looks and of the organisation, and what stands beside the chain.

use super::case::SignedIn;
use super::issues;
use super::{Chain, Check, Conclusion, Go, Look, ON, Question, Source, Weight};
use crate::directory::{AgeGroup, Fact};
use crate::readiness::client::{Missing, Platform};
use crate::readiness::{self, Advice, Item, State, Topic, tenant_item};
use messages::say;
use office_addin_manifest::model::Host;

/// In their order, after those of `checks.rs`.
pub(super) const CHECKS: [Look; 12] = [
    sign_in,
    host,
    client,
    requirements,
    tenant,
    consent,
    connected,
    commands,
    cache,
    duplicate,
    issue,
    equivalent,
];

/// What is said whether or not the chain came to its end.
pub(super) fn beside(chain: &mut Chain<'_>) {
    age(chain);
    heard(chain);
}

fn sign_in(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::SignIn;
    match chain.case.told.signed_in {
        SignedIn::Unknown => chain.open(CHECK, Source::Answer, Question::SignedIn),
        SignedIn::Work => chain.step(CHECK, Weight::Passes, say::verdict_sign_in_fine(), Source::Answer),
        SignedIn::Personal | SignedIn::Elsewhere => {
            chain.step(CHECK, Weight::Blocks, say::verdict_sign_in_other(), Source::Answer);
            chain.conclude(Conclusion::NotHere(CHECK));
            chain.urgent.push(Advice::say(say::verdict_do_sign_in()));
        }
    }
    ON
}

/// The applications that get deployed add-ins, whatever else a manifest names ("Determine if Centralized Deployment of
/// add-ins works for your organization").
const DEPLOYED: [Host; 4] = [Host::Word, Host::Excel, Host::PowerPoint, Host::Outlook];

fn host(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::Host;
    let named = &chain.case.add_in.hosts;
    let hosts = DEPLOYED.into_iter().filter(|host| named.is_empty() || named.contains(host));
    if hosts.clone().next().is_none() {
        let names: Vec<_> = named.iter().copied().map(Host::name).collect();
        let found = say::verdict_host_none(names.join(", "));
        chain.step(CHECK, Weight::Blocks, found, Source::Manifest);
        chain.conclude(Conclusion::NotHere(CHECK));
        return ON;
    }
    match chain.case.told.client.app {
        None => chain.open(CHECK, Source::Answer, Question::App),
        Some(app) if hosts.clone().any(|host| host == app) => {
            chain.step(CHECK, Weight::Passes, say::verdict_host_fine(app.name()), Source::Manifest);
        }
        Some(app) => {
            let names: Vec<_> = hosts.map(Host::name).collect();
            let found = say::verdict_host_other(names.join(", "), app.name());
            chain.step(CHECK, Weight::Blocks, found, Source::Manifest);
            chain.conclude(Conclusion::NotHere(CHECK));
            chain.urgent.push(Advice::say(say::verdict_do_other_app(names.join(", "))));
        }
    }
    ON
}

fn client(chain: &mut Chain<'_>) -> Go {
    let add_in = &chain.case.add_in;
    let client = &chain.case.told.client;
    if client.app.is_some_and(|app| !DEPLOYED.contains(&app)) {
        // No version of it gets any.
        return ON;
    }
    let question = client.missing(add_in.unified).map(|missing| match missing {
        Missing::App => Question::App,
        Missing::Platform => Question::Platform,
        Missing::Edition => Question::Edition,
        Missing::Version => Question::Version,
    });
    let used = readiness::used(chain.case.person);
    if let Some(question) = question
        && client.platform == Platform::Unknown
        && used.state != State::Unknown
    {
        // Outlook gets add-ins on phones as well.
        let matters = used.state != State::Notice || !add_in.hosts.contains(&Host::Outlook);
        if matters {
            chain.item(used.item(), Source::Directory, None);
        }
        chain.ask(question);
        return ON;
    }
    let item = client.item(add_in.unified, add_in.from_store == Fact::Yes);
    chain.item(item, Source::Answer, question);
    ON
}

fn requirements(chain: &mut Chain<'_>) -> Go {
    let sets = &chain.case.add_in.requirements;
    if !sets.is_empty() {
        let found = say::verdict_requirements(sets.join(", "));
        chain.step(Check::Requirements, Weight::Notes, found, Source::Manifest);
        chain.helpful.push(Advice::say(say::verdict_do_newest()));
    }
    ON
}

/// What the organisation needs. What is in order and what is not known of details is passed over.
fn tenant(chain: &mut Chain<'_>) -> Go {
    let case = chain.case;
    let item = |topic| tenant_item(&case.tenant, topic, case.now);
    chain.item(item(Topic::AppManagement), Source::Tenant, Some(Question::AppManagement));
    chain.item(item(Topic::AppsForOffice), Source::Tenant, Some(Question::AppsForOffice));
    let outlook = case.add_in.hosts.contains(&Host::Outlook);
    let details =
        [(Topic::Ews, outlook && case.add_in.whole_mailbox), (Topic::Roles, outlook), (Topic::Store, true)];
    for (topic, matters) in details {
        let item: Item = item(topic);
        if matters && item.state == State::Notice {
            chain.item(item, Source::Tenant, None);
        }
    }
    ON
}

fn consent(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::Consent;
    let source = chain.source(Question::Consent, Source::Console);
    match chain.case.add_in.consent_pending {
        Fact::Unknown => chain.open(CHECK, Source::Console, Question::Consent),
        Fact::No => chain.step(CHECK, Weight::Passes, say::verdict_consent_none(), source),
        Fact::Yes => {
            chain.step(CHECK, Weight::Hampers, say::verdict_consent_pending(), source);
            chain.conclude(Conclusion::AwaitsConsent);
            chain.urgent.push(Advice::say(say::verdict_do_consent()));
        }
    }
    ON
}

/// Optional connected experiences matter in Outlook on a Mac, and to add-ins from the store ("Privacy and security for
/// Office Add-ins").
fn connected(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::Connected;
    let client = &chain.case.told.client;
    let outlook_on_mac = client.app == Some(Host::Outlook) && client.platform == Platform::Mac;
    match chain.case.told.connected {
        Fact::Unknown if outlook_on_mac => chain.open(CHECK, Source::Answer, Question::Connected),
        Fact::No if outlook_on_mac => {
            chain.step(CHECK, Weight::Blocks, say::verdict_connected_off_mac(), Source::Answer);
            chain.conclude(Conclusion::NotHere(CHECK));
            chain.urgent.push(Advice::say(say::verdict_do_connected()));
        }
        Fact::No => chain.step(CHECK, Weight::Notes, say::verdict_connected_off(), Source::Answer),
        Fact::Yes => chain.step(CHECK, Weight::Passes, say::verdict_connected_on(), Source::Answer),
        Fact::Unknown => {}
    }
    ON
}

fn commands(chain: &mut Chain<'_>) -> Go {
    if chain.case.add_in.commands == Fact::No {
        chain.step(Check::Commands, Weight::Notes, say::addin_test_no_commands(), Source::Manifest);
        look_under_admin_managed(chain);
    }
    ON
}

/// Where deployed add-ins are found and refreshed.
fn look_under_admin_managed(chain: &mut Chain<'_>) {
    let hosts = &chain.case.add_in.hosts;
    let documents: Vec<_> =
        hosts.iter().filter(|host| **host != Host::Outlook).map(|host| host.name()).collect();
    if !documents.is_empty() || hosts.is_empty() {
        let names = if hosts.is_empty() { "Office".to_owned() } else { documents.join(", ") };
        chain.helpful.push(Advice::say(say::addin_test_documents(names)));
    }
    if hosts.contains(&Host::Outlook) {
        chain.helpful.push(Advice::say(say::addin_test_outlook()));
    }
}

fn duplicate(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::Duplicate;
    match chain.case.told.own_copy {
        Fact::Unknown => chain.open(CHECK, Source::Answer, Question::OwnCopy),
        Fact::No => chain.step(CHECK, Weight::Passes, say::verdict_duplicate_none(), Source::Answer),
        Fact::Yes => {
            chain.step(CHECK, Weight::Notes, say::verdict_duplicate(), Source::Answer);
            chain.urgent.push(Advice::say(say::verdict_do_own_copy()));
        }
    }
    ON
}

fn equivalent(chain: &mut Chain<'_>) -> Go {
    let elsewhere = !matches!(chain.case.told.client.platform, Platform::Windows | Platform::Unknown);
    if chain.case.add_in.has_equivalent && !elsewhere {
        chain.step(Check::Equivalent, Weight::Notes, say::verdict_equivalent(), Source::Manifest);
        chain.helpful.push(Advice::say(say::verdict_do_com()));
    }
    ON
}

fn issue(chain: &mut Chain<'_>) -> Go {
    let case = chain.case;
    for issue in issues::known_issues().iter().filter(|issue| issue.concerns(case)) {
        let found = say::verdict_issue((issue.symptom)(), issues::ISSUES_AS_OF);
        chain.step(Check::Issue, Weight::Notes, found, Source::Microsoft);
        chain.helpful.push(Advice::say((issue.workaround)()));
    }
    ON
}

/// The folders that Office keeps add-ins in ("Clear the Office cache").
const CACHES: [(Platform, &str); 2] = [
    (Platform::Windows, "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\"),
    (Platform::Mac, "~/Library/Containers/com.microsoft.OsfWebHost/Data/"),
];

/// The folder in which classic Outlook keeps add-ins with a unified manifest besides.
const UNIFIED_CACHE: &str = "%userprofile%\\AppData\\Local\\Microsoft\\Outlook\\HubAppFileCache";

/// Where to look, and what Office may have kept.
fn cache(chain: &mut Chain<'_>) -> Go {
    let platform = chain.case.told.client.platform;
    chain.helpful.push(Advice::say(say::addin_test_relaunch()));
    if chain.case.add_in.commands != Fact::No {
        look_under_admin_managed(chain);
    }
    if matches!(chain.conclusion, Conclusion::Waiting { .. } | Conclusion::NotConfirmed(_)) {
        return ON;
    }
    let folder = CACHES.iter().find(|(place, _)| *place == platform).map(|(_, folder)| *folder);
    let advice = match (platform, folder) {
        (_, Some(folder)) => Advice::run(say::verdict_do_clear_folder(), folder),
        (Platform::NewOutlook, None) => Advice::run(say::verdict_do_clear_browser(), "olk.exe --devtools"),
        (Platform::Web, None) => Advice::say(say::verdict_do_clear_browser()),
        _ => return ON,
    };
    chain.step(Check::Cache, Weight::Notes, say::verdict_cache(), Source::Microsoft);
    chain.helpful.push(advice);
    let outlook = chain.case.told.client.app == Some(Host::Outlook);
    if platform == Platform::Windows && outlook && chain.case.add_in.unified {
        chain.helpful.push(Advice::run(say::verdict_do_clear_folder(), UNIFIED_CACHE));
    }
    ON
}

/// Minors get no add-ins from the store; what an administrator deploys is the lawful way ("Minors and acquiring add-ins
/// from the store").
fn age(chain: &mut Chain<'_>) {
    let (found, advice) = match chain.case.person.facts.age {
        AgeGroup::Minor | AgeGroup::MinorWithoutConsent => {
            (say::verdict_age_no_consent(), say::verdict_do_parents())
        }
        AgeGroup::MinorWithConsent | AgeGroup::MinorNoConsentNeeded => {
            (say::verdict_age_consent(), say::verdict_do_minors())
        }
        AgeGroup::Unknown | AgeGroup::Adult | AgeGroup::NotAdult => return,
    };
    chain.step(Check::Age, Weight::Notes, found, Source::Directory);
    chain.helpful.push(Advice::say(advice));
}

fn heard(chain: &mut Chain<'_>) {
    let Some(heard) = chain.case.told.heard else { return };
    chain.step(Check::Heard, Weight::Notes, heard.meaning(), Source::Answer);
}
