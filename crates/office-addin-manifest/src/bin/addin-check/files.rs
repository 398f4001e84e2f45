//! Which files are checked, and what is in them.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::show;
use crate::words::Words;

/// Larger files are cut off here: the library refuses them for their size, and no file may fill the memory.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Folders inside each other; more is a loop.
const MAX_DEPTH: usize = 64;

/// A file that was read.
pub struct Input {
    /// As it was given, or found below a folder that was given.
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

/// The files of some paths, and whether all of them could be read: what could not is said on standard error.
pub fn gather(paths: &[PathBuf], words: &Words) -> (Vec<Input>, bool) {
    let mut inputs = Vec::new();
    let mut all = true;
    for path in paths {
        let before = inputs.len();
        let name = show::path(path);
        if path.is_dir() {
            all &= gather_folder(path, MAX_DEPTH, &mut inputs, words);
            if inputs.len() == before {
                show::complain(&words.no_manifests(&name));
                all = false;
            }
            continue;
        }
        match read(path) {
            Ok(bytes) => inputs.push(Input { path: path.clone(), bytes }),
            Err(error) => {
                show::complain(&words.not_read(&name, &error));
                all = false;
            }
        }
    }
    (inputs, all)
}

/// Reads a file, or standard input for `-`.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_standard_input(path) {
        io::stdin().lock().take(MAX_BYTES).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The manifests below a folder, in the order of their names. Links to folders are not followed.
fn gather_folder(folder: &Path, depth: usize, inputs: &mut Vec<Input>, words: &Words) -> bool {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) if depth > 0 => entries,
        Ok(_) => return true,
        Err(error) => {
            show::complain(&words.not_read(&show::path(folder), &error));
            return false;
        }
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut all = true;
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if name.to_string_lossy().starts_with('.') || is_folder && name == "node_modules" {
            continue;
        }
        if is_folder {
            all &= gather_folder(&path, depth - 1, inputs, words);
        } else if may_be_manifest(&path) {
            match read(&path) {
                Ok(bytes) if mentions_manifest(&path, &bytes) => inputs.push(Input { path, bytes }),
                Ok(_) => {}
                Err(error) => {
                    show::complain(&words.not_read(&show::path(&path), &error));
                    all = false;
                }
            }
        }
    }
    all
}

fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

fn may_be_manifest(path: &Path) -> bool {
    matches!(extension(path).as_str(), "xml" | "json" | "zip") && path.is_file()
}

/// Whether a file in a folder is meant to be a manifest, broken or not. A manifest has a word in it that other files do
/// not; in UTF-16 there are zeros between its letters.
fn mentions_manifest(path: &Path, bytes: &[u8]) -> bool {
    let word: &[u8] = match extension(path).as_str() {
        "xml" => b"OfficeApp",
        "json" => b"\"manifestVersion\"",
        _ => b"manifest.json",
    };
    let letters: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    letters.windows(word.len()).any(|window| window == word)
}
