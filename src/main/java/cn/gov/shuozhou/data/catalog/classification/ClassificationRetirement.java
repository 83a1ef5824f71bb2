package cn.gov.shuozhou.data.catalog.classification;

import cn.gov.shuozhou.data.catalog.classification.ClassificationChange.Act;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau closes an entry of 信息资源分类 to what is new, and opens it again. */
@Service
@Transactional
@Article("第十条")
public class ClassificationRetirement {

    private final ClassificationMapper mapper;
    private final ClassificationEntries entries;
    private final Clock clock;

    ClassificationRetirement(ClassificationMapper mapper, ClassificationEntries entries, Clock clock) {
        this.mapper = mapper;
        this.entries = entries;
        this.clock = clock;
    }

    /** Offers an entry no more. What is classified under it, published or draft, stays and keeps its code and words. */
    public void retire(String code, Person person) {
        ClassificationEntries.requireBureau(person);
        Classification entry = entries.find(code);
        if (entry.parent() == null) {
            throw RequestRejected.conflict("“%s”是编制指南规定的类，不能停用。".formatted(entry.name()));
        }
        List<Classification> children =
                entries.below(code).stream().filter(child -> !child.retired()).toList();
        if (!children.isEmpty()) {
            throw RequestRejected.conflict("“%s”之下还有 %d 个分类（如“%s”），请先停用它们。"
                    .formatted(entry.name(), children.size(), children.get(0).name()));
        }
        if (mapper.retire(code, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("“%s”此前已经停用。".formatted(entry.name()));
        }
        entries.record(code, Act.RETIRED, entry.name(), person);
    }

    /** Offers a retired entry again. */
    public void restore(String code, Person person) {
        ClassificationEntries.requireBureau(person);
        Classification entry = entries.find(code);
        if (entry.parent() != null) {
            ClassificationEntries.requireOffered(entries.find(entry.parent()));
        }
        if (mapper.restore(code) == 0) {
            throw RequestRejected.conflict("“%s”没有停用，无须恢复。".formatted(entry.name()));
        }
        entries.record(code, Act.RESTORED, entry.name(), person);
    }
}
