-- 提供部门改为同意（第十六条）: an answer that is given on the page of the case and ends no task.
alter table sharing_answer alter column task_id drop not null;
