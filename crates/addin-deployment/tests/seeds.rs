//! Replays what the fuzz targets once failed on, and what they begin with, through the same functions.

#[cfg(test)]
#[path = "../../../fuzz/src/directories.rs"]
mod directories;

#[cfg(test)]
#[path = "../../../fuzz/src/inventories.rs"]
mod inventories;

#[cfg(test)]
#[path = "../../../fuzz/src/plans.rs"]
mod plans;

#[cfg(test)]
mod seeds {
    use super::{directories, inventories, plans};
    use std::fs;
    use std::path::Path;

    /// Runs a target on each of its seeds and on the files that the tests of the import have.
    fn replay(name: &str, target: fn(&[u8])) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folders = [root.join("fuzz/seeds").join(name), root.join("tests/fixtures/directories")];
        for folder in folders {
            for file in fs::read_dir(folder).unwrap() {
                let file = file.unwrap().path();
                println!("{}", file.display());
                target(&fs::read(file).unwrap());
            }
        }
    }

    #[test]
    fn exports_of_seeds_are_imported() {
        replay("table", directories::table);
    }

    #[test]
    fn answers_of_seeds_are_imported() {
        replay("answers", directories::answers);
    }

    #[test]
    fn lines_of_seeds_are_imported() {
        replay("lines", directories::lines);
    }

    #[test]
    fn chunks_of_seeds_are_loaded_or_refused() {
        replay("chunks", directories::chunks);
    }

    #[test]
    fn changes_of_seeds_lie_over_a_directory() {
        replay("overlay", directories::overlay);
    }

    #[test]
    fn inventories_of_seeds_are_read_or_refused() {
        replay("inventory", inventories::inventory);
    }

    #[test]
    fn plans_of_seeds_are_read_or_refused() {
        replay("plan", plans::plan);
    }
}
