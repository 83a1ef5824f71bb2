package cn.gov.shuozhou.data.report.sla;

/** Hears how far a report has come, and breaks it off by an exception when nobody wants it any more. */
@FunctionalInterface
public interface ReportProgress {

    void reached(long done, long total);
}
