package cn.gov.shuozhou.data.opening.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How Chinese text is cut: into the words of a dictionary, and into pairs of characters for what no dictionary has. */
final class ChineseText {

    /** Ending of the fields that hold words. */
    static final String WORDS = ".words";

    /** Ending of the fields that hold pairs of characters, and single ones. */
    static final String PAIRS = ".pairs";

    private static final Analyzer BY_WORD = new SmartChineseAnalyzer();
    private static final Analyzer BY_PAIR = pairs(true);
    private static final Analyzer ASKED_BY_PAIR = pairs(false);

    private ChineseText() {}

    /** For texts that are indexed: fields whose names end so. */
    static Analyzer analyzer(List<String> fields) {
        var wanted = new java.util.HashMap<String, Analyzer>();
        fields.forEach(field -> wanted.put(field + PAIRS, BY_PAIR));
        return new PerFieldAnalyzerWrapper(BY_WORD, wanted);
    }

    /** The words of a question. */
    static List<String> words(String text) {
        return terms(BY_WORD, text);
    }

    /** The pairs of a question; the character itself where it is only one. */
    static List<String> pairs(String text) {
        return terms(ASKED_BY_PAIR, text);
    }

    private static Analyzer pairs(boolean andSingle) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                return new TokenStreamComponents(source, new CJKBigramFilter(source, CJKBigramFilter.HAN, andSingle));
            }
        };
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms.stream().distinct().toList();
    }
}
