package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.document.Blank;
import cn.gov.shuozhou.data.document.DocumentTemplate;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the documents of the ladder. A number is taken in the transaction that stores the document: without gaps, each
 * once, from 1 in every year.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@Article("第三十三条")
class Documents {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final String BODY = "/body";
    private static final String FILE = "/file";

    private final DocumentMapper mapper;
    private final ConfidentialTexts confidential;
    private final DocumentTemplates templates;
    private final Organization organization;
    private final Clock clock;

    Documents(
            DocumentMapper mapper,
            ConfidentialTexts confidential,
            DocumentTemplates templates,
            Organization organization,
            Clock clock) {
        this.mapper = mapper;
        this.confidential = confidential;
        this.templates = templates;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * What a document says.
     *
     * @param drafter who drafted it
     * @param signer who signed it: another person
     */
    record Draft(String title, String addressee, String body, String drafter, String signer) {

        private Draft withoutBody() {
            return new Draft(title, addressee, "", drafter, signer);
        }
    }

    private static String place(String number, String part) {
        return "rectification_document/" + number + part;
    }

    /**
     * Gives the draft its number; from here on nothing of it changes.
     *
     * @return the number
     * @throws RequestRejected conflict when the present lies before a year of which numbers were taken
     */
    String issue(Rectification one, DocumentKind kind, Draft draft) {
        if (draft.drafter().equals(draft.signer())) {
            throw RequestRejected.forbidden("文书的拟稿人和签发人须为两人。请由其他人员签发。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.take(kind.series(one), now.getYear()) == 0) {
            throw RequestRejected.conflict("%s今年的文号不能编：系统时间早于已编文号的年份。请联系系统管理员核对时间。".formatted(kind.label()));
        }
        DocumentMapper.Taken taken = mapper.taken(kind.series(one));
        String number = "%s〔%d〕%d号".formatted(taken.agency(), taken.inYear(), taken.lastOne());
        byte[] file = template(one, kind).fill(values(one, kind, number, draft, now.toLocalDate()));
        mapper.insert(
                one.caseNumber(),
                kind,
                number,
                kind.isConfidential() ? draft.withoutBody() : draft,
                now,
                IssuedDocument.digest(file));
        if (kind.isConfidential()) {
            confidential.seal(place(number, BODY), draft.body());
            confidential.seal(place(number, FILE), file);
        } else {
            mapper.insertFile(number, file);
        }
        return number;
    }

    /** Uploaded templates bear the name of the agency that issues it usually. */
    private DocumentTemplate template(Rectification one, DocumentKind kind) {
        return kind.isAnothers(one) ? kind.standard(kind.agency(one)) : templates.inForce(kind);
    }

    private Map<Blank, String> values(
            Rectification one, DocumentKind kind, String number, Draft draft, LocalDate today) {
        return Map.of(
                Blank.NUMBER, number,
                Blank.TITLE, draft.title(),
                Blank.ADDRESSEE, draft.addressee(),
                Blank.BODY, draft.body(),
                Blank.SIGNER,
                        organization.person(draft.signer()).map(Person::name).orElse(""),
                Blank.AGENCY, kind.agency(one),
                Blank.DATE, today.format(DATE),
                Blank.COPIES, kind.copies(one));
    }

    /**
     * The file as it was issued.
     *
     * @throws RequestRejected not found when it was issued without one; unavailable when it is not what was issued
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    byte[] file(IssuedDocument document) {
        byte[] file = content(document);
        if (file.length == 0) {
            throw RequestRejected.notFound("%s 签发时没有生成文件，内容见办件页面。".formatted(document.number()));
        }
        if (!IssuedDocument.digest(file).equals(document.digest())) {
            throw RequestRejected.unavailable("%s 的文件与签发时的校验值不符，不能下载。请联系系统管理员。".formatted(document.number()));
        }
        return file;
    }

    /** Empty when there is none. */
    private byte[] content(IssuedDocument document) {
        return confidential.open(place(document.number(), FILE)).orElseGet(() -> {
            StoredFile stored = mapper.file(document.id());
            return stored == null ? new byte[0] : stored.content();
        });
    }

    /** Those of a case that somebody may read: what names people is for those who decide. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    List<IssuedDocument> readable(Rectification one, Person person) {
        boolean decides = SupervisorActs.maySupervise(one, person);
        return of(one.caseNumber()).stream()
                .filter(document -> decides || !document.kind().isConfidential())
                .toList();
    }

    /** All of a case, oldest first. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    List<IssuedDocument> of(String caseNumber) {
        return mapper.ofCase(caseNumber).stream()
                .map(document -> document.kind().isConfidential() ? opened(document) : document)
                .toList();
    }

    private IssuedDocument opened(IssuedDocument sealed) {
        return confidential
                .text(place(sealed.number(), BODY))
                .map(sealed::withBody)
                .orElse(sealed);
    }

    /** The last one that the department signs for. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    IssuedDocument lastServed(String caseNumber) {
        List<IssuedDocument> served =
                of(caseNumber).stream().filter(one -> one.kind().isServed()).toList();
        return served.get(served.size() - 1);
    }

    /** Those of the kind no longer hold; they stay as they are, with the reason. */
    void makeVoid(String caseNumber, DocumentKind kind, String reason) {
        mapper.makeVoid(caseNumber, kind, reason);
    }

    /** Somebody of the department has signed for it, or, with nobody named, it is deemed served. */
    void receive(IssuedDocument document, @Nullable String person, LocalDate day) {
        if (mapper.receive(document.id(), person, day, person == null) == 0) {
            throw RequestRejected.conflict("%s 已经签收，不能重复签收。请刷新页面查看。".formatted(document.number()));
        }
    }
}
