//! A screen with a keyboard and nobody but the test before it. No window manager: what a window shows and takes is
//! between it and the screen.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, CreateWindowAux, EventMask, InputFocus,
    KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::until;
use crate::programs::Running;

/// As the X keyboard names them.
pub const TAB: u32 = 0xff09;
pub const ENTER: u32 = 0xff0d;
pub const DOWN: u32 = 0xff54;
const SHIFT_LEFT: u32 = 0xffe1;
const CONTROL_LEFT: u32 = 0xffe3;

/// A window as somebody before the screen sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub id: Window,
    pub title: String,
    pub process: u32,
    pub width: u16,
    pub height: u16,
}

pub struct Screen {
    name: String,
    connection: RustConnection,
    root: Window,
    /// Something else on the screen, to look at in place of the program.
    other: Window,
    _server: Running,
}

impl Screen {
    pub fn begin() -> Result<Screen> {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"]);
        server.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Running(server.spawn().context("Xvfb (package xvfb)")?);
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().context("the screen has no output")?).read_line(&mut number)?;
        let name = format!(":{}", number.trim());
        let (connection, at) = x11rb::connect(Some(&name)).with_context(|| format!("screen {name}"))?;
        let root = connection.setup().roots[at].root;
        let other = connection.generate_id()?;
        let aux = CreateWindowAux::new();
        connection.create_window(0, other, root, 1200, 1000, 20, 20, 0, WindowClass::INPUT_OUTPUT, 0, &aux)?;
        connection.map_window(other)?;
        connection.sync()?;
        Ok(Screen { name, connection, root, other, _server: server })
    }

    /// As programs are told it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every window with a title that is on screen now.
    pub fn windows(&self) -> Result<Vec<Seen>> {
        let mut seen = Vec::new();
        for id in self.connection.query_tree(self.root)?.reply()?.children {
            // Windows come and go while they are counted.
            if let Ok(Some(window)) = self.look_at(id) {
                seen.push(window);
            }
        }
        Ok(seen)
    }

    fn look_at(&self, id: Window) -> Result<Option<Seen>> {
        if self.connection.get_window_attributes(id)?.reply()?.map_state != MapState::VIEWABLE {
            return Ok(None);
        }
        let title = self.connection.get_property(false, id, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 1024)?.reply()?;
        let process = self.connection.get_property(false, id, self.atom("_NET_WM_PID")?, AtomEnum::CARDINAL, 0, 1)?;
        let process = process.reply()?.value32().and_then(|mut values| values.next());
        let size = self.connection.get_geometry(id)?.reply()?;
        let Some(process) = process else { return Ok(None) };
        let title = String::from_utf8_lossy(&title.value).into_owned();
        Ok(Some(Seen { id, title, process, width: size.width, height: size.height }))
    }

    fn atom(&self, name: &str) -> Result<Atom> {
        Ok(self.connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// Waits for a window that answers the description.
    pub async fn window(&self, what: &str, is: impl Fn(&Seen) -> bool) -> Result<Seen> {
        let mut last = Vec::new();
        let found = until(what, async || {
            last = self.windows()?;
            Ok(last.iter().find(|window| is(window)).cloned())
        })
        .await;
        found.with_context(|| format!("on screen are {last:?}"))
    }

    /// Waits until a window is on screen no more.
    pub async fn leaves(&self, window: &Seen) -> Result<()> {
        until(&format!("{:?} gone", window.title), async || {
            Ok((!self.windows()?.iter().any(|other| other.id == window.id)).then_some(()))
        })
        .await
    }

    /// Presses the cross in a window's corner.
    pub fn close(&self, window: &Seen) -> Result<()> {
        let words = [self.atom("WM_DELETE_WINDOW")?, x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window.id, self.atom("WM_PROTOCOLS")?, words);
        self.connection.send_event(false, window.id, EventMask::NO_EVENT, message)?;
        Ok(self.connection.sync()?)
    }

    /// Pulls a window to a size.
    pub fn resize(&self, window: &Seen, width: u32, height: u32) -> Result<()> {
        let size = ConfigureWindowAux::new().width(width).height(height);
        self.connection.configure_window(window.id, &size)?;
        Ok(self.connection.sync()?)
    }

    /// Turns to a window: keys go there from now on.
    pub fn turn_to(&self, window: &Seen) -> Result<()> {
        self.focus(window.id)
    }

    /// Turns to something else than the program.
    pub fn look_away(&self) -> Result<()> {
        // Without a manager, a window under the pointer counts as looked at.
        self.connection.warp_pointer(x11rb::NONE, self.root, 0, 0, 0, 0, 1210, 1010)?;
        self.focus(self.other)
    }

    fn focus(&self, window: Window) -> Result<()> {
        self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?;
        Ok(self.connection.sync()?)
    }

    /// Whether keys go to this window.
    pub fn is_turned_to(&self, window: &Seen) -> Result<bool> {
        let mut at = self.connection.get_input_focus()?.reply()?.focus;
        // A program may hand keys to a part of its window.
        while at != window.id {
            if at <= 1 || at == self.root {
                return Ok(false);
            }
            at = self.connection.query_tree(at)?.reply()?.parent;
        }
        Ok(true)
    }

    /// Types on the keyboard, for whatever keys go to.
    pub fn types(&self, text: &str) -> Result<()> {
        text.chars().try_for_each(|key| self.key(u32::from(key)))
    }

    pub fn key(&self, key: u32) -> Result<()> {
        let (code, shifted) = self.find_key(key)?;
        let shift = self.find_key(SHIFT_LEFT)?.0;
        if shifted {
            self.fake(KEY_PRESS_EVENT, shift)?;
        }
        self.fake(KEY_PRESS_EVENT, code)?;
        self.fake(KEY_RELEASE_EVENT, code)?;
        if shifted {
            self.fake(KEY_RELEASE_EVENT, shift)?;
        }
        Ok(self.connection.sync()?)
    }

    /// A key with Control held.
    pub fn control(&self, key: char) -> Result<()> {
        let control = self.find_key(CONTROL_LEFT)?.0;
        self.fake(KEY_PRESS_EVENT, control)?;
        self.key(u32::from(key))?;
        self.fake(KEY_RELEASE_EVENT, control)?;
        Ok(self.connection.sync()?)
    }

    fn fake(&self, kind: u8, code: u8) -> Result<()> {
        self.connection.xtest_fake_input(kind, code, x11rb::CURRENT_TIME, x11rb::NONE, 0, 0, 0)?;
        Ok(())
    }

    /// Where a key lies, and whether it takes Shift.
    fn find_key(&self, key: u32) -> Result<(u8, bool)> {
        let (least, most) = (self.connection.setup().min_keycode, self.connection.setup().max_keycode);
        let mapping = self.connection.get_keyboard_mapping(least, most - least + 1)?.reply()?;
        let rows = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode)).zip(least..=most);
        for (row, code) in rows {
            if let Some(at) = row.iter().take(2).position(|symbol| *symbol == key) {
                return Ok((code, at == 1));
            }
        }
        anyhow::bail!("no key for {key:#x}")
    }
}
