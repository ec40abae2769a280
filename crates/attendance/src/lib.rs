//! The domain: days, marks, rates, tiers, goals, explanations, support, messages and the rule packs that govern them.
//!
//! Nothing here reads a clock, a disk, a network or the environment: today, now and new ids are arguments.

pub mod attach;
pub mod calendar;
pub mod contact;
pub mod day;
pub mod decision;
pub mod derive;
pub mod effect;
pub mod explain;
pub mod goal;
pub mod history;
pub mod house;
pub mod ids;
pub mod language;
pub mod membership;
pub mod message;
pub mod packs;
pub mod people;
pub mod policy;
pub mod rate;
pub mod refusal;
pub mod restriction;
pub mod retention;
pub mod rules;
pub mod student_rights;
pub mod support;
pub mod suppress;

pub use attach::*;
pub use calendar::*;
pub use contact::*;
pub use day::*;
pub use decision::*;
pub use derive::*;
pub use effect::*;
pub use explain::*;
pub use goal::*;
pub use history::*;
pub use house::*;
pub use ids::*;
pub use language::*;
pub use membership::*;
pub use message::*;
pub use packs::*;
pub use people::*;
pub use policy::{
    AskToConfirm, ConfirmPolicy, Policy, PolicyDraft, PolicyPart, PolicyReceipt, PolicyText, PublishPolicy,
};
pub use rate::*;
pub use refusal::Refusal;
pub use restriction::*;
pub use retention::*;
pub use rules::*;
pub use support::*;
pub use suppress::*;
