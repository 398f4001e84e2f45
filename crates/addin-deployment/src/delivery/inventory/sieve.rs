//! Keeps of a file what an inventory is read from: the collector's file also says who is in the organisation, which is
//! nobody's business here and may be a thousand times as long.

use super::InventoryError;
use super::read::{MAX_BYTES, megabytes};
use messages::say;

/// The beginning of the lines of the collector, without blanks, and the kinds of those that matter.
const LINE: &[u8] = b"{\"kind\":\"";
const KINDS: [&[u8]; 5] = [b"meta\"", b"addin\"", b"exchangeapp\"", b"unread\"", b"done\""];

/// A longer line has lost its end, or is none that the collector writes: its beginning is kept, so that it is told.
const MAX_LINE: usize = 1024 * 1024;
const BEGINNING: usize = 64;

/// Takes a file in pieces.
#[derive(Default)]
pub struct Sieve {
    kept: Vec<u8>,
    /// Where the line that has not ended begins in `kept`.
    line: usize,
    /// What the rest of the line is: passed over, or not known yet.
    passes_over: bool,
    /// The line was cut, and its beginning kept.
    is_cut: bool,
    is_collector: bool,
    is_too_large: bool,
    lines: Lines,
}

/// What a sieve has kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sieved {
    /// The bytes that are worth keeping; [`super::read`] reads them like the whole file.
    pub bytes: Vec<u8>,
    lines: Lines,
}

/// Where the lines that were kept stood in the whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Lines {
    kept: u32,
    /// After so many kept lines, so many were passed over until there.
    passed_over: Vec<(u32, u32)>,
}

impl Sieved {
    /// The line of the whole file, from 1, that is this line of what was kept.
    #[must_use]
    pub fn line(&self, kept: u32) -> u32 {
        let before = self.lines.passed_over.partition_point(|(after, _)| *after < kept);
        let last = before.checked_sub(1).and_then(|place| self.lines.passed_over.get(place));
        kept.saturating_add(last.map_or(0, |(_, count)| *count))
    }
}

impl Lines {
    fn end(&mut self, is_kept: bool) {
        match self.passed_over.last_mut() {
            _ if is_kept => self.kept = self.kept.saturating_add(1),
            Some((after, count)) if *after == self.kept => *count = count.saturating_add(1),
            last => {
                let before = last.map_or(0, |(_, count)| *count);
                self.passed_over.push((self.kept, before.saturating_add(1)));
            }
        }
    }
}

impl Sieve {
    /// Takes the next piece.
    pub fn push(&mut self, piece: &[u8]) {
        for part in piece.split_inclusive(|byte| *byte == b'\n') {
            if !self.passes_over && !self.is_too_large {
                self.kept.extend_from_slice(part);
                self.judge();
            }
            if part.ends_with(b"\n") {
                if self.is_cut {
                    self.kept.push(b'\n');
                }
                self.lines.end(!self.passes_over || self.is_cut);
                (self.passes_over, self.is_cut) = (false, false);
                self.line = self.kept.len();
            }
        }
    }

    /// Looks at the line so far.
    fn judge(&mut self) {
        let line = self.kept.get(self.line..).unwrap_or_default();
        let mut signs = line
            .iter()
            .copied()
            .filter(|byte| !byte.is_ascii_whitespace() && !b"\xEF\xBB\xBF".contains(byte));
        if self.line == 0 {
            self.is_collector = LINE.iter().all(|byte| signs.next() == Some(*byte));
        } else if self.is_collector {
            let begin: Vec<u8> = signs.take(LINE.len() + 12).collect();
            let kind = begin.strip_prefix(LINE);
            let is_open = begin.len() < LINE.len() + 12 && !line.ends_with(b"\n");
            let matters = kind.is_some_and(|kind| KINDS.iter().any(|known| kind.starts_with(known)));
            self.is_cut = matters && line.len() > MAX_LINE;
            if !is_open && !matters || line.len() > MAX_LINE {
                self.kept.truncate(if self.is_cut { self.line + BEGINNING } else { self.line });
                self.passes_over = true;
            }
        }
        if self.kept.len() > MAX_BYTES {
            self.is_too_large = true;
            self.kept = Vec::new();
        }
    }

    /// What is worth keeping.
    ///
    /// # Errors
    ///
    /// [`InventoryError`] when even that is too much.
    pub fn finish(self) -> Result<Sieved, InventoryError> {
        if self.is_too_large {
            return Err(InventoryError(say::inventory_refused_size(megabytes(MAX_BYTES))));
        }
        Ok(Sieved { bytes: self.kept, lines: self.lines })
    }
}
