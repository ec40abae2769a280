//! The main job, in two real windows: a family says why a child was away, the school answers, the family reads the
//! answer. Types and presses what a person would; knows no page by anything but its words.

use anyhow::{Context, Result};

use words::Words;

use super::{App, Entry, Pictures, Role};
use crate::trial::{Invited, Plan, Trial};

/// A school's server with two windows that nobody has joined yet.
pub struct Walk {
    pub trial: Trial,
    pub family: App,
    pub liaison: App,
    pub invited: Invited,
    pub pictures: Pictures,
    /// What the family reads.
    family_words: &'static Words,
}

/// What the family writes; the liaison reads it word for word.
pub const NOTE: &str = "Amaneció con fiebre. Hoy descansa en casa.";

/// What the liaison answers; the family reads it word for word.
pub const ANSWER: &str = "Thank you for telling us. We hope to see him soon.";

impl Walk {
    /// Everything that is needed, with the family's window to be read in a language of its own.
    pub async fn begin(plan: &Plan, family_language: &str, pictures: Pictures) -> Result<Walk> {
        let trial = Trial::begin(plan).await?;
        let invited = trial.invite_a_family().await?;
        let (family, liaison) = tokio::try_join!(
            App::launch("family", trial.today, Entry::Nobody),
            App::launch("liaison", trial.today, Entry::Nobody),
        )?;
        let family_words = Words::for_tag(family_language);
        Ok(Walk { trial, family, liaison, invited, pictures, family_words })
    }

    /// Everything, from the choice of a language to the answer on the family's screen.
    pub async fn main_job(&mut self) -> Result<()> {
        let outcome = self.steps().await;
        if outcome.is_err() {
            self.note_failure().await;
        }
        outcome
    }

    async fn steps(&mut self) -> Result<()> {
        self.family_joins().await.context("the family joins")?;
        self.family_explains().await.context("the family explains")?;
        self.liaison_signs_in().await.context("the liaison signs in")?;
        self.liaison_accepts().await.context("the liaison accepts")?;
        self.family_reads_the_answer().await.context("the family reads the answer")
    }

    /// What both windows showed when something did not come: the first thing that a person wants to see.
    pub async fn note_failure(&mut self) {
        for (page, name) in [(&self.family.page, "failed-family"), (&self.liaison.page, "failed-liaison")] {
            // The failure itself is reported; a picture of it is a courtesy.
            let _ = self.pictures.take(page, name).await;
        }
    }

    pub async fn family_joins(&mut self) -> Result<()> {
        let (page, say) = (&self.family.page, self.family_words);
        self.pictures.take(page, "language").await?;
        page.press(Role::Button, say.language().name).await?;
        page.write(&say.join_address(), &self.invited.address).await?;
        page.write(&say.join_code(), &self.invited.code).await?;
        self.pictures.take(page, "join").await?;
        page.press(Role::Button, &say.join_send()).await?;
        page.find(Role::Link, &say.home_explain()).await?;
        self.pictures.take(page, "home").await?;
        Ok(())
    }

    pub async fn family_explains(&mut self) -> Result<()> {
        let (page, say) = (&self.family.page, self.family_words);
        page.press(Role::Link, &say.home_explain()).await?;
        page.find(Role::Heading, &say.explain_title()).await?;
        // The newest day without a reason; today is chosen already.
        page.check_first().await?;
        page.press(Role::Radio, &say.reason_illness()).await?;
        page.write(&say.explain_note(), NOTE).await?;
        self.pictures.take(page, "explain").await?;
        page.press(Role::Button, &say.explain_send()).await?;
        page.find(Role::Heading, &say.explanation_story()).await?;
        page.shows(NOTE).await?;
        page.shows(&say.explanation_step_received()).await?;
        self.pictures.take(page, "explanation-sent").await?;
        Ok(())
    }

    pub async fn liaison_signs_in(&mut self) -> Result<()> {
        let (page, say) = (&self.liaison.page, Words::for_tag("en"));
        let login = &self.trial.liaison;
        page.press(Role::Button, say.language().name).await?;
        page.press(Role::Link, &say.join_staff()).await?;
        page.write(&say.sign_in_address(), &login.address).await?;
        page.write(&say.sign_in_login(), &login.login).await?;
        page.write(&say.sign_in_password(), &login.password).await?;
        self.pictures.take(page, "sign-in").await?;
        page.press(Role::Button, &say.sign_in_send()).await?;
        page.shows(&say.board_list_review()).await?;
        Ok(())
    }

    pub async fn liaison_accepts(&mut self) -> Result<()> {
        let (page, say) = (&self.liaison.page, Words::for_tag("en"));
        // The family's words come first on the board.
        page.shows(NOTE).await?;
        self.pictures.take(page, "board").await?;
        page.press(Role::Button, &say.review_verdict_accept()).await?;
        page.press(Role::Button, &say.review_words_add()).await?;
        page.write(&say.review_words(), ANSWER).await?;
        self.pictures.take(page, "review").await?;
        page.press(Role::Button, &say.review_do_accept()).await?;
        page.shows(&say.board_none_review()).await?;
        self.pictures.take(page, "accepted").await?;
        Ok(())
    }

    pub async fn family_reads_the_answer(&mut self) -> Result<()> {
        let (page, say) = (&self.family.page, self.family_words);
        // It comes by itself, on the page that the family left open.
        page.shows(&say.explanation_step_accept()).await?;
        page.shows(ANSWER).await?;
        self.pictures.take(page, "answer").await?;
        Ok(())
    }

    /// Closes both windows.
    pub async fn end(self) -> Result<()> {
        self.family.close().await?;
        self.liaison.close().await
    }
}
