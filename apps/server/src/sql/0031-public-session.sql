-- Whoever opens a case with number and code has it for a while.

alter table public_request add column session text, add column session_ends bigint;
create index public_by_session on public_request (tenant, session) where session is not null;
