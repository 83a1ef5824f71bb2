package cn.gov.shuozhou.data.database;

import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets every test fail in which a thread begins a second transaction while it holds the connection of a first: as many
 * such threads as the pool has connections would wait for each other (ADR 68). Found by every context that scans
 * components. What a test begins inside a transaction that is the test's own is passed over.
 */
@Component
public class OneConnectionAThread implements TransactionExecutionListener {

    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isNewTransaction()) {
            if (HELD.get() > 0 && !TestTransaction.isActive() && !cleansHistory()) {
                throw new IllegalStateException(
                        "a second connection for " + transaction.getTransactionName() + " while the first is held");
            }
            count(held -> held + 1);
        }
    }

    /** The engine's own way, once at a time in a whole city: it starves nobody. */
    private static boolean cleansHistory() {
        return StackWalker.getInstance()
                .walk(calls ->
                        calls.anyMatch(call -> call.getClassName().equals(HistoryCleanupHandler.class.getName())));
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            end(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction);
    }

    private static void end(TransactionExecution transaction) {
        if (transaction.isNewTransaction()) {
            count(held -> held - 1);
        }
    }

    private static void count(UnaryOperator<Integer> change) {
        HELD.set(change.apply(HELD.get()));
    }
}
