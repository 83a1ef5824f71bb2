package cn.gov.shuozhou.data.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Checks passwords, and stores anew those whose hash is weaker than a new one: only a right sign-in shows them open. */
@Component
class StoredPasswords {

    private final IdentityService identityService;
    private final IdentityMapper mapper;
    private final PasswordHashing hashing;

    StoredPasswords(IdentityService identityService, IdentityMapper mapper, PasswordHashing hashing) {
        this.identityService = identityService;
        this.mapper = mapper;
        this.hashing = hashing;
    }

    /** Hashes itself what it can: the engine would hold a database connection as long as that takes. */
    boolean check(String userId, String password) {
        String stored = mapper.passwordHash(userId);
        if (stored != null && hashing.isUpToDate(stored)) {
            return hashing.isOf(password + mapper.salt(userId), stored);
        }
        boolean right = identityService.checkPassword(userId, password);
        if (right) {
            storeAnew(userId, password);
        } else {
            hashing.checkNothing(password);
        }
        return right;
    }

    /** Whoever is first of two at once does it; amid other work, which may yet be undone, it waits for the next time. */
    private void storeAnew(String userId, String password) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        User user = identityService.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            return;
        }
        user.setPassword(password);
        try {
            // An old password may fall short of a policy that came later; it still opens.
            ((IdentityServiceImpl) identityService).saveUser(user, true);
        } catch (OptimisticLockingException another) {
            // Another sign-in has stored this hash meanwhile, or a new password has been set.
        }
    }
}
