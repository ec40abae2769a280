//! The main job, in two real windows: a family says why a child was away, asks for support, writes; the school answers
//! each; the family reads the answers. Types and presses what a person would; knows no page by anything but its words.

use anyhow::{Context, Result};
use chrono::Days;
use words::Words;

use super::{App, Entry, Pictures, Role};
use crate::trial::{Invited, Login, Plan, Trial};

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

/// What the family asks for, and what it asks in a message.
pub const HELP: &str = "El autobús ya no para cerca de casa.";
pub const QUESTION: &str = "¿A qué hora empieza la reunión?";

/// What the liaison writes to each.
pub const REPLY: &str = "At six. Someone will speak Spanish.";
pub const PROMISE: &str = "I am asking the bus office today.";
pub const OUTCOME: &str = "The bus stops at the corner again.";

impl Walk {
    /// Everything that is needed, with the family's window to be read in a language of its own.
    pub async fn begin(plan: &Plan, family_language: &str, pictures: Pictures) -> Result<Walk> {
        Walk::over(Trial::begin(plan).await?, family_language, pictures).await
    }

    /// The same over a trial that has begun.
    pub async fn over(trial: Trial, family_language: &str, pictures: Pictures) -> Result<Walk> {
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
        self.family_reads_the_answer().await.context("the family reads the answer")?;
        self.family_asks_for_support().await.context("the family asks for support")?;
        self.family_writes().await.context("the family writes")?;
        self.liaison_replies().await.context("the liaison replies")?;
        self.liaison_handles_the_request().await.context("the liaison handles the request")?;
        self.family_reads_what_became_of_it().await.context("the family reads what became of it")
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
        self.liaison.signs_in(&self.trial.liaison, &mut self.pictures).await
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

    pub async fn family_asks_for_support(&mut self) -> Result<()> {
        let (page, say) = (&self.family.page, self.family_words);
        page.press(Role::Link, &say.place_support()).await?;
        // The menu has a link of the same words.
        page.press_on_page(Role::Link, &say.support_new()).await?;
        page.press(Role::Radio, &say.support_kind_transport()).await?;
        page.write(&say.support_words(), HELP).await?;
        self.pictures.take(page, "support").await?;
        page.press(Role::Button, &say.support_send()).await?;
        page.shows(&say.request_state_open()).await?;
        page.shows(HELP).await?;
        self.pictures.take(page, "support-sent").await?;
        Ok(())
    }

    pub async fn family_writes(&mut self) -> Result<()> {
        let (page, say) = (&self.family.page, self.family_words);
        page.press(Role::Link, &say.place_messages()).await?;
        page.press(Role::Link, &any_row(say)).await?;
        page.write(&say.messages_write(), QUESTION).await?;
        page.press(Role::Button, &say.action_send()).await?;
        page.shows(QUESTION).await?;
        self.pictures.take(page, "message").await?;
        Ok(())
    }

    pub async fn liaison_replies(&mut self) -> Result<()> {
        let (page, say) = (&self.liaison.page, Words::for_tag("en"));
        page.press(Role::Button, &say.board_list_message()).await?;
        page.shows(QUESTION).await?;
        page.press(Role::Link, &say.board_open()).await?;
        page.write(&say.messages_write(), REPLY).await?;
        page.press(Role::Button, &say.action_send()).await?;
        page.shows(REPLY).await?;
        self.pictures.take(page, "reply").await?;
        // On the page that the family left open.
        self.family.page.shows(REPLY).await
    }

    /// Takes it, promises a day, says so, and closes it.
    pub async fn liaison_handles_the_request(&mut self) -> Result<()> {
        let (page, say) = (&self.liaison.page, Words::for_tag("en"));
        page.press(Role::Link, &say.place_board()).await?;
        page.press(Role::Button, &say.board_list_support()).await?;
        page.shows(HELP).await?;
        page.press(Role::Link, &say.board_open()).await?;
        page.press(Role::Button, &say.handle_take()).await?;
        page.shows(&say.handle_done_taken()).await?;
        // The note of it lies over the end of the page until somebody puts it away.
        page.press(Role::Button, &say.action_close()).await?;
        page.press(Role::Spinbutton, &say.staff_date_month()).await?;
        page.type_text(&(self.trial.today + Days::new(4)).format("%m%d%Y").to_string()).await?;
        page.write(&say.handle_words(), PROMISE).await?;
        self.pictures.take(page, "request").await?;
        page.press(Role::Button, &say.handle_send()).await?;
        page.shows(&say.handle_done_answered()).await?;
        page.press(Role::Button, &say.action_close()).await?;
        page.press(Role::Button, &say.handle_close()).await?;
        page.press(Role::Radio, &say.outcome_solved()).await?;
        page.write(&say.handle_words(), OUTCOME).await?;
        page.press(Role::Button, &say.handle_close_now()).await?;
        page.shows(&say.handle_is_closed()).await?;
        self.pictures.take(page, "request-closed").await?;
        Ok(())
    }

    pub async fn family_reads_what_became_of_it(&mut self) -> Result<()> {
        let (page, say) = (&self.family.page, self.family_words);
        page.press(Role::Link, &say.place_home()).await?;
        page.find(Role::Heading, &say.home_waiting()).await?;
        self.pictures.take(page, "home-answered").await?;
        page.press(Role::Link, &say.place_support()).await?;
        page.press(Role::Link, &say.support_row(&say.support_kind_transport(), "")).await?;
        page.shows(PROMISE).await?;
        page.shows(OUTCOME).await?;
        page.shows(&say.support_ended(&say.outcome_solved())).await?;
        self.pictures.take(page, "outcome").await?;
        Ok(())
    }

    /// Closes both windows.
    pub async fn end(self) -> Result<()> {
        self.family.close().await?;
        self.liaison.close().await
    }
}

impl App {
    /// From the choice of English to the board.
    pub async fn signs_in(&self, login: &Login, pictures: &mut Pictures) -> Result<()> {
        let (page, say) = (&self.page, Words::for_tag("en"));
        page.press(Role::Button, say.language().name).await?;
        page.press(Role::Link, &say.join_staff()).await?;
        page.write(&say.sign_in_address(), &login.address).await?;
        page.write(&say.sign_in_login(), &login.login).await?;
        page.write(&say.sign_in_password(), &login.password).await?;
        pictures.take(page, "sign-in").await?;
        page.press(Role::Button, &say.sign_in_send()).await?;
        page.shows(&say.board_list_review()).await
    }
}

/// What the row of any child's thread has in its name.
fn any_row(say: &Words) -> String {
    say.messages_row("", "")
}
