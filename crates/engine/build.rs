//! Keeps, in the engine's module, the places where code refers to code: the tool that cuts the later part out of it
//! (`tools/wasm-bindgen`) follows them.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}
