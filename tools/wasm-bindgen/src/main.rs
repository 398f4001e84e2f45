//! wasm-bindgen's command line, built from its own library under our lockfile. A module with split points (functions
//! marked `#[wasm_split]`) is cut first: the parts that are fetched later, and the script that fetches them, are written
//! beside wasm-bindgen's own output.

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// How the macro's marks begin.
const SPLIT_POINT: &[u8] = b"__wasm_split_00";

fn main() {
    let outcome = args_after_splitting(std::env::args_os().collect())
        .and_then(|args| wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args).map_err(Into::into));
    if let Err(error) = outcome {
        eprintln!("error: {error:?}");
        std::process::exit(1);
    }
}

/// The arguments for wasm-bindgen: as they came, or with what is left of a module that was cut.
fn args_after_splitting(args: Vec<OsString>) -> Result<Vec<OsString>, Box<dyn Error>> {
    let Some(input) = args.iter().position(|arg| Path::new(arg).extension().is_some_and(|kind| kind == "wasm")) else {
        return Ok(args);
    };
    let module = fs::read(&args[input])?;
    if !module.windows(SPLIT_POINT.len()).any(|window| window == SPLIT_POINT) {
        return Ok(args);
    }
    let (Some(out_dir), Some(out_name)) = (value(&args, "--out-dir"), value(&args, "--out-name")) else {
        return Err("a module with split points needs --out-dir and --out-name".into());
    };
    let main_script = format!("./{out_name}.js");
    let kept = PathBuf::from(&out_dir).join(format!("{out_name}.split.wasm"));
    let mut options = wasm_split_cli_support::Options::new(&module);
    options.output_dir = Path::new(&out_dir);
    options.main_out_path = &kept;
    options.main_module = &main_script;
    wasm_split_cli_support::transform(options)?;
    let mut args = args;
    args[input] = kept.into_os_string();
    // The parts use the function table and the memory of what is left.
    args.push("--keep-lld-exports".into());
    Ok(args)
}

/// The value of `--name value` or `--name=value`.
fn value(args: &[OsString], name: &str) -> Option<String> {
    let args = args.iter().map(|arg| arg.to_string_lossy());
    let mut args = args.skip_while(|arg| arg != name && !arg.starts_with(&format!("{name}=")));
    let found = args.next()?;
    match found.split_once('=') {
        Some((_, value)) => Some(value.to_owned()),
        None => args.next().map(|value| value.into_owned()),
    }
}
