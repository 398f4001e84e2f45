//! Which lines of history are shown.

use super::{escaped, unescaped};
use addin_deployment::assignment::DirectoryId;
use office_addin_manifest::model::ProductId;

/// Which lines of history are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// Only those about an add-in.
    pub product: Option<ProductId>,
    /// Only those of somebody.
    pub actor: Option<DirectoryId>,
    /// The page, counted from 1, which is the newest.
    pub page: u32,
}

impl Default for Lines {
    fn default() -> Self {
        Self { product: None, actor: None, page: 1 }
    }
}

impl Lines {
    pub(super) fn parse(query: &str) -> Option<Self> {
        let mut lines = Self::default();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=')? {
                ("add-in", id) => lines.product = Some(ProductId::parse(id)?),
                ("person", id) => lines.actor = unescaped(id).map(DirectoryId),
                ("page", number) => lines.page = number.parse().ok().filter(|page| *page > 1)?,
                _ => return None,
            }
        }
        Some(lines)
    }

    pub(super) fn print(&self) -> String {
        let mut query = String::new();
        let mut add = |name: &str, value: &str| {
            let mark = if query.is_empty() { "?" } else { "&" };
            query.extend([mark, name, "=", value]);
        };
        if let Some(product) = &self.product {
            add("add-in", product.as_str());
        }
        if let Some(actor) = &self.actor {
            add("person", &escaped(&actor.0));
        }
        if self.page > 1 {
            add("page", &self.page.to_string());
        }
        query
    }
}
