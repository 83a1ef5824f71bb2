package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 交回意见: ends a 委派. */
@Component
@Order(3)
class GiveOpinionAct extends DeskAct {

    private final TaskHandOvers handOvers;
    private final TaskOpinions opinions;

    GiveOpinionAct(TaskHandOvers handOvers, TaskOpinions opinions) {
        super("opinion", "交回意见", new Question("意见交回后，由委派您的同事决定。", null, new Words("意见", 2000), true));
        this.handOvers = handOvers;
        this.opinions = opinions;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isMine() && task.task().asked();
    }

    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        String opinion = wish.words(question());
        Person person = task.person();
        String owner = Objects.requireNonNull(task.task().owner(), task.id());
        boolean owned = handOvers.takeBack(task.id(), person.id(), opinions.answer(task.id(), opinion));
        String name = task.task().name();
        return new DeskDeed(
                owned
                        ? "“%s”已由%s提出意见，交回委派的同事".formatted(name, person.name())
                        : "“%s”已由%s提出意见；委派的同事不能再办理，退回部门待办".formatted(name, person.name()),
                List.of(new Letter(
                        Recipient.person(owner),
                        "您委派的待办已有意见",
                        "%s 已就“%s”提出意见，此件%s。意见显示在待办的表单里。"
                                .formatted(person.name(), name, owned ? "回到您这里，由您决定" : "已退回部门待办"))),
                owned ? "意见已交回，由委派您的同事决定。" : "意见已交回。委派您的同事不能再办理，此件已退回部门待办。");
    }
}
