//! Measures how much memory reading and checking asks for: `cargo xtask bench` calls it. Takes the paths of files, and
//! writes a line of JSON for each. Counting costs time, so that speed is measured by a program of its own.

use std::hint::black_box;
use std::io::Write;
use std::{env, fs, io};

use office_addin_manifest::read;
use peak_alloc::PeakAlloc;
use serde_json::json;

/// Counts what is asked for.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> io::Result<()> {
    for path in env::args().skip(1) {
        let bytes = fs::read(&path)?;
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        drop(black_box(read(&bytes)));
        let peak = MEMORY.peak_usage().saturating_sub(before);
        writeln!(io::stdout().lock(), "{}", json!({ "file": path, "bytes": bytes.len(), "peak": peak }))?;
    }
    Ok(())
}
