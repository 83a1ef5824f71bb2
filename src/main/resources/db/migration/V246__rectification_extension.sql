-- A department may ask once for more working days under each document; what was found put right is ticked at verification.
alter table rectification add column extension_asked integer;
alter table rectification add column extended_by integer default 0 not null;
alter table violation add column put_right boolean default false not null;
