package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gov.shuozhou.data.organization.Newcomers;
import cn.gov.shuozhou.data.security.DoorsTest.Given;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorsTest
@DisplayName("流程引擎接口 /engine-rest")
class EngineRestDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Test
    @DisplayName("没有凭据、凭据不对、普通人员和管理员：401，要求 Basic，不跳转，不建会话")
    void onlyTechnicalAccountsEnter() {
        List.of(
                        Visitor.stranger(port),
                        Visitor.program(port, "program.nobody", "wrong"),
                        Visitor.program(port, "here.approver", Newcomers.PASSWORD),
                        Visitor.program(port, "first.admin", Newcomers.PASSWORD),
                        Visitor.program(port, "", ""))
                .forEach(visitor -> List.of(
                                "/engine-rest/task", "/engine-rest/engine", "/engine-rest/engine/default/user")
                        .forEach(path -> {
                            var answer = visitor.get(path);
                            assertThat(answer.statusCode()).as(path).isEqualTo(401);
                            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                                    .hasValueSatisfying(
                                            challenge -> assertThat(challenge).startsWith("Basic"));
                            assertThat(answer.body()).contains("\"problems\"", "技术账号");
                            assertThat(visitor.hasSession()).isFalse();
                        }));
    }

    @Test
    @DisplayName("门户的登录在这里不算数")
    void aSessionDoesNotCount() {
        assertThat(Visitor.signedIn(port, "here.approver")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("技术账号只看到授予它的：未授权为空，授权后只见其部门")
    void anAccountSeesWhatItIsGranted() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        assertThat(program.get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/process-definition").body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/history/process-instance").body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/user").body()).doesNotContain("approver");

        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(Given.PROGRAM);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(Given.PROCESS);
        grant.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        Authorization saved = authorizations.saveAuthorization(grant);
        identities.createTenantUserMembership(Given.HERE, Given.PROGRAM);
        try {
            assertThat(program.get("/engine-rest/process-instance").body())
                    .contains("GX-here")
                    .doesNotContain("GX-there");
            assertThat(program.get("/engine-rest/task").body()).isEqualTo("[]");
            assertThat(program.hasSession()).isFalse();
        } finally {
            authorizations.deleteAuthorization(saved.getId());
            identities.deleteTenantUserMembership(Given.HERE, Given.PROGRAM);
        }
    }

    @Test
    @DisplayName("技术账号不能登录门户")
    void anAccountIsNoPerson() {
        assertThatIllegalStateException().isThrownBy(() -> Visitor.signedIn(port, Given.PROGRAM));
    }
}
