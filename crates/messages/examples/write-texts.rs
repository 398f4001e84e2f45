//! Writes the texts of every language into a folder, as the files that a page fetches: `en.txt`, `nl.txt`.

use std::path::PathBuf;
use std::{env, fs, io};

use messages::{Language, texts_file};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_default();
    for language in Language::ALL {
        fs::write(folder.join(format!("{}.txt", language.tag())), texts_file(language))?;
    }
    Ok(())
}
