package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.desk.DeskDeed.Letter;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 抄送: colleagues who may read the case anyhow are told of it and find it again; they decide nothing. */
@Component
@Order(6)
class CopyAct extends DeskAct {

    private final Colleagues colleagues;
    private final CaseCopies copies;

    CopyAct(Colleagues colleagues, CaseCopies copies) {
        super(
                "copy",
                "抄送",
                new Question(
                        "对方收到消息，可以查看办件，不参与办理；办件仍由您办理。",
                        new Whom("抄送给", "readers", true),
                        new Words("抄送说明", 500),
                        false));
        this.colleagues = colleagues;
        this.copies = copies;
    }

    @Override
    boolean isOpenTo(DeskTask task) {
        return task.isMineToDecide();
    }

    /** What is said to the colleagues stays in their messages: 办理过程 is also read by the other side. */
    @Override
    DeskDeed perform(DeskTask task, DeskWish wish) {
        String words = wish.words(question());
        List<Person> readers = colleagues.requireReaders(task, wish);
        Person person = task.person();
        copies.send(task.file(), readers, person);
        String names = readers.stream().map(Person::name).collect(Collectors.joining("、"));
        String text = "%s 把此件抄送给您查看，您不参与办理。说明：%s".formatted(person.name(), words);
        return new DeskDeed(
                "由%s抄送%s".formatted(person.name(), names),
                readers.stream()
                        .map(one -> new Letter(Recipient.person(one.id()), "有办件抄送给您", text))
                        .toList(),
                "已抄送%s。".formatted(names));
    }
}
