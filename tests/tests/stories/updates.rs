//! A school hands on what the makers of the app have made: later versions, and nothing else that it may have laid there.

use std::{fs, path::PathBuf, process::Command, sync::Arc};

use attendance::*;
use chrono::TimeDelta;
use client::{OwnCopy, Package};
use presente_tests::{
    programs,
    worlds::{computer::Computer, makers::Makers, maple_street::ROSA_RIVERA, world::World},
};
use protocol::*;
use serde_json::{Value, json};

use crate::over_http::Street;

/// Two pieces and a bit: what is larger than one piece comes whole and in order.
fn package() -> Vec<u8> {
    (0..2_300_000_u32).map(|number| (number % 251) as u8).collect()
}

fn version(text: &str) -> Version {
    text.parse().expect("a version")
}

fn release(version: &str) -> Release {
    Release { version: self::version(version), kind: PackageKind::Deb, machine: "x86_64".into() }
}

fn copy(makers: &Makers) -> OwnCopy {
    OwnCopy { release: release("0.1.0"), makers: makers.key() }
}

/// A family's computer on which a packaged app runs, over real sockets or over the story's network.
fn family<'w>(world: &'w World, makers: &Makers) -> Computer<'w> {
    let rosa = world.new_computer_with(Arc::new(world.link()), TimeDelta::zero(), Some(copy(makers)));
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("a good code lets a guardian in");
    rosa.syncs(1);
    rosa
}

fn folder(world: &World) -> PathBuf {
    world.office.updates().expect("a school in a folder has one beside it")
}

fn found(computer: &Computer<'_>) -> Option<LaterVersion> {
    let found: UpdateFound = computer.call("find_update", json!({})).expect("it can always be asked");
    assert_eq!(found.version, Some(version("0.1.0")));
    found.later
}

fn takes(computer: &Computer<'_>, version: &str) -> Result<Package, Refusal> {
    let ask = TakeUpdate { account: computer.account(), version: self::version(version) };
    match computer.world.block_on(computer.client.take_update(ask)) {
        Answered::Ok(package) => Ok(package),
        Answered::Refused(refusal) => Err(refusal),
        Answered::Failed { code } => panic!("failed: {code}"),
    }
}

#[test]
fn a_later_version_that_its_makers_signed_comes_whole_from_the_family_s_own_school() {
    let (world, makers) = (World::maple_street(), Makers::new());
    let rosa = family(&world, &makers);
    assert_eq!(found(&rosa), None, "nothing lies there yet");
    makers.lay(&folder(&world), &release("0.2.0"), b"an earlier one of two").expect("laid");
    makers.lay(&folder(&world), &release("0.10.0"), &package()).expect("laid");
    let later = found(&rosa).expect("the latest");
    assert_eq!((later.version, later.mb), (version("0.10.0"), 3));

    let taken = takes(&rosa, "0.10.0").expect("it is proved");
    assert_eq!((taken.name.as_str(), taken.bytes == package()), ("presente_0.10.0_x86_64.deb", true));

    world.network.cut();
    assert_eq!(found(&rosa), None, "a school that is away has nothing now, and that is no trouble");
    assert_eq!(takes(&rosa, "0.10.0").err(), Some(Refusal::Offline));
}

#[test]
fn it_comes_over_real_sockets_too() {
    let (world, makers) = (World::maple_street(), Makers::new());
    makers.lay(&folder(&world), &release("0.2.0"), &package()).expect("laid");
    let street = Street::to(&world);
    let rosa = street.computer_with(&world, Some(copy(&makers)));
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("a good code lets a guardian in");
    assert_eq!(found(&rosa).expect("a later one").version, version("0.2.0"));
    assert!(takes(&rosa, "0.2.0").expect("it is proved").bytes == package());
}

#[test]
fn what_others_signed_or_somebody_changed_is_not_taken() {
    let (world, makers, others) = (World::maple_street(), Makers::new(), Makers::new());
    let rosa = family(&world, &makers);
    let path = folder(&world).join(release("0.2.0").file_name());

    others.lay(&folder(&world), &release("0.2.0"), &package()).expect("laid");
    assert_eq!(takes(&rosa, "0.2.0").err(), Some(Refusal::UpdateNotSigned), "the school's own key is nobody's");

    makers.lay(&folder(&world), &release("0.2.0"), &package()).expect("laid");
    let mut changed = package();
    changed[2_200_000] ^= 1;
    fs::write(&path, changed).expect("changed");
    assert_eq!(takes(&rosa, "0.2.0").err(), Some(Refusal::UpdateNotSigned), "one bit of it");

    fs::write(&path, package()).expect("as it was");
    let signature = path.with_file_name(format!("{}{SIGNATURE_ENDING}", release("0.2.0").file_name()));
    let text = fs::read_to_string(&signature).expect("a signature");
    fs::write(&signature, text.replace("presente 0.2.0", "presente 0.9.0")).expect("changed");
    assert_eq!(takes(&rosa, "0.9.0").err(), Some(Refusal::UpdateNotSigned), "what it says of itself is signed too");
}

#[test]
fn an_older_version_and_one_for_other_computers_are_neither_offered_nor_taken() {
    let (world, makers) = (World::maple_street(), Makers::new());
    let rosa = family(&world, &makers);
    let lay = |release: &Release| makers.lay(&folder(&world), release, &package()).expect("laid");
    lay(&release("0.0.9"));
    lay(&release("0.1.0"));
    lay(&Release { kind: PackageKind::Rpm, ..release("0.2.0") });
    lay(&Release { machine: "aarch64".into(), ..release("0.2.0") });
    assert_eq!(found(&rosa), None);
    for version in ["0.0.9", "0.1.0", "0.2.0", "0.3.0"] {
        assert_eq!(takes(&rosa, version).err(), Some(Refusal::NotFound), "{version}");
    }
}

#[test]
fn a_copy_that_came_in_no_package_asks_nobody() {
    let (world, makers) = (World::maple_street(), Makers::new());
    makers.lay(&folder(&world), &release("0.2.0"), &package()).expect("laid");
    let rosa = world.guardian(ROSA_RIVERA);
    let found: UpdateFound = rosa.call("find_update", json!({})).expect("it can always be asked");
    assert_eq!((found.version, found.later), (None, None));
}

#[test]
fn a_technician_sees_what_is_offered_and_what_is_wrong_with_the_rest() {
    let (folder, makers) = (tempfile::tempdir().expect("a folder"), Makers::new());
    let laid = folder.path().join("updates");
    makers.lay(&laid, &release("0.2.0"), &package()).expect("laid");
    Makers::new().lay(&laid, &release("0.3.0"), &package()).expect("laid");
    fs::write(laid.join("alone.deb"), "no signature").expect("laid");
    fs::write(laid.join("other.rpm"), "a wrong one").expect("laid");
    fs::write(laid.join("other.rpm.minisig"), makers.sign("presente 0.2.0 deb x86_64", b"a wrong one")).expect("laid");
    fs::write(laid.join("words.msi"), "").expect("laid");
    fs::write(laid.join("words.msi.minisig"), "trust me").expect("laid");
    let asked = |arguments: &[&str]| {
        let mut server = Command::new(programs::built("presente-server").expect("built"));
        server.arg("--data").arg(folder.path()).args(arguments);
        programs::say(&mut server).expect("it answers")
    };
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    // A folder of data there must be; importing is what makes one.
    fs::write(folder.path().join("presente.db"), "").expect("an empty store");
    let rows: Value = serde_json::from_str(&asked(&["--json", "updates", "--key", &makers.key()])).expect("JSON");
    let states: Vec<(String, String)> = rows
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (row["file"].as_str().unwrap_or_default().into(), row["state"].as_str().unwrap_or_default().into()))
        .collect();
    let expected = [
        ("alone.deb", "no_signature"),
        ("other.rpm", "other_kind"),
        ("presente_0.2.0_x86_64.deb", "proved"),
        ("presente_0.3.0_x86_64.deb", "not_proved"),
        ("words.msi", "signature_unusable"),
    ];
    assert_eq!(states, expected.map(|(file, state)| (file.to_owned(), state.to_owned())));
    let lines = asked(&["--lang", "es", "updates"]);
    assert_eq!(lines.lines().count(), 5, "{lines}");
    assert!(lines.contains("A su lado falta alone.deb.minisig"), "{lines}");
    let none = asked(&["--lang", "en", "updates", "--updates", &empty.display().to_string()]);
    assert!(none.contains("No newer version"), "{none}");
}
