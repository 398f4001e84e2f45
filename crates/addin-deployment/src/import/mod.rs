//! Takes a directory out of what a tenant can hand out: exports of Microsoft's admin centers, saved answers of Microsoft
//! Graph, and the file of the collector.
//!
//! Files come in pieces, several at once, and nothing is kept before [`Import::preview`] has shown what would come of it.
//! What a file is follows from its headings; what only the administrator can say is a [`Question`]. Every fact that
//! no file tells stays unknown.

#[cfg(feature = "import")]
mod account;
#[cfg(feature = "import")]
mod answer;
#[cfg(feature = "import")]
mod collector;
#[cfg(feature = "import")]
pub(crate) mod column;
#[cfg(feature = "import")]
pub(crate) mod csv;
#[cfg(feature = "import")]
pub(crate) mod decode;
#[cfg(feature = "import")]
mod file;
#[cfg(feature = "import")]
mod keep;
#[cfg(feature = "import")]
mod licence;
#[cfg(feature = "import")]
mod merge;
#[cfg(feature = "import")]
mod naming;
mod preview;
#[cfg(feature = "import")]
mod proposal;
#[cfg(feature = "import")]
mod recognise;
#[cfg(feature = "import")]
mod rows;
#[cfg(feature = "import")]
mod run;
#[cfg(feature = "import")]
pub(crate) mod scan;
#[cfg(feature = "import")]
mod show;
#[cfg(feature = "import")]
mod table;
#[cfg(feature = "import")]
mod tally;
#[cfg(feature = "import")]
pub(crate) mod value;

#[cfg(feature = "import")]
pub use collector::{LINE_KINDS, SECTIONS};
#[cfg(feature = "import")]
pub use keep::Kept;
pub use preview::{
    About, Answer, Column, Deployed, Disagreement, FactName, FactPreview, FileIndex, FileKind, FilePreview,
    FileState, Generation, Heading, Mapping, Preview, Problem, Proposal, Question, Said, Side, Source,
};
#[cfg(feature = "import")]
pub use run::Import;
