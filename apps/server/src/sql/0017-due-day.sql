-- The day of a plain due day, and the day for which the book itself is needed, stand apart from the next of both: booking the
-- figures that stand ready changes no key of an index then, and an account stays in its page.
alter table account add column due_on int, add column book_on int;
update account set due_on = case when next_balances is not null then next_event end,
  book_on = case when next_balances is not null then next_after else next_event end;
create index account_by_due on account (tenant, part, due_on) where due_on is not null;
create index account_by_book on account (tenant, part, book_on) where book_on is not null;
-- Figures that stand ready are those of the due day; once booked, its day stays and the book's is the next.
drop index account_by_next;
alter table account drop column next_after, add constraint account_next_is_known
  check ((next_balances is null and next_event is not distinct from book_on)
    or (next_balances is not null and next_event is not distinct from due_on));
