package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognizes by title and number what the providing department, the city or its counties have issued themselves: none of it is
 * a document of the state or the province (第十六条第三款).
 */
@Article("第十六条")
final class LocalDocuments {

    /** Where words about oneself begin: 基本单位 and 企业内部控制 are none. */
    private static final String OWN =
            "(?:(?<!\\p{IsHan})|关于|印发)[本我](?:局|委|办|院|单位|部门|机关|科|处|中心|公司)" + "|内部(?:规定|文件|制度|通知|掌握|资料|材料)";

    private static final String BY_LEVEL = "[本我][市县区]|(?<!\\p{IsHan})[市县区](?:人民)?政府";

    /** The city's sign in the numbers of its documents. */
    private static final String CITY_SIGN = "(?<!\\p{IsHan})朔";

    private final Pattern own;
    private final Pattern local;

    /**
     * @param regions the city and its counties
     * @param provider name of the providing department
     */
    LocalDocuments(List<Region> regions, String provider) {
        String places = regions.stream().map(Region::name).map(Pattern::quote).collect(Collectors.joining("|"));
        String bare = provider.replaceFirst("^(?:" + places + ")", "");
        own = Pattern.compile(OWN + "|(?<!国家|中国|省)" + Pattern.quote(bare));
        local = Pattern.compile(places + "|" + BY_LEVEL + "|" + CITY_SIGN);
    }

    /** Whether the department has written the document for itself. */
    boolean isOwn(String document) {
        return own.matcher(document).find();
    }

    /** Whether the city, a county or a department of theirs has issued it. */
    boolean isLocal(String document) {
        return local.matcher(document).find() || isOwn(document);
    }
}
