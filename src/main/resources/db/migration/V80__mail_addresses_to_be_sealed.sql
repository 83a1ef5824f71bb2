-- A person's mail address, encrypted, and the id of the key. MailAddressRenewal moves the open ones here at the next start, for no
-- script has the keys. The emptied column stays: a node of the version before still asks for it while the nodes are upgraded in turn.
alter table person add column email_key varchar(32);
alter table person add column email_sealed bytea;
