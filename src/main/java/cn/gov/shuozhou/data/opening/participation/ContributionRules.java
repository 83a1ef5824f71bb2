package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.opening.scan.PersonalNumber;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a contribution has to say; numbers of people are not taken at all. */
final class ContributionRules {

    static final int LONGEST = 1000;

    private static final int SHORTEST = 10;
    private static final int FEWEST_LETTERS = 4;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_AUTHOR = 50;

    private ContributionRules() {}

    static List<Problem> problems(ContributionInput input, ContributionKind kind) {
        return Stream.of(title(input, kind), content(input), link(input), author(input))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> title(ContributionInput input, ContributionKind kind) {
        String title = input.titleText();
        return Lengths.missingOrTooLong("title", kind.titleLabel(), LONGEST_TITLE, title, "请写在一行里。")
                .or(() -> problem(
                        !Substance.hasLetters(title, FEWEST_LETTERS)
                                || title.lines().count() > 1,
                        "title",
                        "%s至少 %d 个字，写在一行里。".formatted(kind.titleLabel(), FEWEST_LETTERS)))
                .or(() -> personal("title", title));
    }

    private static Optional<Problem> content(ContributionInput input) {
        String content = input.contentText();
        return Substance.problem("content", "内容", SHORTEST, LONGEST, content).or(() -> personal("content", content));
    }

    private static Optional<Problem> link(ContributionInput input) {
        String link = input.linkText();
        return problem(
                !link.isEmpty() && !isAddress(link),
                "link",
                "网址不正确。请填写以 https:// 或者 http:// 开头的一个网址，不超过 300 个字；没有的请留空。");
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return link.length() <= LONGEST_LINK
                    && link.matches("https?://[^\\s\"'<>]+")
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static Optional<Problem> author(ContributionInput input) {
        String author = input.authorText();
        return Lengths.tooLong("author", "署名", LONGEST_AUTHOR, author)
                .or(() -> problem(author.lines().count() > 1, "author", "署名请写在一行里。"))
                .or(() -> personal("author", author));
    }

    private static Optional<Problem> personal(String field, String text) {
        return Arrays.stream(PersonalNumber.values())
                .filter(number -> number.isIn(text))
                .findFirst()
                .map(number -> new Problem(field, "这里写有%s，公开以后人人都能看到。请删去后再提交。".formatted(number.label())));
    }

    private static Optional<Problem> problem(boolean wrong, String field, String sentence) {
        return wrong ? Optional.of(new Problem(field, sentence)) : Optional.empty();
    }
}
