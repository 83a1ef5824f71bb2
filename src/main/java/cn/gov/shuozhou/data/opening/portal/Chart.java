package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.opening.file.OpenUses;
import cn.gov.shuozhou.data.opening.index.Facet;
import cn.gov.shuozhou.data.opening.index.OpenResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A table of the statistics, beside which the browser draws a chart where it runs scripts. */
record Chart(String id, String title, String heading, String kind, List<Bar> bars) {

    /** One line: what, which share of the whole, how many. */
    record Bar(String label, String share, long total) {

        static Bar of(String label, long total, long whole) {
            return new Bar(label, whole == 0 ? "—" : "%.1f%%".formatted(100.0 * total / whole), total);
        }
    }

    static Chart of(Facet facet, OpenResult all) {
        long whole = all.page().total();
        return new Chart(
                facet.name().toLowerCase(Locale.ROOT),
                "按" + facet.label(),
                facet.label(),
                "bars",
                Objects.requireNonNull(all.facets().get(facet)).stream()
                        .map(count -> Bar.of(count.choice().label(), count.count(), whole))
                        .toList());
    }

    static Chart of(List<OpenUses.Month> months) {
        long whole = months.stream().mapToLong(OpenUses.Month::total).sum();
        return new Chart(
                "downloads",
                "近十二个月下载的文件",
                "月份",
                "columns",
                months.stream()
                        .map(month -> Bar.of(month.month().toString(), month.total(), whole))
                        .toList());
    }
}
