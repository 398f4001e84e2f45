//! What somebody needs to get add-ins: an enabled account of this organisation, a licence with Exchange Online, and an
//! active mailbox there, even for add-ins of Word and Excel ("Determine if Centralized Deployment of add-ins works for
//! your organization").

use super::{Advice, Item, State, Topic};
use crate::directory::licence::{LicenceSet, PlanState};
use crate::directory::{Directory, Fact, Mailbox, Person, PersonFacts};
use messages::{Message, say};
use serde::{Deserialize, Serialize};

/// How somebody's licences stand to Exchange Online.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Plan {
    /// No source told.
    #[default]
    Unknown,
    /// A service plan that gives a mailbox works.
    Active,
    /// It works, and only for a while yet: its subscription has ended.
    Grace,
    /// There is such a plan, and it is being set up, or its state was not told.
    Pending,
    /// There is such a plan, and it is suspended, deleted, locked out or turned off.
    Stopped,
    /// All plans are known, and none gives a mailbox.
    None,
    /// The name of a product speaks for it; a name proves nothing.
    Named,
}

impl Plan {
    /// How licences stand; the best plan counts. `None` for licences that no source told.
    #[must_use]
    pub fn of(licences: Option<&LicenceSet>) -> Self {
        let Some(licences) = licences else { return Self::Unknown };
        let Some(plans) = &licences.plans else {
            let named = licences.products.iter().flatten().any(|product| product_gives_mailbox(product));
            return if named { Self::Named } else { Self::Unknown };
        };
        let standings =
            plans.iter().filter(|grant| grant.plan.gives_mailbox()).map(|grant| match grant.state {
                PlanState::Enabled => Self::Active,
                PlanState::Warning => Self::Grace,
                PlanState::Pending | PlanState::Unknown => Self::Pending,
                PlanState::Suspended | PlanState::Deleted | PlanState::LockedOut | PlanState::Disabled => {
                    Self::Stopped
                }
            });
        standings.min().unwrap_or(Self::None)
    }
}

/// The beginnings of products' names that come with a mailbox ("Determine if Centralized Deployment of add-ins works
/// for your organization"), in small letters.
const PRODUCTS_WITH_MAILBOX: [&str; 24] = [
    "microsoft 365 business basic",
    "microsoft 365 business standard",
    "microsoft 365 business premium",
    "office 365 e1",
    "office 365 e3",
    "office 365 e5",
    "office 365 f3",
    "microsoft 365 e3",
    "microsoft 365 e5",
    "microsoft 365 f3",
    "office 365 a1",
    "office 365 a3",
    "office 365 a5",
    "microsoft 365 a3",
    "microsoft 365 a5",
    "office 365 g1",
    "office 365 g3",
    "office 365 g5",
    "microsoft 365 g3",
    "microsoft 365 g5",
    "exchange online (plan 1)",
    "exchange online (plan 2)",
    "exchange online kiosk",
    "exchange online essentials",
];

/// What may follow on such a beginning; `Microsoft 365 E5 Security`, which gives no mailbox, begins alike.
const PRODUCT_VARIANTS: [&str; 4] = [" (", " eea", " for ", " - "];

fn product_gives_mailbox(product: &str) -> bool {
    let name = product.trim().to_lowercase();
    PRODUCTS_WITH_MAILBOX.iter().any(|known| {
        let rest = name.strip_prefix(known);
        rest.is_some_and(|rest| {
            rest.is_empty() || PRODUCT_VARIANTS.iter().any(|variant| rest.starts_with(variant))
        })
    })
}

/// What is known about somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCase {
    /// Account, mailbox, age and use.
    pub facts: PersonFacts,
    /// Licences.
    pub plan: Plan,
}

impl PersonCase {
    /// What a directory tells about somebody.
    #[must_use]
    pub fn of(directory: &Directory, person: Person) -> Self {
        Self { facts: directory.person_facts(person), plan: Plan::of(directory.licences(person)) }
    }

    /// Whether somebody can get add-ins, all in all. A mailbox that is known decides, and a licence that works speaks
    /// for one that is not.
    #[must_use]
    pub fn ready(self) -> State {
        let [account, plan, mailbox] = [account(self), plan(self), mailbox(self)].map(|cause| cause.state);
        if account.min(plan).min(mailbox) == State::NotReady {
            State::NotReady
        } else if mailbox == State::Ready && account != State::Ready {
            State::Probably
        } else {
            mailbox
        }
    }
}

/// Why something stands as it does: a line of a table.
pub struct Cause {
    pub(super) topic: Topic,
    /// How it stands.
    pub state: State,
    why: fn() -> Message,
    mend: Option<fn() -> Message>,
    command: &'static str,
}

impl Cause {
    const fn new(topic: Topic, state: State, why: fn() -> Message) -> Self {
        Self { topic, state, why, mend: None, command: "" }
    }

    const fn mend(mut self, mend: fn() -> Message) -> Self {
        self.mend = Some(mend);
        self
    }

    const fn unknown(topic: Topic) -> Self {
        Self::new(topic, State::Unknown, say::readiness_unknown).mend(say::readiness_collect)
    }

    /// In sentences.
    #[must_use]
    pub fn item(&self) -> Item {
        let mend = self.mend.map(|mend| Advice::run(mend(), self.command));
        Item { topic: self.topic, state: self.state, why: (self.why)(), mend }
    }
}

/// The account.
#[must_use]
pub fn account(case: PersonCase) -> &'static Cause {
    const T: Topic = Topic::Account;
    const FINE: Cause = Cause::new(T, State::Ready, say::readiness_account_fine);
    const DISABLED: Cause =
        Cause::new(T, State::NotReady, say::readiness_account_disabled).mend(say::readiness_account_enable);
    const GUEST: Cause =
        Cause::new(T, State::NotReady, say::readiness_account_guest).mend(say::readiness_account_own);
    match (case.facts.enabled, case.facts.guest) {
        (Fact::No, _) => &DISABLED,
        (_, Fact::Yes) => &GUEST,
        (Fact::Yes, Fact::No) => &FINE,
        (Fact::Unknown, _) | (_, Fact::Unknown) => &const { Cause::unknown(T) },
    }
}

/// A licence with Exchange Online.
#[must_use]
pub fn plan(case: PersonCase) -> &'static Cause {
    const T: Topic = Topic::Plan;
    const ACTIVE: Cause = Cause::new(T, State::Ready, say::readiness_plan_fine);
    const GRACE: Cause =
        Cause::new(T, State::Notice, say::readiness_plan_grace).mend(say::readiness_plan_renew);
    const PENDING: Cause = Cause::new(T, State::Probably, say::readiness_plan_pending);
    const STOPPED: Cause =
        Cause::new(T, State::NotReady, say::readiness_plan_stopped).mend(say::readiness_plan_turn_on);
    const NONE: Cause =
        Cause::new(T, State::NotReady, say::readiness_plan_none).mend(say::readiness_plan_give);
    const NAMED: Cause =
        Cause::new(T, State::Probably, say::readiness_plan_named).mend(say::readiness_collect);
    match case.plan {
        Plan::Unknown => &const { Cause::unknown(T) },
        Plan::Active => &ACTIVE,
        Plan::Grace => &GRACE,
        Plan::Pending => &PENDING,
        Plan::Stopped => &STOPPED,
        Plan::None => &NONE,
        Plan::Named => &NAMED,
    }
}

/// The mailbox. Where none was imported, a licence that works makes one likely.
#[must_use]
pub fn mailbox(case: PersonCase) -> &'static Cause {
    const T: Topic = Topic::Mailbox;
    const FINE: Cause = Cause::new(T, State::Ready, say::readiness_mailbox_fine);
    const LIKELY: Cause = Cause::new(T, State::Probably, say::readiness_mailbox_likely);
    const NONE: Cause =
        Cause::new(T, State::NotReady, say::readiness_mailbox_none).mend(say::readiness_plan_give);
    const ON_PREMISES: Cause =
        Cause::new(T, State::NotReady, say::readiness_mailbox_on_premises).mend(say::readiness_mailbox_move);
    const OTHER: Cause =
        Cause::new(T, State::NotReady, say::readiness_mailbox_other).mend(say::readiness_mailbox_people);
    match case.facts.mailbox {
        Mailbox::User => &FINE,
        Mailbox::Unknown if matches!(case.plan, Plan::Active | Plan::Grace | Plan::Named) => &LIKELY,
        Mailbox::Unknown => &const { Cause::unknown(T) },
        Mailbox::None => &NONE,
        Mailbox::OnPremises => &ON_PREMISES,
        Mailbox::Shared | Mailbox::Room | Mailbox::Equipment | Mailbox::Other => &OTHER,
    }
}

/// Whether Office was activated. The compatibility checker asks for it; Office on the web does not.
#[must_use]
pub fn activated(case: PersonCase) -> &'static Cause {
    const T: Topic = Topic::Activated;
    const FINE: Cause = Cause::new(T, State::Ready, say::readiness_activated_fine);
    const NOT: Cause =
        Cause::new(T, State::Notice, say::readiness_activated_not).mend(say::readiness_activated_sign_in);
    match case.facts.activated {
        Fact::Yes => &FINE,
        Fact::No => &NOT,
        Fact::Unknown => &const { Cause::unknown(T) },
    }
}

/// Where somebody uses Office, as the usage reports tell.
#[must_use]
pub fn used(case: PersonCase) -> &'static Cause {
    const T: Topic = Topic::Client;
    const USED: Cause = Cause::new(T, State::Probably, say::readiness_client_used);
    const MOBILE: Cause =
        Cause::new(T, State::Notice, say::readiness_client_mobile).mend(say::readiness_client_elsewhere);
    let used = case.facts.used_on;
    if !used.known {
        &const { Cause::unknown(T) }
    } else if used.windows || used.mac || used.web {
        &USED
    } else if used.mobile {
        &MOBILE
    } else {
        &const { Cause::unknown(T) }
    }
}

/// The topics about a person.
pub(super) const PERSON_TOPICS: [fn(PersonCase) -> &'static Cause; 5] =
    [account, plan, mailbox, activated, used];

/// Everything that is looked at for a person.
#[must_use]
pub fn person_items(case: PersonCase) -> Vec<Item> {
    PERSON_TOPICS.iter().map(|topic| topic(case).item()).collect()
}
