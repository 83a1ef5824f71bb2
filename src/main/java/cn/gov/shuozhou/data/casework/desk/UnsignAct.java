package cn.gov.shuozhou.data.casework.desk;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 减签: those who have been added and have not said anything yet need not. */
@Component
@Order(9)
class UnsignAct extends DeskAct {

    private final Signatures signatures;

    UnsignAct(Signatures signatures) {
        super(
                "unsign",
                "减签",
                new Question("只能减去还没有提出意见的同事，对方的待办随之取消。", new Whom("减去", "added-signers", true), null, false));
        this.signatures = signatures;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isMineToDecide() && !task.signers().isEmpty();
    }

    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        Set<String> chosen = wish.chosen();
        List<TaskOpinion> removed = task.signers().stream()
                .filter(one -> chosen.contains(one.askedOf()))
                .toList();
        if (chosen.isEmpty()) {
            throw DeskWish.wrong("请选择减去哪些同事。");
        }
        if (removed.size() < chosen.size()) {
            throw DeskWish.wrong("只能减去已加签、还没有提出意见的同事（%s）。请重新选择。".formatted(Signatures.names(task.signers())));
        }
        String person = task.person().name();
        signatures.end(task.file().number(), removed, person + " 已减签");
        String names = Signatures.names(removed);
        return new DeskDeed(
                "“%s”由%s减签%s".formatted(task.task().name(), person, names), List.of(), "已减签%s。".formatted(names));
    }
}
