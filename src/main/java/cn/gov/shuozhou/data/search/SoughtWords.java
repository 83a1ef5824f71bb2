package cn.gov.shuozhou.data.search;

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

    /** For each word the ways of saying it, the word itself first. */
    static List<List<String>> ways(String words, List<Synonym> synonyms) {
        List<Set<String>> groups = synonyms.stream().map(SoughtWords::folded).toList();
        return Arrays.stream(FoldedText.of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> waysOf(word, groups).stream().limit(MOST_WAYS).toList())
                .toList();
    }

    private static Set<String> folded(Synonym synonym) {
        return synonym.list().stream().map(FoldedText::ofWord).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> waysOf(String word, List<Set<String>> groups) {
        Set<String> ways = new LinkedHashSet<>(Set.of(word));
        for (Set<String> group : groups) {
            group.stream()
                    .filter(word::contains)
                    .forEach(said -> group.forEach(other -> ways.add(word.replace(said, other))));
        }
        return ways;
    }
}
