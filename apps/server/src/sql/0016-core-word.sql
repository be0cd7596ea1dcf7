-- What a core system stated last of a loan with a case: for which day, and in how many parts otherwise than the book.
create table core_word (
  tenant text not null,
  part int not null,
  id text not null,
  told_on int not null,
  differences int not null,
  primary key (tenant, part, id),
  foreign key (tenant, part, id) references account
);
