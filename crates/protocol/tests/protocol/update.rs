//! Versions and what is signed with a package.

use protocol::{NotARelease, PackageKind, Release, Version};

#[test]
fn a_version_is_three_numbers_and_later_ones_are_greater() {
    let version = |text: &str| text.parse::<Version>();
    let rising = ["0.1.0", "0.1.1", "0.2.0", "0.10.0", "1.0.0"].map(|text| version(text).unwrap());
    assert!(rising.is_sorted() && rising.windows(2).all(|two| two[0] < two[1]));
    for text in ["", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "1.2.3-rc1", "1..3", "+1.2.3", "1.2.1234567890"] {
        assert_eq!(version(text), Err(NotARelease), "{text}");
    }
}

#[test]
fn what_is_signed_with_a_file_is_read_as_it_was_written() {
    for kind in PackageKind::ALL {
        let release = Release { version: "1.20.3".parse().unwrap(), kind, machine: "x86_64".into() };
        assert_eq!(release.to_string().parse(), Ok(release));
    }
    for text in [
        "",
        "timestamp:1700000000\tfile:presente.deb",
        "presente 1.2.3 deb",
        "presente 1.2.3 exe x86_64",
        "presente 1.2.3 deb ../x",
        "presente 1.2.3 deb x86_64 more",
        "other 1.2.3 deb x86_64",
    ] {
        assert_eq!(text.parse::<Release>(), Err(NotARelease), "{text}");
    }
}
