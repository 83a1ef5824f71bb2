-- Lists of the tables that grow are read newest first along an index, for the city and for each department, and no further
-- than their page.

-- A use is listed to the department that took the data and to the one whose data they are.
alter table data_use add column provider_code varchar(40);
update data_use set
    provider_code = (select g.provider_code from data_grant g where g.number = data_use.grant_number);
alter table data_use alter column provider_code set not null;
create index data_use_of_grant on data_use (grant_number, started_at, id);
create index data_use_taken on data_use (department_code, started_at, id);
create index data_use_given on data_use (provider_code, started_at, id);
create index data_use_newest on data_use (started_at, id);
create index data_use_person on data_use (grant_number, person_id, started_at);
drop index data_use_grant;
drop index data_use_started;
create index grant_token_grant on grant_token (grant_number, id);
create index data_grant_newest on data_grant (granted_at, number);

-- Whether a resource was ever granted and ever used stands in its row: both are for good.
alter table resource add column granted boolean default false not null;
alter table resource add column used boolean default false not null;
update resource set granted = true where id in (select g.resource_id from data_grant g);
update resource set used = true where id in (
    select g.resource_id from data_grant g join data_use u on u.grant_number = g.number
    where u.outcome = 'COMPLETED' or u.row_total > 0);
create index resource_granted on resource (granted, id);

create index catalog_change_newest on catalog_change (proposed_at, id);
create index catalog_change_proposed on catalog_change (provider_code, proposed_at, id);
create index catalog_change_open on catalog_change (provider_code, closed_at);
create index catalog_publication_newest on catalog_publication (submitted_at, id);
create index catalog_publication_sent on catalog_publication (department_code, submitted_at, id);
create index catalog_publication_open on catalog_publication (department_code, closed_at);
create index catalog_comment_newest on catalog_comment (written_at, id);
create index catalog_comment_received on catalog_comment (department_code, written_at, id);
create index catalog_comment_open on catalog_comment (department_code, answered_at);
drop index catalog_comment_department;
create index material_report_newest on material_report (sent_at, id);
create index material_report_service on material_report (service_id, state, sent_at, id);
create index material_report_state on material_report (state, sent_at, id);
drop index material_report_sent;
create index open_scan_department on open_scan (department_code, id);
