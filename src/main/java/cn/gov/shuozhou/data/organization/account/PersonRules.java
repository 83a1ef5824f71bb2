package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.RoleRules;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new person's entry must fulfil, each failure in a sentence. */
@Component
class PersonRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private static final int LONGEST_NAME = 64;

    private final Organization organization;
    private final Identities identities;

    PersonRules(Organization organization, Identities identities) {
        this.organization = organization;
        this.identities = identities;
    }

    /**
     * The new person that the form describes.
     *
     * @throws RequestRejected invalid, with every problem
     */
    Person check(PersonForm form) {
        String id = form.enteredId();
        String name = stripped(form.name());
        String departmentCode = stripped(form.departmentCode());
        Set<Role> roles = Objects.requireNonNullElse(form.roles(), Set.<Role>of());
        Department department = organization.findDepartment(departmentCode).orElse(null);
        List<Problem> problems = new ArrayList<>();
        checkId(id, problems);
        Lengths.missingOrTooLong("name", "姓名", LONGEST_NAME, name, "请填写真实姓名。").ifPresent(problems::add);
        if (department == null) {
            problems.add(new Problem("departmentCode", "没有代码为“%s”的部门。请先登记部门，或选择已有部门。".formatted(departmentCode)));
        } else {
            problems.addAll(RoleRules.problems(roles, department));
        }
        if (department == null || !problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return new Person(id, name, department.code(), department.name(), roles);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void checkId(String id, List<Problem> problems) {
        if (!isId(id)) {
            problems.add(new Problem("id", "用户名“%s”不正确。请用 3 至 64 个小写字母、数字、点、下划线或连字符。".formatted(id)));
        } else if (organization.departmentOf(id).isPresent() || identities.exists(id)) {
            problems.add(new Problem("id", "用户名“%s”已被使用。请换一个用户名。".formatted(id)));
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
