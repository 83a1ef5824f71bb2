package cn.gov.shuozhou.data.masking;

import java.util.Set;

/** Keeps an address down to its county or district, or as far as its divisions are known; hides the rest. */
final class AddressMask {

    private static final int LONGEST_NAME = 15;

    private AddressMask() {}

    static String mask(String value) {
        var china = Divisions.OF_CHINA;
        var province = nameAt(0, value, china.provinces());
        var city = nameAt(province.length(), value, china.citiesOf(province));
        var county = nameAt(province.length() + city.length(), value, china.countiesOf(province, city));
        return province + city + county + FullMask.TEXT;
    }

    /** The longest of the names that stands there; empty if none does. */
    private static String nameAt(int start, String text, Set<String> names) {
        for (int end = Math.min(text.length(), start + LONGEST_NAME); end > start; end--) {
            var candidate = text.substring(start, end);
            if (names.contains(candidate)) {
                return candidate;
            }
        }
        return "";
    }
}
