package cn.gov.shuozhou.data.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** More than one page of rows for every list that the demo leaves short; the test's transaction takes them away again. */
final class ListRows {

    static final String PERSON = "civil-affairs.approver";
    static final String GRANT = "SQ-list";
    static final String RESOURCE = "101002/1";

    static final String DEPARTMENT = "朔州市民政局";

    /** As the bureau has it in its table of synonyms. */
    static final String SHORT_NAME = "甲乙局";

    private static final int ROWS = 25;
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 11, 20, 9, 0);

    /** What people type, and what means something to a database. */
    private static final String[] NAMES = {"甲件", "乙件 100%", "丙_件", "丁'件", "戊😀件", "=1+1"};

    private final JdbcTemplate jdbc;

    ListRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LocalDateTime now) {
        grant();
        for (int i = 0; i < ROWS; i++) {
            String name = NAMES[i % NAMES.length];
            cases(i, name);
            caseFiles(i, name);
            accounts(i, name);
            uses(i, name);
            catalogue(i, name, now);
            sources(i, name);
            services(i, name);
            lateRenewals(i, name);
        }
        jdbc.update(
                "insert into synonym (words, added_by, added_at) values (?, '某人', ?)",
                SHORT_NAME + "、" + DEPARTMENT,
                THEN);
        jdbc.update("insert into calendar_notice (notice_year, adopted_at, adopted_by) values (2016, ?, 'a')", THEN);
    }

    private void grant() {
        jdbc.update("insert into data_grant (number, case_number, resource_id, resource_name, department_code, purpose,"
                + " mode, valid_from, valid_to, conditions, granted_at, asked_at, provider_code) select '" + GRANT
                + "', 'GX-list', id, name,"
                + " 'civil-affairs', '用途', 'API', date '2026-01-01', date '2099-12-31', '', timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00', provider_code"
                + " from resource where code = '" + RESOURCE + "'");
    }

    private void cases(int i, String name) {
        jdbc.update(
                "insert into sharing_application (token, case_number, status, resource_id, resource_name,"
                        + " provider_department, requester_department, requester_person, purpose, legal_basis, scope,"
                        + " access_mode, revision, saved_at, submitted_at) values (?, ?, ?, 1, ?, 'civil-affairs',"
                        + " 'civil-affairs', ?, '用途', '依据', '', 'FILE', 1, ?, ?)",
                "list-" + i,
                "GX-list-" + i,
                i % 2 == 0 ? "ANSWERING" : "WITHDRAWN",
                name,
                PERSON,
                THEN,
                THEN);
        jdbc.update(
                "insert into catalog_publication (case_number, department_code, subject, status, round, submitted_by,"
                        + " submitted_at) values (?, 'civil-affairs', ?, ?, 1, ?, ?)",
                "ML-list-" + i,
                name,
                i % 2 == 0 ? "REVIEWING" : "WITHDRAWN",
                PERSON,
                THEN);
        jdbc.update(
                "insert into catalog_change (case_number, resource_id, resource_name, provider_code, base_version, status,"
                        + " reason_kind, reason, basis, planned_on, proposed_by, proposed_at) select ?, id, ?,"
                        + " 'civil-affairs', 1, ?, 'OTHER', '理由', '依据', ?, ?, ? from resource where code = ?",
                "BG-list-" + i,
                name,
                i % 2 == 0 ? "REJECTED" : "WITHDRAWN",
                LocalDate.of(2027, 1, 1),
                PERSON,
                THEN,
                RESOURCE);
    }

    private void caseFiles(int i, String name) {
        String number = "GX-list-" + i;
        boolean closed = i % 2 == 1;
        jdbc.update(
                "insert into case_file (case_number, procedure_key, rule_set, subject, applicant_department,"
                        + " applicant_person, applicant_name, handling_department, received_at, state, phase,"
                        + " state_since, outcome, closed_at, due_on, provisional, overdue) values (?,"
                        + " 'conditional-sharing', '规则', ?, 'civil-affairs', ?, '朔州市民政局', 'civil-affairs', ?, ?, ?, ?, ?, ?,"
                        + " ?, false, ?)",
                number,
                name,
                PERSON,
                THEN.minusDays(i % 3),
                closed ? "WITHDRAWN" : "ANSWERING",
                closed ? "CLOSED" : "HANDLING",
                THEN,
                closed ? "WITHDRAWN" : null,
                closed ? THEN : null,
                closed ? null : THEN.toLocalDate().plusDays(i % 7),
                i % 6 == 0);
        jdbc.update(
                "insert into case_decision (task_id, case_number, verdict, decided_by, department_code, decided_at)"
                        + " values (?, ?, '同意', ?, 'civil-affairs', ?)",
                number,
                number,
                i % 3 == 0 ? "civil-affairs.approver2" : PERSON,
                THEN);
    }

    private void accounts(int i, String name) {
        jdbc.update(
                "insert into message (person_id, subject, text, link, sent_at, event_key) values (?, ?, '', '/', ?, ?)",
                PERSON,
                name,
                THEN,
                "list-" + i);
        jdbc.update(
                "insert into dispatch (id, person_id, state, attempts, created_at, next_attempt_at) values (?, ?, ?, 1, ?, ?)",
                "list-" + i,
                i % 3 == 0 ? "bureau.supervisor" : PERSON,
                i % 2 == 0 ? "DEAD" : "WAITING",
                THEN,
                THEN);
        jdbc.update(
                "insert into account_request (person_id, kind, roles, requested_by, requested_at, outcome) values"
                        + " (?, ?, 'REQUESTER', 'bureau.system-admin', ?, ?)",
                i % 3 == 0 ? "bureau.supervisor" : PERSON,
                i % 2 == 0 ? "ROLES" : "PASSWORD",
                THEN,
                i % 5 == 0 ? "REFUSED" : "WAITING");
        jdbc.update(
                "insert into department_request (department_code, entry, region_code, level, kind, requested_by,"
                        + " requested_at, outcome) values (?, false, '140600', 'CITY', 'GOVERNMENT',"
                        + " 'bureau.system-admin', ?, ?)",
                i % 3 == 0 ? "bureau" : "civil-affairs",
                THEN,
                i % 5 == 0 ? "REFUSED" : "WAITING");
        jdbc.update(
                "insert into technical_account (id, purpose, department_code, registered_by, registered_at, confirmed_at)"
                        + " values (?, ?, ?, 'bureau.system-admin', ?, ?)",
                "list-" + i,
                name,
                i % 3 == 0 ? "bureau" : "civil-affairs",
                THEN,
                i % 2 == 0 ? THEN : null);
    }

    private void uses(int i, String name) {
        jdbc.update(
                "insert into data_use (grant_number, person_id, person_name, department_code, provider_code, purpose, format,"
                        + " remote_address, started_at, row_total, outcome) values (?, ?, ?, 'civil-affairs', 'civil-affairs', '用途', ?,"
                        + " '192.0.2.7', ?, 5, ?)",
                GRANT,
                PERSON,
                name,
                i % 2 == 0 ? "CSV" : "JSON",
                THEN,
                i % 3 == 0 ? "INTERRUPTED" : "COMPLETED");
        jdbc.update(
                "insert into grant_token (grant_number, name, token_hash, last_four, addresses, expires_on, created_by,"
                        + " created_by_name, created_at) values (?, ?, ?, 'abcd', '', ?, ?, '某人', ?)",
                GRANT,
                name + i,
                "list-" + i,
                LocalDate.of(i % 2 == 0 ? 2020 : 2099, 1, 1),
                PERSON,
                THEN);
    }

    private void sources(int i, String name) {
        jdbc.update(
                "insert into pull_source (resource_id, kind, host, port, database_name, user_name, encrypted, reads,"
                        + " schema_name, table_name, query_text, rhythm, day_number, at_time, enabled, failing, kept_by,"
                        + " kept_by_name, kept_at) select id, 'H2', ?, 9092, 'list', 'reader', false, 'TABLE', 'public',"
                        + " 'list', '', 'DAILY', 1, '02:00', ?, ?, ?, '某人', ? from resource where code = ?",
                name,
                i % 5 != 0,
                i % 3 == 0,
                PERSON,
                THEN,
                RESOURCE);
        jdbc.update(
                "insert into pull_run (source_id, queued_at, state, touched_at, row_total, fault, problem)"
                        + " select max(id), ?, ?, ?, 5, ?, ? from pull_source",
                THEN,
                i % 2 == 0 ? "FAILED" : "REPLACED",
                THEN,
                i % 2 == 0 ? "REFUSED" : null,
                i % 2 == 0 ? name : null);
    }

    private void lateRenewals(int i, String name) {
        jdbc.update(
                "insert into renewal_overdue (resource_id, renewed_on, due_on, department_code, department_name, update_cycle,"
                        + " recorded_at, ended_on, state) select id, ?, ?, ?, ?, 'MONTHLY', ?, ?, ? from resource where code = ?",
                THEN.toLocalDate().minusDays(100L + i),
                THEN.toLocalDate().minusDays(60L + i),
                i % 5 == 0 ? "bureau" : "civil-affairs",
                name,
                THEN,
                i % 2 == 0 ? null : THEN.toLocalDate(),
                i % 2 == 0 ? "LASTING" : "RENEWED",
                RESOURCE);
    }

    private void services(int i, String name) {
        jdbc.update(
                "insert into service_item (code, name, basis, department_code, kept_by, kept_by_name, kept_at)"
                        + " values (?, ?, '依据', ?, ?, '某人', ?)",
                "LIST-" + i,
                name,
                i % 3 == 0 ? "bureau" : "civil-affairs",
                PERSON,
                THEN);
        jdbc.update(
                "insert into material_report (service_id, material, content, form_key, sender, sent_at, state, decided_at)"
                        + " select max(id), ?, '窗口仍要求提交复印件', ?, 'list', ?, ?, ? from service_item",
                name,
                "list-" + i,
                THEN,
                i % 2 == 0 ? "WAITING" : "CONFIRMED",
                i % 2 == 0 ? null : THEN);
        jdbc.update(
                "insert into use_statement (department_code, statement_year, opened_on, due_on) values ('civil-affairs', ?, ?, ?)",
                1990 + i,
                LocalDate.of(1991 + i, 1, 2),
                LocalDate.of(i % 2 == 0 ? 2020 : 2099, 1, 31));
    }

    private void catalogue(int i, String name, LocalDateTime now) {
        jdbc.update(
                "insert into catalog_import (id, person_id, department_code, file_name, content, state, rows_read, errors,"
                        + " warnings, created_at, touched_at) values (?, ?, 'civil-affairs', ?, ?, ?, 1, 0, 0, ?, ?)",
                "list-" + i,
                PERSON,
                name + ".xlsx",
                "x".getBytes(StandardCharsets.UTF_8),
                i % 2 == 0 ? "CHECKED" : "REFUSED",
                now,
                now);
        jdbc.update(
                "insert into catalog_draft (code, department_code, name, content, updated_by, updated_at)"
                        + " values (?, 'civil-affairs', ?, '{}', ?, ?)",
                "101002/90" + i,
                name + i,
                PERSON,
                THEN);
        jdbc.update(
                "insert into catalog_comment (department_code, text, written_by, written_by_name, written_at)"
                        + " values ('civil-affairs', ?, ?, '某人', ?)",
                name,
                PERSON,
                THEN);
        jdbc.update(
                "insert into resource_version (resource_id, version, content, effective_at, withdrawn)"
                        + " select v.resource_id, ?, v.content, ?, false from resource_version v"
                        + " join resource r on r.id = v.resource_id where v.version = 1 and r.code = ?",
                100 + i,
                THEN,
                RESOURCE);
        jdbc.update(
                "insert into data_set (resource_id, version, row_total, loaded_at, loaded_by, loaded_by_name, source_file,"
                        + " state, changed_at) select id, ?, 5, ?, ?, '某人', ?, 'REMOVED', ? from resource where code = ?",
                100 + i,
                THEN,
                PERSON,
                name + ".csv",
                THEN,
                RESOURCE);
    }
}
