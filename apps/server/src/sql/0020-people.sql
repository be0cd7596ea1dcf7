-- People of the desk, their sessions and keys, borrowers' devices, and what was done by whom.
-- Reference tables: part is 0 in every row. Secrets are kept as digests, or enciphered where they must be read again.

create table staff (
  tenant text not null,
  part int not null,
  id text not null,
  login text not null,
  name text not null,
  roles text not null,
  level int,
  password text,
  totp text,
  totp_on boolean not null,
  totp_step bigint not null,
  subject text,
  created_at bigint not null,
  disabled_at bigint,
  primary key (tenant, part, id),
  unique (tenant, part, login),
  check (roles <> ''),
  check (roles not like '%auditor%' or roles = 'auditor'),
  check (roles not like '%admin%' or roles not like '%approver%')
);

create table staff_session (
  tenant text not null,
  part int not null,
  id text not null,
  staff text not null,
  stage text not null,
  created_at bigint not null,
  seen_at bigint not null,
  ends_at bigint not null,
  peer text not null,
  device text not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, staff) references staff (tenant, part, id)
);
create index staff_session_by_staff on staff_session (tenant, part, staff);

create table one_time_code (
  tenant text not null,
  part int not null,
  id text not null,
  kind text not null,
  about text not null,
  made_by text not null,
  confirmed_by text,
  made_at bigint not null,
  ends_at bigint not null,
  used_at bigint,
  primary key (tenant, part, id)
);
create index one_time_code_by_about on one_time_code (tenant, part, kind, about);

create table pairing (
  tenant text not null,
  part int not null,
  id text not null,
  person text not null,
  device_key text not null,
  token text not null,
  made_at bigint not null,
  ended_at bigint,
  primary key (tenant, part, id),
  unique (tenant, part, token)
);

create table service_key (
  tenant text not null,
  part int not null,
  id text not null,
  name text not null,
  rights text not null,
  digest text not null,
  made_by text not null,
  made_at bigint not null,
  ended_at bigint,
  primary key (tenant, part, id),
  unique (tenant, part, digest)
);

create table pace (
  tenant text not null,
  part int not null,
  id text not null,
  failures int not null,
  last_at bigint not null,
  free_at bigint not null,
  primary key (tenant, part, id)
);

create table audit (
  tenant text not null,
  part int not null,
  id text not null,
  at bigint not null,
  actor text not null,
  action text not null,
  about text not null,
  detail text not null,
  trace text not null,
  primary key (tenant, part, id)
);

create table desk_fact (
  tenant text not null,
  part int not null,
  id text not null,
  value text not null,
  primary key (tenant, part, id)
);
