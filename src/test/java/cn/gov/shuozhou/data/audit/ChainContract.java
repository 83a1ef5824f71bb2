package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.search.SearchText;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

/** What the chain must do on either database. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class ChainContract {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private TrailDatabase trail;

    abstract TrailDatabase fresh() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        trail = fresh();
    }

    @Test
    @DisplayName("没有记录、逐批入链、跨越多批：校验都通过")
    void aWholeChainIsWhole() {
        assertThat(trail.verify().sentence()).contains("完整", "共 0 条");
        trail.add(3);
        trail.seal();
        trail.add(1_200);
        trail.seal();
        trail.seal();

        Verification verification = trail.verify();
        assertThat(verification.intact()).as(verification.sentence()).isTrue();
        assertThat(verification.checked()).isEqualTo(1_203);
        assertThat(verification.head().position()).isEqualTo(1_203);
        assertThat(trail.jdbc.queryForObject("select count(*) from audit_unsealed", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("记到一半写不下去：记录和待入链的一行都不留，不会成为永远入不了链的记录")
    void anEntryIsQueuedOrNotThere() {
        trail.jdbc.execute("alter table audit_unsealed rename to audit_unsealed_away");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> trail.entries.add(TrailDatabase.entry("1", TrailDatabase.NOW)));
        trail.jdbc.execute("alter table audit_unsealed_away rename to audit_unsealed");

        trail.add(1);
        trail.seal();
        assertThat(trail.jdbc.queryForList(
                        "select act from audit_entry join audit_seal on entry_id = id", String.class))
                .containsExactly("1");
        assertThat(trail.jdbc.queryForObject("select count(*) from audit_entry", Long.class))
                .isOne();
    }

    /** What is done to a trail of ten entries, and what the check says. */
    private static Stream<List<String>> manipulations() {
        return Stream.of(
                List.of("位置 4 ", "update audit_entry set actor_name = '他人' where id = 4"),
                List.of("位置 4 ", "update audit_entry set actor_department = '他局' where id = 4"),
                List.of("位置 4 ", "update audit_seal set hash_version = 1 where position = 4"),
                List.of("位置 4 ", "update audit_entry set happened_at = happened_at - interval '1' second where id = 4"),
                List.of("位置 4 ", "update audit_entry set result = 'REFUSED' where id = 4"),
                List.of("位置 4 ", "update audit_entry set act = '', object = act where id = 4"),
                List.of("位置 4 的记录（编号 4）已被删除", "delete from audit_entry where id = 4"),
                List.of(
                        "缺少位置 4 至 5",
                        "delete from audit_entry where id in (4, 5)",
                        "delete from audit_seal where entry_id in (4, 5)"),
                List.of("缺少位置 1 至 1", "delete from audit_seal where position = 1"),
                List.of(
                        "位置 4 ",
                        "update audit_seal set entry_id = -4 where position = 4",
                        "update audit_seal set entry_id = 4 where position = 5",
                        "update audit_seal set entry_id = 5 where position = 4"),
                List.of(
                        "末位应为 10，实际为 9",
                        "delete from audit_entry where id = 10",
                        "delete from audit_seal where position = 10"),
                List.of(
                        "末位应为 10，实际为 9",
                        "delete from audit_seal where position = 10",
                        "insert into audit_unsealed (entry_id) values (10)"),
                List.of(
                        "位置 11 ",
                        insert(11),
                        "insert into audit_seal (position, entry_id, hash, sealed_at) values (11, 11, '"
                                + "a".repeat(64) + "', now())"),
                List.of("末位", "update audit_chain_head set hash = '" + "a".repeat(64) + "'"),
                List.of("末位", "update audit_chain_head set position = 11"),
                List.of("编号 11 的记录一分钟后仍未入链", insert(11)));
    }

    private static String insert(long id) {
        return "insert into audit_entry (id, happened_at, actor_id, actor_name, address, act, case_number, object, "
                + "request, result, detail) overriding system value values (" + id
                + ", timestamp with time zone '2026-01-01 00:00:00+00', 'x', 'x', 'x', 'x', '', '', 'x', 'DONE', '')";
    }

    @ParameterizedTest
    @MethodSource("manipulations")
    @DisplayName("改、删、插、换位、截尾、改链头：指出第一处")
    void everyManipulationIsFound(List<String> manipulation) {
        trail.add(10);
        trail.seal();
        assertThat(trail.verify().intact()).isTrue();

        trail.forge(manipulation.subList(1, manipulation.size()).toArray(String[]::new));

        Verification verification = trail.verify();
        assertThat(verification.intact()).isFalse();
        assertThat(verification.sentence()).contains(manipulation.get(0), "校验不通过");
    }

    @Test
    @DisplayName("改一条并重算它的校验值：下一条对不上")
    void aRecalculatedHashBreaksTheNext() {
        trail.add(10);
        trail.seal();
        Entry forged = TrailDatabase.entry("伪造", TrailDatabase.NOW).storable();
        String hash = ChainHash.of(2, trail.chain.hashAt(3).orElseThrow(), 4, 4, forged);

        trail.forge(
                "update audit_entry set act = '伪造' where id = 4",
                "update audit_seal set hash = '%s' where position = 4".formatted(hash));

        assertThat(trail.verify().finding()).contains("位置 5 ");
        assertThat(trail.verify().checked()).isEqualTo(4);
    }

    @Test
    @DisplayName("从某处起整段重写：链自身相符，与事先记下的校验值不符")
    void aRewrittenChainContradictsWhatWasNoted() {
        trail.add(10);
        trail.seal();
        String noted = trail.chain.head().hash();
        String earlier = trail.chain.hashAt(5).orElseThrow();
        trail.forge(
                "delete from audit_seal where position > 6",
                "update audit_entry set act = '伪造' where id = 8",
                "insert into audit_unsealed select id from audit_entry where id > 6",
                "update audit_chain_head set position = 6, hash = '%s'"
                        .formatted(trail.chain.hashAt(6).orElseThrow()));
        trail.seal();

        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.passesThrough(10, noted)).isFalse();
        assertThat(trail.passesThrough(11, noted)).isFalse();
        assertThat(trail.passesThrough(5, " " + earlier.toUpperCase() + " ")).isTrue();
        assertThatExceptionOfType(RequestRejected.class).isThrownBy(() -> trail.passesThrough(5, "不是校验值"));
        assertThatExceptionOfType(RequestRejected.class).isThrownBy(() -> trail.passesThrough(0, noted));
    }

    @Test
    @DisplayName("编号小的后提交：不漏，排在后面")
    void entriesThatCommitLateAreNotLost() throws Exception {
        try (Connection slow = trail.dataSource.getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute(insert(1_000));
                statement.execute("insert into audit_unsealed (entry_id) values (1000)");
            }
            trail.jdbc.update(insert(1_001));
            trail.jdbc.update("insert into audit_unsealed (entry_id) values (1001)");
            trail.seal();
            assertThat(trail.chain.head().position()).isEqualTo(1);
            slow.commit();
        }
        trail.seal();

        assertThat(trail.jdbc.queryForList("select entry_id from audit_seal order by position", Long.class))
                .containsExactly(1_001L, 1_000L);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    @DisplayName("两个节点同时入链：每条一次，位置连续")
    void twoSealersDoNotDisturbEachOther() {
        trail.add(2_000);
        CompletableFuture.allOf(CompletableFuture.runAsync(trail::seal), CompletableFuture.runAsync(trail::seal))
                .join();

        assertThat(trail.verify().checked()).isEqualTo(2_000);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    @DisplayName("数据库拒绝修改，拒绝删除未满六个月的记录；满了的可以删")
    void theDatabaseKeepsTheRows() {
        transactionallyAdd(LONG_AGO, 1);
        trail.sealAt(LONG_AGO);
        trail.add(1);
        trail.seal();

        Stream.of(
                        "update audit_entry set act = '伪造' where id = 2",
                        "update audit_entry set act = '伪造' where id = 1",
                        "update audit_seal set hash = 'x' where position = 1")
                .forEach(change -> assertThatThrownBy(() -> trail.jdbc.update(change))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("不得修改"));
        Stream.of("delete from audit_entry", "delete from audit_entry where id = 2", "delete from audit_seal")
                .forEach(deletion -> assertThatThrownBy(() -> trail.jdbc.update(deletion))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("未满六个月"));
        assertThat(trail.verify().checked()).isEqualTo(2);
        assertThat(trail.jdbc.update("delete from audit_entry where id = 1")).isOne();
    }

    @Test
    @DisplayName("到期清理：留下最后的校验值，余下的照样校验，清理本身也有记录")
    void whatIsPrunedLeavesItsHash() {
        transactionallyAdd(LONG_AGO, 5);
        trail.sealAt(LONG_AGO);
        transactionallyAdd(LONG_AGO.plus(Duration.ofDays(30)), 1);
        trail.add(1);
        trail.seal();
        String last = trail.chain.hashAt(5).orElseThrow();

        trail.pruneAt(LONG_AGO.plus(Duration.ofDays(100)), "P1Y");
        assertThat(trail.chain.head().prunedPosition()).isZero();
        trail.pruneAt(TrailDatabase.NOW, "P3Y");
        trail.pruneAt(TrailDatabase.NOW, "P3Y");
        trail.seal();

        Verification verification = trail.verify();
        assertThat(verification.sentence()).contains("完整", "位置 5 以前的已按保存期限清理");
        assertThat(verification.checked()).isEqualTo(3);
        assertThat(trail.passesThrough(5, last)).isTrue();
        assertThatExceptionOfType(RequestRejected.class).isThrownBy(() -> trail.passesThrough(4, last));
        assertThat(trail.log.before(Long.MAX_VALUE, everything(), 10))
                .extracting(stored -> stored.entry().act() + stored.entry().object())
                .containsExactly("清理到期审计日志位置 1 至 5", "1", "旧");
        assertThat(trail.log
                        .before(Long.MAX_VALUE, everything(), 1)
                        .get(0)
                        .entry()
                        .detail())
                .isEqualTo(
                        "末位校验值 %s；最早 2020-01-01T00:00:00Z，最晚 2020-01-01T00:00:00Z；保存期限 P3Y；由系统按期限清理。".formatted(last));
    }

    @Test
    @DisplayName("数据库所有者截去最早的一段并改链头：没有清理记录，或所称的时间对不上，都指出")
    void aBeginningThatWasCutOffIsFound() {
        trail.add(10);
        trail.seal();
        String hash = trail.chain.hashAt(6).orElseThrow();
        trail.forge(
                "update audit_chain_head set pruned_position = 6, pruned_hash = '%s'".formatted(hash),
                "delete from audit_entry where id <= 6",
                "delete from audit_seal where position <= 6");
        assertThat(trail.verify().finding()).isEqualTo("位置 6 以前的记录不见了，没有清理它们的记录。");

        tellPruning(6, "a".repeat(64), LONG_AGO);
        assertThat(trail.verify().finding()).contains("没有清理它们的记录");
        tellPruning(6, hash, TrailDatabase.NOW.minus(Duration.ofDays(30)));
        assertThat(trail.verify().finding()).contains("位置 1 至 6 的记录清理时未满六个月");
        tellPruning(6, hash, LONG_AGO);
        assertThat(trail.verify().finding()).contains("清理到 2020-01-01，现存最早的却是");
    }

    /** As somebody writes it who knows the system's words. */
    private void tellPruning(long to, String hash, Instant youngest) {
        var pruning = new Pruning(1, to, hash, LONG_AGO, youngest);
        trail.entries.add(new Entry(
                TrailDatabase.NOW,
                "",
                "系统",
                "",
                "",
                Pruning.ACT,
                "",
                pruning.object(),
                "",
                Result.DONE,
                pruning.detail(Period.ofYears(3))));
        trail.seal();
    }

    @Test
    @DisplayName("节点时钟超前十年：以数据库的时间为准，一条也不清理")
    void aNodeAheadOfTimePrunesNothing() {
        trail.add(3);
        trail.seal();
        trail.pruneOnNodeAt(TrailDatabase.NOW.plus(Duration.ofDays(3_650)), "P6M");

        assertThat(trail.chain.head().prunedPosition()).isZero();
        assertThat(trail.verify().checked()).isEqualTo(3);
    }

    @Test
    @DisplayName("记部门以前的旧记录：照旧校验，新记录接在其后")
    void oldEntriesStillVerify() {
        trail.add(1);
        Entry old = trail.log.before(Long.MAX_VALUE, everything(), 1).get(0).entry();
        String hash = ChainHash.of(1, ChainHash.GENESIS, 1, 1, old);
        trail.jdbc.update("insert into audit_seal (position, entry_id, hash, sealed_at) values (1, 1, ?, now())", hash);
        trail.jdbc.update("delete from audit_unsealed");
        trail.jdbc.update("update audit_chain_head set position = 1, hash = ?", hash);
        trail.add(2);
        trail.seal();

        assertThat(trail.verify().sentence()).contains("完整", "共 3 条");
        assertThat(hash).isNotEqualTo(ChainHash.of(2, ChainHash.GENESIS, 1, 1, old));
        assertThat(trail.jdbc.queryForList("select hash_version from audit_seal order by position", Integer.class))
                .containsExactly(1, 2, 2);
    }

    @Test
    @DisplayName("按人、部门、操作、结果、办件和日期（朔州的日子）查找，按编号翻页")
    void entriesAreFound() {
        Instant evening = Instant.parse("2026-03-01T16:30:00Z"); // 3 月 2 日零点半
        trail.entries.add(
                new Entry(evening, "li.si", "李四", "朔州市民政局", "::1", "下载_数据", "GX-1", "", "", Result.REFUSED, "没有权限。"));
        trail.entries.add(new Entry(evening, "", "未登录", "", "::1", "登录", "", "", "", Result.FAILED, ""));

        assertThat(found(new AuditFilter(SearchText.of("LI."), null, null, null, "", null, null)))
                .containsExactly("下载_数据");
        assertThat(found(new AuditFilter(
                        SearchText.of("李四"),
                        SearchText.of("民政"),
                        SearchText.of("_"),
                        Result.REFUSED,
                        "GX-1",
                        null,
                        null)))
                .containsExactly("下载_数据");
        assertThat(found(new AuditFilter(null, null, SearchText.of("%"), null, "", null, null)))
                .isEmpty();
        LocalDate second = LocalDate.of(2026, 3, 2);
        assertThat(found(new AuditFilter(null, null, null, null, "", second, second)))
                .containsExactly("登录", "下载_数据");
        assertThat(found(new AuditFilter(null, null, null, null, "", null, second.minusDays(1))))
                .isEmpty();
        assertThat(trail.log.count(everything(), 1)).isOne();

        trail.add(120);
        AuditLog.Slice first = trail.log.before(Long.MAX_VALUE, everything());
        AuditLog.Slice next = trail.log.before(first.next(), everything());
        AuditLog.Slice last = trail.log.before(next.next(), everything());
        assertThat(List.of(first.rows().size(), next.rows().size(), last.rows().size()))
                .containsExactly(50, 50, 22);
        assertThat(last.next()).isZero();
        assertThat(next.rows().get(0).id()).isLessThan(first.rows().get(49).id());
    }

    @Test
    @DisplayName("读出来的与写进去的一字不差，到微秒")
    void whatIsReadIsWhatWasWritten() {
        Entry written = new Entry(
                        Instant.parse("2026-11-24T01:02:03.456789123Z"),
                        "a",
                        "某人𠮷",
                        "某局𠮷",
                        "2001:db8::1",
                        "操作",
                        "GX-140600-20261122-0001",
                        "o",
                        "r",
                        Result.FAILED,
                        "“…”")
                .storable();
        trail.entries.add(written);

        assertThat(trail.log.before(Long.MAX_VALUE, everything(), 1).get(0).entry())
                .isEqualTo(written);
        assertThat(written.happenedAt().atOffset(ZoneOffset.UTC).getNano()).isEqualTo(456_789_000);
    }

    private List<String> found(AuditFilter filter) {
        return trail.log.before(Long.MAX_VALUE, filter, 10).stream()
                .map(stored -> stored.entry().act())
                .toList();
    }

    private void transactionallyAdd(Instant at, int count) {
        trail.transaction.executeWithoutResult(status -> {
            for (int number = 0; number < count; number++) {
                trail.entries.add(TrailDatabase.entry("旧", at));
            }
        });
    }

    private static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, "", null, null);
    }
}
