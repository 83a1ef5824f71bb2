package cn.gov.shuozhou.data.demo;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who and what one row is about: all items of the row tell of the same person, couple, firm and place. */
record DemoRow(int number, Random random, DemoPerson person, DemoPerson man, DemoPerson woman, DemoFirm firm) {

    private static final String[] SCHOOLS = {"幼儿园", "小学", "中心小学", "初级中学", "九年一贯制学校", "高级中学"};
    private static final String[] CLINICS = {"卫生院", "社区卫生服务站", "口腔诊所", "中医诊所", "综合门诊部", "村卫生室"};

    @Nullable
    String fact(String name) {
        int dot = name.indexOf('.');
        String of = name.substring(dot + 1);
        return switch (name.substring(0, dot)) {
            case "person" -> person.fact(of);
            case "man" -> man.fact(of);
            case "woman" -> woman.fact(of);
            case "firm" -> of.equals("code") ? firm.code() : firm.name();
            case "place" -> place(of);
            // 晋G is the letter of a prefecture that no longer exists
            case "car" -> "晋G" + Padded.number(number * 17 % 100_000, 5);
            case "school" -> numbered(SCHOOLS);
            case "clinic" -> numbered(CLINICS);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String place(String of) {
        DemoPlace place = new DemoPlace(number);
        return switch (of) {
            case "district" -> place.district();
            case "address" -> place.address();
            case "landline" -> "0349-800" + Padded.number(number % 10_000, 4);
            default -> throw new IllegalArgumentException(of);
        };
    }

    private String numbered(String[] kinds) {
        return new DemoPlace(number).district() + "第" + (1 + number / 6) + kinds[number % kinds.length] + "（示例）";
    }
}
