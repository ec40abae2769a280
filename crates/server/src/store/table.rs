//! The tables, as `schema.sql` describes them: a test holds that text against the real schema of both engines.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Int,
    Blob,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub name: &'static str,
    pub columns: Vec<Column>,
}

const DESCRIBED: &str = include_str!("schema.sql");

/// Every table that holds a school's data, each after those that its rows point to.
pub(super) fn tables() -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for line in DESCRIBED.lines() {
        if let Some(name) = line.strip_prefix("CREATE TABLE ").and_then(|rest| rest.strip_suffix(" (")) {
            tables.push(Table { name, columns: Vec::new() });
        } else if let (Some(column), Some(table)) = (column(line), tables.last_mut()) {
            table.columns.push(column);
        }
    }
    // How far the schema has come is each store's own.
    tables.retain(|table| table.name != "migration");
    tables
}

fn column(line: &'static str) -> Option<Column> {
    let mut words = line.strip_prefix("    ")?.split([' ', ',']);
    let name = words.next()?;
    let kind = match words.next()? {
        "TEXT" => Kind::Text,
        "BIGINT" => Kind::Int,
        "BYTEA" => Kind::Blob,
        _ => return None,
    };
    Some(Column { name, kind })
}

impl Table {
    /// The columns, as a statement lists them.
    pub fn names(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        names.join(", ")
    }

    pub fn has_blob(&self) -> bool {
        self.columns.iter().any(|column| column.kind == Kind::Blob)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_read_out_of_their_description() {
        let tables = tables();
        let thing = tables.iter().find(|table| table.name == "thing").expect("there is one");
        assert_eq!(thing.names(), "school, kind, id, version, seq, student, topic, audience, body");
        assert_eq!(thing.columns[3], Column { name: "version", kind: Kind::Int });
        let with_blobs: Vec<&str> = tables.iter().filter(|table| table.has_blob()).map(|table| table.name).collect();
        assert_eq!(with_blobs, ["attachment", "intake_piece", "second_factor", "second_factor_begun"]);
        assert!(tables.iter().all(|table| !table.columns.is_empty()), "{tables:?}");
        assert_eq!(tables.len() + 1, DESCRIBED.matches("CREATE TABLE ").count());
    }
}
