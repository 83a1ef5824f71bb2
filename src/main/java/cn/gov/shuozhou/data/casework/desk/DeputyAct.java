package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.deputy.DeputyTasks;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 代办: the registered deputy takes what an absent colleague has taken, and does it in that one's stead. */
@Component
@Order(0)
class DeputyAct extends DeskAct {

    private final DeputyTasks tasks;

    DeputyAct(DeputyTasks tasks) {
        super("deputy", "代办", Question.yes("签收后由您代同事办理，办理过程写明谁代谁；原办理人会收到消息，回来后可以收回。期限照常计算。"));
        this.tasks = tasks;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.holder() != null
                && !task.isMine()
                && tasks.offers(task.person().id()).containsKey(task.id());
    }

    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        Person principal = task.taken();
        Person person = task.person();
        String name = task.task().name();
        tasks.take(task.task(), person);
        return new DeskDeed(
                "“%s”由%s代%s签收办理".formatted(name, person.name(), principal.name()),
                List.of(new Letter(
                        Recipient.person(principal.id()),
                        "待办由代理人签收",
                        "%s 已代您签收“%s”，办结之前您可以收回。".formatted(person.name(), name))),
                "已代%s签收，由您办理。".formatted(principal.name()));
    }
}
