//! Writes the texts of every language into a folder, as the files that a page fetches: `en.txt` and
//! `en-rest.txt`, `nl.txt` and `nl-rest.txt`.

use std::path::PathBuf;
use std::{env, fs, io};

use messages::{Language, texts_files};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_default();
    for language in Language::ALL {
        let [first, rest] = texts_files(language);
        fs::write(folder.join(format!("{}.txt", language.tag())), first)?;
        fs::write(folder.join(format!("{}-rest.txt", language.tag())), rest)?;
    }
    Ok(())
}
