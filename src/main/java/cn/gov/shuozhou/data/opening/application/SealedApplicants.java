package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has applied: kept apart from the applications, sealed, and forgotten when its time has come (第二十八条). */
@Component
@Article("第二十八条")
class SealedApplicants {

    private final ApplicantMapper mapper;
    private final Seals seals;

    SealedApplicants(ApplicantMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    void keep(String caseNumber, Applicant applicant) {
        mapper.insert(caseNumber, seals.seal(applicant.bytes(), SealedApplicant.place(caseNumber)));
    }

    /** Empty when the applicant has been forgotten. */
    Optional<Applicant> of(String caseNumber) {
        Sealed sealed = mapper.find(caseNumber);
        return Optional.ofNullable(sealed)
                .map(found -> Applicant.of(seals.open(found, SealedApplicant.place(caseNumber))));
    }
}
