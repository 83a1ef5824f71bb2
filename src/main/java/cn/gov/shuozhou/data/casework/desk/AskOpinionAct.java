package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 委派: a colleague looks at the case and gives an opinion; the task then comes back, and whoever has delegated it decides. */
@Component
@Order(2)
class AskOpinionAct extends DeskAct {

    private final Colleagues colleagues;
    private final TaskHandOvers handOvers;
    private final TaskOpinions opinions;

    AskOpinionAct(Colleagues colleagues, TaskHandOvers handOvers, TaskOpinions opinions) {
        super(
                "delegation",
                "委派",
                new Question(
                        "对方写好意见交回后，仍由您决定；对方不能代您决定。期限照常计算。", Whom.colleague("委派给"), new Words("请对方看什么", 500), true));
        this.colleagues = colleagues;
        this.handOvers = handOvers;
        this.opinions = opinions;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isMineToHandOn();
    }

    /** 办理过程 is also read by the other side: what is asked and answered within the department stays there. */
    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        String question = wish.words(question());
        Person colleague = colleagues.require(task, wish);
        Person person = task.person();
        String name = task.task().name();
        opinions.ask(task.task(), person.id(), colleague.id(), question);
        handOvers.ask(task.id(), person.id(), colleague.id());
        return new DeskDeed(
                "“%s”由%s委派%s提出意见".formatted(name, person.name(), colleague.name()),
                List.of(new Letter(
                        Recipient.person(colleague.id()),
                        "请您就待办提出意见",
                        "%s 请您就“%s”提出意见：%s。请从待办进入，填写后交回。".formatted(person.name(), name, question))),
                "已委派给%s，意见交回后会告知您。".formatted(colleague.name()));
    }
}
