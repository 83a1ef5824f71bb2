package cn.gov.shuozhou.data.workbook;

/** A file that is no workbook, or one that must not be taken in; the message is a Chinese sentence that says what to do. */
public final class UnreadableWorkbook extends Exception {

    UnreadableWorkbook(String sentence) {
        super(sentence);
    }

    UnreadableWorkbook(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
