package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.paper.CaseReply;
import cn.gov.shuozhou.data.casework.paper.Reply;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 答复函 of an application: what the provider has told the applicant (第十六条). */
@Component
@Article("第十六条")
class SharingReply implements CaseReply {

    private final SharingApplications applications;
    private final ApplicationRecordMapper records;

    SharingReply(SharingApplications applications, ApplicationRecordMapper records) {
        this.applications = applications;
        this.records = records;
    }

    @Override
    public boolean isFor(CaseFile file) {
        return Arrays.stream(ApplicationKind.values())
                .anyMatch(kind -> kind.procedure().equals(file.procedure()));
    }

    @Override
    public Optional<Reply> of(CaseFile file) {
        SharingApplication application = applications.application(file.number());
        return records.answers(file.number()).stream()
                .filter(answer -> answer.decision() != Decision.RETURN)
                .reduce((earlier, later) -> later)
                .map(answer -> reply(application, answer));
    }

    private Reply reply(SharingApplication application, Answer answer) {
        String request = application.kind().request();
        return new Reply(
                application.number(),
                "关于“%s”%s的答复函".formatted(application.resourceName(), request),
                application.requesterName(),
                "你单位 %s 提交的“%s”%s（%s）收悉。现答复如下："
                        .formatted(
                                application.askedAt().toLocalDate(),
                                application.resourceName(),
                                request,
                                application.number()),
                points(application, answer),
                application.providerName(),
                answer.answeredAt().toLocalDate());
    }

    private List<String> points(SharingApplication application, Answer answer) {
        boolean agreed = answer.decision() == Decision.AGREE;
        List<String> points = new ArrayList<>();
        points.add("答复意见：%s。"
                .formatted(
                        agreed && answer.withholds()
                                ? "部分同意"
                                : answer.decision().label()));
        if (agreed) {
            items(application, answer, points);
            add(points, application.isOnward() ? "条件" : "使用条件", answer.conditions());
            points.add("%s截止：%s。"
                    .formatted(
                            application.isOnward() ? "同意" : "授权",
                            Objects.requireNonNullElse(answer.expiresOn(), application.wantedTo())));
        }
        add(points, agreed ? "部分不提供的理由" : "理由", answer.reason());
        add(points, "依据", answer.basis());
        add(points, "目录登记的共享条件、依据", answer.registeredBasis());
        if (answer.withholds()) {
            points.add("对不同意的部分有异议的，可以申请市政务信息管理局协调一次。");
        }
        return points;
    }

    private void items(SharingApplication application, Answer answer, List<String> points) {
        Map<Long, String> names =
                applications.askedItems(application).stream().collect(Collectors.toMap(Item::id, Item::name));
        List<AnsweredItem> answered = records.answeredItems(answer.id());
        add(
                points,
                "同意的信息项",
                listed(answered.stream().filter(AnsweredItem::granted).toList(), names));
        add(
                points,
                "不同意的信息项",
                listed(answered.stream().filter(item -> !item.granted()).toList(), names));
    }

    private static String listed(List<AnsweredItem> items, Map<Long, String> names) {
        return items.stream()
                .map(item -> names.getOrDefault(item.itemId(), "已删去的信息项")
                        + (item.granted() && item.masking() != MaskingRule.NONE
                                ? "（脱敏：" + item.masking().label() + "）"
                                : ""))
                .collect(Collectors.joining("、"));
    }

    private static void add(List<String> points, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            points.add(label + "：" + text.strip());
        }
    }
}
