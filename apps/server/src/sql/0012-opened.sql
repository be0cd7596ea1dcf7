-- The day on which the lender paid a loan out, as its own files tell it: the rows of an opening begin later. Absent for
-- accounts that came before it was kept.
alter table account_origin add column opened int;
