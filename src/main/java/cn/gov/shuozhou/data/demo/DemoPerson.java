package cn.gov.shuozhou.data.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One of the fictional inhabitants. All about a person follows from the number, so that the same person appears with the
 * same facts in every resource and at every start.
 */
final class DemoPerson {

    /** How many inhabitants there are. */
    static final int COUNT = 100_000;

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1940, 1, 1);
    private static final int BIRTHDAYS = 80 * 365;

    /** Prime to the number of birthdays: neighbouring numbers are of different age. */
    private static final int STEP = 7919;

    /** Those who share a birthday get numbers from separate blocks: no two persons have one 公民身份号码. */
    private static final int BLOCK = 200;

    private static final int THIS_YEAR = 2026;

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String MEN = "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆志国建文海东成亮永新庆林峰恒泽瑞";
    private static final String WOMEN = "芳娜敏静丽艳娟霞秀兰英玲燕萍红梅琴云洁莉婷雪慧倩颖琳晶欣怡佳蕾玉春月桂凤巧翠淑";

    private final int index;
    private final Random random;
    private final LocalDate birth;
    private final boolean male;

    DemoPerson(int index) {
        this.index = index;
        this.random = new Random(index * 31L + 17);
        this.birth = FIRST_BIRTHDAY.plusDays((long) index * STEP % BIRTHDAYS);
        this.male = random.nextBoolean();
    }

    boolean male() {
        return male;
    }

    /** Of an age to work, to marry and to own. */
    boolean adult() {
        return birth.getYear() >= 1962 && birth.getYear() <= 1992;
    }

    @Nullable
    String fact(String name) {
        return switch (name) {
            case "name" -> name();
            case "sex" -> male ? "男" : "女";
            case "birth" -> birth.toString();
            case "id" -> id();
            // 164 is no mobile prefix in use
            case "mobile" -> "164" + Padded.number(index * 733L % 100_000_000L, 8);
            case "email" -> "user" + Padded.number(index, 6) + "@example.com";
            case "address" -> new DemoPlace(index).address();
            case "card" -> FalseDigit.bankCard("621700" + Padded.number(index * 7_368_787L, 12));
            case "disabilityCard" -> id() + "4" + (1 + index % 4);
            case "relation" -> age() >= 24 ? index % 2 == 0 ? "户主" : "配偶" : male ? "子" : "女";
            case "marriage" -> age() < 24 ? "未婚" : index % 11 == 0 ? "离婚" : "已婚";
            case "education" -> education();
            case "employer" -> age() < 22 || age() > 60 ? null : new DemoFirm(index % DemoFirm.COUNT).name();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String name() {
        Random letters = new Random(index * 131L + 7);
        String given = male ? MEN : WOMEN;
        String first = pick(given, letters);
        return pick(SURNAMES, letters) + (letters.nextInt(3) == 0 ? first : first + pick(given, letters));
    }

    private String id() {
        int place = index / BIRTHDAYS * BLOCK + (int) (index * 37L % (BLOCK / 2)) * 2 + (male ? 1 : 0);
        return FalseDigit.idNumber(new DemoPlace(index).regionCode()
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + Padded.number(place, 3));
    }

    private String education() {
        if (age() < 16) {
            return age() < 6 ? "学龄前" : age() < 13 ? "小学" : "初中";
        }
        String[] levels = {"小学", "初中", "初中", "高中", "中专", "大学专科", "大学本科"};
        return levels[index % levels.length];
    }

    private int age() {
        return THIS_YEAR - birth.getYear();
    }

    private static String pick(String letters, Random random) {
        int i = random.nextInt(letters.length());
        return letters.substring(i, i + 1);
    }
}
