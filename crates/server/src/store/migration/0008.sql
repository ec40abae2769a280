-- By them a child is found at another school of the district, with the papers about a guardian that hold there too.
CREATE INDEX source_of ON source (id);

CREATE INDEX rights_entry_of_guardian ON rights_entry (guardian);
