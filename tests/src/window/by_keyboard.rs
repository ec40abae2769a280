//! The whole main job without a mouse, in two real windows: a family that reads Spanish and a liaison who reads English.
//! Presses keys and nothing else; on the way, what every control is called is compared with what is kept of it, and what
//! the page says by itself is listened to.

use anyhow::{Context, Result};
use fantoccini::key::Key;
use words::Words;

use super::keyboard::Way;
use super::walk::{ANSWER, HELP, NOTE, OUTCOME, PROMISE, QUESTION, REPLY};
use super::{Goldens, Pictures, Role, Walk};
use crate::trial::{LIAISON, Plan};

/// The child it is all about: of Maple Street School's, the one who is out today.
const CHILD: &str = "Mateo";
const CHILD_IN_FULL: &str = "Mateo Rivera";
const GUARDIAN: &str = "Rosa";

/// When Rosa Rivera can be reached.
const WHEN: &str = "después de las seis";

/// The main job, step by step.
pub struct ByKeyboard {
    walk: Walk,
    goldens: Goldens,
}

impl ByKeyboard {
    /// Maple Street School, with both windows open.
    pub async fn begin(plan: &Plan, pictures: Pictures) -> Result<ByKeyboard> {
        Ok(ByKeyboard { walk: Walk::begin(plan, "es", pictures).await?, goldens: Goldens::usual() })
    }

    /// From the choice of a language to the outcomes on the family's screen.
    pub async fn main_job(&mut self) -> Result<()> {
        let outcome = self.steps().await;
        if outcome.is_err() {
            self.walk.note_failure().await;
        }
        outcome
    }

    async fn steps(&mut self) -> Result<()> {
        self.family_joins().await.context("the family joins")?;
        self.family_explains().await.context("the family explains")?;
        self.liaison_signs_in().await.context("the liaison signs in")?;
        self.liaison_accepts().await.context("the liaison accepts")?;
        self.family_is_told().await.context("the family is told")?;
        self.family_asks_for_support().await.context("the family asks for support")?;
        self.family_writes().await.context("the family writes")?;
        self.liaison_replies().await.context("the liaison replies")?;
        self.liaison_takes_the_request().await.context("the liaison takes the request")?;
        self.liaison_closes_the_request().await.context("the liaison closes the request")?;
        self.family_reads_what_became_of_it().await.context("the family reads what became of it")
    }

    /// Closes both windows, and fails where a control was not what is kept of it.
    pub async fn end(self) -> Result<()> {
        self.walk.end().await?;
        self.goldens.verdict()
    }

    async fn family_joins(&mut self) -> Result<()> {
        let Walk { family, invited, .. } = &self.walk;
        let (page, say) = (&family.page, Words::for_tag("es"));
        page.listens().await?;
        self.goldens.compare(page, "family-language").await?;
        page.go(Way::Onward, Role::Button, say.language().name).await?;
        page.arrives(&say.join_title()).await?;
        self.goldens.compare(page, "family-join").await?;
        page.fill(&say.join_address(), &invited.address).await?;
        page.fill(&say.join_code(), &invited.code).await?;
        page.press_key(Key::Enter).await?;
        page.arrives(&say.home_title(GUARDIAN)).await?;
        page.shows(CHILD).await?;
        page.shows(&say.home_today_missed_no_reason()).await?;
        self.goldens.compare(page, "family-home").await
    }

    async fn family_explains(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.family.page, Words::for_tag("es"));
        page.go(Way::Onward, Role::Link, &say.home_explain()).await?;
        page.arrives(&say.explain_title()).await?;
        page.shows(&say.explain_days()).await?;
        self.goldens.compare(page, "family-explain").await?;
        // Today is chosen already: a day taken out and put back is the same day.
        page.tab_to(Role::Checkbox, &say.day_today()).await?;
        page.press_key(Key::Space).await?;
        page.hears(&say.explain_days_none()).await?;
        page.press_key(Key::Space).await?;
        page.choose(&say.reason_illness(), &say.reason_illness()).await?;
        page.fill(&say.explain_note(), NOTE).await?;
        page.go(Way::Onward, Role::Button, &say.explain_send()).await?;
        page.arrives(&say.explanation_title(CHILD)).await?;
        page.hears(&say.explain_sent()).await?;
        page.shows(NOTE).await?;
        page.shows(&say.explanation_step_received()).await?;
        self.goldens.compare(page, "family-explanation").await
    }

    async fn liaison_signs_in(&mut self) -> Result<()> {
        let Walk { liaison, trial, .. } = &self.walk;
        let (page, say) = (&liaison.page, Words::for_tag("en"));
        page.listens().await?;
        page.go(Way::Onward, Role::Button, say.language().name).await?;
        page.arrives(&say.join_title()).await?;
        page.go(Way::Onward, Role::Link, &say.join_staff()).await?;
        page.arrives(&say.sign_in_title()).await?;
        self.goldens.compare(page, "staff-sign-in").await?;
        page.fill(&say.sign_in_address(), &trial.liaison.address).await?;
        page.fill(&say.sign_in_login(), &trial.liaison.login).await?;
        page.fill(&say.sign_in_password(), &trial.liaison.password).await?;
        page.press_key(Key::Enter).await?;
        page.arrives(&say.board_title(&trial.school_name)).await?;
        page.shows(NOTE).await?;
        self.goldens.compare(page, "staff-board").await
    }

    async fn liaison_accepts(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.liaison.page, Words::for_tag("en"));
        // The keys are listed, and leave the focus where it was.
        page.type_text("?").await?;
        page.shows(&say.board_keys_when()).await?;
        self.goldens.compare(page, "staff-board-keys").await?;
        page.press_key(Key::Escape).await?;
        page.has_focus(Role::Heading, &say.board_title(&self.walk.trial.school_name)).await?;
        page.type_text("j").await?;
        page.has_focus(Role::Link, CHILD_IN_FULL).await?;
        page.press_key(Key::Enter).await?;
        page.arrives(&say.review_title(CHILD_IN_FULL)).await?;
        page.shows(&say.review_effect_caption()).await?;
        self.goldens.compare(page, "staff-review").await?;
        page.type_text("a").await?;
        page.has_focus(Role::Button, &say.review_do_accept()).await?;
        self.goldens.compare(page, "staff-review-accept").await?;
        page.go(Way::Back, Role::Button, &say.review_words_add()).await?;
        page.fill(&say.review_words(), ANSWER).await?;
        page.press_keys(&[Key::Control.into(), Key::Enter.into()]).await?;
        page.hears(&say.review_done_accept(CHILD_IN_FULL)).await?;
        // Nothing else waits: back to the board, which says once more what was done.
        page.arrives(&say.board_title(&self.walk.trial.school_name)).await?;
        page.shows(&say.board_none_review()).await
    }

    async fn family_is_told(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.family.page, Words::for_tag("es"));
        // It comes by itself, on the page that the family left open, and leaves the focus where it was.
        page.hears(&say.home_waiting_accepted("20 nov", CHILD)).await?;
        page.shows(&say.explanation_step_accept()).await?;
        page.shows(ANSWER).await?;
        page.has_focus(Role::Heading, &say.explanation_title(CHILD)).await
    }

    async fn family_asks_for_support(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.family.page, Words::for_tag("es"));
        page.go(Way::Back, Role::Link, &say.place_support()).await?;
        page.arrives(&say.support_title()).await?;
        self.goldens.compare(page, "family-support").await?;
        page.go(Way::Onward, Role::Link, &say.support_new()).await?;
        page.arrives(&say.support_title_for(CHILD)).await?;
        self.goldens.compare(page, "family-support-new").await?;
        page.choose(&say.support_kind_transport(), &say.support_kind_transport()).await?;
        page.hears(&say.support_readers_everyday()).await?;
        page.fill(&say.support_words(), HELP).await?;
        page.choose(&say.reach_message_here(), &say.reach_phone()).await?;
        page.fill(&say.support_when(), WHEN).await?;
        page.tab_to(Role::Checkbox, &say.support_interpreter()).await?;
        page.press_key(Key::Space).await?;
        page.go(Way::Onward, Role::Button, &say.support_send()).await?;
        page.arrives(&say.support_kind_transport()).await?;
        page.hears(&say.support_sent()).await?;
        page.shows(HELP).await?;
        page.shows(WHEN).await?;
        page.shows(&say.request_state_open()).await?;
        self.goldens.compare(page, "family-support-request").await
    }

    async fn family_writes(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.family.page, Words::for_tag("es"));
        page.go(Way::Back, Role::Link, &say.place_messages()).await?;
        page.arrives(&say.place_messages()).await?;
        self.goldens.compare(page, "family-messages").await?;
        let row = say.messages_row(CHILD, &self.walk.trial.school_name);
        page.go(Way::Onward, Role::Link, &row).await?;
        page.arrives(&row).await?;
        page.fill(&say.messages_write(), QUESTION).await?;
        self.goldens.compare(page, "family-thread").await?;
        page.go(Way::Onward, Role::Button, &say.action_send()).await?;
        page.hears(&say.messages_sent()).await?;
        page.has_focus(Role::Textbox, &say.messages_write()).await?;
        page.shows(QUESTION).await
    }

    async fn liaison_replies(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.liaison.page, Words::for_tag("en"));
        // The fifth list, whose first item has the focus then.
        page.find(Role::Button, &format!("{} 1", say.board_list_message())).await?;
        page.type_text("5").await?;
        page.has_focus(Role::Link, CHILD_IN_FULL).await?;
        page.shows(QUESTION).await?;
        self.goldens.compare(page, "staff-board-messages").await?;
        page.press_key(Key::Enter).await?;
        page.arrives(CHILD_IN_FULL).await?;
        page.fill(&say.messages_write(), REPLY).await?;
        self.goldens.compare(page, "staff-thread").await?;
        page.press_keys(&[Key::Control.into(), Key::Enter.into()]).await?;
        page.hears(&say.messages_sent()).await?;
        let family = &self.walk.family.page;
        family.hears(&Words::for_tag("es").messages_new_from(LIAISON)).await?;
        family.shows(REPLY).await
    }

    async fn liaison_takes_the_request(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.liaison.page, Words::for_tag("en"));
        page.go(Way::Back, Role::Link, &say.place_board()).await?;
        page.arrives(&say.board_title(&self.walk.trial.school_name)).await?;
        page.type_text("4").await?;
        page.has_focus(Role::Link, CHILD_IN_FULL).await?;
        page.press_key(Key::Enter).await?;
        page.arrives(&say.support_kind_transport()).await?;
        page.shows(HELP).await?;
        self.goldens.compare(page, "staff-support-request").await?;
        page.go(Way::Onward, Role::Button, &say.handle_take()).await?;
        page.hears(&say.handle_done_taken()).await?;
        page.has_focus(Role::Textbox, &say.handle_words()).await?;
        page.type_text(PROMISE).await?;
        page.holds(PROMISE).await?;
        page.tab_back_to(Role::Spinbutton, &say.staff_date_month()).await?;
        // Month, day and year, as an English-speaking school writes a day; each part leads on to the next.
        page.type_text("12012026").await?;
        page.has_focus(Role::Spinbutton, &say.staff_date_year()).await?;
        page.go(Way::Onward, Role::Button, &say.handle_send()).await?;
        page.hears(&say.handle_done_answered()).await?;
        page.shows(&say.support_due("Tuesday, December 1")).await
    }

    async fn liaison_closes_the_request(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.liaison.page, Words::for_tag("en"));
        page.go(Way::Onward, Role::Button, &say.handle_close()).await?;
        page.shows(&say.handle_close_lead()).await?;
        self.goldens.compare(page, "staff-support-close").await?;
        page.choose(&say.outcome_solved(), &say.outcome_solved()).await?;
        page.fill(&say.handle_words(), OUTCOME).await?;
        page.go(Way::Onward, Role::Button, &say.handle_close_now()).await?;
        page.hears(&say.handle_done_closed()).await?;
        page.has_focus(Role::Heading, &say.support_kind_transport()).await?;
        page.shows(&say.handle_is_closed()).await
    }

    async fn family_reads_what_became_of_it(&mut self) -> Result<()> {
        let (page, say) = (&self.walk.family.page, Words::for_tag("es"));
        page.go(Way::Back, Role::Link, &say.place_home()).await?;
        page.arrives(&say.home_title(GUARDIAN)).await?;
        let answered = say.home_waiting_request_answered(LIAISON, &say.support_kind_transport(), CHILD);
        page.find(Role::Link, &answered).await?;
        self.goldens.compare(page, "family-home-answered").await?;
        page.go(Way::Onward, Role::Link, &answered).await?;
        page.arrives(&say.support_kind_transport()).await?;
        page.shows(PROMISE).await?;
        page.shows(OUTCOME).await?;
        page.shows(&say.support_ended(&say.outcome_solved())).await?;
        self.goldens.compare(page, "family-support-closed").await
    }
}
