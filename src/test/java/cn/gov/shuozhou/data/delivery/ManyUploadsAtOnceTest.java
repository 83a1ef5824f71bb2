package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.catalog.Catalog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** More people than the pool has connections: none may hold one and wait for a second. */
@DeliveryTest
@DisplayName("同时上传、取号的人比数据库连接多，也都办成")
@OnPostgres(Reason.CONCURRENCY)
class ManyUploadsAtOnceTest {

    private static final int PEOPLE = 30;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName("三十人同时上传并确认、由系统载入、取号")
    void moreThanThePoolHas() throws Exception {
        var fixture = new Fixture(jdbc, catalog, clock);
        var together = new CountDownLatch(PEOPLE);
        List<Long> resources = Stream.generate(fixture::resource).limit(PEOPLE).toList();
        List<Callable<String>> acts = new ArrayList<>();
        for (long resource : resources) {
            acts.add(() -> {
                together.countDown();
                together.await();
                dataSets.load(
                        resource,
                        List.of(fixture.item(resource, "姓名")),
                        List.of(List.of("张三")).iterator());
                Uploads.confirmed(proposals, resource, "婚姻.csv", Fixture.utf8(Fixture.CSV), Fixture.OFFICER);
                return numbers.next("TE", "140672");
            });
        }
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<String> taken = new ArrayList<>();
            for (Future<String> one : people.invokeAll(acts)) {
                taken.add(one.get());
            }
            assertThat(taken).doesNotHaveDuplicates();
            assertThat(resources)
                    .allSatisfy(
                            resource -> assertThat(dataSets.rowCount(resource)).isEqualTo(2));
        } finally {
            people.shutdownNow();
        }
    }
}
