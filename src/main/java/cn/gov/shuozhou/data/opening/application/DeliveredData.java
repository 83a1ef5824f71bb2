package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.OpenedData;
import cn.gov.shuozhou.data.delivery.OpenedData.Column;
import cn.gov.shuozhou.data.download.SafeCell;
import cn.gov.shuozhou.data.opening.OpenWithdrawal;
import cn.gov.shuozhou.data.opening.OpenWithdrawals;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was opened to one applicant: only those items, under their rules, every row marked with the application's number. */
@Component
@Article({"第二十三条", "第二十五条"})
class DeliveredData {

    static final long MOST_AT_ONCE = 10_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String MARK = "申请编号";
    private static final JsonFactory JSON = new JsonFactory();

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final OpenedData opened;
    private final DataSets dataSets;
    private final OpenWithdrawals withdrawals;
    private final Clock clock;

    DeliveredData(
            OpenApplications applications,
            ApplicationMapper mapper,
            OpenedData opened,
            DataSets dataSets,
            OpenWithdrawals withdrawals,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.opened = opened;
        this.dataSets = dataSets;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** Data that may be taken now. */
    record Parcel(OpenDataApplication application, Delivery delivery, DataSet data, List<AnsweredItem> items) {

        private List<Column> columns() {
            return items.stream()
                    .map(item -> new Column(item.itemId(), Objects.requireNonNull(item.masking())))
                    .toList();
        }

        private List<String> names() {
            return marked(items.stream().map(AnsweredItem::name).toList(), MARK);
        }

        private List<String> row(List<? extends String> values) {
            return marked(values, application.caseNumber());
        }

        private static List<String> marked(List<? extends String> values, String mark) {
            List<String> all = new ArrayList<>(values);
            all.add(mark);
            return all;
        }
    }

    /**
     * What may be taken under this number, and that it is taken now.
     *
     * @throws RequestRejected gone when the link has run out, conflict when the licence was not accepted or there are no data
     */
    @Transactional
    public Parcel parcel(String caseNumber) {
        OpenDataApplication application = applications.application(caseNumber);
        Delivery delivery = mapper.delivery(caseNumber);
        if (delivery == null || delivery.isExpired(LocalDate.now(clock))) {
            throw new RequestRejected(Kind.GONE, List.of(new Problem("", "下载链接已经到期，不能再取用。仍需要数据的，请重新申请，或者联系提供部门。")));
        }
        if (delivery.licenceAcceptedAt() == null) {
            throw RequestRejected.conflict("请先用编号和查询码进入申请页面，阅读并接受使用许可，再取用数据。");
        }
        if (withdrawals
                .latest(application.resourceId())
                .filter(OpenWithdrawal::stands)
                .isPresent()) {
            throw new RequestRejected(
                    Kind.GONE, List.of(new Problem("", "市政务信息管理局已停止开放这项数据，不能再取用。已经取得的，请停止使用并联系提供部门。")));
        }
        DataSet data = dataSets.current(application.resourceId())
                .orElseThrow(() -> RequestRejected.conflict("提供部门已经撤下这项数据，暂时不能取用。请联系提供部门。"));
        mapper.countTaken(caseNumber);
        return new Parcel(application, delivery, data, OpenAnswer.opened(mapper.answeredItems(delivery.answerId())));
    }

    void requireFitsSheet(Parcel parcel) {
        if (parcel.data().rowTotal() > SheetWriter.MOST_ROWS - about(parcel).size() - 1) {
            throw RequestRejected.conflict("数据超过 Excel 工作表能放下的 1,048,576 行，请下载 CSV 文件。");
        }
    }

    void writeCsv(Parcel parcel, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        print(printer, parcel.names());
        opened.read(
                parcel.data(),
                parcel.columns(),
                0,
                Long.MAX_VALUE,
                (rowNo, values) -> print(printer, parcel.row(text(values))));
        text.flush();
    }

    void writeXlsx(Parcel parcel, OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter(out, parcel.application().resourceName())) {
            about(parcel).forEach(sheet::row);
            sheet.heading(parcel.names());
            opened.read(
                    parcel.data(),
                    parcel.columns(),
                    0,
                    Long.MAX_VALUE,
                    (rowNo, values) -> sheet.row(parcel.row(text(values))));
            sheet.finish();
        }
    }

    void writeJson(Parcel parcel, long after, long limit, OutputStream out) throws IOException {
        List<String> names = parcel.names();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("application", parcel.application().caseNumber());
            json.writeStringField("licence", Terms.LICENCE.version());
            json.writeArrayFieldStart("rows");
            long[] last = {after, 0};
            opened.read(parcel.data(), parcel.columns(), after, limit, (rowNo, values) -> {
                List<String> row = parcel.row(text(values));
                json.writeStartObject();
                for (int column = 0; column < row.size(); column++) {
                    json.writeStringField(names.get(column), row.get(column));
                }
                json.writeEndObject();
                last[0] = rowNo;
                last[1]++;
            });
            json.writeEndArray();
            if (last[1] == limit) {
                json.writeNumberField("next", last[0]);
            }
            json.writeEndObject();
        }
    }

    /** What stands above the data in a workbook. */
    private static List<List<String>> about(Parcel parcel) {
        OpenDataApplication application = parcel.application();
        return List.of(
                List.of(MARK, application.caseNumber()),
                List.of("数据资源", application.resourceName()),
                List.of("提供部门", application.providerName()),
                List.of("使用用途", application.purpose()),
                List.of("使用条件", "开放数据使用许可 " + Terms.LICENCE.version() + "：" + String.join("", Terms.LICENCE.lines())));
    }

    private static List<String> text(List<? extends @Nullable String> values) {
        return values.stream()
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }

    private static void print(CSVPrinter printer, List<String> values) throws IOException {
        for (String value : values) {
            printer.print(SafeCell.of(value));
        }
        printer.println();
    }
}
