package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.history.CaseHistories;
import cn.gov.shuozhou.data.casework.history.CaseHistory;
import cn.gov.shuozhou.data.casework.history.CaseSelection;
import cn.gov.shuozhou.data.report.sla.SlaQuestion.Earlier;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the cases of a report once, some at a time, and counts them as they pass. */
@Component
class SlaReading {

    /** More would not be faster: the databases compare each row with all the numbers that are asked for. */
    private static final int AT_ONCE = 100;

    private final CaseHistories histories;
    private final Measurings measurings;

    SlaReading(CaseHistories histories, Measurings measurings) {
        this.histories = histories;
        this.measurings = measurings;
    }

    SlaContent read(SlaQuestion question, ReportProgress progress) throws IOException {
        LineFile detail = new LineFile();
        LineFile corrections = new LineFile();
        boolean done = false;
        try {
            Pass pass = new Pass(question, measurings, detail, corrections);
            through(question, progress, pass);
            done = true;
            return new SlaContent(question, pass.figures, pass.earlierFigures, detail, corrections, pass.ruleSets);
        } finally {
            if (!done) {
                detail.close();
                corrections.close();
            }
        }
    }

    private void through(SlaQuestion question, ReportProgress progress, Pass pass) throws IOException {
        CaseSelection selection = question.selection();
        long total = histories.count(selection);
        long read = 0;
        @Nullable CaseFile last = null;
        List<CaseHistory> some;
        do {
            progress.reached(read, total);
            some = histories.next(selection, last, AT_ONCE, pass.earliest());
            for (CaseHistory one : some) {
                pass.take(one);
                last = one.file();
            }
            read += some.size();
        } while (some.size() == AT_ONCE);
    }

    /** One way through all cases. */
    private static final class Pass {

        private final SlaQuestion question;
        private final Spans spans;
        private final Measuring measuring;
        private final SlaFigures figures;
        private final LineFile detail;
        private final Set<String> ruleSets = new TreeSet<>();
        private final @Nullable Measuring earlier;
        private final Set<String> earlierDepartments;
        private final @Nullable SlaFigures earlierFigures;
        private final @Nullable Corrections corrections;

        Pass(SlaQuestion question, Measurings measurings, LineFile detail, LineFile corrections) {
            this.question = question;
            this.detail = detail;
            spans = question.spans();
            measuring = measurings.at(question.asOf());
            figures = new SlaFigures(spans);
            Earlier report = question.earlier();
            earlier = report == null ? null : measurings.at(report.asOf());
            earlierDepartments = report == null ? Set.of() : report.departments();
            earlierFigures = report == null ? null : new SlaFigures(spans);
            this.corrections =
                    report == null ? null : new Corrections(report.asOf(), question.asOf(), spans, corrections);
        }

        /** The earliest moment whose knowledge is asked for. */
        LocalDateTime earliest() {
            return earlier != null && earlier.asOf().isBefore(question.asOf()) ? earlier.asOf() : question.asOf();
        }

        void take(CaseHistory history) throws IOException {
            Optional<MeasuredCase> known = measuring.measured(history);
            Optional<MeasuredCase> knownBefore = Optional.ofNullable(earlier).flatMap(then -> then.measured(history));
            boolean asked =
                    known.filter(one -> isAskedFor(one, question.departments())).isPresent();
            boolean askedBefore = knownBefore
                    .filter(one -> isAskedFor(one, earlierDepartments))
                    .isPresent();
            if (asked) {
                add(known.get());
            }
            if (askedBefore && earlierFigures != null) {
                earlierFigures.add(knownBefore.get());
            }
            // Also what has left the conditions or come into them, as with another department that handles it.
            if (corrections != null && known.isPresent() && (asked || askedBefore)) {
                corrections.add(history, knownBefore, known.get());
            }
        }

        private void add(MeasuredCase one) throws IOException {
            if (spans.all().stream().allMatch(span -> one.place(span) == null && hasNoClock(one, span))) {
                return;
            }
            figures.add(one);
            ruleSets.add(one.file().ruleSet());
            if (one.clocks().isEmpty()) {
                detail.add(DetailColumn.cells(new DetailRow(one, null, true, spans)));
            }
            for (int i = 0; i < one.clocks().size(); i++) {
                detail.add(DetailColumn.cells(new DetailRow(one, one.clocks().get(i), i == 0, spans)));
            }
        }

        /** A clock can outlive its case, as that of those who supervise. */
        private static boolean hasNoClock(MeasuredCase one, Span span) {
            return one.clocks().stream().allMatch(clock -> clock.verdict(span) == null);
        }

        /** The department may have another part in the case than to apply or to handle, or handles it at another time only. */
        private static boolean isAskedFor(MeasuredCase one, Set<String> departments) {
            String applicant = one.file().applicantDepartment();
            return departments.isEmpty()
                    || applicant != null && departments.contains(applicant)
                    || departments.contains(one.file().handlingDepartment());
        }
    }
}
