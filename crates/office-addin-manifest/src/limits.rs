//! Every limit of reading, each with its reason. What is past a limit is refused before work is done on it.

/// Bytes of an XML or JSON document: the Office client refuses larger files (`MaxXmlSize`); the largest manifest that
/// was seen in use has 146,549 bytes.
pub const MAX_DOCUMENT_BYTES: usize = 1024 * 1024;

/// Bytes of the manifest of a mail add-in that Exchange takes ("Limits for activation and JavaScript API for Outlook
/// add-ins").
pub const MAX_MAIL_DOCUMENT_BYTES: usize = 256 * 1024;

/// Activation rules of a mail add-in (the same article).
pub const MAX_MAIL_RULES: usize = 15;

/// Regular expressions in the activation rules of a mail add-in (the same article).
pub const MAX_MAIL_PATTERNS: usize = 5;

/// Elements or JSON containers inside each other: the Office client's own limit (`MaxElementDepth`). Real manifests
/// reach 14.
pub const MAX_DEPTH: usize = 64;

/// Elements of an XML document: real manifests have up to 1,101; the tree stays within a few megabytes.
pub const MAX_ELEMENTS: usize = 20_000;

/// Values of a JSON document, for the same reason as [`MAX_ELEMENTS`]: they stay within a few megabytes. Real unified
/// manifests have fewer than 1,000.
pub const MAX_JSON_VALUES: usize = 20_000;

/// Attributes of one element, namespace declarations included. No element of the format has more than a dozen.
pub const MAX_ATTRIBUTES: usize = 256;

/// Attributes of an XML document: each takes more memory than the letters that it is written with. Real manifests have up
/// to 2,500.
pub const MAX_DOCUMENT_ATTRIBUTES: usize = 40_000;

/// Namespace declarations in force at one place: each prefix is looked up among them.
pub const MAX_NAMESPACES_IN_SCOPE: usize = 64;

/// Bytes of one text or attribute value. The longest value of the format is an address of 2,048 characters.
pub const MAX_TEXT_BYTES: usize = 64 * 1024;

/// Bytes of the texts that stand once in a manifest and are meant in many places, counted at each of these: a label that
/// every command names by its id would fill the memory.
pub const MAX_REPEATED_BYTES: usize = 2 * MAX_DOCUMENT_BYTES;

/// Bytes that such a text takes at a place beside its letters.
pub const BYTES_PER_REPEATED: usize = 64;

/// Places of commands that are kept: they are told to people in a message, which has room for a few of them.
pub const MAX_PLACES: usize = 64;

/// Findings of one reading: nobody reads more, and each costs memory and time to place.
pub const MAX_FINDINGS: usize = 1_000;

/// Unknown names that get the nearest known one: each is compared with every name of the format.
pub const MAX_SUGGESTIONS: usize = 50;

/// Characters of a text of the manifest that a sentence repeats.
pub const MAX_SHOWN_CHARACTERS: usize = 80;

/// Characters of an address ("URL" type of the manifest schema, [MS-OWEMXML]).
pub const MAX_URL_CHARACTERS: usize = 2_048;

/// Names that a sentence about a change lists.
pub const MAX_NAMES_SHOWN: usize = 8;

/// Bytes of an app package. Packages hold a manifest, two icons and a few texts.
pub const MAX_PACKAGE_BYTES: usize = 10 * 1024 * 1024;

/// Files of an app package.
pub const MAX_PACKAGE_ENTRIES: usize = 1_000;

/// Bytes of a file name in an app package.
pub const MAX_ENTRY_NAME_BYTES: usize = 255;

/// Bytes that a file of a package may inflate to: the limit of a manifest, and enough for an icon.
pub const MAX_INFLATED_BYTES: usize = MAX_DOCUMENT_BYTES;

/// Bytes that all files of a package together may say they inflate to.
pub const MAX_PACKAGE_INFLATED_BYTES: u64 = 20 * 1024 * 1024;

/// Bytes of all language files of a package together: each holds the texts of one manifest.
pub const MAX_TRANSLATIONS_BYTES: usize = MAX_DOCUMENT_BYTES;

/// How many times larger than its compressed form a file may become …
pub const MAX_INFLATION_RATIO: u64 = 100;

/// … once it says that it is larger than this: small texts of repeated spaces compress well and harm nobody.
pub const INFLATION_RATIO_FROM_BYTES: u64 = 1024 * 1024;

/// Bytes after which the end record of a zip archive must lie: its comment has at most 65,535 bytes
/// (APPNOTE.TXT, 4.3.16).
pub const MAX_ZIP_END_BYTES: usize = 22 + 0xFFFF;

/// Findings of one reading that carry a fix: after these are made, the next reading offers the next ones.
pub const MAX_FIXES: usize = 200;

/// Bytes of an element that a fix moves: it is repeated in the fix. The largest part of real manifests that was seen
/// out of order has 18 kB.
pub const MAX_MOVED_BYTES: usize = 64 * 1024;

/// How often a file is read again after a repair to see whether there is more to repair: fixes that stand inside each
/// other are rare.
pub const MAX_REPAIR_PASSES: usize = 8;

/// Characters of a line that are shown around a place: a manifest may be one line of a megabyte.
pub const MAX_SHOWN_LINE: usize = 600;

/// Characters that are shown before and after what a repair changes in a line.
pub const MAX_BESIDE_CHANGE: usize = 120;

/// Lines that a passage has at most.
pub const MAX_PASSAGE_LINES: usize = 400;

/// Fixes that are tried one by one where they do not help together: each is tried by reading the result.
pub const MAX_SINGLE_REPAIRS: usize = 32;
