package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.paper.CaseReply;
import cn.gov.shuozhou.data.casework.paper.Reply;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 答复函 of a correction: what was found, and ruled, about the doubt (第十九条). */
@Component
@Article("第十九条")
class CorrectionReply implements CaseReply {

    /** What answers the doubt; the others only say who has to. */
    private static final Set<Result> ANSWERS =
            Set.of(Result.CORRECTED, Result.UNFOUNDED, Result.UPHELD, Result.UNDECIDED);

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final Organization organization;

    CorrectionReply(Corrections corrections, CorrectionMapper mapper, Organization organization) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.organization = organization;
    }

    @Override
    public boolean isFor(CaseFile file) {
        return file.procedure().equals(DataCorrectionProcess.KEY);
    }

    @Override
    public Optional<Reply> of(CaseFile file) {
        Correction correction = corrections.correction(file.number());
        return mapper.findings(file.number()).stream()
                .filter(finding -> ANSWERS.contains(finding.result()))
                .reduce((earlier, later) -> later)
                .map(finding -> reply(correction, finding));
    }

    private Reply reply(Correction correction, Finding finding) {
        String agency = finding.stage() == Stage.RULING
                ? organization.department(Organization.BUREAU).name()
                : correction.providerName();
        return new Reply(
                correction.caseNumber(),
                "关于“%s”数据校核的答复函".formatted(correction.resourceName()),
                correction.reporterName(),
                "你单位 %s 对“%s”提出的数据疑问（%s）收悉。现答复如下："
                        .formatted(
                                correction.receivedAt().toLocalDate(),
                                correction.resourceName(),
                                correction.caseNumber()),
                points(finding),
                agency,
                finding.decidedAt().toLocalDate());
    }

    private static List<String> points(Finding finding) {
        List<String> points = new ArrayList<>();
        points.add(
                "%s结论：%s。".formatted(finding.stage().label(), finding.result().label()));
        if (!finding.proof().isEmpty()) {
            points.add("更正的方式：%s。".formatted(finding.proof()));
        }
        if (!finding.explanation().isBlank()) {
            points.add("说明：" + finding.explanation().strip());
        }
        return points;
    }
}
