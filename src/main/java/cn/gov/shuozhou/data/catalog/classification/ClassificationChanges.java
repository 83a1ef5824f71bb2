package cn.gov.shuozhou.data.catalog.classification;

import cn.gov.shuozhou.data.catalog.classification.ClassificationChange.Act;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bureau keeps the tree of 信息资源分类. The three 类 are given by the 编制指南; an entry is never deleted, so that whatever
 * was published under it is still named by it.
 */
@Service
@Transactional
@Article("第十条")
public class ClassificationChanges {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_DETAIL_DIGITS = 6;

    private final ClassificationMapper mapper;
    private final ClassificationEntries entries;

    ClassificationChanges(ClassificationMapper mapper, ClassificationEntries entries) {
        this.mapper = mapper;
        this.entries = entries;
    }

    /** How many resources and drafts every classification has; one without any is left out. */
    @Transactional(readOnly = true)
    public Map<String, Long> inUse() {
        return mapper.inUse().stream()
                .collect(Collectors.toMap(ClassificationMapper.Use::classification, ClassificationMapper.Use::uses));
    }

    /** What was done to each entry, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<ClassificationChange>> history() {
        return mapper.history().stream().collect(Collectors.groupingBy(ClassificationChange::code));
    }

    /**
     * Adds an entry below another and gives its code.
     *
     * @param digits its own part of the code; empty for the next free number
     * @throws RequestRejected not found; invalid; conflict when code or name are taken
     */
    public String add(String parent, String digits, String name, Person person) {
        ClassificationEntries.requireBureau(person);
        Classification above = entries.find(parent);
        ClassificationEntries.requireOffered(above);
        int length = digitsBelow(above);
        List<Classification> siblings = entries.below(parent);
        checkName(name, siblings, "");
        String own = digits.isBlank() ? next(siblings, parent, length) : digits.strip();
        if (!own.matches(length == 0 ? "\\d{1,%d}".formatted(MOST_DETAIL_DIGITS) : "\\d{%d}".formatted(length))) {
            throw RequestRejected.invalid(
                    "digits",
                    "“%s”之下的代码应为%s数字，现填“%s”。不填的由平台顺序编号。"
                            .formatted(
                                    above.name(),
                                    length == 0 ? " 1 至 %d 位".formatted(MOST_DETAIL_DIGITS) : " %d 位".formatted(length),
                                    own));
        }
        try {
            mapper.insert(parent + own, parent, name.strip());
        } catch (DuplicateKeyException taken) {
            throw RequestRejected.conflict("代码 %s 已在使用，请改用别的数字，或不填由平台顺序编号。".formatted(parent + own));
        }
        entries.record(parent + own, Act.ADDED, name.strip(), person);
        return parent + own;
    }

    /** Gives an entry another name. Published resources keep the words that they were published with. */
    public void rename(String code, String name, Person person) {
        ClassificationEntries.requireBureau(person);
        Classification entry = entries.find(code);
        String parent = entry.parent();
        if (parent == null) {
            throw RequestRejected.conflict("“%s”是编制指南规定的类，名称不能更改。".formatted(entry.name()));
        }
        checkName(name, entries.below(parent), code);
        mapper.rename(code, name.strip());
        entries.record(code, Act.RENAMED, name.strip(), person);
    }

    /** How many digits an entry below adds; 0 for any number of them. */
    private static int digitsBelow(Classification above) {
        return switch (above.level()) {
            case "类" -> 2;
            case "项" -> 3;
            case "目" -> 0;
            default -> throw RequestRejected.conflict("“%s”是细目，之下不再分类。".formatted(above.name()));
        };
    }

    private static void checkName(String name, List<Classification> siblings, String ownCode) {
        String wanted = name.strip();
        RequestRejected.throwIf(Lengths.missingOrTooLong("name", "分类名称", LONGEST_NAME, wanted, ""));
        siblings.stream()
                .filter(entry -> entry.name().equals(wanted) && !entry.code().equals(ownCode))
                .findFirst()
                .ifPresent(other -> {
                    throw RequestRejected.conflict((other.retired()
                                    ? "同一上级之下已有停用的“%s”（%s），请恢复它，或改成能相互区分的名称。"
                                    : "同一上级之下已有“%s”（%s），请勿重复，或改成能相互区分的名称。")
                            .formatted(wanted, other.code()));
                });
    }

    private static String next(List<Classification> siblings, String parent, int length) {
        long highest = siblings.stream()
                .mapToLong(entry -> Long.parseLong(entry.code().substring(parent.length())))
                .max()
                .orElse(0);
        return "%0{d}d".replace("{d}", String.valueOf(length == 0 ? 2 : length)).formatted(highest + 1);
    }
}
