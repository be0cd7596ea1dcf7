-- Requests for a copy or for deletion, prepared by one person and decided by another. Nothing has written the table before.
-- A closed case whose person had the rest deleted is sealed: stored, and read by nobody. A line of chat has a salt of its own.

drop table privacy_request;
create table privacy_request (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  state text not null,
  channel text not null,
  person text not null,
  case_id text,
  asked_by text not null,
  at bigint not null,
  due_on int not null,
  refusal text,
  prepared_by text,
  decided_by text,
  answered_at bigint,
  answer text,
  primary key (tenant, part, id)
);
create index privacy_by_person on privacy_request (tenant, person);
create index privacy_by_id on privacy_request (tenant, id);

alter table hardship_case add column sealed_at bigint;
alter table message add column salt text;
