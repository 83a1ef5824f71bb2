package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Those of the own department to whom a task can be given or its case sent. */
@Component
class Colleagues {

    private static final int MOST_READERS = 20;
    private static final int MOST_SIGNERS = 10;

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
            throw DeskWish.wrong(chosen.isEmpty() ? "请选择交给哪位同事。" : "只能交给一位同事。请只选一位。");
        }
        Person colleague = ofDepartment(task.person(), chosen.iterator().next());
        handOvers.unfit(task.id(), colleague.id()).ifPresent(reason -> {
            throw DeskWish.wrong("不能交给%s：%s。请选择其他同事。".formatted(colleague.name(), reason));
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
            throw DeskWish.wrong(
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
                    throw DeskWish.wrong("不能抄送给%s：无权查看此件。请选择其他同事。".formatted(one.name()));
                });
        return readers;
    }

    /** Those who work on tasks, may see the case and need not keep away from it, and have not been asked yet. */
    List<Person> signers(String taskId, CaseFile file, List<TaskOpinion> asked, Person person) {
        Set<String> already = asked.stream().map(TaskOpinion::askedOf).collect(Collectors.toSet());
        return organization.people(person.departmentCode()).stream()
                .filter(one -> !one.id().equals(person.id()) && !already.contains(one.id()))
                .filter(one -> unfitToSign(taskId, file, one).isEmpty())
                .toList();
    }

    /**
     * The people whom the person has chosen to add to the task.
     *
     * @throws RequestRejected when one of them cannot be
     */
    List<Person> requireSigners(DeskTask task, DeskWish wish) {
        Set<String> chosen = wish.chosen();
        int open = task.signers().size();
        if (chosen.isEmpty() || chosen.size() + open > MOST_SIGNERS) {
            throw DeskWish.wrong(
                    chosen.isEmpty()
                            ? "请选择加签给哪些同事。"
                            : "一件待办最多同时加签 %d 人，现有 %d 人，又选了 %d 人。请减少人数。".formatted(MOST_SIGNERS, open, chosen.size()));
        }
        List<Person> signers = chosen.stream()
                .map(account -> ofDepartment(task.person(), account))
                .toList();
        signers.forEach(one -> {
            if (task.signers().stream().anyMatch(asked -> asked.askedOf().equals(one.id()))) {
                throw RequestRejected.conflict("已加签%s，没有再次加签。请去掉后重试。".formatted(one.name()));
            }
            unfitToSign(task.id(), task.file(), one).ifPresent(reason -> {
                throw DeskWish.wrong("不能加签给%s：%s。请选择其他同事。".formatted(one.name(), reason));
            });
        });
        return signers;
    }

    private Optional<String> unfitToSign(String taskId, CaseFile file, Person one) {
        if (one.roles().stream().noneMatch(Role.taskWorkers()::contains)) {
            return Optional.of("没有办理待办的角色");
        }
        if (!types.of(file).maySee(file, one)) {
            return Optional.of("无权查看此件");
        }
        return handOvers.isConcerned(taskId, one.id()) ? Optional.of("办理此件须回避") : Optional.empty();
    }

    private Person ofDepartment(Person person, String account) {
        if (account.equals(person.id())) {
            throw DeskWish.wrong("不能交给您自己。请选择其他同事。");
        }
        Person colleague = organization
                .person(account)
                .filter(one -> one.departmentCode().equals(person.departmentCode()))
                .orElseThrow(() -> DeskWish.wrong("只能交给本部门的同事。请从列出的人员中选择。"));
        if (colleague.roles().isEmpty()) {
            throw DeskWish.wrong("不能交给%s：账号已停用。请选择其他同事。".formatted(colleague.name()));
        }
        return colleague;
    }
}
