package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.Arrays;
import java.util.Optional;

/** The six kinds of conduct that 第三十三条 names. */
@Article("第三十三条")
public enum ViolationItem {
    DATA_NOT_KEPT("（一）", "不按照规定提供、更新政务数据"),
    CATALOG_NOT_KEPT("（二）", "不按照规定编制、更新政务数据资源目录"),
    DATA_WRONG("（三）", "提供不真实、不准确、不完整政务数据"),
    NOT_ANSWERED("（四）", "不按照规定答复政务数据资源共享或者开放申请"),
    MISUSED("（五）", "将通过共享获取的政府数据资源用于履行本部门职责需要以外目的"),
    OTHER("（六）", "违反本办法规定的其他行为");

    private final String numeral;
    private final String words;

    ViolationItem(String numeral, String words) {
        this.numeral = numeral;
        this.words = words;
    }

    /** Numeral and words, as a document quotes it. */
    public String label() {
        return numeral + words;
    }

    /** Numeral only, where a list has no room. */
    public String inBrief() {
        return "第三十三条" + numeral;
    }

    /** The item that {@code processes/time-limits.dmn} names by its numeral. */
    static Optional<ViolationItem> ofNumeral(String numeral) {
        return Arrays.stream(values())
                .filter(item -> item.numeral.equals(numeral))
                .findFirst();
    }
}
