package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those of the own department to whom a task can be given: they hold its role and are not concerned in the case. */
@Component
class Colleagues {

    private final Organization organization;
    private final TaskHandOvers handOvers;

    Colleagues(Organization organization, TaskHandOvers handOvers) {
        this.organization = organization;
        this.handOvers = handOvers;
    }

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
    Person require(DeskTask task, @Nullable String account) {
        if (account == null || account.isBlank()) {
            throw wrong("请选择交给哪位同事。");
        }
        if (account.equals(task.person().id())) {
            throw wrong("不能交给您自己。请选择其他同事。");
        }
        Person colleague = organization
                .person(account)
                .filter(one -> one.departmentCode().equals(task.person().departmentCode()))
                .orElseThrow(() -> wrong("只能交给本部门的同事。请从列出的人员中选择。"));
        reason(task, colleague).ifPresent(reason -> {
            throw wrong("不能交给%s：%s。请选择其他同事。".formatted(colleague.name(), reason));
        });
        return colleague;
    }

    private Optional<String> reason(DeskTask task, Person colleague) {
        return colleague.roles().isEmpty() ? Optional.of("账号已停用") : handOvers.unfit(task.id(), colleague.id());
    }

    private static RequestRejected wrong(String sentence) {
        return RequestRejected.invalid("to", sentence);
    }
}
