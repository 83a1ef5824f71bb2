package cn.gov.shuozhou.data.casework.deputy;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Person;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells principal and deputy what a deputyship has come to. */
@Component
class DeputyMessages {

    private final Inbox inbox;

    DeputyMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    void registered(WantedDeputy wanted, Person principal, boolean begins) {
        tell(
                wanted.deputy(),
                "由您代理%s".formatted(principal.name()),
                "%s 登记由您代理，%s 至 %s%s。%s的待办届时列在您的待办里，标明代%s，由您签收后办理，期限照常计算。不能代理的，请在“代理”页面结束。"
                        .formatted(
                                principal.name(),
                                wanted.from(),
                                wanted.until(),
                                begins ? "，今天开始" : "",
                                principal.name(),
                                principal.name()));
    }

    void begun(Deputyship one) {
        tell(
                one.deputy(),
                "今天开始代理%s".formatted(one.principalName()),
                "%s，您代理%s。%s的待办列在您的待办里，标明代%s，由您签收后办理。"
                        .formatted(one.period(), one.principalName(), one.principalName(), one.principalName()));
        tell(one.principal(), "代理今天开始", "%s，您的待办可由%s代理。".formatted(one.period(), one.deputyName()));
    }

    void ended(Deputyship one, int back) {
        String rest = back == 0 ? "" : "尚未答复的 %d 件已退回。".formatted(back);
        tell(
                one.deputy(),
                "代理%s已结束".formatted(one.principalName()),
                "您代理%s已于 %s 结束。%s".formatted(one.principalName(), one.endsOn(), rest));
        tell(one.principal(), "代理已结束", "%s代理您的待办，已于 %s 结束。%s".formatted(one.deputyName(), one.endsOn(), rest));
    }

    /** Those of the two who have not done it. */
    void revoked(Deputyship one, Person by, int back) {
        String text = "%s代理%s（%s）已由%s撤销，立即结束。%s"
                .formatted(
                        one.deputyName(),
                        one.principalName(),
                        one.period(),
                        by.name(),
                        back == 0 ? "" : "尚未答复的 %d 件已退回。".formatted(back));
        Stream.of(one.principal(), one.deputy())
                .filter(person -> !person.equals(by.id()))
                .forEach(person -> tell(person, "代理已撤销", text));
    }

    private void tell(String person, String subject, String text) {
        inbox.tell(person, new Message(subject, text, "/deputies", null));
    }
}
