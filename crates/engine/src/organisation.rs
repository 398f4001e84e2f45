//! The organisation whose people get the add-ins.

use addin_deployment::assignment::Assignment;
use addin_deployment::audience::{self, resolve};
use addin_deployment::command::Actor;
use addin_deployment::demo;
use addin_deployment::directory::Directory;
use addin_deployment::effect::{Effect, Hit};
use addin_deployment::event::AudienceRecord;
use addin_deployment::search::SearchIndex;
use deployment_api::{Hits, TenantInfo};
use std::cell::OnceCell;

/// A directory and who is at the keyboard.
pub struct Organisation {
    directory: Directory,
    me: Actor,
    /// Made at the first search: an assignment is resolved without it.
    search: OnceCell<SearchIndex>,
}

impl Organisation {
    /// The invented organisation of the embedded tenant.
    pub fn demonstration() -> Self {
        Self { directory: demo::directory(), me: demo::admin(), search: OnceCell::new() }
    }

    /// What a page says about it.
    pub fn info(&self) -> TenantInfo {
        TenantInfo {
            demonstration: true,
            organisation: demo::ORGANISATION.to_owned(),
            me: self.me.clone(),
            people: self.directory.people_count(),
            groups: self.directory.group_count(),
        }
    }

    /// Who acts.
    pub const fn me(&self) -> &Actor {
        &self.me
    }

    /// People and groups for what was typed.
    pub fn search(&self, query: &str, limit: u32) -> Hits {
        let index = self.search.get_or_init(|| SearchIndex::new(&self.directory));
        let found = index.search(&self.directory, query, limit as usize);
        Hits {
            hits: found.entries.iter().map(|entry| self.directory.hit(*entry)).collect(),
            total: found.total,
        }
    }

    /// What an assignment comes to.
    pub fn effect(&self, assignment: &Assignment) -> Effect {
        audience::effect(&self.directory, assignment)
    }

    /// The numbers of an assignment, as an event keeps them.
    pub fn audience(&self, assignment: &Assignment) -> AudienceRecord {
        let audience = resolve(&self.directory, assignment);
        AudienceRecord {
            reached: audience.sure.len(),
            uncertain: audience.uncertain.len(),
            accounts: audience.named.len(),
            directory: self.directory.revision(),
        }
    }

    /// Who and what an assignment names, in its order.
    pub fn targets(&self, assignment: &Assignment) -> Vec<Hit> {
        let targets = self.directory.targets(assignment);
        targets.entries.iter().map(|entry| self.directory.hit(*entry)).collect()
    }
}
