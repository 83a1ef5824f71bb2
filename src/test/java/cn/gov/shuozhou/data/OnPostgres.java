package cn.gov.shuozhou.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Runs every day on PostgreSQL as well, because what it shows may be otherwise there. All others do in the full run. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
public @interface OnPostgres {

    /** Why it depends on the database. */
    Reason value();

    /** What differs from one database to another. */
    enum Reason {
        SQL,
        LOCKS,
        PROCESSES,
        CONCURRENCY,
        MIGRATION
    }
}
