//! The support bundle: one JSON document with what Microsoft's support asks for first ("Determine if Centralized
//! Deployment of add-ins works for your organization"), and no more about people than the one concerned.
//!
//! The format is described in `docs/support-bundle.md` and named by [`BUNDLE_FORMAT`]; codes in it are the same in every
//! language and are never given a second meaning.

use super::{Case, ChangeKind, Check, Conclusion, Heard, Method, Reached, Source, Verdict, Weight};
use crate::assignment::Assignment;
use crate::json::Json;
use crate::lifecycle::tenant::AddInState;
use crate::readiness::client::{Edition, Platform};
use crate::readiness::{State, Topic};
use crate::verdict::issues::known_issues;

/// Name and version of the format.
pub const BUNDLE_FORMAT: &str = "addin-console-support-bundle/1";

/// What goes into a bundle.
#[derive(Clone, Copy, Debug)]
pub struct Bundle<'a> {
    /// Version of the console.
    pub console: &'a str,
    /// Product ID of the add-in.
    pub product: &'a str,
    /// Name of the add-in; hostile text.
    pub name: &'a str,
    /// Version of the add-in as written.
    pub version: &'a str,
    /// Who it is assigned to: only the numbers of people and groups go into the bundle.
    pub assignment: Option<&'a Assignment>,
    /// The directory's id of the person; empty where there is no directory.
    pub person: &'a str,
    /// Address of the person; empty where it is not known.
    pub address: &'a str,
    /// What the verdict was derived from.
    pub case: &'a Case,
    /// The verdict.
    pub verdict: &'a Verdict,
    /// The verdict as lines in the reader's language ([`super::as_text`]), written out.
    pub text: &'a [String],
}

impl Bundle<'_> {
    /// The document.
    #[must_use]
    pub fn json(&self) -> String {
        let Self { case, verdict, .. } = self;
        let mut json = Json::default();
        json.open("", '{');
        json.text("format", BUNDLE_FORMAT);
        json.text("console", self.console);
        json.time("madeAt", Some(case.now));
        json.text("tenantId", &case.tenant.tenant);
        json.text("cloud", case.tenant.cloud.name());
        self.add_in(&mut json);
        json.open("person", '{');
        json.text("id", self.person);
        json.text("address", self.address);
        json.close('}');
        json.open("verdict", '{');
        json.text("conclusion", conclusion_code(&verdict.conclusion));
        match &verdict.conclusion {
            Conclusion::NotReady(check) | Conclusion::NotHere(check) => {
                json.text("reason", check_code(*check))
            }
            Conclusion::Lost { path, .. } => json.texts("path", path.iter().map(String::as_str)),
            _ => {}
        }
        json.text("assigned", reached_code(verdict.evidence.assigned));
        json.text("ready", state_code(verdict.evidence.ready));
        json.text("changed", verdict.evidence.change.map_or("", |change| change_code(change.kind)));
        json.time("changedAt", verdict.evidence.change.map(|change| change.at));
        json.time("expectedBy", verdict.evidence.expected_by);
        json.close('}');
        json.open("steps", '[');
        for step in &verdict.because {
            json.open("", '{');
            json.text("check", check_code(step.check));
            json.text("weight", weight_code(step.weight));
            json.text("source", source_code(step.source));
            json.close('}');
        }
        json.close(']');
        self.client(&mut json);
        let issues = known_issues().iter().filter(|issue| issue.concerns(case));
        json.texts("knownIssues", issues.map(|issue| issue.id));
        json.texts("text", self.text.iter().map(String::as_str));
        json.texts("toAdd", ["sessionId", "correlationId", "userId", "networkLog"].into_iter());
        json.close('}');
        json.out
    }

    fn add_in(&self, json: &mut Json) {
        let add_in = &self.case.add_in;
        json.open("addIn", '{');
        json.text("productId", self.product);
        json.text("name", self.name);
        json.text("version", self.version);
        json.text(
            "state",
            match add_in.state {
                None => "unknown",
                Some(AddInState::Active) => "active",
                Some(AddInState::TurnedOff) => "turned-off",
                Some(AddInState::Deleted) => "deleted",
            },
        );
        json.text(
            "method",
            match add_in.method {
                Method::Unknown => "unknown",
                Method::Fixed => "fixed",
                Method::Optional => "optional",
                Method::Available => "available",
            },
        );
        json.text("manifest", if add_in.unified { "unified" } else { "add-in-only" });
        json.texts("applications", add_in.hosts.iter().map(|host| host.name()));
        if let Some(assignment) = self.assignment {
            json.raw("everyone", if assignment.everyone { "true" } else { "false" });
            json.raw("people", &assignment.people.len().to_string());
            json.raw("groups", &assignment.groups.len().to_string());
        }
        json.close('}');
    }

    fn client(&self, json: &mut Json) {
        let told = &self.case.told;
        json.open("client", '{');
        json.text("application", told.client.app.map_or("unknown", |app| app.name()));
        json.text(
            "platform",
            match told.client.platform {
                Platform::Unknown => "unknown",
                Platform::Windows => "windows",
                Platform::NewOutlook => "new-outlook",
                Platform::Mac => "mac",
                Platform::Web => "web",
                Platform::IPad => "ipad",
                Platform::IPhone => "iphone",
                Platform::Android => "android",
            },
        );
        json.text(
            "edition",
            match told.client.edition {
                Edition::Unknown => "unknown",
                Edition::Subscription => "subscription",
                Edition::Office2019 => "office-2019-or-later",
                Edition::Office2016 => "office-2016",
                Edition::Office2013 => "office-2013",
            },
        );
        json.text("version", told.client.version.as_ref().map_or("", |version| version.written.as_str()));
        json.text("message", told.heard.map_or("", heard_code));
        json.close('}');
    }
}

const fn conclusion_code(conclusion: &Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Deleted => "deleted",
        Conclusion::TurnedOff => "turned-off",
        Conclusion::NotSeenGone(_) => "not-seen-gone",
        Conclusion::NotAssigned => "not-assigned",
        Conclusion::Lost { .. } => "lost",
        Conclusion::NotReady(_) => "not-ready",
        Conclusion::NotHere(_) => "not-here",
        Conclusion::Unknown => "unknown",
        Conclusion::NotConfirmed(_) => "not-confirmed",
        Conclusion::MayGet => "may-get",
        Conclusion::UserRemoved => "user-removed",
        Conclusion::UserMustInstall => "user-must-install",
        Conclusion::AwaitsConsent => "awaits-consent",
        Conclusion::Waiting { .. } => "waiting",
        Conclusion::GetsWhenReady => "gets-when-ready",
        Conclusion::Gets => "gets",
    }
}

const fn check_code(check: Check) -> &'static str {
    match check {
        Check::State => "state",
        Check::Assignment => "assignment",
        Check::Delivery => "delivery",
        Check::Time => "time",
        Check::Method => "method",
        Check::Ready(topic) => match topic {
            Topic::Account => "account",
            Topic::Plan => "licence",
            Topic::Mailbox => "mailbox",
            Topic::Activated => "activated",
            Topic::Client => "client",
            Topic::AppManagement => "app-management-service",
            Topic::AppsForOffice => "apps-for-office-enabled",
            Topic::Ews => "ews",
            Topic::Store => "store",
            Topic::Roles => "roles",
            Topic::Cloud => "cloud",
            Topic::Unread => "unread",
        },
        Check::SignIn => "sign-in",
        Check::Host => "application",
        Check::Requirements => "requirement-sets",
        Check::Consent => "consent",
        Check::Connected => "connected-experiences",
        Check::Commands => "commands",
        Check::Duplicate => "duplicate",
        Check::Equivalent => "com-equivalent",
        Check::Issue => "known-issue",
        Check::Cache => "cache",
        Check::Age => "age",
        Check::Heard => "message",
    }
}

const fn weight_code(weight: Weight) -> &'static str {
    match weight {
        Weight::Passes => "passes",
        Weight::Notes => "notes",
        Weight::Open => "open",
        Weight::Hampers => "hampers",
        Weight::Blocks => "blocks",
        Weight::Stops => "stops",
    }
}

const fn source_code(source: Source) -> &'static str {
    match source {
        Source::Console => "console",
        Source::Directory => "directory",
        Source::Manifest => "manifest",
        Source::Tenant => "tenant",
        Source::Answer => "answer",
        Source::Microsoft => "microsoft",
    }
}

const fn reached_code(reached: Reached) -> &'static str {
    match reached {
        Reached::Unknown => "unknown",
        Reached::Sure => "yes",
        Reached::Uncertain => "uncertain",
        Reached::No => "no",
    }
}

const fn state_code(state: State) -> &'static str {
    match state {
        State::NotReady => "not-ready",
        State::Unknown => "unknown",
        State::Probably => "probably",
        State::Notice | State::Ready => "ready",
    }
}

const fn change_code(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Deployed => "deployed",
        ChangeKind::Updated => "updated",
        ChangeKind::AccessChanged => "access-changed",
        ChangeKind::TurnedOff => "turned-off",
        ChangeKind::TurnedOn => "turned-on",
        ChangeKind::Removed => "removed",
        ChangeKind::Other => "other",
    }
}

const fn heard_code(heard: Heard) -> &'static str {
    match heard {
        Heard::StoreOff => "store-off",
        Heard::Upgrading => "upgrading",
        Heard::Unreachable => "unreachable",
        Heard::AccessDenied => "access-denied",
        Heard::NoPermission => "no-permission",
        Heard::NoneAvailable => "none-available",
        Heard::LoadingFailed => "loading-failed",
        Heard::NotStarted => "not-started",
    }
}
