package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a person in the organization and opens the person's account. */
@Component
@Transactional
class AccountRegistration {

    private final Registration registration;
    private final AccountMapper accounts;

    AccountRegistration(Registration registration, AccountMapper accounts) {
        this.registration = registration;
        this.accounts = accounts;
    }

    /** As {@link Registration#register(String, String, Department, Set, String)}, with an account. */
    void register(String id, String name, Department department, Set<Role> roles, String password) {
        registration.register(id, name, department, roles, password);
        if (accounts.standing(id) == null) {
            accounts.insert(id);
        }
    }
}
