package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever is given tasks may see what can be done with one, and do it; a leader settles which of the people does it. */
@Component
class DeskPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        Set<Role> workers = Role.taskWorkers();
        Set<Role> andLeaders = Role.taskWorkers();
        andLeaders.add(Role.DEPARTMENT_LEADER);
        return Stream.of(
                        Stream.of(
                                        "/todo/*",
                                        "/api/tasks/*/acts",
                                        "/api/tasks/*/colleagues",
                                        "/api/tasks/*/readers",
                                        "/api/tasks/*/copy",
                                        "/api/tasks/*/claim",
                                        "/api/copies",
                                        "/api/tasks/*/signers",
                                        "/api/tasks/*/added-signers",
                                        "/api/tasks/*/sign-before",
                                        "/api/tasks/*/sign-after",
                                        "/api/tasks/*/unsign",
                                        "/api/tasks/*/signature",
                                        "/api/tasks/*/signature/opinion",
                                        "/api/decisions/*/take-back",
                                        "/api/tasks/*/transfer",
                                        "/api/tasks/*/delegation",
                                        "/api/tasks/*/opinion",
                                        "/api/tasks/*/deputy")
                                .map(path -> PathRule.to(path).only(Role.groups(workers))),
                        Stream.of("/api/tasks/*/recall")
                                .map(path -> PathRule.to(path).only(Role.groups(andLeaders))),
                        Stream.of(
                                PathRule.to("/api/tasks/*/send-back").only(Role.DEPARTMENT_LEADER.group()),
                                PathRule.to("/cases/*/holders").forTheBusiness(),
                                PathRule.to("/cases/*/contacts").forTheBusiness(),
                                PathRule.to("/api/cases/*/contacts").forTheBusiness()))
                .flatMap(rules -> rules)
                .toList();
    }
}
