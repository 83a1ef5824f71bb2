package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseState.Phase;
import cn.gov.shuozhou.data.paging.KeyPage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null lets everything pass.
 *
 * @param department only cases that it has a part in
 * @param otherDepartment and in which this one has a part as well
 * @param region only those that this county's authority looks after
 * @param city only those that the city looks after
 * @param state of the procedure's own; the phases are empty then
 * @param phases any of these; empty lets everything pass
 * @param handler only cases that this department handles
 * @param late only open cases past their last day with which this department is late
 * @param lateOn only those that were open when this day ended, and late by then
 * @param outcomes any of these; empty lets everything pass
 * @param measured only closed cases that the on-time rate counts
 * @param dueFrom nearest last day of an open case, and to
 * @param withoutDue only open cases without a last day
 * @param overdue whether there must be an entry in the overdue register, or must be none
 * @param receivedBefore first moment that is too late; of closing likewise
 * @param copiedTo only those that were sent to this person for information
 * @param pattern what {@code like … escape '!'} needs to find the words
 * @param named departments that the words name, shortly perhaps; of all searched cases those are found too that they
 *     have brought or handle
 * @param taken cases with a task that a person of such a name has taken
 * @param found all cases that the words find; null without words, and when they find so many that reading along the list
 *     meets them soon
 */
record CaseListFilter(
        @Nullable String department,
        @Nullable String otherDepartment,
        @Nullable String region,
        boolean city,
        @Nullable String procedure,
        @Nullable String state,
        List<Phase> phases,
        List<CaseOutcome> outcomes,
        boolean measured,
        @Nullable String handler,
        @Nullable String late,
        @Nullable LocalDate lateOn,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean withoutDue,
        @Nullable Boolean overdue,
        @Nullable LocalDateTime receivedFrom,
        @Nullable LocalDateTime receivedBefore,
        @Nullable LocalDateTime closedFrom,
        @Nullable LocalDateTime closedBefore,
        @Nullable String copiedTo,
        @Nullable String pattern,
        List<String> named,
        List<String> taken,
        @Nullable List<String> found) {

    /** So many cases are found at most before the list itself is read. */
    static final int MOST_FOUND = KeyPage.COUNTED;

    /** Whether cases are found by a department's part in them. */
    public boolean byDepartment() {
        return department != null;
    }

    /** Whether nothing but the department's part is asked for. */
    public boolean departmentOnly() {
        return byDepartment() && equals(of(department, null, List.of(), List.of()));
    }

    /** Whether nothing but words is asked for, which find more than {@link #MOST_FOUND} cases. */
    public boolean manyByWordsOnly() {
        return pattern != null && equals(of(null, pattern, named, taken));
    }

    private static CaseListFilter of(
            @Nullable String department, @Nullable String pattern, List<String> named, List<String> taken) {
        return new CaseListFilter(
                department,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                pattern,
                named,
                taken,
                null);
    }
}
