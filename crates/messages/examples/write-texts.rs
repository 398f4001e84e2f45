//! Writes the texts of every language into a folder, as the files that a page fetches: `en.txt`,
//! `en-rest.txt` and `en-rules.txt`, and the same for `nl`.

use std::path::PathBuf;
use std::{env, fs, io};

use messages::{Language, rules, texts_files};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_default();
    for language in Language::ALL {
        let [first, rest] = texts_files(language);
        fs::write(folder.join(format!("{}.txt", language.tag())), first)?;
        fs::write(folder.join(format!("{}-rest.txt", language.tag())), rest)?;
        fs::write(folder.join(format!("{}-rules.txt", language.tag())), rules::file(language))?;
    }
    Ok(())
}
