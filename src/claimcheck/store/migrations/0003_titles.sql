alter table claims add column title text not null default '';

update claims set title = coalesce(
    (select json_extract(documents.json, '$.title') from documents where documents.id = claims.document), ''
);

drop trigger words_of_new_claim;

drop trigger words_of_old_claim;

drop table words;

create virtual table words using fts5 (
    text, quote, title, content = 'claims', content_rowid = 'number', tokenize = 'porter unicode61'
);

insert into words (words) values ('rebuild');

create trigger words_of_new_claim after insert on claims begin
    insert into words (rowid, text, quote, title) values (new.number, new.text, new.quote, new.title);
end;

create trigger words_of_old_claim after delete on claims begin
    insert into words (words, rowid, text, quote, title) values ('delete', old.number, old.text, old.quote, old.title);
end;
