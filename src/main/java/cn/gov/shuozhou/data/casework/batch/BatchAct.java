package cn.gov.shuozhou.data.casework.batch;

import cn.gov.shuozhou.data.casework.BatchAnswer;
import org.jspecify.annotations.Nullable;

/** What can be done to many tasks at once. */
enum BatchAct {
    CLAIM("签收", "批量签收待办", null),
    AGREE("同意", "批量同意申请", BatchAnswer.Kind.AGREE),
    SUPERVISE("督办", "批量登记督办意见", BatchAnswer.Kind.SUPERVISE);

    private final String label;
    private final String audited;
    private final BatchAnswer.@Nullable Kind kind;

    BatchAct(String label, String audited, BatchAnswer.@Nullable Kind kind) {
        this.label = label;
        this.audited = audited;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    /** As the audit trail calls it. */
    String audited() {
        return audited;
    }

    /** The answers that it gives; null where it gives none. */
    BatchAnswer.@Nullable Kind kind() {
        return kind;
    }

    public boolean asksOpinion() {
        return this == SUPERVISE;
    }
}
