package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.LegalBasis.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells kinds of documents by titles and numbers, as a proposal for the people who judge. What a city or a county, a bureau
 * or an office has written for itself is none of them, however much it is titled like a rule.
 */
final class BasisKinds {

    /** A title, without what stands behind it in brackets. */
    private static final Pattern TITLE = Pattern.compile("《([^《》]+?)(?:[（(][^《》]*[）)])?》");

    private static final Predicate<String> LAW = matching(".*(?:(?<!办)法|法典)");

    private static final Predicate<String> REGULATION = matching(".*条例");

    /** Ministries and the province give such titles to their rules, and so do offices to what they have written for themselves. */
    private static final Predicate<String> RULE = matching(".*(?:规定|办法|规则|细则)");

    private static final Predicate<String> OF_STATE_OR_PROVINCE =
            matching("(?:中华人民共和国|中共中央|全国人民代表大会|全国人大|国务院|国家|最高人民|中共山西省委|山西省|省政府|省委).*");

    private static final Predicate<String> LOCAL =
            matching(".*(?:朔州|朔城|平鲁|山阴|应县|右玉|怀仁|本市|本县|本区|我市|我县|我区|[市县区](?:人民)?政府|[本我](?:局|委|办|院|单位|部门|机关|科|处)).*");

    private static final Predicate<String> INTERNAL =
            matching(".*(?:内部|科室).*|\\p{IsHan}{1,10}(?<!总)(?:局|委员会|办公室|中心).*");

    /** 令 are orders by which ministries, provinces and cities with districts issue rules, 国务院令 regulations. */
    private static final Predicate<String> ORDER = matching(".*令第?[\\d年第]*\\d+号.*");

    private static final Predicate<String> STATE_ORDER = matching(".*(?:国务院令|国令|主席令).*");

    private static final Predicate<String> NUMBER = matching(".*(?:[〔\\[［]\\d{4}[〕\\]］]第?|公告\\D{0,4}[\\d年第]*)\\d+号.*");

    /** Numbers of the city and its counties, of neighbouring cities, and of offices. */
    private static final Predicate<String> LOCAL_NUMBER = matching(
            ".*(?:(?:^|(?<=[据根照依按见参]))(?:朔|平|山(?!西)|应(?!急)|右|怀|晋[城中市])|中心|(?<!总)局|科|室|所|站)\\p{IsHan}{0,8}[〔\\[［]\\d{4}.*");

    private BasisKinds() {}

    /** The kind of the first document that has one. */
    static Optional<Kind> of(String title, String number) {
        String numbers = number.isEmpty() ? title : number;
        return Stream.concat(titles(title).stream().flatMap(one -> ofTitle(one).stream()), ofNumber(numbers).stream())
                .findFirst();
    }

    private static Optional<Kind> ofTitle(String title) {
        if (LOCAL.test(title)) {
            return title.startsWith("朔州市") && REGULATION.test(title) ? Optional.of(Kind.REGULATION) : Optional.empty();
        }
        if (LAW.test(title)) {
            return Optional.of(Kind.LAW);
        }
        if (REGULATION.test(title)) {
            return Optional.of(Kind.REGULATION);
        }
        if (RULE.test(title) && !INTERNAL.test(title)) {
            return Optional.of(Kind.RULE);
        }
        return OF_STATE_OR_PROVINCE.test(title) ? Optional.of(Kind.DOCUMENT) : Optional.empty();
    }

    private static Optional<Kind> ofNumber(String number) {
        if (ORDER.test(number)) {
            return Optional.of(STATE_ORDER.test(number) ? Kind.REGULATION : Kind.RULE);
        }
        return NUMBER.test(number) && !isLocalNumber(number) ? Optional.of(Kind.DOCUMENT) : Optional.empty();
    }

    /** Whether all that it cites was written by the city, a county, a bureau or an office for itself. */
    static boolean isOwn(String title, String number) {
        boolean own = titles(title).stream().anyMatch(one -> LOCAL.test(one) || INTERNAL.test(one))
                || isLocalNumber(number.isEmpty() ? title : number);
        return own && of(title, number).isEmpty();
    }

    private static boolean isLocalNumber(String number) {
        return LOCAL_NUMBER.test(number) && !OF_STATE_OR_PROVINCE.test(number);
    }

    /** The titles in 《》; a text without any is one itself. */
    private static List<String> titles(String text) {
        Matcher title = TITLE.matcher(text.contains("《") ? text : "《" + text + "》");
        return title.results().map(found -> found.group(1).strip()).toList();
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
