package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.OrganizationMapper.PersonRow;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who is who: departments, regions, people and the roles they hold. */
@Service
@Article({"第七条", "第三十一条"})
public class Organization {

    /** The department that runs the platform: 市政务信息管理局. */
    public static final String BUREAU = "bureau";

    /** Group of the accounts of other systems' programs. */
    public static final String TECHNICAL_ACCOUNTS = "technical";

    private final OrganizationMapper mapper;
    private final DepartmentChangeMapper changes;
    private final Identities identities;

    Organization(OrganizationMapper mapper, DepartmentChangeMapper changes, Identities identities) {
        this.mapper = mapper;
        this.changes = changes;
        this.identities = identities;
    }

    public List<Region> regions() {
        return mapper.regions();
    }

    public List<Department> departments() {
        return mapper.departments();
    }

    /**
     * The department of this code.
     *
     * @throws RequestRejected not found
     */
    public Department department(String code) {
        Department department = mapper.department(code);
        if (department == null) {
            throw RequestRejected.notFound("没有代码为“%s”的部门。".formatted(code));
        }
        return department;
    }

    /** Those of these codes that departments have, by code; read at once. */
    public Map<String, Department> departments(Collection<String> codes) {
        return mapper.departmentsOf(codes).stream().collect(Collectors.toMap(Department::code, Function.identity()));
    }

    /** As {@link #department(String)}; empty for a code that no department has. */
    public Optional<Department> findDepartment(String code) {
        return Optional.ofNullable(mapper.department(code));
    }

    /** What departments were called before, of each the oldest name first. */
    public List<FormerName> formerNames() {
        return mapper.formerNames();
    }

    /** Departments that have become part of others, as confirmed. */
    public List<DepartmentChange> mergers() {
        return changes.mergers();
    }

    /**
     * What each department was called at a moment, by code; one that was known to be merged goes by the name of the
     * department that stands for it.
     */
    public Map<String, String> departmentNames(LocalDateTime at) {
        Map<String, String> names = new HashMap<>();
        departments().forEach(department -> names.put(department.code(), department.name()));
        Set<String> told = new HashSet<>();
        formerNames().stream()
                .filter(former -> former.untilAt().isAfter(at) && told.add(former.departmentCode()))
                .forEach(former -> names.put(former.departmentCode(), former.name()));
        Map<String, String> successors = successors(at);
        Map<String, String> standing = new HashMap<>(names);
        successors.keySet().forEach(code -> standing.put(code, names.get(last(code, successors))));
        return standing;
    }

    /** Codes of the department and of all that were known at a moment to have become part of it. */
    public Set<String> departmentsWithin(String code, LocalDateTime at) {
        Map<String, String> successors = successors(at);
        Set<String> within = new TreeSet<>(successors.keySet());
        within.removeIf(merged -> !last(merged, successors).equals(code));
        within.add(code);
        return within;
    }

    private Map<String, String> successors(LocalDateTime at) {
        return mergers().stream()
                .filter(merger -> merger.isKnownAt(at))
                .collect(Collectors.toMap(
                        DepartmentChange::departmentCode, merger -> Objects.requireNonNull(merger.successorCode())));
    }

    /** A successor may itself have been merged later. */
    private static String last(String code, Map<String, String> successors) {
        String at = code;
        while (successors.containsKey(at)) {
            at = successors.get(at);
        }
        return at;
    }

    /** Whether region and kind of the department stand; those of a new one wait for a security administrator. */
    public boolean isConfirmed(String departmentCode) {
        return mapper.isConfirmed(departmentCode);
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(mapper.person(id)).map(this::withRoles);
    }

    /** The department of the person; empty for an account that belongs to no person. */
    public Optional<String> departmentOf(String personId) {
        return Optional.ofNullable(mapper.person(personId)).map(PersonRow::departmentCode);
    }

    /** Everybody of one department. */
    public List<Person> people(String departmentCode) {
        return mapper.peopleOf(departmentCode).stream().map(this::withRoles).toList();
    }

    /** The people of one department who hold the role. */
    public List<Person> people(String departmentCode, Role role) {
        Set<String> holders = Set.copyOf(holders(departmentCode, role));
        return holders.isEmpty()
                ? List.of()
                : mapper.peopleOf(departmentCode).stream()
                        .filter(row -> holders.contains(row.id()))
                        .map(this::withRoles)
                        .toList();
    }

    /** The accounts of those people only, for sending them messages. */
    public List<String> holders(String departmentCode, Role role) {
        return identities.usersIn(role.group(), departmentCode);
    }

    /** The accounts of everybody, in whatever department, who holds the role. */
    public List<String> holders(Role role) {
        List<String> holders = identities.usersIn(role.group());
        return holders.isEmpty() ? List.of() : mapper.registered(holders);
    }

    /** Everybody, in whatever department, who holds the role. */
    public List<Person> people(Role role) {
        return identities.usersIn(role.group()).stream()
                .flatMap(id -> person(id).stream())
                .toList();
    }

    /** True for an account of a program: never a person's, and never one of the engine's administrators. */
    public boolean isTechnical(String account) {
        Set<String> groups = identities.groupsOf(account);
        return groups.contains(TECHNICAL_ACCOUNTS)
                && !groups.contains(Registration.ENGINE_ADMINISTRATORS)
                && mapper.person(account) == null;
    }

    private Person withRoles(PersonRow row) {
        Set<Role> roles = identities.groupsOf(row.id()).stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toSet());
        return new Person(row.id(), row.name(), row.departmentCode(), row.departmentName(), roles);
    }
}
