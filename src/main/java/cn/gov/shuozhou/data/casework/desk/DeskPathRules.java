package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever is given tasks may see what can be done with one, and do it. */
@Component
class DeskPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        Set<String> workers = Role.groups(Role.taskWorkers());
        return Stream.of(
                        "/todo/*",
                        "/api/tasks/*/acts",
                        "/api/tasks/*/colleagues",
                        "/api/tasks/*/claim",
                        "/api/tasks/*/transfer")
                .map(path -> PathRule.to(path).only(workers))
                .toList();
    }
}
