package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The description of a {@link CatalogField}. */
final class FieldSpec {

    /** Words of the two answers to a question. */
    static final String YES = "是";

    static final String NO = "否";

    final String formName;
    final String label;
    final @Nullable Function<ItemDraft, @Nullable String> ofItem;
    final Function<Content, @Nullable String> ofResource;
    String group;
    String help = "";
    String hint = "";
    boolean optional;
    List<String> choices = List.of();
    List<String> restsOn = List.of();
    int longest = Integer.MAX_VALUE;
    boolean lengthRuled;
    boolean lines;

    private FieldSpec(
            String formName,
            String label,
            @Nullable Function<ItemDraft, @Nullable String> ofItem,
            Function<Content, @Nullable String> ofResource) {
        this.formName = formName;
        this.label = label;
        this.group = label;
        this.ofItem = ofItem;
        this.ofResource = ofResource;
    }

    /** A field of the resource as a whole. */
    static FieldSpec resource(String formName, String label, Function<ResourceDraft, @Nullable String> said) {
        return new FieldSpec(formName, label, null, content -> said.apply(content.resource()));
    }

    /** A field of the resource that the template asks for and the department's register answers. */
    static FieldSpec registered(String formName, String label) {
        return new FieldSpec(formName, label, null, content -> null);
    }

    /** A figure of 信息资源大普查. */
    static FieldSpec census(String formName, String label, Function<Census, @Nullable BigDecimal> figure) {
        FieldSpec spec = new FieldSpec(formName, label, null, content -> {
            BigDecimal number = figure.apply(content.census());
            return number == null ? null : number.toPlainString();
        });
        return spec.in(TemplateGroup.CENSUS).help("只填数字，不填单位。").optional();
    }

    /** A field of each item. */
    static FieldSpec item(String formName, String label, Function<ItemDraft, @Nullable String> said) {
        return new FieldSpec(formName, label, said, content -> null);
    }

    /** The template's group of columns; a field without one has a column of its own. */
    FieldSpec in(String columns) {
        group = columns;
        return this;
    }

    /** What the template says of how to fill it in; {@code %d} stands for the letters that fit. */
    FieldSpec help(String sentence) {
        help = sentence;
        return this;
    }

    /** What the form says instead of the template's help, where that does not fit it. */
    FieldSpec hint(String sentence) {
        hint = sentence;
        return this;
    }

    /** It may be left empty. */
    FieldSpec optional() {
        optional = true;
        return this;
    }

    /** The most letters. */
    FieldSpec longest(int letters) {
        longest = letters;
        return this;
    }

    /** The most letters; a rule of the catalogue refuses more, so that a reader need not. */
    FieldSpec longestByRule(int letters) {
        lengthRuled = true;
        return longest(letters);
    }

    /** Line breaks belong to what it says. */
    FieldSpec lines() {
        lines = true;
        return this;
    }

    /** Form names of fields without which no rule about this one can judge. */
    FieldSpec restsOn(String... others) {
        restsOn = List.of(others);
        return this;
    }

    /** One of a list, which is help enough unless more is said. */
    <T> FieldSpec chosen(T[] values, Function<T, String> words) {
        return chosen(Arrays.stream(values).map(words).toList()).help("从下拉列表选择。");
    }

    FieldSpec chosen(List<String> words) {
        choices = words;
        return this;
    }

    /** A question. */
    FieldSpec yesOrNo() {
        return chosen(List.of(YES, NO));
    }
}
