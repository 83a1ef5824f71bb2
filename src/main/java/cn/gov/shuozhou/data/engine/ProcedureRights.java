package cn.gov.shuozhou.data.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Writes the engine's authorizations: by group and process definition, by user only for programs, never by task. */
@Component
public class ProcedureRights {

    /** TASK_ASSIGN is what putting a claimed task back asks; the task guard narrows it to that. */
    private static final Permission[] WORK = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY
    };

    private static final Permission[] READ = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY
    };

    private static final Permission[] SUPERVISE = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.RETRY_JOB
    };

    private final AuthorizationService authorizationService;
    private final List<Procedure> procedures;

    ProcedureRights(AuthorizationService authorizationService, List<Procedure> procedures) {
        this.authorizationService = authorizationService;
        this.procedures = List.copyOf(procedures);
    }

    /** Grants every declared procedure's rights to its groups. */
    public void grantProcedures() {
        for (Procedure procedure : procedures) {
            procedure.workers().forEach(group -> grant(group, Resources.PROCESS_DEFINITION, procedure.key(), WORK));
            procedure
                    .supervisors()
                    .forEach(group -> grant(group, Resources.PROCESS_DEFINITION, procedure.key(), SUPERVISE));
        }
    }

    /** Opens one of the web apps ({@code tasklist}, {@code cockpit}, {@code admin}, {@code welcome}) to the group. */
    public void openApp(String group, String app) {
        grant(group, Resources.APPLICATION, app, Permissions.ACCESS);
    }

    /** Lets the group watch deployments, decisions and batches that Cockpit shows beside the instances. */
    public void openMonitoring(String group) {
        grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        grant(group, Resources.BATCH, Authorization.ANY, BatchPermissions.READ);
    }

    /** Takes every right from the group. */
    public void revokeAll(String group) {
        authorizationService.createAuthorizationQuery().groupIdIn(group).list().stream()
                .map(Authorization::getId)
                .forEach(authorizationService::deleteAuthorization);
    }

    /** Lets the account of another system's program read the instances of every procedure, in its own tenants. */
    public void letRead(String userId) {
        for (Procedure procedure : procedures) {
            Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setUserId(userId);
            authorization.setResource(Resources.PROCESS_DEFINITION);
            authorization.setResourceId(procedure.key());
            authorization.setPermissions(READ);
            authorizationService.saveAuthorization(authorization);
        }
    }

    /** Lets the group see the names of tenants, which Tasklist and Cockpit show as 所属部门. */
    public void showTenants(Set<String> groups) {
        groups.forEach(group -> grant(group, Resources.TENANT, Authorization.ANY, Permissions.READ));
    }

    /** Lets the group read a saved filter. */
    public void showFilter(String group, String filterId) {
        grant(group, Resources.FILTER, filterId, Permissions.READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization authorization = authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (authorization == null) {
            authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
        }
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
