//! A Debian system that has never seen Presente: fetched by debootstrap once, copied for each try, entered by chroot in
//! namespaces of its own. Nothing outside its folder is changed, and no process of it outlives the command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::machine;
use crate::programs::{self, Running};

/// Where Debian is fetched from, unless this variable says otherwise.
const MIRROR: &str = "PRESENTE_MIRROR";
const DEBIAN: &str = "http://deb.debian.org/debian";

/// The longest that the system may take to come up, and to go.
const UP_MOST: Duration = Duration::from_secs(60);
const DOWN_MOST: Duration = Duration::from_secs(5);

/// What the system may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Net {
    /// As this computer: to fetch what a package depends on.
    Outside,
    /// Itself and nothing else.
    Loopback,
}

/// Gives the system its kernel's folders, and becomes the command inside it. The first argument is the folder, the
/// second says whether there is a network.
const ENTER: &str = r#"
tree=$1 net=$2; shift 2
mount -t proc proc "$tree/proc"
mount --rbind /dev "$tree/dev"
mount -t tmpfs tmpfs "$tree/dev/shm"
if [ "$net" = loopback ]; then ip link set lo up; fi
exec chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
"#;

/// The same with systemd as the first process, in a branch of the control groups that is its own: as the first process
/// of the whole tree it would take this computer's groups for its own. Its root is a mount: services that are given a
/// view of the disk of their own start in no other.
const BOOT: &str = r#"
tree=$1 groups=$2; shift 2
echo $$ > "$groups/cgroup.procs"
exec unshare --cgroup bash -ec '
tree=$1
mount --bind "$tree" "$tree"
mount -t proc proc "$tree/proc"
mount -t sysfs -o ro sysfs "$tree/sys"
mount -t cgroup2 cgroup2 "$tree/sys/fs/cgroup"
mount --rbind /dev "$tree/dev"
mount -t tmpfs tmpfs "$tree/run"
mount -t tmpfs tmpfs "$tree/tmp"
cd "$tree"
pivot_root . mnt
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
umount --lazy mnt
exec env -i container=presente-try PATH="$PATH" /lib/systemd/systemd --unit=multi-user.target
' bash "$tree"
"#;

pub struct Clean {
    tree: PathBuf,
}

impl Clean {
    /// Makes the system anew. `Err` says what it wants where this computer cannot hold one.
    pub fn begin() -> Result<Clean> {
        if !machine::is_root() {
            bail!("a clean system is entered as root: sudo -E cargo xtask dist --try");
        }
        let folder = programs::target().join("clean");
        let base = folder.join("base");
        if !folder.join("base.whole").is_file() {
            fetch(&base)?;
            fs::write(folder.join("base.whole"), "")?;
        }
        let tree = folder.join("tree");
        // What was mounted there went with its namespace; a folder that is still a mount is left alone by this.
        programs::run(Command::new("rm").args(["-rf", "--one-file-system"]).arg(&tree))?;
        programs::run(Command::new("cp").args(["-a", "--reflink=auto"]).arg(&base).arg(&tree))?;
        let clean = Clean { tree };
        clean.fetch_as_outside()?;
        Ok(clean)
    }

    /// Packages come from where this computer's come from, and its settings for the way there hold inside too.
    fn fetch_as_outside(&self) -> Result<()> {
        for name in ["resolv.conf", "hosts"] {
            if let Ok(text) = fs::read(Path::new("/etc").join(name)) {
                fs::write(self.at("etc").join(name), text)?;
            }
        }
        // It is thrown away: nothing on it needs to outlive a power cut.
        fs::write(self.at("etc/dpkg/dpkg.cfg.d/thrown-away"), "force-unsafe-io\n")?;
        let way = programs::read(Command::new("apt-config").args(["dump", "Acquire"]))?;
        Ok(fs::write(self.at("etc/apt/apt.conf.d/50-as-outside"), format!("{way}\n"))?)
    }

    /// A path inside, as it is called outside.
    pub fn at(&self, inside: &str) -> PathBuf {
        self.tree.join(inside.trim_start_matches('/'))
    }

    /// A command inside, by root.
    pub fn command(&self, net: Net, line: &[&str]) -> Command {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--pid", "--fork", "--kill-child"]);
        if net == Net::Loopback {
            command.arg("--net");
        }
        command.args(["bash", "-ec", ENTER, "bash"]).arg(&self.tree);
        command.arg(if net == Net::Loopback { "loopback" } else { "outside" }).args(line);
        // A program inside is not to read what is typed outside.
        command.stdin(Stdio::null());
        command
    }

    pub fn run(&self, net: Net, line: &[&str]) -> Result<()> {
        println!("  # {}", line.join(" "));
        let status = self.command(net, line).status().context("unshare (package util-linux)")?;
        if !status.success() {
            bail!("{} ended with {status}, on the clean system", line.join(" "));
        }
        Ok(())
    }

    pub fn read(&self, net: Net, line: &[&str]) -> Result<String> {
        programs::read(&mut self.command(net, line))
    }

    /// Copies a file in, to be run or read by anybody there.
    pub fn put(&self, from: &Path, inside: &str) -> Result<()> {
        let to = self.at(inside);
        fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
        fs::copy(from, &to).with_context(|| from.display().to_string())?;
        Ok(())
    }

    /// Every path that has this in its name, the kernel's folders aside.
    pub fn named(&self, word: &str) -> Result<Vec<String>> {
        let mut find = Command::new("find");
        find.arg(&self.tree).args(["-xdev", "-iname", &format!("*{word}*"), "-printf", "/%P\n"]);
        let mut found: Vec<String> = programs::read(&mut find)?.lines().map(str::to_owned).collect();
        found.sort();
        Ok(found)
    }

    /// Starts it as a computer is started: systemd, and what it starts.
    pub fn boot(&self) -> Result<Booted> {
        let groups = unified_groups()?.join("presente-try");
        fs::create_dir_all(&groups)?;
        let mut command = Command::new("unshare");
        command.args(["--mount", "--pid", "--net", "--uts", "--ipc", "--fork", "--kill-child"]);
        command.args(["bash", "-ec", BOOT, "bash"]).arg(&self.tree).arg(&groups);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let booted = Booted { system: Some(Running::new("systemd", &mut command)?), groups };
        let is_up = programs::until(UP_MOST, || {
            let state = booted.say(&["systemctl", "is-system-running"]).unwrap_or_default();
            // Degraded: hardware's own units find no hardware here.
            Ok(["running", "degraded"].contains(&state.as_str()))
        })?;
        if is_up { Ok(booted) } else { bail!("systemd did not come up inside") }
    }
}

/// The clean system, running. It ends with this.
pub struct Booted {
    system: Option<Running>,
    groups: PathBuf,
}

impl Booted {
    /// What a command says that is run among its processes; also where it says no.
    pub fn say(&self, line: &[&str]) -> Result<String> {
        let output = self.command(line)?.stderr(Stdio::null()).output()?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    pub fn run(&self, line: &[&str]) -> Result<()> {
        println!("  # {}", line.join(" "));
        let status = self.command(line)?.status()?;
        if !status.success() {
            bail!("{} ended with {status}, on the running clean system", line.join(" "));
        }
        Ok(())
    }

    fn command(&self, line: &[&str]) -> Result<Command> {
        let first = self.first()?;
        let mut command = Command::new("nsenter");
        command.args(["--all", "--root", "--wd", "--target", &first.to_string()]);
        command.args(["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8"]).args(line);
        command.stdin(Stdio::null());
        Ok(command)
    }

    /// The number that systemd has outside.
    fn first(&self) -> Result<u32> {
        let system = self.system.as_ref().context("the system has been ended")?;
        let children = format!("/proc/{0}/task/{0}/children", system.id());
        let children = fs::read_to_string(children)?;
        Ok(children.split_whitespace().next().context("nothing has been started yet")?.parse()?)
    }
}

impl Drop for Booted {
    fn drop(&mut self) {
        // unshare does not hear a wish to end; killed, it takes the first process along, and that one all others.
        if let Some(mut system) = self.system.take() {
            let _ = system.child().kill();
        }
        // A group goes once it is empty: from the leaves on, and again while the kernel is still at it.
        let _ = programs::until(DOWN_MOST, || {
            let mut empty = Command::new("find");
            empty.arg(&self.groups).args(["-depth", "-type", "d", "-exec", "rmdir", "{}", ";"]);
            let _ = empty.stdout(Stdio::null()).stderr(Stdio::null()).status();
            Ok(!self.groups.exists())
        });
    }
}

/// Where this computer has the unified control groups.
fn unified_groups() -> Result<PathBuf> {
    let mounts = fs::read_to_string("/proc/mounts")?;
    let found = mounts.lines().find_map(|line| {
        let mut parts = line.split(' ').skip(1);
        let (place, kind) = (parts.next()?, parts.next()?);
        (kind == "cgroup2").then(|| PathBuf::from(place))
    });
    found.context("this kernel's control groups are not the unified ones")
}

/// The same release of Debian as this system's, and of it no more than apt needs.
fn fetch(base: &Path) -> Result<()> {
    let release = fs::read_to_string("/etc/os-release")?;
    let code =
        release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME=")).context("which Debian this is")?;
    if base.exists() {
        programs::run(Command::new("rm").args(["-rf", "--one-file-system"]).arg(base))?;
    }
    fs::create_dir_all(base)?;
    let mirror = std::env::var(MIRROR).unwrap_or_else(|_| DEBIAN.to_owned());
    programs::run(Command::new("debootstrap").args(["--variant=minbase", code]).arg(base).arg(mirror))
}
