//! The checks of what administrators decide: state, assignment, time, method; then what the person needs.

use super::case::{Change, Method, Obstacle, Reach, Reached, Way};
use super::{Chain, ChangeKind, Check, Conclusion, Go, Look, ON, Question, STOP, Source, Weight};
use crate::assignment::Assignment;
use crate::audience;
use crate::directory::{Directory, Fact};
use crate::effect::{Loss, LossReason};
use crate::lifecycle::delivery::DeliveryState;
use crate::lifecycle::tenant::AddInState;
use crate::loss;
use crate::readiness::{self, Advice, State, Topic};
use messages::{Message, say};

/// In their order.
pub(super) const CHECKS: [Look; 6] = [state, assignment, delivery, time, method, person];

impl Reach {
    /// What an explanation says, with names.
    #[must_use]
    pub fn of(directory: &Directory, explanation: &audience::Explanation) -> Self {
        let names = |path: &[crate::directory::Group]| {
            path.iter().map(|group| directory.group_name(*group).to_owned()).collect()
        };
        Self {
            reached: match explanation.conclusion {
                audience::Conclusion::Sure => Reached::Sure,
                audience::Conclusion::Uncertain => Reached::Uncertain,
                audience::Conclusion::Unknown => Reached::Unknown,
                audience::Conclusion::No => Reached::No,
            },
            ways: explanation
                .ways
                .iter()
                .map(|way| match way {
                    audience::Way::Everyone => Way::Everyone,
                    audience::Way::Direct => Way::Name,
                    audience::Way::Group(group) => Way::Group(directory.group_name(*group).to_owned()),
                })
                .collect(),
            obstacles: explanation
                .obstacles
                .iter()
                .map(|obstacle| Obstacle { reason: obstacle.reason, path: names(&obstacle.path) })
                .collect(),
        }
    }

    /// What lies in the account, whatever the assignment.
    fn account(&self) -> Option<LossReason> {
        let reasons = self.obstacles.iter().map(|obstacle| obstacle.reason);
        reasons.filter(|reason| topic_of(*reason).is_some()).min()
    }

    /// A way that may do.
    fn uncertain(&self) -> Option<&Obstacle> {
        self.obstacles.iter().find(|obstacle| {
            matches!(obstacle.reason, LossReason::SecurityGroup | LossReason::GroupWithParent)
        })
    }

    /// A chosen group that the person may be in: no source told of its members.
    fn untold(&self) -> Option<&Obstacle> {
        let is_chosen = |obstacle: &Obstacle| obstacle.path.len() < 2;
        self.obstacles.iter().find(|it| it.reason == LossReason::MembersUnknown && is_chosen(it))
    }

    /// How an assignment comes to somebody whom no directory knows.
    #[must_use]
    pub fn of_stranger(assignment: &Assignment) -> Self {
        if assignment.everyone {
            Self { reached: Reached::Sure, ways: vec![Way::Everyone], ..Self::default() }
        } else if assignment.is_empty() {
            Self { reached: Reached::No, ..Self::default() }
        } else {
            Self::default()
        }
    }

    /// Whether the assignment comes to the person, whatever the account lacks.
    pub(super) fn assigned(&self) -> Reached {
        match self.reached {
            Reached::No if self.account().is_none() => Reached::No,
            Reached::No if !self.ways.is_empty() => Reached::Sure,
            Reached::No if self.uncertain().is_some() => Reached::Uncertain,
            Reached::No if self.untold().is_some() => Reached::Unknown,
            other => other,
        }
    }
}

/// What of a person an obstacle is about; `None` for one of a group.
const fn topic_of(reason: LossReason) -> Option<Topic> {
    match reason {
        LossReason::DisabledAccount | LossReason::Guest => Some(Topic::Account),
        LossReason::NoMailbox => Some(Topic::Mailbox),
        LossReason::NoLicence => Some(Topic::Plan),
        _ => None,
    }
}

fn state(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::State;
    let source = chain.source(Question::State, Source::Console);
    let (conclusion, found, planned, advice) = match chain.case.add_in.state {
        None => {
            chain.open(CHECK, Source::Console, Question::State);
            chain.conclude(Conclusion::Unknown);
            return ON;
        }
        Some(AddInState::Active) => {
            chain.step(CHECK, Weight::Passes, say::verdict_state_active(), source);
            return ON;
        }
        Some(AddInState::TurnedOff) => {
            let found = say::verdict_turned_off();
            (Conclusion::TurnedOff, found, say::states_turned_off(), say::verdict_do_turn_on())
        }
        Some(AddInState::Deleted) => {
            (Conclusion::Deleted, say::verdict_deleted(), say::states_deleted(), say::verdict_do_deploy())
        }
    };
    // As long as nobody has seen it so in Microsoft 365, people may have it as before.
    match chain.case.add_in.delivery.filter(|state| !state.holds()) {
        None => {
            chain.step(CHECK, Weight::Stops, found, source);
            chain.conclude(conclusion);
        }
        Some(state) => {
            chain.step(CHECK, Weight::Stops, planned, source);
            chain.conclude(Conclusion::NotSeenGone(state));
        }
    }
    chain.urgent.push(Advice::say(advice));
    lingering(chain, Weight::Hampers);
    STOP
}

fn assignment(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::Assignment;
    let reach = &chain.case.reach;
    let source = chain.source(Question::Assigned, Source::Directory);
    match reach.assigned() {
        Reached::Sure => {
            let found = reach.ways.first().map_or_else(say::verdict_assigned_name, way);
            chain.step(CHECK, Weight::Passes, found, source);
        }
        Reached::Uncertain => {
            let found = reach.uncertain().map_or_else(say::verdict_may_get, obstacle);
            chain.step(CHECK, Weight::Hampers, found, source);
            chain.conclude(Conclusion::MayGet);
        }
        Reached::Unknown => {
            let question = match (reach.ways.first(), reach.uncertain()) {
                (_, Some(_)) => Question::GroupParent,
                (Some(_), None) => Question::GroupKind,
                (None, None) => Question::Assigned,
            };
            let found = reach.untold().map_or_else(say::readiness_unknown, obstacle);
            chain.step(CHECK, Weight::Open, found, source);
            chain.ask(question);
            chain.conclude(Conclusion::Unknown);
        }
        Reached::No => return not_assigned(chain, source),
    }
    if let Some(topic) = reach.account().and_then(topic_of) {
        chain.conclude(Conclusion::NotReady(Check::Ready(topic)));
        chain.ready = State::NotReady;
    }
    ON
}

fn not_assigned(chain: &mut Chain<'_>, source: Source) -> Go {
    let lost = chain.case.reach.obstacles.iter().find(|obstacle| {
        let reason = obstacle.reason;
        matches!(reason, LossReason::NestedGroup | LossReason::UnsupportedGroup | LossReason::Deleted)
    });
    let (conclusion, found) = match lost {
        None => (Conclusion::NotAssigned, say::verdict_not_assigned()),
        Some(lost) => (Conclusion::Lost { reason: lost.reason, path: lost.path.clone() }, obstacle(lost)),
    };
    chain.step(Check::Assignment, Weight::Stops, found, source);
    chain.conclude(conclusion);
    chain.urgent.push(Advice::say(say::verdict_do_assign()));
    lingering(chain, Weight::Notes);
    STOP
}

fn way(way: &Way) -> Message {
    match way {
        Way::Everyone => say::verdict_assigned_everyone(),
        Way::Name => say::verdict_assigned_name(),
        Way::Group(name) if name.is_empty() => say::verdict_assigned_a_group(),
        Way::Group(name) => say::verdict_assigned_group(name.as_str()),
    }
}

/// What an obstacle means for the one person; without names, where nobody gave any.
fn obstacle(obstacle: &Obstacle) -> Message {
    let Obstacle { reason, path } = obstacle;
    if path.is_empty() {
        return loss::label(*reason);
    }
    loss::sentence(&Loss { reason: *reason, path: path.clone(), people: 1, sample: Vec::new() })
}

/// What was taken away may still be seen for a while, and for as long as nobody carries it over; that weighs as told.
fn lingering(chain: &mut Chain<'_>, weight: Weight) {
    if let Some(state) = chain.case.add_in.delivery {
        delivered(chain, state, weight);
    }
    let source = chain.source(Question::When, Source::Console);
    let Some(change) = chain.case.add_in.change else { return };
    // Giving it to somebody takes it from nobody.
    let gives = matches!(change.kind, ChangeKind::Deployed | ChangeKind::Updated | ChangeKind::TurnedOn);
    if !gives && chain.case.now < change.expected_by() {
        let found = say::verdict_time_lingers(name_of(change.kind), change.at.0, change.expected_by().0);
        chain.step(Check::Time, Weight::Notes, found, source);
    }
}

/// What was changed, in a word.
pub(super) fn name_of(kind: ChangeKind) -> Message {
    match kind {
        ChangeKind::Deployed => say::verdict_change_deployed(),
        ChangeKind::Updated => say::verdict_change_updated(),
        ChangeKind::AccessChanged => say::verdict_change_access(),
        ChangeKind::TurnedOff => say::states_turned_off(),
        ChangeKind::TurnedOn => say::verdict_change_turned_on(),
        ChangeKind::Removed => say::states_deleted(),
        ChangeKind::Other => say::verdict_change_other(),
    }
}

fn delivery(chain: &mut Chain<'_>) -> Go {
    if let Some(state) = chain.case.add_in.delivery
        && delivered(chain, state, Weight::Hampers)
    {
        chain.conclude(Conclusion::NotConfirmed(state));
    }
    ON
}

/// Says how far a plan has come; whether something is left to do for it, which weighs as told.
fn delivered(chain: &mut Chain<'_>, state: DeliveryState, weight: Weight) -> bool {
    const CHECK: Check = Check::Delivery;
    let (found, advice) = match state {
        DeliveryState::Simulated | DeliveryState::Dropped => return false,
        DeliveryState::Confirmed => {
            chain.step(CHECK, Weight::Passes, say::verdict_delivery_confirmed(), Source::Console);
            return false;
        }
        DeliveryState::Attested => {
            chain.step(CHECK, Weight::Passes, say::verdict_delivery_attested(), Source::Console);
            return false;
        }
        DeliveryState::Planned => (say::verdict_delivery_planned(), say::verdict_do_hand_off()),
        DeliveryState::HandedOff => (say::verdict_delivery_handed_off(), say::verdict_do_bring_back()),
        DeliveryState::Differs => (say::verdict_delivery_differs(), say::verdict_do_settle()),
    };
    chain.step(CHECK, weight, found, Source::Console);
    chain.urgent.push(Advice::say(advice));
    true
}

fn time(chain: &mut Chain<'_>) -> Go {
    let source = chain.source(Question::When, Source::Console);
    if chain.case.add_in.delivery == Some(DeliveryState::Planned) {
        // It has not begun.
        return ON;
    }
    let Some(change @ Change { kind, at }) = chain.case.add_in.change else {
        chain.open(Check::Time, Source::Console, Question::When);
        return ON;
    };
    let until = change.expected_by();
    if chain.case.now < until {
        let found = say::verdict_time_waiting(name_of(kind), at.0, until.0);
        chain.step(Check::Time, Weight::Hampers, found, source);
        chain.conclude(Conclusion::Waiting { change: kind, until });
    } else {
        let found = say::verdict_time_passed(name_of(kind), at.0, until.0);
        chain.step(Check::Time, Weight::Passes, found, source);
    }
    ON
}

fn method(chain: &mut Chain<'_>) -> Go {
    const CHECK: Check = Check::Method;
    let source = chain.source(Question::Method, Source::Console);
    match chain.case.add_in.method {
        Method::Unknown => chain.open(CHECK, Source::Console, Question::Method),
        Method::Fixed => chain.step(CHECK, Weight::Passes, say::verdict_method_fixed(), source),
        Method::Available => {
            chain.step(CHECK, Weight::Hampers, say::verdict_method_available(), source);
            chain.conclude(Conclusion::UserMustInstall);
            chain.urgent.push(Advice::say(say::verdict_do_install()));
        }
        Method::Optional if chain.case.told.removed == Fact::Yes => {
            chain.step(CHECK, Weight::Hampers, say::verdict_method_removed(), Source::Answer);
            chain.conclude(Conclusion::UserRemoved);
            chain.urgent.push(Advice::say(say::verdict_issue_use_group()));
        }
        Method::Optional => {
            chain.step(CHECK, Weight::Passes, say::verdict_method_optional(), source);
            if chain.case.told.removed == Fact::Unknown {
                chain.ask(Question::Removed);
            }
        }
    }
    ON
}

/// What the person needs: account, licence, mailbox.
fn person(chain: &mut Chain<'_>) -> Go {
    let case = chain.case.person;
    let mailbox = readiness::mailbox(case);
    let known = mailbox.state == State::Ready;
    chain.item(readiness::account(case).item(), Source::Directory, None);
    // A mailbox in use proves more than a licence, which is then not asked for.
    if readiness::plan(case).state != State::Unknown || !known {
        chain.item(readiness::plan(case).item(), Source::Directory, Some(Question::Plan));
    }
    if mailbox.state == State::Probably {
        // A licence speaks for it, and it may be on premises all the same.
        let source = chain.source(Question::Plan, Source::Directory);
        chain.item(mailbox.item(), source, None);
        chain.ask(Question::Mailbox);
    } else {
        chain.item(mailbox.item(), Source::Directory, Some(Question::Mailbox));
    }
    if chain.ready == State::Unknown {
        chain.conclude(Conclusion::GetsWhenReady);
    }
    ON
}
