-- A person has one request of a kind that is not answered yet, however often it is asked at once.
create unique index privacy_open on privacy_request (tenant, part, person, kind) where state in ('asked', 'prepared');
