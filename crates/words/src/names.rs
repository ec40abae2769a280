//! What the domain's values are called, for files and letters. Screens say it through `ui/src/words/names.ts`.

use attendance::{ExplanationState, Reason, RequestState, StaffRole, SupportKind, Tier, Urgency};

use crate::Words;

impl Words {
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Illness => self.reason_illness(),
            Reason::Appointment => self.reason_appointment(),
            Reason::MentalHealth => self.reason_mental_health(),
            Reason::FamilyEmergency => self.reason_family_emergency(),
            Reason::Bereavement => self.reason_bereavement(),
            Reason::Religious => self.reason_religious(),
            Reason::Court => self.reason_court(),
            Reason::Travel => self.reason_travel(),
            Reason::Transport => self.reason_transport(),
            Reason::Connection => self.reason_connection(),
            Reason::SchoolActivity => self.reason_school_activity(),
            Reason::CollegeVisit => self.reason_college_visit(),
            Reason::Housing => self.reason_housing(),
            Reason::MilitaryFamily => self.reason_military_family(),
            Reason::Weather => self.reason_weather(),
            Reason::Safety => self.reason_safety(),
            Reason::Other => self.reason_other(),
            Reason::TellAPerson => self.reason_tell_a_person(),
        }
    }

    pub fn explanation_state(&self, state: ExplanationState) -> String {
        match state {
            ExplanationState::Sent => self.explanation_state_sent(),
            ExplanationState::Seen => self.explanation_state_seen(),
            ExplanationState::NeedsMore => self.explanation_state_needs_more(),
            ExplanationState::Accepted => self.explanation_state_accepted(),
            ExplanationState::NotAccepted => self.explanation_state_not_accepted(),
            ExplanationState::Withdrawn => self.explanation_state_withdrawn(),
        }
    }

    pub fn support_kind(&self, kind: SupportKind) -> String {
        match kind {
            SupportKind::Transport => self.support_kind_transport(),
            SupportKind::Health => self.support_kind_health(),
            SupportKind::MentalHealth => self.support_kind_mental_health(),
            SupportKind::Food => self.support_kind_food(),
            SupportKind::Housing => self.support_kind_housing(),
            SupportKind::Clothing => self.support_kind_clothing(),
            SupportKind::Safety => self.support_kind_safety(),
            SupportKind::Learning => self.support_kind_learning(),
            SupportKind::Language => self.support_kind_language(),
            SupportKind::CaringDuties => self.support_kind_caring_duties(),
            SupportKind::Device => self.support_kind_device(),
            SupportKind::Other => self.support_kind_other(),
        }
    }

    pub fn request_state(&self, state: RequestState) -> String {
        match state {
            RequestState::Open => self.request_state_open(),
            RequestState::InHand => self.request_state_in_hand(),
            RequestState::WaitingForFamily => self.request_state_waiting_for_family(),
            RequestState::Closed => self.request_state_closed(),
            RequestState::Withdrawn => self.request_state_withdrawn(),
        }
    }

    pub fn urgency(&self, urgency: Urgency) -> String {
        match urgency {
            Urgency::Today => self.urgency_today(),
            Urgency::ThisWeek => self.urgency_this_week(),
            Urgency::WhenYouCan => self.urgency_when_you_can(),
        }
    }

    /// Staff only.
    pub fn tier(&self, tier: Tier) -> String {
        match tier {
            Tier::Satisfactory => self.tier_satisfactory(),
            Tier::AtRisk => self.tier_at_risk(),
            Tier::Moderate => self.tier_moderate(),
            Tier::Severe => self.tier_severe(),
        }
    }

    /// What somebody is at a school.
    pub fn role(&self, role: StaffRole) -> String {
        match role {
            StaffRole::Liaison => self.role_liaison(),
            StaffRole::Counselor => self.role_counselor(),
            StaffRole::Nurse => self.role_nurse(),
            StaffRole::SocialWorker => self.role_social_worker(),
            StaffRole::Teacher => self.role_teacher(),
            StaffRole::Office => self.role_office(),
            StaffRole::Principal => self.role_principal(),
            StaffRole::Administrator => self.role_administrator(),
            StaffRole::DistrictAdministrator => self.role_district_administrator(),
        }
    }
}
