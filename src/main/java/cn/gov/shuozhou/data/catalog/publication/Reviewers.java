package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two people of the department review what a third has compiled (第二十三条). */
@Component
@Article("第二十三条")
class Reviewers {

    private final PublicationMapper mapper;
    private final CatalogDrafts drafts;
    private final ReviewMapper reviews;
    private final Organization organization;

    Reviewers(PublicationMapper mapper, CatalogDrafts drafts, ReviewMapper reviews, Organization organization) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.reviews = reviews;
        this.organization = organization;
    }

    /**
     * Refuses a submission that nobody could review: it would wait for ever.
     *
     * @throws RequestRejected conflict
     */
    void requirePair(List<CatalogDraft> chosen, @Nullable String caseNumber, Person officer) {
        Set<String> compilers = compilers(chosen, officer);
        if (caseNumber != null) {
            compilers.addAll(mapper.compilers(caseNumber));
        }
        List<String> secrecy = free(officer.departmentCode(), Role.SECRECY_REVIEWER, compilers);
        List<String> disclosure = free(officer.departmentCode(), Role.DISCLOSURE_REVIEWER, compilers);
        boolean pair = secrecy.stream().anyMatch(one -> disclosure.stream().anyMatch(other -> !other.equals(one)));
        if (!pair) {
            throw RequestRejected.conflict("本部门没有可以分别进行保密审查和政务公开审查的两名人员（编制人不能审查）。请系统管理员先登记审查人员的角色，再提交。");
        }
    }

    /** Notes who has compiled what the case now holds; who did so in an earlier round stays a compiler. */
    void noteCompilers(List<CatalogDraft> chosen, String caseNumber, Person officer) {
        Set<String> known = Set.copyOf(mapper.compilers(caseNumber));
        compilers(chosen, officer).stream()
                .filter(person -> !known.contains(person))
                .sorted()
                .forEach(person -> mapper.insertCompiler(caseNumber, person));
    }

    /**
     * Refuses that a compiler, or who has given another review of this round, reviews.
     *
     * @throws RequestRejected forbidden
     */
    void requireIndependent(Publication publication, ReviewKind kind, String personId) {
        if (mapper.compilers(publication.caseNumber()).contains(personId)) {
            throw RequestRejected.forbidden("您编制或提交了这批目录草案，不能由您本人%s。请由其他同事办理（第二十三条）。".formatted(kind.label()));
        }
        reviews.reviews(publication.caseNumber()).stream()
                .filter(review -> review.round() == publication.round() && personId.equals(review.reviewedBy()))
                .findFirst()
                .ifPresent(review -> {
                    throw RequestRejected.forbidden("您已办理本办件的%s，%s须由另一人办理（第二十三条）。"
                            .formatted(review.kind().label(), kind.label()));
                });
    }

    private Set<String> compilers(List<CatalogDraft> chosen, Person officer) {
        Set<String> compilers = new HashSet<>(drafts.compilers(chosen));
        compilers.add(officer.id());
        return compilers;
    }

    private List<String> free(String department, Role role, Set<String> compilers) {
        return organization.people(department, role).stream()
                .map(Person::id)
                .filter(id -> !compilers.contains(id))
                .toList();
    }
}
