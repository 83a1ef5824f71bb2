-- Words that the public uses for what the catalogue calls otherwise.
insert into synonym (words, added_by, added_at)
select words, '系统', timestamp '2026-11-29 00:00:00' from (
    select '养老院、敬老院、养老机构' as words
    union all select '老人、老年人、养老'
    union all select '个体户、个体工商户'
    union all select '医院、医疗机构'
    union all select '公司、企业'
    union all select 'PM2.5、细颗粒物'
    union all select '雾霾、空气污染、空气质量'
    union all select '学生、在校生'
    union all select '货运、货物运输'
    union all select '危险品、危险货物'
    union all select '饭店、餐馆、食品经营'
    union all select '名单、名册、名录') said
where not exists (select 1 from synonym where synonym.words = said.words);
