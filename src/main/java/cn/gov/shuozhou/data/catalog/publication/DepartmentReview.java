package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;

/** 保密审查、政务公开审查: both under one limit, set by the system (系统约定). */
final class DepartmentReview {

    /** Key of the limit; the number is in {@code processes/time-limits.dmn}. */
    static final String LIMIT = "department-review";

    private DepartmentReview() {}

    /**
     * Whom the limit concerns: the department's two reviewers, while its data officers wait.
     *
     * @return empty for any other limit
     */
    static Optional<LimitConcern> concern(CaseFile file, String limitKey) {
        return limitKey.equals(LIMIT)
                ? Optional.of(new LimitConcern(
                        "部门审查",
                        "完成保密审查和政务公开审查",
                        file.applicantName(),
                        List.of(ofApplicant(Role.SECRECY_REVIEWER), ofApplicant(Role.DISCLOSURE_REVIEWER)),
                        List.of(ofApplicant(Role.DATA_OFFICER)),
                        file.applicantDepartment()))
                : Optional.empty();
    }
}
