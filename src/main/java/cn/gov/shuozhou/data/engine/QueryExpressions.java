package cn.gov.shuozhou.data.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/** The JUEL expressions that a query carries, its own and those of its or-queries however deep. */
final class QueryExpressions {

    private QueryExpressions() {}

    /** One entry for each part of the query that carries any: the criterion and its expression. */
    static List<Map<String, String>> of(Query<?, ?> query) {
        List<Map<String, String>> found = new ArrayList<>();
        collect(query, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    /** A query and its or-queries may share one list that names them all, so each is visited once. */
    private static void collect(Query<?, ?> query, List<Map<String, String>> found, Set<Query<?, ?>> visited) {
        if (!visited.add(query)) {
            return;
        }
        if (query instanceof AbstractQuery<?, ?> known
                && known.getExpressions() != null
                && !known.getExpressions().isEmpty()) {
            found.add(known.getExpressions());
        }
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(part -> collect(part, found, visited));
        }
    }
}
