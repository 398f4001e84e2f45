//! What `cargo xtask bench audience` measures in a browser: the same as natively, with JavaScript's clock.

use addin_deployment::bench::tenant::LARGE;
use addin_deployment::bench::{Bench, Case, QUERIES};
use wasm_bindgen::prelude::wasm_bindgen;

/// A large invented tenant, and all that is measured on it.
#[wasm_bindgen]
pub struct Measurement {
    bench: Bench,
}

impl Default for Measurement {
    fn default() -> Self {
        Self { bench: Bench::new(LARGE) }
    }
}

#[wasm_bindgen]
impl Measurement {
    /// Makes the tenant.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// The names of all cases.
    #[must_use]
    pub fn cases(&self) -> Vec<String> {
        Case::ALL.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    /// Does once what a case is about; no number for a case that there is not.
    #[must_use]
    pub fn run(&self, name: &str) -> Option<u32> {
        let (_, case) = Case::ALL.iter().find(|(known, _)| *known == name)?;
        Some(self.bench.run(*case))
    }

    /// What is typed.
    #[must_use]
    pub fn queries(&self) -> Vec<String> {
        QUERIES.map(str::to_owned).to_vec()
    }

    /// Searches as a picker does.
    #[must_use]
    pub fn search(&self, query: &str) -> u32 {
        self.bench.search(query)
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.bench.sizes().iter().find(|(name, _)| *name == "people").map_or(0, |(_, people)| *people as u32)
    }

    /// The members of all groups, one group after the other.
    #[must_use]
    pub fn members(&self) -> Vec<u32> {
        self.bench.members()
    }

    /// Where the members of each group end.
    #[must_use]
    pub fn ends(&self) -> Vec<u32> {
        self.bench.ends()
    }
}
