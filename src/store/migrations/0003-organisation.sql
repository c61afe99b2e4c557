-- What administrators and chiefs have changed beside the organisation's file. Rows are only added; revision counts them from 1.
-- place says what was changed (unit:<id>:<part>, person:<id>, absence:<id>), value is the new content as JSON, file_was what the
-- organisation's file said there at that moment (JSON, the word null where it said nothing).
create table organisation_changes (
  revision integer primary key check (revision > 0),
  made_at bigint not null,
  actor text not null,
  place text not null,
  value text not null,
  file_was text not null
);

-- People in no unit who have tried to use the bot: one row a day and person.
create table strangers (
  person text not null,
  day text not null,
  name text,
  primary key (person, day)
);

-- Who was in a unit's Teams team when it was last read; members is JSON.
create table rosters (
  unit text primary key,
  read_at bigint not null,
  members text not null
);
