package cn.gov.shuozhou.data.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's libreoffice-calc-nogui: required where CI is set, skipped with a message elsewhere. */
public final class LibreOffice {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private LibreOffice() {}

    /** Opens the workbook and saves it again: not a cell may be lost or changed. */
    public static void keeps(byte[] workbook, Path folder) throws Exception {
        boolean there = Files.isExecutable(OFFICE);
        assertThat(there || System.getenv("CI") == null)
                .as("CI needs libreoffice-calc-nogui")
                .isTrue();
        assumeTrue(
                there,
                "SKIPPED: /usr/bin/soffice is not installed, nobody has checked that LibreOffice keeps the export");
        Path original = Files.write(folder.resolve("export.xlsx"), workbook);
        Process office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.resolve("saved").toString(),
                        original.toString())
                .inheritIO()
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(cells(Files.readAllBytes(folder.resolve("saved").resolve("export.xlsx"))))
                .isEqualTo(cells(workbook));
    }

    /** Every cell that holds something, with its sheet and row. */
    public static List<String> cells(byte[] workbook) throws IOException, UnreadableWorkbook {
        List<String> all = new ArrayList<>();
        WorkbookReader.read(
                workbook,
                "export.xlsx",
                (sheet, row, cells) -> cells.forEach(cell -> all.add(sheet + " " + row + " " + cell)));
        return all;
    }
}
