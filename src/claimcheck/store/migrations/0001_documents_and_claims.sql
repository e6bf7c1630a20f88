create table documents (
    id text primary key,
    fingerprint text not null,
    json text not null
) strict;

create table claims (
    number integer primary key,
    id text not null unique,
    document text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    text text not null,
    quote text not null,
    json text not null
) strict;

create index claims_by_place on claims (document, "start", "end");

create table refers (
    claim integer not null references claims (number) on delete cascade,
    id text not null,
    primary key (claim, id)
) strict, without rowid;

create index refers_by_id on refers (id);
