package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;

/** The bureau's review of what a department wants to publish or change: one limit for both, set by the system (系统约定). */
public final class BureauReview {

    /** Key of the limit; the number is in {@code processes/time-limits.dmn}. */
    public static final String LIMIT = "catalog-review";

    private BureauReview() {}

    /**
     * Whom the limit concerns: the bureau has to review, the department's data officers wait for it.
     *
     * @param matter what is reviewed, as titles name it, e.g. 目录审核
     * @return empty for any other limit
     */
    public static Optional<LimitConcern> concern(CaseFile file, String limitKey, String matter) {
        return limitKey.equals(LIMIT)
                ? Optional.of(new LimitConcern(
                        matter,
                        "审核",
                        file.handlingName(),
                        List.of(bureau()),
                        List.of(ofApplicant(Role.DATA_OFFICER)),
                        file.handlingDepartment()))
                : Optional.empty();
    }
}
