package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which grants a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource's name or in one of the numbers
 * @param side whose grants; those that the reader's department holds when nothing is chosen
 */
record GrantFilter(
        @Nullable SearchText q,
        Grant.@Nullable Status status,
        @Nullable Side side) {

    /** Whose grants a list shows. */
    enum Side {
        HELD("本部门取得的"),
        GIVEN("用本部门数据的"),
        ALL("全市的");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Those that this person may choose: the bureau supervises all (第七条). */
        static List<Side> of(Person person) {
            return person.has(Role.BUREAU) ? List.of(values()) : List.of(HELD, GIVEN);
        }
    }

    public Side chosenSide() {
        return side == null ? Side.HELD : side;
    }

    /**
     * The same, for this person.
     *
     * @throws RequestRejected forbidden when somebody else's grants are asked for
     */
    GrantFilter allowedTo(Person person) {
        if (!Side.of(person).contains(chosenSide())) {
            throw RequestRejected.forbidden("全市的授权只有市政务信息管理局可以查看。请选择“本部门取得的”或“用本部门数据的”。");
        }
        return this;
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && status == null && chosenSide() == Side.HELD;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
