package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.correction.CellCorrection.PreparedCopy;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.organization.Person;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the provider sends: where cells are edited, the data are copied first and decided on afterwards, in a transaction. */
@Service
class ProviderFindings {

    private final ProviderTasks tasks;
    private final Verification verification;
    private final CellCorrection cells;

    ProviderFindings(ProviderTasks tasks, Verification verification, CellCorrection cells) {
        this.tasks = tasks;
        this.verification = verification;
        this.cells = cells;
    }

    /** As {@link Verification#verify}. */
    void verify(String taskId, VerificationForm form, Person person) {
        boolean edited = form.byCells() && form.finding() == Result.CORRECTED;
        carry(taskId, edited, person, copy -> verification.verify(taskId, form, copy, person));
    }

    /** As {@link Verification#correct}. */
    void correct(String taskId, VerificationForm form, Person person) {
        carry(taskId, form.byCells(), person, copy -> verification.correct(taskId, form, copy, person));
    }

    private void carry(String taskId, boolean edited, Person person, Consumer<@Nullable PreparedCopy> decision) {
        PreparedCopy copy = edited ? cells.copy(tasks.of(taskId, person), person) : null;
        boolean decided = false;
        try {
            decision.accept(copy);
            decided = true;
        } finally {
            if (copy != null && !decided) {
                cells.discard(copy);
            }
        }
    }
}
