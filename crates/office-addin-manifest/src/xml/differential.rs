//! How a document is cut into pieces, beside what quick-xml makes of the same documents: our own manifests with seeded
//! changes, and those of the corpus where there is one.

use super::parse;
use super::scan::{CutOff, Piece, Pieces};
use super::tag::Name;
use crate::source::Place;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::fs;
use std::path::Path;

/// Documents that are made of each one that is there, itself included.
const CHANGED: usize = 12;

/// What changes put into a document.
const SIGNS: [&str; 30] = [
    "<",
    ">",
    "/",
    "\"",
    "'",
    "=",
    "&",
    ";",
    " ",
    "\n",
    "\t",
    "\r\n",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "--",
    "<?",
    "?>",
    "/>",
    "</",
    "<!",
    "x",
    ":",
    "\u{e9}",
    "&#9;",
    "<a b='>'/>",
    "<a b = \"'\" >",
    "]",
    "\u{1}",
];

/// One document for each class of differences, so that each is met whatever else there is.
const DIFFERENT: [&str; 7] =
    ["<a b='<'/>", "<<a/>", "<a b='1'c='2'/>", "<a></a b>", "<a></a'>", "<?><a/>", "<!DOCTYPE a ["];

/// A piece of a document as either of both tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    /// Name and attributes, as written; whether it is empty. None when it could not be read whole.
    Tag(String, Option<Vec<(String, String)>>, bool),
    End(String),
    /// Texts that follow each other count as one.
    Text(String),
    Section(String),
    Comment(String),
    Instruction(String),
    DocumentType,
    CutOff,
}

fn ours(text: &str) -> Vec<Told> {
    let mut pieces = Pieces::new(text);
    let mut told = Vec::new();
    while let Some(piece) = pieces.next() {
        let Ok((piece, at)) = piece.map_err(|CutOff(_)| told.push(Told::CutOff)) else { break };
        let inside = |start: usize, end: usize| {
            Place::new(at.start as usize + start, at.end as usize - end).of(text).to_owned()
        };
        told.push(match piece {
            Piece::StartTag | Piece::EmptyTag => {
                let attributes = pieces.attributes.iter().map(|read| {
                    let read = read.as_ref().ok()?;
                    Some((read.name.whole.to_owned(), read.value.to_owned()))
                });
                Told::Tag(pieces.name.whole.to_owned(), attributes.collect(), piece == Piece::EmptyTag)
            }
            Piece::EndTag => Told::End(pieces.name.whole.to_owned()),
            Piece::Text => Told::Text(inside(0, 0)),
            Piece::Section => Told::Section(inside(9, 3)),
            Piece::Comment => Told::Comment(inside(4, 3)),
            Piece::Declaration | Piece::Instruction => Told::Instruction(inside(2, 2)),
            Piece::DocumentType => Told::DocumentType,
        });
        if piece == Piece::DocumentType {
            break;
        }
    }
    told
}

fn theirs(text: &str) -> Vec<Told> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    config.allow_dangling_amp = true;
    let written = |text: &str| text.to_owned();
    let mut told: Vec<Told> = Vec::new();
    let add_text = |told: &mut Vec<Told>, text: String| match told.last_mut() {
        Some(Told::Text(before)) => before.push_str(&text),
        _ => told.push(Told::Text(text)),
    };
    loop {
        let event = reader.read_event();
        let is_empty = matches!(event, Ok(Event::Empty(_)));
        match event {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let mut attributes = tag.attributes();
                let attributes = attributes.with_checks(false).map(|read| {
                    let read = read.ok()?;
                    Some((written(read.key.as_ref()), written(&read.value)))
                });
                told.push(Told::Tag(written(tag.name().as_ref()), attributes.collect(), is_empty));
            }
            Ok(Event::End(tag)) => told.push(Told::End(written(tag.name().as_ref()))),
            Ok(Event::Text(text)) => add_text(&mut told, written(&text)),
            Ok(Event::GeneralRef(name)) => add_text(&mut told, format!("&{};", written(&name))),
            Ok(Event::CData(section)) => told.push(Told::Section(written(&section))),
            Ok(Event::Comment(comment)) => told.push(Told::Comment(written(&comment))),
            Ok(Event::Decl(declaration)) => told.push(Told::Instruction(written(&declaration))),
            Ok(Event::PI(instruction)) => told.push(Told::Instruction(written(&instruction))),
            Ok(Event::DocType(_)) => {
                told.push(Told::DocumentType);
                return told;
            }
            Ok(Event::Eof) => return told,
            Err(_) => {
                told.push(Told::CutOff);
                return told;
            }
        }
    }
}

/// Whether a text is a name and nothing more.
fn is_name(text: &str) -> bool {
    let name = Name::read(text, text.as_bytes(), 0);
    name.is_sound && name.whole == text
}

/// Whether a difference, ours first, is of a class.
type Is = fn(&Told, &Told) -> bool;

/// In what both differ, and why ours stays as it is. All of it stands in documents that are not well-formed, which
/// quick-xml lets pass or reads in another way, and which we refuse; the sections are those of Extensible Markup Language
/// 1.0.
const CLASSES: [(&str, Is); 6] = [
    // 3.1, "No < in Attribute Values": we leave the attribute out and go on.
    ("a less-than sign in a value", |ours, theirs| match (ours, theirs) {
        (Told::Tag(name, None, _), Told::Tag(same, Some(attributes), _)) => {
            name == same && attributes.iter().any(|(_, value)| value.contains('<'))
        }
        _ => false,
    }),
    // 2.3, Name: ours ends where a name must, so that `<<a>` is a tag without a name and not one of the name `<a`.
    ("a sign that no name has", |ours, theirs| match (ours, theirs) {
        (Told::Tag(name, attributes, _), Told::Tag(other, others, _)) => {
            let all_names = others.iter().flatten().all(|(key, _)| is_name(key));
            name != other && !is_name(other) || attributes.is_none() && !all_names
        }
        _ => false,
    }),
    // 3.1, STag: white space stands before each attribute.
    ("attributes without white space between them", |ours, theirs| match (ours, theirs) {
        (Told::Tag(name, None, _), Told::Tag(same, Some(_), _)) => name == same,
        _ => false,
    }),
    // 3.1, ETag: nothing but white space follows the name, which ours is without the rest.
    ("more than a name in an end tag", |ours, theirs| match (ours, theirs) {
        (Told::End(name), Told::End(more)) => more.starts_with(name.as_str()) && more != name,
        _ => false,
    }),
    // 3.1, ETag: a quotation mark means nothing in it, so that it ends at the next `>`.
    ("a quotation mark in an end tag", |ours, theirs| matches!((ours, theirs), (Told::End(_), Told::CutOff))),
    // 2.6 and 2.8: `<?>` does not end an instruction, and what a document type holds is never read.
    ("an end that is part of the beginning, or is not looked for", |ours, theirs| {
        matches!((ours, theirs), (Told::Instruction(_) | Told::DocumentType, Told::CutOff))
    }),
];

/// Numbers that are the same every time.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }

    /// A document with one to three changes.
    fn changed(&mut self, text: &str) -> String {
        let mut changed: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(3) {
            let at = self.below(changed.len());
            if self.below(4) == 0 {
                changed.drain(at..(at + 1 + self.below(8)).min(changed.len()));
            } else {
                let sign = SIGNS[self.below(SIGNS.len())];
                changed.splice(at..at, sign.chars());
            }
        }
        changed.into_iter().collect()
    }
}

/// The texts of our own manifests, and of those of the corpus where there is one.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in [root.join("tests/fixtures/manifests"), root.join("../shared/corpus/xml")] {
        files.extend(fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path()));
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "xml"));
    files.sort();
    let texts = files.into_iter().filter_map(|file| fs::read_to_string(file).ok());
    // The byte order mark is no part of the text, as `Source` has it.
    let texts = texts.map(|text| text.trim_start_matches('\u{FEFF}').to_owned());
    texts.chain(DIFFERENT.map(str::to_owned)).collect()
}

#[test]
fn documents_are_cut_as_quick_xml_cuts_them_but_for_known_mistakes_that_we_refuse() {
    let mut numbers = Seeded(1);
    let (mut documents, mut differ) = (0, 0);
    let mut met = [0; CLASSES.len()];
    for text in texts() {
        for index in 0..CHANGED {
            let text = if index == 0 { text.clone() } else { numbers.changed(&text) };
            let (ours, theirs) = (ours(&text), theirs(&text));
            documents += 1;
            let refused = !parse(&text).problems.is_empty();
            assert!(
                refused || theirs.last() != Some(&Told::CutOff),
                "quick-xml refuses what we take: {text}"
            );
            let Some((one, other)) = ours.iter().zip(&theirs).find(|(one, other)| one != other) else {
                assert_eq!(ours.len(), theirs.len(), "{text}");
                continue;
            };
            differ += 1;
            assert!(refused, "{one:?} is {other:?} for quick-xml in a document that we take: {text}");
            let class = CLASSES.iter().position(|(_, is)| is(one, other));
            met[class.unwrap_or_else(|| panic!("{one:?} is {other:?} for quick-xml: {text}"))] += 1;
        }
    }
    println!("{documents} documents, {differ} of them cut otherwise:");
    for ((class, _), count) in CLASSES.iter().zip(met) {
        println!("{count} with {class}");
        assert!(count > 0, "{class}: never met");
    }
}
