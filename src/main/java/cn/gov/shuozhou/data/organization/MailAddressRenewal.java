package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.MailAddressMapper.OpenAddress;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * At each start, before anybody is served: seals the mail addresses that a version before has stored open, and seals those
 * anew that lie under an older key. Broken off, or done by two nodes at once, it leaves each address in one of its two places.
 */
@Component
class MailAddressRenewal {

    private static final Logger log = LoggerFactory.getLogger(MailAddressRenewal.class);

    private final MailAddressMapper mapper;
    private final Seals seals;

    MailAddressRenewal(MailAddressMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    @PostConstruct
    void run() {
        sealOpenOnes();
        renew();
    }

    private void sealOpenOnes() {
        int sealed = 0;
        for (OpenAddress open : mapper.open()) {
            sealed += mapper.sealOpen(open, MailAddresses.seal(seals, open.id(), open.email()));
        }
        if (sealed > 0) {
            log.info("{} 个邮箱已加密存放", sealed);
        }
    }

    /** What does not open stays as it is; how many there are is logged, never whose. */
    private void renew() {
        int renewed = 0;
        int broken = 0;
        for (String id : mapper.underOtherKey(seals.keyId())) {
            Sealed old = mapper.address(id);
            if (old == null) {
                continue;
            }
            try {
                renewed += mapper.renew(
                        id, old.keyId(), MailAddresses.seal(seals, id, MailAddresses.open(seals, id, old)));
            } catch (SealBroken cannotOpen) {
                broken++;
            }
        }
        if (renewed > 0) {
            log.info("换用密钥 {}：{} 个邮箱已重新加密", seals.keyId(), renewed);
        }
        if (broken > 0) {
            log.error("有 {} 个邮箱打不开：所用的密钥不在 APP_ENCRYPTION_KEYS 中，或内容被改动。请补上密钥，或重新登记", broken);
        }
    }
}
