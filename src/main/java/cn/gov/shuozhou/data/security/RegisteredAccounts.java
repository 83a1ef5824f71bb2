package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.audit.KnownAccounts;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the audit trail which accounts there are: people, also those whose account has ended, and programs. */
@Component
class RegisteredAccounts implements KnownAccounts {

    private final Organization organization;
    private final Identities identities;

    RegisteredAccounts(Organization organization, Identities identities) {
        this.organization = organization;
        this.identities = identities;
    }

    @Override
    public Optional<String> holderOf(String accountId) {
        return organization
                .person(accountId)
                .map(Person::name)
                .or(() -> Optional.of(accountId).filter(identities::exists));
    }
}
