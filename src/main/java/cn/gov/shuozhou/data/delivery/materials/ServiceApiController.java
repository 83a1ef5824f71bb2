package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.delivery.ApiReader;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same for the systems of service windows: by the token of one of their department's grants, or in somebody's session. */
@RestController
class ServiceApiController {

    private final ServiceItems services;

    ServiceApiController(ServiceItems services) {
        this.services = services;
    }

    /** A service with its materials as they stand today. */
    record ServiceView(String code, String name, String department, List<MaterialView> materials) {}

    record MaterialView(
            String name,
            String verdict,
            String label,
            boolean mayBeAsked,
            String words,
            @Nullable String grant) {}

    /** Those that fit the filter, without materials; at most one page. */
    @GetMapping("/api/services")
    List<ServiceItem> list(
            ServiceFilter filter,
            @AuthenticationPrincipal @Nullable Person person,
            @AuthenticationPrincipal @Nullable ApiReader program) {
        String department =
                program == null ? Objects.requireNonNull(person).departmentCode() : program.departmentCode();
        return services.list(filter, department).page(1).rows();
    }

    /** @param id as the list gives it */
    @GetMapping("/api/services/{id:\\d+}")
    ServiceView show(@PathVariable long id) {
        ServiceItem service = services.service(id);
        return new ServiceView(
                service.code(),
                service.name(),
                service.departmentName(),
                services.check(service).stream()
                        .map(material -> new MaterialView(
                                material.name(),
                                material.verdict().name(),
                                material.verdict().label(),
                                material.verdict().mayBeAsked(),
                                material.words(),
                                material.grant()))
                        .toList());
    }
}
