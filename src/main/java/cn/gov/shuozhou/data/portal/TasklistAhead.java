package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The large files of Tasklist, which are most of what its first opening fetches: the home page has the browser fetch them in
 * idle moments, before they are asked for. Read from its own page, so that they change with it.
 */
@Component
class TasklistAhead {

    private static final String PAGE = "META-INF/resources/webjars/camunda/app/tasklist/index.html";

    /** Not those of ours, which a browser asks for anew each time. */
    private static final Pattern FILE =
            Pattern.compile("\\$APP_ROOT(/(?:lib|app/tasklist)/(?!styles/)[a-z./-]+\\?bust=[0-9.]+)\"");

    private final List<String> files;

    TasklistAhead() throws IOException {
        String page = new ClassPathResource(PAGE).getContentAsString(StandardCharsets.UTF_8);
        files = FILE.matcher(page)
                .results()
                .map(found -> "/camunda" + found.group(1))
                .toList();
    }

    /** Their addresses, for those whose work lies there; nothing for others. */
    List<String> files(Person person) {
        return Role.taskWorkers().stream().anyMatch(person::has) ? files : List.of();
    }
}
