//! The one seam to everything that is not the page: questions, commands, and news.
//!
//! A backend answers [`Call`]s. The typed functions over it turn every way of failing into one of a few named states,
//! so that no page has to know whether a worker, the page itself or a server answers.

pub mod embedded;

use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::effect::{Changes, Effect, Offer, Shortfall};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Route};
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::rescue::Seen;
use addin_deployment::roles::Roles;
use addin_deployment::rollout::Ring;
use addin_deployment::rollout::propose::Proposal;
use deployment_api::import::{ImportStep, Standing};
use deployment_api::later::{Later, Repaired};
use deployment_api::lifecycle::{
    Activity, ActivityWanted, ChangeRecord, Deliveries, Higher, InventoryView, LetterView, LetterWanted,
    Life, PlanView, RestoreStep, RestoreView, RingView, ScriptFile, Ways,
};
use deployment_api::people::{Ask, AudienceCount, DirectoryInfo, Matched, PersonDetail, Rows, RowsWanted};
use deployment_api::verdicts::{
    AddInVerdict, Judged, Readiness, ReadinessRows, ReadinessWanted, VerdictWanted,
};
use deployment_api::{
    AddInDetail, AddInRow, Call, Change, Checked, Draft, First, Hits, Read, TenantInfo, on_its_way,
};
use futures_channel::mpsc::UnboundedReceiver;
use leptos::task::spawn_local;
use messages::{Message, say};
use office_addin_manifest::change::Change as ManifestChange;
use office_addin_manifest::finding::Span;
use office_addin_manifest::model::ProductId;
use office_addin_manifest::shown::Passage;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The backend broke on this very call; it is started again for the next.
    Broke,
    /// It took longer than anybody should wait, and was started again.
    TimedOut,
    /// The backend could not be reached or started.
    Unreachable,
    /// The backend says in a sentence why.
    Said(Message),
}

impl Failure {
    /// The sentence for it: what happened, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Broke => say::shell_backend_broke(),
            Self::TimedOut => say::shell_backend_timed_out(),
            Self::Unreachable => say::shell_backend_unreachable(),
            Self::Said(message) => message.clone(),
        }
    }
}

/// How long an answer may take, in spans of half a minute, before whatever carries it out is taken for stuck.
pub type Patience = u32;

/// What is done in a moment, on a slow machine too.
pub const USUAL: Patience = 1;

/// What goes through a whole directory: on a busy machine with two cores, keeping a million people took 21 seconds.
const LONG: Patience = 10;

/// What a question comes to.
pub type Answered<T> = Result<T, Failure>;

/// An answer on its way.
pub type Pending<T> = Pin<Box<dyn Future<Output = T>>>;

/// Whatever carries out a deployment: the embedded engine, or a deployment API.
pub trait Backend {
    /// Carries out one call, given as bytes, and gives the bytes of its [`Answer`](deployment_api::Answer). Who asks
    /// writes the call: the catalog need not know how to write the calls of later pages.
    fn ask(&self, call: Answered<Vec<u8>>, patience: Patience) -> Pending<Answered<Vec<u8>>>;

    /// Everything that changes from now on, in this tab or elsewhere.
    fn changes(&self) -> UnboundedReceiver<Change>;
}

/// A question on its way, which knows the type of its answer.
///
/// Every page asks several: one future carries all of them. One future per type of answer was 1.5 kB more of
/// brotli. What is read here is only the kind of answer that is awaited: the catalog need not know how to read a
/// manifest.
#[must_use]
pub struct Question<T> {
    pending: Pending<Answered<Vec<u8>>>,
    take: Box<dyn FnOnce(Answered<T>) -> Answered<T>>,
}

impl<T: DeserializeOwned + 'static> Question<T> {
    /// Hands the answer to `tell` when it is there.
    pub fn then(self, tell: impl FnOnce(Answered<T>) + 'static) {
        let Self { pending, take } = self;
        deliver(pending, Box::new(move |answer| tell(take(answer.and_then(|bytes| read(&bytes))))));
    }
}

/// A call as bytes.
fn written<C: Call>(call: C) -> Answered<Vec<u8>> {
    let bytes = postcard::to_allocvec(&on_its_way(&call)).map_err(|_| Failure::Broke);
    // A piece of a file is large, and what was written of it is a copy.
    drop(call);
    bytes
}

/// The two sides are built together: what cannot be read means that one of them is broken.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Answered<T> {
    match postcard::from_bytes::<Result<T, Message>>(bytes) {
        Ok(answer) => answer.map_err(Failure::Said),
        Err(_) => Err(Failure::Broke),
    }
}

fn deliver(pending: Pending<Answered<Vec<u8>>>, tell: Box<dyn FnOnce(Answered<Vec<u8>>)>) {
    spawn_local(async move { tell(pending.await) });
}

/// A piece of a file is little; whatever else is asked of an import goes through all that was read.
const fn patience_with(step: &ImportStep) -> Patience {
    if matches!(step, ImportStep::Piece(..)) { USUAL } else { LONG }
}

/// Declares a typed question: which call it makes, what its answer is, and for one that takes long how long it may take.
macro_rules! question {
    ($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) -> $value:ty, $call:expr) => {
        question!($(#[$doc])* $name($($arg: $kind),*) -> $value, $call, USUAL);
    };
    ($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) -> $value:ty, $call:expr, $patience:expr) => {
        $(#[$doc])*
        pub fn $name(&self, $($arg: $kind),*) -> Question<$value> {
            let patience = $patience;
            Question { pending: self.ask(written($call), patience), take: Box::new(std::convert::identity) }
        }
    };
}

impl dyn Backend {
    question!(
        /// Who and what is here; makes the directory ready.
        tenant() -> TenantInfo, First::Tenant);
    question!(
        /// The add-ins, newest change first.
        add_ins() -> Read<Vec<AddInRow>>, First::AddIns);
    question!(
        /// One add-in; `None` when there is none with this product ID.
        add_in(product: ProductId) -> Read<Option<Box<AddInDetail>>>, Later::AddIn(product));
    question!(
        /// Reads and judges a file.
        check(bytes: Vec<u8>) -> Option<Box<Checked>>, First::Check(bytes));
    question!(
        /// Reads and judges content that is kept; `None` when it is gone.
        check_again(content: ContentHash) -> Option<Box<Checked>>,
        First::CheckAgain(content));
    question!(
        /// The lines around a place of content that is kept; `None` when it is gone.
        passage(content: ContentHash, place: Span, before: u32, after: u32) -> Option<Passage>,
        First::Passage { content, place, before, after });
    question!(
        /// Makes the repairs that findings offer; `None` when the content is gone or nothing can be repaired.
        repair(content: ContentHash) -> Option<Box<Repaired>>, Later::Repair(content));
    question!(
        /// People and groups for what was typed.
        search(query: String, limit: u32) -> Hits, First::Search { query, limit });
    question!(
        /// What an assignment comes to.
        preview(assignment: Assignment) -> Read<Effect>, First::Preview(assignment));
    question!(
        /// Some people of an audience or of a loss.
        audience_rows(wanted: RowsWanted) -> Rows, Later::People(Ask::AudienceRows(wanted)));
    question!(
        /// The same as a file for a spreadsheet.
        audience_file(wanted: RowsWanted) -> Vec<u8>, Later::People(Ask::AudienceFile(wanted)), LONG);
    question!(
        /// Whom a pasted list means.
        match_list(text: String) -> Matched, Later::People(Ask::Match(text)));
    question!(
        /// A person; `None` when the directory does not know them.
        person(id: DirectoryId) -> Option<Box<PersonDetail>>, Later::People(Ask::Person(id)));
    question!(
        /// How many people every add-in comes to, the deleted ones left out.
        audiences() -> Vec<AudienceCount>, Later::People(Ask::Audiences));
    question!(
        /// The directory at hand.
        directory() -> DirectoryInfo, Later::People(Ask::Directory));
    question!(
        /// What every add-in comes to for a person.
        verdicts(id: DirectoryId) -> Read<Vec<AddInVerdict>>, Later::People(Ask::Verdicts(id)));
    question!(
        /// Why somebody has an add-in or does not; `None` when the add-in or the person is not known here.
        judge(wanted: VerdictWanted) -> Option<Box<Judged>>, Later::People(Ask::Judge(wanted)));
    question!(
        /// The support bundle for that, with the verdict's lines in the reader's language.
        bundle(wanted: VerdictWanted, text: Vec<String>) -> Vec<u8>, Later::People(Ask::Bundle(wanted, text)));
    question!(
        /// Whether the organisation and its people are ready.
        readiness() -> Readiness, Later::People(Ask::Readiness));
    question!(
        /// Some people by how they stand.
        readiness_rows(wanted: ReadinessWanted) -> ReadinessRows, Later::People(Ask::ReadinessRows(wanted)));
    question!(
        /// Everybody's readiness, in the columns of Microsoft's compatibility checker.
        readiness_file() -> Vec<u8>, Later::People(Ask::ReadinessFile), LONG);
    question!(
        /// What can be done for people whom an assignment misses.
        offers(assignment: Assignment) -> Vec<Offer>, Later::People(Ask::Offers(assignment)));
    question!(
        /// Those people, as a file that Microsoft Entra ID imports.
        object_ids(assignment: Assignment, shortfall: Shortfall) -> Vec<u8>,
        Later::People(Ask::ObjectIds(assignment, shortfall)));
    question!(
        /// A step of an import; `None` for one that has nothing to tell, or when there is no import.
        import(step: ImportStep) -> Option<Box<Standing>>, Later::Import(step), patience_with(&step));
    question!(
        /// The groups of the import that are named so; none when there is no import.
        groups_of_import(query: String) -> Hits, Later::Import(ImportStep::Groups(query)));
    question!(
        /// The people of the import that are named so; none when there is no import.
        people_of_import(query: String) -> Hits, Later::Import(ImportStep::People(query)));
    question!(
        /// Says who in an imported directory is at the keyboard.
        introduce(id: DirectoryId) -> (), Later::Introduce(id));
    question!(
        /// What differs between two manifests that are kept, the older one first.
        compare(before: ContentHash, after: ContentHash) -> Vec<ManifestChange>,
        Later::Life(Life::Compare { before, after }));
    question!(
        /// The same manifest under a version above every one that Microsoft 365 has had of an add-in: the one that is
        /// given, or the next; else the sentence why not.
        higher(product: ProductId, content: ContentHash, version: Option<String>) -> Result<Higher, Message>,
        Later::Life(Life::Higher { product, content, version }));
    question!(
        /// To how many people a change of who has access to an add-in does what.
        gains(product: ProductId, assignment: Assignment) -> Changes,
        Later::Life(Life::Gains { product, assignment }));
    question!(
        /// Rings in which an assignment could be rolled out; `None` where nobody would gain the add-in.
        propose_rings(product: Option<ProductId>, target: Assignment) -> Option<Proposal>,
        Later::Life(Life::ProposeRings(product, target)));
    question!(
        /// What each ring comes to, beyond who has the add-in already.
        rings(product: Option<ProductId>, rings: Vec<Ring>) -> Vec<RingView>,
        Later::Life(Life::Rings(product, rings)));
    question!(
        /// A message to the people who get an add-in; `None` for one that is not known.
        letter(wanted: LetterWanted) -> Option<Box<LetterView>>, Later::Life(Life::Letter(wanted)));
    question!(
        /// The bytes of a file that is kept; `None` when it is gone.
        kept(content: ContentHash) -> Option<Vec<u8>>, Later::Life(Life::Kept(content)));
    question!(
        /// The record of a change; `None` when there is no such change.
        record(change: Revision) -> Option<Box<ChangeRecord>>, Later::Life(Life::Record(change)));
    question!(
        /// The ways into the tenant for what is planned for an add-in; `None` where it is not known.
        ways(product: ProductId) -> Option<Box<Ways>>, Later::Life(Life::Routes(product)));
    question!(
        /// What is carried along one way; it is kept, so that a command may name it.
        script(product: ProductId, route: Route) -> ScriptFile, Later::Life(Life::Script(product, route)));
    question!(
        /// What a file says of what is deployed; what matters of it is kept.
        read_inventory(bytes: Vec<u8>) -> Box<InventoryView>, Later::Life(Life::ReadInventory(bytes)));
    question!(
        /// How all plans stand to the tenant.
        deliveries() -> Read<Deliveries>, Later::Life(Life::Deliveries));
    question!(
        /// What happened, newest first.
        activity(wanted: ActivityWanted) -> Read<Activity>, Later::Life(Life::Activity(wanted)));
    question!(
        /// The plan of the whole tenant as a file.
        export_plan() -> Vec<u8>, Later::Life(Life::ExportPlan));
    question!(
        /// What would bring the tenant to a plan; with removing what it does not have, or without.
        read_plan(bytes: Vec<u8>, remove_others: bool) -> Read<PlanView>,
        Later::Life(Life::ReadPlan(bytes, remove_others)));
    question!(
        /// Everything that the log holds about a person, as a file.
        personal_data(person: DirectoryId) -> Vec<u8>, Later::Life(Life::PersonalData(person)));
    question!(
        /// Everything that can still be read, as one file.
        rescue() -> Vec<u8>, Later::Life(Life::Rescue));
    question!(
        /// Takes a step of bringing back a rescue file; `None` for one that has nothing to tell.
        restore(step: RestoreStep) -> Option<Box<RestoreView>>, Later::Life(Life::Restore(step)));
    question!(
        /// Says which roles whoever is at the keyboard has, and whether *App registrations* is on.
        act_as(roles: Roles, app_registrations: Fact) -> (), Later::Life(Life::ActAs(roles, app_registrations)));
    question!(
        /// What became of an intent; `None` when nothing was written under its key.
        intent(key: IntentKey) -> Option<Outcome>, First::Intent(key));
    question!(
        /// The wizard's draft.
        draft() -> Option<Draft>, First::Draft);
    question!(
        /// Keeps the wizard's draft; `None` discards it.
        keep_draft(draft: Option<Draft>) -> (), First::KeepDraft(draft));
    question!(
        /// Back to the beginning.
        reset() -> (), First::Reset);

    /// Changes something, once. A lost answer is an outcome too: unknown, with the key to find out.
    pub fn execute(&self, command: Command, key: IntentKey, expected: Revision) -> Question<Outcome> {
        self.write(Later::Execute { command, key: key.clone(), expected }, key)
    }

    /// Puts a pseudonym in a person's place in the whole log, once.
    pub fn pseudonymise(&self, person: DirectoryId, pseudonym: String, key: IntentKey) -> Question<Outcome> {
        self.write(Later::Life(Life::Pseudonymise { person, pseudonym, key: key.clone() }), key)
    }

    /// Puts the rescue file that was read in the place of everything here, once.
    pub fn bring_back(&self, seen: Seen, key: IntentKey) -> Question<Outcome> {
        self.write(Later::Life(Life::Restore(RestoreStep::Keep(seen, key.clone()))), key)
    }

    fn write(&self, call: Later, key: IntentKey) -> Question<Outcome> {
        let take = move |answer| match answer {
            Err(Failure::Broke | Failure::TimedOut) => Ok(Outcome::Unknown { key }),
            answer => answer,
        };
        Question { pending: self.ask(written(call), USUAL), take: Box::new(take) }
    }
}
