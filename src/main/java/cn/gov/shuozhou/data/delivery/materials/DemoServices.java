package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 示例数据: services of departments with the materials they ask for. A line of {@code demo/services.txt} that begins with a
 * blank is a material of the service above it.
 */
@Component
@Profile("demo")
@Order(DemoServices.ORDER)
class DemoServices implements ApplicationRunner {

    /** When the catalogue and the people are there. */
    static final int ORDER = 35;

    private static final String FIELD = "\\|";

    private final ServiceItems services;
    private final Organization organization;

    DemoServices(ServiceItems services, Organization organization) {
        this.services = services;
        this.organization = organization;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<String> lines = new ClassPathResource("demo/services.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        Person officer = officer(lines.get(0).split(FIELD)[0]);
        Page<ServiceItem> present = services.list(new ServiceFilter(null, null), officer.departmentCode())
                .page(1);
        if (!present.rows().isEmpty()) {
            return;
        }
        long service = 0;
        for (String line : lines) {
            String[] fields = line.strip().split(FIELD, -1);
            if (line.startsWith(" ")) {
                services.addMaterial(service, new MaterialForm(fields[0], fields[1], fields[2], fields[3]), officer);
            } else {
                officer = officer(fields[0]);
                service = services.add(new ServiceForm(fields[1], fields[2], fields[3]), officer);
            }
        }
    }

    private Person officer(String department) {
        return organization.person(department + ".data-officer").orElseThrow();
    }
}
