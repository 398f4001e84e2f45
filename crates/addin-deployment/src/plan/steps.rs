//! A dry run: which commands make of a tenant what a plan file says, and what no command can do.

use super::{PlanFile, PlannedAddIn, PlannedRollout};
use crate::assignment::Assignment;
use crate::lifecycle::command::{Actor, Command, Offer, Take, Terms};
use crate::lifecycle::tenant::{AddIn, AddInState, Tenant};
use crate::rollout::{Ring, Rollout, RolloutPlan};
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;

/// A command, with what it does in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// The add-in.
    pub product: ProductId,
    /// What it does.
    pub what: Message,
    /// The command.
    pub command: Command,
}

/// Something that stays as it is, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanNote {
    /// The add-in; `None` for the tenant as a whole.
    pub product: Option<ProductId>,
    /// What, and why.
    pub message: Message,
}

/// What would be done, in this order, and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// The commands.
    pub steps: Vec<PlanStep>,
    /// What stays as it is.
    pub notes: Vec<PlanNote>,
}

/// That the file was written somewhere else; a demonstration has no tenant id.
fn other_tenant(theirs: &str, ours: &str) -> Message {
    match (theirs, ours) {
        (theirs, "") => say::plan_note_here_demonstration(theirs),
        ("", ours) => say::plan_note_of_demonstration(ours),
        (theirs, ours) => say::plan_note_other_tenant(theirs, ours),
    }
}

/// Compares a tenant with a plan file. `by` is who would carry the commands out, and owns what is deployed by them; add-ins
/// that the file does not have are removed only with `remove_others`.
///
/// A command may still be refused when its turn comes: rules of the moment are the executor's. Nothing is left to do once
/// all were carried out, unless a step says that the file is to be looked at again.
#[must_use]
pub fn steps(tenant: &Tenant, plan: &PlanFile, by: &Actor, remove_others: bool) -> Steps {
    let mut out = Steps::default();
    let ours = &tenant.setting().tenant_id;
    if !plan.tenant_id.eq_ignore_ascii_case(ours) {
        out.note(None, other_tenant(&plan.tenant_id, ours));
    }
    let mut first = unlinking(tenant, plan);
    // What is new may be linked with what is here already, and must then go to the same people.
    let mut add_ins: Vec<_> = plan.add_ins.iter().collect();
    sort_by_key(&mut add_ins, |wanted| tenant.deployed(&wanted.product).is_none());
    for wanted in add_ins {
        match tenant.deployed(&wanted.product) {
            Some(add_in) => change(tenant, add_in, plan, wanted, &mut out),
            None if tenant.can_take_theirs(&wanted.product) => {
                let product = wanted.product.clone();
                let command = Command::Settle { product, take: Take::Theirs };
                out.step(wanted, say::plan_step_adopt(wanted.name.as_str()), command);
            }
            None if !tenant.seen().of(&wanted.product).is_empty() => {
                out.note(Some(wanted), say::plan_note_removal(wanted.name.as_str()));
            }
            None => deploy(plan, wanted, by, &mut out),
        }
    }
    let is_other = |add_in: &&AddIn| {
        add_in.state != AddInState::Deleted
            && !plan.add_ins.iter().any(|wanted| wanted.product == add_in.product)
    };
    let mut others = 0;
    for add_in in tenant.add_ins().iter().filter(is_other) {
        others += 1;
        if remove_others {
            let product = add_in.product.clone();
            let what = say::plan_step_remove(add_in.name.as_str());
            let command = Command::Remove { product: product.clone() };
            let links =
                add_in.offer.iter().flat_map(|offer| &offer.apps).any(|app| is_new(tenant, plan, app));
            let steps = if links { &mut first.steps } else { &mut out.steps };
            steps.push(PlanStep { product, what, command });
        }
    }
    if others > 0 && !remove_others {
        out.note(None, say::plan_note_others(others));
    }
    sort_by_key(&mut out.steps, |step| place(&step.command));
    first.steps.append(&mut out.steps);
    Steps { steps: first.steps, ..out }
}

/// Whether the plan has an app that is not deployed here.
fn is_new(tenant: &Tenant, plan: &PlanFile, app: &ProductId) -> bool {
    tenant.deployed(app).is_none() && plan.add_ins.iter().any(|wanted| wanted.product == *app)
}

/// Takes out of the offers that are here what the plan deploys beside them: while it is linked, it could only go to the same
/// people.
fn unlinking(tenant: &Tenant, plan: &PlanFile) -> Steps {
    let mut first = Steps::default();
    for wanted in &plan.add_ins {
        if let Some(add_in) = tenant.deployed(&wanted.product) {
            let left = unlinked(tenant, add_in, plan, wanted);
            offer(add_in.offer.as_ref(), left.as_ref(), wanted, &mut first);
        }
    }
    first
}

/// The offer of an add-in once nothing new is linked by it that the plan does not link.
fn unlinked(tenant: &Tenant, add_in: &AddIn, plan: &PlanFile, wanted: &PlannedAddIn) -> Option<Offer> {
    let here = add_in.offer.as_ref()?;
    let stays = |app: &&ProductId| wanted.offer.as_ref().is_some_and(|offer| offer.apps.contains(*app));
    if !here.apps.iter().any(|app| !stays(&app) && is_new(tenant, plan, app)) {
        return Some(here.clone());
    }
    let apps: Vec<_> = here.apps.iter().filter(stays).cloned().collect();
    // Where nothing else changes, this is all that is to be done about it.
    match &wanted.offer {
        Some(offer) if offer.apps.iter().any(|app| !apps.contains(app)) => {
            Some(Offer { name: here.name.clone(), apps })
        }
        offer => offer.clone(),
    }
}

/// When a command has its turn, once nothing is linked any more that hinders it. Apps become linked once all of them have
/// whom the file gives them, and an owner is named last: whoever is no longer that may not change the rest.
const fn place(command: &Command) -> u8 {
    match command {
        Command::SetOwner { .. } => 2,
        Command::SetOffer { .. } => 1,
        _ => 0,
    }
}

impl Steps {
    fn step(&mut self, wanted: &PlannedAddIn, what: Message, command: Command) {
        self.steps.push(PlanStep { product: wanted.product.clone(), what, command });
    }

    fn note(&mut self, wanted: Option<&PlannedAddIn>, message: Message) {
        let product = wanted.map(|wanted| wanted.product.clone());
        self.notes.push(PlanNote { product, message });
    }
}

fn deploy(plan: &PlanFile, wanted: &PlannedAddIn, by: &Actor, out: &mut Steps) {
    let name = wanted.name.as_str();
    if plan.manifest(&wanted.content).is_none() {
        return out.note(Some(wanted), say::plan_note_no_manifest(name));
    }
    // With nobody before it, a rollout begins with the deployment.
    let rollout = wanted.rollout.as_ref();
    let from_nobody = rollout.filter(|rollout| rollout.base.is_empty());
    let assignment = rollout.map_or(&wanted.assignment, |rollout| &rollout.base).clone();
    if assignment.is_empty() && from_nobody.is_none() {
        return out.note(Some(wanted), say::plan_note_nobody(name));
    }
    let terms = Terms {
        origin: wanted.origin.clone(),
        method: wanted.method,
        test: wanted.test,
        rollout: from_nobody.map(|rollout| rollout.plan.clone()),
        offer: None,
    };
    let command = Command::Deploy { content: wanted.content.clone(), assignment, terms };
    out.step(wanted, say::plan_step_deploy(name, wanted.version.as_str()), command);
    if let Some(rollout) = rollout {
        if from_nobody.is_none() {
            start(wanted, rollout, out);
        }
        follow(wanted, rollout, (0, false), out);
    }
    offer(None, wanted.offer.as_ref(), wanted, out);
    describe(wanted, (true, wanted.test, "", by), out);
}

fn change(tenant: &Tenant, add_in: &AddIn, plan: &PlanFile, wanted: &PlannedAddIn, out: &mut Steps) {
    update(add_in, plan, wanted, out);
    let product = wanted.product.clone();
    let name = wanted.name.as_str();
    if add_in.method != wanted.method {
        let what = say::plan_step_method(name, wanted.method.name());
        out.step(wanted, what, Command::ChangeMethod { product, method: wanted.method });
    }
    reach(add_in, wanted, out);
    let linked = unlinked(tenant, add_in, plan, wanted);
    offer(linked.as_ref(), wanted.offer.as_ref(), wanted, out);
    let is_on = add_in.state == AddInState::Active;
    describe(wanted, (is_on, add_in.test, &add_in.note, &add_in.owner), out);
}

fn offer(here: Option<&Offer>, there: Option<&Offer>, wanted: &PlannedAddIn, out: &mut Steps) {
    if here != there {
        let command = Command::SetOffer { product: wanted.product.clone(), offer: there.cloned() };
        out.step(wanted, say::plan_step_offer(wanted.name.as_str()), command);
    }
}

fn update(add_in: &AddIn, plan: &PlanFile, wanted: &PlannedAddIn, out: &mut Steps) {
    let name = wanted.name.as_str();
    let (here, there) = (add_in.version.as_str(), wanted.version.as_str());
    let origin = (add_in.origin != wanted.origin).then(|| wanted.origin.clone());
    let pending = add_in.pending.as_ref().map(|pending| &pending.update.release.content);
    let message = if add_in.content == wanted.content {
        origin.map(|_| say::plan_note_origin(name))
    } else if pending == Some(&wanted.content) {
        Some(say::plan_note_pending(name, there))
    } else if add_in.origin.is_store() || wanted.origin.is_store() {
        Some(say::plan_note_store(name))
    } else if wanted.version < add_in.version {
        Some(say::plan_note_older(name, here, there))
    } else if wanted.version == add_in.version {
        Some(say::plan_note_same_version(name, there))
    } else if plan.manifest(&wanted.content).is_none() {
        Some(say::plan_note_no_manifest(name))
    } else {
        let (product, content) = (wanted.product.clone(), wanted.content.clone());
        out.step(
            wanted,
            say::plan_step_update(name, here, there),
            Command::Update { product, content, origin },
        );
        None
    };
    message.into_iter().for_each(|message| out.note(Some(wanted), message));
}

/// Who has it, and the rollout that is under way.
fn reach(add_in: &AddIn, wanted: &PlannedAddIn, out: &mut Steps) {
    let name = wanted.name.as_str();
    let product = || wanted.product.clone();
    let running = add_in.rollout.as_ref().filter(|rollout| rollout.runs());
    if let (Some(here), Some(there)) = (running, &wanted.rollout)
        && same_rings(&here.plan, &there.plan)
        && here.base.names_the_same(&there.base)
    {
        reschedule(here, wanted, &there.plan, out);
        if here.ring > there.ring {
            out.note(Some(wanted), say::plan_note_further(name));
        }
        return follow(wanted, there, (here.ring, here.held.is_some()), out);
    }
    if running.is_some() {
        out.step(wanted, say::plan_step_stop(name), Command::StopRollout { product: product() });
    }
    // Whoever had it before a rollout is what the rollout begins with; from nobody it can only begin with a deployment.
    let rollout = wanted.rollout.as_ref().filter(|rollout| !rollout.base.is_empty());
    if rollout.is_none() && wanted.rollout.is_some() {
        out.note(Some(wanted), say::plan_note_no_rollout(name));
    }
    let assignment = rollout.map_or(&wanted.assignment, |rollout| &rollout.base);
    if assignment.is_empty() {
        if !add_in.assignment.is_empty() {
            out.note(Some(wanted), say::plan_note_nobody(name));
        }
    } else if !would_hold(assignment, &add_in.assignment).names_the_same(&add_in.assignment) {
        let command = Command::ChangeAccess { product: product(), assignment: assignment.clone() };
        out.step(wanted, say::plan_step_access(name), command);
    }
    if let Some(rollout) = rollout {
        start(wanted, rollout, out);
        follow(wanted, rollout, (0, false), out);
    }
}

/// Whether two plans have the same rings, whenever they begin.
fn same_rings(here: &RolloutPlan, there: &RolloutPlan) -> bool {
    let same = |(here, there): (&Ring, &Ring)| Ring { gate: there.gate, ..here.clone() } == *there;
    here.rings.len() == there.rings.len() && here.rings.iter().zip(&there.rings).all(same)
}

/// Gives the rings that are still to come the dates of the file. What opened a ring that is reached decides nothing any more.
fn reschedule(here: &Rollout, wanted: &PlannedAddIn, there: &RolloutPlan, out: &mut Steps) {
    for (number, ring) in (0..).zip(&there.rings) {
        if here.to_come(number).is_some_and(|to_come| to_come.gate != ring.gate) {
            let what =
                say::plan_step_reschedule(i64::from(number) + 1, wanted.name.as_str(), ring.gate.words());
            let (product, gate) = (wanted.product.clone(), ring.gate);
            out.step(wanted, what, Command::RescheduleRing { product, ring: number, gate });
        }
    }
}

/// What an assignment comes to when it follows on another one.
fn would_hold(assignment: &Assignment, before: &Assignment) -> Assignment {
    assignment.remembering(before).without_repeats()
}

fn start(wanted: &PlannedAddIn, rollout: &PlannedRollout, out: &mut Steps) {
    let rings = i64::try_from(rollout.plan.rings.len()).unwrap_or(i64::MAX);
    let command = Command::StartRollout { product: wanted.product.clone(), plan: rollout.plan.clone() };
    out.step(wanted, say::plan_step_rollout(wanted.name.as_str(), rings), command);
}

/// Brings a rollout from a ring to the one of the plan, and holds it or lets it go on.
fn follow(wanted: &PlannedAddIn, rollout: &PlannedRollout, (ring, held): (u32, bool), out: &mut Steps) {
    let name = wanted.name.as_str();
    let product = || wanted.product.clone();
    let advances = ring < rollout.ring;
    if held && (advances || rollout.held.is_none()) {
        out.step(wanted, say::plan_step_resume(name), Command::ResumeRollout { product: product() });
    }
    for next in ring + 1..=rollout.ring {
        let what = say::plan_step_advance(name, i64::from(next) + 1);
        out.step(wanted, what, Command::AdvanceRollout { product: product() });
    }
    if let Some(reason) = rollout.held.as_ref().filter(|_| !held || advances) {
        let command = Command::HoldRollout { product: product(), reason: reason.clone() };
        out.step(wanted, say::plan_step_hold(name), command);
    }
}

/// State, label, note and owner.
fn describe(wanted: &PlannedAddIn, here: (bool, bool, &str, &Actor), out: &mut Steps) {
    let (is_on, test, note, owner) = here;
    let name = wanted.name.as_str();
    let product = || wanted.product.clone();
    match (is_on, wanted.on) {
        (true, false) => {
            out.step(wanted, say::plan_step_off(name), Command::TurnOff { product: product() });
        }
        (false, true) => out.step(wanted, say::plan_step_on(name), Command::TurnOn { product: product() }),
        _ => {}
    }
    if test != wanted.test {
        let command = Command::SetTest { product: product(), test: wanted.test };
        out.step(wanted, say::plan_step_test(name), command);
    }
    if note != wanted.note {
        let command = Command::SetNote { product: product(), note: wanted.note.clone() };
        out.step(wanted, say::plan_step_note(name), command);
    }
    if *owner != wanted.owner {
        let command = Command::SetOwner { product: product(), owner: wanted.owner.clone() };
        out.step(wanted, say::plan_step_owner(name, wanted.owner.name.as_str()), command);
    }
}
