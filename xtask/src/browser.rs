//! A Chromium for the end-to-end tests: the person's own, or one that Playwright installs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{output, run};
use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::terminal::{line, step};
use crate::tools::Tools;

/// Where Chromium and its relatives usually are.
const USUAL_PATHS: [&str; 9] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// Finds a browser that starts, installing one where that is allowed. System packages are touched only by root, and
/// only when `install` was asked for or `CI=true`.
pub fn find(project: &Project, tools: &Tools, install: bool) -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CHROME").filter(|value| !value.is_empty()).map(PathBuf::from) {
        return if starts(&chosen) {
            Ok(chosen)
        } else {
            Err(Failure::new(format!(
                "CHROME names {}, which does not start: correct or unset it.",
                chosen.display()
            )))
        };
    }
    if let Some(found) = USUAL_PATHS.iter().map(PathBuf::from).find(|path| path.is_file() && starts(path)) {
        return Ok(found);
    }
    let may_install_packages = (install || env::var_os("CI").is_some_and(|ci| ci == "true")) && is_root();
    from_playwright(project, tools, may_install_packages)
}

fn from_playwright(project: &Project, tools: &Tools, may_install_packages: bool) -> Result<PathBuf> {
    let cli = tools.node_modules().join("playwright-core/cli.js");
    let playwright = |words: &[&str]| -> Result<()> {
        let mut command = tools.command(project, "node")?;
        run(command.arg(&cli).args(words))
    };
    let browser = playwright_path(project, tools)?;
    if !browser.is_file() {
        step("Installing Chromium with Playwright, as none was found (a download of about 170 MB, once)");
        if playwright(&["install", "chromium"]).is_err() {
            line("Playwright could not download its Chromium.");
            return from_packages(may_install_packages);
        }
    }
    if starts(&browser) {
        return Ok(browser);
    }
    let packages = "npx playwright-core install-deps chromium";
    if !may_install_packages {
        return Err(Failure::new(format!(
            "Playwright's Chromium needs libraries of the system. As root, in tests/e2e, run `{packages}`; or run \
             `cargo xtask test --install` as root; or set CHROME to a Chromium that starts."
        )));
    }
    step("Installing the system's libraries for Chromium");
    playwright(&["install-deps", "chromium"])?;
    if starts(&browser) { Ok(browser) } else { Err(none_found()) }
}

fn from_packages(may_install: bool) -> Result<PathBuf> {
    if !(may_install && Path::new("/usr/bin/apt-get").is_file()) {
        return Err(none_found());
    }
    step("Installing Chromium from the system's packages");
    run(Command::new("apt-get").arg("update"))?;
    run(Command::new("apt-get").args(["install", "--yes", "--no-install-recommends", "chromium"]))?;
    let installed = PathBuf::from("/usr/bin/chromium");
    if starts(&installed) { Ok(installed) } else { Err(none_found()) }
}

fn none_found() -> Failure {
    Failure::new(
        "The end-to-end tests need a Chromium. Install one (on Debian as root: `apt-get install chromium`), set CHROME \
         to the one you have, or run `cargo xtask test --install` as root.",
    )
}

fn playwright_path(project: &Project, tools: &Tools) -> Result<PathBuf> {
    let script = "import { chromium } from 'playwright-core'; console.log(chromium.executablePath());";
    let mut command = tools.command(project, "node")?;
    command.args(["--input-type=module", "--eval", script]).current_dir(project.root.join("tests/e2e"));
    Ok(PathBuf::from(output(&mut command)?.trim()))
}

fn starts(browser: &Path) -> bool {
    let status = Command::new(browser).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
