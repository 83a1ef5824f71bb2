package cn.gov.shuozhou.data.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * Lets the embedded database write its file only while no statement changes anything. H2 writes each table as it is at a
 * moment of its own: a transaction of which some rows are written and others not yet is not undone after a crash, it stays
 * by halves (h2database issue 2080). So H2 writes nothing by itself here (WRITE_DELAY), and a commit is over when what it
 * changed has been written in a moment of silence; those who wait together are written together.
 */
final class QuietStore {

    private static final long LOOK_MILLIS = 1;

    /** A statement that takes longer is not waited for any more: only its own transaction is at risk then. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final ReentrantLock gate = new ReentrantLock();
    private final Condition opened = gate.newCondition();
    private final Condition left = gate.newCondition();
    private final Set<Work> working = new HashSet<>();
    private boolean closed;

    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong commits = new AtomicLong();
    private long written;

    /** What a connection does that may change something. */
    @FunctionalInterface
    interface Change {
        @Nullable
        Object make() throws Throwable;
    }

    /** Makes the change; waits while the file is being written. */
    @Nullable
    Object change(Connection connection, Change change) throws Throwable {
        Work work = new Work(Thread.currentThread(), (SessionLocal)
                connection.unwrap(JdbcConnection.class).getSession());
        gate.lock();
        try {
            while (closed) {
                opened.awaitUninterruptibly();
            }
            working.add(work);
        } finally {
            gate.unlock();
        }
        try {
            return change.make();
        } finally {
            gate.lock();
            try {
                working.remove(work);
                left.signal();
            } finally {
                gate.unlock();
            }
        }
    }

    /**
     * Returns when everything that was committed before the call is in the file.
     *
     * @throws SQLException when it could not be written; nobody may take it for done then
     */
    void keep(Connection connection) throws SQLException {
        long mine = commits.incrementAndGet();
        writing.lock();
        try {
            if (written >= mine) {
                return;
            }
            long all = commits.get();
            write(connection);
            written = all;
        } finally {
            writing.unlock();
        }
    }

    private void write(Connection connection) throws SQLException {
        awaitSilence();
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            // A store that could not write has closed itself; H2 says so at the next statement only.
            statement.execute("select 1");
        } finally {
            gate.lock();
            try {
                closed = false;
                opened.signalAll();
            } finally {
                gate.unlock();
            }
        }
    }

    /** An interrupted thread waits on: what it has committed is to be written all the same. */
    private void awaitSilence() {
        boolean interrupted = false;
        long begun = System.nanoTime();
        gate.lock();
        try {
            closed = true;
            while (!working.stream().allMatch(Work::isSilent)) {
                if (System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
                    working.forEach(work -> work.tooLong = true);
                }
                try {
                    left.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            gate.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A statement that has not ended. */
    private static final class Work {

        private final Thread thread;
        private final SessionLocal session;
        private boolean tooLong;

        Work(Thread thread, SessionLocal session) {
            this.thread = thread;
            this.session = session;
        }

        boolean isSilent() {
            return tooLong || waitsForAnother();
        }

        /** Whether it waits for a row that another transaction holds. That one cannot end while the file is being written. */
        private boolean waitsForAnother() {
            return session.getBlockingSessionId() != 0 && thread.getState() == Thread.State.TIMED_WAITING;
        }
    }
}
