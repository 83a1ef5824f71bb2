package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.organization.DepartmentAdministration;
import cn.gov.shuozhou.data.organization.DepartmentForm;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.tabular.Column;
import cn.gov.shuozhou.data.tabular.FoldedText;
import cn.gov.shuozhou.data.tabular.TableFile;
import cn.gov.shuozhou.data.tabular.TableLayout;
import cn.gov.shuozhou.data.tabular.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over lists of departments or people: all rows, or none and a sentence for every problem of every row. */
@Service
@Transactional
class OrganizationImport {

    static final List<String> DEPARTMENT_COLUMNS = List.of("部门代码", "部门名称", "统一社会信用代码", "行政区划代码", "层级", "类别");

    static final List<String> PERSON_COLUMNS = List.of("用户名", "姓名", "部门代码", "角色");

    private static final int MOST_ROWS = 5_000;

    private final DepartmentAdministration departments;
    private final AccountAdministration accounts;

    OrganizationImport(DepartmentAdministration departments, AccountAdministration accounts) {
        this.departments = departments;
        this.accounts = accounts;
    }

    int departments(Person administrator, String fileName, byte[] file) {
        return rows(
                        table(fileName, file, DEPARTMENT_COLUMNS),
                        row -> departments.create(administrator, department(row)))
                .size();
    }

    /** One for each new person: the activation code to hand over, where there is one. */
    List<Optional<Issued>> people(Person administrator, String fileName, byte[] file) {
        return rows(table(fileName, file, PERSON_COLUMNS), row -> accounts.create(administrator, person(row)));
    }

    private static List<TableRow> table(String fileName, byte[] file, List<String> columns) {
        List<Column> wanted = columns.stream().map(Column::text).toList();
        return TableFile.of(fileName, file).rows(new TableLayout(wanted, false, MOST_ROWS));
    }

    private static <T> List<T> rows(List<TableRow> rows, Function<TableRow, T> enter) {
        List<Problem> problems = new ArrayList<>();
        List<T> entered = new ArrayList<>();
        for (TableRow row : rows) {
            try {
                entered.add(enter.apply(row));
            } catch (RequestRejected refusal) {
                refusal.problems().forEach(problem -> problems.add(row.problem(problem)));
            }
        }
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return entered;
    }

    private static DepartmentForm department(TableRow row) {
        return new DepartmentForm(
                row.text("部门代码"),
                row.text("部门名称"),
                row.text("统一社会信用代码"),
                row.text("行政区划代码"),
                chosen(Level.values(), Level::label, row, "层级"),
                chosen(Kind.values(), Kind::label, row, "类别"));
    }

    private static PersonForm person(TableRow row) {
        Set<Role> roles = Arrays.stream(row.text("角色").split("[、;；,，]"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .map(label -> labelled(Role.values(), Role::label, label)
                        .orElseThrow(() -> unknown("角色", label, Role.values(), Role::label)))
                .collect(Collectors.toSet());
        return new PersonForm(row.text("用户名"), row.text("姓名"), row.text("部门代码"), roles);
    }

    private static <E> E chosen(E[] choices, Function<E, String> label, TableRow row, String column) {
        return labelled(choices, label, row.text(column))
                .orElseThrow(() -> unknown(column, row.text(column), choices, label));
    }

    private static <E> Optional<E> labelled(E[] choices, Function<E, String> label, String wanted) {
        return Arrays.stream(choices)
                .filter(choice -> FoldedText.sameWord(label.apply(choice), wanted))
                .findFirst();
    }

    private static <E> RequestRejected unknown(String column, String given, E[] choices, Function<E, String> label) {
        String known = Arrays.stream(choices).map(label).collect(Collectors.joining("、"));
        return RequestRejected.invalid(column, "%s“%s”不在可选范围内。请填写：%s。".formatted(column, given, known));
    }
}
