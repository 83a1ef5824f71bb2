package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.process.Identities;
import cn.gov.shuozhou.data.refusal.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are reached by mail. An address is never needed: who has none reads his messages in the portal. */
@Service
@Transactional
public class MailAddresses {

    private static final int LONGEST = 254;

    /** One plain ASCII address; no quotes, no comments, no line ends, so that it stands for itself in a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final MailAddressMapper mapper;
    private final Identities identities;

    MailAddresses(MailAddressMapper mapper, Identities identities) {
        this.mapper = mapper;
        this.identities = identities;
    }

    /** Empty for somebody without an address, and for an account that has been ended. */
    @Transactional(readOnly = true)
    public Optional<String> of(String personId) {
        return registered(personId).filter(address -> identities.exists(personId));
    }

    Optional<String> registered(String personId) {
        return Optional.ofNullable(mapper.address(personId));
    }

    /**
     * Registers another address, or none.
     *
     * @throws Refusal invalid, or not found
     */
    void change(String personId, @Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (!address.isEmpty() && !isAddress(address)) {
            throw Refusal.invalid("email", "邮箱“%s”不正确。请填写一个地址，例如 name@example.gov.cn；不用邮件通知的，请留空。".formatted(address));
        }
        if (mapper.change(personId, address.isEmpty() ? null : address) == 0) {
            throw Refusal.notFound("没有用户名为“%s”的人员。".formatted(personId));
        }
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches() && !text.contains("..");
    }
}
