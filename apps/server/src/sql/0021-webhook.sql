-- Addresses that are told what happened. The secret is enciphered; the one before it still signs for a while.

create table webhook (
  tenant text not null,
  part int not null,
  id text not null,
  url text not null,
  kinds text not null,
  secret text not null,
  old_secret text,
  old_until bigint,
  made_by text not null,
  made_at bigint not null,
  ended_at bigint,
  ended_why text,
  primary key (tenant, part, id)
);
