-- One row for each request, made from the events of its case: what reports count. The reason goes with its grant.

create table request_fact (
  tenant text not null,
  part int not null,
  id text not null,
  no int not null,
  account text not null,
  product text not null,
  channel text not null,
  reason text,
  received_on int not null,
  answered_on int,
  answer_days int,
  in_time boolean,
  refused text,
  accepted_on int,
  undone_on int,
  ended_on int,
  last_on int not null,
  waits_for_person boolean not null,
  due int not null,
  paid_in_time int not null,
  late int not null,
  cured int not null,
  owed bigint,
  cost bigint,
  primary key (tenant, part, id, no)
);
create index fact_by_day on request_fact (tenant, received_on);
