package cn.gov.shuozhou.data.masking;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes up values of every kind that a masking rule is for, as they should be and as people really write them. */
public final class ValueGenerator {

    private static final String FAMILY_NAMES = "赵钱孙李周吴郑王冯陈褚卫";
    private static final List<String> COMPOUND_NAMES = List.of("欧阳", "司马", "上官", "诸葛", "尉迟");
    private static final String GIVEN_NAMES = "伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超";
    private static final String MINORITY_NAMES = "买买提古丽阿依夏木艾合江";
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LETTERS = "abcdefghijkmnpqrtuvw";

    private final Random random;

    public ValueGenerator(long seed) {
        random = new Random(seed);
    }

    /**
     * A value and what of it nobody may see.
     *
     * @param secret the part that the rule hides of a value written as it should be; of any other, everything
     */
    public record Value(String text, String secret) {

        /** Whether what came out tells it, however its letters and digits are written. */
        public boolean isToldBy(String shown) {
            return folded(shown).contains(folded(text)) || folded(shown).contains(folded(secret));
        }

        private static String folded(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replaceAll("[\\s-]", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** One of the rule's kind: half of them well written, the others not. */
    public Value of(MaskingRule rule) {
        Value value;
        do {
            value = wellWritten(rule);
        } while (value.isToldBy(value.text().replaceFirst(Pattern.quote(value.secret()), "****")));
        return random.nextBoolean() ? value : badlyWritten(value.text());
    }

    private Value wellWritten(MaskingRule rule) {
        return switch (rule) {
            case NAME -> name();
            case ID_NUMBER -> idNumber();
            case MOBILE -> between("1" + pick("3456789", 1) + digits(1), digits(4), digits(4));
            case LANDLINE -> between("0349-", "2" + digits(6), "");
            case ADDRESS -> between("山西省朔州市平鲁区", "开发南路" + (100 + random.nextInt(900)) + "号 " + digits(3) + " 室", "");
            case BANK_CARD -> between("", "62" + digits(9 + random.nextInt(7)), digits(4));
            case EMAIL -> email();
            case PLATE -> between("晋" + pick("ABCF", 1), pick(CODE_ALPHABET, 5 + random.nextInt(2)), "");
            case CREDIT_CODE -> between("91", pick(CODE_ALPHABET, 14), pick(CODE_ALPHABET, 2));
            case DATE_YEAR -> date();
            case FULL, HASH, NONE -> between("", freeText(), "");
        };
    }

    /** Names of two to five characters, some with a dot, some in Latin letters. */
    private Value name() {
        String given = pick(GIVEN_NAMES, 1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> between(COMPOUND_NAMES.get(random.nextInt(COMPOUND_NAMES.size())), given, "");
            case 1 -> between("阿", pick(MINORITY_NAMES, 2) + "·" + pick(MINORITY_NAMES, 3), "");
            case 2 -> between("Z", pick(LETTERS, 4) + " " + pick(LETTERS, 5), "");
            default -> between(pick(FAMILY_NAMES, 1), given, "");
        };
    }

    private Value idNumber() {
        String day = day().toString().replace("-", "");
        return random.nextInt(5) == 0
                ? between("1406", digits(2) + day.substring(2) + digits(1), digits(2))
                : between("1406", digits(2) + day + digits(2), digits(1) + pick("0123456789Xx", 1));
    }

    private Value email() {
        String local = pick(LETTERS, 2 + random.nextInt(9)) + digits(2);
        return new Value(local + "@example.cn", local.substring(1) + "@");
    }

    private Value date() {
        LocalDate day = day();
        String year = String.valueOf(day.getYear());
        String rest = day.toString().substring(4);
        return switch (random.nextInt(3)) {
            case 0 -> between(year, rest.replace("-", ""), "");
            case 1 ->
                new Value(
                        year + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.getMonthValue() + "月");
            default -> new Value(year + rest, rest);
        };
    }

    private String freeText() {
        return switch (random.nextInt(4)) {
            case 0 -> "患者" + pick(GIVEN_NAMES, 2) + "，电话 138" + digits(8) + "\n住 3 楼";
            case 1 -> "=HYPERLINK(\"" + digits(6) + "\")";
            case 2 -> "低保,“一类”\"" + digits(6) + "\"";
            default -> pick(GIVEN_NAMES, 1) + digits(4);
        };
    }

    /** What people make of a value: full-width digits, blanks, the other case, in the midst of other words. */
    private Value badlyWritten(String text) {
        String written = switch (random.nextInt(6)) {
            case 0 -> fullWidth(text);
            case 1 -> " " + text + "\u3000";
            case 2 -> text.toLowerCase(Locale.ROOT) + "。";
            case 3 -> "户主：" + text + "（已核对）";
            case 4 -> text.substring(0, 1) + " " + text.substring(1);
            default -> text + "、" + text;
        };
        return new Value(written, text);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(one -> wide.append((char) (one > ' ' && one < 0x7f ? one + 0xfee0 : one)));
        return wide.toString();
    }

    private LocalDate day() {
        return LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000));
    }

    private static Value between(String before, String secret, String after) {
        return new Value(before + secret + after, secret);
    }

    private String digits(int count) {
        return pick("0123456789", count);
    }

    private String pick(String characters, int count) {
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < count; i++) {
            picked.append(characters.charAt(random.nextInt(characters.length())));
        }
        return picked.toString();
    }
}
