package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.DepartmentChange.Kind;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a department must fulfil, each failure in a sentence. */
@Component
class DepartmentChangeRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASIS = 200;

    private final Organization organization;
    private final DepartmentChangeMapper mapper;
    private final Clock clock;

    DepartmentChangeRules(Organization organization, DepartmentChangeMapper mapper, Clock clock) {
        this.organization = organization;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The change that the form describes.
     *
     * @throws RequestRejected invalid, with every problem
     */
    DepartmentChange check(Person person, DepartmentChangeForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Department> department = organization.findDepartment(stripped(form.department()));
        if (department.isEmpty()) {
            problems.add(new Problem("department", "没有选择部门，或者所选部门不存在。请从列表中选择。"));
        }
        LocalDate effectiveOn = effectiveOn(stripped(form.effectiveOn()), problems);
        String basis = stripped(form.basis());
        Lengths.missingOrTooLong("basis", "依据", LONGEST_BASIS, basis, "请写明文件名称和文号。")
                .ifPresent(problems::add);
        Kind kind = form.kind();
        String newName = kind == Kind.RENAMED ? stripped(form.newName()) : null;
        String successor = kind == Kind.MERGED ? stripped(form.successor()) : null;
        if (kind == null) {
            problems.add(new Problem("kind", "没有选择是更名还是合并。请选择。"));
        }
        department.ifPresent(found -> target(found, newName, successor).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        Department found = department.orElseThrow();
        return new DepartmentChange(
                0,
                Objects.requireNonNull(kind),
                found.code(),
                found.name(),
                newName,
                successor,
                null,
                Objects.requireNonNull(effectiveOn),
                basis,
                person.id(),
                LocalDateTime.now(clock),
                RequestOutcome.WAITING,
                null,
                null);
    }

    /** What is wrong with the name or the successor; the same is asked again when it is confirmed. */
    Optional<Problem> target(Department department, @Nullable String newName, @Nullable String successor) {
        Optional<DepartmentChange> merged = merger(department.code());
        if (merged.isPresent()) {
            return Optional.of(new Problem(
                    "department", "%s，不能再更名或合并。".formatted(merged.get().what())));
        }
        if (newName != null) {
            return name(newName);
        }
        return successor == null ? Optional.empty() : successor(department, successor);
    }

    private Optional<Problem> name(String newName) {
        return Lengths.missingOrTooLong("newName", "新名称", LONGEST_NAME, newName, "请填写全称。")
                .or(() -> organization.departments().stream()
                        .filter(other -> other.name().equals(newName))
                        .findFirst()
                        .map(other -> new Problem("newName", "已有名为“%s”的部门。请核对；并入该部门的，请选择合并。".formatted(newName))));
    }

    private Optional<Problem> successor(Department department, String successor) {
        if (organization.findDepartment(successor).isEmpty() || successor.equals(department.code())) {
            return Optional.of(new Problem("successor", "没有选择并入的部门，或者选的是它自己。请选择另一个部门。"));
        }
        return merger(successor).map(merged -> new Problem("successor", "%s。请选择合并后的部门。".formatted(merged.what())));
    }

    private Optional<DepartmentChange> merger(String code) {
        return mapper.mergers().stream()
                .filter(merger -> merger.departmentCode().equals(code))
                .findFirst();
    }

    private @Nullable LocalDate effectiveOn(String text, List<Problem> problems) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(LocalDate.now(clock))) {
                return day;
            }
            problems.add(new Problem("effectiveOn", "生效日期 %s 还没有到。请在当日或以后登记。".formatted(day)));
        } catch (DateTimeParseException noDate) {
            problems.add(new Problem("effectiveOn", "生效日期“%s”不正确。请写成 2026-10-01。".formatted(text)));
        }
        return null;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
