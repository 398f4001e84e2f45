//! A plan file taken apart. Nothing in it is believed: manifests have the hash and say the product and version that the
//! file says of them.

use super::{FORMAT, MAX_BYTES, PlanFile, PlanProblem, PlannedAddIn, PlannedRollout, VERSION};
use crate::asset_id::AssetId;
use crate::assignment::{Assignment, DirectoryId};
use crate::base64;
use crate::import::scan::{Cut, Piece, Scanner};
use crate::import::value::moment;
use crate::lifecycle::command::{Actor, ContentHash, Method, Offer, Origin};
use crate::lifecycle::limits::{ADD_INS_MAX, TEXT_MAX, UPLOAD_MAX};
use crate::rollout::{Gate, RINGS_MAX, Ring, RolloutPlan};
use messages::{Message, say};
use office_addin_manifest::json::{self, Node, ValueKind};
use office_addin_manifest::limits::MAX_JSON_VALUES;
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
        return first(say::plan_error_too_large(number(MAX_BYTES / 1024 / 1024)));
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

/// What is wrong with a property, by its name.
enum Wrong {
    /// It is missing, or is not what it should be.
    NotSo(&'static str),
    /// It is longer than the texts that a tenant keeps.
    TooLong(&'static str),
    /// It has more entries than this.
    TooMany(&'static str, usize),
}

impl From<&'static str> for Wrong {
    fn from(property: &'static str) -> Self {
        Self::NotSo(property)
    }
}

impl Wrong {
    fn message(self) -> Message {
        match self {
            Self::NotSo(property) => say::plan_error_property(property),
            Self::TooLong(property) => say::plan_error_text(property, number(TEXT_MAX)),
            Self::TooMany(property, most) => say::plan_error_list(property, number(most)),
        }
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

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
            let values = piece.text.bytes().filter(|byte| *byte == b',').count();
            let is_long = values > MAX_JSON_VALUES / 2;
            let why = if is_long { say::plan_error_too_long() } else { say::plan_error_not_json() };
            return self.problem(piece.line, why);
        };
        if piece.cut != Cut::Item {
            self.around(root, piece.line);
        } else if root.get("manifest").is_some() {
            self.add_manifest(root, piece.line);
        } else if self.plan.add_ins.len() >= ADD_INS_MAX {
            self.problem(piece.line, say::plan_error_too_many(number(ADD_INS_MAX)));
        } else {
            match add_in(root, &mut self.plan.addresses) {
                Ok(add_in) => {
                    self.plan.add_ins.push(add_in);
                    self.lines.push(piece.line);
                }
                Err(wrong) => self.problem(piece.line, wrong.message()),
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
        for (key, own) in
            [("tenantId", &mut self.plan.tenant_id), ("organisation", &mut self.plan.organisation)]
        {
            match short(key, root.text(key)) {
                Ok(text) => *own = text,
                Err(wrong) => self.problems.push(PlanProblem { line, message: wrong.message() }),
            }
        }
        self.plan.made_at = moment(root.text("madeAt"));
    }

    fn add_manifest(&mut self, root: Node<'_, '_>, line: u32) {
        let text: String = root.list("manifest").filter_map(Node::as_text).collect();
        let hash = ContentHash(root.text("sha256").to_ascii_lowercase());
        match base64::decode(&text) {
            Some(bytes) if bytes.len() > UPLOAD_MAX as usize => {
                let kilobytes = number(bytes.len().div_ceil(1024));
                self.problem(line, say::refusal_too_large(kilobytes, i64::from(UPLOAD_MAX / 1024)));
            }
            Some(_) if self.plan.manifests.len() >= ADD_INS_MAX => {
                self.problem(line, say::plan_error_too_many(number(ADD_INS_MAX)));
            }
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
        name: text(root, "name")?,
        version: ManifestVersion::parse(root.text("version")).ok_or("version")?,
        content: ContentHash(root.text("sha256").to_ascii_lowercase()),
        origin: origin(root)?,
        on: match root.text("state") {
            "active" => true,
            "turned-off" => false,
            _ => return Err("state".into()),
        },
        method: match root.text("method") {
            "Fixed" => Method::Fixed,
            "Optional" => Method::Optional,
            "Available" => Method::Available,
            _ => return Err("method".into()),
        },
        assignment: assignment(root, "assignment", addresses)?,
        rollout,
        test: flag(root, "test")?,
        owner: Actor {
            id: DirectoryId(short("owner", root.find("owner.id").and_then(Node::as_text).ok_or("owner")?)?),
            name: short("owner", root.text("owner.name"))?,
        },
        note: short("note", root.text("note"))?,
        offer: root.get("offer").map(offer).transpose()?,
    })
}

fn text(root: Node<'_, '_>, key: &'static str) -> Result<String, Wrong> {
    short(key, root.get(key).and_then(Node::as_text).ok_or(key)?)
}

/// A text that a tenant may keep for ever: no command takes a longer one.
fn short(property: &'static str, text: &str) -> Result<String, Wrong> {
    let is_short = text.chars().nth(TEXT_MAX).is_none();
    is_short.then(|| text.to_owned()).ok_or(Wrong::TooLong(property))
}

fn flag(root: Node<'_, '_>, key: &'static str) -> Result<bool, Wrong> {
    match root.get(key).map(Node::kind) {
        Some(ValueKind::Boolean(flag)) => Ok(*flag),
        _ => Err(key.into()),
    }
}

fn origin(root: Node<'_, '_>) -> Result<Origin, Wrong> {
    match root.text("origin") {
        "file" => Ok(Origin::File),
        "address" => Ok(Origin::Url(text(root, "address")?)),
        "store" => Ok(Origin::Store {
            asset: AssetId::parse(root.text("assetId")).ok_or("assetId")?,
            free: flag(root, "free")?,
            terms_accepted: flag(root, "termsAccepted")?,
        }),
        _ => Err("origin".into()),
    }
}

fn offer(offer: Node<'_, '_>) -> Result<Offer, Wrong> {
    let apps = offer.list("apps").map(|app| app.as_text().and_then(ProductId::parse).ok_or("apps"));
    let apps = apps.collect::<Result<Vec<_>, _>>()?;
    if apps.len() > ADD_INS_MAX {
        return Err(Wrong::TooMany("apps", ADD_INS_MAX));
    }
    Ok(Offer { name: short("offer", offer.text("name"))?, apps })
}

fn assignment(root: Node<'_, '_>, key: &'static str, addresses: &mut Addresses) -> Result<Assignment, Wrong> {
    let found = root.get(key).ok_or(key)?;
    let mut ids = |list: &str| -> Result<Vec<DirectoryId>, Wrong> {
        let list = found.get(list).filter(|list| *list.kind() == ValueKind::Object).ok_or(key)?;
        let mut ids = Vec::new();
        for entry in list.children() {
            let id = DirectoryId(short(key, entry.key())?);
            addresses.push((id.clone(), short(key, entry.as_text().ok_or(key)?)?));
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
            name: text(ring, "name")?,
            assignment: assignment(ring, "assignment", addresses)?,
            gate,
            check: short("check", ring.text("check"))?,
        });
    }
    let reached = rollout.get("ring").and_then(|ring| ring.written().parse::<u32>().ok()).ok_or("ring")?;
    let number = reached.checked_sub(1).filter(|ring| (*ring as usize) < rings.len()).ok_or("ring")?;
    if rings.len() > RINGS_MAX {
        return Err(Wrong::TooMany("rings", RINGS_MAX));
    }
    Ok(PlannedRollout {
        plan: RolloutPlan { rings },
        base: assignment(rollout, "base", addresses)?,
        ring: number,
        held: rollout.get("held").and_then(Node::as_text).map(|held| short("held", held)).transpose()?,
    })
}
