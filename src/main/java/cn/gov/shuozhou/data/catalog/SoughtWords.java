package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.paging.LikePattern;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a query with what means the same: 社保参保 is found where 社会保险参保 stands, 人社局 in a department's full name. */
final class SoughtWords {

    /** More words than a person types; a longer list is cut rather than turned into an endless condition. */
    private static final int MOST_WORDS = 10;

    /** Ways of saying one word that are looked for. */
    private static final int MOST_WAYS = 8;

    private SoughtWords() {}

    /** For each word what {@code like … escape '!'} needs to find it, one pattern for each way of saying it. */
    static List<List<String>> patterns(String words, List<Synonym> synonyms) {
        List<Set<String>> groups = synonyms.stream().map(SoughtWords::folded).toList();
        return Arrays.stream(FoldedText.of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> ways(word, groups).stream()
                        .limit(MOST_WAYS)
                        .map(LikePattern::containing)
                        .toList())
                .toList();
    }

    private static Set<String> folded(Synonym synonym) {
        return synonym.list().stream().map(FoldedText::ofWord).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The word itself first. */
    private static Set<String> ways(String word, List<Set<String>> groups) {
        Set<String> ways = new LinkedHashSet<>(Set.of(word));
        for (Set<String> group : groups) {
            group.stream()
                    .filter(word::contains)
                    .forEach(said -> group.forEach(other -> ways.add(word.replace(said, other))));
        }
        return ways;
    }
}
