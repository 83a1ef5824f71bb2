package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.Waiting;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the trail of a running application has gained since a test began; made by {@code createBean}. Begins a new minute for strangers. */
public final class Recorded {

    private static final Pattern FURTHER = Pattern.compile("另有 (\\d+) 次请求");

    private final JdbcTemplate jdbc;
    private final AnonymousRejectionLimiter strangers;
    private final long before;

    @Autowired
    public Recorded(JdbcTemplate jdbc, AnonymousRejectionLimiter strangers) {
        strangers.minuteHasPassed();
        this.jdbc = jdbc;
        this.strangers = strangers;
        this.before = jdbc.queryForObject("select coalesce(max(id), 0) from audit_entry", Long.class);
    }

    /** Account, act, case or object, result and detail of each new entry of people, the earliest first. */
    public List<String> acts() {
        return jdbc.queryForList("""
                select actor_id || '|' || actor_name || '|' || act || '|' || case_number || object || '|' || result
                    || '|' || detail
                from audit_entry where id > ? and actor_name <> '系统' order by id
                """, String.class, before);
    }

    /** What was refused or failed, the earliest first; waits for the first of it, which may be written after the answer. */
    public List<String> refusals() {
        List<String> here = refusalsSoFar();
        return here.isEmpty()
                ? Waiting.await("an entry of the refusal").until(this::refusalsSoFar, found -> !found.isEmpty())
                : here;
    }

    private List<String> refusalsSoFar() {
        return acts().stream().filter(act -> !act.contains("|DONE|")).toList();
    }

    /** Account, method and path of each new request of somebody signed in that was refused. */
    public List<String> refusedRequests() {
        return jdbc.queryForList("""
                select actor_id || ' ' || request from audit_entry where id > ? and actor_id <> '' and result = 'REFUSED'
                """, String.class, before);
    }

    /** How many requests of strangers were refused: each with an entry of its own, or counted in that of a minute. */
    public int refusalsOfStrangers() {
        strangers.minuteHasPassed();
        return jdbc.queryForList("""
                        select detail from audit_entry where id > ? and actor_id = '' and result = 'REFUSED'
                        """, String.class, before).stream()
                .map(FURTHER::matcher)
                .mapToInt(further -> further.find() ? Integer.parseInt(further.group(1)) : 1)
                .sum();
    }

    /** What the system did by itself, and on which case. */
    public List<String> actsOfTheSystem() {
        return jdbc.queryForList("""
                select act || '|' || case_number || '|' || result from audit_entry
                where id > ? and actor_name = '系统' order by id
                """, String.class, before);
    }

    /** Everything that the new entries say. */
    public String text() {
        return jdbc.queryForList("select * from audit_entry where id > ? order by id", before)
                .toString();
    }
}
