package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run itself: clerks at work, the loss in the middle, the rest of the work, time going on. What is under way at the
 * loss is no matter of luck where the database can be reached: jobs and requests are then held.
 */
final class CrashRun {

    private static final Logger log = LoggerFactory.getLogger(CrashRun.class);

    private static final int REPEATED = 20;
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Five working days are over by then, even when the longest holiday lies between. */
    private static final int DAYS_PAST_ANY_HOLIDAY = 21;

    private final Installation site;
    private final List<Wish> wishes;
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

    /** Something that happens to the installation. */
    @FunctionalInterface
    interface Incident {
        void happen() throws Exception;
    }

    /** Works on all wishes with a crash between; gives what the clerks were told. */
    Ledger work() throws Exception {
        try (Shift shift = new Shift(office)) {
            loseFirst(shift);
            shift.finish();
        }
        log.info(
                "{}: {} requests were cut off, {} of them had been carried out",
                site,
                ledger.cutOff(),
                ledger.doneBefore());
        return ledger;
    }

    /** Works on all wishes; while everybody is at work something happens, and is over again. */
    Ledger workDuring(Incident incident) throws Exception {
        addresses.databaseMayBeLost();
        try (Shift shift = new Shift(office)) {
            int half = wishes.size() / 2;
            shift.handOut(wishes.subList(0, half));
            shift.await("half of the first half", () -> ledger.acceptedSoFar() >= half / 2);
            incident.happen();
            shift.handOutTheLast(wishes.subList(half, wishes.size()));
            shift.finish();
        }
        log.info(
                "{}: {} requests were put off, {} had been carried out", site, addresses.putOff(), ledger.doneBefore());
        return ledger;
    }

    /** Waits until the person has got a message of this subject. */
    void awaitMessage(String person, String subject) {
        Clerk reader = Clerk.signedIn(person, addresses, 0);
        Waiting.await(subject)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(reader.get("/inbox").expect(200)).contains(subject));
    }

    /** How many requests were put off so far. */
    int putOff() {
        return addresses.putOff();
    }

    /**
     * Ends the first node in the middle of its work. Where the database can be reached from outside, jobs are then under
     * way on every node, and every clerk waits for the answer to a request; else the clerks just are at work.
     */
    private void loseFirst(Shift shift) throws Exception {
        int half = wishes.size() / 2;
        List<Wish> rest = wishes.subList(half, wishes.size());
        shift.handOut(wishes.subList(0, half));
        if (site.isReachable()) {
            shift.await("the first half", () -> ledger.acceptedSoFar() == half);
            try (HeldNotices held = site.hold()) {
                shift.handOut(rest.subList(0, Shift.CLERKS));
                shift.await("jobs on every node", () -> held.nodesWithJobs() == site.nodes());
                held.holdNumbers();
                shift.handOutTheLast(rest.subList(Shift.CLERKS, rest.size()));
                shift.await("a request of every clerk", () -> held.requests() == Shift.CLERKS);
                crash();
            }
        } else {
            shift.handOutTheLast(rest);
            shift.await("half of the work", () -> ledger.acceptedSoFar() >= half);
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

    /** What was accepted before is refused when it is sent once more, and the case is named. */
    void sendAgain() {
        ledger.accepted().stream().limit(REPEATED).forEach(accepted -> {
            Reply reply = office.applyAgain(accepted);
            assertThat(reply.expect(409)).contains("该申请已提交，办件编号 " + accepted.caseNumber());
        });
        ledger.answered().stream()
                .limit(REPEATED)
                .forEach(answered ->
                        assertThat(office.answerAgain(answered).expect(409)).contains("已由", "这一次提交没有生效"));
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
