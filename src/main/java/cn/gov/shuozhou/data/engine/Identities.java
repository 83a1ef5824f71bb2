package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.engine.IdentityMapper.Membership;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The engine's users, groups and tenants: the one register of who may sign in and in which roles. */
@Component
public class Identities {

    private final IdentityService identityService;
    private final IdentityMapper mapper;
    private final StoredPasswords passwords;

    Identities(IdentityService identityService, IdentityMapper mapper, StoredPasswords passwords) {
        this.identityService = identityService;
        this.mapper = mapper;
        this.passwords = passwords;
    }

    /** True when the password is right; whoever asks keeps the count of the wrong ones. */
    public boolean checkPassword(String userId, String password) {
        return passwords.check(userId, password);
    }

    /** The stored hash of the password; it changes whenever the password is set. Never shown to anybody. */
    public Optional<String> passwordHash(String userId) {
        return Optional.ofNullable(mapper.passwordHash(userId));
    }

    public boolean exists(String userId) {
        return identityService.createUserQuery().userId(userId).count() > 0;
    }

    /** Creates the user, or renames it; a password is set only when the user is new. */
    public void ensureUser(String userId, String name, String password) {
        User user = identityService.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            user = identityService.newUser(userId);
            user.setPassword(password);
        }
        user.setFirstName(name);
        user.setLastName("");
        identityService.saveUser(user);
    }

    public void changePassword(String userId, String password) {
        User user = identityService.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        identityService.saveUser(user);
    }

    /** Deletes the user with all memberships; the user's acts stay in the history. */
    public void remove(String userId) {
        identityService.deleteUser(userId);
    }

    /** True when the engine's password policy accepts the password for this user. */
    public boolean isAcceptable(String userId, String password) {
        User user = identityService.newUser(userId);
        return identityService
                .checkPasswordAgainstPolicy(identityService.getPasswordPolicy(), password, user)
                .isValid();
    }

    public void ensureGroup(String groupId, String name) {
        if (identityService.createGroupQuery().groupId(groupId).count() == 0) {
            Group group = identityService.newGroup(groupId);
            group.setName(name);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    public void ensureTenant(String tenantId, String name) {
        Tenant tenant = identityService.createTenantQuery().tenantId(tenantId).singleResult();
        if (tenant == null) {
            tenant = identityService.newTenant(tenantId);
        }
        tenant.setName(name);
        identityService.saveTenant(tenant);
    }

    /** Makes the user a member of just the wanted ones among these groups; other memberships stay. */
    public void setGroups(String userId, Set<String> wanted, Set<String> among) {
        Set<String> present = groupsOf(userId);
        present.retainAll(among);
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identityService.createMembership(userId, group));
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identityService.deleteMembership(userId, group));
    }

    public void ensureMember(String userId, String groupId) {
        if (!groupsOf(userId).contains(groupId)) {
            identityService.createMembership(userId, groupId);
        }
    }

    public void ensureTenantUser(String tenantId, String userId) {
        if (identityService
                        .createTenantQuery()
                        .tenantId(tenantId)
                        .userMember(userId)
                        .count()
                == 0) {
            identityService.createTenantUserMembership(tenantId, userId);
        }
    }

    public void removeTenantUser(String tenantId, String userId) {
        identityService.deleteTenantUserMembership(tenantId, userId);
    }

    public void ensureTenantGroup(String tenantId, String groupId) {
        if (identityService
                        .createTenantQuery()
                        .tenantId(tenantId)
                        .groupMember(groupId)
                        .count()
                == 0) {
            identityService.createTenantGroupMembership(tenantId, groupId);
        }
    }

    public Set<String> groupsOf(String userId) {
        return new LinkedHashSet<>(identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
    }

    /** Tenants that the user belongs to, directly or through a group. */
    public List<String> tenantsOf(String userId) {
        return identityService.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    public List<String> usersIn(String groupId) {
        return identityService.createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .toList();
    }

    /** Those of them who are people of the department. */
    public List<String> usersIn(String groupId, String department) {
        return mapper.members(groupId, department);
    }

    /** Runs the work in this user's name: the engine checks permissions and tenants and logs the acts. */
    public <T> T as(String userId, Supplier<T> work) {
        var before = identityService.getCurrentAuthentication();
        if (before != null && userId.equals(before.getUserId())) {
            return work.get();
        }
        enter(userId);
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }

    /** Runs the work in nobody's name: what was checked before is then done by the system. */
    public <T> T asSystem(Supplier<T> work) {
        var before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }

    /** From now on this thread works in the user's name, as in {@link #as}; whoever calls this must {@link #leave}. */
    public void enter(String userId) {
        List<Membership> memberships = mapper.memberships(userId);
        identityService.setAuthentication(
                userId, ids(memberships, Membership.GROUP), ids(memberships, Membership.TENANT));
    }

    private static List<String> ids(List<Membership> memberships, String kind) {
        return memberships.stream()
                .filter(membership -> membership.kind().equals(kind))
                .map(Membership::id)
                .toList();
    }

    /** This thread works in nobody's name again. */
    public void leave() {
        identityService.clearAuthentication();
    }
}
