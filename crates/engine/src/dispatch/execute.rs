//! Carrying out a command: the executor finds out itself what the rules must know, and nothing of it is believed that a
//! page says.

use super::{Engine, Surroundings};
use crate::files;
use crate::keep::{Content, Keeper};
use crate::life::deliveries;
use crate::organisation::Organisation;
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::audience::{difference, resolve};
use addin_deployment::delivery::handoff::{listed, routes};
use addin_deployment::delivery::inventory;
use addin_deployment::lifecycle::command::{Command, ContentHash};
use addin_deployment::lifecycle::decide::{self, Evidence, assignment_after};
use addin_deployment::lifecycle::sighting::Imported;
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::protocol::{self, Intent};
use addin_deployment::store::StoreError;
use messages::{Message, say};
use office_addin_manifest::read;

impl<K: Keeper, S: Surroundings> Engine<K, S> {
    pub(super) async fn execute(
        &self,
        command: &Command,
        key: &IntentKey,
        expected: Revision,
    ) -> Result<Outcome, StoreError> {
        let _turn = self.keeper.exclusive().await;
        let mut tenant = self.tenant().await?;
        let organisation = self.organisation().await?;
        let content = self.content_of(command, &organisation, &tenant).await?;
        let is_manifest = !matches!(command, Command::ImportInventory { .. } | Command::HandOff { .. });
        let manifest = content.as_ref().filter(|_| is_manifest);
        let runs = command.product().and_then(|product| tenant.deployed(product));
        let before = match runs.filter(|_| manifest.is_some()) {
            Some(add_in) => self.kept(&add_in.content).await?,
            None => None,
        };
        let earlier = match command {
            Command::Republish { earlier, .. } => self.kept(earlier).await?,
            _ => None,
        };
        let after = assignment_after(&tenant, command);
        let (why_not, listed) = self.handing_off(command, content.as_ref(), &organisation, &tenant).await?;
        let evidence = Evidence {
            content: manifest.map(as_read),
            before: before.as_ref().map(as_read),
            earlier: earlier.as_ref().map(as_read),
            gains: gains(&organisation, &tenant, command, after.as_ref()),
            audience: after.map(|assignment| organisation.audience(&assignment)).unwrap_or_default(),
            inventory: self.inventory(command, content.as_ref(), &organisation),
            why_not,
            listed,
        };
        let by = self.administrator(&organisation).await?;
        let intent =
            Intent { command, key, expected, evidence: &evidence, by: &by, now: self.surroundings.now() };
        let outcome = protocol::execute(&self.keeper.log(content), &mut tenant, intent).await?;
        self.cache.set(tenant);
        self.announce_confirmed(&outcome);
        Ok(outcome)
    }

    /// The file that a command takes in, as it reads.
    fn inventory(
        &self,
        command: &Command,
        content: Option<&Content>,
        organisation: &Organisation,
    ) -> Option<Imported> {
        let (Command::ImportInventory { .. }, Some(content)) = (command, content) else { return None };
        let inventory = inventory::read(&content.bytes).ok()?;
        Some(deliveries::imported(organisation, &inventory, content.hash.clone()))
    }

    /// The file that a command names. A script may be gone: no event named it yet, and another tab has put its draft away.
    /// The same is then made again.
    async fn content_of(
        &self,
        command: &Command,
        organisation: &Organisation,
        tenant: &Tenant,
    ) -> Result<Option<Content>, StoreError> {
        let Some(hash) = command.content() else { return Ok(None) };
        let kept = self.kept(hash).await?;
        let (Command::HandOff { product, route, .. }, None) = (command, &kept) else { return Ok(kept) };
        let made = self.carried(organisation, tenant, product, *route).await?.ok();
        Ok(made.map(|(_, content)| content).filter(|content| content.hash == *hash))
    }

    async fn kept(&self, hash: &ContentHash) -> Result<Option<Content>, StoreError> {
        let bytes = self.keeper.content(hash).await?;
        Ok(bytes.map(|bytes| Content { hash: hash.clone(), bytes }))
    }

    /// Why the way of a hand-off cannot carry the change, and whom it lists one by one. A script that is kept may be older
    /// than the directory: whom it lists is known of one alone that would be made the same now.
    async fn handing_off(
        &self,
        command: &Command,
        content: Option<&Content>,
        organisation: &Organisation,
        tenant: &Tenant,
    ) -> Result<(Option<Message>, Option<Vec<DirectoryId>>), StoreError> {
        let Command::HandOff { product, route, script } = command else { return Ok((None, None)) };
        let Some(add_in) = tenant.add_in(product) else { return Ok((None, None)) };
        let hand_off = self.hand_off(organisation, tenant, add_in).await?;
        let offered = routes(&hand_off).into_iter().find(|offered| offered.route == *route);
        let why_not = offered.and_then(|offered| offered.why_not);
        let listed = listed(&hand_off, add_in, *route, organisation.directory());
        let is_so = if listed.is_some() {
            let made = self.carried(organisation, tenant, product, *route).await?;
            made.is_ok_and(|(_, content)| content.hash == *script)
        } else {
            content.is_some()
        };
        Ok((why_not.or_else(|| (!is_so).then(say::refusal_script_gone)), listed))
    }
}

/// How many people a step of a rollout brings.
fn gains(organisation: &Organisation, tenant: &Tenant, command: &Command, after: Option<&Assignment>) -> u32 {
    let (Command::StartRollout { product, .. } | Command::AdvanceRollout { product }, Some(after)) =
        (command, after)
    else {
        return 0;
    };
    let Some(add_in) = tenant.deployed(product) else { return 0 };
    let directory = organisation.directory();
    let (before, after) = (resolve(directory, &add_in.assignment), resolve(directory, after));
    difference(&before, &after).counts().gains
}

/// A manifest as the rules see it.
fn as_read(content: &Content) -> decide::Content {
    decide::Content {
        hash: content.hash.clone(),
        size: files::size(&content.bytes),
        reading: read(&content.bytes),
    }
}
