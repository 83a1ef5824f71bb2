package cn.gov.shuozhou.data.crash;

import cn.gov.shuozhou.data.DataSharingApplication;
import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Half past eight (PostgreSQL, the demo's data, passwords as dear as in production): everybody signs in at once while others
 * work; then forty work for two minutes and think in between. The clients run in the same process on the same machine.
 */
@ActiveProfiles("demo")
@SpringBootTest(
        classes = DataSharingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "app.password-rounds=210000")
class MorningBenchmark {

    private static final int SIGN_INS = 42;
    private static final int BESIDE_THEM = 4;
    private static final int READERS = 32;
    private static final int WORKERS = 8;
    private static final long NANOSECONDS = TimeUnit.SECONDS.toNanos(Integer.getInteger("benchmark.seconds", 120));

    /** Seconds between two steps of one person. */
    private static final double LEAST_THOUGHT = 2;

    private static final double MOST_THOUGHT = 8;

    private static final List<String> OF_REQUESTERS =
            List.of("/", "/catalog?q=" + Clerk.encoded("登记"), "/catalog/7", "/sharing/applications", "/inbox");
    private static final List<String> OF_APPROVERS = List.of(
            "/", "/todo", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/count", "/cases");
    private static final List<String> OF_THE_BUREAU =
            List.of("/", "/cases", "/cases?state=OPEN", "/monitor/board", "/catalog");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final Queue<Double> pages = new ConcurrentLinkedQueue<>();
    private final Queue<Double> acts = new ConcurrentLinkedQueue<>();

    /** Somebody who looks at page after page. */
    private record Reader(Clerk clerk, List<String> paths) {}

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void morning() throws Exception {
        Addresses addresses = new Addresses(List.of("http://127.0.0.1:" + port));
        List<Reader> early = Stream.of("bureau.supervisor", "bureau.leading-group", "bureau.supervisor2", "bureau.leading-group2")
                .limit(BESIDE_THEM)
                .map(person -> reader(person, addresses))
                .toList();
        early.forEach(reader -> open(reader, 40)); // what runs for the first time is slow for other reasons
        pages.clear();
        early.forEach(reader -> open(reader, 25));
        say("一个人接着一个人打开页面（参照）", pages);

        List<Reader> readers = rush(addresses, early);
        load(addresses, readers);
    }

    /** Everybody at once; four others go on working. */
    private List<Reader> rush(Addresses addresses, List<Reader> early) throws Exception {
        pages.clear();
        AtomicBoolean over = new AtomicBoolean();
        Queue<Double> signIns = new ConcurrentLinkedQueue<>();
        List<String> people = jdbc.queryForList(
                "select id from person where id like '%.requester' or id like '%.approver' order by id limit " + SIGN_INS,
                String.class);
        try (Crowd crowd = new Crowd(SIGN_INS + BESIDE_THEM)) {
            early.forEach(reader -> crowd.add(() -> {
                while (!over.get()) {
                    open(reader, 1);
                }
                return null;
            }));
            List<Future<Reader>> signingIn = IntStream.range(0, SIGN_INS)
                    .mapToObj(number -> crowd.add(() -> {
                        String person = people.get(number);
                        Reader[] in = new Reader[1];
                        signIns.add(Figures.seconds(() -> in[0] = reader(person, addresses)) * 1_000);
                        return in[0];
                    }))
                    .toList();
            List<Reader> all = new ArrayList<>();
            for (Future<Reader> one : signingIn) {
                all.add(one.get());
            }
            over.set(true);
            say("%d 人同时登录（含登录页和首页）".formatted(SIGN_INS), signIns);
            say("其间另 %d 人不停打开页面".formatted(BESIDE_THEM), pages);
            return all;
        }
    }

    private void load(Addresses addresses, List<Reader> readers) throws Exception {
        List<Wish> wishes = Wish.first(WORKERS * 40).stream().filter(Wish::answered).toList();
        Office office = new Office(new Ledger(), addresses);
        office.open(wishes);
        pages.clear();
        Queue<Wish> open = new ConcurrentLinkedQueue<>(wishes);
        long cpu = processorNanoseconds();
        long begun = System.nanoTime();
        try (Crowd crowd = new Crowd(READERS + WORKERS)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Reader reader = readers.get(i % readers.size());
                Random random = new Random(i);
                all.add(crowd.add(() -> {
                    for (int step = random.nextInt(5); System.nanoTime() - begun < NANOSECONDS; step++) {
                        think(random);
                        openOne(reader, step);
                    }
                    return null;
                }));
            }
            for (int i = 0; i < WORKERS; i++) {
                Random random = new Random(READERS + i);
                all.add(crowd.add(() -> {
                    while (System.nanoTime() - begun < NANOSECONDS && !open.isEmpty()) {
                        Wish wish = open.remove();
                        String[] number = new String[1];
                        think(random);
                        acts.add(Figures.seconds(() -> number[0] = office.apply(wish)) * 1_000);
                        think(random);
                        acts.add(Figures.seconds(() -> office.agree(number[0], wish)) * 1_000);
                    }
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Figures.say(
                "%d 人办公 %.0f 秒，每两步之间想 %.0f 至 %.0f 秒：每秒 %.1f 个页面和办理，处理器（含客户端，不含数据库）占 %.0f%%，没有一个失败",
                READERS + WORKERS,
                seconds,
                LEAST_THOUGHT,
                MOST_THOUGHT,
                (pages.size() + acts.size()) / seconds,
                100 * (processorNanoseconds() - cpu) / 1e9 / seconds / Runtime.getRuntime().availableProcessors());
        say("打开页面", pages);
        say("申请，或签收并答复（各几次请求）", acts);
    }

    private static Reader reader(String person, Addresses addresses) {
        Clerk clerk = Clerk.signedIn(person, addresses, 0);
        if (person.endsWith("approver")) {
            return new Reader(clerk.atTasklist(), OF_APPROVERS);
        }
        return new Reader(clerk, person.startsWith("bureau") ? OF_THE_BUREAU : OF_REQUESTERS);
    }

    private void open(Reader reader, int times) {
        IntStream.range(0, times).forEach(step -> openOne(reader, step));
    }

    private void openOne(Reader reader, int step) {
        String path = reader.paths().get(step % reader.paths().size());
        try {
            pages.add(Figures.seconds(() -> reader.clerk().get(path).expect(200)) * 1_000);
        } catch (Exception failed) {
            throw new IllegalStateException(reader.clerk().person() + ": " + path, failed);
        }
    }

    private static void think(Random random) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(
                (long) (1_000 * (LEAST_THOUGHT + random.nextDouble() * (MOST_THOUGHT - LEAST_THOUGHT))));
    }

    private static long processorNanoseconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void say(String what, Collection<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Figures.say(
                "  %s：%,d 次，中位 %.0f 毫秒，p95 %.0f 毫秒，最长 %.0f 毫秒",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }

    /** People who do something at the same time. */
    private static final class Crowd implements AutoCloseable {

        private final ExecutorService threads;

        Crowd(int people) {
            threads = Executors.newFixedThreadPool(people);
        }

        <T> Future<T> add(Callable<T> work) {
            return threads.submit(work);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
