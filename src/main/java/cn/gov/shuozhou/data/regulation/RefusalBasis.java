package cn.gov.shuozhou.data.regulation;

/**
 * A kind of basis that a refusal may rest on under one rule set: a row of {@code processes/refusal-basis.dmn}.
 *
 * @param kind stable name, e.g. {@code LAW}
 * @param label how people call it
 * @param cited whether a document has to be cited by title and clause
 * @param numbered whether the document's number has to be given
 * @param local whether it may be the city's: 地方性法规, 市人民政府规章
 * @param article the article of the rule set that allows the kind
 */
public record RefusalBasis(
        String kind, String label, boolean cited, boolean numbered, boolean local, String article, String source) {}
