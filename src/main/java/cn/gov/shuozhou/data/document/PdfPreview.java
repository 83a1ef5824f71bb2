package cn.gov.shuozhou.data.document;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Draws a Word file as PDF by the LibreOffice of this machine, to be looked at; where there is none there is no preview. The
 * document stays the Word file: each page of the preview says so, and names the faces that this machine lacks.
 */
@Component
public class PdfPreview {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LATER = 10;

    private final Path office;

    /** LibreOffice takes a processor and hundreds of megabytes: one at a time on a node. */
    private final Semaphore places = new Semaphore(1);

    PdfPreview(@Value("${app.libreoffice:/usr/bin/soffice}") Path office) {
        this.office = office;
    }

    public boolean isAvailable() {
        return Files.isExecutable(office);
    }

    /**
     * @throws RequestRejected unavailable without LibreOffice, or when it does not bring it about; too many while another
     *     document is drawn
     */
    public byte[] of(byte[] document) {
        if (!isAvailable()) {
            throw RequestRejected.unavailable("本机没有安装 LibreOffice，不能预览。请下载 docx 查看。");
        }
        if (!places.tryAcquire()) {
            throw RequestRejected.tooMany("", "正在为他人生成预览。请等待 %d 秒后再试，或者下载 docx 查看。".formatted(LATER), LATER);
        }
        try {
            return PreviewNote.on(drawn(document), document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    private byte[] drawn(byte[] document) throws IOException {
        Path folder = Files.createTempDirectory("preview");
        try {
            Path file = Files.write(folder.resolve("document.docx"), document);
            run(List.of(
                    office.toString(),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    file.toString()));
            Path pdf = folder.resolve("document.pdf");
            if (!Files.exists(pdf)) {
                throw notDrawn();
            }
            return Files.readAllBytes(pdf);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw notDrawn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw notDrawn();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static RequestRejected notDrawn() {
        return RequestRejected.unavailable("LibreOffice 没有生成预览。请下载 docx 查看；每次都不行的，请联系系统管理员。");
    }
}
