package cn.gov.shuozhou.data.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** The faces of an official document; a document keeps these names wherever it is made. */
enum Face {
    FANGSONG("仿宋_GB2312"),
    KAITI("楷体_GB2312"),
    TITLE("方正小标宋简体"),
    SONGTI("宋体");

    private final String font;

    Face(String font) {
        this.font = font;
    }

    void set(XWPFRun run) {
        for (FontCharRange range : FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
    }
}
