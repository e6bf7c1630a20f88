create virtual table words using fts5 (
    text, quote, content = 'claims', content_rowid = 'number', tokenize = 'porter unicode61'
);

insert into words (rowid, text, quote) select number, text, quote from claims;

create trigger words_of_new_claim after insert on claims begin
    insert into words (rowid, text, quote) values (new.number, new.text, new.quote);
end;

create trigger words_of_old_claim after delete on claims begin
    insert into words (words, rowid, text, quote) values ('delete', old.number, old.text, old.quote);
end;
