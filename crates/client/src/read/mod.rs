//! What screens are answered: put together from the facts here, one file an answer. Nothing here changes a fact.

pub(crate) mod board;
pub(crate) mod calendar_file;
pub(crate) mod check_explanation;
pub(crate) mod contacts;
pub(crate) mod day_story;
pub(crate) mod draft;
pub(crate) mod explanations;
pub(crate) mod goals;
pub(crate) mod history;
pub(crate) mod home;
pub(crate) mod house_rules;
pub(crate) mod outbox;
pub(crate) mod policies;
pub(crate) mod record;
pub(crate) mod review;
pub(crate) mod school_rates;
pub(crate) mod session;
pub(crate) mod student_page;
pub(crate) mod students;
pub(crate) mod support_requests;
pub(crate) mod this_week;
pub(crate) mod threads;

pub(crate) use board::board;
pub(crate) use calendar_file::calendar_file;
pub(crate) use check_explanation::check_explanation;
pub(crate) use contacts::contacts;
pub(crate) use day_story::day_story;
pub(crate) use draft::draft;
pub(crate) use explanations::{explanation, explanations};
pub(crate) use goals::goals;
pub(crate) use history::{history, unexplained_days};
pub(crate) use home::home;
pub(crate) use house_rules::house_rules;
pub(crate) use outbox::outbox;
pub(crate) use policies::{policies, policy_receipts, preview_policy};
pub(crate) use record::record;
pub(crate) use review::review;
pub(crate) use school_rates::school_rates;
pub(crate) use student_page::student_page;
pub(crate) use students::find_students;
pub(crate) use support_requests::{support_request, support_requests};
pub(crate) use this_week::this_week;
pub(crate) use threads::{thread, threads};

use attendance::{Side, StudentId};

use crate::{
    desk::{Desk, Facts},
    trouble::Result,
};

impl Desk<'_> {
    /// The facts about one child, or every account's: its own side first.
    pub(crate) fn about(&self, student: Option<StudentId>) -> Result<Vec<Facts<'_>>> {
        match student {
            Some(student) => Ok(vec![self.knowing(student, Side::Family)?]),
            None => {
                let mut all = self.of_side(Side::Family);
                all.extend(self.of_side(Side::School));
                Ok(all)
            }
        }
    }
}
