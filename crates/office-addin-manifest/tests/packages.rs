//! App packages that are built here, sound and with one thing wrong each.

#[cfg(test)]
mod packages {
    use miniz_oxide::deflate::compress_to_vec;
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::limits::{
        MAX_ENTRY_NAME_BYTES, MAX_INFLATED_BYTES, MAX_INFLATION_RATIO, MAX_PACKAGE_BYTES,
        MAX_PACKAGE_ENTRIES, MAX_PACKAGE_INFLATED_BYTES, MAX_TRANSLATIONS_BYTES, MAX_ZIP_END_BYTES,
    };
    use office_addin_manifest::model::{Format, Reading};
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    /// A file to pack, with what the archive says about it.
    #[derive(Clone)]
    struct Packed {
        name: Vec<u8>,
        contents: Vec<u8>,
        deflate: bool,
        /// Instead of the real values, in the directory.
        checksum: Option<u32>,
        unpacked: Option<u32>,
        flags: u16,
        method: Option<u16>,
        /// Instead of the name, in the file's own header.
        own_name: Option<Vec<u8>>,
    }

    fn file(name: &str, contents: &[u8]) -> Packed {
        let (name, contents) = (name.as_bytes().to_vec(), contents.to_vec());
        let deflate = true;
        Packed {
            name,
            contents,
            deflate,
            checksum: None,
            unpacked: None,
            flags: 0,
            method: None,
            own_name: None,
        }
    }

    /// The usual checksum, bit by bit.
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |value, byte| {
            (0..8).fold(value ^ u32::from(*byte), |value, _| {
                if value & 1 == 1 { (value >> 1) ^ 0xEDB8_8320 } else { value >> 1 }
            })
        })
    }

    fn pack(files: &[Packed]) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for file in files {
            let data = if file.deflate { compress_to_vec(&file.contents, 6) } else { file.contents.clone() };
            let unpacked = file.unpacked.unwrap_or_else(|| u32::try_from(file.contents.len()).unwrap());
            let header = u32::try_from(bytes.len()).unwrap();
            let mut described = 20_u16.to_le_bytes().to_vec();
            described.extend(file.flags.to_le_bytes());
            described.extend(file.method.unwrap_or(if file.deflate { 8 } else { 0 }).to_le_bytes());
            described.extend([0; 4]);
            described.extend(file.checksum.unwrap_or_else(|| crc32(&file.contents)).to_le_bytes());
            described.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
            described.extend(unpacked.to_le_bytes());
            let own_name = file.own_name.as_ref().unwrap_or(&file.name);
            bytes.extend(b"PK\x03\x04");
            bytes.extend(&described);
            bytes.extend(u16::try_from(own_name.len()).unwrap().to_le_bytes());
            bytes.extend([0; 2]);
            bytes.extend(own_name);
            bytes.extend(&data);
            directory.extend(b"PK\x01\x02\x14\0");
            directory.extend(&described);
            directory.extend(u16::try_from(file.name.len()).unwrap().to_le_bytes());
            directory.extend([0; 12]);
            directory.extend(header.to_le_bytes());
            directory.extend(&file.name);
        }
        let (start, size) = (u32::try_from(bytes.len()).unwrap(), u32::try_from(directory.len()).unwrap());
        let count = u16::try_from(files.len()).unwrap().to_le_bytes();
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(count);
        bytes.extend(count);
        bytes.extend(size.to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }

    fn png(size: u32) -> Vec<u8> {
        let header = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
        [&header[..], &size.to_be_bytes(), &size.to_be_bytes(), &[8, 6, 0, 0, 0]].concat()
    }

    fn manifest() -> Vec<u8> {
        let path = "../../tests/fixtures/manifests/unified.json";
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    }

    /// Makes one thing about a file wrong.
    type Spoil = fn(&mut Packed);

    /// The files of a sound package.
    fn sound() -> Vec<Packed> {
        vec![
            file("manifest.json", &manifest()),
            file("color.png", &png(192)),
            file("outline.png", &png(32)),
            file("nl.json", b"{}"),
        ]
    }

    fn codes(reading: &Reading) -> Vec<(Severity, &str)> {
        reading.findings.iter().map(|finding| (finding.severity, finding.code.as_str())).collect()
    }

    fn errors(files: &[Packed]) -> (Vec<String>, bool) {
        let reading = read(&pack(files));
        assert_eq!(reading.format, Format::Package);
        assert!(
            reading.findings.iter().all(|finding| finding.severity == Severity::Error),
            "{:?}",
            reading.findings
        );
        let codes = reading.findings.into_iter().map(|finding| finding.code).collect();
        (codes, reading.manifest.is_some())
    }

    #[test]
    fn a_sound_package_reads_as_the_manifest_in_it() {
        let mut files = sound();
        let deflated = read(&pack(&files));
        assert_eq!((deflated.format, codes(&deflated)), (Format::Package, vec![]));
        assert_eq!(deflated.manifest, read(&manifest()).manifest);
        files.iter_mut().for_each(|file| file.deflate = false);
        assert_eq!(read(&pack(&files)), deflated);
    }

    #[test]
    fn language_files_translate_the_name_and_the_description() {
        let mut files = sound();
        files[3].contents =
            br#"{ "name.short": "Vergadernotities", "description.short": "Notities erbij." }"#.to_vec();
        let manifest = read(&pack(&files)).manifest.unwrap();
        assert_eq!(manifest.name.in_language("nl"), "Vergadernotities");
        assert_eq!(manifest.description.in_language("nl"), "Notities erbij.");
        assert_eq!(manifest.full_name.overrides, []);
        for (contents, code) in [(&b"[]"[..], "U001"), (b"{", "U001")] {
            files[3].contents = contents.to_vec();
            assert_eq!(errors(&files), (vec![code.to_owned()], true));
        }
        files[3].checksum = Some(1);
        assert_eq!(errors(&files), (vec!["P010".to_owned()], true));
    }

    #[test]
    fn language_files_are_read_up_to_a_limit_together() {
        let translated = |length: usize| {
            let mut files = sound();
            let mut contents = b"{}".to_vec();
            contents.resize(length, b' ');
            files[3].contents = contents;
            // Stored, as so many spaces compress like an attack.
            files[3].deflate = false;
            errors(&files)
        };
        assert_eq!(translated(MAX_TRANSLATIONS_BYTES), (vec![], true));
        assert_eq!(translated(MAX_TRANSLATIONS_BYTES + 1), (vec!["P001".to_owned()], true));
    }

    #[test]
    fn places_of_findings_are_those_of_the_manifest_in_the_package() {
        let files = &sound()[..3];
        let reading = read(&pack(files));
        assert_eq!(codes(&reading), [(Severity::Error, "U006")]);
        let span = reading.findings[0].span.unwrap();
        assert_eq!(&manifest()[span.start as usize..span.end as usize], b"\"nl.json\"");
    }

    #[test]
    fn a_manifest_in_a_folder_or_of_another_case_is_shown_with_the_reason() {
        let mut files = sound();
        files[0].name = b"Manifest.json".to_vec();
        assert_eq!(errors(&files), (vec!["P007".to_owned()], true));
        let mut files = sound();
        files.iter_mut().for_each(|file| file.name = [b"app/", &file.name[..]].concat());
        assert_eq!(errors(&files), (vec!["P007".to_owned()], true));
        assert_eq!(errors(&[]), (vec!["P007".to_owned()], false));
        assert_eq!(errors(&[file("inner.zip", b"PK")]), (vec!["P008".to_owned()], false));
    }

    #[test]
    fn what_a_package_says_about_its_manifest_must_be_true() {
        let cases: [(&str, Spoil); 8] = [
            ("P010", |manifest| manifest.checksum = Some(1)),
            ("P005", |manifest| manifest.unpacked = Some(10)),
            ("P005", |manifest| manifest.unpacked = Some(100_000)),
            ("P005", |manifest| manifest.own_name = Some(b"manifest.jsox".to_vec())),
            ("P006", |manifest| manifest.flags = 1),
            ("P006", |manifest| manifest.method = Some(12)),
            ("P001", |manifest| manifest.unpacked = Some(u32::try_from(MAX_INFLATED_BYTES).unwrap() + 1)),
            ("P002", |manifest| manifest.unpacked = Some(10_000_000)),
        ];
        for (code, spoil) in cases {
            let mut files = sound();
            // A stored manifest is large enough not to look like an attack when it lies.
            if code == "P001" {
                files[0].contents.resize(20_000, b' ');
                files[0].deflate = false;
            }
            spoil(&mut files[0]);
            assert_eq!(errors(&files), (vec![code.to_owned()], false), "{code}");
        }
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let mut files = sound();
        files.push(files[0].clone());
        assert_eq!(errors(&files), (vec!["P004".to_owned()], false));
        let mut files = sound();
        files.push(file("COLOR.png", &png(192)));
        assert_eq!(errors(&files), (vec!["P004".to_owned()], true));
    }

    #[test]
    fn icons_are_checked_for_form_and_size() {
        let mut files = sound();
        files[1].contents = png(64);
        files[2].contents = b"GIF89a".to_vec();
        let reading = read(&pack(&files));
        assert_eq!(codes(&reading), [(Severity::Warning, "P009"), (Severity::Warning, "P009")]);
    }

    #[test]
    fn the_outline_shows_what_is_behind_it() {
        let outline = |colour_type: u8, chunks: &[&[u8]]| {
            let mut files = sound();
            let colour_at = files[2].contents.len() - 4;
            files[2].contents[colour_at] = colour_type;
            for chunk in [&[&b"\0\0\0\0"[..]][..], chunks].concat() {
                files[2].contents.extend(chunk);
            }
            codes(&read(&pack(&files))).into_iter().map(|(_, code)| code.to_owned()).collect::<Vec<_>>()
        };
        let (palette, clear) = (&b"\0\0\0\x03PLTEabc\0\0\0\0"[..], &b"\0\0\0\x01tRNSa\0\0\0\0"[..]);
        let picture = &b"\0\0\0\x01IDATa\0\0\0\0"[..];
        assert_eq!(outline(6, &[]), Vec::<String>::new());
        assert_eq!(outline(4, &[]), Vec::<String>::new());
        assert_eq!(outline(3, &[palette, clear, picture]), Vec::<String>::new());
        for (colour_type, chunks) in
            [(2, vec![]), (3, vec![palette, picture, clear]), (0, vec![&b"\xFF\xFF\xFF\xFFtEXt"[..]])]
        {
            assert_eq!(outline(colour_type, &chunks), ["P009"], "{colour_type}");
        }
    }

    #[test]
    fn limits_of_packages_hold_at_the_limit_and_one_past_it() {
        let with = |count: usize| {
            let names = (0..count).map(|number| file(&format!("f{number}"), b"")).collect::<Vec<_>>();
            errors(&[sound(), names].concat())
        };
        assert_eq!(with(MAX_PACKAGE_ENTRIES - sound().len()), (vec![], true));
        assert_eq!(with(MAX_PACKAGE_ENTRIES - sound().len() + 1), (vec!["P001".to_owned()], false));

        let named = |length: usize| errors(&[sound(), vec![file(&"n".repeat(length), b"")]].concat());
        assert_eq!(named(MAX_ENTRY_NAME_BYTES), (vec![], true));
        assert_eq!(named(MAX_ENTRY_NAME_BYTES + 1), (vec!["P001".to_owned()], true));

        let own: u64 = sound().iter().map(|file| file.contents.len() as u64).sum();
        let total = |spare: u64| {
            let mut files = sound();
            // In pieces that each are below the ratio of an attack.
            for piece in 0..20 {
                let size = u32::try_from((MAX_PACKAGE_INFLATED_BYTES - own) / 20).unwrap();
                let rest = u32::try_from((MAX_PACKAGE_INFLATED_BYTES - own) % 20 + spare).unwrap();
                let mut one = file(&format!("piece{piece}"), &[]);
                one.unpacked = Some(if piece == 0 { size + rest } else { size });
                files.push(one);
            }
            errors(&files)
        };
        assert_eq!(total(0), (vec![], true));
        assert_eq!(total(1), (vec!["P001".to_owned()], false));

        // Files that are not read are judged by what they say, from the size on at which the ratio counts.
        let inflating = |ratio: u64, spare: u64| {
            let mut large = file("large", &[]);
            large.contents = vec![b'x'; 20_000];
            large.deflate = false;
            large.unpacked = Some(u32::try_from(20_000 * ratio + spare).unwrap());
            errors(&[sound(), vec![large]].concat())
        };
        assert_eq!(inflating(MAX_INFLATION_RATIO, 0), (vec![], true));
        assert_eq!(inflating(MAX_INFLATION_RATIO, 1), (vec!["P002".to_owned()], false));

        let commented = |length: usize| {
            let mut bytes = pack(&sound());
            let end = bytes.len() - 2;
            bytes.splice(end.., u16::try_from(length.min(0xFFFF)).unwrap().to_le_bytes());
            bytes.extend(vec![b'x'; length]);
            codes(&read(&bytes)).into_iter().map(|(_, code)| code.to_owned()).collect::<Vec<_>>()
        };
        let longest = MAX_ZIP_END_BYTES - 22;
        assert_eq!(commented(longest), Vec::<String>::new());
        assert_eq!(commented(longest + 1), ["P005"]);

        let mut bytes = pack(&sound());
        bytes.resize(MAX_PACKAGE_BYTES, 0);
        assert_eq!(codes(&read(&bytes)), [(Severity::Error, "P005")]);
        bytes.push(0);
        assert_eq!(codes(&read(&bytes)), [(Severity::Error, "P001")]);
    }
}
