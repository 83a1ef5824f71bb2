package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** A token that somebody wants, checked. */
record TokenOrder(String grantNumber, String name, LocalDate expiresOn, String addresses) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_ADDRESSES = 20;

    /** Only what is an address at first sight: a name would be looked up in the network. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?" + "|(?=[0-9A-Fa-f:./]*:)[0-9A-Fa-f:.]{2,45}(/[0-9]{1,3})?");

    /**
     * Reads what was typed.
     *
     * @throws RequestRejected invalid, with every problem
     */
    static TokenOrder of(Grant grant, LocalDate today, String name, String expiresOn, String addresses) {
        var problems = new ArrayList<Problem>();
        var title = name.strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_NAME) {
            problems.add(new Problem("name", "令牌名称不能为空，且不超过 40 个字。请写明用在哪个系统，例如“社保资格核对系统”。"));
        }
        var lastDay = grant.validTo();
        try {
            lastDay = LocalDate.parse(expiresOn.strip());
        } catch (DateTimeParseException notADate) {
            problems.add(new Problem("expiresOn", "到期日期不正确，请写成 %s 这样的日期。".formatted(grant.validTo())));
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(grant.validTo())) {
            problems.add(new Problem("expiresOn", "到期日期须在今天和授权截止日 %s 之间，请改正。".formatted(grant.validTo())));
        }
        var lines = addresses
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        problems.addAll(addressProblems(lines));
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return new TokenOrder(grant.number(), title, lastDay, String.join("\n", lines));
    }

    private static List<Problem> addressProblems(List<String> lines) {
        if (lines.size() > MOST_ADDRESSES) {
            return List.of(new Problem("addresses", "允许的来源地址最多 20 行，请改用网段写法合并。"));
        }
        return lines.stream()
                .filter(line -> !isAddress(line))
                .map(line -> new Problem(
                        "addresses", "“%s”不是 IP 地址或网段，请写成 10.20.30.40 或 10.20.0.0/16，每行一个。".formatted(shown(line))))
                .collect(Collectors.toList());
    }

    private static boolean isAddress(String line) {
        try {
            return ADDRESS.matcher(line).matches() && new IpAddressMatcher(line).toString() != null;
        } catch (IllegalArgumentException impossibleAddress) {
            return false;
        }
    }

    private static String shown(String line) {
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }
}
