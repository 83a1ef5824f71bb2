package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 示例数据: fictional departments and people, all with the one demo password. Exists in the demo profile only. All or none:
 * a demo that was stopped while they were being entered enters them at its next start.
 */
@Component
@Profile("demo")
@Order(DemoOrganization.ORDER)
class DemoOrganization implements ApplicationRunner {

    /** Runs before the other demo data, which refer to departments and people. */
    static final int ORDER = 10;

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Registration registration;
    private final AccountRegistration accounts;
    private final Organization organization;
    private final Resource departments;
    private final Resource people;
    private final String password;

    DemoOrganization(
            Registration registration,
            AccountRegistration accounts,
            Organization organization,
            @Value("classpath:demo/departments.csv") Resource departments,
            @Value("classpath:demo/people.csv") Resource people,
            @Value("${app.demo.password}") String password) {
        this.registration = registration;
        this.accounts = accounts;
        this.organization = organization;
        this.departments = departments;
        this.people = people;
        this.password = password;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public void run(ApplicationArguments arguments) throws IOException {
        if (!organization.people(Role.SYSTEM_ADMIN).isEmpty()) {
            return;
        }
        registration.createGroups();
        for (CSVRecord row : read(departments)) {
            registration.register(new Department(
                    row.get("code"),
                    row.get("name"),
                    row.get("credit_code"),
                    row.get("region_code"),
                    Level.valueOf(row.get("level")),
                    Kind.valueOf(row.get("kind")),
                    true));
        }
        for (CSVRecord row : read(people)) {
            accounts.register(
                    row.get("id"),
                    row.get("name"),
                    organization.department(row.get("department_code")),
                    roles(row.get("roles")),
                    password);
        }
    }

    private static Set<Role> roles(String groups) {
        return Arrays.stream(groups.split(";"))
                .map(group -> Role.ofGroup(group).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static List<CSVRecord> read(Resource resource) throws IOException {
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        }
    }
}
