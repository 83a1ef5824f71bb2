package cn.gov.shuozhou.data.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A day's search for violations in 300,000 cases and 50,000 resources, beside a scan of the same tables (PostgreSQL). */
@MovableClockTest
class DetectionBenchmark {

    private static final int CASES = 300_000;
    private static final int RESOURCES = 50_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    /** What a search has to look at, at the least. */
    private static final String[] SCANS = {
        "select count(*), max(update_cycle || data_updated_at) from resource",
        "select resource_id, max(effective_at) from resource_version group by resource_id",
        "select count(*), max(limit_key || due_on || recorded_at) from case_overdue",
        "select count(*), max(limit_key || due_on) from case_clock",
        "select count(*), max(status || closed_at) from correction",
        "select count(*), max(source_key || state) from violation"
    };

    @Autowired
    private DailyDetection daily;

    @Autowired
    private ViolationDetection overdues;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void aDayAmongMany() throws Exception {
        clock.setToday(TODAY);
        plant();
        double first = Figures.seconds(this::detect);
        long found = count();
        assertThat(found).isGreaterThan(10_000);
        settle();
        double scan = Math.min(scan(), scan());
        double daily = Figures.seconds(this::detect);
        assertThat(count()).isEqualTo(found);
        Figures.say(
                "发现违规线索（PostgreSQL，300,000 件、50,000 项资源）：首次列出 %,d 条 %.1f 秒；以后每日 %.2f 秒；扫描同样的表 %.2f 秒；比 %.2f",
                found,
                first,
                daily,
                scan,
                daily / scan);
    }

    private void detect() {
        daily.detect();
        overdues.lookThroughOverdues();
    }

    private long count() {
        return jdbc.queryForObject("select count(*) from violation", Long.class);
    }

    private double scan() throws Exception {
        return Figures.seconds(() -> {
            for (String scan : SCANS) {
                jdbc.queryForList(scan);
            }
        });
    }

    /** Of the cases, one in twenty is late; of the resources, one in five was not renewed in time. */
    private void plant() {
        jdbc.update("""
                insert into case_clock (case_number, limit_key, article, rule_set, amount, unit, warning_lead, started_on, due_on,
                    provisional, stopped_on, outcome)
                select 'GX-BENCH-' || n, 'sharing-answer', '第十六条', '朔数政办发〔2021〕2号', 5, 'WORKING_DAY', 1,
                    date '2026-09-01' - n %% 1800, date '2026-09-08' - n %% 1800, false, date '2026-09-10' - n %% 1800, 'LATE'
                from generate_series(1, %d) n
                """.formatted(CASES));
        jdbc.update("""
                insert into case_overdue (clock_id, case_number, limit_key, due_on, late_department, recorded_at)
                select id, case_number, limit_key, due_on, 'civil-affairs', due_on + 1 + time '00:00' from case_clock
                where case_number like 'GX-BENCH-%' and id % 20 = 0
                """);
        jdbc.update("""
                insert into resource (code, category, section, heading, name, provider_code, provider_name,
                    provider_credit_code, summary, format_class, format_type, theme, sharing_type, sharing_condition,
                    sharing_method, sharing_method_type, open, update_cycle, published_on, version, status, demo, data_rows,
                    data_updated_at, search_text)
                select 'BENCH/' || n, category, section, heading, 'BENCH' || n, provider_code, provider_name,
                    provider_credit_code, summary, format_class, format_type, theme, 'CONDITIONAL', sharing_condition,
                    sharing_method, sharing_method_type, open, 'MONTHLY', date '2024-01-01', 1, 'PUBLISHED', false, 10,
                    timestamp '2026-09-29 09:00:00' - case when n %% 5 = 0 then interval '90 days' else interval '0 days' end,
                    'bench'
                from generate_series(1, %d) n, (select * from resource order by id limit 1) r
                """.formatted(RESOURCES));
        jdbc.update("""
                insert into resource_version (resource_id, version, effective_at, withdrawn)
                select id, 1, timestamp '2026-09-01 09:00:00', false from resource where code like 'BENCH/%'
                """);
        settle();
    }

    private void settle() {
        for (String table : new String[] {"case_clock", "case_overdue", "resource", "resource_version", "violation"}) {
            jdbc.execute("vacuum analyze " + table);
        }
    }
}
