package cn.gov.shuozhou.data.search;

import cn.gov.shuozhou.data.paging.LikePattern;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 同义词: words that the search takes for each other, short names of departments among them. Kept by the bureau. */
@Service
@Transactional
public class Synonyms {

    private static final String FIELD = "words";

    private static final int MOST_WORDS = 10;

    private static final int SHORTEST = 2;

    private static final int LONGEST = 40;

    private static final int MOST_LINES = 500;

    private final SynonymMapper mapper;
    private final Clock clock;

    Synonyms(SynonymMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Synonym> all() {
        return mapper.all();
    }

    /** For each of the words the ways of saying it, the word itself first, folded as {@link FoldedText} does. */
    @Transactional(readOnly = true)
    public List<List<String>> ways(String words) {
        return SoughtWords.ways(words, mapper.all());
    }

    /** The same as what {@code like … escape '!'} needs to find them. */
    @Transactional(readOnly = true)
    public List<List<String>> patterns(String words) {
        return ways(words).stream()
                .map(ways -> ways.stream().map(LikePattern::containing).toList())
                .toList();
    }

    /**
     * Adds words that mean the same.
     *
     * @param typed separated by commas or blanks
     * @param by the name of the person
     * @throws RequestRejected invalid, or conflict when one of them stands in another line
     */
    public void add(String typed, String by) {
        List<String> words = Arrays.stream(typed.split("[、，,;；\\s\u3000]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        check(words);
        List<Synonym> present = mapper.all();
        if (present.size() >= MOST_LINES) {
            throw RequestRejected.conflict("同义词最多 %d 组。请先删除不用的。".formatted(MOST_LINES));
        }
        for (String word : words) {
            holding(word, present).ifPresent(other -> {
                throw RequestRejected.conflict("“%s”已在“%s”一组中。请删除那一组，再把这些词合在一起新增。".formatted(word, other.words()));
            });
        }
        mapper.insert(String.join(Synonym.BETWEEN, words), by, LocalDateTime.now(clock));
    }

    public void delete(long id) {
        if (mapper.delete(id) == 0) {
            throw RequestRejected.conflict("这组同义词已经删除。请刷新页面查看。");
        }
    }

    private static void check(List<String> words) {
        if (words.size() < SHORTEST || words.size() > MOST_WORDS) {
            throw RequestRejected.invalid(FIELD, "请填写 2 至 %d 个意思相同的词，用顿号分隔，如：社保、社会保险。".formatted(MOST_WORDS));
        }
        words.stream()
                .filter(word -> word.length() < SHORTEST || word.length() > LONGEST)
                .findFirst()
                .ifPresent(word -> {
                    throw RequestRejected.invalid(
                            FIELD, "“%s”的长度不合适：每个词 %d 至 %d 个字。".formatted(word, SHORTEST, LONGEST));
                });
    }

    private static Optional<Synonym> holding(String word, List<Synonym> present) {
        return present.stream()
                .filter(line -> line.list().stream().anyMatch(other -> FoldedText.sameWord(other, word)))
                .findFirst();
    }
}
