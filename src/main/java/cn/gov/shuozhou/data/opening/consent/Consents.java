package cn.gov.shuozhou.data.opening.consent;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consents that were given as the ground for opening data; each is written once, with its decision, and stays. */
@Service
@Article("第二十三条")
public class Consents {

    private final ConsentMapper mapper;

    Consents(ConsentMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keepForScan(long scanId, RecordedConsent consent) {
        mapper.insert(scanId, null, consent);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keepForAnswer(long answerId, RecordedConsent consent) {
        mapper.insert(null, answerId, consent);
    }

    @Transactional(readOnly = true)
    public Optional<RecordedConsent> ofScan(long scanId) {
        return Optional.ofNullable(mapper.ofScan(scanId));
    }

    @Transactional(readOnly = true)
    public Optional<RecordedConsent> ofAnswer(long answerId) {
        return Optional.ofNullable(mapper.ofAnswer(answerId));
    }
}
