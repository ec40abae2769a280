//! What shows tray icons on a desktop, and the menu of the icon that came.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Structure, Value};
use zbus::{Connection, Proxy};

use super::{Bus, until};

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Who has an icon here: the name on the bus, and the object.
type Items = Arc<Mutex<Vec<(String, String)>>>;

struct Watcher(Items);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        // Some give their object, others a name of their own.
        let item = match service.strip_prefix('/') {
            Some(_) => (sender, service),
            None => (service, "/StatusNotifierItem".to_string()),
        };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(item);
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        let items = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        items.iter().map(|(name, path)| format!("{name}{path}")).collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

/// Shows tray icons for as long as it lives.
pub struct Trays {
    items: Items,
    bus: Connection,
}

impl Trays {
    pub async fn begin(bus: &Bus) -> Result<Trays> {
        let items = Items::default();
        let bus = bus.connect().await?;
        bus.object_server().at(PATH, Watcher(items.clone())).await?;
        bus.request_name(NAME).await?;
        Ok(Trays { items, bus })
    }

    /// Waits for the icon that comes after so many.
    pub async fn nth(&self, at: usize) -> Result<Tray> {
        let (name, path) = until("an icon in the tray", async || {
            Ok(self.items.lock().unwrap_or_else(PoisonError::into_inner).get(at).cloned())
        })
        .await?;
        Ok(Tray { bus: self.bus.clone(), name, path })
    }
}

/// A line of a tray's menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    id: i32,
    pub label: String,
    pub enabled: bool,
}

/// One icon with its menu.
pub struct Tray {
    bus: Connection,
    name: String,
    path: String,
}

impl Tray {
    async fn menu(&self) -> Result<Proxy<'_>> {
        let item = Proxy::new(&self.bus, self.name.as_str(), self.path.as_str(), ITEM).await?;
        let menu: OwnedObjectPath = item.get_property("Menu").await.context("an icon without a menu")?;
        Ok(Proxy::new(&self.bus, self.name.clone(), menu, MENU).await?)
    }

    /// The lines of its menu, those that only part others left out.
    pub async fn entries(&self) -> Result<Vec<Entry>> {
        let menu = self.menu().await?;
        let nothing: [&str; 0] = [];
        let (_, root): (u32, Line) = menu.call("GetLayout", &(0i32, -1i32, nothing.as_slice())).await?;
        root.2.iter().filter_map(|line| entry(line).transpose()).collect()
    }

    /// Waits until the menu's lines are called so.
    pub async fn reads(&self, labels: &[String]) -> Result<()> {
        let mut last = Vec::new();
        let outcome = until("the tray's menu in its language", async || {
            last = self.entries().await?.into_iter().map(|entry| entry.label).collect();
            Ok((last == labels).then_some(()))
        })
        .await;
        outcome.with_context(|| format!("wanted were {labels:?}, there are {last:?}"))
    }

    /// Presses the line of this name.
    pub async fn press(&self, label: &str) -> Result<()> {
        let entries = self.entries().await?;
        let entry = entries.iter().find(|entry| entry.label == label);
        let entry = entry.with_context(|| format!("no {label:?} in {entries:?}"))?;
        let menu = self.menu().await?;
        Ok(menu.call_noreply("Event", &(entry.id, "clicked", Value::from(0i32), 0u32)).await?)
    }
}

/// A line as the menu's protocol has it: its id, what is known of it, what hangs below it.
type Line = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// `None`: a line that only parts others.
fn entry(line: &OwnedValue) -> Result<Option<Entry>> {
    let line: &Structure<'_> = line.downcast_ref::<&Structure<'_>>().context("a line of a menu")?;
    let [id, known, _] = line.fields() else { bail!("a line of a menu has three parts") };
    let id: i32 = id.try_into()?;
    let known: HashMap<String, OwnedValue> = known.try_clone()?.try_into()?;
    if known.contains_key("type") {
        return Ok(None);
    }
    let label = known.get("label").map(|label| label.downcast_ref::<&str>()).transpose()?.unwrap_or_default();
    let enabled = known.get("enabled").map(|enabled| enabled.downcast_ref::<bool>()).transpose()?.unwrap_or(true);
    // An underscore marks a key; two stand for one.
    let label = label.replace("__", "\u{0}").replace('_', "").replace('\u{0}', "_");
    Ok(Some(Entry { id, label, enabled }))
}
