package cn.gov.shuozhou.data.catalog.classification;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 信息资源分类 and the codes made from it. */
@Service
@Article("第十条")
public class Classifications {

    private final ClassificationMapper mapper;

    Classifications(ClassificationMapper mapper) {
        this.mapper = mapper;
    }

    /** The whole tree, every entry behind its parent, with those that are retired. */
    public List<Classification> all() {
        return mapper.all();
    }

    /** The entries whose code or name holds the words, with all that is above and below them. */
    public List<Classification> with(String words) {
        List<Classification> tree = all();
        String wanted = words.strip();
        List<String> found = tree.stream()
                .filter(entry -> entry.name().contains(wanted) || entry.code().startsWith(wanted))
                .map(Classification::code)
                .toList();
        return tree.stream()
                .filter(entry -> found.stream()
                        .anyMatch(code ->
                                code.startsWith(entry.code()) || entry.code().startsWith(code)))
                .toList();
    }

    /** The tree under which something new may be classified. */
    public List<Classification> offered() {
        return mapper.all().stream().filter(entry -> !entry.retired()).toList();
    }

    /** The tree of this moment, retired entries too, for looking many things up. */
    public ClassificationTree tree() {
        return new ClassificationTree(all());
    }

    /**
     * The next free 信息资源代码 of a classification. Whoever asks at the same time waits for the end of this transaction, so
     * that a number is given out once, and not at all if the transaction fails.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextCode(String classification) {
        find(classification).filter(Classification::retired).ifPresent(entry -> {
            throw RequestRejected.conflict("分类“%s”（%s）已停用，不能再编号。请改用别的分类。".formatted(entry.name(), entry.code()));
        });
        String code;
        do {
            if (mapper.advance(classification) == 0 && begin(classification) == 0) {
                mapper.advance(classification);
            }
            code = classification + "/" + mapper.lastNumber(classification);
        } while (mapper.uses(code) > 0);
        return code;
    }

    /**
     * The code that {@link #nextCode} would give out now. It is not reserved: somebody else may be given it first.
     *
     * @param classification of a 目 or 细目
     */
    @Transactional(readOnly = true)
    public String proposal(String classification) {
        int number = Objects.requireNonNullElse(mapper.lastNumber(classification), 0) + 1;
        while (mapper.uses(classification + "/" + number) > 0) {
            number++;
        }
        return classification + "/" + number;
    }

    /** The entry with this code, retired or not. */
    public Optional<Classification> find(String code) {
        return Optional.ofNullable(mapper.find(code));
    }

    private int begin(String classification) {
        try {
            return mapper.begin(classification);
        } catch (DuplicateKeyException alsoBegun) {
            throw RequestRejected.conflict("另一位数据专员正在为同一分类编号，本次没有保存。请再确认一次。");
        }
    }
}
