-- Findings name the resource that they are about; corrections that found something wrong are read from where they were left.
alter table violation add column resource_id bigint references resource (id);

create index correction_corrected on correction (status, closed_at);
