package cn.gov.shuozhou.data.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.gov.shuozhou.data.Waiting;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Debian's libreoffice: required where CI is set, skipped with a message elsewhere. */
public final class LibreOffice {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private LibreOffice() {}

    /**
     * Opens workbooks and saves each again.
     *
     * @param workbooks by name, without an ending
     * @return what was saved, by the same names
     */
    public static Map<String, byte[]> saved(Map<String, byte[]> workbooks, Path folder) throws Exception {
        Path saved = converted(workbooks, ".xlsx", folder, "xlsx:Calc MS Excel 2007 XML");
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : workbooks.keySet()) {
            contents.put(name, Files.readAllBytes(saved.resolve(name + ".xlsx")));
        }
        return contents;
    }

    /** The charts of a workbook as they are drawn. */
    public static List<BufferedImage> charts(byte[] workbook, Path folder) throws Exception {
        Path saved = converted(Map.of("drawn", workbook), ".xlsx", folder, "html");
        List<BufferedImage> charts = new ArrayList<>();
        try (Stream<Path> files = Files.list(saved)) {
            for (Path image : files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList()) {
                charts.add(ImageIO.read(image.toFile()));
            }
        }
        assertThat(charts).isNotEmpty();
        return charts;
    }

    /** The first page of each Word file as it is drawn, by the same names; poppler-utils turns it into an image. */
    public static Map<String, BufferedImage> pages(Map<String, byte[]> documents, Path folder) throws Exception {
        Path saved = converted(documents, ".docx", folder, "pdf");
        Map<String, BufferedImage> pages = new TreeMap<>();
        for (String name : documents.keySet()) {
            Path page = saved.resolve(name);
            run(List.of("pdftoppm", "-r", "150", "-singlefile", "-png", page + ".pdf", page.toString()));
            pages.put(name, ImageIO.read(saved.resolve(name + ".png").toFile()));
        }
        return pages;
    }

    private static Path converted(Map<String, byte[]> files, String ending, Path folder, String format)
            throws Exception {
        boolean there = Files.isExecutable(OFFICE);
        assertThat(there || System.getenv("CI") == null)
                .as("CI needs libreoffice-calc-nogui and libreoffice-writer-nogui")
                .isTrue();
        assumeTrue(
                there,
                "SKIPPED: /usr/bin/soffice is not installed, nobody has checked what LibreOffice makes of the files");
        Path saved = folder.resolve("saved");
        List<String> command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                saved.toString()));
        for (var file : files.entrySet()) {
            command.add(Files.write(folder.resolve(file.getKey() + ending), file.getValue())
                    .toString());
        }
        run(command);
        return saved;
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
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
