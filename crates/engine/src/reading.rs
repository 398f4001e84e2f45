//! Reading what a manifest is given as. Most are in XML; what reads JSON and packages is half as large again as that, and
//! in a browser fetched when the first of them comes.

use office_addin_manifest::excerpt::Lines;
use office_addin_manifest::finding::Fix;
use office_addin_manifest::model::{ManifestVersion, Reading};
use office_addin_manifest::repair::{raise_markup_version, raise_version};
use office_addin_manifest::{is_markup, read, read_markup};

/// What is done with the bytes of a file before it is repaired. It is a table of functions, so that the code of those
/// that only the later part names is in that part.
pub struct Reader {
    /// What the file is, what is in it, and what is wrong with it.
    pub read: fn(&[u8]) -> Reading,
    /// The change that makes its version higher than another.
    pub raise: fn(&[u8], Option<&ManifestVersion>) -> Option<Fix>,
    /// Its lines.
    pub lines: fn(&[u8]) -> Option<Lines>,
}

/// For XML, and for what is no manifest.
static MARKUP: Reader =
    Reader { read: read_markup, raise: raise_markup_version, lines: |file| Some(Lines::of_document(file)) };

/// For every file.
pub static EVERY: Reader = Reader { read, raise: raise_version, lines: Lines::of };

impl Reader {
    /// The one for markup, where that is enough for a file.
    pub fn for_markup(file: &[u8]) -> Option<&'static Self> {
        is_markup(file).then_some(&MARKUP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn markup_is_read_the_same_without_what_reads_the_rest() {
        let mut folders =
            vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests")];
        let (mut markup, mut other) = (0, 0);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let file = std::fs::read(&path).unwrap();
                let Some(reader) = Reader::for_markup(&file) else {
                    other += 1;
                    continue;
                };
                markup += 1;
                assert_eq!((reader.read)(&file), (EVERY.read)(&file), "{}", path.display());
                assert_eq!((reader.raise)(&file, None), (EVERY.raise)(&file, None), "{}", path.display());
                let lines = |reader: &Reader| (reader.lines)(&file).map(|lines| lines.text().to_owned());
                assert_eq!(lines(reader), lines(&EVERY), "{}", path.display());
            }
        }
        assert!(markup > 50 && other > 20, "{markup} and {other}");
    }
}
