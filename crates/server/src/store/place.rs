//! Where a store is: a file of this computer, or a database of a PostgreSQL server. It opens nothing.

use std::{
    fmt,
    path::{Path, PathBuf},
    time::Duration,
};

use postgres::config::{Config, Host, SslMode};

#[derive(Debug, Clone)]
pub enum StorePlace {
    File(PathBuf),
    Database(Address),
}

impl From<PathBuf> for StorePlace {
    fn from(file: PathBuf) -> Self {
        StorePlace::File(file)
    }
}

impl From<&PathBuf> for StorePlace {
    fn from(file: &PathBuf) -> Self {
        StorePlace::File(file.clone())
    }
}

impl From<&Path> for StorePlace {
    fn from(file: &Path) -> Self {
        StorePlace::File(file.to_owned())
    }
}

impl From<Address> for StorePlace {
    fn from(address: Address) -> Self {
        StorePlace::Database(address)
    }
}

impl From<&Address> for StorePlace {
    fn from(address: &Address) -> Self {
        StorePlace::Database(address.clone())
    }
}

impl From<&StorePlace> for StorePlace {
    fn from(place: &StorePlace) -> Self {
        place.clone()
    }
}

/// Why a text is no address of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAddress {
    /// It is not written as `postgres://…`, or a part of it cannot be read.
    Unreadable,
    /// It names no database.
    WithoutName,
    /// The database is on another computer, and `sslmode` says that the way there may be plain to read.
    Plain { host: String },
}

/// A database's address. Its password is never shown.
#[derive(Clone)]
pub struct Address {
    pub(super) config: Box<Config>,
    shown: String,
}

/// How long a server may take to answer the door.
const CONNECT_MOST: Duration = Duration::from_secs(10);
/// Where a PostgreSQL server of this computer listens when the address names no host.
const SOCKETS: &str = "/var/run/postgresql";

impl Address {
    /// Whether a text is meant as an address, however badly it is written: a folder has another look.
    pub fn is_meant(text: &str) -> bool {
        text.contains("://") || text.starts_with("postgres:") || text.starts_with("postgresql:")
    }

    /// Whether a password stands in a text that is an address.
    pub fn has_password(text: &str) -> bool {
        text.parse::<Config>().is_ok_and(|config| config.get_password().is_some())
    }

    pub fn parse(text: &str) -> Result<Address, NoAddress> {
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(NoAddress::Unreadable);
        }
        let mut config: Config = text.parse().map_err(|_| NoAddress::Unreadable)?;
        let name = config.get_dbname().filter(|name| !name.is_empty()).ok_or(NoAddress::WithoutName)?.to_owned();
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            match cfg!(unix) {
                true => config.host(SOCKETS),
                false => config.host("127.0.0.1"),
            };
        }
        let far_host = config.get_hosts().iter().filter(|host| !is_near(host)).map(host_text).next();
        let far_address = || config.get_hostaddrs().iter().find(|one| !one.is_loopback()).map(ToString::to_string);
        if let Some(host) = far_host.or_else(far_address) {
            // Nobody who left it out meant "perhaps": what crosses a network is about children.
            match config.get_ssl_mode() {
                SslMode::Disable => return Err(NoAddress::Plain { host }),
                _ => config.ssl_mode(SslMode::Require),
            };
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_MOST);
        }
        if config.get_application_name().is_none() {
            config.application_name("presente-server");
        }
        let user = config.get_user().map(|user| format!("{user}@")).unwrap_or_default();
        let hosts: Vec<String> = config.get_hosts().iter().map(host_text).collect();
        let ports: Vec<String> = config.get_ports().iter().map(|port| format!(":{port}")).collect();
        let shown = format!("postgres://{user}{}{}/{name}", hosts.join(","), ports.join(","));
        Ok(Address { config: Box::new(config), shown })
    }
}

impl Address {
    /// Whether the way to the database is encrypted, and its name proved by a certificate.
    pub(super) fn is_secured(&self) -> bool {
        self.config.get_ssl_mode() == SslMode::Require
    }
}

/// Whether what is said to a host stays on this computer.
fn is_near(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn host_text(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(folder) => folder.display().to_string(),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        let address = Address::parse("postgres://office:a%20secret@127.0.0.1:5433/presente").expect("an address");
        assert_eq!(address.to_string(), "postgres://office@127.0.0.1:5433/presente");
        assert!(!format!("{address:?} {:?}", StorePlace::from(address.clone())).contains("secret"));
    }

    #[test]
    fn what_is_no_address_of_a_database_is_told_apart() {
        let plain = |host: &str| Some(NoAddress::Plain { host: host.into() });
        let cases = [
            ("postgres://localhost/presente", None),
            ("postgresql://o@[::1]:5433/presente", None),
            ("postgres:///presente", None),
            ("postgres://o@%2Fvar%2Frun%2Fpostgresql/presente", None),
            ("postgres://db.example.org/presente", None),
            ("postgres://db.example.org/presente?sslmode=disable", plain("db.example.org")),
            ("postgres://localhost,10.0.0.7/presente?sslmode=disable", plain("10.0.0.7")),
            ("postgres://localhost/presente?hostaddr=10.0.0.7&sslmode=disable", plain("10.0.0.7")),
            ("postgres://localhost", Some(NoAddress::WithoutName)),
            ("postgres://localhost/", Some(NoAddress::WithoutName)),
            ("postgres://localhost:door/presente", Some(NoAddress::Unreadable)),
            ("postgres://localhost/presente?colour=blue", Some(NoAddress::Unreadable)),
            ("mysql://localhost/presente", Some(NoAddress::Unreadable)),
            ("host=localhost dbname=presente", Some(NoAddress::Unreadable)),
            ("", Some(NoAddress::Unreadable)),
        ];
        for (text, why) in cases {
            assert_eq!(Address::parse(text).err(), why, "{text}");
        }
    }

    #[test]
    fn what_leaves_this_computer_is_encrypted_whatever_the_address_says() {
        let secured = |text: &str| Address::parse(text).expect("an address").is_secured();
        assert!(secured("postgres://db.example.org/presente"));
        assert!(secured("postgres://db.example.org/presente?sslmode=prefer"));
        assert!(secured("postgres://localhost/presente?hostaddr=10.0.0.7"));
        assert!(secured("postgres://localhost/presente?sslmode=require"), "asked for on this computer too");
        assert!(!secured("postgres://localhost/presente"));
    }
}
