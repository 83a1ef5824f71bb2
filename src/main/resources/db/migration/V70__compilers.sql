-- Everyone who has had a hand in a draft: none of them reviews it (第二十三条). catalog_draft.updated_by is only the last.
create table catalog_draft_compiler (
    draft_id  bigint      not null references catalog_draft (id) on delete cascade,
    person_id varchar(64) not null references person (id),
    primary key (draft_id, person_id)
);

insert into catalog_draft_compiler (draft_id, person_id)
select d.id, d.updated_by from catalog_draft d join person p on p.id = d.updated_by;

-- The same of a form that is laid aside before it becomes a draft.
create table catalog_unfinished_compiler (
    unfinished_id varchar(36) not null references catalog_unfinished (id) on delete cascade,
    person_id     varchar(64) not null references person (id),
    primary key (unfinished_id, person_id)
);

insert into catalog_unfinished_compiler (unfinished_id, person_id)
select u.id, u.updated_by from catalog_unfinished u join person p on p.id = u.updated_by;
