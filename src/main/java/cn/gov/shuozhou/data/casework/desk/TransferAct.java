package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 转办: a colleague who holds the task's role does it instead; who had it first stays on record as its owner. */
@Component
@Order(1)
class TransferAct extends DeskAct {

    private final Colleagues colleagues;
    private final TaskHandOvers handOvers;

    TransferAct(Colleagues colleagues, TaskHandOvers handOvers) {
        super(
                "transfer",
                "转办",
                new Question("转办后由所选同事办理，对方会收到消息。期限照常计算，不因转办顺延。", Whom.colleague("转给"), new Words("转办理由", 500), true));
        this.colleagues = colleagues;
        this.handOvers = handOvers;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isMineToHandOn();
    }

    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        String reason = wish.words(question());
        Person colleague = colleagues.require(task, wish);
        Person person = task.person();
        String name = task.task().name();
        handOvers.transfer(task.id(), person.id(), colleague.id());
        return new DeskDeed(
                "“%s”由%s转给%s办理。理由：%s".formatted(name, person.name(), colleague.name(), reason),
                List.of(new Letter(
                        Recipient.person(colleague.id()),
                        "有待办转给您办理",
                        "%s 把“%s”转给您办理，已由您签收，期限照常计算，请从待办进入办理。理由：%s".formatted(person.name(), name, reason))),
                "已转给%s办理，对方会收到消息。".formatted(colleague.name()));
    }
}
