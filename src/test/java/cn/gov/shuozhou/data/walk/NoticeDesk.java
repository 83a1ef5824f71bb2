package cn.gov.shuozhou.data.walk;

import cn.gov.shuozhou.data.calendar.NoticeLoading;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What the bureau's people do with a notice of the holidays of a year. */
public final class NoticeDesk {

    private final Desk desk;

    public NoticeDesk(Desk desk) {
        this.desk = desk;
    }

    public Desk desk() {
        return desk;
    }

    /** Prepares the notice of the latest year that may be loaded; gives the year. */
    public int prepare() {
        desk.open("/calendar/notices");
        int year = Integer.parseInt(desk.field("年份").getAttribute("max"));
        desk.field("年份").fill(String.valueOf(year));
        byte[] notice = NoticeLoading.whole(year).getBytes(StandardCharsets.UTF_8);
        desk.field("Excel 或 CSV 文件").setInputFiles(new FilePayload(year + ".csv", "text/csv", notice));
        desk.press("上传并预览");
        desk.press("提交，由另一名同事采用");
        return year;
    }

    public void open(int year) {
        desk.open("/calendar/notices");
        desk.follow(year + " 年");
    }
}
