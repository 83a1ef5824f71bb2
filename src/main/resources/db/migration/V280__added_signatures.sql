-- 前加签、后加签: colleagues whom the holder of a task adds; each has a task of their own, which the answer waits for.
alter table task_opinion add column kind varchar(10) default 'DELEGATION' not null;
alter table task_opinion add column child_task varchar(64) unique;
-- of 后加签 only
alter table task_opinion add column agrees boolean;
-- 减签, or nobody needs it any more
alter table task_opinion add column ended_at timestamp;
