//! Writes the body of an event, byte for byte as postcard does, and shows each text in it to somebody who may put
//! another one in its place.
//!
//! It goes through the fields that serde names: a field that an event gets one day is shown as well.

use crate::store::StoreError;
use serde::ser::{self, Serialize};
use std::fmt::{self, Display};

/// Is shown where a text stands, as the names of fields and variants around it, and the text; answers what is to stand
/// there instead.
pub(crate) type See<'a> = &'a mut dyn FnMut(&[&'static str], &str) -> Option<String>;

/// The bytes of a body.
///
/// # Errors
///
/// [`StoreError::Failed`] for what has no lasting form, which is a list of unknown length.
pub(crate) fn bytes<T: Serialize + ?Sized>(body: &T, see: See<'_>) -> Result<Vec<u8>, StoreError> {
    let mut pen = Pen { out: Vec::new(), place: Vec::new(), see };
    match body.serialize(&mut pen) {
        Ok(()) => Ok(pen.out),
        Err(Unwritable) => Err(StoreError::Failed("an event has no lasting form".to_owned())),
    }
}

/// Nothing of ours fails like this; serde asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Unwritable;

impl Display for Unwritable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("unwritable")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

struct Pen<'a> {
    out: Vec<u8>,
    place: Vec<&'static str>,
    see: See<'a>,
}

impl Pen<'_> {
    /// Seven bits in a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self, mut number: u128) {
        while number > 0x7f {
            self.out.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.out.push(number as u8);
    }

    /// The sign goes to the lowest bit.
    fn signed(&mut self, number: i128) {
        self.number(((number << 1) ^ (number >> 127)).cast_unsigned());
    }

    fn plain(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u128);
        self.out.extend_from_slice(bytes);
    }

    /// What stands within a field or variant.
    fn within<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unwritable> {
        self.place.push(name);
        value.serialize(&mut *self)?;
        self.place.pop();
        Ok(())
    }
}

/// Methods that write a number of a type.
macro_rules! numbers {
    ($($method:ident $type:ty => $how:ident),*) => {
        $(fn $method(self, value: $type) -> Result<(), Unwritable> {
            self.$how(value.into());
            Ok(())
        })*
    };
}

impl ser::Serializer for &mut Pen<'_> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Within<Self>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Within<Self>;

    numbers!(
        serialize_u16 u16 => number, serialize_u32 u32 => number, serialize_u64 u64 => number,
        serialize_u128 u128 => number, serialize_i16 i16 => signed, serialize_i32 i32 => signed,
        serialize_i64 i64 => signed, serialize_i128 i128 => signed
    );

    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.serialize_u8(value.into())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Unwritable> {
        self.out.push(value);
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Unwritable> {
        self.serialize_u8(value.cast_unsigned())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Unwritable> {
        self.out.extend_from_slice(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
        self.out.extend_from_slice(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Unwritable> {
        self.plain(value.encode_utf8(&mut [0; 4]).as_bytes());
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        match (self.see)(&self.place, value) {
            Some(other) => self.plain(other.as_bytes()),
            None => self.plain(value.as_bytes()),
        }
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Unwritable> {
        self.plain(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_u8(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        self.out.push(1);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Result<(), Unwritable> {
        self.serialize_u32(index)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.number(index.into());
        self.within(variant, value)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Unwritable> {
        self.number(length.ok_or(Unwritable)? as u128);
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Within<Self>, Unwritable> {
        self.number(index.into());
        self.place.push(variant);
        Ok(Within(self))
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self, Unwritable> {
        self.serialize_seq(length)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Within<Self>, Unwritable> {
        self.number(index.into());
        self.place.push(variant);
        Ok(Within(self))
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

/// Things that stand one after the other, without names.
macro_rules! items {
    ($($form:ident $method:ident),*) => {
        $(impl ser::$form for &mut Pen<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Unwritable> {
                Ok(())
            }
        })*
    };
}

items!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field);

impl ser::SerializeMap for &mut Pen<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Unwritable> {
        Ok(())
    }
}

impl ser::SerializeStruct for &mut Pen<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.within(name, value)
    }

    fn end(self) -> Result<(), Unwritable> {
        Ok(())
    }
}

/// The fields of a variant, whose name is taken off the place at their end.
struct Within<P>(P);

impl ser::SerializeTupleVariant for Within<&mut Pen<'_>> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.0.place.pop();
        Ok(())
    }
}

impl ser::SerializeStructVariant for Within<&mut Pen<'_>> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.0.within(name, value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.0.place.pop();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::Serialize;
    use std::collections::BTreeMap;

    #[derive(Clone, Debug, Serialize)]
    struct Unit;

    #[derive(Clone, Debug, Serialize)]
    struct New(String);

    #[derive(Clone, Debug, Serialize)]
    struct Two(u8, String);

    #[derive(Clone, Debug, Serialize)]
    enum Kind {
        Unit,
        New(String),
        Tuple(i8, String),
        Struct { inside: Vec<New>, flag: bool },
    }

    #[derive(Clone, Debug, Serialize)]
    struct All {
        numbers: (u16, u32, u64, u128),
        signed: (i16, i32, i64, i128),
        floats: (f32, f64),
        letter: char,
        text: String,
        new: New,
        two: Two,
        unit: Unit,
        maybe: Option<String>,
        kinds: Vec<Kind>,
        map: BTreeMap<u8, String>,
    }

    fn kind() -> impl Strategy<Value = Kind> {
        prop_oneof![
            Just(Kind::Unit),
            ".*".prop_map(Kind::New),
            (any::<i8>(), ".*").prop_map(|(number, text)| Kind::Tuple(number, text)),
            (proptest::collection::vec(".*".prop_map(New), 0..3), any::<bool>())
                .prop_map(|(inside, flag)| Kind::Struct { inside, flag }),
        ]
    }

    fn all() -> impl Strategy<Value = All> {
        let numbers = (any::<(u16, u32, u64, u128)>(), any::<(i16, i32, i64, i128)>(), any::<(f32, f64)>());
        let texts = (any::<char>(), ".*", ".*", any::<u8>(), ".*", proptest::option::of(".*"));
        let rest = (
            proptest::collection::vec(kind(), 0..5),
            proptest::collection::btree_map(any::<u8>(), ".*", 0..3),
        );
        (numbers, texts, rest).prop_map(|((numbers, signed, floats), texts, (kinds, map))| {
            let (letter, text, new, two, second, maybe) = texts;
            let (new, two) = (New(new), Two(two, second));
            All { numbers, signed, floats, letter, text, new, two, unit: Unit, maybe, kinds, map }
        })
    }

    proptest! {
        #[test]
        fn what_nobody_changes_is_what_postcard_writes(all in all()) {
            prop_assert_eq!(bytes(&all, &mut |_, _| None).unwrap(), postcard::to_allocvec(&all).unwrap());
        }
    }

    #[test]
    fn every_text_is_shown_with_where_it_stands_and_can_be_another() {
        let kinds = [
            Kind::New("a".to_owned()),
            Kind::Tuple(1, "b".to_owned()),
            Kind::Struct { inside: vec![New("c".to_owned())], flag: true },
            Kind::New("d".to_owned()),
        ];
        let mut seen = Vec::new();
        let written = bytes(&kinds, &mut |place, text| {
            seen.push((place.join("."), text.to_owned()));
            (text == "c").then(|| "another".to_owned())
        });
        let expected = [("New", "a"), ("Tuple", "b"), ("Struct.inside", "c"), ("New", "d")];
        assert_eq!(seen, expected.map(|(place, text)| (place.to_owned(), text.to_owned())));
        let mut other = kinds.clone();
        other[2] = Kind::Struct { inside: vec![New("another".to_owned())], flag: true };
        assert_eq!(written.unwrap(), postcard::to_allocvec(&other).unwrap());
    }
}
