//! What is read of inventories of a tenant. It panics when something does not hold that must hold for every input.

use addin_deployment::delivery::inventory::{
    Inventory, InventoryError, Observed, Sieve, Sieved, Store, read,
};

/// A file as it is, and what a sieve keeps of it: both are read or refused, the same each time, within the limits.
pub fn inventory(data: &[u8]) {
    let whole = check(data);
    let kept = sieved(data, usize::MAX);
    assert_eq!(sieved(data, 7), kept, "the size of the pieces does not matter");
    let again = check(&kept.map(|kept| kept.bytes).unwrap_or_default());
    if let (Ok(whole), Ok(again)) = (whole, again) {
        assert!(again.add_ins.iter().all(|kept| whole.add_ins.iter().any(|seen| key(seen) == key(kept))));
    }
}

fn sieved(data: &[u8], size: usize) -> Result<Sieved, InventoryError> {
    let mut sieve = Sieve::default();
    data.chunks(size).for_each(|piece| sieve.push(piece));
    sieve.finish()
}

fn check(data: &[u8]) -> Result<Inventory, InventoryError> {
    let seen = read(data);
    assert_eq!(read(data), seen);
    let Ok(inventory) = &seen else { return seen };
    assert!(inventory.add_ins.len() <= 1_000 && inventory.skipped.len() <= 200);
    for (place, add_in) in inventory.add_ins.iter().enumerate() {
        let first = inventory.add_ins.iter().position(|other| key(other) == key(add_in));
        assert_eq!(first, Some(place), "each once");
        assert!(add_in.more.len() <= 60);
    }
    seen
}

fn key(add_in: &Observed) -> (Store, &str) {
    (add_in.store, add_in.product.as_str())
}
