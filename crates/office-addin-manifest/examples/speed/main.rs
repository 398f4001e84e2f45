//! Measures reading and checking, beside a loop over `quick-xml` that reads every attribute: `cargo xtask bench`
//! calls it. Takes the paths of files, and writes a line of JSON for each.

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;
use std::{env, fs, io};

use office_addin_manifest::read;
use quick_xml::events::Event;
use quick_xml::{NsReader, XmlVersion};
use serde_json::json;

/// Each count is made so often, after as many that are not counted.
const COUNTS: usize = 9;

fn main() -> io::Result<()> {
    for path in env::args().skip(1) {
        let bytes = fs::read(&path)?;
        let is_xml = Path::new(&path).extension().is_some_and(|extension| extension == "xml");
        let check = seconds(|| drop(black_box(read(&bytes))));
        // As somebody has it who gives a path.
        let file_check = seconds(|| drop(black_box(fs::read(&path).map(|bytes| read(&bytes)))));
        let is_whole = is_xml && every_attribute(&bytes).is_some();
        let every_attribute = is_whole.then(|| {
            seconds(|| {
                black_box(every_attribute(&bytes));
            })
        });
        let line = json!({
            "file": path,
            "bytes": bytes.len(),
            "check": median(&check),
            "slowest": check.last(),
            "file_check": median(&file_check),
            "every_attribute": every_attribute.as_deref().map(median),
        });
        writeln!(io::stdout().lock(), "{line}")?;
    }
    Ok(())
}

/// How long something takes, the shortest first.
fn seconds(mut work: impl FnMut()) -> Vec<f64> {
    (0..COUNTS).for_each(|_| work());
    let mut times: Vec<f64> = (0..COUNTS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

fn median(times: &[f64]) -> f64 {
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Reads every element with its namespace, every attribute with its value, and every text. Gives a sum of all of them,
/// so that nothing is left out; none when the file is not well-formed.
fn every_attribute(bytes: &[u8]) -> Option<usize> {
    let mut reader = NsReader::from_reader(bytes);
    let mut sum = 0;
    loop {
        let (namespace, event) = reader.read_resolved_event().ok()?;
        match event {
            Event::Start(element) | Event::Empty(element) => {
                sum += usize::from(matches!(namespace, quick_xml::name::ResolveResult::Bound(_)));
                sum += element.local_name().as_ref().len();
                for attribute in element.attributes() {
                    let attribute = attribute.ok()?;
                    let (_, name) = reader.resolver().resolve_attribute(attribute.key);
                    sum +=
                        name.as_ref().len() + attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.len();
                }
            }
            Event::Text(text) => sum += text.xml10_content().len(),
            Event::Eof => return Some(sum),
            _ => {}
        }
    }
}
