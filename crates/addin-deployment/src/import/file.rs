//! One file of an import, from its bytes to its rows.

use super::answer::{Answers, number};
use super::decode::{Decoder, Encoding};
use super::preview::{FileIndex, FileKind, FileState, Side};
use super::rows::{Data, Pool};
use super::table::{Table, Told};
use crate::assignment::DirectoryId;
use crate::lifecycle::command::Timestamp;
use messages::say;

/// How far into a file it is looked for what no text has: other documents have it in their first bytes.
const BEGIN: usize = 512;

/// White space that is kept until something comes after it, so that lines are counted.
const MAX_SPACE: usize = 64 * 1024;

/// What the bytes turned out to be.
enum Body {
    /// Nothing but white space has come.
    Unknown(String),
    Table(Box<Table>),
    Answers(Box<Answers>),
}

impl Default for Body {
    fn default() -> Self {
        Self::Unknown(String::new())
    }
}

/// A file.
#[derive(Default)]
pub(super) struct File {
    pub name: String,
    /// Its place in the import.
    pub index: FileIndex,
    pub size: u64,
    pub modified: Option<Timestamp>,
    pub state: FileState,
    /// Bytes so far.
    pub read: u64,
    /// What the administrator said: what it is, whom it is about, which side of Exchange it comes from.
    pub kind: Option<FileKind>,
    pub about: Option<DirectoryId>,
    pub side: Option<Side>,
    decoder: Decoder,
    text: Text,
    pub data: Data,
}

/// The text of a file. It is looked at as a whole as far as [`BEGIN`] before anything is read of it, so that it does not
/// matter in which pieces it comes.
#[derive(Default)]
struct Text {
    /// The beginning, until it is long enough; then nothing.
    begin: String,
    has_begun: bool,
    body: Body,
}

impl Text {
    fn push(&mut self, text: &str, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        if data.refused.is_some() {
            return;
        }
        if self.has_begun {
            return self.body.push(text, told, data, pool);
        }
        self.begin.push_str(text);
        if self.begin.len() >= BEGIN {
            self.begin(told, data, pool);
        }
    }

    fn begin(&mut self, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        self.has_begun = true;
        let begin = std::mem::take(&mut self.begin);
        if begin.bytes().take(BEGIN).any(|byte| byte == 0) {
            data.refused = Some(say::import_refused_workbook());
        } else {
            self.body.push(&begin, told, data, pool);
        }
    }

    fn finish(&mut self, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        if !self.has_begun {
            self.begin(told, data, pool);
        }
        if data.refused.is_none() {
            self.body.finish(told, data, pool);
        }
    }
}

impl File {
    pub fn new(name: &str, index: FileIndex, size: u64, modified: Option<Timestamp>) -> Self {
        Self { name: name.to_owned(), index, size, modified, ..Self::default() }
    }

    /// Leaves the file out.
    pub fn remove(&mut self) {
        *self =
            Self { state: FileState::Removed, ..Self::new(&self.name, self.index, self.size, self.modified) };
    }

    /// Forgets what was read, so that the file can be pushed again. What the administrator said stays.
    pub fn again(&mut self) {
        let about = self.about.take();
        let (kind, side) = (self.kind, self.side);
        *self = Self { kind, about, side, ..Self::new(&self.name, self.index, self.size, self.modified) };
    }

    /// Reads a piece.
    pub fn push(&mut self, piece: &[u8], told: Told<'_>, pool: &mut Pool) {
        if self.state != FileState::Reading {
            return;
        }
        self.read += piece.len() as u64;
        if self.data.refused.is_some() {
            return;
        }
        let Self { decoder, text, data, .. } = self;
        decoder.push(piece, &mut |part| text.push(part, told, data, pool));
    }

    /// The end of the file.
    pub fn finish(&mut self, told: Told<'_>, pool: &mut Pool) {
        if self.state != FileState::Reading {
            return;
        }
        let Self { decoder, text, data, .. } = self;
        decoder.finish(&mut |part| text.push(part, told, data, pool));
        text.finish(told, data, pool);
        if decoder.encoding == Encoding::Windows1252 {
            data.notice(say::import_notice_windows_1252());
        }
        if decoder.damaged > 0 {
            data.notice(say::import_notice_damaged(i64::try_from(decoder.damaged).unwrap_or(i64::MAX)));
        }
        self.state = match data.refused.take() {
            None => FileState::Read,
            Some(why) => {
                // Of a file that is refused nothing stays, least of all what it was refused for.
                *data = Data::default();
                FileState::Refused(why)
            }
        };
        self.data.plan_set = number(&self.data.plans, pool);
        self.text = Text::default();
    }
}

impl Body {
    fn push(&mut self, text: &str, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        match self {
            Self::Table(table) => table.push(text, told, data, pool),
            Self::Answers(answers) => answers.push(text, told, data, pool),
            Self::Unknown(space) => {
                let mut begun = match text.trim_start().chars().next() {
                    None => {
                        if space.len() < MAX_SPACE {
                            space.push_str(text);
                        }
                        return;
                    }
                    Some('{' | '[') => Self::Answers(Box::default()),
                    Some(_) => Self::Table(Box::default()),
                };
                begun.push_after(space, text, told, data, pool);
                *self = begun;
            }
        }
    }

    fn push_after(&mut self, space: &str, text: &str, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        self.push(space, told, data, pool);
        self.push(text, told, data, pool);
    }

    fn finish(&mut self, told: Told<'_>, data: &mut Data, pool: &mut Pool) {
        match self {
            Self::Unknown(_) => data.refused = Some(say::import_refused_empty()),
            Self::Table(table) => table.finish(told, data, pool),
            Self::Answers(answers) => answers.finish(told, data, pool),
        }
    }
}
