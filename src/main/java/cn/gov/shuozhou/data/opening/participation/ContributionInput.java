package cn.gov.shuozhou.data.opening.participation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the public form sends, as it was typed.
 *
 * @param resource 信息资源代码; empty where it is about none
 * @param form the token that the form came with
 * @param website nobody sees this field: whoever fills it in is a program
 */
record ContributionInput(
        @Nullable String kind,
        @Nullable String resource,
        @Nullable String title,
        @Nullable String content,
        @Nullable String link,
        @Nullable String author,
        @Nullable String form,
        @Nullable String website) {

    Optional<ContributionKind> chosenKind() {
        return Arrays.stream(ContributionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    String code() {
        return stripped(resource);
    }

    String titleText() {
        return stripped(title);
    }

    String contentText() {
        return stripped(content);
    }

    String linkText() {
        return stripped(link);
    }

    String authorText() {
        return stripped(author);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
