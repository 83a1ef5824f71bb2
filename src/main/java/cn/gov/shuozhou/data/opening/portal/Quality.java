package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.catalog.Freshness;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.opening.file.OpenFormat;
import java.util.List;
import java.util.Set;

/**
 * How well a resource is described and kept, by the nine criteria of the open-source portal udata. Nobody enters the score; the
 * catalogue has no field for the time and the place that the data are about, so that these two are never met so far.
 */
record Quality(List<Criterion> criteria) {

    private static final int LONG_DESCRIPTION = 100;

    private static final Set<UpdateCycle> NO_PROMISE = Set.of(UpdateCycle.IRREGULAR, UpdateCycle.OTHER);

    /** One criterion. */
    record Criterion(String label, boolean met) {}

    static Quality of(Resource resource, List<OpenFormat> formats, Freshness freshness) {
        boolean given = !formats.isEmpty();
        boolean promised = !NO_PROMISE.contains(resource.updateCycle());
        return new Quality(List.of(
                new Criterion("写明使用许可", true),
                new Criterion("写明数据的时间范围", false),
                new Criterion("写明数据的空间范围", false),
                new Criterion("写明更新周期", promised),
                new Criterion("在更新周期以内更新", promised && resource.hasData() && !freshness.late()),
                new Criterion("说明超过 100 字", resource.summary().length() > LONG_DESCRIPTION),
                new Criterion("开放的、机器可读的格式", given),
                new Criterion("每个文件都能下载", given),
                new Criterion("有字段说明", given)));
    }

    long met() {
        return criteria.stream().filter(Criterion::met).count();
    }

    /** As the page says it. */
    public String score() {
        return met() + " / " + criteria.size();
    }
}
