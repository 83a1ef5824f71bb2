package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Looks again and again, while data are on their way, whether they may still go: by the time between two looks, and by the
 * rows, so that neither a slow reader nor a fast one gets more than a moment's worth of what is given no longer. The
 * database says it, so that it does not matter which node has suspended the grant.
 */
@Article("第二十九条")
final class GrantWatch {

    private static final int MOST_ROWS = 5_000;
    private static final long LONGEST = Duration.ofMillis(250).toNanos();

    private final Runnable question;
    private long lookedAt = System.nanoTime();
    private int rows;

    /** @param question throws when nothing may go any more */
    GrantWatch(Runnable question) {
        this.question = question;
    }

    /** Before a row is handed on. */
    void beforeRow() {
        if (rows == MOST_ROWS || isDue()) {
            look();
        }
        rows++;
    }

    void look() {
        question.run();
        rows = 0;
        lookedAt = System.nanoTime();
    }

    private boolean isDue() {
        return System.nanoTime() - lookedAt > LONGEST;
    }

    /** Lets bytes pass only as long as they may: much is written long after the last row has been read. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {

            private boolean begun;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (!begun || isDue()) {
                    look();
                    begun = true;
                }
                out.write(bytes, from, length);
            }
        };
    }
}
