package cn.gov.shuozhou.data.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("办件编号")
@OnPostgres(Reason.CONCURRENCY)
class CaseNumbersTest {

    private static final int WRITERS = 8;

    private static final int NUMBERS_EACH = 25;

    @Autowired
    private CaseNumbers numbers;

    @Test
    @DisplayName("八个连接同时取号，当天第一个也在其中：不重、不漏、连续")
    void numbersAreUniqueAcrossConnections() throws Exception {
        CountDownLatch together = new CountDownLatch(WRITERS);
        Callable<List<String>> writer = () -> {
            together.countDown();
            together.await();
            List<String> taken = new ArrayList<>();
            for (int n = 0; n < NUMBERS_EACH; n++) {
                taken.add(numbers.next("TE", "140671"));
            }
            return taken;
        };
        List<String> all = new ArrayList<>();
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (var taken : writers.invokeAll(Collections.nCopies(WRITERS, writer))) {
                all.addAll(taken.get());
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(all)
                .extracting(number -> Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, WRITERS * NUMBERS_EACH).boxed().toList());
    }
}
