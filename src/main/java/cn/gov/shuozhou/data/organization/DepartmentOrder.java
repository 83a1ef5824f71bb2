package cn.gov.shuozhou.data.organization;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The one order of departments in lists: region by region, those in charge first, then by name as people look it up (pinyin).
 * The databases order Chinese each in its own way, so the place of a name is kept as a key of ASCII characters.
 */
public final class DepartmentOrder {

    /** What a statement on {@code department} orders by. */
    public static final String BY = " region_code, case kind when 'BUREAU' then 0 when 'COUNTY_AUTHORITY' then 1"
            + " when 'GOVERNMENT' then 2 else 3 end, name_key, code ";

    private static final int LONGEST = 1000;

    private DepartmentOrder() {}

    static String key(String name) {
        Collator pinyin = Collator.getInstance(Locale.CHINA);
        String key = HexFormat.of().formatHex(pinyin.getCollationKey(name).toByteArray());
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }
}
