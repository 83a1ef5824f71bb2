package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a list shows; null lets everything pass.
 *
 * @param department only those that it has proposed or been told of
 * @param region and those of this region's county departments
 * @param provider only those that it has proposed
 * @param side of these: those proposed, or those it was told of
 */
record ChangeFilter(
        @Nullable String department,
        @Nullable String region,
        @Nullable String provider,
        @Nullable Side side,
        @Nullable ChangeStatus status,
        @Nullable String words) {

    /** The department's part in a change. */
    enum Side {
        PROPOSED("本部门提出的"),
        NOTIFIED("通知本部门的");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** All for those who supervise and ask for no side, otherwise what the department, or its region, has to do with. */
    static ChangeFilter of(
            Person person,
            @Nullable String region,
            @Nullable String provider,
            @Nullable Side side,
            @Nullable ChangeStatus status,
            String words) {
        boolean all = CatalogChange.seesAll(person) && side == null;
        return new ChangeFilter(
                all ? null : person.departmentCode(),
                side == null ? region : null,
                provider == null || provider.isBlank() ? null : provider.strip(),
                side,
                status,
                words);
    }

    public boolean proposed() {
        return side != Side.NOTIFIED;
    }

    public boolean notified() {
        return side != Side.PROPOSED;
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return provider == null && side == null && status == null && pattern() == null;
    }

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words == null || words.isBlank() ? null : LikePattern.containing(words);
    }
}
