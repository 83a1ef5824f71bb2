package cn.gov.shuozhou.data.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may send requests to an address of the portal.
 *
 * @param method null: for requests of every method
 * @param path a pattern as controllers write them
 * @param admits who may send them
 * @param groups ids of the roles' groups where only some roles may; ids and not roles, because features below
 *     {@code organization} have path rules too
 */
public record PathRule(@Nullable HttpMethod method, String path, Admits admits, Set<String> groups) {

    /** The kinds of people whom a rule admits. */
    public enum Admits {
        ANYBODY,
        EVERYONE_SIGNED_IN,
        /** Every role but the three administrators, who keep the system and have no business with what is in it. */
        THE_BUSINESS,
        SOME_ROLES
    }

    public PathRule {
        groups = Set.copyOf(groups);
        if (groups.isEmpty() == (admits == Admits.SOME_ROLES)) {
            throw new IllegalArgumentException("A door for some roles names them, and no other door does: " + path);
        }
    }

    /** A rule for requests of every method; it admits nobody until it says whom. */
    public static Frame to(String path) {
        return new Frame(null, path);
    }

    /** A rule for requests of one method; a rule for every method at the same address must admit the same people too. */
    public static Frame to(HttpMethod method, String path) {
        return new Frame(method, path);
    }

    /** A rule that does not say yet whom it admits. */
    public record Frame(@Nullable HttpMethod method, String path) {

        public PathRule forAnybody() {
            return new PathRule(method, path, Admits.ANYBODY, Set.of());
        }

        public PathRule forEveryoneSignedIn() {
            return new PathRule(method, path, Admits.EVERYONE_SIGNED_IN, Set.of());
        }

        public PathRule forTheBusiness() {
            return new PathRule(method, path, Admits.THE_BUSINESS, Set.of());
        }

        public PathRule only(String... groups) {
            return only(Set.of(groups));
        }

        public PathRule only(Collection<String> groups) {
            return new PathRule(method, path, Admits.SOME_ROLES, Set.copyOf(groups));
        }
    }
}
