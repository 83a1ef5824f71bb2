package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.SealedFactMapper.OpenAddress;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * At each start, before anybody is served: seals the mail addresses that a version before has stored open, and seals anew what
 * lies under an older key. Broken off, or done by two nodes at once, it leaves each text in one of its two places.
 */
@Component
class SealedFactRenewal {

    private static final Logger log = LoggerFactory.getLogger(SealedFactRenewal.class);

    private final SealedFactMapper mapper;
    private final Seals seals;

    SealedFactRenewal(SealedFactMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    @PostConstruct
    void run() {
        sealOpenOnes();
        for (SealedFact fact : SealedFact.values()) {
            renew(fact);
        }
    }

    private void sealOpenOnes() {
        int sealed = 0;
        for (OpenAddress open : mapper.open()) {
            sealed += mapper.sealOpen(open, SealedFact.EMAIL.seal(seals, open.id(), open.email()));
        }
        if (sealed > 0) {
            log.info("{} 个邮箱已加密存放", sealed);
        }
    }

    /** What does not open stays as it is; how many there are is logged, never whose. */
    private void renew(SealedFact fact) {
        int renewed = 0;
        int broken = 0;
        for (String id : mapper.underOtherKey(fact, seals.keyId())) {
            Sealed old = mapper.find(fact, id);
            if (old == null) {
                continue;
            }
            try {
                renewed += mapper.renew(fact, id, old.keyId(), fact.seal(seals, id, fact.open(seals, id, old)));
            } catch (SealBroken cannotOpen) {
                broken++;
            }
        }
        if (renewed > 0) {
            log.info("换用密钥 {}：{} 个{}已重新加密", seals.keyId(), renewed, fact.label());
        }
        if (broken > 0) {
            log.error("有 {} 个{}打不开：所用的密钥不在 APP_ENCRYPTION_KEYS 中，或内容被改动。请补上密钥，或重新登记", broken, fact.label());
        }
    }
}
