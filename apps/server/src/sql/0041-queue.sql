-- What a queue shows of a case stands in its row, in the order in which it is worked off.

alter table hardship_case add column next_action text, add column next_by text;
create index case_by_queue on hardship_case (
  tenant,
  coalesce(deadline, 2000000000),
  (case when cardinality(needs) > 0 then 0 else 1 end),
  opened_on,
  id
);
