-- Long lists are read newest first along an index, and no further than their page.
create index sharing_application_sent on sharing_application (requester_department, submitted_at, id);
create index sharing_application_received on sharing_application (provider_department, submitted_at, id);
create index message_newest on message (person_id, sent_at, id);
create index message_person_case on message (person_id, case_number, id);
create index dispatch_newest on dispatch (created_at, id);
