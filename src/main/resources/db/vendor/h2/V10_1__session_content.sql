create table spring_session_attributes (
    session_primary_id char(36)      not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200)  not null,
    attribute_bytes    longvarbinary not null,
    primary key (session_primary_id, attribute_name)
);
