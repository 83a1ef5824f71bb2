package cn.gov.shuozhou.data.masking;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves the family name of a Chinese name and the first letter of any other. The stars are always two, so that they
 * tell nothing about the length of the given name.
 */
final class NameMask {

    private static final String STARS = "**";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    /** Names of many minorities and transcribed foreign names: given name and father's name around a dot. */
    private static final Pattern WITH_DOTS = Pattern.compile("\\p{IsHan}{1,12}(?:[·•‧・.]\\p{IsHan}{1,12}){1,4}");

    private static final Pattern LATIN =
            Pattern.compile("(?=.{2,60})[A-Za-zÀ-ÖØ-öø-ÿ]+(?:(?:[ '’-]|\\. ?)[A-Za-zÀ-ÖØ-öø-ÿ]+)*\\.?");

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "公仪", "梁丘", "公仲", "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙",
            "南荣", "东里", "东宫", "仲长", "子书", "子桑", "即墨", "达奚", "褚师", "纳兰", "叶赫", "完颜", "耶律", "哥舒", "贺兰", "豆卢");

    private NameMask() {}

    static String mask(String value) {
        if (isChinese(value)) {
            return familyName(value) + STARS;
        }
        if (WITH_DOTS.matcher(value).matches() || LATIN.matcher(value).matches()) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + STARS;
        }
        return FullMask.TEXT;
    }

    /** Looked at character by character: most values are such names, and a pattern takes ten times as long. */
    private static boolean isChinese(String value) {
        int characters = 0;
        for (int i = 0; i < value.length(); ) {
            int character = value.codePointAt(i);
            if (!isHan(character) || ++characters > LONGEST) {
                return false;
            }
            i += Character.charCount(character);
        }
        return characters >= SHORTEST;
    }

    /** The block of the common characters first, which spares the search in the table of scripts. */
    private static boolean isHan(int character) {
        return character >= 0x4e00 && character <= 0x9fef
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** 欧阳 alone is somebody of the family 欧: of a two-character name one character is always hidden. */
    private static String familyName(String name) {
        var characters = name.codePointCount(0, name.length());
        var compound = characters > 2 && COMPOUND_SURNAMES.contains(name.substring(0, name.offsetByCodePoints(0, 2)));
        return name.substring(0, name.offsetByCodePoints(0, compound ? 2 : 1));
    }
}
