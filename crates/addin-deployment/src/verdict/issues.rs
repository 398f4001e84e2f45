//! Known problems of Microsoft's service, as dated data ("Office Add-ins known issues", as of [`ISSUES_AS_OF`]; PIM also
//! by a support article of 22 May 2026). Whoever reads them later looks there again.

use super::case::{Case, Method};
use crate::directory::Fact;
use crate::lifecycle::command::Timestamp;
use crate::readiness::client::{Edition, Platform};
use messages::{Message, say};
use office_addin_manifest::model::Host;

/// The day on which this list was true.
pub const ISSUES_AS_OF: &str = "2026-08-20";

/// How a problem stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueStatus {
    /// It is there.
    Open,
    /// Microsoft is rolling out a remedy.
    Mitigating,
    /// It is gone since a day.
    FixedOn(Timestamp),
    /// It is gone with this build of Office, and later ones.
    FixedIn([u32; 4]),
}

/// A known problem.
#[derive(Clone, Copy, Debug)]
pub struct Issue {
    /// A name that stays, for bundles and links.
    pub id: &'static str,
    /// Microsoft's number for it; empty where none was published.
    pub tracking: &'static str,
    /// When it was reported; `None` where that was not published.
    pub since: Option<Timestamp>,
    /// How it stands.
    pub status: IssueStatus,
    /// What people see, and whom it concerns.
    pub symptom: fn() -> Message,
    /// What helps until it is gone.
    pub workaround: fn() -> Message,
    /// Whether a case can be one of it; dates and builds are looked at apart from this.
    scope: fn(&Case) -> bool,
}

/// Midnight UTC of a day, counted from 1 January 2026.
const fn day_of_2026(days: i64) -> Timestamp {
    Timestamp(1_767_225_600_000 + days * 86_400_000)
}

const ISSUES: [Issue; 10] = [
    Issue {
        id: "optional-missing",
        tracking: "",
        since: Some(day_of_2026(208)),
        status: IssueStatus::Open,
        symptom: say::verdict_issue_optional_missing,
        workaround: say::verdict_issue_use_fixed,
        scope: |case| matches!(case.add_in.method, Method::Optional | Method::Available),
    },
    Issue {
        id: "optional-restore",
        tracking: "ICM21000000950868",
        since: None,
        status: IssueStatus::Open,
        symptom: say::verdict_issue_optional_restore,
        workaround: say::verdict_issue_use_group,
        scope: |case| case.add_in.method == Method::Optional && case.told.removed == Fact::Yes,
    },
    Issue {
        id: "exchange-authentication",
        tracking: "",
        since: Some(day_of_2026(55)),
        status: IssueStatus::Mitigating,
        symptom: say::verdict_issue_authentication,
        workaround: say::verdict_issue_support,
        scope: |_| true,
    },
    Issue {
        id: "ltsc-2024",
        tracking: "853980935",
        since: Some(day_of_2026(230)),
        status: IssueStatus::Open,
        symptom: say::verdict_issue_ltsc,
        workaround: say::verdict_issue_use_web,
        scope: |case| {
            case.told.client.app == Some(Host::Outlook)
                && case.told.client.platform == Platform::Windows
                && case.told.client.edition == Edition::Office2019
        },
    },
    Issue {
        id: "my-templates",
        tracking: "",
        since: Some(day_of_2026(19)),
        status: IssueStatus::Open,
        symptom: say::verdict_issue_templates,
        workaround: say::verdict_issue_support,
        // The add-ins concerned are Microsoft's own, which nobody deploys.
        scope: |_| false,
    },
    Issue {
        id: "disappearing",
        tracking: "",
        since: Some(day_of_2026(154)),
        status: IssueStatus::FixedIn([16, 0, 20131, 20152]),
        symptom: say::verdict_issue_disappearing,
        workaround: say::verdict_do_newest,
        // Its builds are those of a subscription; Office that was bought once has lower ones for ever.
        scope: |case| {
            case.told.client.platform == Platform::Windows
                && matches!(case.told.client.edition, Edition::Unknown | Edition::Subscription)
        },
    },
    Issue {
        id: "exchange-web-services",
        tracking: "EX1255397, EX1259460",
        since: Some(day_of_2026(81)),
        status: IssueStatus::FixedOn(day_of_2026(110)),
        symptom: say::verdict_issue_ews,
        workaround: say::verdict_issue_support,
        scope: |_| true,
    },
    Issue {
        id: "store-update",
        tracking: "",
        since: Some(day_of_2026(106)),
        status: IssueStatus::FixedOn(day_of_2026(140)),
        symptom: say::verdict_issue_store_update,
        workaround: say::addin_test_relaunch,
        scope: |case| case.add_in.from_store == Fact::Yes,
    },
    Issue {
        id: "remove",
        tracking: "",
        since: Some(day_of_2026(109)),
        status: IssueStatus::FixedOn(day_of_2026(130)),
        symptom: say::verdict_issue_remove,
        workaround: say::verdict_issue_older_page,
        // It is the administrator's, not the person's.
        scope: |_| false,
    },
    Issue {
        id: "pim",
        tracking: "",
        since: None,
        status: IssueStatus::FixedIn([16, 0, 19822, 20180]),
        symptom: say::verdict_issue_pim,
        workaround: say::verdict_issue_permanent_role,
        scope: |_| false,
    },
];

/// Every known problem, open ones first.
#[must_use]
pub fn known_issues() -> &'static [Issue] {
    &ISSUES
}

impl Issue {
    /// Whether a case can be one of this problem, by its scope, the time and the build.
    #[must_use]
    pub fn concerns(&self, case: &Case) -> bool {
        let began = self.since.is_none_or(|since| since <= case.now);
        let lasts = match self.status {
            IssueStatus::Open | IssueStatus::Mitigating => true,
            IssueStatus::FixedOn(day) => case.now < day,
            IssueStatus::FixedIn(build) => {
                case.told.client.version.as_ref().is_some_and(|version| version.before_build(build))
            }
        };
        began && lasts && (self.scope)(case)
    }
}
