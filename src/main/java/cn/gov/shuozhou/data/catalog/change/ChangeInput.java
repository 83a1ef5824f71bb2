package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.ExistingUse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal as it was typed.
 *
 * @param draft code of the draft that is to take effect
 * @param revision the state of the draft that the form showed
 * @param previous number of the resource's last change when the form was opened; empty for none
 * @param resource id of the resource that is to be withdrawn, when there is no draft
 * @param notShared {@code ENDED} when present users are not to get what becomes 不予共享; masked otherwise
 * @param condition {@code KEPT} when a condition worded anew is no stricter; otherwise present users apply anew
 */
record ChangeInput(
        @Nullable String draft,
        @Nullable String revision,
        @Nullable String previous,
        @Nullable String resource,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String plannedOn,
        @Nullable String notShared,
        @Nullable String condition) {

    /** What it says about existing use before there is any notice. */
    ExistingUse said() {
        return new ExistingUse("ENDED".equals(notShared), !"KEPT".equals(condition), null);
    }

    Optional<ChangeReason> chosenKind() {
        return Arrays.stream(ChangeReason.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    String reasonText() {
        return Objects.requireNonNullElse(reason, "").strip();
    }

    String basisText() {
        return Objects.requireNonNullElse(basis, "").strip();
    }

    /** Empty when it is missing or no date. */
    Optional<LocalDate> plannedDay() {
        return date(plannedOn);
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed)
                    .filter(text -> !text.isBlank())
                    .map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
