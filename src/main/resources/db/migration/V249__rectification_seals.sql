-- What names people in a proposal to punish: its words, the document and its file lie sealed, each bound to its place.
create table rectification_seal (
    place   varchar(160) not null primary key,
    key_id  varchar(40)  not null,
    content bytea        not null
);

create index rectification_seal_key on rectification_seal (key_id, place);
