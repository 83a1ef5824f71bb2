package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what something was put right: a version of the data uploaded, or a change of the catalogue proposed, since a moment. */
@Component
class CorrectionProof {

    private static final String CATALOG_CHANGE = "catalog-change";

    private final DataSets dataSets;
    private final CaseFiles files;

    CorrectionProof(DataSets dataSets, CaseFiles files) {
        this.dataSets = dataSets;
        this.files = files;
    }

    /**
     * What was named.
     *
     * @param dataVersion as it was typed
     * @param changeNumber as it was typed
     */
    record Named(@Nullable String dataVersion, @Nullable String changeNumber) {

        String version() {
            return Objects.requireNonNullElse(dataVersion, "").strip();
        }

        /** Null when none was named; a checked one is a number. */
        @Nullable
        Integer versionNumber() {
            return version().isEmpty() ? null : Integer.valueOf(version());
        }

        /** Null when none was named. */
        @Nullable
        String change() {
            String number = Objects.requireNonNullElse(changeNumber, "").strip();
            return number.isEmpty() ? null : number;
        }
    }

    /** The versions of the data that were uploaded since then, the newest first. */
    List<DataSet> versionsSince(Correction correction, LocalDateTime since) {
        return dataSets.history(correction.resourceId()).stream()
                .filter(version -> version.loadedAt().isAfter(since))
                .toList();
    }

    List<Problem> problems(Correction correction, Named named, LocalDateTime since) {
        if (named.version().isEmpty() && named.change() == null) {
            return List.of(
                    correction.kind().aboutData()
                            ? new Problem("dataVersion", "请写明更正所在的数据版本，或者目录变更的编号。尚未更正的，请先上传更正后的数据。")
                            : new Problem("changeNumber", "请写明更正目录信息的目录变更编号，以 BG 开头。尚未提出的，请先提出目录变更。"));
        }
        return Stream.of(version(correction, named, since), change(correction, named, since))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> version(Correction correction, Named named, LocalDateTime since) {
        String version = named.version();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        if (!correction.kind().aboutData()) {
            return Optional.of(new Problem("dataVersion", "目录信息有误的，以目录变更更正，不以数据版本更正。请改填目录变更编号。"));
        }
        if (!version.matches("[1-9][0-9]{0,8}")) {
            return Optional.of(new Problem("dataVersion", "数据版本“%s”不是数字。请填写版本号，例如 3。".formatted(Shown.of(version))));
        }
        Optional<DataSet> found = dataSets.history(correction.resourceId()).stream()
                .filter(one -> version.equals(String.valueOf(one.version())))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new Problem(
                    "dataVersion",
                    "“%s”没有第 %s 版数据。请先上传更正后的数据，再填写它的版本号。".formatted(correction.resourceName(), version)));
        }
        return found.filter(one -> !one.loadedAt().isAfter(since))
                .map(one -> new Problem(
                        "dataVersion",
                        "第 %s 版数据 %s 已经上传，早于 %s，不能作为更正。请先上传更正后的数据。"
                                .formatted(version, minute(one.loadedAt()), minute(since))));
    }

    private Optional<Problem> change(Correction correction, Named named, LocalDateTime since) {
        String number = named.change();
        if (number == null) {
            return Optional.empty();
        }
        Optional<CaseFile> change = files.find(number)
                .filter(file -> file.procedure().equals(CATALOG_CHANGE)
                        && Objects.equals(file.resourceId(), correction.resourceId()));
        if (change.isEmpty()) {
            return Optional.of(new Problem(
                    "changeNumber",
                    "“%s”不是“%s”的目录变更。请填写以 BG 开头的办件编号。".formatted(Shown.of(number), correction.resourceName())));
        }
        return change.filter(file ->
                        !file.receivedAt().isAfter(since) || !file.isOpen() && file.outcome() != CaseOutcome.PASSED)
                .map(file -> new Problem(
                        "changeNumber", "目录变更 %s 早于 %s 提出，或者没有通过，不能作为更正。请重新提出目录变更。".formatted(number, minute(since))));
    }

    private static String minute(LocalDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }
}
