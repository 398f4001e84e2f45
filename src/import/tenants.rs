//! Whether the files of an import come from one tenant, and from the right one.

use addin_deployment::import::{FileIndex, FilePreview, FileState};
use messages::{Message, say};

/// Says that the file at a place comes from another tenant than `ours`, the id of the one that the console looks after;
/// where that is a demonstration, which has none, than the files before it. Nothing for a file that tells no tenant.
#[must_use]
pub fn foreign(files: &[FilePreview], index: FileIndex, ours: &str) -> Option<Message> {
    let told = |file: &&FilePreview| !file.tenant.is_empty() && file.state != FileState::Removed;
    let theirs = &files.get(index.0 as usize).filter(told)?.tenant;
    if ours.is_empty() {
        let first = &files.iter().find(told)?.tenant;
        return (theirs != first)
            .then(|| say::import_page_other_tenant_mixed(theirs.as_str(), first.as_str()));
    }
    (theirs != ours).then(|| say::import_page_other_tenant_body(theirs.as_str(), ours))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11";
    const THEIRS: &str = "0b8e2f6a-1d3c-4f5e-8a7b-9c0d1e2f3a4b";

    fn from(tenant: &str) -> FilePreview {
        FilePreview { tenant: tenant.to_owned(), state: FileState::Read, ..FilePreview::default() }
    }

    fn said(files: &[FilePreview], ours: &str) -> Vec<Option<Message>> {
        (0..).map(FileIndex).take(files.len()).map(|index| foreign(files, index, ours)).collect()
    }

    #[test]
    fn a_file_of_another_tenant_than_the_one_looked_after_is_told() {
        let files = [from(""), from(OURS), from(THEIRS)];
        let told = say::import_page_other_tenant_body(THEIRS, OURS);
        assert_eq!(said(&files, OURS), [None, None, Some(told)]);
    }

    #[test]
    fn in_a_demonstration_the_files_have_to_come_from_one_tenant() {
        let files = [from(""), from(OURS), from(THEIRS), from(OURS)];
        let told = say::import_page_other_tenant_mixed(THEIRS, OURS);
        assert_eq!(said(&files, ""), [None, None, Some(told), None]);
    }

    #[test]
    fn a_file_that_was_left_out_is_compared_with_nothing() {
        let left_out = FilePreview { state: FileState::Removed, ..from(OURS) };
        assert_eq!(said(&[left_out, from(THEIRS)], ""), [None, None]);
    }
}
