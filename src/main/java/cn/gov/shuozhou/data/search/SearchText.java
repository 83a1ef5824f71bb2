package cn.gov.shuozhou.data.search;

import cn.gov.shuozhou.data.paging.LikePattern;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that a list is searched for, with what means the same: 人社局 finds what 人力资源和社会保障局 stands in. Everything that
 * is searched by words takes them as this type, which {@link SearchTextReading} makes of what was typed.
 */
public final class SearchText {

    public static final SearchText NOTHING = new SearchText("", List.of());

    /**
     * Begins, in the script of a MyBatis statement, the condition that each word is found in the columns named next, up to
     * {@link #END}. The words are the variable {@code sought}, bound to {@link #patterns}.
     */
    public static final String FOUND_IN = "<foreach collection=\"sought\" item=\"ways\"> and "
            + "<foreach collection=\"ways\" item=\"way\" open=\"(\" separator=\" or \" close=\")\">lower(concat_ws(' ', '', ";

    public static final String END = ")) like #{way} escape '!'</foreach></foreach> ";

    /** No more of it is looked for. */
    private static final int LONGEST = 100;

    private final String typed;
    private final List<List<String>> ways;

    private SearchText(String typed, List<List<String>> ways) {
        this.typed = typed;
        this.ways = ways;
    }

    /** The words alone, for whoever knows no synonyms. */
    public static SearchText of(String words) {
        return of(words, List.of());
    }

    static SearchText of(String words, List<Synonym> synonyms) {
        String typed = words.strip();
        String sought = typed.substring(0, Math.min(typed.length(), LONGEST));
        return typed.isEmpty() ? NOTHING : new SearchText(typed, SoughtWords.waysAsTyped(sought, synonyms));
    }

    /** Never null, for filters of an address that asks for nothing. */
    public static SearchText orNothing(@Nullable SearchText text) {
        return text == null ? NOTHING : text;
    }

    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /** For each word what {@code like … escape '!'} needs to find it; one of them is enough. */
    public List<List<String>> patterns() {
        return ways.stream()
                .map(said -> said.stream().map(LikePattern::containing).toList())
                .toList();
    }

    /** Whether each word is found in one of the texts. */
    public boolean isFoundIn(String... texts) {
        List<String> places = Arrays.stream(texts)
                .flatMap(text -> Stream.of(FoldedText.of(text), text.toLowerCase(Locale.ROOT)))
                .toList();
        return ways.stream()
                .allMatch(said ->
                        said.stream().anyMatch(way -> places.stream().anyMatch(place -> place.contains(way))));
    }

    /** As it was typed, for the page. */
    @Override
    public String toString() {
        return typed;
    }
}
