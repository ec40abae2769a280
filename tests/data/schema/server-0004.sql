-- Rows of the tables that came with version 4 of the school's store, by hand.
INSERT INTO second_factor (person,secret,since,last_step) VALUES('4922848a-defa-42e7-848e-a298acf466b3',X'000102030405060708090a0b0c0d0e0f10111213',1794922200046,0);
INSERT INTO second_factor_begun (person,secret,begun_at) VALUES('f09e2add-e55d-48c2-afb4-d8bd0e520eaa',X'1415161718191a1b1c1d1e1f2021222324252627',1794922200046);
INSERT INTO recovery_code (code_hash,person,used_at) VALUES('5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e','4922848a-defa-42e7-848e-a298acf466b3',NULL);
INSERT INTO second_factor_rule (school,since) VALUES('01920000-0000-7000-8000-000000000007',1794922200046);
INSERT INTO device_term (device,factor_due_at,good_until) VALUES('fd9d0b3b-530f-4eb1-9e97-5f854a8ad57d',NULL,NULL);
INSERT INTO openid_provider (issuer,name,client_id,client_secret,groups_claim,scopes,good_days) VALUES('https://id.district.example','the district’s account','presente',NULL,'groups','openid',7);
INSERT INTO openid_group (name,school,role) VALUES('p-office','860eb4d8-f2c7-46b5-9ff2-9e5cb93c54b1','administrator');
INSERT INTO openid_subject (issuer,subject,person) VALUES('https://id.district.example','248289761001','4922848a-defa-42e7-848e-a298acf466b3');
INSERT INTO openid_flow (flow_hash,state_hash,nonce,verifier,redirect,begun_at) VALUES('6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a6a','7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b7b','n-0S6','dBjftJeZ4CVP','http://127.0.0.1:1/done',1794922200046);
INSERT INTO group_role (person,school,role,also_by_hand) VALUES('4922848a-defa-42e7-848e-a298acf466b3','860eb4d8-f2c7-46b5-9ff2-9e5cb93c54b1','administrator',1);
