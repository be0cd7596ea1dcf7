-- Policies with their papers and clocks. A version is drafted by one person and published by another; then it never changes:
-- only the day on which it ends is set, by the version that follows it.

create table policy_version (
  tenant text not null,
  part int not null,
  id text not null,
  version int not null,
  product text not null,
  from_on int not null,
  to_on int,
  state text not null,
  body text not null,
  papers text not null,
  clock text not null,
  prepared_by text not null,
  published_by text,
  at bigint not null,
  published_at bigint,
  primary key (tenant, part, id, version)
);
create index policy_by_product on policy_version (tenant, part, product, from_on);
create unique index policy_draft on policy_version (tenant, part, id) where state = 'draft';

-- Sets of papers and clocks, each by its id; they never change.
create table policy_part (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  body text not null,
  at bigint not null,
  primary key (tenant, part, id)
);

-- Requests of the past as a trial sees them: figures without a name, a loan or a case, frozen.
create table policy_trial (
  tenant text not null,
  part int not null,
  id text not null,
  product text not null,
  cases int not null,
  digest text not null,
  body text not null,
  made_by text not null,
  at bigint not null,
  primary key (tenant, part, id)
);
