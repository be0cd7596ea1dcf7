-- Which words were shown is not always known: of what was said on the phone, or asked by a form, it is not.

alter table disclosure alter column text_digest drop not null, alter column shown_at drop not null;
update disclosure set text_digest = null, shown_at = null where text_digest = repeat('0', 64);
