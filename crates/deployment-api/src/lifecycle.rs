//! What happens to add-ins over the years: versions, rollouts, the way into a real tenant, and what became of it.

use addin_deployment::announcement::{Letter, News, Recipients};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::delivery::drift::Drift;
use addin_deployment::delivery::handoff::Offered;
use addin_deployment::delivery::inventory::{Complete, Step};
use addin_deployment::duplicates::Duplicate;
use addin_deployment::effect::Hit;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash, Offer, Origin, Route, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::outcome::{HistoryLine, IntentKey, Revision};
use addin_deployment::plan::{Found, PlanProblem, Steps};
use addin_deployment::rescue::{Held, Here, Seen};
use addin_deployment::roles::Roles;
use addin_deployment::rollout::{Ring, RolloutPlan};
use messages::Message;
use office_addin_manifest::change::Change;
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// A question about the life of add-ins, or a file that is wanted of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Life {
    /// What differs between two manifests that are kept.
    Compare {
        /// The older one.
        before: ContentHash,
        /// The newer one.
        after: ContentHash,
    },
    /// The bytes of a file that is kept.
    Kept(ContentHash),
    /// What happened, newest first.
    Activity(ActivityWanted),
    /// The same manifest under a version above every one that Microsoft 365 has had of an add-in; what comes of it is
    /// kept.
    Higher {
        /// The add-in.
        product: ProductId,
        /// The manifest.
        content: ContentHash,
        /// The version that it gets, as typed; `None` for the next one.
        version: Option<String>,
    },
    /// Whom a change of who has access concerns.
    Gains {
        /// The add-in.
        product: ProductId,
        /// Who is to have access.
        assignment: Assignment,
    },
    /// Rings in which an assignment could be rolled out; for an add-in that is deployed, or a new one.
    ProposeRings(Option<ProductId>, Assignment),
    /// What each ring comes to, beyond who has the add-in already.
    Rings(Option<ProductId>, Vec<Ring>),
    /// A message to the people who get an add-in.
    Letter(LetterWanted),
    /// The ways into the tenant for what is planned for an add-in.
    Routes(ProductId),
    /// The script of one way; it is kept.
    Script(ProductId, Route),
    /// Reads a file that says what is deployed, and keeps what matters of it.
    ReadInventory(Vec<u8>),
    /// How all plans stand to the tenant.
    Deliveries,
    /// The plan of the whole tenant as a file.
    ExportPlan,
    /// What would bring the tenant to such a plan; manifests in it are kept. Whether add-ins are removed that it does not
    /// have.
    ReadPlan(Vec<u8>, bool),
    /// A record of a change, for a change ticket.
    Record(Revision),
    /// Everything that the log holds about a person, as a file.
    PersonalData(DirectoryId),
    /// Puts a pseudonym in a person's place in the whole log, once.
    Pseudonymise {
        /// Whom.
        person: DirectoryId,
        /// What stands there from then on: an id like any other, that nobody has.
        pseudonym: String,
        /// The intent's key.
        key: IntentKey,
    },
    /// Everything that can still be read, as one file.
    Rescue,
    /// A step of bringing such a file back.
    Restore(RestoreStep),
    /// Says which roles whoever is at the keyboard has, and whether *App registrations* is on.
    ActAs(Roles, Fact),
}

/// A step of bringing back a rescue file. There is one at a time; nothing of it is kept before [`RestoreStep::Keep`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RestoreStep {
    /// Begins. A file that was not kept is put away.
    Begin,
    /// The next bytes of the file.
    Piece(Vec<u8>),
    /// What the file holds, once all bytes have come, and what it would take the place of.
    Preview,
    /// Puts it in the place of everything here, once, under this key: the reader agreed to lose what was seen. It is
    /// answered with an [`Outcome`](addin_deployment::outcome::Outcome).
    Keep(Seen, IntentKey),
    /// Puts it away.
    PutAway,
}

/// What bringing back a rescue file comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreView {
    /// What the file holds.
    pub held: Held,
    /// What it takes the place of.
    pub here: Here,
}

/// Some lines of history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityWanted {
    /// The first line, counted from 0.
    pub from: u32,
    /// How many at most.
    pub count: u32,
    /// Only those about an add-in.
    pub product: Option<ProductId>,
    /// Only those of somebody.
    pub actor: Option<DirectoryId>,
    /// Only those of which the person or the add-in has all these words in its name.
    pub words: String,
    /// Only those from this moment on.
    pub since: Option<Timestamp>,
    /// Only those before this moment.
    pub before: Option<Timestamp>,
}

/// Lines of history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// How many there are in all.
    pub total: u32,
    /// Those that were asked for, newest first.
    pub lines: Vec<ActivityLine>,
    /// Everybody who ever did something.
    pub actors: Vec<Actor>,
    /// Where parts of the log begin that cannot be read, oldest first.
    pub damaged: Vec<Revision>,
}

/// A line of history, with what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityLine {
    /// What happened.
    pub line: HistoryLine,
    /// The command that takes it back, where there is one.
    pub undo: Option<Command>,
    /// How far it has come on its way into the tenant; `None` in a demonstration, where none is on its way, for what only
    /// administrators see, and for a change before the add-in was deployed again, which nobody looks for any more.
    pub delivery: Option<DeliveryState>,
}

/// A manifest under a higher version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Higher {
    /// Name under which a command may use it.
    pub content: ContentHash,
    /// The version as written.
    pub version: String,
}

/// What a ring comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RingView {
    /// Who and what it names.
    pub targets: Vec<Hit>,
    /// How many people have the add-in once this ring is reached.
    pub reached: u32,
    /// How many of them did not have it before.
    pub gains: u32,
}

/// A message that is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterWanted {
    /// The add-in.
    pub product: ProductId,
    /// What happens.
    pub news: News,
    /// BCP 47 tag of the language of its readers, such as `nl`.
    pub language: String,
    /// Address of the organisation's own help page; empty for none.
    pub help: String,
    /// How the administrator signs, in lines; may be empty.
    pub signature: String,
}

/// A message to people, for the page to write out in the language of its readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterView {
    /// What stands in it.
    pub letter: Letter,
    /// To whom it goes.
    pub recipients: Recipients,
    /// How many people get the add-in.
    pub reached: u32,
    /// Why Microsoft's own mail is not sent, where it is not ("Add-in deployment email alerts").
    pub no_mail: Option<Message>,
    /// Whether it tells of a change that nobody has seen in the tenant yet.
    pub planned: bool,
}

/// What is to be carried into the tenant, and how that can be done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ways {
    /// What is planned and not confirmed.
    pub changes: Vec<Message>,
    /// What the next list has to show, where a plan waits and nothing of it is to be carried.
    pub to_be_shown: Vec<Message>,
    /// The ways, in the order in which they are offered.
    pub ways: Vec<Way>,
    /// The manifest to download, where one is needed, and a name for the file.
    pub manifest: Option<(ContentHash, String)>,
}

/// A way into the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// What is to be said of it.
    pub offered: Offered,
    /// Whether it is a script; otherwise steps by hand only.
    pub script: bool,
    /// Whom it cannot name, because they have no address: names and ids.
    pub left_out: Vec<String>,
    /// The steps, in their order, to be ticked off; empty where the way does not apply.
    pub steps: Vec<Message>,
}

/// A script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptFile {
    /// Name for the file.
    pub name: String,
    /// Name under which a command may use it.
    pub content: ContentHash,
    /// Its bytes: ASCII.
    pub bytes: Vec<u8>,
}

/// What a file says of what is deployed, before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryView {
    /// Name under which a command may use it.
    pub content: ContentHash,
    /// What it was recognised as.
    pub kind: Message,
    /// When the tenant was looked at, where the file says it.
    pub as_of: Option<Timestamp>,
    /// Whether it comes from this tenant; unknown where it does not say.
    pub tenant: Fact,
    /// How many add-ins it names.
    pub add_ins: u32,
    /// How many plans it confirms.
    pub confirms: u32,
    /// What is otherwise in the tenant by this file; add-ins that no plan knows are among it.
    pub drift: Vec<Drift>,
    /// Why it would not be taken in; `None` when it would be.
    pub refusal: Option<Message>,
    /// Of which store it lists all that is there: what is not in it counts as gone.
    pub complete: Complete,
    /// What cannot be used of it, with the line and why.
    pub skipped: Vec<Message>,
    /// What the script of this file did, where it is a result.
    pub steps: Vec<Step>,
    /// It is the result of a run that changed nothing.
    pub dry_run: bool,
    /// It is the result of a script that is none of those that were handed off last: of an older one, or of one that
    /// somebody changed.
    pub other_script: bool,
}

/// How all plans stand to the tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliveries {
    /// When the tenant was last looked at.
    pub observed_at: Option<Timestamp>,
    /// Plans that are not confirmed, the oldest first.
    pub waiting: Vec<DeliveryRow>,
    /// What is otherwise in the tenant; add-ins that no plan knows are among it.
    pub drift: Vec<Drift>,
    /// What is there twice.
    pub duplicates: Vec<Duplicate>,
    /// Why whoever is at the keyboard may take nothing in and settle nothing; `None` where they may.
    pub may_not: Option<Message>,
}

/// A plan that is not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryRow {
    /// The add-in.
    pub product: ProductId,
    /// Its name; hostile text.
    pub name: String,
    /// How far it has come.
    pub state: DeliveryState,
    /// Since when.
    pub since: Timestamp,
    /// What is to be done.
    pub changes: Vec<Message>,
}

/// What would bring the tenant to a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    /// Name of the organisation that it was written for; hostile text.
    pub organisation: String,
    /// When it was written.
    pub made_at: Option<Timestamp>,
    /// How many add-ins it has.
    pub add_ins: u32,
    /// How its people and groups were found in the directory.
    pub found: Found,
    /// What would be done, and what not.
    pub steps: Steps,
    /// Why it cannot be read, line by line; nothing would be done then.
    pub problems: Vec<PlanProblem>,
}

/// A record of a change, for a change ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRecord {
    /// What happened, with what was before and after.
    pub line: HistoryLine,
    /// Name of the add-in; hostile text.
    pub name: String,
    /// Its version after the change.
    pub version: String,
    /// The manifest after the change; empty where it is not kept here.
    pub content: ContentHash,
    /// What it came to for people.
    pub effect: Vec<Message>,
    /// Where it was written: kind of tenant, its id, the organisation.
    pub tenant: Vec<Message>,
    /// How far it has come by now on its way into the tenant; `None` in a demonstration, where none is on its way, and
    /// for what only administrators see.
    pub delivery: Option<DeliveryState>,
    /// Who vouches for it, where it is confirmed by their word.
    pub word: Option<Confirmation>,
    /// Whether the add-in was deployed again since: it had come as far as `delivery` by then, and nobody looks for it any
    /// more.
    pub deployed_again: bool,
    /// By when everybody concerned should see it; `None` where nothing has to reach them, or nobody knows.
    pub expected_by: Option<Timestamp>,
}

/// An update that waits for consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingView {
    /// The new version as written.
    pub version: String,
    /// The new manifest.
    pub content: ContentHash,
    /// Since when it waits.
    pub at: Timestamp,
    /// Who brought it.
    pub by: Actor,
    /// What it changes.
    pub changes: Vec<Change>,
}

/// A rollout, for the page of its add-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutView {
    /// The rings.
    pub plan: RolloutPlan,
    /// Which of them is reached, counted from 0.
    pub current: u32,
    /// Whether rings are left to come.
    pub runs: bool,
    /// Since when the current one is reached.
    pub since: Timestamp,
    /// Why it is held; `None` when it is not.
    pub held: Option<String>,
    /// What each ring comes to.
    pub rings: Vec<RingView>,
}

/// A rollout in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutBrief {
    /// The ring that is reached, counted from 1.
    pub ring: u32,
    /// How many there are.
    pub of: u32,
    /// Whether it is held.
    pub held: bool,
    /// Whether the next one may begin now.
    pub due: bool,
}

/// A manifest that an add-in has, or had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionLine {
    /// Its bytes; empty where they are not kept here, because the store or somebody else brought it.
    pub content: ContentHash,
    /// The version as written.
    pub version: String,
    /// Since when it runs.
    pub at: Timestamp,
    /// Who brought it.
    pub by: Actor,
    /// Whether it is the one that runs.
    pub runs: bool,
}

/// How an add-in's plan stands to the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryView {
    /// In one word.
    pub state: DeliveryState,
    /// When and how it was last handed off.
    pub handed_off: Option<(Timestamp, Route)>,
    /// The last change of what the tenant should have: what came after it is for administrators only.
    pub changed_in: Revision,
    /// Every change up to here was handed off.
    pub through: Option<Revision>,
    /// What showed last that it is so in the tenant, or who vouches for it.
    pub confirmed: Option<Confirmation>,
    /// What no list has told of what is handed off; `None` where nothing is left for somebody to vouch for.
    pub vouching: Option<Vouching>,
    /// The steps of the script that was handed off last which did not go well, as far as its result was imported.
    pub failed: Vec<Message>,
    /// When the tenant was last looked at.
    pub observed_at: Option<Timestamp>,
    /// What is otherwise in the tenant.
    pub drift: Option<Drift>,
}

/// What somebody who has looked in the tenant can vouch for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouching {
    /// Where they look.
    pub place: Message,
    /// What they find there, in the words of a list.
    pub what: Vec<Message>,
}

/// What showed that a plan is so in the tenant, or who vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The kind of file that was imported, the decision to let the plan follow the tenant, or where somebody looked who
    /// vouches for it.
    pub by: Message,
    /// Name of whoever did that.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

/// What whoever is at the keyboard may do to an add-in; `None` where they may.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// Why they may not change it.
    pub change: Option<Message>,
    /// Why they may not agree to what an update asks for.
    pub consent: Option<Message>,
}

/// The life of an add-in, beside what a list shows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeView {
    /// Where it comes from.
    pub origin: Origin,
    /// Who brings new versions to people.
    pub about_updates: Message,
    /// By when everybody concerned sees the last change.
    pub about_change: Message,
    /// The administrators' note.
    pub note: String,
    /// The offer that it is part of.
    pub offer: Option<Offer>,
    /// The apps of that offer that are not deployed.
    pub more_apps: Vec<ProductId>,
    /// An update that waits for consent.
    pub pending: Option<PendingView>,
    /// Its rollout.
    pub rollout: Option<RolloutView>,
    /// Every manifest that it has had, newest first.
    pub versions: Vec<VersionLine>,
    /// How its plan stands to the tenant.
    pub delivery: DeliveryView,
    /// What there is twice of it.
    pub duplicates: Vec<Duplicate>,
    /// What whoever is at the keyboard may do.
    pub rights: Rights,
}
