package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 反馈疑义: a department that uses a resource reports what is wrong with its entry or its data. */
@Service
@Article("第十九条")
class Doubts {

    /** Those who may report in their department's name, and are told what comes of it. */
    static final List<Role> REPORTERS = List.of(Role.REQUESTER, Role.DATA_OFFICER, Role.APPROVER);

    private static final String KIND = "JH";

    private final DoubtRules rules;
    private final DoubtSubmissions submissions;
    private final CaseNumbers caseNumbers;
    private final Organization organization;

    Doubts(DoubtRules rules, DoubtSubmissions submissions, CaseNumbers caseNumbers, Organization organization) {
        this.rules = rules;
        this.submissions = submissions;
        this.caseNumbers = caseNumbers;
        this.organization = organization;
    }

    /**
     * What came of a report.
     *
     * @param opened the number of the new case; null when everything was under verification already
     * @param joined the open cases that it has joined
     */
    record Reported(@Nullable String opened, List<String> joined) {

        /** Where to go on. */
        String caseNumber() {
            return opened == null ? joined.get(0) : opened;
        }

        String words() {
            String others = String.join("、", joined);
            if (opened == null) {
                return "其他部门已反馈同一问题，本部门的反馈已并入办件 %s，结果会告知本部门。".formatted(others);
            }
            return "已送提供部门校核，办件编号 %s。".formatted(opened)
                    + (joined.isEmpty() ? "" : "其中已有在办校核的部分，并入办件 %s。".formatted(others));
        }
    }

    /** @throws RequestRejected with a sentence for each field that is wrong; conflict when the department has reported it already */
    Reported report(DoubtInput input, Person person) {
        if (!mayReport(person)) {
            throw RequestRejected.forbidden("只有使用部门经办人、审批人和数据专员可以反馈数据问题。");
        }
        Doubt doubt = rules.check(input, person);
        String region = organization.department(person.departmentCode()).regionCode();
        String caseNumber = caseNumbers.next(KIND, region);
        return submissions.submit(caseNumber, doubt, input, person);
    }

    static boolean mayReport(Person person) {
        return REPORTERS.stream().anyMatch(person::has);
    }
}
