//! What there is twice in the tenant.

use super::{Engine, Surroundings};
use crate::keep::Keeper;
use crate::organisation::Organisation;
use addin_deployment::assignment::Assignment;
use addin_deployment::audience::resolve;
use addin_deployment::duplicates::{Duplicate, ManifestFacts, duplicates};
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::lifecycle::tenant::{AddInState, Tenant};
use addin_deployment::store::StoreError;
use office_addin_manifest::read;

/// What matters of manifests, by the hash of their bytes; `None` of bytes that are no manifest.
pub(super) type ManifestsRead = Vec<(ContentHash, Option<ManifestFacts>)>;

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    /// What there is twice. The bytes under a hash never change, so a manifest is read once and then known for as long as an
    /// add-in runs it: as many are known as the tenant has add-ins.
    pub(super) async fn duplicates(
        &self,
        organisation: &Organisation,
        tenant: &Tenant,
    ) -> Result<Vec<Duplicate>, StoreError> {
        let add_ins = tenant.add_ins().iter().filter(|add_in| add_in.state != AddInState::Deleted);
        let running: Vec<&ContentHash> =
            add_ins.map(|add_in| &add_in.content).filter(|content| !content.0.is_empty()).collect();
        let mut known = self.manifests.take();
        known.retain(|(content, _)| running.contains(&content));
        for content in running {
            if !known.iter().any(|(hash, _)| hash == content)
                && let Some(bytes) = self.keeper.content(content).await?
            {
                let reading = read(&bytes);
                let facts =
                    reading.manifest.as_ref().map(|manifest| ManifestFacts::of(reading.format, manifest));
                known.push((content.clone(), facts));
            }
        }
        let mut of_manifest =
            |content: &ContentHash| known.iter().find(|(hash, _)| hash == content)?.1.clone();
        let directory = organisation.directory();
        let mut both = |one: &Assignment, other: &Assignment| {
            let mut people = resolve(directory, one).sure;
            people.keep(&resolve(directory, other).sure);
            people.len()
        };
        let found = duplicates(tenant, &mut of_manifest, &mut both);
        self.manifests.set(known);
        Ok(found)
    }
}
