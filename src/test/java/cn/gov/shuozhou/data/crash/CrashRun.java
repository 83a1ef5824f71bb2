package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run itself: clerks at work, the loss in the middle, the rest of the work, time going on. What is under way at the
 * loss is no matter of luck where the database can be reached: jobs and requests are then held.
 */
final class CrashRun {

    private static final Logger log = LoggerFactory.getLogger(CrashRun.class);

    private static final int CLERKS = 8;
    private static final int REPEATED = 20;
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Five working days are over by then, even when the longest holiday lies between. */
    private static final int DAYS_PAST_ANY_HOLIDAY = 21;

    private final Installation site;
    private final List<Wish> wishes;
    private final BlockingQueue<Optional<Wish>> open = new LinkedBlockingQueue<>();
    private final Ledger ledger = new Ledger();
    private final Addresses addresses;
    private final Office office;
    private final Clerk bureau;

    CrashRun(Installation site, List<Wish> wishes) {
        this.site = site;
        this.wishes = wishes;
        this.addresses = new Addresses(site.addresses());
        this.office = new Office(ledger, addresses);
        this.bureau = Clerk.signedIn("bureau.supervisor", addresses, 0).atTasklist();
        office.open(wishes);
    }

    /** Works on all wishes with a crash between; gives what the clerks were told. */
    Ledger work() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Future<Void>> working = Stream.generate(() -> threads.submit(this::workOff))
                    .limit(CLERKS)
                    .toList();
            loseFirst(working);
            for (Future<Void> clerk : working) {
                clerk.get();
            }
            log.info(
                    "{}: {} requests were cut off, {} of them had been carried out",
                    site,
                    ledger.cutOff(),
                    ledger.doneBefore());
        } finally {
            threads.shutdownNow();
        }
        return ledger;
    }

    private void handOut(List<Wish> more) {
        more.stream().map(Optional::of).forEach(open::add);
    }

    private void handOutTheLast(List<Wish> more) {
        handOut(more);
        Stream.generate(Optional::<Wish>empty).limit(CLERKS).forEach(open::add);
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

    /**
     * Ends the first node in the middle of its work. Where the database can be reached from outside, jobs are then under
     * way on every node, and every clerk waits for the answer to a request; else the clerks just are at work.
     */
    private void loseFirst(List<Future<Void>> working) throws Exception {
        int half = wishes.size() / 2;
        List<Wish> rest = wishes.subList(half, wishes.size());
        handOut(wishes.subList(0, half));
        if (site.isReachable()) {
            await("the first half", working, () -> ledger.acceptedSoFar() == half);
            try (HeldNotices held = site.hold()) {
                handOut(rest.subList(0, CLERKS));
                await("jobs on every node", working, () -> held.nodesWithJobs() == site.nodes());
                held.holdNumbers();
                handOutTheLast(rest.subList(CLERKS, rest.size()));
                await("a request of every clerk", working, () -> held.requests() == CLERKS);
                crash();
            }
        } else {
            handOutTheLast(rest);
            await("half of the work", working, () -> ledger.acceptedSoFar() >= half);
            crash();
        }
        if (!site.hasOtherNodes()) {
            site.first().startAgain();
            addresses.up(site.first().address());
        }
    }

    private void crash() throws InterruptedException {
        String lost = site.first().address();
        site.first().kill();
        addresses.down(lost);
    }

    /** Waits; does not go on waiting when a clerk has given up. */
    private static void await(String what, List<Future<Void>> working, BooleanSupplier come) throws Exception {
        Waiting.await(what).until(() -> come.getAsBoolean() || working.stream().anyMatch(Future::isDone));
        for (Future<Void> clerk : working) {
            if (clerk.isDone()) {
                clerk.get();
            }
        }
    }

    /** What was accepted before is refused when it is sent once more, and the case is named. */
    void sendAgain() {
        ledger.accepted().stream().limit(REPEATED).forEach(accepted -> {
            Reply reply = office.applyAgain(accepted);
            assertThat(reply.expect(409)).contains("该申请已提交，办件编号 " + accepted.caseNumber());
        });
        ledger.answered().stream()
                .limit(REPEATED)
                .forEach(answered ->
                        assertThat(office.answerAgain(answered).expect(409)).contains("已办结"));
    }

    /** Waits until the engine has nothing left to do but to wait for people. */
    void awaitRest(int openCases) {
        awaitCount("/history/process-instance/count?unfinished=true", openCases);
    }

    /** Lets the time limits of the open cases pass. */
    void letLimitsPass(int openCases) {
        bureau.get("/demo/clock").expect(200);
        Reply moved = bureau.submit("/demo/clock", "days=" + DAYS_PAST_ANY_HOLIDAY);
        assertThat(moved.status()).isEqualTo(302);
        awaitCount("/task/count?taskDefinitionKey=userTask_superviseOverdue", openCases);
        awaitCount("/job/count?timers=true&executable=true", 0);
    }

    private void awaitCount(String question, int count) {
        Waiting.await(question)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() ->
                        assertThat(bureau.get(ENGINE + question).expect(200)).isEqualTo("{\"count\":" + count + "}"));
    }
}
