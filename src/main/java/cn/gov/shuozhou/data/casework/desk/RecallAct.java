package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 收回: what was handed on comes back before the colleague has answered; by who gave it, or by the leader of the department. */
@Component
@Order(4)
class RecallAct extends DeskAct {

    private final TaskHandOvers handOvers;
    private final TaskOpinions opinions;
    private final Organization organization;

    RecallAct(TaskHandOvers handOvers, TaskOpinions opinions, Organization organization) {
        super("recall", "收回", Question.yes("收回后仍由原来交出的人办理，现在办理的同事会收到消息。期限照常计算。"));
        this.handOvers = handOvers;
        this.opinions = opinions;
        this.organization = organization;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isHandedOn() && (task.person().id().equals(task.task().owner()) || task.isOfMyPeople());
    }

    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        Person holder = task.taken();
        String owner = Objects.requireNonNull(task.task().owner(), task.id());
        String whose = organization.person(owner).map(Person::name).orElse(owner);
        String firstOwner = task.task().asked() ? opinions.firstOwner(task.id()) : null;
        String to = handOvers.takeBack(task.id(), holder.id(), firstOwner) ? "仍由" + whose + "办理" : "退回部门待办";
        String name = task.task().name();
        return new DeskDeed(
                "“%s”自%s收回，%s".formatted(name, holder.name(), to),
                List.of(new Letter(
                        Recipient.person(holder.id()),
                        "您办理的待办已收回",
                        "%s 已把“%s”收回，%s，您不必再办理。".formatted(task.person().name(), name, to))),
                "已收回，%s。".formatted(to));
    }
}
