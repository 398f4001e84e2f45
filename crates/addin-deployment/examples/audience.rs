//! What `cargo xtask bench audience` measures natively. Writes a line of JSON: medians in milliseconds, and sizes.

use addin_deployment::bench::csv::Export;
use addin_deployment::bench::tenant::LARGE;
use addin_deployment::bench::{Bench, Case, QUERIES};
use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

/// Each case is measured so often, by turns, so that whatever else the machine does slows all of them down.
const ROUNDS: usize = 15;

fn main() -> io::Result<()> {
    let mut figures = import();
    let start = Instant::now();
    let bench = Bench::new(LARGE);
    figures.push(("making".to_owned(), milliseconds(start)));
    figures.extend(bench.sizes().map(|(name, size)| (name.to_owned(), size)));
    let mut times = [const { Vec::new() }; Case::ALL.len()];
    for round in 0..ROUNDS {
        for ((_, case), times) in Case::ALL.iter().zip(&mut times) {
            // Making an index takes long, so it is not made as often.
            if *case != Case::Index || round < 5 {
                times.push(measured(|| bench.run(*case)) / f64::from(case.times()));
            }
        }
    }
    for ((name, _), times) in Case::ALL.iter().zip(times) {
        figures.push((format!("{name}_ms"), median(times)));
    }
    let keystroke = |query: &&str| median((0..ROUNDS).map(|_| measured(|| bench.search(query))).collect());
    let keystrokes: Vec<_> = QUERIES.iter().map(keystroke).collect();
    figures.push(("keystroke_worst_ms".to_owned(), keystrokes.iter().copied().fold(0.0, f64::max)));
    figures.push(("keystroke_ms".to_owned(), median(keystrokes)));
    let figures: Vec<_> = figures.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    writeln!(io::stdout(), "{{{}}}", figures.join(","))
}

/// Importing an export of the same people: megabytes a second of reading alone, and milliseconds in all.
fn import() -> Vec<(String, f64)> {
    let export = Export::new(LARGE);
    let megabytes = export.bytes() as f64 / 1e6;
    let read = median((0..5).map(|_| measured(|| export.read())).collect());
    let keep = median((0..3).map(|_| measured(|| export.keep())).collect());
    let figures = [("csv_mb", megabytes), ("csv_mb_s", megabytes / read * 1e3), ("import_ms", keep)];
    figures.map(|(name, value)| (name.to_owned(), value)).to_vec()
}

fn measured(work: impl FnOnce() -> u32) -> f64 {
    let start = Instant::now();
    black_box(work());
    milliseconds(start)
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
