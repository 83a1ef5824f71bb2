package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.LegalBasis;
import cn.gov.shuozhou.data.catalog.LegalBasis.Kind;
import cn.gov.shuozhou.data.refusal.Lengths;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The basis of a resource that is not shared as it was typed; the kind by the name of its constant. */
record BasisFields(String kind, String title, String number, String clause) {

    static final BasisFields EMPTY = new BasisFields("", "", "", "");

    /** From the parameters of a form. */
    static BasisFields of(Map<String, String> parameters) {
        return new BasisFields(
                said(parameters, "basisKind"),
                said(parameters, "basisTitle"),
                said(parameters, "basisNumber"),
                said(parameters, "basisClause"));
    }

    private static String said(Map<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.get(name), "");
    }

    static BasisFields of(@Nullable LegalBasis basis) {
        return basis == null
                ? EMPTY
                : new BasisFields(
                        basis.kind() == null ? "" : basis.kind().name(), basis.title(), basis.number(), basis.clause());
    }

    /** As the form sends them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("basisKind", kind);
        parameters.put("basisTitle", title);
        parameters.put("basisNumber", number);
        parameters.put("basisClause", clause);
        return parameters;
    }

    /** What was meant; empty when nothing was typed. What cannot be read is noted in the form's text. */
    Optional<LegalBasis> read(FormText text) {
        if (Stream.of(title, number, clause).allMatch(String::isBlank)) {
            return Optional.empty();
        }
        Optional<Kind> chosen = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            text.refuse("basisKind", "请选择依据的种类：法律、法规、规章，或者国家或省的文件。");
        }
        Stream.of(
                        Lengths.tooLong("basisTitle", "依据的文件名称", LegalBasis.LONGEST_TITLE, title.strip()),
                        Lengths.tooLong("basisNumber", "依据的文号", LegalBasis.LONGEST_NUMBER, number.strip()),
                        Lengths.tooLong("basisClause", "依据的条款", LegalBasis.LONGEST_CLAUSE, clause.strip()))
                .flatMap(Optional::stream)
                .forEach(problem -> text.refuse(problem.field(), problem.sentence()));
        return Optional.of(new LegalBasis(
                chosen.orElse(null),
                title.strip().replaceFirst("^《([^《》]*)》$", "$1"),
                number.strip().replaceFirst("^[（(]([^（）()]*)[）)]$", "$1"),
                clause.strip()));
    }
}
