package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 退回本部门, by the leader of the department: whoever may work on the task can then take it. Colleagues use 退回签收. */
@Component
@Order(5)
class SendBackAct extends DeskAct {

    private final TaskHandOvers handOvers;

    SendBackAct(TaskHandOvers handOvers) {
        super("send-back", "退回本部门", Question.yes("退回后本部门能办理的人都可以签收，现在办理的同事会收到消息。期限照常计算。"));
        this.handOvers = handOvers;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isOfMyPeople();
    }

    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        Person holder = task.taken();
        String name = task.task().name();
        handOvers.putBack(task.id(), holder.id());
        return new DeskDeed(
                "“%s”原由%s签收，退回部门待办".formatted(name, holder.name()),
                List.of(new Letter(
                        Recipient.person(holder.id()),
                        "您签收的待办已退回部门",
                        "%s 已把您签收的“%s”退回部门待办，本部门其他人可以签收办理。"
                                .formatted(task.person().name(), name))),
                "已退回部门待办。");
    }
}
