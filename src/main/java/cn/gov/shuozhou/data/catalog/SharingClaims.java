package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What resources claim about their sharing and people have to judge, because no pattern can: that the bases of what is not
 * shared are such (第十六条第三款), and that conditions are concrete (编制指南：共享条件).
 *
 * @param bases each once
 * @param conditions each once
 */
@Article("第十六条")
public record SharingClaims(List<Basis> bases, List<String> conditions) {

    public static final SharingClaims NONE = new SharingClaims(List.of(), List.of());

    /** A basis as reviewers read it, and what rests on it. */
    public record Basis(String kind, String title, String number, String clause, String of) {

        private static Basis of(LegalBasis basis, List<String> places) {
            String more = places.size() > 1 ? " 等 %d 处".formatted(places.size()) : "";
            return new Basis(basis.kindLabel(), basis.title(), basis.number(), basis.clause(), places.get(0) + more);
        }

        private boolean saysTheSameAs(Basis other) {
            return kind.equals(other.kind)
                    && title.equals(other.title)
                    && number.equals(other.number)
                    && clause.equals(other.clause);
        }
    }

    /** What a reviewer expressly confirms. */
    public record Confirmed(boolean basis, boolean conditions) {

        public static final Confirmed NOTHING = new Confirmed(false, false);
    }

    public SharingClaims {
        bases = List.copyOf(bases);
        conditions = List.copyOf(conditions);
    }

    public static SharingClaims of(Collection<ResourceDraft> resources) {
        Map<LegalBasis, List<String>> bases = new LinkedHashMap<>();
        resources.forEach(resource -> addBases(bases, resource));
        return new SharingClaims(
                bases.entrySet().stream()
                        .map(entry -> Basis.of(entry.getKey(), entry.getValue()))
                        .toList(),
                resources.stream().flatMap(SharingClaims::conditions).distinct().toList());
    }

    private static void addBases(Map<LegalBasis, List<String>> bases, ResourceDraft resource) {
        add(bases, resource.basis(), resource.name());
        resource.items().forEach(item -> add(bases, item.basis(), resource.name() + "：" + item.name()));
    }

    private static void add(Map<LegalBasis, List<String>> bases, @Nullable LegalBasis basis, String place) {
        if (basis != null) {
            bases.computeIfAbsent(basis, first -> new ArrayList<>()).add(place);
        }
    }

    private static Stream<String> conditions(ResourceDraft resource) {
        return Stream.concat(
                Stream.of(resource)
                        .filter(one -> one.sharingType() == SharingType.CONDITIONAL)
                        .map(ResourceDraft::sharingCondition),
                resource.items().stream()
                        .filter(item -> item.sharingType() == SharingType.CONDITIONAL)
                        .map(ItemDraft::sharingCondition));
    }

    /** What is claimed here and was not there. */
    public SharingClaims besides(SharingClaims known) {
        return new SharingClaims(
                bases.stream()
                        .filter(basis -> known.bases.stream().noneMatch(basis::saysTheSameAs))
                        .toList(),
                conditions.stream()
                        .filter(condition -> !known.conditions.contains(condition))
                        .toList());
    }

    /** The same for a reviewer who is not asked about conditions. */
    public SharingClaims withoutConditions() {
        return new SharingClaims(bases, List.of());
    }

    /** What somebody who lets this pass has not confirmed. */
    public List<Problem> problems(@Nullable Confirmed confirmed) {
        Confirmed said = confirmed == null ? Confirmed.NOTHING : confirmed;
        List<Problem> problems = new ArrayList<>();
        if (!bases.isEmpty() && !said.basis()) {
            problems.add(new Problem(
                    "basisConfirmed", "有不予共享的内容：请逐条核对依据，勾选“依据属实、属于法律、法规、规章或国家、省的文件”后再通过；依据不成立的，请退回（第十六条）。"));
        }
        if (!conditions.isEmpty() && !said.conditions()) {
            problems.add(new Problem(
                    "conditionsConfirmed", "有有条件共享的内容：请逐条核对共享条件，勾选“条件具体、可以据以答复”后再通过；“看心情”“内部掌握”“详见附件”之类不具体的，请退回。"));
        }
        return problems;
    }

    /** What letting this pass has confirmed, in words for the record; empty when there was nothing to confirm. */
    public String confirmedWords() {
        return Stream.of(
                        bases.isEmpty() ? "" : "已确认不予共享的依据 %d 项".formatted(bases.size()),
                        conditions.isEmpty() ? "" : "已确认共享条件具体 %d 项".formatted(conditions.size()))
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
    }
}
