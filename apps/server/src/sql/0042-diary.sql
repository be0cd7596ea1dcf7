-- How an entry of the diary ended; complaints by their last day; absences of people with who stands in for them.

alter table diary
  add column extended int not null default 0,
  add column done_at bigint,
  add column outcome text;
create index diary_by_kind on diary (tenant, kind, state, on_day, id);

create table absence (
  tenant text not null,
  part int not null,
  id text not null,
  staff text not null,
  cover text not null,
  from_on int not null,
  to_on int not null,
  made_by text not null,
  at bigint not null,
  started_at bigint,
  ended_at bigint,
  moved text[] not null,
  primary key (tenant, part, id)
);
