package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.security.JerseyResources.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.AntPathMatcher;

/** {@code access.txt}: who may do what, read from the top; the first row that fits an endpoint counts. */
final class AccessTable {

    static final String STRANGER = "stranger";
    static final String PROGRAM = "program";

    private static final Path FILE = Path.of("src/test/resources/cn/gov/shuozhou/data/security/access.txt");

    private final List<Row> rows = new ArrayList<>();

    /**
     * One line.
     *
     * @param section the heading in brackets above it
     * @param who ids of those who may
     */
    record Row(String section, String method, String path, Set<String> who) {

        boolean fits(Endpoint endpoint) {
            return (method.equals("*") || method.equals(endpoint.method()))
                    && (path.equals(endpoint.path())
                            || section.startsWith("engine")
                                    && new AntPathMatcher().match(path, plain(endpoint.path())));
        }
    }

    static AccessTable read() throws IOException {
        AccessTable table = new AccessTable();
        String section = "";
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+", 3);
                table.rows.add(new Row(section, parts[0], parts[1], who(parts[0], parts[2])));
            }
        }
        return table;
    }

    List<Row> rows(String section) {
        return rows.stream().filter(row -> row.section().equals(section)).toList();
    }

    Optional<Row> rowFor(Endpoint endpoint) {
        return rows.stream().filter(row -> row.fits(endpoint)).findFirst();
    }

    /** Everybody who comes to the doors: a stranger, one person for each role, a program. */
    static Set<String> everybody() {
        Set<String> all = people();
        all.add(STRANGER);
        all.add(PROGRAM);
        return all;
    }

    /** One person for each role. */
    static Set<String> people() {
        Set<String> people = new LinkedHashSet<>();
        Arrays.stream(Role.values()).map(Role::group).forEach(people::add);
        return people;
    }

    private static Set<String> who(String method, String words) {
        Set<String> who = new LinkedHashSet<>();
        for (String word : words.split(",\\s*")) {
            switch (word) {
                case "nobody" -> {}
                case "anyone" -> who.addAll(everybody());
                case "signed-in" -> who.addAll(people());
                case "business" ->
                    (method.equals("GET") ? Role.ofTheBusiness() : Role.ofWorkers())
                            .stream().map(Role::group).forEach(who::add);
                case "workers" -> Role.ofWorkers().stream().map(Role::group).forEach(who::add);
                case "task-workers" ->
                    Role.taskWorkers().stream().map(Role::group).forEach(who::add);
                default -> {
                    if (!everybody().contains(word)) {
                        throw new IllegalStateException("access.txt names nobody known: " + word);
                    }
                    who.add(word);
                }
            }
        }
        return who;
    }

    /** The pattern as a path that patterns of the table can be laid on; an id of the engine's has digits. */
    static String plain(String pattern) {
        return pattern.replaceAll("\\{[^/}]*(\\{[^}]*})?[^/]*}", "none-1");
    }
}
