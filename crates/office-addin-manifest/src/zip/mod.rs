//! App packages: zip archives, read from their central directory (APPNOTE.TXT). Nothing is trusted: what the
//! directory says is compared with what the files say, and inflating stops at a limit.

mod directory;
mod inflate;
mod write;

pub(crate) use directory::{Archive, Entry, open};

/// What is wrong with an archive or a file in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The archive is cut off, or its directory makes no sense.
    CutOff,
    /// One part of an archive in several files.
    SeveralParts,
    TooManyFiles(usize),
    /// All files together inflate to too much.
    ContentsTooLarge,
    NameTooLong,
    /// A name that points out of the archive.
    UnsafeName,
    /// A name that another file has too, apart from case.
    SameName,
    Encrypted,
    /// A compression other than none and deflate.
    UnknownMethod,
    /// The directory and the file disagree about name, size or compression.
    HeadersDisagree,
    FileTooLarge,
    /// Inflates to many times its size.
    Bomb,
    /// The contents do not fit the checksum, or do not inflate.
    Damaged,
}
