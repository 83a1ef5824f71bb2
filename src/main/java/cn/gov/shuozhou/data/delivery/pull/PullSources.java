package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.delivery.pull.SourceForm.Written;
import cn.gov.shuozhou.data.delivery.upload.UploadAccess;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The databases from which data are fetched. A data officer of the providing department registers one for a resource; the
 * bureau and the auditors see what there is.
 */
@Service
@Article({"第十七条", "第三十一条"})
class PullSources {

    private static final Set<Role> READERS_OF_ALL = Set.of(Role.BUREAU, Role.AUDIT_ADMIN);

    private final PullSourceMapper mapper;
    private final PullRunMapper runs;
    private final SourcePasswords passwords;
    private final AllowedHosts hosts;
    private final UploadAccess access;
    private final Catalog catalog;
    private final DataKeys keys;
    private final Clock clock;

    PullSources(
            PullSourceMapper mapper,
            PullRunMapper runs,
            SourcePasswords passwords,
            AllowedHosts hosts,
            UploadAccess access,
            Catalog catalog,
            DataKeys keys,
            Clock clock) {
        this.mapper = mapper;
        this.runs = runs;
        this.passwords = passwords;
        this.hosts = hosts;
        this.access = access;
        this.catalog = catalog;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether the operator has named no host at all. */
    boolean isOff() {
        return hosts.none();
    }

    Listing<PullSource> list(SourceFilter filter, Person person) {
        String department = departmentOf(person);
        return new Listing<>(
                mapper.count(filter, department), (limit, offset) -> mapper.list(filter, department, limit, offset));
    }

    Listing<PullRun> runs(RunFilter filter, Person person) {
        String department = departmentOf(person);
        return new Listing<>(
                runs.count(filter, department), (limit, offset) -> runs.list(filter, department, limit, offset));
    }

    /** The department whose sources the person sees; null for all. */
    private static @Nullable String departmentOf(Person person) {
        return readsAll(person) ? null : person.departmentCode();
    }

    private static boolean readsAll(Person person) {
        return READERS_OF_ALL.stream().anyMatch(person::has);
    }

    /** @throws RequestRejected not found, or forbidden to another department */
    PullSource source(long id, Person person) {
        PullSource source = Optional.ofNullable(mapper.find(id))
                .orElseThrow(() -> RequestRejected.notFound("没有这个取数来源。请从“定时取数”进入。"));
        if (!readsAll(person) && !source.departmentCode().equals(person.departmentCode())) {
            throw RequestRejected.forbidden("这个取数来源由%s登记，只有该部门的数据专员可以查看。".formatted(source.departmentName()));
        }
        return source;
    }

    List<PullRun> latest(PullSource source, int most) {
        return runs.latest(source.id(), most);
    }

    boolean keeps(PullSource source, Person person) {
        return person.has(Role.DATA_OFFICER) && source.departmentCode().equals(person.departmentCode());
    }

    Optional<Long> of(Resource resource) {
        return Optional.ofNullable(mapper.idOf(resource.id()));
    }

    /** @throws RequestRejected as for whoever uploads data of the resource */
    Resource resource(long id, Person person) {
        return access.resource(id, person);
    }

    /**
     * Registers a source.
     *
     * @return its id
     * @throws RequestRejected invalid with every problem; conflict when the resource has one
     */
    @Transactional
    long register(long resourceId, SourceForm form, Person by) {
        Resource resource = access.resource(resourceId, by);
        Written written = checked(form, resource, null);
        LocalDateTime now = LocalDateTime.now(clock);
        Map<String, Long> key = new HashMap<>();
        if (mapper.idOf(resourceId) != null) {
            throw another(resource);
        }
        try {
            mapper.insert(resourceId, written, at(written), written.timetable().after(now), by, now, key);
        } catch (DuplicateKeyException besides) {
            throw another(resource);
        }
        long id = Objects.requireNonNull(key.get("id"));
        passwords.keep(id, form.passwordText());
        return id;
    }

    private static RequestRejected another(Resource resource) {
        return RequestRejected.conflict("“%s”已有一个取数来源，请修改那一个，或者先删除它。".formatted(resource.name()));
    }

    /** @throws RequestRejected as above; forbidden; conflict when it was deleted */
    @Transactional
    void change(long id, SourceForm form, Person by) {
        PullSource source = kept(id, by);
        Written written = checked(form, catalog.resource(source.resourceId()), source);
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.update(id, written, at(written), written.timetable().after(now), by, now) == 0) {
            throw deleted();
        }
        if (!form.passwordText().isEmpty()) {
            passwords.keep(id, form.passwordText());
        }
    }

    private static String at(Written written) {
        return written.timetable().at().toString();
    }

    private Written checked(SourceForm form, Resource resource, @Nullable PullSource before) {
        if (hosts.none()) {
            throw RequestRejected.conflict("系统没有开启定时取数。请联系系统管理员在设置 APP_PULLS_HOSTS 中写明允许取数的主机。");
        }
        List<Problem> problems = new ArrayList<>(form.problems());
        if (before == null && form.passwordText().isEmpty()) {
            problems.add(new Problem("password", "请填写口令。"));
        }
        if (keys.of(resource.id()).isEmpty()) {
            problems.add(new Problem("", "“%s”还没有设定主键，不能比较取来的数据有无变化。请先在“上传数据”页设定主键。".formatted(resource.name())));
        }
        RequestRejected.throwIf(problems);
        Written written = form.written();
        if (!hosts.has(written.host())) {
            problems.add(new Problem(
                    "host", "主机“%s”不在允许取数的主机之列。请核对，或者联系系统管理员在设置 APP_PULLS_HOSTS 中加上它。".formatted(written.host())));
        }
        String other = mapper.otherReader(written, resource.providerCode());
        if (other != null) {
            problems.add(new Problem("database", "这个数据库已由%s登记，不是本部门的。请核对主机、端口和数据库名。".formatted(other)));
        }
        if (before != null && form.passwordText().isEmpty() && !written.isLoginOf(before)) {
            problems.add(new Problem("password", "改了主机、端口、数据库、用户名或者加密的，请重新填写口令：原来的口令不送到别处。"));
        }
        RequestRejected.throwIf(problems);
        return written;
    }

    /**
     * Lets data be fetched soon, on whichever node comes first.
     *
     * @throws RequestRejected forbidden; conflict while it is being done already
     */
    @Transactional
    void pull(long id, Person by) {
        PullSource source = kept(id, by);
        mapper.lock(id);
        if (hosts.none()) {
            throw RequestRejected.conflict("系统没有开启定时取数，请联系系统管理员。");
        }
        if (runs.underWay(id) > 0) {
            throw RequestRejected.conflict("“%s”正在取数，没有再次开始。请等它结束。".formatted(source.resourceName()));
        }
        runs.queueFor(id, by, LocalDateTime.now(clock));
    }

    /** @throws RequestRejected forbidden; conflict when it was deleted */
    @Transactional
    void enable(long id, boolean on, Person by) {
        PullSource source = kept(id, by);
        LocalDateTime next = on ? source.timetable().after(LocalDateTime.now(clock)) : null;
        if (mapper.enable(id, on, next) == 0) {
            throw deleted();
        }
    }

    /**
     * Its password is erased, its runs stay. Also of a resource that is retired.
     *
     * @throws RequestRejected forbidden; conflict when somebody was faster
     */
    @Transactional
    void delete(long id, Person by) {
        PullSource source = source(id, by);
        if (!keeps(source, by)) {
            throw RequestRejected.forbidden("只有%s的数据专员可以删除这个取数来源。".formatted(source.departmentName()));
        }
        if (mapper.delete(id, LocalDateTime.now(clock)) == 0) {
            throw deleted();
        }
    }

    /** @throws RequestRejected forbidden; conflict when it was deleted */
    PullSource kept(long id, Person by) {
        PullSource source = source(id, by);
        access.resource(source.resourceId(), by);
        if (source.deletedAt() != null) {
            throw deleted();
        }
        return source;
    }

    private static RequestRejected deleted() {
        return RequestRejected.conflict("这个取数来源已经删除。要再取数的，请重新登记。");
    }
}
