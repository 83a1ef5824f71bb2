package cn.gov.shuozhou.data.organization.account;

import java.util.Arrays;

/** Why somebody could not sign in, as the sign-in page says it. Its name stands in the page's address, so no session is needed. */
public enum SignInRefusal {
    WRONG("用户名或口令不正确。请检查后重新输入；连续输错，该用户名会暂时锁定。"),
    WAIT(SignInThrottle.Admission.WAIT.sentence()),
    LOCKED(SignInThrottle.Admission.LOCKED.sentence()),
    ADDRESS_BLOCKED(SignInThrottle.Admission.ADDRESS_BLOCKED.sentence()),
    DISABLED("该账号已停用。如需恢复，请联系系统管理员。"),
    ROLES_PENDING("该账号的角色尚待安全管理员确认，暂时不能登录。请稍后再试，或联系安全管理员。");

    private final String sentence;

    SignInRefusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The refusal with this sentence; {@link #WRONG} for any other. */
    public static SignInRefusal saying(String sentence) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.sentence.equals(sentence))
                .findFirst()
                .orElse(WRONG);
    }

    /** The refusal of this name; {@link #WRONG} for any other. */
    public static SignInRefusal named(String name) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.name().equals(name))
                .findFirst()
                .orElse(WRONG);
    }
}
