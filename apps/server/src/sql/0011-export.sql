-- A file about persons that one has asked for and another must ask for, too.
create table export_asked (
  tenant text not null,
  part int not null,
  id text not null,
  reason text not null,
  prepared_by text not null,
  at bigint not null,
  primary key (tenant, part, id)
);
