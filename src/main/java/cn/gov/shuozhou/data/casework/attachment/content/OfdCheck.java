package cn.gov.shuozhou.data.casework.attachment.content;

import java.util.Set;

/**
 * An OFD document (GB/T 33190-2016). The format knows no scripts; documents may carry files, as electronic invoices carry
 * their XML, but none that a computer would run.
 */
final class OfdCheck {

    private static final Set<String> RUNNABLE = Set.of(
            "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk",
            "jar", "sh", "html", "htm", "svg", "docm", "xlsm", "pptm", "doc", "xls", "zip", "rar", "7z");

    private OfdCheck() {}

    static void check(byte[] content) throws UnfitContent {
        var parts = ZipParts.read(content, name -> false, part -> {}).keySet();
        if (!parts.contains("ofd.xml")) {
            throw new UnfitContent("的内容不是 OFD（没有 OFD.xml）。请用版式软件重新导出后再上传。");
        }
        for (String name : parts) {
            if (RUNNABLE.contains(name.substring(name.lastIndexOf('.') + 1))) {
                throw new UnfitContent("里嵌有可能运行的文件“%s”。请去掉后重新导出再上传。".formatted(name));
            }
        }
    }
}
