//! A manifest under a higher version: an earlier one that is published again, or a new one that is too low.

use super::{Engine, Surroundings};
use crate::keep::{Content, Keeper};
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::lifecycle::decide::greatest_version;
use addin_deployment::store::StoreError;
use deployment_api::lifecycle::Higher;
use messages::{Message, say};
use office_addin_manifest::model::{Format, ManifestVersion, ProductId};
use office_addin_manifest::read;
use office_addin_manifest::repair::{apply, raise_version, write_version};

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    /// The same manifest under the version that is wanted, or the next one; else why not. What comes of it is kept.
    pub(super) async fn higher(
        &self,
        product: &ProductId,
        content: &ContentHash,
        wanted: Option<&str>,
    ) -> Result<Result<Higher, Message>, StoreError> {
        let tenant = self.tenant().await?;
        let greatest = tenant.deployed(product).map(|add_in| greatest_version(&tenant, add_in));
        self.cache.set(tenant);
        let (Some(bytes), Some(greatest)) = (self.keeper.content(content).await?, greatest) else {
            return Ok(Err(say::addin_raise_impossible()));
        };
        let raised = match raised(&bytes, greatest, wanted) {
            Ok(raised) => raised,
            Err(why) => return Ok(Err(why)),
        };
        let Some(version) = read(&raised).manifest.and_then(|manifest| manifest.version) else {
            return Ok(Err(say::addin_raise_impossible()));
        };
        let content = Content { hash: ContentHash::of(&raised), bytes: raised };
        self.keeper.keep_content(&content).await?;
        Ok(Ok(Higher { content: content.hash, version: version.as_str().to_owned() }))
    }
}

/// The bytes with the version that is wanted, or the next one above `greatest` and their own.
fn raised(bytes: &[u8], greatest: ManifestVersion, wanted: Option<&str>) -> Result<Vec<u8>, Message> {
    let fix = match wanted {
        None => raise_version(bytes, Some(&greatest)).ok_or_else(say::addin_raise_impossible)?,
        Some(typed) => {
            let version = ManifestVersion::parse(typed).ok_or_else(|| say::addin_again_no_version(typed))?;
            let reading = read(bytes);
            let own = reading.manifest.and_then(|manifest| manifest.version);
            let greatest = own.into_iter().fold(greatest, Ord::max);
            if version <= greatest {
                return Err(say::addin_again_not_greater(version.as_str(), greatest.as_str()));
            }
            let [.., fourth] = version.parts();
            write_version(bytes, &version).ok_or_else(|| match reading.format {
                Format::Unified | Format::Package if fourth > 0 => say::addin_again_three_numbers(),
                _ => say::addin_raise_impossible(),
            })?
        }
    };
    apply(bytes, &[fix]).map_err(|_| say::addin_raise_impossible())
}
