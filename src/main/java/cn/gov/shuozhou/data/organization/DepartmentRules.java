package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a department's entry must fulfil, each failure in a sentence. */
@Component
class DepartmentRules {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private static final int LONGEST_NAME = 100;

    private static final String CITY = "140600";

    private final OrganizationMapper mapper;

    DepartmentRules(OrganizationMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The department that the form describes.
     *
     * @throws RequestRejected invalid, with every problem
     */
    Department check(DepartmentForm form, boolean isNew) {
        String code = stripped(form.code());
        String name = stripped(form.name());
        String creditCode = stripped(form.creditCode()).toUpperCase(Locale.ROOT);
        String region = stripped(form.regionCode());
        List<Problem> problems = new ArrayList<>();
        checkCode(code, isNew, problems);
        checkNames(code, name, creditCode, problems);
        checkPlace(form, region, problems);
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        Level level = Objects.requireNonNull(form.level());
        return new Department(code, name, creditCode, region, level, Objects.requireNonNull(form.kind()), false);
    }

    private void checkCode(String code, boolean isNew, List<Problem> problems) {
        if (!CODE.matcher(code).matches()) {
            problems.add(new Problem("code", "部门代码“%s”不正确。请用 2 至 40 个小写字母、数字或连字符，以字母开头。".formatted(code)));
        } else if (isNew && mapper.department(code) != null) {
            problems.add(new Problem("code", "部门代码“%s”已被使用。请换一个代码。".formatted(code)));
        }
    }

    private void checkNames(String code, String name, String creditCode, List<Problem> problems) {
        Lengths.missingOrTooLong("name", "部门名称", LONGEST_NAME, name, "请填写全称。").ifPresent(problems::add);
        if (!CreditCode.isValid(creditCode)) {
            problems.add(new Problem("creditCode", "统一社会信用代码“%s”不正确（18 位，末位为校验码）。请按证书核对。".formatted(creditCode)));
        }
        for (Department other : mapper.departments()) {
            if (other.code().equals(code)) {
                continue;
            }
            if (other.name().equals(name)) {
                problems.add(new Problem("name", "部门名称“%s”已登记。请勿重复登记。".formatted(name)));
            }
            if (other.creditCode().equals(creditCode)) {
                problems.add(new Problem("creditCode", "该统一社会信用代码已登记给“%s”。请核对。".formatted(other.name())));
            }
        }
    }

    private void checkPlace(DepartmentForm form, String region, List<Problem> problems) {
        if (mapper.regions().stream().noneMatch(known -> known.code().equals(region))) {
            problems.add(new Problem("regionCode", "行政区划“%s”不正确。请选择本市的行政区划。".formatted(region)));
        }
        if (form.level() == null || form.kind() == null) {
            problems.add(new Problem("level", "没有选择部门层级或类别。请选择。"));
        } else if (form.level() == Level.COUNTY && region.equals(CITY)) {
            problems.add(new Problem("regionCode", "县级部门须选择所在县（市、区），不能选朔州市。"));
        } else if (form.kind() == Kind.COUNTY_AUTHORITY && form.level() != Level.COUNTY) {
            problems.add(new Problem("kind", "县级主管部门的层级须为县级。请改正层级或类别。"));
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
