package cn.gov.shuozhou.data.catalog.classification;

import cn.gov.shuozhou.data.catalog.classification.ClassificationChange.Act;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every act of the bureau on 信息资源分类 begins with and ends with. */
@Component
class ClassificationEntries {

    private final ClassificationMapper mapper;
    private final Clock clock;

    ClassificationEntries(ClassificationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws RequestRejected not found */
    Classification find(String code) {
        Classification entry = mapper.find(code);
        if (entry == null) {
            throw RequestRejected.notFound("分类目录中没有代码 %s。请从“分类目录”重新选择。".formatted(code));
        }
        return entry;
    }

    /** Directly below, with those that are retired. */
    List<Classification> below(String parent) {
        return mapper.all().stream()
                .filter(entry -> parent.equals(entry.parent()))
                .toList();
    }

    void record(String code, Act act, String name, Person person) {
        mapper.record(code, act, name, person.id(), LocalDateTime.now(clock));
    }

    static void requireOffered(Classification above) {
        if (above.retired()) {
            throw RequestRejected.conflict("上级分类“%s”（%s）已停用，请先恢复它。".formatted(above.name(), above.code()));
        }
    }

    static void requireBureau(Person person) {
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("分类目录由市政务信息管理局维护。需要新的分类请与其联系。");
        }
    }
}
