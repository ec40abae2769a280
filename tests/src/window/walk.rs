//! The main job, in two real windows: a family says why a child was away, the school answers, the family reads the
//! answer. Types and presses what a person would; knows no page by anything but its words.

use anyhow::{Context, Result};

use super::{App, Entry, Pictures, Role};
use crate::trial::{Invited, Plan, Trial};

/// A school's server with two windows that nobody has joined yet.
pub struct Walk {
    pub trial: Trial,
    pub family: App,
    pub liaison: App,
    pub invited: Invited,
    pub pictures: Pictures,
}

/// What the family writes; the liaison reads it word for word.
pub const NOTE: &str = "Mateo woke up with a fever. He is resting today.";

/// What the liaison answers.
pub const ANSWER: &str = "Thank you for telling us. We hope to see him soon.";

impl Walk {
    pub async fn begin(plan: &Plan, pictures: Pictures) -> Result<Walk> {
        let trial = Trial::begin(plan).await?;
        let invited = trial.invite_a_family().await?;
        let (family, liaison) = tokio::try_join!(
            App::launch("family", trial.today, Entry::Nobody),
            App::launch("liaison", trial.today, Entry::Nobody),
        )?;
        Ok(Walk { trial, family, liaison, invited, pictures })
    }

    /// Everything, from the choice of a language to the answer on the family's screen.
    pub async fn main_job(&mut self) -> Result<()> {
        self.family_joins().await.context("the family joins")?;
        self.family_explains().await.context("the family explains")?;
        self.liaison_signs_in().await.context("the liaison signs in")?;
        self.liaison_accepts().await.context("the liaison accepts")?;
        self.family_reads_the_answer().await.context("the family reads the answer")
    }

    pub async fn family_joins(&mut self) -> Result<()> {
        let page = &self.family.page;
        self.pictures.take(page, "language").await?;
        page.press(Role::Button, "English").await?;
        page.find(Role::Textbox, "Code").await?;
        page.write("Address", &self.invited.address).await?;
        page.write("Code", &self.invited.code).await?;
        self.pictures.take(page, "join").await?;
        page.press(Role::Button, "Join").await?;
        page.shows("this year").await?;
        self.pictures.take(page, "home").await?;
        Ok(())
    }

    pub async fn family_explains(&mut self) -> Result<()> {
        let page = &self.family.page;
        page.press(Role::Link, "Explain or report an absence").await?;
        page.press(Role::Radio, "Illness").await?;
        page.write("note", NOTE).await?;
        self.pictures.take(page, "explain").await?;
        page.press(Role::Button, "Send").await?;
        page.shows(NOTE).await?;
        self.pictures.take(page, "explanation-sent").await?;
        Ok(())
    }

    pub async fn liaison_signs_in(&mut self) -> Result<()> {
        let page = &self.liaison.page;
        let login = &self.trial.liaison;
        page.press(Role::Button, "English").await?;
        page.press(Role::Link, "I work at the school").await?;
        page.write("Address", &login.address).await?;
        page.write("Login", &login.login).await?;
        page.write("Password", &login.password).await?;
        self.pictures.take(page, "sign-in").await?;
        page.press(Role::Button, "Sign in").await?;
        page.shows("To review").await?;
        Ok(())
    }

    pub async fn liaison_accepts(&mut self) -> Result<()> {
        let page = &self.liaison.page;
        // The family's words come first on the board.
        page.shows(NOTE).await?;
        self.pictures.take(page, "board").await?;
        page.press(Role::Button, "Accept").await?;
        self.pictures.take(page, "review").await?;
        page.write("words", ANSWER).await?;
        page.press(Role::Button, "Accept").await?;
        page.shows("accepted").await?;
        self.pictures.take(page, "accepted").await?;
        Ok(())
    }

    pub async fn family_reads_the_answer(&mut self) -> Result<()> {
        let page = &self.family.page;
        page.shows("accepted").await?;
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
