-- Runs unchanged on SQLite and PostgreSQL. Times are milliseconds since 1970 UTC; yes and no are 1 and 0; bodies are JSON as text.

create table cases (
  ref text primary key,
  version integer not null check (version > 0),
  unit text not null,
  administration text not null,
  responsible text not null,
  treserva text,
  form text not null unique,
  is_open integer not null check (is_open in (0, 1)),
  body text not null
);
create index cases_responsible on cases (responsible) where is_open = 1;
create index cases_treserva on cases (treserva) where is_open = 1;

create table case_units (
  ref text not null references cases (ref),
  unit text not null,
  primary key (ref, unit)
);
create index case_units_unit on case_units (unit);

create table history (
  ref text not null references cases (ref),
  seq integer not null check (seq > 0),
  made_at bigint not null,
  actor text,
  event text not null,
  primary key (ref, seq)
);

-- A kept promise is deleted. due_at is when it was promised for and gives its place in the lane, created_at and place (the order
-- within its case) the place among those promised for the same moment; run_at is the next try.
create table promises (
  id text primary key,
  key text not null,
  ref text not null references cases (ref),
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
-- The two rules of the outbox that the database itself guards, whoever writes.
create unique index promises_one_per_key on promises (key) where unwanted = 0;
create unique index promises_one_lease_per_lane on promises (lane) where state = 'leased';
create index promises_ref on promises (ref);
create index promises_run on promises (state, run_at);
create index promises_tried on promises (lane, due_at) where attempts > 0;
create index promises_key on promises (key);
create index promises_unwanted on promises (key) where unwanted = 1;

create table live_cards (
  ref text not null,
  person text not null,
  conversation text not null,
  activity text not null,
  screen text not null,
  shown text not null,
  primary key (ref, person)
);

create table conversations (
  kind text not null check (kind in ('person', 'channel')),
  owner text not null,
  conversation text not null unique,
  reference text not null,
  state text not null check (state in ('active', 'blocked', 'gone')),
  primary key (kind, owner)
);
