package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether an account can do more than read, as far as its database says so. */
final class ReadOnlyAccount {

    private static final String ON_POSTGRES = """
            select exists (select 1 from pg_catalog.pg_roles
                where rolname = current_user and (rolsuper or rolcreatedb or rolcreaterole))
              or exists (select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                  and (pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                    or pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE')))
            """;

    /** What it may do by a role or a whole schema is told to administrators only. */
    private static final String ON_H2 = """
            select exists (select 1 from information_schema.users where user_name = current_user and is_admin)
              or exists (select 1 from information_schema.table_privileges
                where grantee = current_user and privilege_type in ('INSERT', 'UPDATE', 'DELETE'))
            """;

    private ReadOnlyAccount() {}

    /** @throws PullFault when it may write */
    static void require(Connection connection, SourceLogin login) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet writes = statement.executeQuery(login.kind() == SourceKind.POSTGRES ? ON_POSTGRES : ON_H2)) {
            if (writes.next() && writes.getBoolean(1)) {
                throw new PullFault(Kind.WRITABLE, "账号“%s”可以改动该数据库，没有使用。请让对方数据库管理员另建一个只读账号。".formatted(login.user()));
            }
        }
    }
}
