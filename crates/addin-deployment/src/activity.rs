//! What happened, a page at a time and newest first: all of it, or what concerns one add-in, one person, some kinds of
//! events, some days, or names with some words. Only what is shown is decoded.

use crate::assignment::DirectoryId;
use crate::fold::fold;
use crate::lifecycle::command::{Actor, Timestamp};
use crate::outcome::Revision;
use crate::segment::{self, Glance, Part};
use crate::store::{EventStore, StoreError, StoredEvent, Transaction};
use office_addin_manifest::model::ProductId;

/// Which events are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The first line, counted from 0, which is the newest.
    pub from: u32,
    /// How many at most.
    pub count: u32,
    /// Those about this add-in only.
    pub product: Option<ProductId>,
    /// Those of this person only.
    pub actor: Option<DirectoryId>,
    /// Those of these kinds only; of every kind when there is none.
    pub kinds: Vec<String>,
    /// Those from this moment on only.
    pub since: Option<Timestamp>,
    /// Those before this moment only.
    pub before: Option<Timestamp>,
    /// Those of which the person or the add-in has each of these words in its name.
    pub words: Vec<Word>,
}

/// A word that is looked for, however it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    folded: String,
    /// The add-ins that have it in their names.
    products: Vec<ProductId>,
}

impl Word {
    /// The words of a text, among add-ins as they are called now: an event names its add-in by the product ID.
    #[must_use]
    pub fn of(text: &str, add_ins: &[(&ProductId, &str)]) -> Vec<Self> {
        let named: Vec<_> = add_ins.iter().map(|(product, name)| (*product, fold(name))).collect();
        let word = |word: &str| {
            let has =
                |(product, name): &(&ProductId, String)| name.contains(word).then(|| (*product).clone());
            Self { folded: word.to_owned(), products: named.iter().filter_map(has).collect() }
        };
        fold(text).split_whitespace().map(word).collect()
    }
}

impl Default for Wanted {
    /// Everything.
    fn default() -> Self {
        let (product, actor, kinds) = (None, None, Vec::new());
        Self { from: 0, count: u32::MAX, product, actor, kinds, since: None, before: None, words: Vec::new() }
    }
}

/// A page of what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// How many events there are in all.
    pub total: u32,
    /// Those that were asked for, newest first.
    pub events: Vec<StoredEvent>,
    /// Everybody who ever did something, as they were called last; whoever did something first comes first.
    pub actors: Vec<Actor>,
    /// Where parts of the log begin that cannot be read, oldest first. What stands in them is missing here.
    pub damaged: Vec<Revision>,
}

/// A page of what happened.
///
/// # Errors
///
/// [`StoreError`] when the log is not to be had.
pub async fn activity<S: EventStore>(store: &S, wanted: &Wanted) -> Result<Page, StoreError> {
    let parts = store.begin().await?.parts(Revision(1), Revision(u64::MAX)).await?;
    Ok(page(&parts, wanted))
}

/// A page of what a log says.
fn page(parts: &[Part], wanted: &Wanted) -> Page {
    let mut page = Page::default();
    let mut found = Vec::new();
    for part in parts {
        let Ok(some) = part.records() else {
            page.damaged.push(part.first);
            continue;
        };
        for (revision, record) in (part.first.0..).map(Revision).zip(some) {
            match Glance::at(record) {
                None => page.damaged.push(revision),
                Some(glance) => {
                    if wanted.includes(&glance) {
                        found.push((revision, record));
                    }
                    add_actor(&mut page.actors, &glance);
                }
            }
        }
    }
    page.total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let shown = found.iter().rev().skip(wanted.from as usize).take(wanted.count as usize);
    let events = shown.filter_map(|(revision, record)| segment::event(*revision, record).ok());
    page.events = events.collect();
    page
}

fn add_actor(actors: &mut Vec<Actor>, glance: &Glance<'_>) {
    match actors.iter_mut().find(|known| known.id.0 == glance.actor) {
        None => actors.push(Actor { id: DirectoryId(glance.actor.to_owned()), name: glance.name.to_owned() }),
        Some(known) if known.name != glance.name => known.name = glance.name.to_owned(),
        Some(_) => {}
    }
}

impl Wanted {
    fn includes(&self, glance: &Glance<'_>) -> bool {
        self.product.as_ref().is_none_or(|product| glance.product() == Some(product.as_str()))
            && self.actor.as_ref().is_none_or(|actor| actor.0 == glance.actor)
            && (self.kinds.is_empty() || self.kinds.iter().any(|kind| kind == glance.kind))
            && self.since.is_none_or(|since| since <= glance.at)
            && self.before.is_none_or(|before| glance.at < before)
            && self.has_words(glance)
    }

    fn has_words(&self, glance: &Glance<'_>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let (name, product) = (fold(glance.name), glance.product());
        let of_add_in = |word: &Word| word.products.iter().any(|known| Some(known.as_str()) == product);
        self.words.iter().all(|word| name.contains(&word.folded) || of_add_in(word))
    }
}
