package cn.gov.shuozhou.data.crash;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds in the end, without anything of the system between. */
final class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Token of each application by its case number, drafts left out. */
    Map<String, String> applications() {
        return jdbc
                .sql("select case_number, token from sharing_application where status <> 'DRAFT'")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("case_number"), row -> (String) row.get("token")));
    }

    /** Cases in this state, each as often as it has a row. */
    List<String> inState(String status) {
        return cases("select case_number from sharing_application where status = '%s'".formatted(status));
    }

    List<String> drafts() {
        return cases("select token from sharing_application where status = 'DRAFT'");
    }

    List<String> grants() {
        return cases("select case_number from data_grant");
    }

    List<String> answers() {
        return cases("select case_number from sharing_answer");
    }

    List<String> overdue() {
        return cases("select case_number from case_overdue");
    }

    List<String> endedInstances() {
        return cases("select business_key_ from act_hi_procinst where end_time_ is not null");
    }

    List<String> openInstances() {
        return cases("select business_key_ from act_hi_procinst where end_time_ is null");
    }

    List<String> runningInstances() {
        return cases("select business_key_ from act_ru_execution where parent_id_ is null");
    }

    /** Cases whose requester was told that data are granted, once for each message. */
    List<String> toldOfGrant() {
        return cases("select case_number from message where subject like '%已同意共享%'");
    }

    /** Cases with a supervision that the bureau is to deal with. */
    List<String> supervisions() {
        return cases("""
                select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.task_def_key_ = 'userTask_superviseOverdue'
                """);
    }

    /** Cases whose items are held against a second application. */
    List<String> holdingItems() {
        return cases("select case_number from sharing_open_item");
    }

    List<String> recorded(String act) {
        return cases("select case_number from audit_entry where act = '%s' and result = 'DONE'".formatted(act));
    }

    List<String> runningClocks(String limit) {
        return cases(
                "select case_number from case_clock where stopped_on is null and limit_key = '%s'".formatted(limit));
    }

    /** Jobs that some node still holds, have failed, or should have been done: all but those that wait for the bureau. */
    long jobsLeft() {
        return jdbc.sql("""
                        select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where j.handler_cfg_ not like 'timer_supervision%'
                        """).query(Long.class).single();
    }

    long incidents() {
        return jdbc.sql("select count(*) from act_ru_incident")
                .query(Long.class)
                .single();
    }

    private List<String> cases(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
