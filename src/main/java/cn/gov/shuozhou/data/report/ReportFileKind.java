package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.download.Download;
import java.util.Locale;

/** The files of a report. */
enum ReportFileKind {
    XLSX(Download.XLSX),
    JSON("application/json;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    ReportFileKind(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The ending of its name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
