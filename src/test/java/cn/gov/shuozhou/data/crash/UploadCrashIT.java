package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.Waiting;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million rows come to a system with half a gigabyte of memory, and it is ended without warning while it stores them. */
@FullRun(everyday = "DataUploadsTest：一个进程里的接手、停机、取消；上万行")
@DisplayName("第十七条：上传百万行时断电")
class UploadCrashIT {

    private static final int ROWS = 1_000_000;
    private static final String RESOURCE = "婚姻登记信息";
    private static final Pattern COLUMN = Pattern.compile("<tr><td>([^<]+)</td><td>([^<]+)</td><td class=\"num\">");

    @TempDir
    Path folder;

    @BeforeAll
    static void leaveNoServerBehind() {
        TestDatabase.stopWithTheProcess();
    }

    @ParameterizedTest(name = "PostgreSQL：{0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("堆 512 MB：看得见进度；断电后旧版照用，重新启动后同一份上传从头做完，没有半截")
    void takenUpAgain(boolean postgres) throws Exception {
        try (Installation site = Installation.withHeap("512m", postgres)) {
            Clerk officer = officer(site);
            String page = data(officer);
            String before = officer.get(page).expect(200);
            String upload = officer.upload(page, file(before)).location().replaceAll("^https?://[^/]+", "");
            assertThat(upload).startsWith(page + "/uploads/");
            Waiting.await("rows that are being stored")
                    .untilAsserted(
                            () -> assertThat(officer.get(upload).body()).containsPattern("检查并保存：[1-9][0-9,]* 行"));
            site.first().kill();
            twoMinutesPass(site);
            site.first().startAgain();

            Clerk again = officer(site);
            assertThat(again.get(page).expect(200)).contains("第 1 版", "当前版本").doesNotContain("第 2 版");
            Waiting.await("the whole upload")
                    .untilAsserted(
                            () -> assertThat(again.get(upload).location()).endsWith("/proposal"));
            assertThat(again.get(page + "/proposal").expect(200)).contains("1,000,000");
            site.stop();
            assertThat(site.jdbc()
                            .sql("select state from data_set where upload_id is not null")
                            .query(String.class)
                            .list())
                    .as("the half is gone")
                    .containsExactly("PROPOSED");
            assertThat(site.jdbc()
                            .sql("select count(*) from data_upload_block")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(site.first().log()).doesNotContain("OutOfMemoryError");
        }
    }

    private static Clerk officer(Installation site) {
        return Clerk.signedIn("civil-affairs.data-officer", new Addresses(site.addresses()), 0);
    }

    /** The page for uploads of the resource. */
    private static String data(Clerk officer) {
        String list = officer.get("/catalog?q=" + Clerk.encoded(RESOURCE)).expect(200);
        Matcher link =
                Pattern.compile("href=\"(/catalog/\\d+)\"[^>]*>\\s*" + RESOURCE).matcher(list);
        assertThat(link.find()).as(RESOURCE).isTrue();
        return link.group(1) + "/data";
    }

    /** A row for each number, in the columns that the page asks for. */
    private Path file(String page) throws IOException {
        List<String[]> columns = COLUMN.matcher(page)
                .results()
                .map(column -> new String[] {column.group(1), column.group(2)})
                .toList();
        Path file = folder.resolve("million.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", columns.stream().map(column -> column[0]).toList()));
            for (int row = 1; row <= ROWS; row++) {
                out.newLine();
                for (int column = 0; column < columns.size(); column++) {
                    out.write(column == 0 ? "" : ",");
                    out.write(
                            columns.get(column)[1].startsWith("日期")
                                    ? "2023-01-05"
                                    : columns.get(column)[0].contains("号码") ? "" : String.valueOf(row));
                }
            }
        }
        return file;
    }

    /** Only then is a reader that is not heard of known to be lost. */
    private static void twoMinutesPass(Installation site) {
        site.jdbc()
                .sql("update data_upload set touched_at = touched_at - interval '3' minute")
                .update();
    }
}
