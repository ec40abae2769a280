-- Rows of the tables that came with version 3 of the school's store, by hand.
INSERT INTO backup_run (id,at,file,bytes,outcome,removed_at) VALUES('01920000-0000-7000-8000-000000000006',1794922200046,'presente-2026-11-16.db',262144,'whole',NULL);
