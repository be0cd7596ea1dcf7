-- Cases: the row that queues are made of, offers with their terms, personal fields outside of the chain, what was granted
-- and who read it, messages, papers, appointments, promises, complaints.

create table hardship_case (
  tenant text not null,
  part int not null,
  id text not null,
  number text not null,
  loan text not null,
  account text not null,
  person text not null,
  product text not null,
  channel text not null,
  policy text not null,
  policy_version int not null,
  state text not null,
  version int not null,
  owner text,
  since int not null,
  opened_on int not null,
  received_on int,
  deadline int,
  deadline_what text,
  next_on int,
  needs text[] not null,
  stopped boolean not null,
  at bigint not null,
  primary key (tenant, part, id)
) with (fillfactor = 70);
create unique index case_of_account on hardship_case (tenant, part, account) where state <> 'closed';
create index case_by_owner on hardship_case (tenant, owner, state);
create index case_by_id on hardship_case (tenant, id);
create index case_by_person on hardship_case (tenant, person);
create index case_by_number on hardship_case (tenant, number);
create index case_by_day on hardship_case (tenant, next_on) where next_on is not null;

create table offer (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  by_desk boolean not null,
  digest text not null,
  terms text not null,
  measures text not null,
  rows text not null,
  proposal text,
  at bigint not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, case_id) references hardship_case
);
create index offer_of_case on offer (tenant, part, case_id);

-- What an event says of a person stands here with its salt; the event holds the commitment.
create table sealed_field (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  seq int not null,
  name text not null,
  salt text not null,
  value text not null,
  ends_on int,
  primary key (tenant, part, id),
  unique (tenant, part, case_id, seq, name)
);

create table disclosure (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  item text not null,
  value text,
  text_digest text not null,
  shown_at bigint not null,
  granted_at bigint not null,
  ends_on int,
  withdrawn_at bigint,
  primary key (tenant, part, id)
);
create index disclosure_of_case on disclosure (tenant, part, case_id, item);

create table access_note (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  item text not null,
  reader text not null,
  role text not null,
  reason text,
  at bigint not null,
  primary key (tenant, part, id)
);
create index access_of_case on access_note (tenant, part, case_id, at);

create table message (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  no int not null,
  kind text not null,
  from_desk boolean not null,
  author text not null,
  role text not null,
  body text not null,
  state text not null,
  held text[],
  released_by text,
  at bigint not null,
  not_before bigint not null,
  sent_at bigint,
  read_at bigint,
  primary key (tenant, part, id),
  unique (tenant, part, case_id, no)
);
create index message_held on message (tenant, at) where state = 'held';
create index message_waiting on message (tenant, not_before) where state = 'waiting';

create table paper_file (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  kind text not null,
  media text not null,
  bytes int not null,
  digest text not null,
  place text not null,
  author text not null,
  at bigint not null,
  received_on int not null,
  ends_on int,
  erased_at bigint,
  primary key (tenant, part, id)
);
create index paper_of_case on paper_file (tenant, part, case_id);

create table contact_note (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  kind text not null,
  purpose text not null,
  outcome text not null,
  author text not null,
  on_day int not null,
  at bigint not null,
  primary key (tenant, part, id)
);
create index contact_by_day on contact_note (tenant, part, case_id, on_day);

-- Calls that were arranged, promises to pay, complaints: each with the day by which somebody must act.
create table diary (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text not null,
  kind text not null,
  owner text not null,
  on_day int not null,
  time text,
  amount bigint,
  state text not null,
  body text not null,
  at bigint not null,
  primary key (tenant, part, id)
);
create index diary_of_case on diary (tenant, part, case_id, on_day);
create index diary_by_day on diary (tenant, owner, on_day) where state = 'open';

-- Whoever asks without the app: a number and a code that opens the case once more.
create table public_request (
  tenant text not null,
  part int not null,
  id text not null,
  case_id text,
  number text not null,
  code_hash text not null,
  tries int not null,
  name text not null,
  body text not null,
  state text not null,
  at bigint not null,
  primary key (tenant, part, id)
);
create index public_by_number on public_request (tenant, number);

create table privacy_request (
  tenant text not null,
  part int not null,
  id text not null,
  person text not null,
  kind text not null,
  state text not null,
  answer text,
  at bigint not null,
  answered_at bigint,
  primary key (tenant, part, id)
);
