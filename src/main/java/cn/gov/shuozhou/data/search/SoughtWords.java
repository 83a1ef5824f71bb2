package cn.gov.shuozhou.data.search;

import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a query with what means the same: 社保参保 is found where 社会保险参保 stands, 人社局 in a department's full name. */
final class SoughtWords {

    /** More words than a person types; a longer list is cut rather than turned into an endless condition. */
    private static final int MOST_WORDS = 10;

    /** Ways of saying one word that are looked for. */
    private static final int MOST_WAYS = 8;

    private SoughtWords() {}

    /** For each word the ways of saying it, folded as {@link FoldedText} does, the word itself first. */
    static List<List<String>> ways(String words, List<Synonym> synonyms) {
        return each(FoldedText.of(words), word -> Stream.empty(), synonyms);
    }

    /** The same and each word as it was typed, for texts that are stored as they were typed: with full-width brackets, say. */
    static List<List<String>> waysAsTyped(String words, List<Synonym> synonyms) {
        return each(words.toLowerCase(Locale.ROOT), Stream::of, synonyms);
    }

    private static List<List<String>> each(
            String words, Function<String, Stream<String>> besides, List<Synonym> synonyms) {
        List<Set<String>> groups = synonyms.stream().map(SoughtWords::folded).toList();
        return Arrays.stream(words.split(FoldedText.SPACES))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> Stream.of(
                                Stream.of(FoldedText.of(word)), besides.apply(word), said(FoldedText.of(word), groups))
                        .flatMap(way -> way)
                        .distinct()
                        .limit(MOST_WAYS)
                        .toList())
                .toList();
    }

    private static Set<String> folded(Synonym synonym) {
        return synonym.list().stream().map(FoldedText::ofWord).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the word becomes when something in it is said otherwise. */
    private static Stream<String> said(String word, List<Set<String>> groups) {
        return groups.stream()
                .flatMap(group -> group.stream()
                        .filter(word::contains)
                        .flatMap(part -> group.stream().map(other -> word.replace(part, other))));
    }
}
