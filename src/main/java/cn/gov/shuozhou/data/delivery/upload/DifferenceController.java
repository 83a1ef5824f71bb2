package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.CellDifferences;
import cn.gov.shuozhou.data.delivery.DataComparison;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.RowDifference;
import cn.gov.shuozhou.data.delivery.VersionDifference;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.download.SafeCell;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 版本差别: cell by cell, how one version of a resource's data differs from another. */
@Controller
@RequestMapping("/catalog/{id}/data/differences")
@Article("第十七条")
class DifferenceController {

    private static final int ROWS = 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Which two versions, and which of their rows. */
    record Wanted(@Nullable Integer from, @Nullable Integer to, RowDifference.@Nullable Kind kind) {}

    private final UploadAccess access;
    private final DataSets dataSets;
    private final DataComparison comparison;
    private final CellDifferences cells;

    DifferenceController(UploadAccess access, DataSets dataSets, DataComparison comparison, CellDifferences cells) {
        this.access = access;
        this.dataSets = dataSets;
        this.comparison = comparison;
        this.cells = cells;
    }

    @GetMapping
    @Audited("查看数据版本差别")
    ModelAndView show(
            @PathVariable long id,
            Wanted wanted,
            @RequestParam(defaultValue = "0") long after,
            @AuthenticationPrincipal Person person)
            throws IOException {
        Resource resource = access.resource(id, person);
        List<DataSet> kept = dataSets.kept(id);
        ModelAndView page = new ModelAndView("delivery/differences")
                .addObject("resource", resource)
                .addObject("kept", kept)
                .addObject("wanted", wanted)
                .addObject("kinds", RowDifference.Kind.values());
        if (wanted.from() == null || wanted.to() == null) {
            return page;
        }
        VersionDifference difference = difference(kept, wanted);
        List<RowDifference> rows = difference.page(after, ROWS + 1L, wanted.kind());
        List<RowDifference> shown = rows.subList(0, Math.min(rows.size(), ROWS));
        return page.addObject("difference", difference)
                .addObject("cells", cells.of(difference, shown))
                .addObject("first", after == 0)
                .addObject("next", rows.size() > ROWS ? shown.get(ROWS - 1).position() : null);
    }

    @GetMapping("/cells.csv")
    @Audited("导出数据版本差别")
    void export(
            @PathVariable long id, Wanted wanted, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        Resource resource = access.resource(id, person);
        VersionDifference difference = difference(dataSets.kept(id), wanted);
        Download.head(
                response,
                "%s-第%d版与第%d版的差别.csv"
                        .formatted(
                                resource.name(),
                                difference.from().version(),
                                difference.to().version()),
                "text/csv;charset=UTF-8");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("主键", "变化", "信息项", "之前", "之后");
        cells.all(
                difference,
                wanted.kind(),
                cell -> printer.printRecord(
                        SafeCell.of(cell.key()),
                        cell.kind().label(),
                        SafeCell.of(cell.item()),
                        SafeCell.of(cell.before()),
                        SafeCell.of(cell.after())));
        out.flush();
    }

    private VersionDifference difference(List<DataSet> kept, Wanted wanted) {
        return comparison
                .difference(version(kept, wanted.from()), version(kept, wanted.to()))
                .orElseThrow(() -> RequestRejected.conflict("没有设定主键，或者两个版本不都有主键信息项，分不出哪一行对应哪一行。请先在“上传数据”页设定主键。"));
    }

    private static DataSet version(List<DataSet> kept, @Nullable Integer version) {
        return kept.stream()
                .filter(one -> version != null && one.version() == version)
                .findFirst()
                .orElseThrow(() -> RequestRejected.notFound(
                        version == null ? "请选择要比较的两个版本。" : "第 %d 版的数据已不保留，不能比较。当前版本和上一版可以比较。".formatted(version)));
    }
}
