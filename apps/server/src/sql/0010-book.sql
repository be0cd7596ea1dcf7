-- The book: products, accounts with their entries and journals, payments, imports, marks of closed days.
-- Days are whole days since 1970-01-01, amounts are fen. Small tables that all parts read have part 0.

create table product (
  tenant text not null,
  part int not null,
  id text not null,
  body text not null,
  at bigint not null,
  primary key (tenant, part, id)
);

-- The last closed day of a part: what posts holds it, the close changes it.
create table book_part (
  tenant text not null,
  part int not null,
  closed_to int not null,
  primary key (tenant, part)
) with (fillfactor = 10);

-- What the close of a day reads and writes, and nothing else: the figures of the next due day stand in it.
create table account (
  tenant text not null,
  part int not null,
  id text not null,
  loan text not null,
  product text not null,
  person text not null,
  brought text not null,
  entries int not null,
  journals int not null,
  closed_to int not null,
  accrued_to int not null,
  last_on int not null,
  balances jsonb not null,
  next_event int,
  next_accounts text[],
  next_amounts bigint[],
  next_balances jsonb,
  next_after int,
  primary key (tenant, part, id),
  unique (tenant, part, loan)
) with (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_cost_delay = 0,
  autovacuum_analyze_scale_factor = 0.05
);
create index account_by_next on account (tenant, part, next_event) where next_event is not null;
create index account_by_person on account (tenant, person);

-- What an account was when it came; it never changes.
create table account_origin (
  tenant text not null,
  part int not null,
  id text not null,
  name text not null,
  phone text,
  terms text not null,
  arrears text,
  non_accrual text not null,
  class text not null,
  overdue_since int,
  codes24 text,
  consent boolean not null,
  import text not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, id) references account
);

-- The engine's loan after all that it was told.
create table account_kept (
  tenant text not null,
  part int not null,
  id text not null,
  kept text not null,
  paid text not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, id) references account
) with (fillfactor = 80);

create table entry (
  tenant text not null,
  part int not null,
  id text not null,
  no int not null,
  event text not null,
  kind text not null,
  body text not null,
  primary key (tenant, part, id, no),
  foreign key (tenant, part, id) references account
);

-- Journals of an account have its id; those of a receipt nobody is known for and of a month's end have their own.
create table journal (
  tenant text not null,
  part int not null,
  id text not null,
  no int not null,
  loan text,
  posted_on int not null,
  value_on int,
  kind text not null,
  event text not null,
  cause text not null,
  accounts text[] not null,
  amounts bigint[] not null,
  reverses text,
  approver text,
  primary key (tenant, part, id, no)
);
create index journal_by_day on journal (tenant, part, posted_on);
create unique index journal_reversed on journal (tenant, part, id, reverses) where reverses is not null;

create table payment (
  tenant text not null,
  part int not null,
  id text not null,
  source text not null,
  payment_id text not null,
  paid_on int not null,
  amount bigint not null,
  loan text,
  person text,
  payer text,
  note text,
  state text not null,
  event text,
  import text,
  at bigint not null,
  primary key (tenant, part, id),
  unique (tenant, part, source, payment_id)
);
create index payment_by_time on payment (tenant, id);
create index payment_unknown on payment (tenant, id) where state = 'unknown';

-- What one person has prepared on a payment and another must confirm.
create table payment_change (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  body text not null,
  prepared_by text not null,
  at bigint not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, id) references payment
);

create table import (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  name text not null,
  state text not null,
  digest text not null,
  count int not null,
  sums text not null,
  fault_count int not null,
  faults text not null,
  prepared_by text not null,
  decided_by text,
  at bigint not null,
  decided_at bigint,
  result text,
  primary key (tenant, part, id)
);
create unique index import_digest on import (tenant, part, kind, digest) where state in ('previewed', 'taken');

-- The rows of an import until it is decided, each in the part in which it will be booked.
create table import_row (
  tenant text not null,
  part int not null,
  id text not null,
  loan text not null,
  file text not null,
  no int not null,
  body text not null,
  primary key (tenant, part, id, loan, file, no)
);

create table difference (
  tenant text not null,
  part int not null,
  id text not null,
  import text not null,
  loan text not null,
  told_on int not null,
  what text not null,
  ours bigint not null,
  theirs bigint not null,
  counts text not null,
  primary key (tenant, part, id)
);
create index difference_by_import on difference (tenant, import, id);

create table day_mark (
  tenant text not null,
  part int not null,
  day int not null,
  at bigint not null,
  accounts int not null,
  trial jsonb not null,
  primary key (tenant, part, day)
);

-- What had run and was not posted at the end of a month, by product and income account.
create table month_mark (
  tenant text not null,
  part int not null,
  day int not null,
  product text not null,
  sums jsonb not null,
  primary key (tenant, part, day, product)
);
