-- A new signing key is vouched for by the one before it.
alter table signing_key add column by_key text, add column vouched text;
