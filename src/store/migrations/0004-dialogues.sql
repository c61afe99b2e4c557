-- Dialogue meetings between units: no case, so tables of their own. Their promises stand in the same outbox, so a promise belongs
-- to a case or to one of these, and no longer to a case alone; the rows that are there are carried over as they stand.
create table dialogues (
  dialogue text primary key,
  version integer not null check (version > 0),
  form text not null unique,
  is_open integer not null check (is_open in (0, 1)),
  body text not null
);
create index dialogues_open on dialogues (is_open);

create table dialogue_history (
  dialogue text not null references dialogues (dialogue),
  seq integer not null check (seq > 0),
  made_at bigint not null,
  actor text,
  event text not null,
  primary key (dialogue, seq)
);

alter table promises rename to promises_of_cases;
drop index promises_one_per_key;
drop index promises_one_lease_per_lane;
drop index promises_ref;
drop index promises_run;
drop index promises_tried;
drop index promises_key;
drop index promises_unwanted;

create table promises (
  id text primary key,
  key text not null,
  ref text not null,
  lane text not null,
  content text not null,
  state text not null check (state in ('queued', 'leased', 'parked', 'refused')),
  due_at bigint not null,
  run_at bigint not null,
  created_at bigint not null,
  place integer not null,
  attempts integer not null check (attempts >= 0),
  leased_until bigint,
  unknown_outcome integer not null check (unknown_outcome in (0, 1)),
  unwanted integer not null check (unwanted in (0, 1)),
  released integer not null check (released in (0, 1)),
  code text,
  since bigint,
  check ((state = 'leased') = (leased_until is not null))
);
insert into promises (id, key, ref, lane, content, state, due_at, run_at, created_at, place, attempts, leased_until,
  unknown_outcome, unwanted, released, code, since)
select id, key, ref, lane, content, state, due_at, run_at, created_at, place, attempts, leased_until,
  unknown_outcome, unwanted, released, code, since from promises_of_cases;
drop table promises_of_cases;
create unique index promises_one_per_key on promises (key) where unwanted = 0;
create unique index promises_one_lease_per_lane on promises (lane) where state = 'leased';
create index promises_ref on promises (ref);
create index promises_run on promises (state, run_at);
create index promises_tried on promises (lane, due_at) where attempts > 0;
create index promises_key on promises (key);
create index promises_unwanted on promises (key) where unwanted = 1;
