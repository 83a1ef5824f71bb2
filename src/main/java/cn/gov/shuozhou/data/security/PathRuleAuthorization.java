package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.NoPathRule;
import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Stands at the doors that the features have declared. A request must come through every door on its way, so that their
 * order means nothing and no feature can open what another keeps shut; where there is no door, nobody comes through.
 */
@Component
class PathRuleAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final List<CompiledRule> doors;

    PathRuleAuthorization(List<PathRules> features) {
        doors = features.stream()
                .flatMap(feature -> feature.pathRules().stream())
                .map(CompiledRule::of)
                .toList();
    }

    private record CompiledRule(
            PathPatternRequestMatcher place, AuthorizationManager<? super RequestAuthorizationContext> lock) {

        static CompiledRule of(PathRule door) {
            PathPatternRequestMatcher.Builder places = PathPatternRequestMatcher.withDefaults();
            return new CompiledRule(
                    door.method() == null ? places.matcher(door.path()) : places.matcher(door.method(), door.path()),
                    lockOf(door));
        }

        boolean admits(Supplier<Authentication> who, RequestAuthorizationContext request) {
            return isGranted(lock.authorize(who, request));
        }
    }

    private static boolean isGranted(@Nullable AuthorizationResult result) {
        return result != null && result.isGranted();
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext request) {
        List<CompiledRule> onTheWay = doors.stream()
                .filter(door -> door.place().matches(request.getRequest()))
                .toList();
        return onTheWay.isEmpty()
                ? new NoPathRule()
                : new AuthorizationDecision(onTheWay.stream().allMatch(door -> door.admits(who, request)));
    }

    private static AuthorizationManager<? super RequestAuthorizationContext> lockOf(PathRule door) {
        return switch (door.admits()) {
            case ANYBODY -> SingleResultAuthorizationManager.permitAll();
            case EVERYONE_SIGNED_IN -> AuthenticatedAuthorizationManager.authenticated();
            case THE_BUSINESS -> ofTheBusiness(door);
            case SOME_ROLES -> holdersOf(door.groups(), door);
        };
    }

    /** Everyone of the business may look; who is only there to look sends nothing. */
    private static AuthorizationManager<RequestAuthorizationContext> ofTheBusiness(PathRule door) {
        AuthorizationManager<RequestAuthorizationContext> readers = holdersOf(Role.groups(Role.ofTheBusiness()), door);
        AuthorizationManager<RequestAuthorizationContext> workers = holdersOf(Role.groups(Role.ofWorkers()), door);
        return (who, request) -> {
            boolean looks = READING.contains(request.getRequest().getMethod());
            return new AuthorizationDecision(isGranted((looks ? readers : workers).authorize(who, request)));
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> holdersOf(Set<String> groups, PathRule door) {
        return AuthorityAuthorizationManager.hasAnyAuthority(groups.stream()
                .map(group -> Role.ofGroup(group)
                        .orElseThrow(() -> new IllegalStateException(
                                "The door to %s names no role: %s".formatted(door.path(), group))))
                .map(Role::authority)
                .toArray(String[]::new));
    }
}
