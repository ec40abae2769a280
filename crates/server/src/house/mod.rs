//! What a school has set itself, as its administrator reads and sets it. A setting is a new version of one thing of the
//! feed, so everybody has it with their next sync; it never changes what was said or decided before.

mod codes;
mod contacts;
mod keeping;
mod pack;
mod reasons;
mod times;

use attendance::{HouseRules, Refusal, SchoolId, SetBy, Topic};
use protocol::{NamedSchool, kind};

pub use codes::{code_table, school_codes, set_codes};
pub use contacts::{school_contacts, set_contacts, with_contacts_set};
pub use keeping::{school_keeping, set_keeping};
pub use pack::{check_rule_pack, preview_rule_pack, rule_packs, set_rule_pack};
pub use reasons::{school_reasons, set_reasons};
pub use times::{school_times, set_times};

use crate::{
    Office, Outcome,
    act::Act,
    rights::{Asker, Audience, StaffAct},
    school::read_school,
    store::{
        Conn,
        thing::{self, Thing},
    },
};

/// A school's own rules and the version they are at; 0 where nothing was ever set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    pub rules: HouseRules,
    pub version: u32,
}

/// What a school has set itself, or that it has set nothing.
pub fn read_house(conn: &mut dyn Conn, school: SchoolId) -> Outcome<House> {
    match thing::find(conn, school, kind::HOUSE_RULES, school.0)? {
        Some(found) => Ok(House { rules: found.fact()?, version: found.version }),
        None => Ok(House { rules: HouseRules::none(school), version: 0 }),
    }
}

/// The schools whose rules the asker sets, by name; whoever sets none is refused.
fn ruled(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<NamedSchool>> {
    let schools = asker.schools_for(StaffAct::SetRules);
    if schools.is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let named = |school: SchoolId| Ok(NamedSchool { id: school, name: read_school(conn, school)?.name });
    schools.into_iter().map(named).collect()
}

/// A setting about to be made.
struct Setting<'a> {
    office: &'a Office,
    asker: &'a Asker,
    school: SchoolId,
    /// The version that was looked at.
    saw_version: u32,
    /// The command, for the log.
    what: &'static str,
    /// Numbers and words of this program, for the log.
    detail: String,
}

impl Setting<'_> {
    /// Sets something of a school's rules, unless somebody else has set anything of them meanwhile.
    fn save(self, conn: &mut dyn Conn, set: impl FnOnce(&mut HouseRules, SetBy)) -> Outcome<()> {
        let Setting { office, asker, school, saw_version, what, detail } = self;
        asker.may_at_school(school, StaffAct::SetRules)?;
        let House { mut rules, version } = read_house(conn, school)?;
        if version != saw_version {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let now = office.clock.now();
        set(&mut rules, SetBy { by: asker.person, by_name: asker.name.clone(), at: now });
        let thing = Thing {
            kind: kind::HOUSE_RULES.to_owned(),
            id: school.0,
            version: version + 1,
            school,
            student: None,
            topic: Topic::School,
            audience: Audience::everyone(),
            body: serde_json::to_value(&rules)?,
        };
        thing::put(conn, &thing)?;
        let act = Act {
            person: Some(asker.person),
            device: Some(asker.device),
            school: Some(school),
            thing: Some((kind::HOUSE_RULES.to_owned(), school.0)),
            detail,
            ..Act::default()
        };
        Ok(act.record(conn, office.ids.next(), now, what)?)
    }
}
