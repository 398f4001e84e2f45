//! Bodies of events as earlier versions of the console wrote them. Logs hold them for ever, so nothing here is changed.

use super::{AccessChanged, AudienceRecord, Deployed, Release, Updated};
use crate::assignment::Assignment;
use crate::lifecycle::command::{ContentHash, Terms};
use office_addin_manifest::model::{Host, ProductId};
use serde::Deserialize;

/// [`Release`] in version 1 of the bodies that hold one.
#[derive(Deserialize)]
struct Release1 {
    name: String,
    provider: String,
    version: String,
    hosts: Vec<Host>,
    content: ContentHash,
    size: u32,
}

impl From<Release1> for Release {
    fn from(older: Release1) -> Self {
        let Release1 { name, provider, version, hosts, content, size } = older;
        Self { name, provider, version, hosts, content, size, unified: false }
    }
}

/// Version 1 of [`Deployed`]: every add-in came from a file.
#[derive(Deserialize)]
pub(super) struct Deployed1 {
    product: ProductId,
    release: Release1,
    assignment: Assignment,
    audience: AudienceRecord,
}

impl From<Deployed1> for Deployed {
    fn from(older: Deployed1) -> Self {
        let Deployed1 { product, release, assignment, audience } = older;
        Self { product, release: release.into(), assignment, audience, terms: Terms::default() }
    }
}

/// Version 1 of [`Updated`].
#[derive(Deserialize)]
pub(super) struct Updated1 {
    product: ProductId,
    before: String,
    release: Release1,
    audience: AudienceRecord,
}

impl From<Updated1> for Updated {
    fn from(older: Updated1) -> Self {
        let Updated1 { product, before, release, audience } = older;
        let before_content = ContentHash(String::new());
        let release = release.into();
        Self { product, before, before_content, release, audience, origin: None, republished: None }
    }
}

/// Version 1 of [`AccessChanged`].
#[derive(Deserialize)]
pub(super) struct AccessChanged1 {
    product: ProductId,
    name: String,
    assignment: Assignment,
    audience: AudienceRecord,
}

impl From<AccessChanged1> for AccessChanged {
    fn from(older: AccessChanged1) -> Self {
        let AccessChanged1 { product, name, assignment, audience } = older;
        Self { product, name, assignment, audience, before: None }
    }
}
