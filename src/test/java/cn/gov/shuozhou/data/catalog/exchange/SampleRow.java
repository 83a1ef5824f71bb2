package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
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

    static Map<CatalogField, String> values(String code, String name, String item) {
        Map<CatalogField, String> values = new EnumMap<>(CatalogField.class);
        values.put(CatalogField.CATEGORY, "基础信息资源");
        values.put(CatalogField.SECTION, "人口");
        values.put(CatalogField.HEADING, "婚姻");
        values.put(CatalogField.NAME, name);
        values.put(CatalogField.CODE, code);
        values.put(CatalogField.PROVIDER, "朔州市民政局");
        values.put(CatalogField.CREDIT_CODE, "11140600MB0004204U");
        values.put(CatalogField.SUMMARY, "各婚姻登记机关办理的登记。");
        values.put(CatalogField.FORMAT_CLASS, "电子表格");
        values.put(CatalogField.FORMAT_TYPE, "xlsx");
        values.put(CatalogField.ITEM_NAME, item);
        values.put(CatalogField.ITEM_TYPE, "字符型C");
        values.put(CatalogField.ITEM_LENGTH, "50");
        values.put(CatalogField.SHARING_TYPE, "有条件共享");
        values.put(CatalogField.SHARING_CONDITION, "供办理社会救助的部门按名单比对，仅用于认定待遇资格。");
        values.put(CatalogField.SHARING_METHOD, "共享平台方式");
        values.put(CatalogField.SHARING_METHOD_TYPE, "文件");
        values.put(CatalogField.OPEN, "否");
        values.put(CatalogField.UPDATE_CYCLE, "每日");
        values.put(CatalogField.PUBLISHED_ON, "2026-11-01");
        values.put(CatalogField.THEME, "公共服务");
        values.put(CatalogField.SENSITIVITY, "内部");
        return values;
    }

    static List<String> cells(Map<CatalogField, String> values) {
        List<String> cells = new ArrayList<>(Collections.nCopies(CatalogField.ALL.size(), ""));
        values.forEach((column, value) -> cells.set(column.ordinal(), value));
        return cells;
    }
}
