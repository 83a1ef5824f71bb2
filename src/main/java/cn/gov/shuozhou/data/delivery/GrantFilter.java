package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which grants a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource's name or in one of the numbers
 * @param side whose grants; those that the reader's department holds when nothing is chosen
 * @param unused only those that nobody has used for {@link Grant#UNUSED_AFTER_DAYS}
 */
record GrantFilter(
        @Nullable SearchText q,
        Grant.@Nullable Status status,
        @Nullable GrantSide side,
        @Nullable Boolean unused) {

    public boolean unusedOnly() {
        return Boolean.TRUE.equals(unused);
    }

    public GrantSide chosenSide() {
        return side == null ? GrantSide.HELD : side;
    }

    /**
     * The same, for this person.
     *
     * @throws RequestRejected forbidden when somebody else's grants are asked for
     */
    GrantFilter allowedTo(Person person) {
        if (!GrantSide.of(person).contains(chosenSide())) {
            throw RequestRejected.forbidden("全市的授权只有市政务信息管理局可以查看，一县（市、区）的只有其主管部门可以查看。请选择“本部门取得的”或“用本部门数据的”。");
        }
        return this;
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && status == null && !unusedOnly() && chosenSide() == GrantSide.HELD;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
