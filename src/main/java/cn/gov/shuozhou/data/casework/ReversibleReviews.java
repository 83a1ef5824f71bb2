package cn.gov.shuozhou.data.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a procedure that can be taken back until the next step has begun. A procedure with such reviews declares one
 * bean; the reviews of all others stand, because they are told or take effect at once.
 */
public interface ReversibleReviews {

    /** Id of its process. */
    String procedure();

    /** Why the review stands, as a sentence; empty when it can be taken back now. */
    Optional<String> obstacle(DecidedTask review);

    /** Undoes what followed from the review; whoever acts on the case at the same moment waits. */
    Undone undo(DecidedTask review);

    /**
     * How the case stands afterwards.
     *
     * @param again the task in which the review is given anew
     * @param ended the task of the next step, which nobody had begun; null when there was none
     * @param told who had been told of the next step; null when nobody had
     */
    record Undone(
            String again, @Nullable String ended, @Nullable Recipient told) {}
}
