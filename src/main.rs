//! The page's module, for Trunk. `boot.js` calls [`addin_console::mount`] once it is loaded.

use addin_console as _;

fn main() {}
