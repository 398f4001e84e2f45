//! Which crate a module's code comes from, read from the module itself: the sizes of its functions (code section)
//! and their names (name section). The layout is that of the WebAssembly core specification, "Binary Format".

use std::collections::BTreeMap;

use crate::failure::{Failure, Result};

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// The part of the name section that names functions.
const FUNCTION_NAMES: u8 = 1;

/// Bytes of code by crate; `(data)` is the data section, and `(unnamed)` what has no name of a Rust path.
pub fn code_by_crate(module: &[u8]) -> Result<BTreeMap<String, u64>> {
    parse(module).ok_or_else(|| Failure::new("A built module is not laid out as WebAssembly: build again."))
}

fn parse(module: &[u8]) -> Option<BTreeMap<String, u64>> {
    let mut reader = Reader(module.strip_prefix(b"\0asm\x01\0\0\0")?);
    let (mut imported, mut sizes, mut names, mut data) = (0, Vec::new(), BTreeMap::new(), 0);
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let mut section = reader.sized()?;
        match id {
            IMPORT => imported = imported_functions(section)?,
            CODE => sizes = function_sizes(section)?,
            DATA => data = section.0.len() as u64,
            CUSTOM if section.sized()?.0 == b"name" => names = function_names(section)?,
            _ => {}
        }
    }
    let mut crates = BTreeMap::from([("(data)".to_owned(), data)]);
    for (index, size) in sizes.into_iter().enumerate() {
        let name = names.get(&(imported + index as u64)).and_then(|name| owner_of(name));
        *crates.entry(name.unwrap_or_else(|| "(unnamed)".to_owned())).or_default() += size;
    }
    Some(crates)
}

fn imported_functions(mut section: Reader<'_>) -> Option<u64> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.sized()?;
        section.sized()?;
        match section.byte()? {
            0 => {
                section.number()?;
                functions += 1;
            }
            1 => {
                section.byte()?;
                section.limits()?;
            }
            2 => section.limits()?,
            3 => {
                section.byte()?;
                section.byte()?;
            }
            _ => return None,
        }
    }
    Some(functions)
}

fn function_sizes(mut section: Reader<'_>) -> Option<Vec<u64>> {
    let count = section.number()?;
    (0..count).map(|_| section.sized().map(|body| body.0.len() as u64)).collect()
}

fn function_names(mut section: Reader<'_>) -> Option<BTreeMap<u64, &str>> {
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let mut part = section.sized()?;
        if kind != FUNCTION_NAMES {
            continue;
        }
        for _ in 0..part.number()? {
            let index = part.number()?;
            names.insert(index, std::str::from_utf8(part.sized()?.0).ok()?);
        }
    }
    Some(names)
}

/// Whose a function is. wasm-bindgen writes names as people do; a part that is fetched later keeps the compiler's, and
/// has a function of its own for each that it calls in the first part.
fn owner_of(name: &str) -> Option<String> {
    if name.ends_with(" indirect_call_shim") {
        return Some("(calls to the first part)".to_owned());
    }
    if let Some(rest) = name.strip_prefix("_ZN") {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (length, rest) = rest.split_at(digits);
        let first = rest.get(..length.parse().ok()?)?;
        // A path stands for itself; `<a::B as c::D>` is written with words for its signs.
        let path =
            [("_$LT$", "<"), ("$LT$", "<"), ("$GT$", ">"), ("$u20$", " "), ("$RF$", "&"), ("..", "::")];
        let path = path.iter().fold(format!("{first}::"), |path, (word, sign)| path.replace(word, sign));
        return crate_of(&path).map(str::to_owned);
    }
    if name.starts_with("_R") {
        // `Cs` begins a crate: a number that tells versions apart, `_`, the length of its name, and the name.
        let (_, rest) = name.split_once("Cs")?;
        let (_, rest) = rest.split_once('_')?;
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (length, rest) = rest.split_at(digits);
        return rest.get(..length.parse().ok()?).map(str::to_owned);
    }
    crate_of(name).map(str::to_owned)
}

/// The crate of a demangled path: `<a::B as c::D>::e`, `a::f::{closure#0}`, `<&mut a::B>::f` are all of `a`. What is
/// written for any type, `<T as c::D>::e`, is of the trait's crate.
fn crate_of(name: &str) -> Option<&str> {
    first_crate(name).or_else(|| first_crate(name.split_once(" as ")?.1))
}

fn first_crate(path: &str) -> Option<&str> {
    let start = path.trim_start_matches(['<', '&', '*', '(', '[', ' ']);
    let start = ["mut ", "dyn ", "const "].iter().fold(start, |rest, word| rest.trim_start_matches(word));
    let end = start.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(start.len());
    let (name, rest) = start.split_at(end);
    let is_path = rest.starts_with("::") || (rest.starts_with('[') && rest.contains("]::"));
    (is_path && !name.is_empty()).then_some(name)
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// Bytes after their length.
    fn sized(&mut self) -> Option<Self> {
        let length = usize::try_from(self.number()?).ok()?;
        let (part, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Self(part))
    }

    fn limits(&mut self) -> Option<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 == 1 {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_belong_to_the_crate_that_they_start_with() {
        assert_eq!(crate_of("leptos::mount::mount_to"), Some("leptos"));
        assert_eq!(crate_of("<alloc::string::String as core::fmt::Write>::write_str"), Some("alloc"));
        assert_eq!(crate_of("<&mut serde_json::de::Deserializer as x>::y"), Some("serde_json"));
        assert_eq!(crate_of("core[8f5c]::fmt::write"), Some("core"));
        assert_eq!(crate_of("<T as tachys::view::IntoAny>::into_any"), Some("tachys"));
        assert_eq!(crate_of("__wbindgen_malloc"), None);
        assert_eq!(crate_of(""), None);
    }

    #[test]
    fn names_of_the_compiler_are_read_too() {
        let owner = |name| owner_of(name).unwrap_or_default();
        assert_eq!(
            owner("_ZN16addin_deployment6import4file4Body4push17h857f38e2c1ae45b2E"),
            "addin_deployment"
        );
        assert_eq!(
            owner(
                "_ZN78_$LT$postcard..de..flavors..Slice$u20$as$u20$postcard..de..flavors..Flavor$GT$3pop17h7E"
            ),
            "postcard"
        );
        assert_eq!(owner("_RNvNtNtCs5cOc02OMXlo_5alloc5boxed14box_new_uninit"), "alloc");
        assert_eq!(owner("_ZN6js_sys4Date3now17hfdE indirect_call_shim"), "(calls to the first part)");
        assert_eq!(owner("_ZN9"), "");
    }

    #[test]
    fn a_module_is_attributed() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        // One imported function, so that the first function of our own has index 1.
        module.extend([IMPORT, 7, 1, 1, b'a', 1, b'b', 0, 0]);
        module.extend([CODE, 8, 2, 2, 0, 0x0b, 3, 0, 1, 0x0b]);
        module.extend([CUSTOM, 25, 4]);
        module.extend(b"name");
        module.extend([FUNCTION_NAMES, 18, 2, 1, 9]);
        module.extend(b"leptos::a");
        module.extend([2, 4]);
        module.extend(b"free");
        let crates = code_by_crate(&module).unwrap();
        assert_eq!(crates.get("leptos"), Some(&2));
        assert_eq!(crates.get("(unnamed)"), Some(&3));
    }

    #[test]
    fn a_cut_module_is_an_error() {
        assert!(code_by_crate(b"\0asm\x01\0\0\0\x0a\x7f").is_err());
        assert!(code_by_crate(b"hello").is_err());
    }
}
