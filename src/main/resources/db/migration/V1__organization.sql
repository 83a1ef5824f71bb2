create table region (
    code varchar(6)  not null primary key,
    name varchar(64) not null
);

insert into region (code, name) values
    ('140600', '朔州市'),
    ('140602', '朔城区'),
    ('140603', '平鲁区'),
    ('140621', '山阴县'),
    ('140622', '应县'),
    ('140623', '右玉县'),
    ('140671', '朔州经济开发区'),
    ('140681', '怀仁市');

create table department (
    code        varchar(40)  not null primary key,
    name        varchar(100) not null unique,
    credit_code varchar(18)  not null unique,
    region_code varchar(6)   not null references region (code),
    level       varchar(20)  not null,
    kind        varchar(30)  not null,
    demo        boolean      not null
);

create table person (
    id              varchar(64) not null primary key,
    name            varchar(64) not null,
    department_code varchar(40) not null references department (code)
);

create index person_department on person (department_code);
