package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.stream.Collectors;

/** 加签: the task waits for what colleagues say; it stays with its holder. */
abstract class SignAct extends DeskAct {

    private final OpinionKind kind;
    private final Colleagues colleagues;
    private final Signatures signatures;

    SignAct(String path, OpinionKind kind, String hint, String asked, Colleagues colleagues, Signatures signatures) {
        super(path, kind.label(), new Question(hint, new Whom("加签给", "signers", true), new Words(asked, 500), false));
        this.kind = kind;
        this.colleagues = colleagues;
        this.signatures = signatures;
    }

    /** One kind at a time: what is agreed to is the last word. */
    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isMineToDecide() && task.signers().stream().allMatch(one -> one.kind() == kind);
    }

    /** 办理过程 is also read by the other side: what is asked and answered within the department stays there. */
    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        String question = wish.words(question());
        List<Person> signers = colleagues.requireSigners(task, wish);
        Person person = task.person();
        signers.forEach(one -> signatures.ask(task, kind, one, question));
        String names = signers.stream().map(Person::name).collect(Collectors.joining("、"));
        String name = task.task().name();
        return new DeskDeed(
                "“%s”由%s%s%s".formatted(name, person.name(), kind.label(), names),
                signers.stream()
                        .map(one -> new Letter(
                                Recipient.person(one.id()),
                                "请您提出加签意见",
                                "%s 就“%s”%s给您：%s。请从待办进入，填写后提交。期限照常计算。"
                                        .formatted(person.name(), name, kind.label(), question)))
                        .toList(),
                "已加签%s，对方提出意见之前不能办结。".formatted(names));
    }
}
