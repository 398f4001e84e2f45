//! What is carried into a real tenant, and by which way.

use super::{Engine, Surroundings};
use crate::keep::{Content, Keeper};
use crate::organisation::Organisation;
use addin_deployment::delivery::handoff::{self, HandOff, ManifestFile};
use addin_deployment::lifecycle::attestation::to_be_shown;
use addin_deployment::lifecycle::command::{ContentHash, Route};
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::store::StoreError;
use deployment_api::later::LaterAnswer;
use deployment_api::lifecycle::{ScriptFile, Way, Ways};
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use office_addin_manifest::{read, visible};

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    pub(super) async fn hand_off(
        &self,
        organisation: &Organisation,
        tenant: &Tenant,
        add_in: &AddIn,
    ) -> Result<HandOff, StoreError> {
        let manifest = self.keeper.content(&add_in.content).await?.map(|bytes| {
            let reading = read(&bytes);
            ManifestFile::of(bytes, add_in.content.clone(), &reading)
        });
        Ok(HandOff::of(tenant, add_in, manifest, organisation.directory()))
    }

    pub(super) async fn ways(&self, product: &ProductId) -> Result<Option<Ways>, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let ways = match tenant.add_in(product) {
            None => None,
            Some(add_in) => {
                let hand_off = self.hand_off(&organisation, &tenant, add_in).await?;
                let to_be_shown =
                    if hand_off.changes().is_empty() { to_be_shown(&tenant, add_in) } else { Vec::new() };
                Some(Ways { to_be_shown, ..ways(&hand_off) })
            }
        };
        self.cache.set(tenant);
        Ok(ways)
    }

    /// What is carried along a way; it is kept, so that a command may name it.
    pub(super) async fn script(&self, product: &ProductId, route: Route) -> Result<LaterAnswer, StoreError> {
        let (organisation, tenant) = (self.organisation().await?, self.tenant().await?);
        let made = self.carried(&organisation, &tenant, product, route).await?;
        self.cache.set(tenant);
        match made {
            Err(why) => Ok(LaterAnswer::Failed(why)),
            Ok((name, content)) => {
                self.keeper.keep_content(&content).await?;
                Ok(LaterAnswer::Script(ScriptFile { name, content: content.hash, bytes: content.bytes }))
            }
        }
    }

    /// The file that is carried along a way, with its name: of the same plan for the same directory always the same bytes. A
    /// way by hand has no script: the log then names what was carried and how.
    pub(super) async fn carried(
        &self,
        organisation: &Organisation,
        tenant: &Tenant,
        product: &ProductId,
        route: Route,
    ) -> Result<Result<(String, Content), Message>, StoreError> {
        let Some(add_in) = tenant.add_in(product) else {
            return Ok(Err(say::refusal_not_deployed(product.as_str())));
        };
        let hand_off = self.hand_off(organisation, tenant, add_in).await?;
        let (name, bytes) = if is_script(route) {
            match handoff::script(&hand_off, route) {
                Ok(bytes) => (handoff::file_name(&hand_off, route), bytes),
                Err(why) => return Ok(Err(why)),
            }
        } else {
            let revision = add_in.delivery.changed_in.0.to_string();
            let way = route_word(route);
            let lines = ["addin-console-steps\r\n", way, "\r\n", product.as_str(), "\r\n", &revision, "\r\n"];
            (["steps-", way, ".txt"].concat(), lines.concat().into_bytes())
        };
        Ok(Ok((name, Content { hash: ContentHash::of(&bytes), bytes })))
    }
}

const fn is_script(route: Route) -> bool {
    matches!(route, Route::CentralizedDeployment | Route::Exchange | Route::ExchangeOnPremises)
}

const fn route_word(route: Route) -> &'static str {
    match route {
        Route::CentralizedDeployment => "centralized",
        Route::Exchange => "exchange",
        Route::ExchangeOnPremises => "exchange-on-premises",
        Route::AdminCenter => "admin-center",
        Route::SharePointCatalog => "sharepoint",
    }
}

fn ways(hand_off: &HandOff) -> Ways {
    let offered = handoff::routes(hand_off).into_iter().map(|offered| {
        let applies = offered.why_not.is_none();
        let left_out = handoff::left_out(hand_off, offered.route);
        Way {
            script: is_script(offered.route),
            left_out: left_out.iter().map(|member| visible(&member.name)).collect(),
            steps: if applies { handoff::steps(hand_off, offered.route) } else { Vec::new() },
            offered,
        }
    });
    Ways {
        changes: hand_off.changes(),
        ways: offered.collect(),
        to_be_shown: Vec::new(),
        manifest: hand_off
            .content
            .as_ref()
            .map(|content| (content.sha256.clone(), handoff::manifest_name(hand_off))),
    }
}
