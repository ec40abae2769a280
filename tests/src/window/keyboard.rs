//! A person without a mouse: Tab, Enter, Space, arrows, letters. Scripts only ask where the focus is; none sets it, and
//! nothing here clicks.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::page::{LOOK_EVERY, Page, Role, element_id, plain, until};

/// Where the focus is, and what is to be seen there.
const OVER: &str = "
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return `${left},${top}: ${there?.tagName} ${there?.className} ${there?.textContent.trim().slice(0, 60)}`;";

/// What has the focus, as a screen reader is told of it and as eyes see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    pub role: String,
    /// In small letters.
    pub name: String,
    /// Whether it lies in the part of the page that is on screen, with nothing over it.
    on_screen: bool,
    /// Whether something is drawn around it, or around the row it stands in.
    ringed: bool,
}

impl Focus {
    fn is(&self, role: Role, name: &str) -> bool {
        role.is_computed(&self.role) && self.name.contains(&plain(name))
    }
}

/// Which way Tab goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Onward,
    Back,
}

/// Far more stops than any page has: a ring without the control in it is then known to be one.
const STOPS_MOST: usize = 90;

const FOCUS: &str = "
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    const box = at.getBoundingClientRect();
    const on_screen = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    const part = at.getClientRects()[0] ?? box;
    const there = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
    const covered = there !== null && !there.contains(at) && !(at.closest('label') ?? at).contains(there);
    const ring = (one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    };
    return [at, on_screen && !covered, ring(at) || (at.closest('label') !== null && ring(at.closest('label')))];";

impl Page {
    /// Presses these keys together: `[Shift, Tab]`.
    pub async fn press_keys(&self, keys: &[char]) -> Result<()> {
        let mut chord = KeyActions::new("keys".to_string());
        for key in keys {
            chord = chord.then(KeyAction::Down { value: *key });
        }
        for key in keys.iter().rev() {
            chord = chord.then(KeyAction::Up { value: *key });
        }
        Ok(self.client().perform_actions(chord).await?)
    }

    pub async fn press_key(&self, key: Key) -> Result<()> {
        self.press_keys(&[key.into()]).await
    }

    /// Types into whatever has the focus.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let mut typed = KeyActions::new("keys".to_string());
        for key in text.chars() {
            typed = typed.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        }
        Ok(self.client().perform_actions(typed).await?)
    }

    /// What has the focus; nothing when the page as a whole has it.
    pub async fn focus(&self) -> Result<Option<Focus>> {
        let said = self.client().execute(FOCUS, vec![]).await?;
        let Some(parts) = said.as_array() else { return Ok(None) };
        let [element, on_screen, ringed] = parts.as_slice() else { bail!("the page says of its focus: {said}") };
        let element = element_id(element)?;
        Ok(Some(Focus {
            role: self.computed_role(element).await?,
            name: plain(&self.computed_name(element).await?),
            on_screen: on_screen.as_bool().unwrap_or(false),
            ringed: ringed.as_bool().unwrap_or(false),
        }))
    }

    /// Waits until a new screen has put the focus on its heading.
    pub async fn arrives(&self, heading: &str) -> Result<()> {
        self.has_focus(Role::Heading, heading).await
    }

    /// Waits until this control has the focus, without pressing anything.
    pub async fn has_focus(&self, role: Role, name: &str) -> Result<()> {
        let wanted = format!("the focus on {role:?} {name:?}");
        let here = until(&wanted, || async { Ok(self.focus().await?.filter(|focus| focus.is(role, name))) });
        match here.await {
            Ok(_) => Ok(()),
            Err(missing) => bail!("{missing:#}; it is on {:?}", self.focus().await?),
        }
    }

    /// Presses Tab until this control has the focus.
    pub async fn tab_to(&self, role: Role, name: &str) -> Result<()> {
        self.go_to(Way::Onward, role, name).await
    }

    /// Presses Shift and Tab until this control has the focus.
    pub async fn tab_back_to(&self, role: Role, name: &str) -> Result<()> {
        self.go_to(Way::Back, role, name).await
    }

    async fn go_to(&self, way: Way, role: Role, name: &str) -> Result<()> {
        // A page answers when it can: before the control is there, Tab would go past its place.
        self.find(role, name).await?;
        let keys: &[char] = match way {
            Way::Onward => &[Key::Tab.into()],
            Way::Back => &[Key::Shift.into(), Key::Tab.into()],
        };
        let mut passed = Vec::new();
        for _ in 0..STOPS_MOST {
            self.press_keys(keys).await?;
            let Some(focus) = self.focus().await? else {
                passed.push("the page as a whole".to_string());
                continue;
            };
            if !focus.on_screen {
                self.comes_on_screen(&focus).await?;
            }
            ensure!(focus.ringed, "nothing shows that the focus is here: {focus:?}");
            if focus.is(role, name) {
                return Ok(());
            }
            passed.push(format!("{} {:?}", focus.role, focus.name));
        }
        bail!("Tab does not lead to {role:?} {name:?}; it leads to {passed:#?}")
    }

    /// Waits until what has the focus can be seen: a page that has just grown is scrolled a moment after the key.
    async fn comes_on_screen(&self, focus: &Focus) -> Result<()> {
        let wanted = format!("{focus:?} on screen");
        let seen = until(&wanted, || async { Ok(self.focus().await?.filter(|focus| focus.on_screen)) });
        let Err(missing) = seen.await else { return Ok(()) };
        let over = self.client().execute(OVER, vec![]).await?;
        bail!("Tab leads to what is not on screen: {missing:#}; there is {over} instead")
    }

    /// Tab to a button or a link, and Enter.
    pub async fn go(&self, way: Way, role: Role, name: &str) -> Result<()> {
        self.go_to(way, role, name).await?;
        self.press_key(Key::Enter).await
    }

    /// Chooses one of several radio buttons: Tab to the one at which their group is entered, arrows to the other.
    pub async fn choose(&self, entered_at: &str, wanted: &str) -> Result<()> {
        const CHOICES_MOST: usize = 30;
        self.tab_to(Role::Radio, entered_at).await?;
        let mut passed = Vec::new();
        for _ in 0..CHOICES_MOST {
            let focus = self.focus().await?.context("arrows lead out of the choice")?;
            if focus.is(Role::Radio, wanted) {
                return self.press_key(Key::Space).await;
            }
            passed.push(focus.name);
            self.press_key(Key::Down).await?;
        }
        bail!("arrows do not lead to {wanted:?}; they lead to {passed:?}")
    }

    /// Tab to a text field, and type.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        self.tab_to(Role::Textbox, name).await?;
        self.type_text(text).await?;
        self.holds(text).await
    }

    /// Waits until the text field that has the focus holds this: keys are handled one after another.
    pub async fn holds(&self, text: &str) -> Result<()> {
        const VALUE: &str = "return document.activeElement?.value ?? ''";
        let wanted = format!("a field that holds {text:?}");
        let holds = until(&wanted, || async {
            let value = self.client().execute(VALUE, vec![]).await?;
            Ok((value.as_str() == Some(text)).then_some(()))
        });
        match holds.await {
            Ok(()) => Ok(()),
            Err(missing) => bail!("{missing:#}; it holds {}", self.client().execute(VALUE, vec![]).await?),
        }
    }

    /// Looks twice until two looks are alike: what is drawn in two goes is then whole.
    pub(super) async fn settles<T: PartialEq>(&self, look: impl AsyncFn() -> Result<T>) -> Result<T> {
        let mut before = look().await?;
        loop {
            tokio::time::sleep(LOOK_EVERY * 4).await;
            let now = look().await?;
            if now == before {
                return Ok(now);
            }
            before = now;
        }
    }
}
