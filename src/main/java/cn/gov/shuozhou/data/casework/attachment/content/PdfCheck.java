package cn.gov.shuozhou.data.casework.attachment.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A PDF file that is whole, open to this check, and does nothing of its own when it is opened. */
final class PdfCheck {

    private static final String SCRIPT = "含有脚本（JavaScript）";
    private static final String FILES = "嵌有其他文件";
    private static final String MEDIA = "嵌有多媒体内容";
    private static final String SENDS = "含有自动提交或导入数据的动作";

    /** Names that no object may have; in the text of a page or a link they are words like others. */
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("/JavaScript", SCRIPT),
            Map.entry("/Launch", "含有启动程序的动作"),
            Map.entry("/EmbeddedFile", FILES),
            Map.entry("/EmbeddedFiles", FILES),
            Map.entry("/GoToE", FILES),
            Map.entry("/RichMedia", MEDIA),
            Map.entry("/Rendition", MEDIA),
            Map.entry("/Movie", MEDIA),
            Map.entry("/Sound", MEDIA),
            Map.entry("/SubmitForm", SENDS),
            Map.entry("/ImportData", SENDS),
            Map.entry("/Encrypt", "已加密或限制了权限"),
            Map.entry("/JS", SCRIPT),
            Map.entry("/AA", "含有自动执行的动作"),
            Map.entry("/XFA", "含有动态表单（XFA）"));

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_PART = 2048;

    private PdfCheck() {}

    static void check(byte[] content) throws UnfitContent {
        if (PdfObjects.find(content, END, Math.max(0, content.length - LAST_PART)) < 0) {
            throw new UnfitContent("不完整，可能没有下载或保存完。请重新导出后再上传。");
        }
        var rules = new Rules();
        PdfObjects.visit(content, rules);
        if (!rules.opening.isEmpty()) {
            var opened = new Opened(rules.opening);
            PdfObjects.visit(content, opened);
            if (!opened.harmless.equals(rules.opening)) {
                throw opensByItself();
            }
        }
    }

    private static void refuse(@Nullable String found) throws UnfitContent {
        if (found != null) {
            throw new UnfitContent(found + "。请用“打印为 PDF”重新生成不含这些内容的文件后再上传。");
        }
    }

    private static UnfitContent opensByItself() {
        return new UnfitContent("打开时会自动执行动作。请用“打印为 PDF”重新生成后再上传。");
    }

    /** To go to a page when the file is opened is harmless; the page may be named at once, or in an action. */
    private static boolean isHarmless(List<String> action) {
        return action.get(0).equals("[")
                || action.get(0).equals("null")
                || action.contains("/GoTo") && !action.contains("/Next") && !action.contains("/URI");
    }

    /** Refuses what no object may have, and notes where it is told what happens at the opening. */
    private static final class Rules implements PdfObjects.Visitor {

        private final Set<Integer> opening = new HashSet<>();

        @Override
        public void object(int number, List<String> words) throws UnfitContent {
            for (String word : words) {
                refuse(FORBIDDEN.get(word));
            }
            for (int at = 0; at < words.size(); at++) {
                if (words.get(at).equals("/OpenAction")) {
                    opens(words.subList(at + 1, words.size()));
                }
            }
        }

        private void opens(List<String> rest) throws UnfitContent {
            if (!rest.isEmpty() && rest.get(0).matches("[0-9]{1,9}")) {
                opening.add(Integer.parseInt(rest.get(0)));
            } else if (rest.isEmpty() || !isHarmless(rest.subList(0, Math.max(1, rest.indexOf(">>"))))) {
                throw opensByItself();
            }
        }

        @Override
        public void unpacked(byte[] text) throws UnfitContent {
            var lexer = new PdfLexer(text, 0);
            for (String word = lexer.next(); !word.equals(PdfLexer.END); word = lexer.next()) {
                refuse(FORBIDDEN.get(word));
            }
        }
    }

    /** Looks at the objects that say what happens at the opening; each of a number must be harmless. */
    private static final class Opened implements PdfObjects.Visitor {

        private final Set<Integer> asked;
        private final Set<Integer> harmless = new HashSet<>();

        private Opened(Set<Integer> asked) {
            this.asked = asked;
        }

        @Override
        public void object(int number, List<String> words) throws UnfitContent {
            if (asked.contains(number)) {
                if (words.isEmpty() || !isHarmless(words)) {
                    throw opensByItself();
                }
                harmless.add(number);
            }
        }

        @Override
        public void unpacked(byte[] text) {
            // Looked through already.
        }
    }
}
