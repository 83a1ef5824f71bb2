package cn.gov.shuozhou.data.demo;

import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import java.util.List;

/**
 * A fictional resource with what is needed to make its rows.
 *
 * @param rows how many rows to make; zero when the platform shall hold no data of it
 * @param samples how to make a value, one for each item; see {@link Sample}
 */
record DemoResource(ResourceDraft draft, int rows, List<Sample> samples) {

    DemoResource {
        samples = List.copyOf(samples);
        List<ItemDraft> items = draft.items();
        if (samples.size() != items.size()) {
            throw new IllegalArgumentException("示例资源“%s”的信息项与样例数目不一致".formatted(draft.name()));
        }
    }
}
