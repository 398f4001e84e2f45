//! Taking a manifest that somebody drops or chooses: what cannot be one is not even read.

use crate::browser::files;
use messages::{Message, say};
use web_sys::File;

/// Larger files are not even read: the largest thing Microsoft 365 takes is a package of 10 MiB.
pub const FILE_BYTES_MAX: u64 = 10 * 1024 * 1024;

/// Reads the one file that was brought; answers its name and its bytes, or the sentence why not.
///
/// # Errors
/// Several were brought at once, it is empty or too large, or it cannot be read.
pub async fn take(files: Vec<File>) -> Result<(String, Vec<u8>), Message> {
    let count = i64::try_from(files.len()).unwrap_or(i64::MAX);
    let mut files = files.into_iter();
    let (Some(file), None) = (files.next(), files.next()) else { return Err(say::deploy_take_many(count)) };
    let name = file.name();
    // A file's size is a whole number below 2^53.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and positive")]
    if let Some(message) = not_taken(&name, file.size() as u64) {
        return Err(message);
    }
    match files::read(&file).await {
        Ok(bytes) => Ok((name, bytes)),
        Err(_) => Err(say::deploy_take_unreadable(name)),
    }
}

/// Why a file of this size is not read, if so.
fn not_taken(name: &str, size: u64) -> Option<Message> {
    if size > FILE_BYTES_MAX {
        let size = i64::try_from(size / 1024).unwrap_or(i64::MAX);
        return Some(say::deploy_take_too_large(name, size));
    }
    (size == 0).then(|| say::deploy_take_empty(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_empty_or_too_large_is_not_even_read() {
        assert_eq!(not_taken("a.xml", 0), Some(say::deploy_take_empty("a.xml")));
        assert_eq!(not_taken("a.xml", 1), None);
        assert_eq!(not_taken("a.xml", FILE_BYTES_MAX), None);
        let large = not_taken("a.xml", FILE_BYTES_MAX + 1);
        assert_eq!(large, Some(say::deploy_take_too_large("a.xml", 10 * 1024)));
    }
}
