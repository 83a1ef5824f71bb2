package cn.gov.shuozhou.data.casework.deputy;

import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does whose tasks: registered by whoever will be away, ended at once by any of the people concerned. */
@Service
@Transactional
class Deputyships {

    private static final int MOST = 200;

    private static final String DEPUTY = "deputy";

    private final DeputyshipMapper mapper;
    private final DeputyTasks tasks;
    private final DeputyMessages messages;
    private final Organization organization;
    private final CaseTypes types;
    private final Clock clock;

    Deputyships(
            DeputyshipMapper mapper,
            DeputyTasks tasks,
            DeputyMessages messages,
            Organization organization,
            CaseTypes types,
            Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.messages = messages;
        this.organization = organization;
        this.types = types;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The person's own, in either part; of the whole department for its leader. */
    @Transactional(readOnly = true)
    List<Deputyship> of(Person person) {
        String department = person.has(Role.DEPARTMENT_LEADER) ? person.departmentCode() : null;
        return mapper.list(person.id(), department, today(), MOST);
    }

    /** Colleagues whom the person may name. */
    @Transactional(readOnly = true)
    List<Person> candidates(Person person) {
        return organization.people(person.departmentCode()).stream()
                .filter(one ->
                        !one.id().equals(person.id()) && !shared(person, one).isEmpty())
                .toList();
    }

    /** The procedures to choose from, what they are called by id. */
    Map<String, String> procedures() {
        Map<String, String> labels = new LinkedHashMap<>();
        types.all().forEach(type -> labels.put(type.procedure(), type.label()));
        return labels;
    }

    /**
     * Registers a deputy.
     *
     * @throws RequestRejected with what is wrong; nothing is then registered
     */
    void register(DeputyForm form, Person person) {
        LocalDate today = today();
        WantedDeputy wanted = form.read(today, procedures().keySet());
        Person deputy = require(wanted.deputy(), person);
        mapper.lock(List.of(person.id(), deputy.id()));
        requireFree(wanted, person, deputy, today);
        boolean begins = wanted.from().equals(today);
        mapper.insert(person.id(), person.departmentCode(), wanted, begins, LocalDateTime.now(clock));
        messages.registered(wanted, person, begins);
    }

    private Person require(String account, Person person) {
        if (account.equals(person.id())) {
            throw RequestRejected.invalid(DEPUTY, "不能由您自己代理。请选择本部门的其他同事。");
        }
        Person deputy = organization
                .person(account)
                .filter(one -> one.departmentCode().equals(person.departmentCode()))
                .orElseThrow(() -> RequestRejected.invalid(DEPUTY, "代理人须是本部门的同事。请从列出的人员中选择。"));
        if (deputy.roles().isEmpty()) {
            throw RequestRejected.invalid(DEPUTY, "不能由%s代理：账号已停用。请选择其他同事。".formatted(deputy.name()));
        }
        if (shared(person, deputy).isEmpty()) {
            throw RequestRejected.invalid(
                    DEPUTY,
                    "不能由%s代理：没有您办理待办的角色（%s）。请选择有此角色的同事。".formatted(deputy.name(), Role.labels(working(person))));
        }
        return deputy;
    }

    /** Neither two deputies for the same task, nor a deputy of a deputy, and so no circle. */
    private void requireFree(WantedDeputy wanted, Person person, Person deputy, LocalDate today) {
        for (Deputyship one : mapper.open(person.id(), today)) {
            if (!one.meets(wanted.from(), wanted.until(), wanted.procedure())) {
                continue;
            }
            if (one.principal().equals(person.id())) {
                throw RequestRejected.invalid(
                        "from", "%s您已委托%s代理。请先撤销原来的，或者错开日期、办件种类。".formatted(one.period(), one.deputyName()));
            }
            throw RequestRejected.invalid(
                    "from", "%s您代理%s，代理人不能再由他人代理。请先结束代理，或者错开日期。".formatted(one.period(), one.principalName()));
        }
        mapper.open(deputy.id(), today).stream()
                .filter(one -> one.principal().equals(deputy.id()))
                .filter(one -> one.meets(wanted.from(), wanted.until(), wanted.procedure()))
                .findFirst()
                .ifPresent(one -> {
                    throw RequestRejected.invalid(
                            DEPUTY,
                            "不能由%s代理：%s本人已由%s代理，代理不逐级传递。请选择其他同事，或者错开日期。"
                                    .formatted(deputy.name(), one.period(), one.deputyName()));
                });
    }

    /**
     * Ends it at once: what the deputy has taken and not answered goes back.
     *
     * @return what the person is told
     * @throws RequestRejected not found for somebody whom it does not concern; conflict when it is over already
     */
    String revoke(long id, Person person) {
        Deputyship known = mapper.find(id);
        if (known == null || !mayRevoke(known, person)) {
            throw RequestRejected.notFound("没有这项代理，或者它与您无关。请从“代理”页面进入。");
        }
        if (mapper.revoke(id, person.id(), today(), LocalDateTime.now(clock)) == 0) {
            Deputyship over = mapper.find(id);
            throw RequestRejected.conflict(
                    over == null || over.revokedByName() == null
                            ? "这项代理已于 %s 结束，不必撤销。".formatted(known.endsOn())
                            : "这项代理刚刚已由%s撤销，不必再撤销。".formatted(over.revokedByName()));
        }
        int back = tasks.giveBack(known, "代理已由%s撤销".formatted(person.name()));
        messages.revoked(known, person, back);
        return back == 0 ? "已撤销代理。" : "已撤销代理，尚未答复的 %d 件待办已退回。".formatted(back);
    }

    boolean mayRevoke(Deputyship one, Person person) {
        boolean leads =
                person.has(Role.DEPARTMENT_LEADER) && one.departmentCode().equals(person.departmentCode());
        return leads || one.principal().equals(person.id()) || one.deputy().equals(person.id());
    }

    private static Set<Role> shared(Person person, Person deputy) {
        Set<Role> roles = working(person);
        roles.retainAll(deputy.roles());
        return roles;
    }

    private static Set<Role> working(Person person) {
        Set<Role> roles = new HashSet<>(Role.taskWorkers());
        roles.retainAll(person.roles());
        return roles;
    }

    /** What it is called, of all procedures where it means none in particular. */
    String scope(Deputyship one) {
        return types.all()
                .filter(type -> type.procedure().equals(one.procedure()))
                .map(CaseType::label)
                .findFirst()
                .orElse("全部办件");
    }
}
