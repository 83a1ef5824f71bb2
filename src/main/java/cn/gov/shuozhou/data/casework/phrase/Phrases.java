package cn.gov.shuozhou.data.casework.phrase;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people often write: kept for themselves or for their department, removed by whoever has kept it. */
@Service
@Transactional
class Phrases {

    private static final int LONGEST = 500;

    private static final int MOST = 50;

    private static final String FIELD = "content";

    private static final String NAME = "常用意见";

    private final PhraseMapper mapper;

    Phrases(PhraseMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    List<Phrase> of(Person person) {
        return mapper.of(person);
    }

    /** Keeps the text, for the person alone or for everybody of the department. */
    void keep(@Nullable String text, boolean shared, Person person) {
        String content = text == null ? "" : text.strip();
        RequestRejected.throwIf(Lengths.missingOrTooLong(FIELD, NAME, LONGEST, content, "请先在表单里写好意见。"));
        RequestRejected.throwIf(PlainText.problem(content).map(sentence -> new Problem(FIELD, NAME + sentence)));
        if (mapper.count(person, shared) >= MOST) {
            throw RequestRejected.invalid(FIELD, "您存的常用意见已有 %d 条。请先删去不用的。".formatted(MOST));
        }
        try {
            mapper.insert(person, shared, content);
        } catch (DuplicateKeyException keptAlready) {
            throw RequestRejected.conflict("已有相同的常用意见，没有再存。");
        }
    }

    /**
     * Removes a text.
     *
     * @throws RequestRejected when it is not there any more, or somebody else has kept it
     */
    void remove(long id, Person person) {
        if (mapper.delete(id, person) == 0) {
            throw RequestRejected.notFound("这条常用意见已经删去，或者是同事存的，只有存的人可以删去。");
        }
    }
}
