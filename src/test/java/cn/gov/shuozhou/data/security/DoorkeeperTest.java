package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.access.NoPathRule;
import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

@DisplayName("门：各功能自行声明，途经的每一道都须放行")
class DoorkeeperTest {

    private static final Authentication STRANGER =
            new AnonymousAuthenticationToken("key", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final PathRules LIST = () -> List.of(PathRule.to("/list/**").forEveryoneSignedIn());
    private static final PathRules ACT =
            () -> List.of(PathRule.to(HttpMethod.POST, "/list/**").only("bureau"));
    private static final PathRules CASES =
            () -> List.of(PathRule.to("/cases/**").forTheBusiness());
    private static final PathRules SIGN_IN =
            () -> List.of(PathRule.to("/sign-in").forAnybody());

    @Test
    @DisplayName("没有声明的地址，谁也进不去，和不存在的地址一样回答")
    void whatNobodyDeclaredStaysShut() {
        PathRuleAuthorization keeper = new PathRuleAuthorization(List.of(LIST, ACT, CASES, SIGN_IN));

        assertThat(Stream.of(STRANGER, holder(Role.BUREAU), holder(Role.SYSTEM_ADMIN))
                        .map(who -> answer(keeper, who, "GET", "/forgotten")))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(NoPathRule.class));
        assertThat(answer(new PathRuleAuthorization(List.of()), holder(Role.BUREAU), "GET", "/"))
                .isInstanceOf(NoPathRule.class);
    }

    @Test
    @DisplayName("无论声明的先后，宽的门不能放行窄的门所拒绝的")
    void everyDoorOnTheWayMustOpen() {
        for (List<PathRules> order : List.of(List.of(LIST, ACT), List.of(ACT, LIST))) {
            PathRuleAuthorization keeper = new PathRuleAuthorization(order);

            assertThat(passes(keeper, holder(Role.REQUESTER), "GET", "/list")).isTrue();
            assertThat(passes(keeper, holder(Role.REQUESTER), "POST", "/list")).isFalse();
            assertThat(passes(keeper, holder(Role.BUREAU), "POST", "/list/one")).isTrue();
        }
    }

    @Test
    @DisplayName("对任何人、对已登录者、对办理业务的人")
    void opensToKindsOfPeople() {
        PathRuleAuthorization keeper = new PathRuleAuthorization(List.of(LIST, CASES, SIGN_IN));

        assertThat(passes(keeper, STRANGER, "GET", "/sign-in")).isTrue();
        assertThat(passes(keeper, STRANGER, "GET", "/list")).isFalse();
        assertThat(passes(keeper, holder(Role.AUDIT_ADMIN), "GET", "/list")).isTrue();
        assertThat(Stream.of(Role.values()).filter(role -> passes(keeper, holder(role), "GET", "/cases/1")))
                .containsExactlyInAnyOrderElementsOf(Role.ofTheBusiness());
    }

    @Test
    @DisplayName("门上写了没有的角色，系统不启动")
    void unknownRolesAreRefused() {
        assertThatThrownBy(() -> new PathRuleAuthorization(
                        List.of(() -> List.of(PathRule.to("/list").only("beaureau")))))
                .hasMessage("The door to /list names no role: beaureau");
        assertThatThrownBy(() -> PathRule.to("/list").only()).isInstanceOf(IllegalArgumentException.class);
    }

    private static Authentication holder(Role role) {
        return new TestingAuthenticationToken(role.group(), "", role.authority());
    }

    private static boolean passes(PathRuleAuthorization keeper, Authentication who, String method, String path) {
        return answer(keeper, who, method, path).isGranted();
    }

    private static AuthorizationResult answer(
            PathRuleAuthorization keeper, Authentication who, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        AuthorizationResult answer = keeper.authorize(() -> who, new RequestAuthorizationContext(request));
        assertThat(answer).isNotNull();
        return answer;
    }
}
