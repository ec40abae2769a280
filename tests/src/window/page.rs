//! A page as a person meets it: controls by role and name, words on screen, keys. Waits for what is to come, since a
//! page answers when it can.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::Value;

/// The longest a page may take to show what was asked of it, on a machine that compiles beside it.
const SHOW_MOST: Duration = Duration::from_secs(60);
pub(super) const LOOK_EVERY: Duration = Duration::from_millis(60);

/// What a control is, in the words of ARIA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Button,
    Link,
    Textbox,
    Radio,
    Checkbox,
    Combobox,
    Spinbutton,
    Heading,
    Dialog,
}

impl Role {
    /// Whether this is what a browser calls it; a button may come as the kind of button that it is.
    pub(super) fn is_computed(self, computed: &str) -> bool {
        match self {
            Role::Button => ["button", "summary", "togglebutton"].contains(&computed),
            Role::Textbox => ["textbox", "searchbox"].contains(&computed),
            other => format!("{other:?}").to_lowercase() == computed,
        }
    }

    /// Elements that may have this role; the name decides which one is meant.
    fn candidates(self) -> &'static str {
        match self {
            Role::Button => "button, summary, [role=button], input[type=submit], input[type=button]",
            Role::Link => "a[href], [role=link]",
            Role::Textbox => {
                "textarea, input:not([type]), input[type=text], input[type=password], input[type=search], \
                 input[type=url], input[type=tel], input[type=email], [role=textbox]"
            }
            Role::Radio => "input[type=radio], [role=radio]",
            Role::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Role::Combobox => "select, [role=combobox]",
            Role::Spinbutton => "[role=spinbutton]",
            Role::Heading => "h1, h2, h3, h4, [role=heading]",
            Role::Dialog => "dialog[open], [role=dialog]",
        }
    }
}

/// Where a control is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Anywhere, or in the dialog that is open.
    Window,
    /// Beside the menu.
    Page,
}

const OPEN_DIALOG: &str = "dialog[open]";

/// One window's page, and the driver that leads to it.
#[derive(Clone)]
pub struct Page {
    client: Client,
}

impl Page {
    pub fn new(client: Client) -> Page {
        Page { client }
    }

    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits until the page shows something.
    pub async fn has_loaded(&self) -> Result<()> {
        until("a page with a heading", || async { Ok(self.client.find(Locator::Css("h1")).await.ok().map(|_| ())) })
            .await
    }

    /// The control of this role and name, once it is there. An exact name wins over one that holds the words.
    pub async fn find(&self, role: Role, name: &str) -> Result<Element> {
        match until(&format!("{role:?} {name:?}"), || self.find_now(Place::Window, role, name)).await {
            Ok(found) => Ok(found),
            Err(missing) => bail!("{missing:#}; {}", self.what_is_there(role).await?),
        }
    }

    async fn find_now(&self, place: Place, role: Role, name: &str) -> Result<Option<Element>> {
        let wanted = plain(name);
        let mut nearly = None;
        let within = match place {
            Place::Page => "main",
            // Under an open dialog nothing can be operated.
            Place::Window if self.client.find(Locator::Css(OPEN_DIALOG)).await.is_ok() => OPEN_DIALOG,
            Place::Window => "body",
        };
        let candidates = format!("{within} :is({})", role.candidates());
        for element in self.client.find_all(Locator::Css(&candidates)).await? {
            if !shown(&element, role).await {
                continue;
            }
            let label = self.label(&element).await.unwrap_or_default();
            if label == wanted {
                return Ok(Some(element));
            }
            if nearly.is_none() && label.contains(&wanted) {
                nearly = Some(element);
            }
        }
        Ok(nearly)
    }

    /// What controls of this role are called, for a message that helps.
    async fn names(&self, role: Role) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for element in self.client.find_all(Locator::Css(role.candidates())).await? {
            names.push(self.label(&element).await.unwrap_or_default());
        }
        Ok(names)
    }

    pub async fn press(&self, role: Role, name: &str) -> Result<()> {
        self.press_in(Place::Window, role, name).await
    }

    /// Presses what stands on the page itself: the menu beside it may use the same words.
    pub async fn press_on_page(&self, role: Role, name: &str) -> Result<()> {
        self.press_in(Place::Page, role, name).await
    }

    async fn press_in(&self, place: Place, role: Role, name: &str) -> Result<()> {
        // A page that draws itself anew between finding and pressing takes the control away: it is found again.
        let what = format!("{role:?} {name:?} to press");
        let pressed = until(&what, || async {
            let Some(element) = self.find_now(place, role, name).await? else { return Ok(None) };
            Ok(element.click().await.ok())
        });
        match pressed.await {
            Ok(()) => Ok(()),
            Err(missing) => bail!("{missing:#}; {}", self.what_is_there(role).await?),
        }
    }

    /// For a message that helps.
    async fn what_is_there(&self, role: Role) -> Result<String> {
        let at = self.client.execute("return location.hash", vec![]).await?;
        Ok(format!("at {at} there are {:?}, and on screen is: {}", self.names(role).await?, self.text().await?))
    }

    /// Checks the first box on the page, unless it is checked already.
    pub async fn check_first(&self) -> Result<()> {
        until("a box to check", || async {
            let boxes = self.client.find_all(Locator::Css(Role::Checkbox.candidates())).await?;
            let Some(first) = boxes.first() else { return Ok(None) };
            if !first.is_selected().await? {
                first.click().await?;
            }
            Ok(first.is_selected().await?.then_some(()))
        })
        .await
    }

    /// Replaces what a field holds.
    pub async fn write(&self, name: &str, text: &str) -> Result<()> {
        let field = self.find(Role::Textbox, name).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Waits until these words are on screen.
    pub async fn shows(&self, words: &str) -> Result<()> {
        self.shows_within(SHOW_MOST, words).await
    }

    /// The same for what takes long: many letters, by programs that nobody has optimised.
    pub async fn shows_at_last(&self, words: &str) -> Result<()> {
        self.shows_within(10 * SHOW_MOST, words).await
    }

    async fn shows_within(&self, most: Duration, words: &str) -> Result<()> {
        let wanted = plain(words);
        let look = || async { Ok(self.text().await?.contains(&wanted).then_some(())) };
        match until_within(most, &format!("the words {words:?}"), look).await {
            Ok(()) => Ok(()),
            Err(missing) => bail!("{missing:#}; on screen is: {}", self.text().await?),
        }
    }

    /// Every word on screen, in small letters.
    pub async fn text(&self) -> Result<String> {
        let text = self.client.execute("return document.body.innerText", vec![]).await?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// What it is called, in small letters.
    async fn label(&self, element: &Element) -> Result<String> {
        Ok(plain(&self.computed_name(&element.element_id()).await?))
    }

    pub(super) async fn computed_name(&self, element: &str) -> Result<String> {
        self.computed("computedlabel", element).await
    }

    pub(super) async fn computed_role(&self, element: &str) -> Result<String> {
        let role = self.computed("computedrole", element).await?;
        // What opens a `<details>` is a control of its own kind, for which ARIA has no word.
        Ok(if role.is_empty() { "summary".to_string() } else { role })
    }

    async fn computed(&self, what: &'static str, element: &str) -> Result<String> {
        let answer = self.client.issue_cmd(Computed { what, element: element.to_string() }).await?;
        Ok(answer.as_str().unwrap_or_default().to_string())
    }

    /// What axe finds wrong, one line a fault.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let axe = root().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&axe).with_context(|| axe.display().to_string())?;
        self.client.execute(&axe, vec![]).await?;
        let found = self.client.execute_async(RUN_AXE, vec![]).await?;
        let faults = found.as_array().with_context(|| format!("axe said {found}"))?;
        Ok(faults.iter().map(|fault| fault.as_str().unwrap_or_default().to_string()).collect())
    }

    /// The page as it is drawn now.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        // Right after a change the driver still hands out the frame before it.
        self.client.execute_async(TWO_FRAMES, vec![]).await?;
        Ok(self.client.screenshot().await?)
    }

    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.client.set_window_size(width, height).await?)
    }
}

const RUN_AXE: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'] }).then( \
      (found) => done(found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html}`))), \
      (trouble) => done(String(trouble)));";

const TWO_FRAMES: &str = "const done = arguments[arguments.length - 1]; \
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));";

/// A radio or checkbox may be drawn by its label, and is then in the page without being seen.
async fn shown(element: &Element, role: Role) -> bool {
    matches!(role, Role::Radio | Role::Checkbox) || element.is_displayed().await.unwrap_or(false)
}

/// Words without the marks that keep a name in its own direction, in small letters, with single spaces.
pub(super) fn plain(text: &str) -> String {
    words::plain(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Looks again and again until there is something, and says what was missing when it takes too long.
pub(super) async fn until<T, F: Future<Output = Result<Option<T>>>>(what: &str, look: impl FnMut() -> F) -> Result<T> {
    until_within(SHOW_MOST, what, look).await
}

async fn until_within<T, F: Future<Output = Result<Option<T>>>>(
    most: Duration,
    what: &str,
    mut look: impl FnMut() -> F,
) -> Result<T> {
    let start = Instant::now();
    let mut trouble = None;
    while start.elapsed() < most {
        match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => trouble = None,
            Err(now) => trouble = Some(now),
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    match trouble {
        Some(trouble) => Err(trouble.context(format!("{what} did not come"))),
        None => bail!("{what} did not come"),
    }
}

pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The id by which the driver knows an element that a script has given.
pub(super) fn element_id(given: &Value) -> Result<&str> {
    /// As the WebDriver standard names it.
    const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";
    given[KEY].as_str().with_context(|| format!("no element: {given}"))
}

/// What the browser tells a screen reader of an element; the driver's library has no call for it.
#[derive(Debug)]
struct Computed {
    what: &'static str,
    element: String,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
