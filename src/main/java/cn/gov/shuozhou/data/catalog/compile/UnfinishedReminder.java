package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells compilers once of the forms that they have laid aside and not touched for long. Nothing is deleted: only
 * the compilers throw away what they have typed.
 */
@Component
class UnfinishedReminder {

    private static final String LINK = DraftController.LIST + "?place=" + DraftFilter.Place.UNFINISHED;
    private static final int AT_ONCE = 500;

    private final UnfinishedMapper mapper;
    private final Organization organization;
    private final Inbox inbox;
    private final Duration after;
    private final Clock clock;

    UnfinishedReminder(
            UnfinishedMapper mapper,
            Organization organization,
            Inbox inbox,
            @Value("${app.unfinished-reminder:30d}") Duration after,
            Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.inbox = inbox;
        this.after = after;
        this.clock = clock;
    }

    /** Whose the forms are; several of one compiler make one message. */
    private record Compiler(String departmentCode, String personId) {}

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @SchedulerLock(name = "unfinished-drafts", lockAtMostFor = "PT10M")
    @Transactional
    public void remind() {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<Compiler, List<Unfinished>> forgotten = mapper.forgotten(now.minus(after), AT_ONCE).stream()
                .filter(one -> mapper.remind(one.id(), one.revision(), now) == 1)
                .collect(Collectors.groupingBy(one -> new Compiler(one.departmentCode(), one.updatedBy())));
        forgotten.forEach(this::tell);
    }

    /** Somebody whose account has ended cannot go on: then the colleagues are told. */
    private void tell(Compiler compiler, List<Unfinished> forms) {
        Message message = new Message(
                "未完成的目录草案：%d 份".formatted(forms.size()),
                "以下草案暂存后已有 %d 天以上没有填写，系统不会删除，请继续填写或者放弃：\n%s"
                        .formatted(
                                after.toDays(),
                                forms.stream()
                                        .map(form -> form.name() + "，最近填写于 "
                                                + form.updatedAt().toLocalDate())
                                        .collect(Collectors.joining("\n"))),
                LINK,
                null);
        boolean stillHere = organization
                .person(compiler.personId())
                .filter(person -> person.has(Role.DATA_OFFICER))
                .filter(person -> person.departmentCode().equals(compiler.departmentCode()))
                .isPresent();
        if (stillHere) {
            inbox.tell(compiler.personId(), message);
        } else {
            inbox.tellDepartment(compiler.departmentCode(), Role.DATA_OFFICER, message);
        }
    }
}
