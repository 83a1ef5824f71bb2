package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import java.util.Optional;

/**
 * An account that the operator names in the environment.
 *
 * @param variable what the names of its two variables begin with, e.g. {@code FIRST_ADMIN}
 */
record EnvironmentAccount(String variable, String id, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return variable + " " + id;
    }

    /** What is wrong with the id, in a sentence for the operator. */
    Optional<String> idProblem() {
        return PersonRules.isId(id)
                ? Optional.empty()
                : Optional.of("%s_ID 不正确：请用 3 至 64 个小写字母、数字、点、下划线或连字符。".formatted(variable));
    }

    /** What is wrong with the password, in a sentence for the operator. */
    Optional<String> passwordProblem(Identities identities) {
        return identities.isAcceptable(id, password)
                ? Optional.empty()
                : Optional.of("%s_PASSWORD 不符合口令要求：至少 10 位，含大写字母、小写字母、数字和特殊字符，且不得包含用户名。".formatted(variable));
    }
}
