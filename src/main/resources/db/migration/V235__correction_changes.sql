-- How many rows the correction added, changed and removed, as a holder of a grant is told; empty when nobody can tell.
alter table correction_notice add changes varchar(200) default '' not null;
