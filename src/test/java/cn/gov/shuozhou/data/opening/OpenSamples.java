package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A resource of the catalogue and items of it, open or not. */
public final class OpenSamples {

    Sensitivity sensitivity = Sensitivity.PUBLIC;
    MaskingRule masking = MaskingRule.NONE;
    SharingType sharing = SharingType.UNCONDITIONAL;

    /** Open without condition, with data of this day. */
    public Resource withData(LocalDate day) {
        return resource(true, "无条件开放", 200, day.atStartOfDay());
    }

    public Resource resource(boolean open, @Nullable String condition) {
        return resource(open, condition, 0, null);
    }

    private static Resource resource(
            boolean open, @Nullable String condition, long rows, @Nullable LocalDateTime updatedAt) {
        return new Resource(
                1,
                "204001/1",
                "部门信息资源",
                "教育",
                "学校",
                null,
                "学校名录",
                "education",
                "朔州市教育局",
                "11140600MB0006947F",
                null,
                "全市各级各类学校。",
                FormatClass.SPREADSHEET,
                "xlsx",
                null,
                Theme.EDUCATION_AND_CULTURE,
                SharingType.UNCONDITIONAL,
                "无条件",
                SharingMethod.PLATFORM,
                "文件",
                open,
                condition,
                UpdateCycle.YEARLY,
                LocalDate.of(2022, 3, 20),
                null,
                1,
                ResourceStatus.PUBLISHED,
                false,
                rows,
                updatedAt);
    }

    Item item(boolean open, @Nullable String condition) {
        return new Item(
                1, 1, 1, "学校名称", DataType.CHARACTER, 100, sharing, "无条件", open, condition, sensitivity, masking);
    }
}
