//! What `cargo xtask bench audience` measures in a browser: the same as natively, with JavaScript's clock.

mod life;

use super::store::IndexedDb;
use crate::keep::{Keeper, StoredDirectory};
use addin_deployment::bench::csv::Export;
use addin_deployment::bench::tenant::LARGE;
use addin_deployment::bench::{Bench, Case, QUERIES};
use addin_deployment::import::{FileIndex, Mapping};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::store::StoreError;
use deployment_api::import::{FileInfo, ImportStep};
use deployment_api::later::Later;
use deployment_api::{First, on_its_way};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Under which the directory is kept.
const REVISION: u64 = 1;

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

    /// How often a run does what a case is about.
    #[must_use]
    pub fn times(&self, name: &str) -> u32 {
        Case::ALL.iter().find(|(known, _)| *known == name).map_or(1, |(_, case)| case.times())
    }

    /// Keeps the tenant's directory in the browser's database, as an import does.
    ///
    /// # Errors
    ///
    /// When it was not kept.
    pub async fn keep(&self, base: &str) -> Result<(), JsError> {
        let keeper = IndexedDb::new(&["addin-console ", base].concat());
        let failed = |error: StoreError| JsError::new(&["Not kept: ", &format!("{error:?}")].concat());
        let chunks = self.bench.chunks();
        for (number, chunk) in (0..).zip(chunks) {
            keeper.keep_directory_chunk(REVISION, number, chunk).await.map_err(failed)?;
        }
        let chunks = u32::try_from(chunks.len())?;
        let stored = StoredDirectory { revision: REVISION, chunks, imported_at: Timestamp(0), me: None };
        keeper.use_directory(Some(&stored)).await.map_err(failed)
    }

    /// The call that asks what the assignment of 2,000 groups comes to.
    ///
    /// # Errors
    ///
    /// When there is no memory for it.
    pub fn call(&self) -> Result<Vec<u8>, JsError> {
        Ok(postcard::to_allocvec(&on_its_way(&First::Preview(self.bench.some().clone())))?)
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

/// An export of the same people, to be imported.
#[wasm_bindgen]
pub struct Imported {
    export: Export,
}

impl Default for Imported {
    fn default() -> Self {
        Self { export: Export::new(LARGE) }
    }
}

#[wasm_bindgen]
impl Imported {
    /// Makes the export.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long it is.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.export.bytes()
    }

    /// The file.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        self.export.csv().to_vec()
    }

    /// The call that begins an import.
    ///
    /// # Errors
    ///
    /// When there is no memory for it.
    pub fn begin(&self) -> Result<Vec<u8>, JsError> {
        call(ImportStep::Begin(Mapping::default()))
    }

    /// The call that names the file.
    ///
    /// # Errors
    ///
    /// When there is no memory for it.
    pub fn file(&self) -> Result<Vec<u8>, JsError> {
        let (name, size) = ("exportUsers.csv".to_owned(), self.export.bytes() as u64);
        call(ImportStep::Files(vec![FileInfo { name, size, modified: None }]))
    }

    /// The call that brings a piece of it, as the page writes it.
    ///
    /// # Errors
    ///
    /// When there is no memory for it.
    pub fn piece(&self, bytes: Vec<u8>) -> Result<Vec<u8>, JsError> {
        call(ImportStep::Piece(FileIndex(0), bytes))
    }

    /// The call that ends the file.
    ///
    /// # Errors
    ///
    /// When there is no memory for it.
    pub fn end(&self) -> Result<Vec<u8>, JsError> {
        call(ImportStep::End(FileIndex(0)))
    }

    /// The call that asks what the import would bring.
    ///
    /// # Errors
    ///
    /// When there is no memory for it.
    pub fn preview(&self) -> Result<Vec<u8>, JsError> {
        call(ImportStep::Preview)
    }

    /// Reads it; how many bytes of it were taken.
    #[must_use]
    pub fn read(&self) -> u32 {
        self.export.read()
    }

    /// Reads it and makes the directory; how many people there are then.
    #[must_use]
    pub fn keep(&self) -> u32 {
        self.export.keep()
    }
}

fn call(step: ImportStep) -> Result<Vec<u8>, JsError> {
    Ok(postcard::to_allocvec(&on_its_way(&Later::Import(step)))?)
}
