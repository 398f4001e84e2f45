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
    /// The lock is held until the file is dropped. What another checkout compiled of its own crates is not used.
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
        self.take_over_target()?;
        Ok(file)
    }

    /// Cargo tells the crates of two checkouts that share compiled code apart by the times of their files alone, and
    /// takes the one for the other when ours are older: after another checkout, our crates are compiled anew.
    fn take_over_target(&self) -> Result<()> {
        let note = self.target().join("checkout");
        let root = self.root.to_string_lossy();
        if fs::read_to_string(&note).is_ok_and(|last| last == root) {
            return Ok(());
        }
        let members = self.members()?;
        let is_ours = |known: &PathBuf| {
            let name = known.file_name().unwrap_or_default().to_string_lossy();
            name.rsplit_once('-').is_some_and(|(package, _)| members.iter().any(|member| member == package))
        };
        // A folder below is that of a profile, or of a target, which has a folder for each of its profiles.
        let below = folders_in(&self.target());
        let profiles = below.iter().flat_map(|folder| folders_in(folder)).chain(below.iter().cloned());
        for profile in profiles.collect::<Vec<_>>() {
            for known in folders_in(&profile.join(".fingerprint")).iter().filter(|known| is_ours(known)) {
                remove_folder(known)?;
            }
        }
        make_folder(&self.target())?;
        write(&note, root.as_bytes())
    }

    /// The names of our packages: the page's, and those of the folders below `crates`, which are called as they are.
    fn members(&self) -> Result<Vec<String>> {
        let folder = self.root.join("crates");
        let names = fs::read_dir(&folder).explain(|| format!("Listing {}", folder.display()))?;
        let names = names.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        Ok(names.chain(["addin-console".to_owned(), "xtask".to_owned()]).collect())
    }
}

fn cache_folder() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("XDG_CACHE_HOME")
        .or_else(|| from("HOME").map(|home| home.join(".cache")))
        .or_else(|| from("LOCALAPPDATA"))
        .ok_or_else(|| Failure::new("No cache folder: set HOME, or XDG_CACHE_HOME to a folder of yours."))
}

/// The folders in a folder; none where there is no such folder.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_checkout_compiled_of_its_own_crates_is_not_used() {
        let folder = env::temp_dir().join(format!("addin-console-project-{}", std::process::id()));
        let (one, other) = (folder.join("one"), folder.join("other"));
        let project = |root: &Path| Project { root: root.to_owned(), cache: folder.join("cache") };
        for root in [&one, &other] {
            make_folder(&root.join("crates/messages")).unwrap();
        }
        let compiled = |name: &str| {
            let known = project(&one).target().join("wasm32-unknown-unknown/web/.fingerprint").join(name);
            make_folder(&known).unwrap();
            known
        };
        let (ours, theirs) = (compiled("messages-0123456789abcdef"), compiled("leptos-0123456789abcdef"));
        project(&one).take_over_target().unwrap();
        assert!(!ours.exists(), "nobody knows who compiled it");
        let ours = compiled("messages-0123456789abcdef");
        project(&one).take_over_target().unwrap();
        assert!(ours.exists());
        project(&other).take_over_target().unwrap();
        assert!(!ours.exists());
        assert!(theirs.exists());
        remove_folder(&folder).unwrap();
    }
}
