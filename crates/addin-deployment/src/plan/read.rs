//! A plan file taken apart. Nothing in it is believed: manifests have the hash and say the product and version that the
//! file says of them.

use super::{FORMAT, MAX_BYTES, PlanFile, PlanProblem, PlannedAddIn, PlannedRollout, VERSION};
use crate::asset_id::AssetId;
use crate::assignment::{Assignment, DirectoryId};
use crate::base64;
use crate::import::scan::{Cut, Piece, Scanner};
use crate::import::value::moment;
use crate::lifecycle::command::{Actor, ContentHash, Method, Offer, Origin};
use crate::lifecycle::limits::ADD_INS_MAX;
use crate::rollout::{Gate, RINGS_MAX, Ring, RolloutPlan};
use messages::{Message, say};
use office_addin_manifest::json::{self, Node, ValueKind};
use office_addin_manifest::model::{ManifestVersion, ProductId};

/// Problems that are told; nobody reads more.
const MAX_PROBLEMS: usize = 50;

/// Reads a plan file.
///
/// # Errors
///
/// Everything that is wrong with it, with the lines; nothing of such a file is used.
pub fn read(bytes: &[u8]) -> Result<PlanFile, Vec<PlanProblem>> {
    let first = |message| Err(vec![PlanProblem { line: 1, message }]);
    if bytes.len() > MAX_BYTES {
        return first(say::plan_error_too_large(i64::try_from(MAX_BYTES / 1024 / 1024).unwrap_or(i64::MAX)));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return first(say::plan_error_not_a_plan()) };
    let mut reading = Reading::default();
    let mut scanner = Scanner::default();
    let mut sink = |piece: Piece<'_>| reading.take(&piece);
    scanner.push(text.strip_prefix('\u{feff}').unwrap_or(text), &mut sink);
    scanner.finish(&mut sink);
    reading.finish()
}

#[derive(Default)]
struct Reading {
    plan: PlanFile,
    /// The line of each add-in.
    lines: Vec<u32>,
    is_plan: bool,
    problems: Vec<PlanProblem>,
}

/// A value that is missing, or is not what it should be: the name of the property.
type Wrong = &'static str;

impl Reading {
    fn problem(&mut self, line: u32, message: Message) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(PlanProblem { line, message });
        }
    }

    fn take(&mut self, piece: &Piece<'_>) {
        match piece.cut {
            Cut::TooLong => return self.problem(piece.line, say::plan_error_too_long()),
            Cut::Unfinished => return self.problem(piece.line, say::plan_error_cut_off()),
            Cut::Item | Cut::Line | Cut::Whole => {}
        }
        let tree = json::read(piece.text);
        let root = tree.as_ref().and_then(json::Tree::root);
        let Some(root) = root.filter(|root| *root.kind() == ValueKind::Object) else {
            return self.problem(piece.line, say::plan_error_not_json());
        };
        if piece.cut != Cut::Item {
            self.around(root, piece.line);
        } else if root.get("manifest").is_some() {
            self.add_manifest(root, piece.line);
        } else if self.plan.add_ins.len() >= ADD_INS_MAX {
            let most = i64::try_from(ADD_INS_MAX).unwrap_or(i64::MAX);
            self.problem(piece.line, say::plan_error_too_many(most));
        } else {
            match add_in(root, &mut self.plan.addresses) {
                Ok(add_in) => {
                    self.plan.add_ins.push(add_in);
                    self.lines.push(piece.line);
                }
                Err(property) => self.problem(piece.line, say::plan_error_property(property)),
            }
        }
    }

    fn around(&mut self, root: Node<'_, '_>, line: u32) {
        if root.text("format") != FORMAT {
            return self.problem(line, say::plan_error_not_a_plan());
        }
        self.is_plan = true;
        if root.get("version").map(Node::written) != Some(VERSION) {
            return self.problem(line, say::plan_error_newer());
        }
        root.text("tenantId").clone_into(&mut self.plan.tenant_id);
        root.text("organisation").clone_into(&mut self.plan.organisation);
        self.plan.made_at = moment(root.text("madeAt"));
    }

    fn add_manifest(&mut self, root: Node<'_, '_>, line: u32) {
        let text: String = root.list("manifest").filter_map(Node::as_text).collect();
        let hash = ContentHash(root.text("sha256").to_ascii_lowercase());
        match base64::decode(&text) {
            Some(bytes) if ContentHash::of(&bytes) == hash => self.plan.manifests.push((hash, bytes)),
            Some(_) => self.problem(line, say::plan_error_hash()),
            None => self.problem(line, say::plan_error_property("manifest")),
        }
    }

    fn finish(mut self) -> Result<PlanFile, Vec<PlanProblem>> {
        if !self.is_plan && self.problems.is_empty() {
            self.problem(1, say::plan_error_not_a_plan());
        }
        let mut products: Vec<&ProductId> = Vec::new();
        let mut found = Vec::new();
        for (add_in, line) in self.plan.add_ins.iter().zip(&self.lines) {
            if products.contains(&&add_in.product) {
                found.push((*line, say::plan_error_twice(add_in.product.as_str())));
            }
            products.push(&add_in.product);
            if self.plan.manifest(&add_in.content).is_some_and(|bytes| !is_of(bytes, add_in)) {
                found.push((*line, say::plan_error_other_manifest(add_in.product.as_str())));
            }
        }
        found.into_iter().for_each(|(line, message)| self.problem(line, message));
        sorting::keep_first(&mut self.plan.addresses);
        if self.problems.is_empty() { Ok(self.plan) } else { Err(self.problems) }
    }
}

/// Whether a manifest is that of an add-in, in its version.
fn is_of(bytes: &[u8], add_in: &PlannedAddIn) -> bool {
    let manifest = office_addin_manifest::read(bytes).manifest;
    manifest.is_some_and(|manifest| {
        manifest.id.as_ref() == Some(&add_in.product) && manifest.version.as_ref() == Some(&add_in.version)
    })
}

type Addresses = Vec<(DirectoryId, String)>;

fn add_in(root: Node<'_, '_>, addresses: &mut Addresses) -> Result<PlannedAddIn, Wrong> {
    let rollout = root.get("rollout").map(|rollout| planned(rollout, addresses)).transpose()?;
    Ok(PlannedAddIn {
        product: ProductId::parse(root.text("productId")).ok_or("productId")?,
        name: text(root, "name")?.to_owned(),
        version: ManifestVersion::parse(root.text("version")).ok_or("version")?,
        content: ContentHash(root.text("sha256").to_ascii_lowercase()),
        origin: origin(root)?,
        on: match root.text("state") {
            "active" => true,
            "turned-off" => false,
            _ => return Err("state"),
        },
        method: match root.text("method") {
            "Fixed" => Method::Fixed,
            "Optional" => Method::Optional,
            "Available" => Method::Available,
            _ => return Err("method"),
        },
        assignment: assignment(root, "assignment", addresses)?,
        rollout,
        test: flag(root, "test")?,
        owner: Actor {
            id: DirectoryId(root.find("owner.id").and_then(Node::as_text).ok_or("owner")?.to_owned()),
            name: root.text("owner.name").to_owned(),
        },
        note: root.text("note").to_owned(),
        offer: root.get("offer").map(offer).transpose()?,
    })
}

fn text<'t>(root: Node<'t, '_>, key: Wrong) -> Result<&'t str, Wrong> {
    root.get(key).and_then(Node::as_text).ok_or(key)
}

fn flag(root: Node<'_, '_>, key: Wrong) -> Result<bool, Wrong> {
    match root.get(key).map(Node::kind) {
        Some(ValueKind::Boolean(flag)) => Ok(*flag),
        _ => Err(key),
    }
}

fn origin(root: Node<'_, '_>) -> Result<Origin, Wrong> {
    match root.text("origin") {
        "file" => Ok(Origin::File),
        "address" => Ok(Origin::Url(text(root, "address")?.to_owned())),
        "store" => Ok(Origin::Store {
            asset: AssetId::parse(root.text("assetId")).ok_or("assetId")?,
            free: flag(root, "free")?,
            terms_accepted: flag(root, "termsAccepted")?,
        }),
        _ => Err("origin"),
    }
}

fn offer(offer: Node<'_, '_>) -> Result<Offer, Wrong> {
    let apps = offer.list("apps").map(|app| app.as_text().and_then(ProductId::parse).ok_or("apps"));
    Ok(Offer { name: offer.text("name").to_owned(), apps: apps.collect::<Result<_, _>>()? })
}

fn assignment(root: Node<'_, '_>, key: Wrong, addresses: &mut Addresses) -> Result<Assignment, Wrong> {
    let found = root.get(key).ok_or(key)?;
    let mut ids = |list: Wrong| -> Result<Vec<DirectoryId>, Wrong> {
        let list = found.get(list).filter(|list| *list.kind() == ValueKind::Object).ok_or(key)?;
        let mut ids = Vec::new();
        for entry in list.children() {
            let id = DirectoryId(entry.key().to_owned());
            addresses.push((id.clone(), entry.as_text().ok_or(key)?.to_owned()));
            ids.push(id);
        }
        Ok(ids)
    };
    let (people, groups) = (ids("people")?, ids("groups")?);
    Ok(Assignment { everyone: flag(found, "everyone")?, people, groups })
}

fn planned(rollout: Node<'_, '_>, addresses: &mut Addresses) -> Result<PlannedRollout, Wrong> {
    let mut rings = Vec::new();
    for ring in rollout.list("rings") {
        let gate = match ring.get("from") {
            None => Gate::Manual,
            Some(from) => Gate::From(from.as_text().and_then(moment).ok_or("from")?),
        };
        rings.push(Ring {
            name: text(ring, "name")?.to_owned(),
            assignment: assignment(ring, "assignment", addresses)?,
            gate,
            check: ring.text("check").to_owned(),
        });
    }
    let reached = rollout.get("ring").and_then(|ring| ring.written().parse::<u32>().ok()).ok_or("ring")?;
    let number = reached.checked_sub(1).filter(|ring| (*ring as usize) < rings.len()).ok_or("ring")?;
    if rings.len() > RINGS_MAX {
        return Err("rings");
    }
    Ok(PlannedRollout {
        plan: RolloutPlan { rings },
        base: assignment(rollout, "base", addresses)?,
        ring: number,
        held: rollout.get("held").and_then(Node::as_text).map(str::to_owned),
    })
}
