package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.tabular.FoldedText;

/** A name as it is compared and searched: 样例ＡＢＣ清单 is 样例ABC清单, whoever has typed it or taken it from a PDF. */
public final class NameKey {

    /** As long as the columns that keep it; a name has at most a hundred characters, of which few become several. */
    private static final int LONGEST = 400;

    private NameKey() {}

    public static String of(String name) {
        String key = FoldedText.of(name);
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
