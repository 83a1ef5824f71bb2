-- What is shared unconditionally is given at receipt and needs no answer (第十六条第一款).
alter table sharing_application_item add column given_at_receipt boolean default false not null;

-- By what agreement or basis a 公共服务企业 uses government data (第三十五条); empty for a government department.
alter table sharing_application add column enterprise_basis varchar(1000) default '' not null;

-- The basis of a refusal: the kind in the words of its rule set, the document number, and what the catalogue had registered
-- for the withheld items that day (第十六条). The longest name of a kind did not fit.
alter table sharing_answer alter column basis_kind set data type varchar(40);
alter table sharing_answer add column basis_label varchar(40);
alter table sharing_answer add column basis_number varchar(100);
alter table sharing_answer add column registered_basis varchar(4000);

update sharing_answer set basis_label = case basis_kind
    when 'LAW' then '法律'
    when 'ADMINISTRATIVE_REGULATION' then '法规'
    when 'RULE' then '规章'
    else '国家或省相关文件' end
where basis_kind is not null;

alter table sharing_mediation alter column result set data type varchar(20);

-- A case grants part by part: what is unconditional at receipt, what is agreed to with the answer, the rest after mediation.
alter table data_grant add column of_case varchar(40);
update data_grant set of_case = case_number;
alter table data_grant drop column case_number;
alter table data_grant rename column of_case to case_number;
alter table data_grant alter column case_number set not null;
create index data_grant_case on data_grant (case_number);
