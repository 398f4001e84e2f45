//! Language files of an app package: what they say instead of the texts of the manifest.

use crate::json::Node;
use crate::model::Manifest;

/// Adds what a language file holds to the texts of a manifest. Its properties are named by the path of what they
/// replace ("Localize your app", Teams documentation); other texts than these are not part of the model.
pub(crate) fn translate(manifest: &mut Manifest, language: &str, file: Node<'_, '_>) {
    let texts = [
        ("name.short", &mut manifest.name),
        ("name.full", &mut manifest.full_name),
        ("description.short", &mut manifest.description),
        ("description.full", &mut manifest.full_description),
    ];
    for (path, text) in texts {
        if let Some(translation) = file.get(path).and_then(Node::as_text) {
            text.overrides.push((language.to_owned(), translation.to_owned()));
        }
    }
}
