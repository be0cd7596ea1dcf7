-- The day that an automatic line of a case is about.
alter table message add column about_day int;
