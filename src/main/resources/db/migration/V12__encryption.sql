-- Whether the values of the item lie in data_block, encrypted, and not in the data set's own table.
alter table data_set_item add column sealed boolean default false not null;

-- Values of one item in consecutive rows, encrypted together. The bounds are part of what is sealed.
create table data_block (
    data_set_id bigint         not null,
    item_id     bigint         not null,
    first_row   bigint         not null,
    row_total   integer        not null,
    key_id      varchar(32)    not null,
    content     bytea          not null,
    primary key (data_set_id, item_id, first_row)
);

create index data_block_key on data_block (key_id);
