package cn.gov.shuozhou.data.casework.list;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands beside the cases of a city: applications, steps, resources with their items, messages (PostgreSQL). */
public final class ManyRows {

    private static final List<String> TABLES =
            List.of("sharing_application", "case_step", "resource", "item", "resource_version", "message");

    private final JdbcTemplate jdbc;

    public ManyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An application and two steps for each case that has none yet. */
    public void ofCases() {
        jdbc.update("""
                insert into case_step (case_number, happened_at, actor, act, detail)
                select case_number, received_at + n * interval '1 day', applicant_name, '提交申请', '第' || n || '步'
                from case_file c, generate_series(1, 2) n where case_number like 'GX-BENCH-%'
                  and not exists (select 1 from case_step s where s.case_number = c.case_number)
                """);
        jdbc.update("""
                insert into sharing_application (token, case_number, status, resource_id, resource_name,
                    provider_department, requester_department, requester_person, purpose, legal_basis, scope, access_mode,
                    revision, saved_at, submitted_at, closed_at)
                select case_number, case_number, state, (select min(id) from resource), subject, handling_department,
                    applicant_department, applicant_person, '核对参保人员的户籍', '《社会保险法》第七十四条', '', 'FILE', 1,
                    received_at, received_at, closed_at
                from case_file c where case_number like 'GX-BENCH-%'
                  and not exists (select 1 from sharing_application a where a.case_number = c.case_number)
                """);
    }

    /** Published resources of all departments with eight items and one version each; one in twenty is about enterprises. */
    public void resources(int from, int to) {
        jdbc.update("""
                insert into resource (code, category, section, heading, name, name_key, provider_code, provider_name,
                    provider_credit_code, summary, format_class, format_type, theme, sharing_type, sharing_condition,
                    sharing_method, sharing_method_type, open, open_condition, update_cycle, published_on, version, status,
                    demo, data_rows, search_text)
                select '399/' || n, category, section, heading, m.title, m.title, d.code, d.name, provider_credit_code,
                    '示例数据，第' || n || '项', format_class, format_type, theme, sharing_type, sharing_condition,
                    sharing_method, sharing_method_type, true, '无条件开放', 'MONTHLY', date '2024-01-01' + n % 700, 1,
                    'PUBLISHED', true, 0, m.title || ' ' || d.name || ' 399/' || n || repeat(' 证照号码 登记日期 单位名称', 4)
                from generate_series(?, ?) n
                cross join lateral (select (case when n % 20 = 0 then '企业登记信息' else '公共服务设施名录' end) || n as title) m
                join (select code, name, row_number() over (order by code) - 1 as place, count(*) over () as total
                      from department) d on n % d.total = d.place,
                (select category, section, heading, provider_credit_code, format_class, format_type, theme, sharing_type,
                    sharing_condition, sharing_method, sharing_method_type from resource order by id limit 1) r
                """, from, to);
        jdbc.update("""
                insert into item (resource_id, position, name, type, length, sharing_type, sharing_condition, open,
                    open_condition, sensitivity, masking)
                select id, p, '第' || p || '列', 'CHARACTER', 50, 'UNCONDITIONAL', '', true, '无条件开放', 'PUBLIC', 'NONE'
                from resource r, generate_series(1, 8) p
                where code like '399/%' and not exists (select 1 from item i where i.resource_id = r.id)
                """);
        jdbc.update("""
                insert into resource_version (resource_id, version, content, effective_at, withdrawn)
                select id, 1, '{}', timestamp '2024-01-01 00:00:00', false from resource r
                where code like '399/%' and not exists (select 1 from resource_version v where v.resource_id = r.id)
                """);
    }

    /** Messages of one person, two for each case, most of them read. */
    public void messages(String person, int from, int to) {
        jdbc.update("""
                insert into message (person_id, subject, text, link, case_number, sent_at, read_at, event_key)
                select ?, '共享申请已答复', '请查看', '/cases/GX-BENCH-' || n / 2, 'GX-BENCH-' || lpad((n / 2)::text, 8, '0'),
                    timestamp '2026-09-01 00:00:00' - n * interval '1 minute',
                    case when n % 1000 > 9 then timestamp '2026-09-02 00:00:00' end, 'bench-' || n
                from generate_series(?, ?) n
                """, person, from, to);
    }

    public void settle() {
        TABLES.forEach(table -> jdbc.execute("vacuum analyze " + table));
        jdbc.execute("checkpoint");
    }
}
