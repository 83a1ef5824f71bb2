package cn.gov.shuozhou.data.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/**
 * The expressions that this system itself puts into saved filters. Nothing that comes from outside is ever added, and
 * nothing is read from the database: a filter changed there is refused like any other.
 */
@Component
public class OwnExpressions {

    private final Set<List<Map<String, String>>> own = ConcurrentHashMap.newKeySet();

    /** Lets a query with just these expressions be saved and run; only code with fixed expressions may call this. */
    public void allow(Query<?, ?> query) {
        own.add(copy(query));
    }

    /** True when the query carries no expressions at all, or exactly those of one that the system made. */
    boolean cover(Query<?, ?> query) {
        List<Map<String, String>> expressions = QueryExpressions.of(query);
        return expressions.isEmpty() || own.contains(expressions);
    }

    /** The engine empties a query's map while it evaluates it. */
    private static List<Map<String, String>> copy(Query<?, ?> query) {
        return QueryExpressions.of(query).stream().map(Map::copyOf).toList();
    }
}
