package cn.gov.shuozhou.data.opening.application;

import java.util.List;
import java.util.Map;

/** Keys of the time limits that this procedure runs under; the numbers are in {@code processes/time-limits.dmn}. */
final class ApplicationLimits {

    static final String CHECK = "open-data-check";
    static final String SUPPLEMENT = "open-data-supplement";

    /** 通过开放平台向申请方开放其所需数据（第二十五条）; it stops when the data are opened or refused. */
    static final String ANSWER = "open-data-answer";

    static final String OBJECTION = "open-data-objection";
    static final String RULING = "open-data-ruling";
    static final String SECOND_ANSWER = "open-data-second-answer";

    /** Of the bureau, once the provider has exceeded its own. */
    static final String SUPERVISION = "open-data-supervision";

    /** Those whose exceeding the bureau supervises. */
    static final List<String> SUPERVISED = List.of(ANSWER);

    /** Who owes what, as the page of a case says it. */
    static final Map<String, String> TITLES = Map.of(
            CHECK, "受理审查",
            SUPPLEMENT, "申请人补正",
            ANSWER, "提供部门答复并开放",
            OBJECTION, "申请人提出异议",
            RULING, "市政务信息管理局裁定",
            SECOND_ANSWER, "提供部门重新答复",
            SUPERVISION, "市政务信息管理局督办");

    private ApplicationLimits() {}
}
