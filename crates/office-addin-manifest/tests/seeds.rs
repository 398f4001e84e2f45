//! Replays what the fuzz targets once failed on, and what they begin with, through the same functions.

#[cfg(test)]
#[path = "../../../fuzz/src/targets.rs"]
mod targets;

#[cfg(test)]
mod seeds {
    use super::targets;
    use std::fs;
    use std::path::Path;

    /// Runs a target on each of its seeds and on our own manifests.
    fn replay(name: &str, target: fn(&[u8])) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folders = [root.join("fuzz/seeds").join(name), root.join("tests/fixtures/manifests")];
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            for file in fs::read_dir(folder).unwrap() {
                let file = file.unwrap().path();
                println!("{}", file.display());
                target(&fs::read(file).unwrap());
            }
        }
    }

    #[test]
    fn xml_seeds_are_read() {
        replay("xml", targets::xml);
    }

    #[test]
    fn json_seeds_are_read() {
        replay("json", targets::json);
    }

    #[test]
    fn packages_of_seeds_are_read() {
        replay("zip", targets::zip);
    }

    #[test]
    fn pairs_of_seeds_are_compared() {
        replay("compare", targets::compare);
    }

    #[test]
    fn fixes_of_seeds_help() {
        replay("fix", targets::fix);
    }
}
