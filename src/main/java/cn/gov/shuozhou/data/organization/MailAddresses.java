package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are reached by mail. No address is needed: people without one read their messages in the portal. Stored sealed
 * (第二十八条), since nothing searches for it.
 */
@Service
@Transactional
@Article("第二十八条")
public class MailAddresses {

    private static final Logger log = LoggerFactory.getLogger(MailAddresses.class);

    private static final int LONGEST = 254;

    /** One plain ASCII address; no quotes, no comments, no line ends, so that it stands for itself in a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final MailAddressMapper mapper;
    private final Identities identities;
    private final Seals seals;

    MailAddresses(MailAddressMapper mapper, Identities identities, Seals seals) {
        this.mapper = mapper;
        this.identities = identities;
        this.seals = seals;
    }

    /** Empty for somebody without an address, and for an account that has been ended. */
    @Transactional(readOnly = true)
    public Optional<String> of(String personId) {
        return registered(personId).filter(address -> identities.exists(personId));
    }

    /** Whether {@link #of} has an address; opens none, so that no broken one stands in the way of other work. */
    @Transactional(readOnly = true)
    public boolean isThereOneOf(String personId) {
        return mapper.isRegistered(personId) && identities.exists(personId);
    }

    /** One that does not open counts as none: it can be registered again. */
    @Transactional(readOnly = true)
    public Optional<String> registered(String personId) {
        Sealed sealed = mapper.address(personId);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(seals, personId, sealed));
        } catch (SealBroken broken) {
            log.error("一个邮箱打不开：密钥 {} 不在 APP_ENCRYPTION_KEYS 中，或内容被改动", sealed.keyId());
            return Optional.empty();
        }
    }

    /**
     * Registers another address, or none.
     *
     * @throws RequestRejected invalid, or not found
     */
    void change(String personId, @Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (!address.isEmpty() && !isAddress(address)) {
            throw RequestRejected.invalid(
                    "email", "邮箱“%s”不正确。请填写一个地址，例如 name@example.gov.cn；不用邮件通知的，请留空。".formatted(address));
        }
        if (mapper.change(personId, address.isEmpty() ? null : seal(seals, personId, address)) == 0) {
            throw RequestRejected.notFound("没有用户名为“%s”的人员。".formatted(personId));
        }
    }

    /** Whether the text is one plain address that can stand in a header. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches() && !text.contains("..");
    }

    static Sealed seal(Seals seals, String personId, String address) {
        return seals.seal(address.getBytes(StandardCharsets.UTF_8), place(personId));
    }

    static String open(Seals seals, String personId, Sealed sealed) {
        return new String(seals.open(sealed, place(personId)), StandardCharsets.UTF_8);
    }

    private static String place(String personId) {
        return "person/email/" + personId;
    }
}
