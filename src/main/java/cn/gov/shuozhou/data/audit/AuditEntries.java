package cn.gov.shuozhou.data.audit;

import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds entries, in the caller's transaction if there is one. Plain JDBC, here and in the chain: an entry is written while
 * a transaction commits, when MyBatis has closed its session, and the chain is verified without the application around it.
 */
@Component
class AuditEntries {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Joins a transaction that is under way on the data source; its own ones are not acts for {@link ActTransactions}. */
    AuditEntries(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Adds the entry and its place in the queue for the chain: both or neither. */
    long add(Entry act) {
        return Objects.requireNonNull(transaction.execute(status -> insert(act)));
    }

    private long insert(Entry act) {
        Entry entry = act.storable();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into audit_entry (happened_at, actor_id, actor_name, actor_department, address, act, case_number, object,
                            request, result, detail)
                        values (:happenedAt, :actorId, :actorName, :actorDepartment, :address, :act, :caseNumber, :object, :request,
                            :result, :detail)
                        """)
                .param("happenedAt", entry.happenedAt().atOffset(ZoneOffset.UTC))
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("actorDepartment", entry.actorDepartment())
                .param("address", entry.address())
                .param("act", entry.act())
                .param("caseNumber", entry.caseNumber())
                .param("object", entry.object())
                .param("request", entry.request())
                .param("result", entry.result().name())
                .param("detail", entry.detail())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        jdbc.sql("insert into audit_unsealed (entry_id) values (:id)")
                .param("id", id)
                .update();
        return id;
    }

    /** Whether the transaction of this thread has written anything yet. */
    boolean transactionHasChanges() {
        return jdbc.sql("select changed from transaction_changes")
                .query(Boolean.class)
                .single();
    }
}
