package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import org.jspecify.annotations.Nullable;

/** What the bureau's task forms send. */
final class BureauForms {

    private BureauForms() {}

    /** @param department the source, where one is named */
    record SourceForm(
            Finding.@Nullable Result result,
            @Nullable String department,
            @Nullable String opinion) {}

    /** @param redo whether a correction that the provider has made does not do */
    record RulingForm(
            Finding.@Nullable Result result,
            @Nullable String redo,
            @Nullable String opinion,
            @Nullable String reporterView,
            @Nullable String providerView) {}

    record SupervisionForm(
            @Nullable SupervisionMeasure measure, @Nullable String opinion) {}
}
