//! A rescue file on its way back: nothing of it is kept before somebody has agreed to what it takes the place of.

use crate::draft;
use crate::keep::{CHECKPOINT, DRAFT, Keeper, STORED_DIRECTORY};
use crate::storage::stored_directory;
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::rescue::{Broken, Held, Here, Kept, Reader, Rescued, Seen};
use addin_deployment::segment::Part;
use addin_deployment::store::StoreError;
use std::rc::Rc;

/// Changes here that the file does not have, as many as are named: the others are counted.
const NAMED: usize = 5;

/// How far it is.
#[derive(Default)]
pub enum Restoring {
    /// No file was brought, or it was put away.
    #[default]
    Nothing,
    /// Its bytes come.
    Reading(Box<Reader>),
    /// It is whole.
    Read(Rc<Rescued>),
}

impl Restoring {
    /// Takes the next bytes.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Broken> {
        match self {
            Self::Reading(reader) => reader.push(piece),
            _ => Err(Broken::Interrupted),
        }
    }

    /// What was read, once all bytes have come.
    pub fn read(&mut self) -> Result<Rc<Rescued>, Broken> {
        let rescued = match std::mem::take(self) {
            Self::Nothing => return Err(Broken::Interrupted),
            Self::Reading(reader) => Rc::new(fit(reader.finish()?)),
            Self::Read(rescued) => rescued,
        };
        *self = Self::Read(Rc::clone(&rescued));
        Ok(rescued)
    }
}

/// Without what would do harm: a checkpoint is made anew, and a directory of which chunks are missing is none.
fn fit(mut rescued: Rescued) -> Rescued {
    rescued.others.retain(|(name, _)| name != CHECKPOINT);
    let stored = stored_directory(&rescued.others);
    if stored.is_none_or(|stored| stored.chunks as usize != rescued.directory.len()) {
        rescued.directory.clear();
    }
    rescued
}

/// What a file holds.
///
/// # Errors
///
/// [`StoreError`] when it cannot be brought back to this console.
pub fn held(rescued: &Rescued) -> Result<Held, StoreError> {
    Ok(Held {
        has_draft: rescued.other(DRAFT).is_some_and(|bytes| draft::from_bytes(bytes).is_some()),
        directory: stored_directory(&rescued.others).map(|stored| stored.imported_at),
        has_directory: !rescued.directory.is_empty(),
        ..rescued.held()?
    })
}

/// What it would take the place of, whatever can be read of that.
///
/// # Errors
///
/// [`StoreError`] when nothing can be written here.
pub async fn here<K: Keeper>(keeper: &K, rescued: &Rescued) -> Result<Here, StoreError> {
    // Everything can be read of a newer version as well, which lets nobody write.
    let has_draft = keeper.draft().await?.is_some();
    let Kept { parts, others, .. } = keeper.everything().await?;
    let events: Vec<_> = parts.iter().flat_map(Part::salvage).collect();
    let (seen, lost) = Seen::of(&events, &rescued.log);
    Ok(Here {
        seen,
        newest: lost.into_iter().rev().filter_map(history_line).take(NAMED).collect(),
        has_draft,
        directory: stored_directory(&others).map(|stored| stored.imported_at),
    })
}

/// What is put in the place of what is here. Without a directory of its own, the file has no word about one.
pub fn to_keep(rescued: Rc<Rescued>) -> Rc<Rescued> {
    if !rescued.directory.is_empty() || rescued.other(STORED_DIRECTORY).is_none() {
        return rescued;
    }
    let mut without = Rescued::clone(&rescued);
    without.others.retain(|(name, _)| name != STORED_DIRECTORY);
    Rc::new(without)
}
