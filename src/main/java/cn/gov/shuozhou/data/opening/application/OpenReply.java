package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.paper.CaseReply;
import cn.gov.shuozhou.data.casework.paper.Reply;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 答复函 of an application for open data; of the applicant it names no more than everybody may see (第二十五条). */
@Component
@Article("第二十五条")
class OpenReply implements CaseReply {

    private final OpenApplications applications;
    private final ApplicationMapper mapper;

    OpenReply(OpenApplications applications, ApplicationMapper mapper) {
        this.applications = applications;
        this.mapper = mapper;
    }

    @Override
    public boolean isFor(CaseFile file) {
        return file.procedure().equals(OpenDataApplicationProcess.KEY);
    }

    @Override
    public Optional<Reply> of(CaseFile file) {
        return of(file.number());
    }

    Optional<Reply> of(String caseNumber) {
        OpenDataApplication application = applications.application(caseNumber);
        return mapper.answers(caseNumber).stream()
                .filter(answer -> answer.decision() != OpenAnswer.Decision.CONSENT)
                .reduce((earlier, later) -> later)
                .map(answer -> reply(application, answer));
    }

    private Reply reply(OpenDataApplication application, OpenAnswer answer) {
        return new Reply(
                application.caseNumber(),
                "关于“%s”开放申请的答复函".formatted(application.resourceName()),
                application.applicantLabel(),
                "您 %s 提交的“%s”开放申请（%s）收悉。现答复如下："
                        .formatted(
                                application.receivedAt().toLocalDate(),
                                application.resourceName(),
                                application.caseNumber()),
                points(answer),
                application.providerName(),
                answer.decidedAt().toLocalDate());
    }

    private List<String> points(OpenAnswer answer) {
        List<String> points = new ArrayList<>();
        points.add("答复意见：%s。".formatted(answer.decision().label()));
        RefusalGround ground = answer.ground();
        if (ground != null) {
            points.add("不予开放的情形：%s。".formatted(ground.label()));
            add(points, ground.referralLabel(), answer.referral() == null ? "" : answer.referral());
        } else {
            add(
                    points,
                    "信息项",
                    mapper.answeredItems(answer.id()).stream()
                            .map(item -> item.name() + "（" + item.treatment() + "）")
                            .collect(Collectors.joining("、")));
        }
        add(points, "理由", answer.reason());
        add(points, "依据", answer.basis());
        points.add("对答复有异议的，可以自答复之日起 10 个工作日内在开放平台向市政务信息管理局提出一次。");
        return points;
    }

    private static void add(List<String> points, String label, String text) {
        if (!text.isBlank()) {
            points.add(label + "：" + text.strip());
        }
    }
}
