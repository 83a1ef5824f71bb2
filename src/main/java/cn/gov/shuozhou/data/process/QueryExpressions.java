package cn.gov.shuozhou.data.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/** The JUEL expressions that a query carries, its own and those of its or-queries however deep. */
final class QueryExpressions {

    private QueryExpressions() {}

    /** One entry for each part of the query that carries any: the criterion and its expression. */
    static List<Map<String, String>> of(Query<?, ?> query) {
        return parts(query)
                .map(AbstractQuery::getExpressions)
                .filter(expressions -> expressions != null && !expressions.isEmpty())
                .toList();
    }

    /** A task query lists itself first, then its or-queries, each of which lists itself again. */
    private static Stream<AbstractQuery<?, ?>> parts(Query<?, ?> query) {
        Stream<AbstractQuery<?, ?>> itself =
                query instanceof AbstractQuery<?, ?> known ? Stream.of(known) : Stream.empty();
        Stream<AbstractQuery<?, ?>> alternatives = query instanceof TaskQueryImpl tasks
                ? tasks.getQueries().stream()
                        .filter(alternative -> alternative != query)
                        .flatMap(QueryExpressions::parts)
                : Stream.empty();
        return Stream.concat(itself, alternatives);
    }
}
