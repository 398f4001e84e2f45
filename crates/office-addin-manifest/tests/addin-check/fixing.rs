//! Repairing files.

use crate::program::{Folder, fixture, run, run_with};

const BROKEN: &str = "plain-warning-B012.xml";

fn repaired() -> Vec<u8> {
    let text = String::from_utf8(fixture(BROKEN)).unwrap();
    text.replace("<AppDomain>data.", "<AppDomain>https://data.").into_bytes()
}

#[test]
fn the_repaired_file_is_written_where_it_is_asked_for() {
    let folder = Folder::new();
    let path = folder.with("manifest.xml", &fixture(BROKEN));
    let output = format!("{}/fixed.xml", folder.path());
    let run = run(&["fix", &path, "--output", &output]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(run.complaint, "1 finding repaired; left: 0 errors, 0 warnings, 0 information\n");
    assert_eq!(folder.read("fixed.xml"), repaired());
    assert_eq!(folder.read("manifest.xml"), fixture(BROKEN));
}

#[test]
fn a_file_is_repaired_in_its_place() {
    let folder = Folder::new();
    let path = folder.with("manifest.xml", &fixture(BROKEN));
    assert_eq!(run(&["fix", &path, "--in-place"]).code, 0);
    assert_eq!(folder.read("manifest.xml"), repaired());
    assert_eq!(folder.names(), ["manifest.xml"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let folder = Folder::new();
    let path = folder.with("real/manifest.xml", &fixture(BROKEN));
    let link = format!("{}/link.xml", folder.path());
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert_eq!(run(&["fix", &link, "--in-place"]).code, 0);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(folder.read("real/manifest.xml"), repaired());
}

#[test]
fn a_dry_run_shows_the_lines_that_would_change() {
    let folder = Folder::new();
    let path = folder.with("manifest.xml", &fixture(BROKEN));
    let run = run(&["fix", &path, "--dry-run"]);
    let expected = "\
@@ 13 @@
    <AppDomains>
-     <AppDomain>data.example.org</AppDomain>
+     <AppDomain>https://data.example.org</AppDomain>
    </AppDomains>
";
    assert_eq!((run.out.as_str(), run.code), (expected, 0));
    assert_eq!(folder.read("manifest.xml"), fixture(BROKEN));
}

#[test]
fn standard_input_is_repaired_to_standard_output() {
    let run = run_with(&["fix", "-", "--output", "-"], &fixture(BROKEN), &[]);
    assert_eq!(run.raw, repaired());
    assert_eq!(run.code, 0);
}

#[test]
fn what_cannot_be_repaired_stays_and_is_counted() {
    let folder = Folder::new();
    let path = folder.with("manifest.xml", &fixture("plain-error-B004.xml"));
    let run = run(&["fix", &path, "--in-place", "--lang", "nl"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.complaint, "Niets kan worden hersteld zonder meer te weten dan het bestand zegt.\n");
    assert_eq!(folder.read("manifest.xml"), fixture("plain-error-B004.xml"));
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_said() {
    let missing = run(&["fix", "missing.xml", "--in-place"]);
    assert_eq!(missing.code, 2);
    assert!(missing.complaint.contains("missing.xml cannot be read"), "{}", missing.complaint);
    let nowhere = run(&["fix", BROKEN, "--output", "no/such/folder/x.xml"]);
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.complaint.contains("cannot be written"), "{}", nowhere.complaint);
}
