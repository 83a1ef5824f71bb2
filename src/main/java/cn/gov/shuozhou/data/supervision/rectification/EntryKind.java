package cn.gov.shuozhou.data.supervision.rectification;

/** What was said and decided in a case of 整改. */
enum EntryKind {
    DEFENCE("陈述申辩"),
    ISSUE("签发整改通知"),
    EXTENSION_REQUEST("申请延期"),
    EXTENSION("决定延期"),
    PROOF("提交整改情况"),
    VERIFICATION("核验整改"),
    REPORT("上报领导小组"),
    ORDER("决定责令限期改正"),
    CRITICISM("决定通报批评"),
    CORRECTION_DRAFT("拟更正通报"),
    CORRECTION("签发通报更正"),
    SANCTION("处分建议"),
    SANCTION_RESULT("处分建议的处理结果"),
    REVOCATION("撤销案件");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** Whether it names people, so that it is stored sealed. */
    boolean isConfidential() {
        return this == SANCTION || this == SANCTION_RESULT;
    }

    /** Whether only those who decide may read it: it names people, or is not signed yet. */
    boolean isInternal() {
        return isConfidential() || this == CORRECTION_DRAFT;
    }

    public String label() {
        return label;
    }
}
