//! What reading a hostile file asks of the machine: memory and time. The files are made here, each to use up as much as
//! one megabyte can; where the folder of the corpus exists, its hostile files are read too.

use peak_alloc::PeakAlloc;

/// Counts what is asked for.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

#[cfg(test)]
mod memory {
    use super::MEMORY;
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::limits::MAX_DOCUMENT_BYTES;
    use office_addin_manifest::read;
    use std::path::Path;
    use std::time::{Duration, Instant};
    use std::{fmt::Write as _, fs};

    /// Bytes that a reading may ask for at once, beside the file itself.
    const MOST_BYTES: usize = 16 * 1024 * 1024;

    /// How long it may take; builds for tests are slower.
    const LONGEST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 5_000 } else { 50 });

    const BASE: &str = "http://schemas.microsoft.com/office/appforoffice/1.1";
    const TYPES: &str = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    const PANE: &str = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    const MAIL: &str = "http://schemas.microsoft.com/office/mailappversionoverrides";
    const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

    /// A manifest with a content, repeated with a number in the place of `#` until the file is as large as may be.
    fn manifest(before: &str, repeated: &str, after: &str) -> Vec<u8> {
        manifest_of("TaskPaneApp", before, repeated, after)
    }

    fn manifest_of(kind: &str, before: &str, repeated: &str, after: &str) -> Vec<u8> {
        let start =
            format!("<OfficeApp xmlns='{BASE}' xmlns:bt='{TYPES}' xmlns:xsi='{INSTANCE}' xsi:type='{kind}'>");
        filled(&(start + before), repeated, &format!("{after}</OfficeApp>"), 19_000)
    }

    /// As much of a text as is read at all, with a number in the place of `#`.
    fn filled(before: &str, repeated: &str, after: &str, elements: usize) -> Vec<u8> {
        let most =
            elements / repeated.matches("<").count().saturating_sub(repeated.matches("</").count()).max(1);
        let mut text = before.to_owned();
        for number in 0..most {
            let next = repeated.replace('#', &number.to_string());
            if text.len() + next.len() + after.len() > MAX_DOCUMENT_BYTES {
                break;
            }
            text.push_str(&next);
        }
        (text + after).into_bytes()
    }

    /// A block of overrides whose host has a content, and resources.
    fn block(repeated: &str, resources: &str) -> Vec<u8> {
        let before = format!(
            "<VersionOverrides xmlns='{PANE}' xsi:type='VersionOverridesV1_0'><Resources>{resources}</Resources>\
             <Hosts><Host xsi:type='Workbook'><DesktopFormFactor>"
        );
        manifest(&before, repeated, "</DesktopFormFactor></Host></Hosts></VersionOverrides>")
    }

    fn long(length: usize) -> String {
        "x".repeat(length)
    }

    fn attributes() -> Vec<u8> {
        let mut tag = String::from("<a");
        for number in 0..250 {
            write!(tag, " {}{number:x}=''", char::from(b'a' + u8::try_from(number % 26).unwrap())).unwrap();
        }
        manifest("", &(tag + "/>"), "")
    }

    fn nested(content: &str) -> Vec<u8> {
        let inside = (0..50).fold(String::new(), |inside, _| format!("<Version>{inside}</Version><Id/>"));
        manifest(&inside, content, "")
    }

    /// A unified manifest, with a content repeated in a list.
    fn unified(before: &str, repeated: &str, after: &str) -> Vec<u8> {
        let start = format!("{{\"manifestVersion\":\"1.17\",\"extensions\":[{{{before}");
        filled(&start, repeated, &format!("null{after}}}]}}"), 15_000)
    }

    /// What each file is, and the file.
    fn files() -> Vec<(&'static str, Vec<u8>)> {
        [elements(), references(), mail(), properties()].concat()
    }

    /// Many of one element, attribute or text.
    fn elements() -> Vec<(&'static str, Vec<u8>)> {
        vec![
            ("elements", manifest("", "<a/>", "")),
            ("known elements", manifest("", "<Id/>", "")),
            ("elements out of order", manifest("", "<Version/><Id/>", "")),
            ("elements out of order within each other", nested("<Id/>")),
            ("parts to move", nested(&format!("<Id>{}</Id>", long(60_000)))),
            ("misspelt elements", manifest("", "<DisplayNames#/>", "")),
            ("attributes", attributes()),
            ("namespaces", manifest("", "<a xmlns:a#='u'/>", "")),
            ("ampersands", manifest("<Id>", "&", "</Id>")),
            ("comments in a text", manifest("<Id>", "a<!--b-->", "</Id>")),
            ("texts", manifest("", &format!("<Id>{}&amp;</Id>", long(60_000)), "")),
            (
                "domains",
                manifest("<AppDomains>", "<AppDomain>https://a#.example</AppDomain>", "</AppDomains>"),
            ),
        ]
    }

    /// One long text or list that many others name.
    fn references() -> Vec<(&'static str, Vec<u8>)> {
        let url = format!("<bt:Urls><bt:Url id='u' DefaultValue='https://{}/'/></bt:Urls>", long(60_000));
        let text =
            format!("<bt:ShortStrings><bt:String id='t' DefaultValue='{}'/></bt:ShortStrings>", long(60_000));
        let translations: String =
            (0..9_000).map(|n| format!("<bt:Override Locale='l{n}' Value='https://a{n}.b/'/>")).collect();
        let translated =
            format!("<bt:Urls><bt:Url id='u' DefaultValue='a'>{translations}</bt:Url></bt:Urls>");
        vec![
            (
                "sets of a long version",
                manifest(
                    &format!("<Requirements><Sets DefaultMinVersion='{}'>", long(60_000)),
                    "<Set Name='#'/>",
                    "</Sets></Requirements>",
                ),
            ),
            (
                "commands of a long label",
                block("<Control xsi:type='Button' id='c#'><Label resid='t'/></Control>", &text),
            ),
            ("pages of a long address", block("<SourceLocation resid='u'/>", &url)),
            ("pages of many translations", block("<SourceLocation resid='u'/>", &translated)),
            ("resources that are missing", block("<SourceLocation resid='r#'/>", &url)),
            (
                "resources",
                block("", &(0..15_000).map(|n| format!("<bt:Url id='u{n}'/>")).collect::<String>()),
            ),
            (
                "equivalents of a long effect",
                manifest(
                    &format!(
                        "<VersionOverrides xmlns='{PANE}'><EquivalentAddins><Effect>{}</Effect>",
                        long(60_000)
                    ),
                    "<EquivalentAddin><ProgId>p#</ProgId></EquivalentAddin>",
                    "</EquivalentAddins></VersionOverrides>",
                ),
            ),
        ]
    }

    /// What only add-ins for mail have, and blocks.
    fn mail() -> Vec<(&'static str, Vec<u8>)> {
        let launch = "<Runtime resid='a#'/><ExtensionPoint xsi:type='LaunchEvent'><SourceLocation resid='b#'/></ExtensionPoint>";
        vec![
            (
                "rules",
                manifest_of(
                    "MailApp",
                    "",
                    "<Rule xsi:type='ItemHasRegularExpressionMatch' RegExValue='(a+)+#'/>",
                    "",
                ),
            ),
            (
                "rules in rules",
                manifest_of(
                    "MailApp",
                    &"<Rule xsi:type='RuleCollection' Mode='Or'>".repeat(60),
                    "<Rule xsi:type='ItemIs' ItemType='a#'/>",
                    &"</Rule>".repeat(60),
                ),
            ),
            (
                "runtimes and events",
                manifest_of(
                    "MailApp",
                    &format!(
                        "<VersionOverrides xmlns='{MAIL}'><Hosts><Host xsi:type='MailHost'><Runtimes>{}</Runtimes>",
                        (0..9_000).map(|n| format!("<Runtime resid='a{n}'/>")).collect::<String>()
                    ),
                    "<ExtensionPoint xsi:type='LaunchEvent'><SourceLocation resid='b#'/></ExtensionPoint>",
                    "</Host></Hosts></VersionOverrides>",
                ),
            ),
            ("blocks", manifest("", &format!("<VersionOverrides xmlns='{PANE}'/>"), "")),
            ("launches", block(launch, "")),
        ]
    }

    /// Unified manifests.
    fn properties() -> Vec<(&'static str, Vec<u8>)> {
        let actions = format!(
            "\"runtimes\":[{{\"code\":{{\"page\":\"{}\"}},\"actions\":[{{\"id\":\"a\",\"type\":\"openPage\"}}]}}],\
             \"ribbons\":[{{\"controls\":[",
            long(60_000)
        );
        vec![
            ("values", unified("\"a\":[", "1,", "]")),
            ("controls of a long page", unified(&actions, "{\"actionId\":\"a\",\"id\":\"#\"},", "]}]")),
            (
                "names of one effect",
                unified(
                    &format!(
                        "\"alternates\":[{{\"hide\":{{\"windowsExtensions\":{{\"effect\":\"{}\",\"comAddin\":{{\"progIds\":[",
                        long(60_000)
                    ),
                    "\"p#\",",
                    "]}}}}]",
                ),
            ),
            ("names of properties", unified("", "\"p#\":0,", "\"z\":")),
        ]
    }

    /// How many bytes a reading asks for at once, how long it takes, and whether there is an error.
    fn measure(bytes: &[u8]) -> (usize, Duration, bool) {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = Instant::now();
        let reading = read(bytes);
        let took = start.elapsed();
        let peak = MEMORY.peak_usage() - before;
        (peak, took, reading.findings.iter().any(|finding| finding.severity == Severity::Error))
    }

    #[test]
    fn no_file_takes_more_than_16_megabytes() {
        let mut wrong = Vec::new();
        let mut files: Vec<_> = files().into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
        assert!(files.iter().all(|(_, bytes)| bytes.len() <= MAX_DOCUMENT_BYTES));
        let own = files.len();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/hostile");
        for file in fs::read_dir(folder).into_iter().flatten() {
            let file = file.unwrap().path();
            files.push((file.display().to_string(), fs::read(file).unwrap()));
        }
        for (index, (name, bytes)) in files.iter().enumerate() {
            let (peak, took, refused) = measure(bytes);
            println!("{name}: {peak} bytes, {took:?}");
            if peak > MOST_BYTES || took > LONGEST || index < own && !refused {
                wrong.push(format!("{name}: {peak} bytes, {took:?}, refused: {refused}"));
            }
        }
        println!("{} files of our own, {} of the corpus", own, files.len() - own);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
