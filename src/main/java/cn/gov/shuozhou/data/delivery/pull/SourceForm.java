package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to register or change a source, as it was typed.
 *
 * @param password empty: the one that is kept
 * @param day of the week or of the month
 */
record SourceForm(
        @Nullable String kind,
        @Nullable String host,
        @Nullable String port,
        @Nullable String database,
        @Nullable String user,
        @Nullable String password,
        @Nullable Boolean encrypted,
        @Nullable String reads,
        @Nullable String schema,
        @Nullable String table,
        @Nullable String query,
        @Nullable String rhythm,
        @Nullable String weekday,
        @Nullable String monthday,
        @Nullable String time) {

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_QUERY = 4_000;
    private static final int LAST_PORT = 65_535;

    /** For a new source. */
    static SourceForm usual() {
        return new SourceForm(
                SourceKind.POSTGRES.name(),
                "",
                String.valueOf(SourceKind.POSTGRES.usualPort()),
                "",
                "",
                "",
                null,
                SourceReads.TABLE.name(),
                "public",
                "",
                "",
                PullRhythm.DAILY.name(),
                "1",
                "1",
                "02:00");
    }

    /** As a source is kept; without its password. */
    static SourceForm of(PullSource source) {
        String day = String.valueOf(source.dayNumber());
        return new SourceForm(
                source.kind().name(),
                source.host(),
                String.valueOf(source.port()),
                source.databaseName(),
                source.userName(),
                "",
                source.encrypted(),
                source.reads().name(),
                source.schemaName(),
                source.tableName(),
                source.queryText(),
                source.rhythm().name(),
                source.rhythm() == PullRhythm.WEEKLY ? day : "1",
                source.rhythm() == PullRhythm.MONTHLY ? day : "1",
                source.atTime());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Optional<SourceKind> known = chosen(SourceKind.values(), kind);
        require(problems, known.isPresent(), "kind", "请选择数据库的种类。");
        require(
                problems,
                text(host).matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"),
                "host",
                "请填写主机名或者 IP 地址，只由字母、数字、点和短横线组成，不带端口和网址。");
        Lengths.tooLong("host", "主机", LONGEST_HOST, text(host)).ifPresent(problems::add);
        require(problems, portNumber() >= 1 && portNumber() <= LAST_PORT, "port", "端口应为 1 至 65535 的整数。");
        require(
                problems,
                known.filter(one -> one.isDatabaseName(text(database))).isPresent()
                        && text(database).length() <= 100
                        && !text(database).contains(".."),
                "database",
                "请填写数据库名，只由字母、数字、下划线和短横线组成（H2 的可以有点和斜线），不带参数。");
        name(problems, "user", "用户名", text(user));
        Lengths.tooLong("password", "口令", LONGEST_PASSWORD, password).ifPresent(problems::add);
        PlainText.problem(passwordText()).ifPresent(sentence -> problems.add(new Problem("password", "口令" + sentence)));
        require(
                problems,
                !isEncrypted() || known.filter(SourceKind.POSTGRES::equals).isPresent(),
                "encrypted",
                "H2 服务器不支持加密连接，请不要勾选。");
        readsProblems(problems);
        scheduleProblems(problems);
        return problems;
    }

    private void readsProblems(List<Problem> problems) {
        Optional<SourceReads> known = chosen(SourceReads.values(), reads);
        require(problems, known.isPresent(), "reads", "请选择读一张表还是一条查询。");
        if (known.filter(SourceReads.TABLE::equals).isPresent()) {
            name(problems, "schema", "模式名", text(schema));
            name(problems, "table", "表名", text(table));
        }
        if (known.filter(SourceReads.QUERY::equals).isPresent()) {
            Lengths.missingOrTooLong("query", "查询", LONGEST_QUERY, text(query), "")
                    .or(() -> PlainText.problem(text(query))
                            .or(() -> SelectText.problem(text(query)))
                            .map(sentence -> new Problem("query", sentence)))
                    .ifPresent(problems::add);
        }
    }

    private void scheduleProblems(List<Problem> problems) {
        Optional<PullRhythm> known = chosen(PullRhythm.values(), rhythm);
        require(problems, known.isPresent(), "rhythm", "请选择每天、每周还是每月取数。");
        known.ifPresent(one -> require(
                problems,
                dayNumber() >= 1 && dayNumber() <= one.days(),
                one == PullRhythm.WEEKLY ? "weekday" : "monthday",
                "请选择每周的哪一天，或者每月 1 至 28 日中的哪一天。"));
        require(problems, timeOfDay().isPresent(), "time", "请填写取数的时刻，例如 02:00。");
    }

    private static void name(List<Problem> problems, String field, String label, String name) {
        Lengths.missingOrTooLong(field, label, LONGEST_NAME, name, "")
                .or(() -> PlainText.problem(name).map(sentence -> new Problem(field, label + sentence)))
                .ifPresent(problems::add);
        require(problems, name.chars().noneMatch(Character::isISOControl), field, label + "中不能有换行和制表符，请删去。");
    }

    private static void require(List<Problem> problems, boolean right, String field, String sentence) {
        if (!right) {
            problems.add(new Problem(field, sentence));
        }
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, @Nullable String name) {
        return List.of(all).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private int portNumber() {
        return text(port).matches("[0-9]{1,5}") ? Integer.parseInt(text(port)) : 0;
    }

    private int dayNumber() {
        String day = PullRhythm.WEEKLY.name().equals(rhythm)
                ? text(weekday)
                : PullRhythm.MONTHLY.name().equals(rhythm) ? text(monthday) : "1";
        return day.matches("[0-9]{1,2}") ? Integer.parseInt(day) : 0;
    }

    private Optional<LocalTime> timeOfDay() {
        try {
            return text(time).matches("[0-9]{2}:[0-9]{2}")
                    ? Optional.of(LocalTime.parse(text(time)))
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private boolean isEncrypted() {
        return Boolean.TRUE.equals(encrypted);
    }

    String passwordText() {
        return password == null ? "" : password;
    }

    /** What was typed, once nothing is wrong with it. */
    Written written() {
        SourceReads chosen = SourceReads.valueOf(text(reads));
        boolean ofTable = chosen == SourceReads.TABLE;
        return new Written(
                SourceKind.valueOf(text(kind)),
                text(host),
                portNumber(),
                text(database),
                text(user),
                isEncrypted(),
                chosen,
                ofTable ? text(schema) : "",
                ofTable ? text(table) : "",
                ofTable ? "" : text(query),
                new Timetable(
                        PullRhythm.valueOf(text(rhythm)),
                        dayNumber(),
                        timeOfDay().orElseThrow()));
    }

    /** A source as it is written down. */
    record Written(
            SourceKind kind,
            String host,
            int port,
            String database,
            String user,
            boolean encrypted,
            SourceReads reads,
            String schema,
            String table,
            String query,
            Timetable timetable) {

        /** Whether the password that is kept goes to the very same account as before. */
        boolean isLoginOf(PullSource kept) {
            return kind == kept.kind()
                    && host.equalsIgnoreCase(kept.host())
                    && port == kept.port()
                    && database.equals(kept.databaseName())
                    && user.equals(kept.userName())
                    && encrypted == kept.encrypted();
        }
    }
}
