//! The layer between SQLite and the system's own files, in C's calls. It keeps no state but what a file needs, and
//! leaves every decision to the disk that the file lies on.

use std::{
    ffi::{CStr, OsStr, c_char, c_int, c_void},
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use rusqlite::ffi::{
    SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR_DELETE, SQLITE_IOERR_FSTAT, SQLITE_IOERR_FSYNC, SQLITE_IOERR_READ,
    SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE, SQLITE_OK, sqlite3_file,
    sqlite3_initialize, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs, sqlite3_vfs_find, sqlite3_vfs_register,
};

use crate::{Call, Shared, disk_of};

/// A file as SQLite keeps room for it: ours, and behind it the system's own.
#[repr(C)]
struct File {
    base: sqlite3_file,
    inside: *mut Inside,
}

struct Inside {
    path: PathBuf,
    disk: Option<Arc<Shared>>,
}

/// The system's own layer.
struct Below(*mut sqlite3_vfs);

// SAFETY: SQLite itself calls one from any thread; it is registered once and never changed.
unsafe impl Send for Below {}
// SAFETY: as above.
unsafe impl Sync for Below {}

static BELOW: OnceLock<Below> = OnceLock::new();

const NAME: &CStr = c"presente-tests";

/// Puts the layer under every connection that is opened from now on; once for the whole program.
pub(crate) fn install() {
    BELOW.get_or_init(|| {
        // SAFETY: SQLite is started before its layers are asked for; what is found lives as long as the program. Ours is
        // leaked, so that it does too.
        unsafe {
            sqlite3_initialize();
            let below = sqlite3_vfs_find(std::ptr::null());
            let ours = sqlite3_vfs {
                szOsFile: size_of::<File>() as c_int + (*below).szOsFile,
                pNext: std::ptr::null_mut(),
                zName: NAME.as_ptr(),
                xOpen: Some(open),
                xDelete: Some(delete),
                // Of the rest, nothing asks for which layer it is called.
                ..*below
            };
            sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1);
            Below(below)
        }
    });
}

fn below() -> *mut sqlite3_vfs {
    BELOW.get().expect("nothing is opened through a layer that is not there").0
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    // The second version has the shared index of a log; the third maps files into memory, past every call.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(is_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(share),
    xShmLock: Some(share_lock),
    xShmBarrier: Some(share_barrier),
    xShmUnmap: Some(share_no_more),
    xFetch: None,
    xUnfetch: None,
};

/// The system's file behind ours.
///
/// # Safety
/// `file` was opened by [`open`].
unsafe fn real(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: SQLite gave room for both, one behind the other.
    unsafe { file.cast::<File>().add(1).cast() }
}

/// # Safety
/// `file` was opened by [`open`] and is not closed.
unsafe fn inside<'f>(file: *mut sqlite3_file) -> &'f Inside {
    // SAFETY: it was put there on opening and is taken away on closing.
    unsafe { &*(*file.cast::<File>()).inside }
}

/// Calls the system's own method of a file.
macro_rules! real {
    ($file:expr, $method:ident $(, $arg:expr)*) => {{
        // SAFETY: SQLite calls no method of a file that is not open, and hands on only what it was given.
        unsafe {
            let file = real($file);
            match (*(*file).pMethods).$method {
                Some(method) => method(file $(, $arg)*),
                None => unreachable!("the system's own files have every method of the second version"),
            }
        }
    }};
}

/// Gives an error where the disk does not answer.
macro_rules! ask {
    ($inside:expr, $call:ident, $error:expr) => {
        if let Some(disk) = &$inside.disk
            && !disk.goes_well(Call::$call)
        {
            return $error;
        }
    };
}

/// # Safety
/// `name` is null or text of SQLite's.
unsafe fn path_of(name: *const c_char) -> PathBuf {
    if name.is_null() {
        return PathBuf::new();
    }
    // SAFETY: SQLite ends its texts.
    Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes())).to_owned()
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    flags_out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives room for ours and the system's, and calls nothing of a file without methods.
    unsafe {
        (*file).pMethods = std::ptr::null();
        let path = path_of(name);
        let disk = disk_of(&path);
        let inside = Inside { path, disk };
        ask!(inside, Open, SQLITE_CANTOPEN);
        let Some(open) = (*below()).xOpen else { return SQLITE_CANTOPEN };
        let opened = open(below(), name, real(file), flags, flags_out);
        if opened == SQLITE_OK {
            (*file.cast::<File>()).inside = Box::into_raw(Box::new(inside));
            (*file).pMethods = &raw const METHODS;
        }
        opened
    }
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: the name is SQLite's.
    let path = unsafe { path_of(name) };
    let inside = Inside { disk: disk_of(&path), path };
    ask!(inside, Delete, SQLITE_IOERR_DELETE);
    // SAFETY: what came goes on as it came.
    let deleted = unsafe {
        match (*below()).xDelete {
            Some(delete) => delete(below(), name, sync_folder),
            None => SQLITE_IOERR_DELETE,
        }
    };
    if deleted == SQLITE_OK
        && let Some(disk) = &inside.disk
    {
        disk.deleted(&inside.path);
    }
    deleted
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let closed = real!(file, xClose);
    // SAFETY: it was boxed on opening, and SQLite closes a file once.
    drop(unsafe { Box::from_raw((*file.cast::<File>()).inside) });
    closed
}

unsafe extern "C" fn read(file: *mut sqlite3_file, into: *mut c_void, bytes: c_int, offset: sqlite3_int64) -> c_int {
    // SAFETY: it is open.
    ask!(unsafe { inside(file) }, Read, SQLITE_IOERR_READ);
    real!(file, xRead, into, bytes, offset)
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, bytes: c_int, offset: sqlite3_int64) -> c_int {
    // SAFETY: it is open.
    let inside = unsafe { inside(file) };
    let Some(disk) = &inside.disk else { return real!(file, xWrite, from, bytes, offset) };
    ask!(inside, Write, SQLITE_IOERR_WRITE);
    let mut long: sqlite3_int64 = 0;
    if real!(file, xFileSize, &raw mut long) != SQLITE_OK {
        return SQLITE_IOERR_FSTAT;
    }
    if offset + sqlite3_int64::from(bytes) > long && !disk.has_room() {
        return SQLITE_FULL;
    }
    let known = (long - offset).clamp(0, bytes.into()) as usize;
    let mut before = vec![0_u8; known];
    if known > 0 {
        let found = real!(file, xRead, before.as_mut_ptr().cast(), known as c_int, offset);
        if found != SQLITE_OK && found != SQLITE_IOERR_SHORT_READ {
            return found;
        }
    }
    let written = real!(file, xWrite, from, bytes, offset);
    if written == SQLITE_OK {
        // SAFETY: SQLite gives as many bytes as it says.
        let after = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), bytes as usize) };
        disk.wrote(&inside.path, offset as u64, before, after, long as u64);
    }
    written
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    // SAFETY: it is open.
    let inside = unsafe { inside(file) };
    let Some(disk) = &inside.disk else { return real!(file, xTruncate, size) };
    ask!(inside, Truncate, SQLITE_IOERR_TRUNCATE);
    let mut long: sqlite3_int64 = 0;
    if real!(file, xFileSize, &raw mut long) != SQLITE_OK {
        return SQLITE_IOERR_FSTAT;
    }
    let mut tail = vec![0_u8; (long - size).max(0) as usize];
    if !tail.is_empty() {
        let found = real!(file, xRead, tail.as_mut_ptr().cast(), tail.len() as c_int, size);
        if found != SQLITE_OK && found != SQLITE_IOERR_SHORT_READ {
            return found;
        }
    }
    let cut = real!(file, xTruncate, size);
    if cut == SQLITE_OK {
        disk.truncated(&inside.path, size as u64, tail);
    }
    cut
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: it is open.
    let inside = unsafe { inside(file) };
    ask!(inside, Sync, SQLITE_IOERR_FSYNC);
    match &inside.disk {
        // What is synced is what this says: the system's own disk need not be waited for.
        Some(disk) => {
            disk.synced(&inside.path);
            SQLITE_OK
        }
        None => real!(file, xSync, flags),
    }
}

unsafe extern "C" fn size(file: *mut sqlite3_file, size: *mut sqlite3_int64) -> c_int {
    // SAFETY: it is open.
    ask!(unsafe { inside(file) }, Size, SQLITE_IOERR_FSTAT);
    real!(file, xFileSize, size)
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    real!(file, xLock, level)
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    real!(file, xUnlock, level)
}

unsafe extern "C" fn is_reserved(file: *mut sqlite3_file, answer: *mut c_int) -> c_int {
    real!(file, xCheckReservedLock, answer)
}

unsafe extern "C" fn control(file: *mut sqlite3_file, what: c_int, with: *mut c_void) -> c_int {
    real!(file, xFileControl, what, with)
}

unsafe extern "C" fn sector(file: *mut sqlite3_file) -> c_int {
    real!(file, xSectorSize)
}

unsafe extern "C" fn characteristics(file: *mut sqlite3_file) -> c_int {
    real!(file, xDeviceCharacteristics)
}

unsafe extern "C" fn share(
    file: *mut sqlite3_file,
    region: c_int,
    bytes: c_int,
    extend: c_int,
    at: *mut *mut c_void,
) -> c_int {
    // SAFETY: it is open.
    ask!(unsafe { inside(file) }, Share, SQLITE_IOERR_SHMMAP);
    real!(file, xShmMap, region, bytes, extend, at)
}

unsafe extern "C" fn share_lock(file: *mut sqlite3_file, offset: c_int, count: c_int, flags: c_int) -> c_int {
    real!(file, xShmLock, offset, count, flags)
}

unsafe extern "C" fn share_barrier(file: *mut sqlite3_file) {
    real!(file, xShmBarrier);
}

unsafe extern "C" fn share_no_more(file: *mut sqlite3_file, delete: c_int) -> c_int {
    real!(file, xShmUnmap, delete)
}
