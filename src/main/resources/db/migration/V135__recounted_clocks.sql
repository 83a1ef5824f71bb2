-- Where a notice of holidays gave a day that had passed, the clock ends on the working day after this day at the earliest.
alter table case_clock add column grace_from date;

-- What the count alone gave, where the last day could not be set into the past.
alter table clock_revision add column counted_due_on date;
