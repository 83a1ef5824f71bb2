package cn.gov.shuozhou.data.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One door of the portal.
 *
 * @param method null: for requests of every method
 * @param path a pattern as controllers write them
 * @param admits to whom it opens
 * @param groups ids of the roles' groups where it opens to those only; ids and not roles, because features below
 *     {@code organization} have doors too
 */
public record PathRule(@Nullable HttpMethod method, String path, Admits admits, Set<String> groups) {

    /** The kinds of people to whom a door opens. */
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

    /** A door for requests of every method; shut to all until it is said whom it admits. */
    public static Frame to(String path) {
        return new Frame(null, path);
    }

    /** A door for requests of one method; one to the same place for every method must open to them as well. */
    public static Frame to(HttpMethod method, String path) {
        return new Frame(method, path);
    }

    /** A door of which it is not yet said to whom it opens. */
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
