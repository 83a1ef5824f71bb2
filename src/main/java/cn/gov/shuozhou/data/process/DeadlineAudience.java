package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.clock.DeadlineMoved;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Implemented once by each feature whose cases have deadlines: who is told when a notice of working days moves one. */
public interface DeadlineAudience {

    /** The people of the case; empty when it is another feature's, or when the limit binds the platform only. */
    Optional<People> of(DeadlineMoved moved);

    /**
     * Both sides of a case.
     *
     * @param limit what they call the limit that has moved
     * @param tell tells each of them what it is about, and the text
     */
    record People(String limit, BiConsumer<String, String> tell) {}
}
