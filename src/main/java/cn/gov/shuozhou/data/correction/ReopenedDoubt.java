package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 再次反馈: the form for taking up an ended case again, with what that one was about filled in. */
@Component
@Article("第十九条")
class ReopenedDoubt {

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final DoubtRules rules;
    private final DisputedRows rows;

    ReopenedDoubt(Corrections corrections, CorrectionMapper mapper, DoubtRules rules, DisputedRows rows) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.rules = rules;
        this.rows = rows;
    }

    /** @throws RequestRejected not found; conflict when the case has not ended or another department reported it */
    DoubtInput from(String caseNumber, Person person) {
        Correction ended = corrections.visible(caseNumber, person);
        if (!rules.mayReopen(ended, person)) {
            throw RequestRejected.conflict("办件 %s 尚未办结，或者不是本部门反馈的，不能接续。请到该办件的页面查看。".formatted(caseNumber));
        }
        return new DoubtInput(
                ended.resourceId(),
                ended.kind().name(),
                mapper.points(caseNumber).stream()
                        .map(CorrectionPoint::itemId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                String.join("\n", rows.keys(ended, person)),
                "",
                "",
                null,
                List.of(),
                caseNumber);
    }
}
