package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.time.Clock;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("陌生人被拒绝的请求不把日志撑大")
class AnonymousRejectionLimiterTest {

    private static final JdbcConnectionPool POOL =
            JdbcConnectionPool.create("jdbc:h2:mem:strangers;DB_CLOSE_DELAY=-1", "sa", "");

    private TrailDatabase trail;
    private AnonymousRejectionLimiter strangers;

    @BeforeEach
    void begin() {
        trail = new TrailDatabase(POOL, "h2");
        strangers = new AnonymousRejectionLimiter(trail.entries, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        POOL.dispose();
    }

    @Test
    @DisplayName("每个地址各计各的；一分钟过后重新逐条记，没有超出的不添一条")
    void eachAddressIsCountedForItself() {
        refuse("192.0.2.1", 23);
        refuse("192.0.2.2", 5);
        strangers.minuteHasPassed();
        refuse("192.0.2.1", 1);
        strangers.minuteHasPassed();

        assertThat(sums()).containsExactly("192.0.2.1 另有 3 次请求在一分钟内被拒绝，来自同一地址，不再逐条记录。");
        assertThat(rows()).isEqualTo(20 + 5 + 1 + 1);
    }

    @Test
    @DisplayName("合计写不进去：次数留着，下次再写")
    void whatCannotBeWrittenIsKept() {
        refuse("192.0.2.1", 22);
        trail.jdbc.execute("alter table audit_entry rename to audit_entry_gone");
        assertThatException().isThrownBy(strangers::minuteHasPassed);
        trail.jdbc.execute("alter table audit_entry_gone rename to audit_entry");
        strangers.minuteHasPassed();

        assertThat(sums()).singleElement().asString().contains("另有 2 次");
    }

    @Test
    @DisplayName("地址太多时，后来的合在一起计")
    void tooManyAddressesShareOneCount() {
        for (int number = 0; number < AnonymousRejectionLimiter.ADDRESSES + 30; number++) {
            refuse("2001:db8::" + Integer.toHexString(number), 1);
        }
        strangers.minuteHasPassed();

        assertThat(rows()).isEqualTo(AnonymousRejectionLimiter.ADDRESSES + AnonymousRejectionLimiter.SINGLY + 1);
        assertThat(sums()).singleElement().asString().startsWith("其他地址 另有 10 次");
    }

    @Test
    @DisplayName("许多地址一起来：一分钟逐条记的合起来有上限，其余每个地址记一个合计，次数一次不少")
    void manyAddressesTogetherAreBounded() {
        int rounds = 5;
        for (int refusal = 0; refusal < rounds * AnonymousRejectionLimiter.ADDRESSES; refusal++) {
            refuse("127.0.1." + refusal % AnonymousRejectionLimiter.ADDRESSES, 1);
        }
        strangers.minuteHasPassed();

        assertThat(sums())
                .hasSize(AnonymousRejectionLimiter.ADDRESSES)
                .allSatisfy(sum -> assertThat(sum).contains("另有 3 次"));
        assertThat(rows()).isEqualTo(AnonymousRejectionLimiter.ALTOGETHER + AnonymousRejectionLimiter.ADDRESSES);
    }

    private void refuse(String address, int times) {
        for (int number = 0; number < times; number++) {
            strangers.refused(
                    new Entry(TrailDatabase.NOW, "", "未登录", "", address, "访问", "", "", "GET /", Result.REFUSED, ""));
        }
    }

    private int rows() {
        return trail.jdbc.queryForObject("select count(*) from audit_entry", Integer.class);
    }

    private List<String> sums() {
        return trail.jdbc.queryForList(
                "select address || ' ' || detail from audit_entry where act = '未登录的请求' order by id", String.class);
    }
}
