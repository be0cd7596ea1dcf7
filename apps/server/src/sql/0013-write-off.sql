-- What one person has prepared on an account and another must confirm.
create table account_change (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  body text not null,
  prepared_by text not null,
  at bigint not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, id) references account
);
