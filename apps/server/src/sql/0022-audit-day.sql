-- The business day of a note, where a demonstration sets another than the machine's; absent before it was kept.
alter table audit add column on_day int;
