package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether a sign-in is still good, and the change of one's own password. */
@Service
public class Accounts {

    /** What the engine's password policy demands, as shown beside the field. */
    public static final String POLICY = "至少 10 位，须同时含大写字母、小写字母、数字和特殊字符（如 # % + @），且不得包含用户名。";

    private static final AccountStanding NONE = new AccountStanding(0, false, false, false, false);

    private final AccountMapper mapper;
    private final Identities identities;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;

    Accounts(
            AccountMapper mapper,
            Identities identities,
            SignInThrottle throttle,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.identities = identities;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where the account stands; one that does not exist admits nobody. */
    @Transactional(readOnly = true)
    public AccountStanding standing(String personId) {
        AccountStanding standing = mapper.standing(personId);
        return standing == null ? NONE : standing;
    }

    /**
     * Sets the password that the person has chosen, with the activation code where one is due, and ends the person's
     * sessions; the caller goes on with the new standing. The tries are counted before the
     * transaction of the change.
     *
     * @throws RequestRejected invalid with every problem, or too many when the present password was wrong too often
     */
    AccountStanding changeOwnPassword(Person person, String present, String wanted, String repeated, String code) {
        List<Problem> problems = new ArrayList<>();
        if (wanted.length() > SignInThrottle.LONGEST_PASSWORD || !identities.isAcceptable(person.id(), wanted)) {
            problems.add(new Problem("wanted", "新口令不符合要求：" + POLICY));
        } else if (wanted.equals(present)) {
            problems.add(new Problem("wanted", "新口令与现口令相同。请换一个新口令。"));
        }
        if (!wanted.equals(repeated)) {
            problems.add(new Problem("repeated", "两次输入的新口令不一致。请重新输入。"));
        }
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        requirePresent(person.id(), present, code);
        transaction.executeWithoutResult(status -> {
            identities.changePassword(person.id(), wanted);
            mapper.passwordChanged(person.id(), false);
        });
        return standing(person.id());
    }

    private void requirePresent(String personId, String present, String code) {
        SignInThrottle.Admission verdict = throttle.begin(personId);
        if (verdict != SignInThrottle.Admission.GO) {
            throw RequestRejected.tooMany("present", verdict.sentence(), verdict.secondsToWait());
        }
        if (!identities.checkPassword(personId, present)) {
            throw RequestRejected.invalid("present", "现口令不正确。请重新输入；连续输错，账号会暂时锁定。");
        }
        if (!ActivationCode.fits(code, mapper.activationHash(personId))) {
            throw RequestRejected.invalid("code", "启用码不正确。请向交付启用码的人核对；连续输错，账号会暂时锁定。");
        }
        throttle.succeeded(personId);
    }
}
