package cn.gov.shuozhou.data.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail, the latest entries first, by their ids: the last page is as fast as the first. */
@Component
class AuditLog {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some of the entries.
     *
     * @param next the id before which the following ones begin; 0 after the last
     */
    record Slice(List<ChainedEntry> rows, long next) {}

    /** The entries before this id; {@link Long#MAX_VALUE} for the latest. */
    Slice before(long id, AuditFilter filter) {
        List<ChainedEntry> rows = before(id, filter, PAGE + 1);
        return rows.size() <= PAGE
                ? new Slice(rows, 0)
                : new Slice(rows.subList(0, PAGE), rows.get(PAGE - 1).id());
    }

    List<ChainedEntry> before(long id, AuditFilter filter, int most) {
        return jdbc.sql("select " + ChainedEntry.COLUMNS + """
                        , s.position, s.hash
                        from audit_entry e left join audit_seal s on s.entry_id = e.id
                        where e.id < :before and
                        """ + filter.conditions()
                        + " order by e.id desc limit :most")
                .params(filter.parameters())
                .param("before", id)
                .param("most", most)
                .query(ChainedEntry::read)
                .list();
    }

    /** How many there are, counted no further than this. */
    long count(AuditFilter filter, long most) {
        return jdbc.sql("select count(*) from (select e.id from audit_entry e where " + filter.conditions()
                        + " limit :most) counted")
                .params(filter.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
