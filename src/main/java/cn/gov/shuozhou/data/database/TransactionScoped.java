package cn.gov.shuozhou.data.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One object for as long as this thread's transaction lasts. A transaction that runs inside it has one of its own, and
 * outside of any there is a new one at each call.
 */
public final class TransactionScoped<T> {

    private final Supplier<T> beginning;

    /** @param beginning makes the object when a transaction first asks for it */
    public TransactionScoped(Supplier<T> beginning) {
        this.beginning = beginning;
    }

    public T get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return beginning.get();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof TransactionScoped<?>.Kept) {
            return known().value;
        }
        Kept kept = new Kept(beginning.get());
        TransactionSynchronizationManager.registerSynchronization(kept);
        TransactionSynchronizationManager.bindResource(this, kept);
        return kept.value;
    }

    /** The transaction's next call makes a new one. */
    public void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @SuppressWarnings("unchecked") // nobody else knows the key
    private Kept known() {
        return (Kept) TransactionSynchronizationManager.getResource(this);
    }

    /** Ends with its transaction, and is set aside while another one runs inside it. */
    private final class Kept implements TransactionSynchronization {

        private final T value;
        private boolean aside;

        private Kept(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            aside = unbind();
        }

        @Override
        public void resume() {
            if (aside) {
                TransactionSynchronizationManager.bindResource(TransactionScoped.this, this);
                aside = false;
            }
        }

        @Override
        public void afterCompletion(int status) {
            unbind();
        }

        private boolean unbind() {
            boolean mine = TransactionSynchronizationManager.getResource(TransactionScoped.this) == this;
            if (mine) {
                TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
            }
            return mine;
        }
    }
}
