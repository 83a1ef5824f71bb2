package cn.gov.shuozhou.data.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the entry of an act as the last thing in the transaction that is the act: either both are stored or neither.
 * Transactions that only read, as the engine opens many, and those inside another are passed over.
 */
@Component
class ActTransactions implements TransactionExecutionListener {

    private final AuditEntries entries;

    /** Made lazily, for the transaction manager that this listener belongs to is made before almost everything else. */
    ActTransactions(@Lazy AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction()) {
            AuditTrail.current().ifPresent(PendingAct::transactionBegins);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        String name = Objects.requireNonNullElse(transaction.getTransactionName(), "");
        if (transaction.isReadOnly() || transaction.isNested() || name.equals(AuditTrail.UPKEEP)) {
            return;
        }
        AuditTrail.current()
                .filter(act -> act.isCarriedOutBy(name))
                .filter(act -> entries.transactionHasChanges())
                .ifPresent(act -> {
                    entries.add(act.done());
                    act.writtenIn(transaction);
                });
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction, failure == null);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction, false);
    }

    private static void end(TransactionExecution transaction, boolean committed) {
        if (transaction.isNewTransaction()) {
            AuditTrail.current().ifPresent(act -> act.transactionEnds(transaction, committed));
        }
    }
}
