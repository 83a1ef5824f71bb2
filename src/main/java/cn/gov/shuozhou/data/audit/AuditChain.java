package cn.gov.shuozhou.data.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chain. */
@Component
class AuditChain {

    private static final String HEAD =
            "select position, hash, pruned_position, pruned_hash from audit_chain_head where id = 1";

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One position of the chain; the entry is empty when its row has been deleted. */
    record Link(long position, long entryId, String hash, int version, Optional<Entry> entry) {}

    ChainHead head() {
        return jdbc.sql(HEAD).query(ChainHead.class).single();
    }

    /** The same, for whoever is to change it: one transaction on all nodes. */
    ChainHead lockedHead() {
        return jdbc.sql(HEAD + " for update").query(ChainHead.class).single();
    }

    /** The time of the database: a node whose clock is ahead would end what has years to be kept. */
    Instant now() {
        return jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Committed entries that have no position in the chain yet, in the order of their ids; they may have been committed in another order. */
    List<ChainedEntry> unsealed(int most) {
        return jdbc.sql("select " + ChainedEntry.COLUMNS + """
                        , 0 as position, '' as hash
                        from audit_unsealed u join audit_entry e on e.id = u.entry_id
                        order by u.entry_id limit :most
                        """)
                .param("most", most)
                .query(ChainedEntry::read)
                .list();
    }

    void seal(long position, long entryId, String hash, Instant now) {
        jdbc.sql("""
                        insert into audit_seal (position, entry_id, hash, hash_version, sealed_at)
                        values (:position, :entryId, :hash, :version, :now)
                        """)
                .param("position", position)
                .param("entryId", entryId)
                .param("hash", hash)
                .param("version", ChainHash.VERSION)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from audit_unsealed where entry_id = :entryId")
                .param("entryId", entryId)
                .update();
    }

    void moveHead(long position, String hash) {
        jdbc.sql("update audit_chain_head set position = :position, hash = :hash where id = 1")
                .param("position", position)
                .param("hash", hash)
                .update();
    }

    List<Link> after(long position, int most) {
        return jdbc.sql("select s.position, s.entry_id, s.hash, s.hash_version, " + ChainedEntry.COLUMNS + """

                        from audit_seal s left join audit_entry e on e.id = s.entry_id
                        where s.position > :position order by s.position limit :most
                        """)
                .param("position", position)
                .param("most", most)
                .query((row, number) -> new Link(
                        row.getLong("position"),
                        row.getLong("entry_id"),
                        row.getString("hash"),
                        row.getInt("hash_version"),
                        row.getObject("id") == null ? Optional.empty() : Optional.of(ChainedEntry.entry(row))))
                .list();
    }

    Optional<String> hashAt(long position) {
        return jdbc.sql("select hash from audit_seal where position = :position")
                .param("position", position)
                .query(String.class)
                .optional();
    }

    /** An entry that has waited for its position since before this moment, as a forged one would. */
    Optional<Long> unsealedSince(Instant moment) {
        return jdbc.sql("""
                        select e.id from audit_entry e left join audit_seal s on s.entry_id = e.id
                        where s.entry_id is null and e.happened_at < :moment order by e.id limit 1
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** The last position of those that were sealed, one after the other, before this moment; empty if there is none. */
    Optional<Long> lastBefore(Instant moment) {
        return jdbc.sql("""
                        select max(position) from audit_seal
                        where position < coalesce(
                            (select min(position) from audit_seal where sealed_at >= :moment), 9223372036854775807)
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** What there is to be said of these positions before they are ended. */
    Pruning pruning(long from, long to) {
        return jdbc.sql("""
                        select min(e.happened_at) as oldest, max(e.happened_at) as youngest,
                            (select hash from audit_seal where position = :to) as hash
                        from audit_seal s join audit_entry e on e.id = s.entry_id where s.position <= :to
                        """)
                .param("to", to)
                .query((row, number) -> new Pruning(
                        from,
                        to,
                        row.getString("hash"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant(),
                        row.getObject("youngest", OffsetDateTime.class).toInstant()))
                .single();
    }

    void prune(long position, String hash) {
        jdbc.sql("update audit_chain_head set pruned_position = :position, pruned_hash = :hash where id = 1")
                .param("position", position)
                .param("hash", hash)
                .update();
        jdbc.sql("delete from audit_entry where id in (select entry_id from audit_seal where position <= :position)")
                .param("position", position)
                .update();
        jdbc.sql("delete from audit_seal where position <= :position")
                .param("position", position)
                .update();
    }
}
