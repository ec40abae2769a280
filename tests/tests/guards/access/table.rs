//! A table of expectations: what is asked in its first column, who asks in the others.

use std::collections::BTreeMap;

use crate::house::{makes_anew, root, text};

pub struct Table {
    path: &'static str,
    pub columns: Vec<String>,
    pub rows: BTreeMap<String, Vec<String>>,
}

impl Table {
    pub fn read(path: &'static str) -> Table {
        let whole = text(path);
        let mut lines = whole.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let cells = |line: &str| line.split('\t').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let columns = cells(lines.next().expect("a table names its columns"));
        let mut rows = BTreeMap::new();
        for line in lines {
            let mut row = cells(line);
            assert_eq!(row.len(), columns.len(), "{path}: {line}");
            let name = row.remove(0);
            assert!(rows.insert(name.clone(), row).is_none(), "{path} has {name} twice");
        }
        Table { path, columns: columns.into_iter().skip(1).collect(), rows }
    }

    /// Holds what was found against what is written, and names every cell that differs. `PRESENTE_MAKE=1` writes what
    /// was found instead, for a person to read before it is kept.
    pub fn hold(&self, columns: &[String], found: &[(String, Vec<String>)]) {
        if makes_anew() {
            let whole = text(self.path);
            let said = whole.lines().take_while(|line| line.starts_with('#')).map(|line| format!("{line}\n"));
            let mut made: String = said.collect();
            made += &format!("what\t{}\n", columns.join("\t"));
            for (name, cells) in found {
                made += &format!("{name}\t{}\n", cells.join("\t"));
            }
            std::fs::write(root().join(self.path), made).expect("the table can be written");
            return;
        }
        let mut wrong = Vec::new();
        if self.columns != columns {
            wrong.push(format!("its columns are not {columns:?}"));
        }
        for (name, cells) in found {
            let Some(row) = self.rows.get(name) else {
                wrong.push(format!("{name} has no line"));
                continue;
            };
            for ((column, wanted), got) in columns.iter().zip(row).zip(cells) {
                if wanted != got {
                    wrong.push(format!("{name}, {column}: {wanted} is written and {got} was answered"));
                }
            }
        }
        let gone = self.rows.keys().filter(|name| found.iter().all(|(one, _)| one != *name));
        wrong.extend(gone.map(|name| format!("{name} can be asked no more")));
        assert!(wrong.is_empty(), "{}:\n{}", self.path, wrong.join("\n"));
    }
}
