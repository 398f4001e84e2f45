//! Where things are: the checkout, and the cache that all checkouts of a person share.

use std::env;
use std::fs;
use std::fs::File;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::{Explain, Failure, Result};
use crate::terminal;

/// The target that the page and the engine are compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// This checkout and the person's cache.
pub struct Project {
    /// The checkout's top folder.
    pub root: PathBuf,
    /// Tools and compiled dependencies, shared by every checkout: `addin-console` in the cache folder.
    pub cache: PathBuf,
}

impl Project {
    /// Finds both.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or_else(|| Failure::new("The folder of xtask has no parent: run it from a checkout."))?;
        Ok(Self { root: root.to_owned(), cache: cache_folder()?.join("addin-console") })
    }

    /// The production files.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Compiled code, shared so that a fresh clone does not compile Leptos again.
    pub fn target(&self) -> PathBuf {
        self.cache.join("target")
    }

    /// What xtask remembers about this checkout.
    pub fn notes(&self) -> PathBuf {
        self.root.join("target").join("xtask")
    }

    /// Node's packages in the checkout, a link into the cache.
    pub fn node_modules(&self) -> PathBuf {
        self.root.join("tests").join("e2e").join("node_modules")
    }

    /// Waits for any other xtask of the same person: two at once would overwrite each other's intermediate files.
    /// The lock is held until the file is dropped.
    pub fn lock(&self) -> Result<File> {
        make_folder(&self.cache)?;
        let path = self.cache.join("lock");
        let file = File::create(&path).explain(|| format!("Opening {}", path.display()))?;
        if file.try_lock().is_err() {
            terminal::line(
                "Another cargo xtask is setting up or building; this one goes on when it is done …",
            );
            file.lock().explain(|| format!("Locking {}", path.display()))?;
        }
        Ok(file)
    }
}

fn cache_folder() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("XDG_CACHE_HOME")
        .or_else(|| from("HOME").map(|home| home.join(".cache")))
        .or_else(|| from("LOCALAPPDATA"))
        .ok_or_else(|| Failure::new("No cache folder: set HOME, or XDG_CACHE_HOME to a folder of yours."))
}

/// Creates a folder and those above it.
pub fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).explain(|| format!("Creating the folder {}", path.display()))
}

/// Removes a folder with everything in it; one that is not there is fine.
pub fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).explain(|| format!("Removing the folder {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).explain(|| format!("Reading {}", path.display()))
}

/// Reads a file of text.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).explain(|| format!("Reading {}", path.display()))
}

/// Writes a file.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).explain(|| format!("Writing {}", path.display()))
}

/// Copies a file.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).explain(|| format!("Copying {} to {}", from.display(), to.display()))
}

/// Every file below a folder, sorted, without hidden ones and those that tools install.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let doing = || format!("Listing {}", folder.display());
    for entry in fs::read_dir(folder).explain(doing)? {
        let entry = entry.explain(doing)?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') || name == "node_modules" {
            continue;
        }
        if entry.file_type().explain(doing)?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// A short name for content: it changes when a byte changes.
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
