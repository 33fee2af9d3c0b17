PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32),
  time_zone TEXT NOT NULL CHECK (time_zone <> ''),
  country_code TEXT NOT NULL,
  settings_path TEXT NOT NULL,
  settings TEXT NOT NULL
) STRICT;
INSERT INTO ledger VALUES(1,X'5460ad489c8a3172b528db15b18ca84bf04b4453b0ba8bcc602b1852ee19ad54','Europe/Berlin','49','/firm/Logs/rapport.yaml',replace('organisation: Firm of the fixture\ntime_zone: Europe/Berlin\ncountry_code: 49\n','\n',char(10)));
CREATE TABLE run (
  run INTEGER PRIMARY KEY,
  made_at INTEGER NOT NULL,
  undone_at INTEGER CHECK (undone_at >= made_at),
  new INTEGER NOT NULL DEFAULT 0 CHECK (new >= 0),
  known INTEGER NOT NULL DEFAULT 0 CHECK (known >= 0),
  rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0)
) STRICT;
INSERT INTO run VALUES(1,1795432990238243,NULL,23,0,1);
INSERT INTO run VALUES(2,1795432990366971,NULL,2,0,0);
INSERT INTO run VALUES(3,1795432990461715,1795432990696979,1,0,1);
INSERT INTO run VALUES(4,1795432990611105,NULL,0,0,1);
CREATE TABLE file (
  file INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  path TEXT NOT NULL CHECK (path <> ''),
  sheet TEXT CHECK (sheet <> ''),
  reader TEXT CHECK (reader <> ''),
  activities TEXT NOT NULL CHECK (json_valid(activities)),
  header TEXT NOT NULL CHECK (json_valid(header)),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  context BLOB CHECK (length(context) = 32),
  is_unusable INTEGER NOT NULL DEFAULT 0 CHECK (is_unusable IN (0, 1))
) STRICT;
INSERT INTO file VALUES(1,1,'Logs/team.csv',NULL,'native','["team"]','["person","name","role","team","reports_to","email","phone","start_date","end_date","fte","workdays","hourly_cost","bni_name","bni_joined"]',X'e0f18b7020b815d0c646e4b3a90400d76c7f840b3a4c2c171a1f1579f4147a1d',X'8daea3bc2e5d9f97d8be669215a63adef1c7b236b41c9e1aa1442c23d7097dd0',0);
INSERT INTO file VALUES(2,1,'Logs/annotations.csv',NULL,'native','["annotation"]','["month","person","measure","reason"]',X'ce228f2d7649f7fce0eb17ca9255b8cc45f85e1913a228d97561f9b9c082c873',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(3,1,'Logs/bni_costs.csv',NULL,'native','["bni_cost"]','["date","person","item","amount"]',X'a52c6cf1ddd482b1f72816d73691620430e493f920b2d6cabd90390ad6690cc9',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(4,1,'Logs/book.vcf',NULL,'vcard','["identities"]','["vcard","formatted_name","organisation","emails","phones"]',X'dc842dcdc74fb5d4f8ad3e5b0d231fe6f53f75f5ca7a9a9f89204035b42098e9',X'e362d58afb906abc37e12ee1bae93463bf6f16fd8a07688e8b60ec9775147757',0);
INSERT INTO file VALUES(5,1,'Logs/connections.csv',NULL,'native','["connection"]','["date","person","contact","company"]',X'a3ddce689546139b7e408790cc8f021d6cddd2de562ae6679ee140b533a77edd',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(6,1,'Logs/contacts.csv',NULL,'native','["contact"]','["date","person","contact","company","email","phone","event","card","pitched","note"]',X'4b953e0b1cf38edf126eeb47d516953e57de9c0fe5a3b79c096c1832bf8adf3e',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(7,1,'Logs/events.csv',NULL,'native','["event"]','["date","person","event","kind","status","hours","cost","conversations","new_people","known_share","note"]',X'67be18e53989c1df07b6616bbaa348697e65d9fb6c9b5467b9c0631e64867079',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(8,1,'Logs/interactions.csv',NULL,'native','["interaction"]','["at","person","contact","direction","channel","answered_at","needs_answer","email"]',X'1b801e6f11751e5606af47cfcc0cf2ff89b3960979125304df923df5f03f0773',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(9,1,'Logs/introductions.csv',NULL,'native','["introduction"]','["date","person","contact","other_contact"]',X'a0f3b796f4ca31b2692b76cd5d3a593d94c45ece377cb808bb0d36a857c9fdf2',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(10,1,'Logs/leave.csv',NULL,'native','["leave"]','["person","from","to"]',X'd8f3ee0f09fc67d9a54f463f9223976cbcbc8b808da3f9c7195936796e4a35e6',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(11,1,'Logs/outcomes.csv',NULL,'native','["outcome"]','["date","person","outcome","contact","value","via"]',X'323ab7fa3d157dbde42f6848054be231ba10388122bcc2974e452311f26f36b3',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(12,1,'Logs/palms.csv',NULL,'bni_palms_summary','["PALMS figures"]','["First Name","Last Name","P","A","L","M","S","RGI","RGO","RRI","RRO","V","1-2-1","TYFCB","CEU","T"]',X'4ba25258d58389259bad6ad5b231384ec9e200436eae52bd28b6b77e5c35aea6',X'12fab4eb09cdd06d2796d15905195ccc702ffbe002d1fdcfb1a99ca899784102',0);
INSERT INTO file VALUES(13,1,'Logs/referrals.csv',NULL,'native','["referral"]','["date","person","direction","contact","tier","status","revenue","via"]',X'e7a94bc1fcae79201e74511dffc5e4cfe48d369f99f5185ad8e6e561cdb894dc',X'519dc1025a7ba2030f24070e1411133402d79de7b7693416526db0cbf20dea5c',0);
INSERT INTO file VALUES(14,2,'More/team.csv',NULL,'native','["team"]','["person","name","role","team","reports_to","start_date"]',X'dbdc3aba2538bfcb0f2603896f7c968782535a571962380c347bc5bb5f1ec6ed',X'8daea3bc2e5d9f97d8be669215a63adef1c7b236b41c9e1aa1442c23d7097dd0',0);
INSERT INTO file VALUES(15,2,'More/contacts.csv',NULL,'native','["contact"]','["date","person","contact"]',X'032ca670285b3f6dd85ac9b7a787a53fe990dd7a7810ecb3f7d735d183216770',X'f4f6a3b7236bda97458f556abdc11f85a74c2efacc55f5d6b174a723d31a8bc5',0);
INSERT INTO file VALUES(18,4,'unclear.csv',NULL,NULL,'[]','[]',X'fc11b3b3a71d06abea0559c30a6ae49ec9da40ab369f05910bfda4d18070c942',NULL,1);
CREATE TABLE source (
  file INTEGER NOT NULL REFERENCES file,
  line INTEGER NOT NULL CHECK (line >= 0),
  record INTEGER NOT NULL CHECK (record > 0),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (file, line, record)
) STRICT, WITHOUT ROWID;
INSERT INTO source VALUES(1,2,1,2);
INSERT INTO source VALUES(2,2,3,2);
INSERT INTO source VALUES(3,2,5,1);
INSERT INTO source VALUES(4,1,6,1);
INSERT INTO source VALUES(5,2,7,1);
INSERT INTO source VALUES(6,2,8,4);
INSERT INTO source VALUES(7,2,12,2);
INSERT INTO source VALUES(8,2,14,3);
INSERT INTO source VALUES(9,2,17,1);
INSERT INTO source VALUES(10,2,18,1);
INSERT INTO source VALUES(11,2,19,2);
INSERT INTO source VALUES(12,5,21,1);
INSERT INTO source VALUES(13,2,22,1);
INSERT INTO source VALUES(14,2,23,1);
INSERT INTO source VALUES(15,2,24,1);
CREATE TABLE reject (
  reject INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES file,
  line INTEGER NOT NULL CHECK (line >= 0),
  fields TEXT CHECK (fields IS NULL OR json_valid(fields)),
  reason TEXT NOT NULL,
  suggestion TEXT
) STRICT;
INSERT INTO reject VALUES(1,6,6,'["2026-10-07","bo.lnidt","Lee Wong","","","","","","",""]','unknown person `bo.lnidt`; did you mean `bo.lindt`?','bo.lindt');
INSERT INTO reject VALUES(3,18,1,NULL,'the columns fit a log of contact or connection alike; put the activity into the file''s name, or add a column `activity`',NULL);
CREATE TABLE aside (
  file INTEGER NOT NULL REFERENCES file,
  reason TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (file, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE remark (
  remark INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  message TEXT NOT NULL,
  places TEXT NOT NULL CHECK (json_valid(places))
) STRICT;
INSERT INTO remark VALUES(1,1,'The columns fit a log of contact or connection alike; the file''s name decided for connection.','["Logs\/connections.csv"]');
INSERT INTO remark VALUES(2,2,'The columns fit a log of contact or connection alike; the file''s name decided for contact.','["More\/contacts.csv"]');
CREATE TABLE malformed_email (
  run INTEGER NOT NULL REFERENCES run,
  email TEXT NOT NULL,
  PRIMARY KEY (run, email)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
  person INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> '')
) STRICT;
INSERT INTO person VALUES(1,'ana.silva');
INSERT INTO person VALUES(2,'bo.lindt');
CREATE TABLE identity (
  identity INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  company TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  UNIQUE (name, company, email, phone)
) STRICT;
INSERT INTO identity VALUES(0,'','','','');
INSERT INTO identity VALUES(1,'Zoë Chen','','zoe@x.example','');
INSERT INTO identity VALUES(2,'Zoë Chen','','','+49309998877');
INSERT INTO identity VALUES(3,'(forgotten-1)','(forgotten-1)','','');
INSERT INTO identity VALUES(4,'Kim Park','acme','kim@acme.example','+49305550123');
INSERT INTO identity VALUES(5,'Lee Wong','','lee@port.example','');
INSERT INTO identity VALUES(6,'Zoë Chen','','','');
INSERT INTO identity VALUES(7,'','','lee@port.example','');
INSERT INTO identity VALUES(8,'Kim Park','','','');
INSERT INTO identity VALUES(9,'ana.silva','','','');
INSERT INTO identity VALUES(10,'Lee Wong','','','');
INSERT INTO identity VALUES(11,'Nobody Any More','','','');
CREATE TABLE text (
  text INTEGER PRIMARY KEY,
  content TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO text VALUES(0,'');
INSERT INTO text VALUES(1,'Harbour fair');
INSERT INTO text VALUES(2,'met at the bar');
INSERT INTO text VALUES(3,'Team lunch');
INSERT INTO text VALUES(4,'loud');
INSERT INTO text VALUES(5,'fair');
INSERT INTO text VALUES(6,'bni');
CREATE TABLE team (
  record INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL CHECK (name <> ''),
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 2),
  team TEXT NOT NULL,
  reports_to TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  start_date ANY NOT NULL CHECK (typeof(start_date) = 'integer' OR start_date = ''),
  end_date ANY NOT NULL CHECK (typeof(end_date) = 'integer' OR end_date = ''),
  fte REAL NOT NULL CHECK (fte BETWEEN 0 AND 1),
  workdays ANY NOT NULL CHECK (workdays BETWEEN 0 AND 127 OR workdays = ''),
  hourly_cost ANY NOT NULL CHECK (typeof(hourly_cost) = 'real' OR hourly_cost = ''),
  bni_name TEXT NOT NULL,
  bni_joined ANY NOT NULL CHECK (typeof(bni_joined) = 'integer' OR bni_joined = ''),
  UNIQUE (person, name, role, team, reports_to, email, phone, start_date, end_date, fte, workdays, hourly_cost, bni_name, bni_joined)
) STRICT;
INSERT INTO team VALUES(1,1,'Ana Silva',0,'Sales','','ana@firm.example','+49301234567',19723,'',1.0,'',90.0,'Ana Silva',20209);
INSERT INTO team VALUES(2,2,'Bo Lindt',2,'Sales','ana.silva','','',19723,'',0.8000000000000000444,30,'','','');
INSERT INTO team VALUES(23,2,'Bo Lindt',1,'Sales','ana.silva','','',20727,'',1.0,'','','','');
CREATE TABLE leave (
  person INTEGER NOT NULL REFERENCES person,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL CHECK (last_day >= first_day),
  record INTEGER NOT NULL,
  PRIMARY KEY (person, first_day, last_day)
) STRICT, WITHOUT ROWID;
INSERT INTO leave VALUES(2,20738,20742,18);
CREATE TABLE annotation (
  person INTEGER NOT NULL REFERENCES person,
  first_month ANY NOT NULL CHECK (typeof(first_month) = 'integer' OR first_month = ''),
  last_month ANY NOT NULL CHECK (last_month >= first_month),
  measure TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  record INTEGER NOT NULL,
  PRIMARY KEY (person, first_month, last_month, measure, reason)
) STRICT, WITHOUT ROWID;
INSERT INTO annotation VALUES(1,'','','','other',4);
INSERT INTO annotation VALUES(2,24321,24321,'events','no_outward_role',3);
CREATE TABLE card (
  owner ANY NOT NULL CHECK (typeof(owner) = 'integer' OR owner = ''),
  identities TEXT NOT NULL CHECK (json_valid(identities)),
  record INTEGER NOT NULL,
  PRIMARY KEY (owner, identities)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('','[1,2]',6);
CREATE TABLE bni_report (
  record INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  chapter TEXT NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  run_at INTEGER
) STRICT;
INSERT INTO bni_report VALUES(21,X'a978b81f566fd552cc11dcc2aece5fdc95399a48ee6861e3c70f07800df5f547',0,'Harbour Lights',20727,20757,NULL);
CREATE TABLE bni_line (
  record INTEGER NOT NULL REFERENCES bni_report,
  ordinal INTEGER NOT NULL,
  line INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO bni_line VALUES(21,0,5,'{"palms":{"_0":{"isOtherChapter":false,"kind":1,"name":"Ana Silva"},"_1":{"absent":0,"ceu":6,"givenInside":2,"givenOutside":1,"late":1,"medical":0,"oneToOnes":4,"present":3,"receivedInside":1,"receivedOutside":0,"substitute":0,"testimonials":0,"tyfcb":3115,"visitors":1}}}');
INSERT INTO bni_line VALUES(21,1,6,'{"palms":{"_0":{"isOtherChapter":false,"kind":1,"name":"Cy Ochs"},"_1":{"absent":0,"givenInside":1,"givenOutside":0,"late":0,"medical":0,"oneToOnes":2,"present":4,"receivedInside":0,"receivedOutside":0,"substitute":0,"visitors":0}}}');
CREATE TABLE events (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  event INTEGER NOT NULL REFERENCES text,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
  attendance INTEGER NOT NULL CHECK (attendance BETWEEN 0 AND 6),
  conversations ANY NOT NULL CHECK (typeof(conversations) = 'integer' OR conversations = ''),
  new_people ANY NOT NULL CHECK (typeof(new_people) = 'integer' OR new_people = ''),
  hours ANY NOT NULL CHECK (typeof(hours) = 'real' OR hours = ''),
  cost ANY NOT NULL CHECK (typeof(cost) = 'real' OR cost = ''),
  known_share ANY NOT NULL CHECK (typeof(known_share) = 'real' OR known_share = ''),
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, event, kind, attendance, conversations, new_people, hours, cost, known_share, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO events VALUES(3582302400000001,1,1,1,1,9,6,2.5,40.0,0.29999999999999998889,4,1,12);
INSERT INTO events VALUES(3582475200000001,2,3,6,0,'','','','','',0,1,13);
CREATE TABLE contacts (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  contact INTEGER NOT NULL REFERENCES identity,
  event INTEGER NOT NULL REFERENCES text,
  card INTEGER NOT NULL CHECK (card BETWEEN 0 AND 3),
  pitched INTEGER NOT NULL CHECK (pitched BETWEEN 0 AND 2),
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, contact, event, card, pitched, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO contacts VALUES(3582302400000001,1,4,1,3,1,2,1,8);
INSERT INTO contacts VALUES(3582435600000000,1,6,1,2,2,0,1,9);
INSERT INTO contacts VALUES(3582475200000001,2,5,0,0,0,0,1,10);
INSERT INTO contacts VALUES(3582475200000001,2,5,0,0,0,0,2,11);
INSERT INTO contacts VALUES(3584894400000001,2,11,0,0,0,0,1,24);
CREATE TABLE interactions (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  contact INTEGER NOT NULL REFERENCES identity,
  direction INTEGER NOT NULL CHECK (direction BETWEEN 1 AND 2),
  channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 8),
  answered ANY NOT NULL CHECK (typeof(answered) = 'integer' OR answered = ''),
  needs_answer INTEGER NOT NULL CHECK (needs_answer BETWEEN 0 AND 2),
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, contact, direction, channel, answered, needs_answer, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO interactions VALUES(3582714600000000,1,8,1,4,3582727200000000,0,0,1,14);
INSERT INTO interactions VALUES(3582820800000001,2,9,2,6,'',1,0,1,15);
INSERT INTO interactions VALUES(3582892800000000,2,7,1,1,'',0,0,1,16);
CREATE TABLE referrals (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  contact INTEGER NOT NULL REFERENCES identity,
  direction INTEGER NOT NULL CHECK (direction BETWEEN 1 AND 2),
  tier INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 3),
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
  revenue ANY NOT NULL CHECK (typeof(revenue) = 'real' OR revenue = ''),
  via INTEGER NOT NULL REFERENCES text,
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, contact, direction, tier, status, revenue, via, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO referrals VALUES(3582993600000001,1,8,2,2,2,1200.5,6,0,1,22);
CREATE TABLE introductions (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  contact INTEGER NOT NULL REFERENCES identity,
  other_contact INTEGER NOT NULL REFERENCES identity,
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, contact, other_contact, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO introductions VALUES(3583166400000001,1,6,10,0,1,17);
CREATE TABLE outcomes (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  contact INTEGER NOT NULL REFERENCES identity,
  outcome INTEGER NOT NULL CHECK (outcome BETWEEN 1 AND 5),
  value ANY NOT NULL CHECK (typeof(value) = 'real' OR value = ''),
  via INTEGER NOT NULL REFERENCES text,
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, contact, outcome, value, via, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO outcomes VALUES(3583339200000001,2,0,4,'',0,0,1,20);
INSERT INTO outcomes VALUES(3583339200000001,2,10,2,300.0,5,0,1,19);
CREATE TABLE bni_costs (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 5),
  amount REAL NOT NULL,
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, item, amount, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO bni_costs VALUES(3581611200000001,1,1,900.0,0,1,5);
CREATE TABLE connections (
  moment INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  contact INTEGER NOT NULL REFERENCES identity,
  note INTEGER NOT NULL REFERENCES text,
  copy INTEGER NOT NULL CHECK (copy > 0),
  record INTEGER NOT NULL,
  PRIMARY KEY (moment, person, contact, note, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO connections VALUES(3581784000000001,2,3,0,1,7);
CREATE TABLE forgotten (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  filter INTEGER NOT NULL CHECK (filter BETWEEN 0 AND 4095),
  length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
  erasure INTEGER NOT NULL REFERENCES erasure,
  token TEXT NOT NULL CHECK (token <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO forgotten VALUES(X'01da0c395efd7a24b7824c1c80f1da67e29f8e3242bbda33ad0145c4fac19e77',375,0,1,'(forgotten-1)');
INSERT INTO forgotten VALUES(X'1d307d795924336319a7b58c76450e48def4c53c9f2f418fbeffdd9c79d71b48',2785,8,1,'(forgotten-1)');
INSERT INTO forgotten VALUES(X'35907fd1ef74712856d678613b0aaab46a365ed34deda9bee1e2c515ae75ebc5',3114,0,1,'(forgotten-1)');
INSERT INTO forgotten VALUES(X'a24e9b27e80462f5b1f4fc072a7f69c44402d06c014e1a91cb1c85077300f0b3',784,0,1,'(forgotten-1)');
INSERT INTO forgotten VALUES(X'c3994ae02d6230c4e28b630251d8b466c3657b1cd5578f98b617995b9f52924f',1041,0,1,'(forgotten-1)');
INSERT INTO forgotten VALUES(X'cf3498d9af335453715ee4c7047c1235467255c619b9cc7224e9a5ac9fd281c2',1483,0,1,'(forgotten-1)');
CREATE TABLE erasure (
  erasure INTEGER PRIMARY KEY,
  made_at INTEGER NOT NULL,
  records INTEGER NOT NULL CHECK (records >= 0)
) STRICT;
INSERT INTO erasure VALUES(1,1795432990786063,1);
CREATE INDEX file_by_digest ON file (digest);
COMMIT;
