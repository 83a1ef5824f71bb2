package cn.gov.shuozhou.data.process;

import org.jspecify.annotations.Nullable;

/**
 * Which of the tasks that a person may work on are meant.
 *
 * @param colleagues also those that a colleague has taken
 * @param due null lets every deadline pass
 */
public record TodoFilter(boolean colleagues, @Nullable Due due) {

    static final TodoFilter MINE = new TodoFilter(false, null);

    /** Everything that one may work on or could, once a colleague gives it back. */
    public static final TodoFilter DEPARTMENT = new TodoFilter(true, null);

    /** How near the last day is. */
    public enum Due {
        TODAY("今天到期"),
        /** Today or on the next working day. */
        NEAR("临近"),
        OVERDUE("已超期");

        private final String label;

        Due(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
