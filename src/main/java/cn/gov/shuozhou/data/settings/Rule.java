package cn.gov.shuozhou.data.settings;

import cn.gov.shuozhou.data.audit.AuditRetention;
import cn.gov.shuozhou.data.sealing.Seals;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.convert.DurationStyle;

/**
 * What the value of a setting must fulfil.
 *
 * @param demand what is asked for, in Chinese
 */
record Rule(String demand, Predicate<String> test) {

    static final Rule ANYTHING = new Rule("", value -> true);

    static final Rule PORT =
            new Rule("应为 0 至 65535 的端口号。", value -> value.matches("[0-9]{1,5}") && isPort(Integer.parseInt(value)));

    static final Rule WEB_ADDRESS = new Rule("应为用户访问门户的完整网址，例如 https://data.example.gov.cn。", Rule::isWebAddress);

    /** What is sent there names people and cases. */
    static final Rule PRIVATE_WEB_ADDRESS =
            new Rule("应为 https 网址，例如 https://gateway.example.gov.cn/messages；只有本机可以用 http。", Rule::isPrivateWebAddress);

    static final Rule MAIL_ADDRESS = new Rule(
            "应为一个邮箱地址，例如 noreply@example.gov.cn。",
            value -> value.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"));

    static final Rule DURATION =
            new Rule("应为时长，例如 60s 或 2m。", value -> succeeds(() -> DurationStyle.detectAndParse(value)));

    static final Rule TIME_OF_DAY = new Rule("应为时刻，例如 01:00。", value -> succeeds(() -> LocalTime.parse(value)));

    static final Rule POSTGRES_ADDRESS = new Rule(
            "应以 jdbc:postgresql: 开头，例如 jdbc:postgresql://db:5432/data_sharing。",
            value -> value.startsWith("jdbc:postgresql:"));

    static final Rule ENCRYPTION_KEYS = new Rule(
            "应为 编号:密钥，多把之间用逗号隔开、编号不重复；编号用 1 至 32 个字母、数字、点、下划线或连字符，"
                    + "密钥是 32 个随机字节的 Base64（可用 openssl rand -base64 32 生成）。",
            Seals::canBeMadeFrom);

    /** The least is what OWASP asks of PBKDF2 with HMAC-SHA512 (2023); with the most, a sign-in takes seconds. */
    static final Rule PASSWORD_ROUNDS = new Rule(
            "应为 210000 至 10000000 的整数。",
            value -> value.matches("[0-9]{6,8}") && isBetween(210_000, Integer.parseInt(value), 10_000_000));

    /** What the server takes at all is a little more: app.largest-upload. */
    static final Rule FILE_SIZE = new Rule(
            "应为 1MB 至 60MB 的大小，例如 20MB。",
            value -> value.matches("[0-9]{1,2}MB")
                    && isBetween(1, Integer.parseInt(value.substring(0, value.length() - 2)), 60));

    static final Rule DATA_FILE_SIZE = new Rule(
            "应为 1MB 至 1000MB 的大小，例如 300MB。",
            value -> value.matches("[0-9]{1,4}MB")
                    && isBetween(1, Integer.parseInt(value.substring(0, value.length() - 2)), 1_000));

    static final Rule HOSTS = new Rule(
            "应为主机名或者 IP 地址，几个之间用逗号隔开，不带端口，不用通配符，例如 db.mzj.example.gov.cn,10.1.2.3。",
            value -> value.matches("\\s*[A-Za-z0-9][A-Za-z0-9.:-]*\\s*(,\\s*[A-Za-z0-9][A-Za-z0-9.:-]*\\s*)*"));

    static final Rule ATTACHMENTS = new Rule(
            "应为 1 至 100 的整数。", value -> value.matches("[0-9]{1,3}") && isBetween(1, Integer.parseInt(value), 100));

    static final Rule RETENTION = new Rule("应为不短于六个月的期限，例如 P6M 或 P3Y。", Rule::isRetention);

    static final Rule ADDRESS_PATTERN =
            new Rule("应为代理的 IP 地址，几个之间用 | 隔开；网段写成正则表达式，例如 172\\.28\\.0\\.\\d+；不得包括任意地址。", Rule::isAddressPattern);

    /** Addresses that no network uses: whatever matches them all is meant for everybody. */
    private static final List<String> ANYBODY = List.of("192.0.2.1", "198.51.100.77", "203.0.113.254");

    boolean accepts(String value) {
        return test.test(value);
    }

    static Rule atLeast(int characters) {
        return new Rule("至少 " + characters + " 个字符。", value -> value.length() >= characters);
    }

    static Rule oneOf(String... values) {
        return new Rule("应为 " + String.join("、", values) + " 之一。", List.of(values)::contains);
    }

    private static boolean isBetween(int least, int number, int most) {
        return least <= number && number <= most;
    }

    private static boolean isPort(int number) {
        return number <= 65535;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPrivateWebAddress(String value) {
        return isWebAddress(value)
                && (value.startsWith("https:")
                        || value.matches("http://(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?(/.*)?"));
    }

    private static boolean isAddressPattern(String value) {
        try {
            Pattern pattern = Pattern.compile(value);
            return value.replaceAll("\\{\\d+,\\d*}", "").matches("[^,;/\\s]+")
                    && !ANYBODY.stream()
                            .allMatch(address -> pattern.matcher(address).matches());
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isRetention(String value) {
        try {
            return AuditRetention.isLongEnough(Period.parse(value));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean succeeds(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
