package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.materials.ServiceMapper.Written;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What departments do for people on application, and what of it they may not ask for because the platform gives it. Each
 * department's data officer keeps its own services (谁主管，谁负责).
 */
@Service
@Transactional
@Article("第二十一条")
public class ServiceItems {

    private final ServiceMapper mapper;
    private final MaterialChecks checks;
    private final Catalog catalog;
    private final Clock clock;

    ServiceItems(ServiceMapper mapper, MaterialChecks checks, Catalog catalog, Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listing<ServiceItem> list(ServiceFilter filter, String department) {
        return new Listing<>(
                mapper.count(filter, department), (limit, offset) -> mapper.list(filter, department, limit, offset));
    }

    /** All of them, by name, for somebody who chooses one. */
    @Transactional(readOnly = true)
    public List<ServiceItem> all() {
        return mapper.all();
    }

    /** @throws RequestRejected not found */
    @Transactional(readOnly = true)
    public ServiceItem service(long id) {
        return Optional.ofNullable(mapper.find(id))
                .orElseThrow(() -> RequestRejected.notFound("没有这个政务服务事项，或者已经停用。请从“免提交”进入。"));
    }

    /** The materials of the service, each as it stands today. */
    @Transactional(readOnly = true)
    public List<CheckedMaterial> check(ServiceItem service) {
        return mapper.materials(service.id()).stream()
                .map(material -> checks.check(service, material))
                .toList();
    }

    /**
     * Adds a service of the person's department.
     *
     * @return its id
     * @throws RequestRejected invalid with every problem; forbidden; conflict when the code is taken
     */
    long add(ServiceForm form, Person by) {
        requireOfficer(by);
        RequestRejected.throwIf(form.problems());
        Written written = new Written(form.codeText(), form.nameText(), form.basisText());
        if (mapper.idOf(written.codeText()) != null) {
            throw taken(written);
        }
        try {
            mapper.add(written, by, LocalDateTime.now(clock));
        } catch (DuplicateKeyException besides) {
            throw taken(written);
        }
        return Optional.ofNullable(mapper.idOf(written.codeText())).orElseThrow();
    }

    private static RequestRejected taken(Written written) {
        return RequestRejected.invalid("code", "事项编码“%s”已经登记过（停用的也算），请核对。".formatted(written.codeText()));
    }

    /** @throws RequestRejected not found, forbidden, or conflict when somebody was faster */
    void retire(long id, Person by) {
        ServiceItem service = kept(id, by);
        if (mapper.retire(id, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("“%s”刚刚已由其他人停用。请刷新页面查看。".formatted(service.name()));
        }
    }

    /** @throws RequestRejected invalid with every problem, not found, or forbidden */
    void addMaterial(long id, MaterialForm form, Person by) {
        kept(id, by);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            problems.addAll(unknown(form));
        }
        RequestRejected.throwIf(problems);
        mapper.addMaterial(id, new Material(0, form.name(), form.resourceCode(), form.itemNames(), form.paperBasis()));
    }

    private List<Problem> unknown(MaterialForm form) {
        String code = form.resourceCode();
        if (code == null) {
            return List.of();
        }
        Optional<Long> resource = catalog.idOf(code);
        if (resource.isEmpty()) {
            return List.of(new Problem("resource", "目录中没有代码为“%s”的信息资源。请从“数据目录”查找后填写。".formatted(code)));
        }
        Set<String> known =
                catalog.items(resource.get()).stream().map(Item::name).collect(Collectors.toSet());
        List<String> unknown = new Material(0, "", code, form.itemNames(), null)
                .items().stream().filter(name -> !known.contains(name)).toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of(
                        new Problem("items", "该信息资源没有信息项“%s”。请按目录中的名称填写，用顿号分开。".formatted(String.join("”“", unknown))));
    }

    /** @throws RequestRejected not found or forbidden */
    void removeMaterial(long id, long material, Person by) {
        kept(id, by);
        if (mapper.removeMaterial(id, material) == 0) {
            throw RequestRejected.notFound("没有这份材料，可能已经移除。请刷新页面查看。");
        }
    }

    boolean keeps(ServiceItem service, Person person) {
        return person.has(Role.DATA_OFFICER) && person.departmentCode().equals(service.departmentCode());
    }

    private ServiceItem kept(long id, Person by) {
        ServiceItem service = service(id);
        if (!keeps(service, by)) {
            throw RequestRejected.forbidden("“%s”由%s的数据专员维护。".formatted(service.name(), service.departmentName()));
        }
        return service;
    }

    static void requireOfficer(Person person) {
        if (!person.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("政务服务事项由各部门的数据专员登记。");
        }
    }
}
