package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What 不予共享 rests on: laws, regulations, rules, and documents of the state or the province (第十六条第三款). Whether a
 * document is one of these and says so is judged by the secrecy reviewer and the bureau; from here it can only be seen that
 * something is cited.
 *
 * @param kind null where nobody has said it and it cannot be told from title and number
 * @param title without 《》; a text that cannot be taken apart stands here as a whole
 * @param number of the document, e.g. 国办发〔2021〕6号; may be empty
 * @param clause e.g. 第三条; may be empty
 */
@Article("第十六条")
public record LegalBasis(@Nullable Kind kind, String title, String number, String clause) {

    public static final int LONGEST_TITLE = 500;
    public static final int LONGEST_NUMBER = 80;
    public static final int LONGEST_CLAUSE = 200;

    /** What is longer is refused elsewhere and not taken apart. */
    private static final int LONGEST_TEXT = 600;

    /** Fewer letters name no document. */
    private static final int SHORTEST_TITLE = 3;

    /** The accepted kinds of documents. */
    public enum Kind {
        LAW("法律"),
        REGULATION("法规"),
        RULE("规章"),
        DOCUMENT("国家或省的文件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final String NUMBER_WORDS =
            "[^《》（）()，。；;、\\s]{1,40}?(?:令第?|公告\\D{0,4}|[〔\\[［]\\d{4}[〕\\]］]第?)[\\d年第]*\\d+号";

    private static final String CLAUSE_WORDS = "第[^《》；;。]{1,199}";

    private static final Pattern CITATION = Pattern.compile("(?:依据|根据|按照|参照|依|按|见)?(?<before>" + NUMBER_WORDS
            + ")?《(?<title>[^《》]{1,300})》(?:[（(](?<number>[^（）()]*号)[）)])?(?<clause>" + CLAUSE_WORDS + ")?[。；;]?");

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:依据|根据|按照|参照|依|按|见)?(?<number>" + NUMBER_WORDS + ")(?<clause>" + CLAUSE_WORDS + ")?[。；;]?");

    private static final Pattern NUMBER_WITHIN = Pattern.compile(NUMBER_WORDS);

    /**
     * The parts of a text, as far as they can be told apart; nothing of it is lost.
     *
     * @param text as it stands in the one column that the national template has for it
     */
    public static LegalBasis of(String text) {
        String cited = text.strip();
        if (cited.length() > LONGEST_TEXT) {
            return new LegalBasis(null, cited, "", "");
        }
        Matcher named = CITATION.matcher(cited);
        if (named.matches()) {
            String number = part(named, "number").isEmpty() ? part(named, "before") : part(named, "number");
            return recognised(part(named, "title"), number, part(named, "clause"), cited);
        }
        Matcher numbered = NUMBERED.matcher(cited);
        return numbered.matches()
                ? recognised("", part(numbered, "number"), part(numbered, "clause"), cited)
                : whole(cited);
    }

    /** What nobody would know for a document of some kind is not taken apart. */
    private static LegalBasis recognised(String title, String number, String clause, String cited) {
        return BasisKinds.of(title, number)
                .map(kind -> new LegalBasis(kind, title, number, clause))
                .orElseGet(() -> whole(cited));
    }

    private static LegalBasis whole(String cited) {
        return new LegalBasis(BasisKinds.of(cited, "").orElse(null), cited, "", "");
    }

    private static String part(Matcher found, String name) {
        String part = found.group(name);
        return part == null ? "" : part.strip();
    }

    /** The parts joined, as the one column of the template has them. */
    public String text() {
        String name = title.isEmpty() || title.contains("《") ? title : "《" + title + "》";
        return name + (number.isEmpty() || title.isEmpty() ? number : "（" + number + "）") + clause;
    }

    /** Whether this text says the same, though perhaps with other words around it. */
    public boolean isSaidBy(String text) {
        LegalBasis said = of(text);
        return said.title.equals(title) && said.number.equals(number) && said.clause.equals(clause);
    }

    public String kindLabel() {
        return kind == null ? "未注明" : kind.label();
    }

    /** What is wrong with it in itself; empty where people have to judge. */
    Optional<String> complaint() {
        boolean numbered = NUMBER_WITHIN.matcher(number + title).find();
        if (!numbered && !Substance.hasLetters(title, SHORTEST_TITLE)) {
            return Optional.of("没有写明文件名称或者文号");
        }
        if (kind == null && !numbered && number.isEmpty() && !title.contains("《") && clause.isEmpty()) {
            return Optional.of("看不出是哪部文件，请写明名称（加《》）或者文号、条款");
        }
        return BasisKinds.isOwn(title, number) ? Optional.of("本单位内部规定和市、县文件不能作为依据") : Optional.empty();
    }
}
