//! What the system is given to show: in the family's language, without a name unless asked for, and only what is news.

use anyhow::Result;
use presente_tests::desktop::{Desktop, Keyring, Notice, Notices, Program, Starting};
use presente_tests::window::Role;
use words::{Words, plain};

use crate::school::School;
use crate::{at, today};

const NOTE: &str = "Amaneció con fiebre.";
const ANSWER: &str = "Thank you for telling us.";

async fn family_explains(program: &Program, say: &Words) -> Result<()> {
    let page = &program.page;
    page.press(Role::Link, &say.home_explain()).await?;
    page.find(Role::Heading, &say.explain_title()).await?;
    page.check_first().await?;
    page.press(Role::Radio, &say.reason_illness()).await?;
    page.write(&say.explain_note(), NOTE).await?;
    page.press(Role::Button, &say.explain_send()).await?;
    page.shows(&say.explanation_step_received()).await
}

fn everything_in(notice: &Notice) -> String {
    format!("{} {} {} {:?}", notice.title, notice.body, notice.beside, notice.actions)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_is_in_the_family_s_language_names_nobody_unless_asked_to_and_is_never_of_one_s_own_act() -> Result<()>
{
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let notices = Notices::begin(&desktop.bus).await?;
    let school = School::begin().await?;
    let say = Words::for_tag("es");
    let starting = Starting::new(&desktop, "family", today()).joining(&school.invites().await?);
    let program = starting.start(&desktop).await?;
    let window = program.window(&desktop).await?;
    desktop.screen.look_away()?;
    program.page.find(Role::Link, &say.home_explain()).await?;
    family_explains(&program, say).await?;
    desktop.screen.look_away()?;

    // The answer of the school is the first notice there is: not joining, not what was there, not one's own words.
    let explanation = school.reads_explanation().await?;
    school.accepts(&explanation, ANSWER).await?;
    let answered = notices.next(0).await?;
    assert_eq!(answered.title, plain(&say.notification_explanation_answered()));
    assert_eq!(answered.body, plain(&say.notification_hidden()));
    for hidden in ["Mateo", "Lucía", "Diego", "Rivera", "Rosa", "Maple", NOTE, ANSWER] {
        assert!(!everything_in(&answered).contains(hidden), "{hidden:?} in {answered:?}");
    }

    // A click leads there.
    at(&program.page, "#/settings").await?;
    program.page.find(Role::Checkbox, &say.settings_notify_content()).await?;
    notices.click(&answered).await?;
    program.page.shows(ANSWER).await?;
    presente_tests::desktop::until("the window in front", async || {
        Ok(desktop.screen.is_turned_to(&window)?.then_some(()))
    })
    .await?;

    // In front of the window nobody needs a notice.
    let (mateo, lucia) = (school.child("Mateo").await?, school.child("Lucía").await?);
    at(&program.page, &format!("#/messages/{}/{}", mateo.id, mateo.guardian)).await?;
    school.writes(&mateo, "See you at four.").await?;
    program.page.shows("See you at four.").await?;
    school.is_read(&mateo).await?;
    desktop.screen.look_away()?;

    // With more asked for, a notice says more.
    at(&program.page, "#/settings").await?;
    program.page.press(Role::Checkbox, &say.settings_notify_content()).await?;
    program.page.shows(&say.state_saved()).await?;
    school.writes(&lucia, "The bus comes at seven.").await?;
    let written = notices.next(1).await?;
    assert_eq!(written.title, plain(&say.notification_message_from(&school.trial.school_name)));
    assert_eq!(written.body, "The bus comes at seven.");
    school.proposes_a_goal(&mateo).await?;
    let offered = notices.next(2).await?;
    assert_eq!(offered.title, plain(&say.notification_goal_proposed()));
    assert_eq!(offered.body, "Mateo");

    // What is switched off stays away: the message that comes after is told of, the goal before it is not.
    program.page.press(Role::Checkbox, &say.settings_notify_answers()).await?;
    program.page.shows(&say.state_saved()).await?;
    school.proposes_a_goal(&lucia).await?;
    school.writes(&mateo, "Thank you.").await?;
    assert_eq!(notices.next(3).await?.body, "Thank you.");
    Ok(())
}
