package cn.gov.shuozhou.data.catalog.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row that satisfies every rule. */
final class SampleRow {

    private SampleRow() {}

    static List<String> of(String code, String name, String item) {
        return cells(values(code, name, item));
    }

    static Map<TemplateColumn, String> values(String code, String name, String item) {
        Map<TemplateColumn, String> values = new EnumMap<>(TemplateColumn.class);
        values.put(TemplateColumn.CATEGORY, "基础信息资源");
        values.put(TemplateColumn.SECTION, "人口");
        values.put(TemplateColumn.HEADING, "婚姻");
        values.put(TemplateColumn.NAME, name);
        values.put(TemplateColumn.CODE, code);
        values.put(TemplateColumn.PROVIDER, "朔州市民政局");
        values.put(TemplateColumn.CREDIT_CODE, "11140600MB0004204U");
        values.put(TemplateColumn.SUMMARY, "各婚姻登记机关办理的登记。");
        values.put(TemplateColumn.FORMAT_CLASS, "电子表格");
        values.put(TemplateColumn.FORMAT_TYPE, "xlsx");
        values.put(TemplateColumn.ITEM_NAME, item);
        values.put(TemplateColumn.ITEM_TYPE, "字符型C");
        values.put(TemplateColumn.ITEM_LENGTH, "50");
        values.put(TemplateColumn.SHARING_TYPE, "有条件共享");
        values.put(TemplateColumn.SHARING_CONDITION, "供办理社会救助的部门按名单比对，仅用于认定待遇资格。");
        values.put(TemplateColumn.SHARING_METHOD, "共享平台方式");
        values.put(TemplateColumn.SHARING_METHOD_TYPE, "文件");
        values.put(TemplateColumn.OPEN, "否");
        values.put(TemplateColumn.UPDATE_CYCLE, "每日");
        values.put(TemplateColumn.PUBLISHED_ON, "2026-11-01");
        values.put(TemplateColumn.THEME, "公共服务");
        values.put(TemplateColumn.SENSITIVITY, "内部");
        return values;
    }

    static List<String> cells(Map<TemplateColumn, String> values) {
        List<String> cells = new ArrayList<>(Collections.nCopies(TemplateColumn.ALL.size(), ""));
        values.forEach((column, value) -> cells.set(column.ordinal(), value));
        return cells;
    }
}
