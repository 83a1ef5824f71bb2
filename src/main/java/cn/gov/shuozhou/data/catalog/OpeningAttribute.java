package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the public gets a resource or an item (开放属性), the least strict first. It follows from the reviewed catalogue and
 * is never entered by itself; whatever does not plainly say 无条件开放 is open on application at the most.
 */
@Article({"第二十三条", "第二十五条"})
public enum OpeningAttribute {
    UNCONDITIONAL("无条件开放"),
    ON_APPLICATION("依申请开放"),
    NOT_OPEN("不开放");

    /** The conditions that say: none. */
    private static final Set<String> NO_CONDITION = Set.of("无条件开放", "无条件", "无条件开放。");

    private final String label;

    OpeningAttribute(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What the resource says of itself, whatever its items say; nothing is open before it is published, or afterwards. */
    public static OpeningAttribute of(Resource resource) {
        return of(resource.open() && resource.status() == ResourceStatus.PUBLISHED, resource.openCondition());
    }

    /** An item is not more open than its resource, and nothing that could harm somebody is open unmasked (第二十三条). */
    public static OpeningAttribute of(Item item, Resource resource) {
        return isHarmful(item.notShared(), item.sensitivity(), item.maskable())
                ? NOT_OPEN
                : of(item.open(), item.openCondition()).orStricter(of(resource));
    }

    /** What a draft says of the resource, were it published. */
    static OpeningAttribute of(ResourceDraft draft) {
        return of(draft.open(), draft.openCondition());
    }

    /** The same of one of its items. */
    static OpeningAttribute of(ItemDraft item, ResourceDraft draft) {
        return isHarmful(item.notShared(), item.sensitivity(), item.maskable())
                ? NOT_OPEN
                : of(item.open(), item.openCondition()).orStricter(of(draft));
    }

    private static boolean isHarmful(boolean notShared, Sensitivity sensitivity, boolean maskable) {
        return notShared || sensitivity.confidential() && !maskable;
    }

    private static OpeningAttribute of(boolean open, @Nullable String condition) {
        if (!open) {
            return NOT_OPEN;
        }
        return condition != null && NO_CONDITION.contains(condition.strip()) ? UNCONDITIONAL : ON_APPLICATION;
    }

    public OpeningAttribute orStricter(OpeningAttribute other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
