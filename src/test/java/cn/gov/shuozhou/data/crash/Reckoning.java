package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the clerks were told with what the database holds in the end. */
final class Reckoning {

    private final Books books;
    private final Ledger told;

    Reckoning(Books books, Ledger told) {
        this.books = books;
        this.told = told;
    }

    void nothingIsLostOrDoneTwice() {
        everythingAcceptedIsThere();
        everyAgreementIsOneGrant();
        everyOpenCaseWaits();
        everyActIsRecorded();
    }

    /** To be asked after the time limits of the open cases have passed. */
    void everyOpenCaseIsOverdue() {
        Set<String> open = told.openCases();
        assertSame(books.runningClocks("sharing-supervision"), open);
        assertSame(books.overdue(), open);
        assertSame(books.supervisions(), open);
        assertThat(books.jobsLeft()).isZero();
    }

    private void everythingAcceptedIsThere() {
        Map<String, String> tokens =
                told.accepted().stream().collect(Collectors.toMap(Ledger.Accepted::caseNumber, Ledger.Accepted::token));
        assertThat(books.applications()).isEqualTo(tokens);
        assertThat(books.drafts()).isEmpty();
    }

    private void everyAgreementIsOneGrant() {
        Set<String> agreed = told.answeredCases();
        assertSame(books.inState("SHARED"), agreed);
        assertSame(books.answers(), agreed);
        assertSame(books.grants(), agreed);
        assertSame(books.endedInstances(), agreed);
        assertSame(books.toldOfGrant(), agreed);
    }

    private void everyOpenCaseWaits() {
        Set<String> open = told.openCases();
        assertSame(books.inState("ANSWERING"), open);
        assertSame(books.openInstances(), open);
        assertSame(books.runningInstances(), open);
        assertSame(books.runningClocks("sharing-answer"), open);
        assertSame(books.holdingItems(), open);
        assertThat(books.incidents()).isZero();
    }

    private void everyActIsRecorded() {
        assertSame(books.recorded("提交共享申请"), told.caseNumbers());
        assertSame(books.recorded("答复申请"), told.answeredCases());
        assertSame(books.recorded("授予数据权限"), told.answeredCases());
    }

    /** The same cases, each once. */
    private static void assertSame(List<String> rows, Set<String> cases) {
        assertThat(rows).containsExactlyInAnyOrderElementsOf(cases);
    }
}
