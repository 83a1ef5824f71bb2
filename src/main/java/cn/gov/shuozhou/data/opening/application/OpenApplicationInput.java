package cn.gov.shuozhou.data.opening.application;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public form sends, as it was typed.
 *
 * @param resource 信息资源代码
 * @param pledge present when the pledge was given
 * @param form the token that the form came with
 * @param website nobody sees this field: whoever fills it in is a program
 */
record OpenApplicationInput(
        @Nullable String resource,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String number,
        @Nullable String purpose,
        @Nullable List<Long> items,
        @Nullable String mode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String pledge,
        @Nullable String form,
        @Nullable String website) {

    Optional<ApplicantKind> chosenKind() {
        return Arrays.stream(ApplicantKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    Optional<AccessMode> chosenMode() {
        return Arrays.stream(AccessMode.values())
                .filter(one -> one.name().equals(mode))
                .findFirst();
    }

    Set<Long> chosenItems() {
        Set<Long> chosen = new LinkedHashSet<>(Objects.requireNonNullElse(items, List.of()));
        chosen.remove(null);
        return chosen;
    }

    public boolean has(long itemId) {
        return chosenItems().contains(itemId);
    }

    String code() {
        return stripped(resource);
    }

    String nameText() {
        return stripped(name);
    }

    String numberText() {
        return stripped(number).toUpperCase(Locale.ROOT);
    }

    String purposeText() {
        return stripped(purpose);
    }

    String phoneText() {
        return stripped(phone);
    }

    String emailText() {
        return stripped(email);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
