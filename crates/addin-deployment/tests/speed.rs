//! A fiftieth of the large tenant, and a long log: sizes that hold for any build, and times as parts of each other.

use addin_deployment::activity::{Wanted, activity};
use addin_deployment::bench::csv::Export;
use addin_deployment::bench::tenant::SMALL;
use addin_deployment::bench::{Bench, Case, QUERIES, life};
use addin_deployment::checkpoint;
use addin_deployment::conformance::{Place, Tampered};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::memory::{MemoryStore, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Revision};
use addin_deployment::protocol::refresh;
use addin_deployment::store::{EventStore, Fingerprint, Receipt, Transaction};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The set of all groups may take so many times what adding up the same numbers takes: three times what is asked of the
/// large tenant in a build for production, because this one is not optimised and other work shares the machine.
const MOST_OF_SUM: u32 = 3 * 6;

/// Bytes a person in the search index.
const MOST_BYTES: f64 = 90.0;

/// Bytes a person in the columns, and bytes a membership.
const MOST_COLUMN_BYTES: [f64; 2] = [120.0, 5.0];

fn quickest(bench: &Bench, case: Case) -> Duration {
    let times = (0..5).map(|_| {
        let start = Instant::now();
        black_box(bench.run(case));
        start.elapsed()
    });
    times.min().unwrap_or(Duration::MAX)
}

#[test]
fn a_large_tenant_stays_small_and_quick() {
    let bench = Bench::new(SMALL);
    let sizes = bench.sizes();
    let size = |wanted: &str| sizes.iter().find(|(name, _)| *name == wanted).unwrap().1;
    assert_eq!((size("people"), size("groups")), (20_000.0, 1_000.0));
    assert!((180_000.0..=220_000.0).contains(&size("memberships")), "{sizes:?}");
    assert!(size("index_bytes_a_person") <= MOST_BYTES, "{sizes:?}");
    let columns = [size("column_bytes_a_person"), size("bytes_a_membership")];
    assert!(columns.iter().zip(MOST_COLUMN_BYTES).all(|(bytes, most)| *bytes <= most), "{sizes:?}");
    assert_eq!(bench.run(Case::AllGroups), bench.run(Case::RoaringAll));
    assert_eq!(bench.run(Case::SomeGroups), bench.run(Case::RoaringSome));
    assert_eq!(bench.run(Case::Load), bench.run(Case::SomeSets), "what was kept is what was there");
    assert_eq!(bench.run(Case::IndexRead), bench.run(Case::Index));
    let (all, sum) = (quickest(&bench, Case::AllGroups), quickest(&bench, Case::Sum));
    assert!(all <= sum * MOST_OF_SUM, "{all:?}, adding up {sum:?}");
}

#[test]
fn what_is_typed_in_the_measurement_finds_somebody() {
    let bench = Bench::new(SMALL);
    let found = QUERIES.iter().filter(|query| bench.search(query) > 0).count();
    assert!(found >= QUERIES.len() / 2, "{found} of {}", QUERIES.len());
    assert_eq!(bench.search("nobody at all"), 0);
}

#[test]
fn everybody_of_an_export_is_imported() {
    let export = Export::new(SMALL);
    assert_eq!(export.read() as usize, export.bytes());
    assert_eq!(export.keep(), SMALL.people);
}

/// Opening with a checkpoint may take this part of the time that folding the whole log takes. In Chromium, with the
/// engine of production, it is a sixth.
const MOST_OF_FOLD: f64 = 0.5;

/// All that happened to one add-in, or the first page of everything, may take this part of the time that folding takes.
const MOST_OF_HISTORY: f64 = 0.75;

#[test]
fn a_checkpoint_spares_the_reading_of_a_long_log() {
    let store = MemoryStore::default();
    let log = life::log().unwrap();
    let confirmed = Confirmed { product: None, revision: Revision(log.len() as u64), at: Timestamp(0) };
    let key = IntentKey("life".to_owned());
    let receipt = Receipt { key, fingerprint: Fingerprint(String::new()), confirmed };
    run(async { store.begin().await.unwrap().commit(log, receipt).await }).unwrap().unwrap();
    let open = || {
        let start = Instant::now();
        let mut tenant = Tenant::default();
        let began = run(refresh(&store, &mut tenant)).unwrap().unwrap();
        (start.elapsed().as_secs_f64(), began, tenant)
    };
    let (mut fold, mut kept, mut history, mut page) = (f64::MAX, f64::MAX, f64::MAX, f64::MAX);
    let (_, _, tenant) = open();
    let sealed = checkpoint::seal(&tenant).unwrap();
    for _ in 0..3 {
        run(store.tamper(&Place::Checkpoint, None)).unwrap();
        let (time, began, folded) = open();
        assert_eq!((began, &folded), (Revision(0), &tenant));
        fold = fold.min(time);
        run(store.keep_checkpoint(tenant.revision(), &sealed)).unwrap().unwrap();
        let (time, began, opened) = open();
        assert_eq!((began, &opened), (Revision(life::EVENTS), &tenant));
        kept = kept.min(time);
        let start = Instant::now();
        let wanted = Wanted { product: life::product(7), ..Wanted::default() };
        assert_eq!(run(activity(&store, &wanted)).unwrap().unwrap().total, 100);
        history = history.min(start.elapsed().as_secs_f64());
        let start = Instant::now();
        let wanted = Wanted { count: 50, ..Wanted::default() };
        assert_eq!(run(activity(&store, &wanted)).unwrap().unwrap().events.len(), 50);
        page = page.min(start.elapsed().as_secs_f64());
    }
    assert!(kept <= fold * MOST_OF_FOLD, "{kept} s, folding {fold} s");
    assert!(history <= fold * MOST_OF_HISTORY, "{history} s, folding {fold} s");
    assert!(page <= fold * MOST_OF_HISTORY, "{page} s, folding {fold} s");
}
