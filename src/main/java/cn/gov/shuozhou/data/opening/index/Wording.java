package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which words of a resource are indexed, and how a question is put to them. */
final class Wording {

    static final String ID = "id";

    private static final String CODE = "code";

    /** How much a hit in each text counts. */
    private static final Map<String, Float> TEXTS =
            Map.of("name", 6f, "items", 2f, "summary", 1f, "department", 2f, "theme", 1.5f);

    static final List<String> FIELDS = List.copyOf(TEXTS.keySet());

    /** Pairs of characters that all stand in one text say more than words that are scattered over several. */
    private static final float WHOLE = 2f;

    /** Of the words of a long question so many of a hundred must be found; of two all. */
    static final int MOST = 67;

    /** The same where otherwise nothing is found. */
    static final int HALF = 50;

    private Wording() {}

    static Document document(OpenEntry entry) {
        Map<String, String> texts = Map.of(
                "name", entry.resource().name(),
                "items", entry.open().items().stream().map(OpenItem::name).collect(Collectors.joining("\n")),
                "summary", entry.resource().summary(),
                "department", entry.resource().providerName(),
                "theme", entry.resource().theme().label());
        var document = new Document();
        document.add(new StringField(ID, String.valueOf(entry.resource().id()), Store.NO));
        document.add(new NumericDocValuesField(ID, entry.resource().id()));
        document.add(new StringField(CODE, FoldedText.ofWord(entry.resource().code()), Store.NO));
        texts.forEach((field, text) -> {
            String folded = FoldedText.ofLines(text);
            document.add(new TextField(field + ChineseText.WORDS, folded, Store.NO));
            document.add(new TextField(field + ChineseText.PAIRS, folded, Store.NO));
        });
        return document;
    }

    /**
     * The question.
     *
     * @param words for each typed word the ways of saying it; every word must be found, in one way or another
     * @param enough of the parts of a word so many of a hundred
     */
    static Query query(List<List<String>> words, int enough) {
        var all = new BooleanQuery.Builder();
        for (List<String> ways : words) {
            all.add(
                    new DisjunctionMaxQuery(
                            ways.stream().map(way -> way(way, enough)).toList(), 0),
                    Occur.MUST);
        }
        return all.build();
    }

    private static Query way(String way, int enough) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(CODE, way)), Occur.SHOULD);
        List<String> pairs = ChineseText.pairs(way);
        TEXTS.forEach((field, weight) ->
                query.add(new BoostQuery(inOneText(field + ChineseText.PAIRS, pairs), weight * WHOLE), Occur.SHOULD));
        query.add(scattered(ChineseText.words(way), ChineseText.WORDS, enough), Occur.SHOULD);
        query.add(scattered(pairs, ChineseText.PAIRS, enough), Occur.SHOULD);
        return query.build();
    }

    private static Query inOneText(String field, List<String> terms) {
        var query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return query.build();
    }

    private static Query scattered(List<String> terms, String ending, int enough) {
        var query = new BooleanQuery.Builder();
        Function<String, Query> anywhere = term -> new DisjunctionMaxQuery(
                TEXTS.entrySet().stream()
                        .<Query>map(text ->
                                new BoostQuery(new TermQuery(new Term(text.getKey() + ending, term)), text.getValue()))
                        .toList(),
                0.1f);
        terms.forEach(term -> query.add(anywhere.apply(term), Occur.SHOULD));
        query.setMinimumNumberShouldMatch((terms.size() * enough + 99) / 100);
        return query.build();
    }
}
