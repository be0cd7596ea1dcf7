-- The log of events, its numbers in commit order, answers by key, and work to be done.
-- Ids and times are made by the application; part = hash of the loan's number modulo 64.

create table event (
  tenant text not null,
  part int not null,
  stream text not null,
  seq int not null,
  at bigint not null,
  kind text not null,
  bytes text not null,
  prev text not null,
  hash text not null,
  primary key (tenant, part, stream, seq)
);

create table feed_end (
  tenant text not null,
  part int not null,
  last bigint not null,
  primary key (tenant, part)
) with (fillfactor = 10);

create table feed (
  tenant text not null,
  part int not null,
  no bigint not null,
  stream text not null,
  seq int not null,
  kind text not null,
  primary key (tenant, part, no)
);
create index feed_by_number on feed (tenant, no);

create table answer (
  tenant text not null,
  part int not null,
  actor text not null,
  key text not null,
  digest text not null,
  body text,
  at bigint not null,
  keep boolean not null,
  primary key (tenant, part, actor, key)
);
create index answer_by_age on answer (tenant, at) where not keep;

create table job (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  key text not null,
  data text not null,
  not_before bigint not null,
  attempt int not null,
  leased_until bigint not null,
  lease text,
  fault text,
  primary key (tenant, part, id),
  unique (tenant, part, kind, key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);
create index job_by_time on job (tenant, not_before, id) where fault is null;
