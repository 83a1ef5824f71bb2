package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** A piece of a report's file as it lies in the database. */
record ReportBlock(long reportId, ReportFileKind kind, int position, int blockTotal, String keyId, byte[] content)
        implements StoredSeal {

    /** Where a piece belongs; part of its seal, so that it opens in no other file and at no other place. */
    static String place(long reportId, ReportFileKind kind, int position, int blockTotal) {
        return "report_block/%d/%s/%d/%d".formatted(reportId, kind, position, blockTotal);
    }

    @Override
    public String place() {
        return place(reportId, kind, position, blockTotal);
    }
}
