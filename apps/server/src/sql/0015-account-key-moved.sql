-- The keys have moved to account_origin; the number stays in the account as well, for the journals of a close.
drop index account_by_person;
alter table account drop constraint account_tenant_part_loan_key, drop column person;
