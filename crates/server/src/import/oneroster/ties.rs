//! Who is whose guardian: `agentSourcedIds` on the child's row, on the guardian's, or on both.
//!
//! It never takes a tie away because a list is empty: most systems fill only one of the two sides.

use std::collections::HashSet;

use attendance::Relation;

use super::super::known::StudentKey;
use super::super::report::{At, FindingKind, Report, shown};
use super::super::roster::{Staged, StagedLink};
use super::{Extent, OneRoster};

impl OneRoster {
    /// Makes the ties that the rows name. Among changes a list that names somebody is all of that user's ties, so that
    /// those the store has beside it end.
    pub(super) fn tie(&self, staged: &mut Staged, report: &mut Report) {
        let mut pairs: Vec<(&String, &String, Relation)> = Vec::new();
        for (id, child) in &self.children {
            let Some((file, line)) = &child.at else { continue };
            let at = At::line(file, *line).column("agentSourcedIds");
            for agent in &child.agents {
                let known = self.guardians.get(agent).map(|guardian| guardian.relation);
                let is_here = staged.guardians.contains_key(agent);
                match known.or(is_here.then_some(Relation::Guardian)) {
                    Some(relation) => pairs.push((agent, id, relation)),
                    None if self.gone.contains(agent) => {}
                    None if self.others.contains(agent) || self.children.contains_key(agent) => {
                        report.note(at, FindingKind::AgentNotGuardian { id: shown(agent) });
                    }
                    None => report.note(at, FindingKind::GuardianUnknown { id: shown(agent) }),
                }
            }
        }
        for (id, guardian) in &self.guardians {
            let Some((file, line)) = &guardian.at else { continue };
            let at = At::line(file, *line).column("agentSourcedIds");
            for child in &guardian.agents {
                if self.children.contains_key(child) || staged.has_student(child) {
                    pairs.push((id, child, guardian.relation));
                } else if !self.gone.contains(child) && !self.guardians.contains_key(child) {
                    report.note(at, FindingKind::StudentUnknown { id: shown(child) });
                }
            }
        }
        if self.extent == Extent::Changes {
            self.untie(&pairs, staged, report);
        }
        for (guardian, child, relation) in pairs {
            for school in staged.schools_of.get(child).into_iter().flatten() {
                let told = self.relations.get(&(guardian.clone(), child.clone())).copied();
                let relation = told.unwrap_or(relation);
                let tie = (guardian.clone(), StudentKey::new(school, child));
                staged.links.entry(tie).or_insert_with(|| StagedLink::of(relation));
            }
        }
    }

    /// Ends the ties of the store that a row among the changes no longer names.
    fn untie(&self, pairs: &[(&String, &String, Relation)], staged: &mut Staged, report: &mut Report) {
        let named: HashSet<(&str, &str)> =
            pairs.iter().map(|(guardian, child, _)| (guardian.as_str(), child.as_str())).collect();
        let tells_all = |agents: &[String], at: &Option<(String, u64)>| at.is_some() && !agents.is_empty();
        let mut kept_in = None;
        staged.links.retain(|(guardian, key), _| {
            let child = self.children.get(&key.id);
            let by_child = child.is_some_and(|child| tells_all(&child.agents, &child.at));
            let of_guardian = self.guardians.get(guardian);
            let by_guardian = of_guardian.is_some_and(|guardian| tells_all(&guardian.agents, &guardian.at));
            let is_named = named.contains(&(guardian.as_str(), key.id.as_str()));
            let ends = !is_named && (by_child || by_guardian);
            if !is_named && !ends && kept_in.is_none() {
                kept_in = child.and_then(|child| child.at.as_ref()).map(|(file, _)| file);
            }
            !ends
        });
        if let Some(file) = kept_in {
            report.note(At::file(file).column("agentSourcedIds"), FindingKind::TiesKept);
        }
    }
}
