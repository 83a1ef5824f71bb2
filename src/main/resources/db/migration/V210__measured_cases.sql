-- Whether the rate of what was done in time counts a closed case that exceeded no limit: it was not taken back, and some limit
-- of a department ran in it. Limits of the applicant alone and periods of notice bind no department.
alter table case_file add column measured boolean default false not null;

update case_file set measured = true
where closed_at is not null and outcome not in ('WITHDRAWN', 'LAPSED')
  and exists (select 1 from case_clock k where k.case_number = case_file.case_number
              and k.limit_key not in ('sharing-supplement', 'sharing-mediation', 'catalog-change-notice', 'catalog-change-chase',
                                      'correction-confirm', 'rectification-defence', 'rectification-receipt'));

create index case_file_ended on case_file (closed_at, overdue, measured, handling_department);
