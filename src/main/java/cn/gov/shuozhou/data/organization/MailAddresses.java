package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are reached by mail. No address is needed: people without one read their messages in the portal. Stored sealed
 * (第二十八条), since nothing searches for it.
 */
@Service
@Transactional
public class MailAddresses {

    private static final int LONGEST = 254;

    /** One plain ASCII address; no quotes, no comments, no line ends, so that it stands for itself in a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final SealedFacts facts;
    private final Identities identities;

    MailAddresses(SealedFacts facts, Identities identities) {
        this.facts = facts;
        this.identities = identities;
    }

    /** Empty for somebody without an address, and for an account that has been ended. */
    @Transactional(readOnly = true)
    public Optional<String> of(String personId) {
        return registered(personId).filter(address -> identities.exists(personId));
    }

    /** Whether {@link #of} has an address; opens none, so that no broken one stands in the way of other work. */
    @Transactional(readOnly = true)
    public boolean isThereOneOf(String personId) {
        return facts.isRegistered(SealedFact.EMAIL, personId) && identities.exists(personId);
    }

    /** One that does not open counts as none: it can be registered again. */
    @Transactional(readOnly = true)
    public Optional<String> registered(String personId) {
        return facts.find(SealedFact.EMAIL, personId);
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
        facts.change(SealedFact.EMAIL, personId, address);
    }

    /** Whether the text is one plain address that can stand in a header. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches() && !text.contains("..");
    }
}
