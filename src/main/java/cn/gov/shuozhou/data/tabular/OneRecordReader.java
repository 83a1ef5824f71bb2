package cn.gov.shuozhou.data.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets no record grow without end: after a quote that nothing closes, the rest of the file is one cell. */
final class OneRecordReader extends FilterReader {

    /** More than any row of a spreadsheet has; what the parser reads ahead counts as well. */
    private static final int MOST_LETTERS = 4_000_000;

    private int letters;

    OneRecordReader(Reader in) {
        super(in);
    }

    /** The next record begins. */
    void begin() {
        letters = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        letters += read;
        if (letters > MOST_LETTERS) {
            throw new IOException("a record of more than " + MOST_LETTERS + " letters");
        }
    }
}
