//! Tells Tauri which commands the page may ask for, so that no window is granted another.

fn main() {
    // The page is carried inside the program: a new page makes a new program.
    println!("cargo::rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&["call", "news"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("tauri.conf.json and capabilities/ are part of the checkout; the page is built before: npm run build");
}
