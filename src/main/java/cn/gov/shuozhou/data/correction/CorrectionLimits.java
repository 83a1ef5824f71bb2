package cn.gov.shuozhou.data.correction;

import java.util.List;
import java.util.Map;

/** Keys of the time limits that this procedure runs under; the numbers are in {@code processes/time-limits.dmn}. */
final class CorrectionLimits {

    /** 完成校核并反馈（第十九条）; it stops at the feedback. */
    static final String VERIFY = "correction-verify";

    static final String CONFIRM = "correction-confirm";
    static final String RULING = "correction-ruling";
    static final String EXECUTION = "correction-execution";

    /** Of the bureau, once the provider has exceeded its own. */
    static final String SUPERVISION = "correction-supervision";

    /** Those whose exceeding the bureau supervises. */
    static final List<String> SUPERVISED = List.of(VERIFY);

    /** Who owes what, as the page of a case says it. */
    static final Map<String, String> TITLES = Map.of(
            VERIFY, "提供部门校核并反馈",
            CONFIRM, "使用部门确认",
            RULING, "市政务信息管理局裁定",
            EXECUTION, "提供部门按裁定更正",
            SUPERVISION, "市政务信息管理局督办");

    private CorrectionLimits() {}
}
