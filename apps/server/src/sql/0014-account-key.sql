-- Who owes a loan and by which number it is found stand beside the account: its own row moves with every due day, and each
-- key on it would be written anew with it.
alter table account_origin add column loan text, add column person text;
update account_origin o set loan = a.loan, person = a.person from account a
where a.tenant = o.tenant and a.part = o.part and a.id = o.id;
alter table account_origin alter column loan set not null, alter column person set not null,
  add unique (tenant, part, loan);
create index origin_by_person on account_origin (tenant, person);
