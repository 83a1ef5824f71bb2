package cn.gov.shuozhou.data.crash;

import cn.gov.shuozhou.data.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Clerks who work at the same time on what is handed out to them. */
final class Shift implements AutoCloseable {

    static final int CLERKS = 8;

    private final Office office;
    private final BlockingQueue<Optional<Wish>> open = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    private final List<Future<Void>> working;

    Shift(Office office) {
        this.office = office;
        this.working = Stream.generate(() -> threads.submit(this::workOff))
                .limit(CLERKS)
                .toList();
    }

    private Void workOff() throws InterruptedException {
        for (Optional<Wish> next = open.take(); next.isPresent(); next = open.take()) {
            Wish wish = next.get();
            String caseNumber = office.apply(wish);
            if (wish.answered()) {
                office.agree(caseNumber, wish);
            }
        }
        return null;
    }

    void handOut(List<Wish> more) {
        more.stream().map(Optional::of).forEach(open::add);
    }

    void handOutTheLast(List<Wish> more) {
        handOut(more);
        Stream.generate(Optional::<Wish>empty).limit(CLERKS).forEach(open::add);
    }

    /** Waits; does not go on waiting when a clerk has given up. */
    void await(String what, BooleanSupplier come) throws Exception {
        Waiting.await(what).until(() -> come.getAsBoolean() || working.stream().anyMatch(Future::isDone));
        for (Future<Void> clerk : working) {
            if (clerk.isDone()) {
                clerk.get();
            }
        }
    }

    /** Waits until everything is worked off. */
    void finish() throws Exception {
        for (Future<Void> clerk : working) {
            clerk.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
