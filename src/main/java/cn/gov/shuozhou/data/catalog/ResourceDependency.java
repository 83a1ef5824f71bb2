package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What departments use a resource for. Implemented by each feature above that lets them depend on one, and asked before the
 * resource changes: its 使用部门 must be told (第十二条).
 */
@Article("第十二条")
public interface ResourceDependency {

    /**
     * One reason why a department depends on the resource.
     *
     * @param what e.g. {@code 授权 SQ-140600-20261123-0001}
     * @param until the last day, where there is one
     * @param items names of the items used
     */
    record Use(String departmentCode, String what, @Nullable LocalDate until, List<String> items) {

        public Use {
            items = List.copyOf(items);
        }
    }

    /** Every such reason today. */
    List<Use> usesOf(long resourceId);
}
