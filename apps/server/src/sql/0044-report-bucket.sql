-- How late a loan was when it was asked for, in steps: recoveries are compared within one.
alter table request_fact add column bucket text;
