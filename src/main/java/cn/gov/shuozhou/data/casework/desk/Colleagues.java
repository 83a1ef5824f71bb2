package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those of the own department to whom a task can be given or its case sent. */
@Component
class Colleagues {

    private static final int MOST_READERS = 20;

    private final Organization organization;
    private final TaskHandOvers handOvers;
    private final CaseTypes types;

    Colleagues(Organization organization, TaskHandOvers handOvers, CaseTypes types) {
        this.organization = organization;
        this.handOvers = handOvers;
        this.types = types;
    }

    /** Those who hold the task's role and are not concerned in the case. */
    List<Person> fit(String taskId, Person person) {
        return organization.people(person.departmentCode()).stream()
                .filter(one -> !one.id().equals(person.id()) && !one.roles().isEmpty())
                .filter(one -> handOvers.unfit(taskId, one.id()).isEmpty())
                .toList();
    }

    /**
     * The colleague whom the person has chosen.
     *
     * @throws RequestRejected when the task cannot be given to that account
     */
    Person require(DeskTask task, DeskWish wish) {
        Set<String> chosen = wish.chosen();
        if (chosen.size() != 1) {
            throw wrong(chosen.isEmpty() ? "请选择交给哪位同事。" : "只能交给一位同事。请只选一位。");
        }
        Person colleague = ofDepartment(task.person(), chosen.iterator().next());
        handOvers.unfit(task.id(), colleague.id()).ifPresent(reason -> {
            throw wrong("不能交给%s：%s。请选择其他同事。".formatted(colleague.name(), reason));
        });
        return colleague;
    }

    /** Those who may read the case, whatever they do in the department. */
    List<Person> readers(CaseFile file, Person person) {
        return organization.people(person.departmentCode()).stream()
                .filter(one -> !one.id().equals(person.id()) && !one.roles().isEmpty())
                .filter(one -> types.of(file).maySee(file, one))
                .toList();
    }

    /**
     * The people whom the person has chosen to read the case.
     *
     * @throws RequestRejected when one of them may not
     */
    List<Person> requireReaders(DeskTask task, DeskWish wish) {
        Set<String> chosen = wish.chosen();
        if (chosen.isEmpty() || chosen.size() > MOST_READERS) {
            throw wrong(
                    chosen.isEmpty()
                            ? "请选择抄送给哪些同事。"
                            : "一次最多抄送 %d 人，现有 %d 人。请分次抄送。".formatted(MOST_READERS, chosen.size()));
        }
        List<Person> readers = chosen.stream()
                .map(account -> ofDepartment(task.person(), account))
                .toList();
        readers.stream()
                .filter(one -> !types.of(task.file()).maySee(task.file(), one))
                .findFirst()
                .ifPresent(one -> {
                    throw wrong("不能抄送给%s：无权查看此件。请选择其他同事。".formatted(one.name()));
                });
        return readers;
    }

    private Person ofDepartment(Person person, String account) {
        if (account.equals(person.id())) {
            throw wrong("不能交给您自己。请选择其他同事。");
        }
        Person colleague = organization
                .person(account)
                .filter(one -> one.departmentCode().equals(person.departmentCode()))
                .orElseThrow(() -> wrong("只能交给本部门的同事。请从列出的人员中选择。"));
        if (colleague.roles().isEmpty()) {
            throw wrong("不能交给%s：账号已停用。请选择其他同事。".formatted(colleague.name()));
        }
        return colleague;
    }

    private static RequestRejected wrong(String sentence) {
        return RequestRejected.invalid("to", sentence);
    }
}
