package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads and writes what of people is stored sealed (第二十八条); nothing searches for it. */
@Component
@Article("第二十八条")
class SealedFacts {

    private static final Logger log = LoggerFactory.getLogger(SealedFacts.class);

    private final SealedFactMapper mapper;
    private final Seals seals;

    SealedFacts(SealedFactMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    /** One that does not open counts as none: it can be registered again. */
    Optional<String> find(SealedFact fact, String personId) {
        Sealed sealed = mapper.find(fact, personId);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(fact.open(seals, personId, sealed));
        } catch (SealBroken broken) {
            log.error("一个{}打不开：密钥 {} 不在 APP_ENCRYPTION_KEYS 中，或内容被改动", fact.label(), sealed.keyId());
            return Optional.empty();
        }
    }

    /** Opens nothing, so that no broken one stands in the way of other work. */
    boolean isRegistered(SealedFact fact, String personId) {
        return mapper.isRegistered(fact, personId);
    }

    /**
     * Stores another text, or none when it is empty.
     *
     * @throws RequestRejected not found
     */
    void change(SealedFact fact, String personId, String text) {
        if (mapper.change(fact, personId, text.isEmpty() ? null : fact.seal(seals, personId, text)) == 0) {
            throw RequestRejected.notFound("没有用户名为“%s”的人员。".formatted(personId));
        }
    }
}
