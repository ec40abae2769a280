//! libFuzzer's door to the bodies in `presente_tests::fuzz`: one program for all of them, since each would link the whole
//! project once more. `cargo xtask fuzz` builds and runs it; it holds no body itself.

#![no_main]

use std::sync::LazyLock;

use presente_tests::fuzz::{self, Body};

static BODY: LazyLock<Body> = LazyLock::new(|| {
    let name = std::env::var("PRESENTE_FUZZ").expect("PRESENTE_FUZZ names what is tried");
    fuzz::find(&name).unwrap_or_else(|| panic!("nothing is called {name}"))
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| BODY(data));
