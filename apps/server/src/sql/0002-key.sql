-- Public keys that heads were signed with; the private one lies in a file beside the store.

create table signing_key (
  tenant text not null,
  part int not null,
  id text not null,
  public_key text not null,
  since bigint not null,
  until bigint,
  primary key (tenant, part, id)
);
