package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.DispatchMapper.StateCount;
import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 消息发送 on the home page of the system administrator: what does not go out by itself any more. */
@Component
@Order(41)
class UnsentHomeSection implements HomeSection {

    private final DispatchMapper mapper;
    private final Outbox outbox;

    UnsentHomeSection(DispatchMapper mapper, Outbox outbox) {
        this.mapper = mapper;
        this.outbox = outbox;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.SYSTEM_ADMIN)) {
            return Optional.empty();
        }
        List<HomeRow> rows = mapper.unsent().stream()
                .filter(count -> count.state().needsDecision())
                .map(UnsentHomeSection::row)
                .toList();
        return Optional.of(new HomeCard(
                "消息发送", rows, outbox.isOpen() ? "没有发送失败或者结果不明的消息。" : "没有设置邮件和其他渠道，消息只在本系统内。", "/dispatches", "全部发送"));
    }

    private static HomeRow row(StateCount count) {
        return new HomeRow(
                count.state().label(),
                "不再自动发送，请查看原因后处理",
                "/dispatches?state=" + count.state(),
                count.total() + " 次",
                Tone.BAD,
                null);
    }
}
