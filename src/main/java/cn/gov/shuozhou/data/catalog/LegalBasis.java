package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What 不予共享 may rest on: laws, regulations and rules, and documents of the state or the province (第十六条第三款). What a city
 * or a county, a bureau or an office has written for itself is none, however much it is titled like a rule.
 */
@Article("第十六条")
final class LegalBasis {

    /** The accepted kinds of documents, for the sentence about another kind. */
    static final String ACCEPTED = "法律、法规、规章（如《……法》《……条例》《……规定》《……办法》第几条），或国家、省的文件（如国发、国办发、晋政发、晋政办发〔年份〕第几号）";

    /** A title, without what stands behind it in brackets. */
    private static final Pattern TITLE = Pattern.compile("《([^《》]+?)(?:[（(][^《》]*[）)])?》");

    /** Only legislators give such titles. */
    private static final Predicate<String> LAW = matching(".*(?:(?<!办)法|法典|条例)");

    /** Ministries and the province give such titles to their rules, and so do offices to what they have written for themselves. */
    private static final Predicate<String> RULE = matching(".*(?:规定|办法|规则|细则)");

    private static final Predicate<String> DOCUMENT =
            matching(".*(?:规定|办法|规则|细则|决定|决议|解释|通知|意见|公告|通告|命令|纲要|方案|规划|批复|复函|标准|规范)");

    private static final Predicate<String> OF_STATE_OR_PROVINCE =
            matching("(?:中华人民共和国|中共中央|全国人民代表大会|全国人大|国务院|国家|最高人民|中共山西省委|山西省|省政府|省委).*");

    /** The city makes regulations too (立法法第八十一条); its other documents are not told apart by their titles. */
    private static final Predicate<String> CITY_REGULATION = matching("朔州市.+条例");

    private static final Predicate<String> LOCAL =
            matching(".*(?:朔州|朔城|平鲁|山阴|应县|右玉|怀仁|本市|本县|本区|我市|我县|我区|[市县区](?:人民)?政府" + "|[本我](?:局|委|办|院|单位|部门|机关|科|处)).*");

    private static final Predicate<String> INTERNAL =
            matching(".*(?:内部|科室).*|\\p{IsHan}{1,10}(?<!总)(?:局|委员会|办公室|中心).*");

    /** Numbers of the state, the ministries and the province; what stands before them shows that 朔政发 is none of them. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{IsHan})(?:\\p{IsHan}{0,40}(?:依据|根据|按照|参照|按|依|见|和|及|与|以))?"
                    + "(?:国|中(?!心)|厅字|晋(?!城|中|市)|发改|公通字|人社部|民发|财|教|司|税总|医保|市监)"
                    + "[\\p{IsHan}&&[^局科委室所站]]{0,8}[〔\\[［]\\d{4}[〕\\]］]第?\\d+号");

    private static final Pattern ORDER = Pattern.compile("(?:主席|国务院|山西省人民政府|省政府)令[（(]?第\\d+号");

    private LegalBasis() {}

    /** Whether the text cites at least one. */
    static boolean isCitedIn(String text) {
        return TITLE.matcher(text)
                        .results()
                        .map(found -> found.group(1).strip())
                        .anyMatch(LegalBasis::isTitle)
                || NUMBER.matcher(text).find()
                || ORDER.matcher(text).find();
    }

    private static boolean isTitle(String title) {
        if (LOCAL.test(title)) {
            return CITY_REGULATION.test(title);
        }
        return LAW.test(title)
                || RULE.test(title) && !INTERNAL.test(title)
                || DOCUMENT.test(title) && OF_STATE_OR_PROVINCE.test(title);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
