package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.refusal.Shown;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What the two kinds of database say, in sentences that name what to do. What they say of values stays with them. */
final class SqlFaults {

    private static final Set<String> LOGIN = Set.of("28000", "28P01");
    private static final Set<String> NO_DATABASE = Set.of("3D000", "90146", "90149", "90013", "90011");

    /** A statement that was given up, and a connection that was waited for in vain. */
    private static final Set<String> SILENT = Set.of("57014", "08001");

    /** Syntax, unknown names and missing rights: of the query, never of the data. */
    private static final String QUERY = "42";

    private static final String NO_RIGHTS_ON_H2 = "90096";

    private SqlFaults() {}

    static PullFault of(SQLException failure, SourceLogin login) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (isCausedBy(failure, SSLException.class) || login.encrypted() && state.equals("08004")) {
            return new PullFault(
                    Kind.CERTIFICATE,
                    "不能与“%s”建立加密连接：证书不可信、与主机名不符，或者对方没有开启加密。请让对方数据库管理员核对证书，由系统管理员把签发机构的证书加入本系统信任的证书。"
                            .formatted(login.host()));
        }
        if (isCausedBy(failure, SocketTimeoutException.class) || SILENT.contains(state) && failure.getCause() == null) {
            return new PullFault(Kind.SILENT, "“%s”没有在规定时间内回应，已停止等待。请核对主机和端口，或者精简查询后再试。".formatted(login.host()));
        }
        if (isCausedBy(failure, ConnectException.class)
                || isCausedBy(failure, NoRouteToHostException.class)
                || state.equals("08004")
                || state.startsWith("53")) {
            return new PullFault(
                    Kind.REFUSED, "“%s”的 %d 端口拒绝连接。请核对主机和端口，以及对方的防火墙和连接数。".formatted(login.host(), login.port()));
        }
        if (LOGIN.contains(state)) {
            return new PullFault(Kind.LOGIN, "用户名或者口令不对，或者对方不准这个账号从本系统登录。请核对后重新填写口令。");
        }
        if (NO_DATABASE.contains(state)) {
            return new PullFault(
                    Kind.NO_DATABASE, "“%s”上没有名为“%s”的数据库。请核对数据库名。".formatted(login.host(), login.database()));
        }
        if (state.startsWith(QUERY) || state.equals(NO_RIGHTS_ON_H2)) {
            return new PullFault(
                    Kind.STATEMENT,
                    "表或者查询不能执行，请核对名称、写法和账号的权限。数据库的答复：%s。".formatted(Shown.of(String.valueOf(failure.getMessage()))));
        }
        if (state.startsWith("08") || state.equals("90067")) {
            return new PullFault(Kind.REFUSED, "与“%s”的连接中断，数据没有取完。请稍后再试；仍不成功的，请核对主机和端口。".formatted(login.host()));
        }
        return new PullFault(Kind.OTHER, "对方数据库报错（代码 %s），数据没有取成。请让对方数据库管理员查看日志。".formatted(state));
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(kind::isInstance);
    }
}
