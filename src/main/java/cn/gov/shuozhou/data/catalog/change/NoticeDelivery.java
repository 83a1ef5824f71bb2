package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.person;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings a notice to whoever answers for the using department, and tells the bureau where nobody does (第十二条). */
@Component
@Article("第十二条")
class NoticeDelivery {

    private final NoticeMapper mapper;
    private final NoticeReceivers receivers;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    NoticeDelivery(
            NoticeMapper mapper, NoticeReceivers receivers, CaseSteps steps, CaseMessages messages, Clock clock) {
        this.mapper = mapper;
        this.receivers = receivers;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Gives the notice to whoever answers for the department now. */
    void announce(CatalogChange change, Notice notice) {
        LocalDate today = LocalDate.now(clock);
        String lost = notice.goneItems().isEmpty() ? "" : "其中本部门正在使用的信息项届时不再提供：%s。".formatted(notice.goneItems());
        String effects = notice.effects().lines().map(line -> line + "。").collect(Collectors.joining());
        deliver(
                change,
                notice,
                "目录%s通知".formatted(change.kindLabel()),
                "%s%s%s该资源。%s本部门涉及：\n%s\n%s。"
                        .formatted(
                                change.providerName(),
                                change.dayInWords(today),
                                change.kindLabel(),
                                lost + effects,
                                notice.uses(),
                                change.respondBy(today)));
    }

    /** Tells the department what it has to respond to, and the bureau where nobody there answers for it. */
    void deliver(CatalogChange change, Notice notice, String what, String text) {
        List<String> asked = receivers.of(notice);
        asked.forEach(
                id -> messages.ask(change.caseNumber(), person(id), CatalogChangeProcess.NOTICE_LIMIT, what, text));
        if (!asked.isEmpty()) {
            mapper.reach(change.caseNumber(), notice.departmentCode(), LocalDate.now(clock));
        }
        boolean wanted = receivers.lacksAnybody(notice);
        if (wanted != notice.recipientWanted()) {
            mapper.want(change.caseNumber(), notice.departmentCode(), wanted);
        }
        if (wanted) {
            steps.addBySystem(change.caseNumber(), "通知无人签收", notice.departmentName());
            messages.tell(
                    change.caseNumber(),
                    bureau(),
                    "变更通知无人签收",
                    "%s没有使用部门经办人、提供部门审批人或者数据专员，目录变更通知无人签收。请在办件页面为其指定签收人；未指定的，不能确认变更。"
                            .formatted(notice.departmentName()));
        }
    }

    /** @return whether there was anybody to be told */
    boolean tell(CatalogChange change, Notice notice, String what, String text) {
        List<String> told = receivers.of(notice);
        told.forEach(id -> messages.tell(change.caseNumber(), person(id), what, text));
        return !told.isEmpty();
    }
}
