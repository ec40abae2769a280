//! What a screen reader would say of a page by itself: the polite live regions, as they change. Only listens.

use anyhow::{Result, bail};

use super::page::{Page, plain, until};

/// Keeps what each polite region says when it changes. A region that comes with its text stays silent, as in a screen
/// reader.
const LISTEN: &str = "
    if (window.heard) return;
    const polite = '[aria-live=polite], [role=status]';
    const heard = (window.heard = []);
    const known = new WeakSet();
    const learn = () => document.querySelectorAll(polite).forEach((region) => known.add(region));
    learn();
    new MutationObserver((changes) => {
      const regions = new Set();
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(polite);
        if (region && known.has(region)) regions.add(region);
      }
      for (const region of regions) if (region.textContent.trim()) heard.push(region.textContent);
      learn();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";

impl Page {
    /// Begins to listen. What was said before is not heard.
    pub async fn listens(&self) -> Result<()> {
        self.client().execute(LISTEN, vec![]).await?;
        Ok(())
    }

    /// Waits until a polite live region says this sentence, and forgets what was said before it.
    pub async fn hears(&self, sentence: &str) -> Result<()> {
        let wanted = plain(sentence);
        let what = format!("to be told {sentence:?}");
        let here = until(&what, || async {
            let heard = self.heard().await?;
            let Some(at) = heard.iter().position(|said| said.contains(&wanted)) else { return Ok(None) };
            let forget = vec![serde_json::json!(at + 1)];
            self.client().execute("window.heard.splice(0, arguments[0])", forget).await?;
            Ok(Some(()))
        });
        match here.await {
            Ok(()) => Ok(()),
            Err(missing) => bail!("{missing:#}; heard was {:?}", self.heard().await?),
        }
    }

    async fn heard(&self) -> Result<Vec<String>> {
        let heard = self.client().execute("return window.heard", vec![]).await?;
        let Some(heard) = heard.as_array() else { bail!("nobody listens to this page") };
        Ok(heard.iter().map(|said| plain(said.as_str().unwrap_or_default())).collect())
    }
}
