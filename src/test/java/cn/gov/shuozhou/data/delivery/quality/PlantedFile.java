package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.CodeKind;
import cn.gov.shuozhou.data.delivery.Fixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file with every kind of fault, and a rule of every kind that finds some. */
final class PlantedFile {

    private static final List<String> NAMES =
            List.of("姓名", "公民身份号码", "登记日期", "联系电话", "金额", "统一社会信用代码", "注销日期", "状态", "上限", "确认电话", "备注");

    /** Rows of values; empty where there is none. */
    private static final List<String> ROWS = List.of(
            "张三,140602199003071232,2020-05-20,13812345678,12.5,91140600MA0GT1234H,2021-01-01,在业,100,13812345678,好",
            "张三,140602199003071232,2020-05-20,13812345678,12.5,91140600MA0GT1234H,2021-01-01,在业,100,13812345678,好",
            "李四,140602199003071239,2030-01-01,139,150,911406000000000000,2029-12-31,注销,100,138,锟斤拷",
            "无,140602199002301235,2020-13-01,abc,-1,X,2021-02-30,停业,abc,abc,\ufffd",
            "空,,1999-01-01,13912345678,9999999999999,,,在业,1,13912345678,\u3000",
            "NULL,14060219851224002X,2021-10-01,13912345678,100,,2021-09-30,在业,100,13912345679,x\u200by",
            "一个名字特别长的人一个名字特别长的人一个名字特别长的人,140602199003071232,20211001,13712345678,7,,,注销,8,13712345678,",
            ",,,,,,,,,,");

    private PlantedFile() {}

    static String header() {
        return String.join(",", NAMES);
    }

    static List<List<String>> rows() {
        return ROWS.stream().map(row -> Arrays.asList(row.split(",", -1))).toList();
    }

    static String csv() {
        return header() + "\n" + String.join("\n", ROWS) + "\n";
    }

    static List<@Nullable String> stored(List<String> row) {
        List<@Nullable String> values = new ArrayList<>();
        row.forEach(value -> values.add(value.isEmpty() ? null : value));
        return values;
    }

    /** The resource with all of the items. */
    static long resource(Fixture fixture) {
        long resource = fixture.resource();
        SharingType conditional = SharingType.CONDITIONAL;
        fixture.item(resource, 6, "统一社会信用代码", DataType.CHARACTER, 18, conditional);
        fixture.item(resource, 7, "注销日期", DataType.DATE, null, conditional);
        fixture.item(resource, 8, "状态", DataType.CHARACTER, 10, conditional);
        fixture.item(resource, 9, "上限", DataType.NUMERIC, 10, conditional);
        fixture.item(resource, 10, "确认电话", DataType.CHARACTER, 15, conditional);
        fixture.item(resource, 11, "备注", DataType.CHARACTER, 50, conditional);
        return resource;
    }

    /** A rule of every kind: as it is typed, by field; items by their names. */
    static List<Map<String, String>> rules() {
        return List.of(
                rule("REQUIRED", "姓名"),
                rule("REQUIRED", "注销日期", "when", "状态", "value", "注销"),
                rule("TYPE", "登记日期"),
                rule("LENGTH", "姓名", "low", "2", "high", "20"),
                rule("PATTERN", "联系电话", "text", "1[3-9]\\d{9}"),
                rule("CODES", "状态", "text", "在业\n注销"),
                rule("RANGE", "金额", "low", "0", "high", "1000"),
                rule("PERIOD", "登记日期", "low", "2000-01-01", "high", "2026-11-22"),
                rule("ID_NUMBER", "公民身份号码"),
                rule("CREDIT_CODE", "统一社会信用代码"),
                rule("UNIQUE", "公民身份号码"),
                rule("DATE_ORDER", "登记日期", "other", "注销日期"),
                rule("SAME", "联系电话", "other", "确认电话"),
                rule("AT_MOST", "金额", "other", "上限"),
                rule("EXISTS_IN", "公民身份号码"),
                Map.of("kind", "ROW_COUNT"));
    }

    private static Map<String, String> rule(String kind, String item, String... more) {
        Map<String, String> rule = new LinkedHashMap<>(Map.of("kind", kind, "item", item));
        for (int i = 0; i < more.length; i += 2) {
            rule.put(more[i], more[i + 1]);
        }
        return rule;
    }

    /** The items as the script that counts anew is told of them. */
    static List<Map<String, Object>> described(List<Item> items) {
        return items.stream()
                .map(item -> Map.<String, Object>of(
                        "name", item.name(),
                        "type", item.type().name(),
                        "length", item.length() == null ? 0 : item.length(),
                        "confidential", item.sensitivity().confidential(),
                        "masked", item.maskable(),
                        "code",
                                CodeKind.of(item)
                                        .map(kind -> kind == CodeKind.ID_NUMBER ? "ID" : "CREDIT")
                                        .orElse("")))
                .toList();
    }
}
