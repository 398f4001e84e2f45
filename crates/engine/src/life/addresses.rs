//! Whom the addresses in an inventory mean.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::delivery::inventory::Inventory;
use addin_deployment::directory::{Directory, Entry};
use addin_deployment::lifecycle::sighting::Member;
use sorting::sort_by_key;

/// The members that an inventory names, as far as the directory knows them.
pub struct Addresses {
    /// Addresses in small letters, in their order, with whom they mean: whoever the directory has first.
    known: Vec<(String, Option<Member>)>,
}

impl Addresses {
    /// Looks up every member of an inventory at once: one walk through the directory, however many there are.
    pub fn of(inventory: &Inventory, directory: &Directory) -> Self {
        let members = inventory.add_ins.iter().flat_map(|observed| observed.members.iter().flatten());
        let mut known: Vec<_> = members.map(|address| (address.to_ascii_lowercase(), None)).collect();
        sort_by_key(&mut known, |(address, _)| address.clone());
        known.dedup_by(|one, other| one.0 == other.0);
        let mut addresses = Self { known };
        if addresses.known.is_empty() {
            return addresses;
        }
        for person in directory.people() {
            let member = || Member::Person(directory.person_id(person));
            let (mail, upn) = (directory.person_mail(person), directory.person_upn(person));
            addresses.find(mail, member);
            if !upn.eq_ignore_ascii_case(mail) {
                addresses.find(upn, member);
            }
        }
        for group in directory.groups() {
            addresses.find(directory.group_mail(group), || Member::Group(directory.group_id(group)));
        }
        for (address, member) in &mut addresses.known {
            if member.is_none() {
                *member = directory.find(&DirectoryId(address.clone())).map(|entry| match entry {
                    Entry::Person(person) => Member::Person(directory.person_id(person)),
                    Entry::Group(group) => Member::Group(directory.group_id(group)),
                });
            }
        }
        addresses
    }

    fn find(&mut self, address: &str, member: impl FnOnce() -> Member) {
        let Some(place) = self.place(address) else { return };
        if let Some((_, known)) = self.known.get_mut(place)
            && known.is_none()
        {
            *known = Some(member());
        }
    }

    /// Whom an address means.
    pub fn member(&self, address: &str) -> Option<Member> {
        self.known.get(self.place(address)?)?.1.clone()
    }

    fn place(&self, address: &str) -> Option<usize> {
        if address.is_empty() {
            return None;
        }
        let address = address.to_ascii_lowercase();
        self.known.binary_search_by(|(known, _)| known.as_str().cmp(&address)).ok()
    }
}
