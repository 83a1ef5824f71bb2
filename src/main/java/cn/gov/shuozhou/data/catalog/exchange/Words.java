package cn.gov.shuozhou.data.catalog.exchange;

/** Words of the template that more than one class reads or writes. */
final class Words {

    static final String SHEET = "政务数据资源目录";
    static final String HELP_SHEET = "填写说明";
    static final String FINDINGS_SHEET = "检查结果";

    private Words() {}
}
