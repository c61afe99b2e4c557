-- Who has had a case before her, and one chain of hashes over that and the case's history. The rows of history that are there
-- already are put into their chains by the program in the same transaction (audit/seal-history.ts).

-- The head of each chain. `place` counts history and access together, `events` history alone; `kept` is the place of the head that
-- was last written down outside the database.
create table chains (
  ref text primary key,
  place integer not null check (place > 0),
  events integer not null check (events >= 0),
  hash text not null,
  kept integer not null
);

alter table history add column place integer;
alter table history add column hash text;

create table access (
  ref text not null references cases (ref),
  place integer not null check (place > 0),
  made_at bigint not null,
  actor text,
  entry text not null,
  hash text not null,
  primary key (ref, place)
);
create index access_made on access (made_at);

-- What is left of a case that has been erased: the end of its chain, so that the erasure can be told from a tampering. `kept` is 1
-- once that end was written down outside the database.
create table erasures (
  ref text primary key,
  place integer not null check (place > 0),
  previous text not null,
  made_at bigint not null,
  ended_at bigint not null,
  events integer not null,
  entries integer not null,
  hash text not null,
  kept integer not null check (kept in (0, 1))
);

-- Ended cases that have been erased, counted; no case can be told from it.
create table statistics (
  year integer not null,
  workflow text not null,
  cause text not null,
  ending text not null,
  cases integer not null check (cases > 0),
  primary key (year, workflow, cause, ending)
);
