package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * All objects of a PDF file, also those packed into object streams, and its trailers. They are found by the words obj and trailer,
 * wherever they stand, and not by the file's own table: that one says to each reader something else when it is forged.
 */
final class PdfObjects {

    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM_END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final String CANNOT_LOOK_INSIDE = "的内部结构少见，不能检查。请用“打印为 PDF”重新生成后再上传。";

    private static final int MOST_UNPACKED = 64 << 20;

    /** How often, on average, a byte may be read: objects that begin within one another would be read without end. */
    private static final int MOST_READINGS = 8;

    /** Of what nothing can refer to. */
    private static final int NO_NUMBER = -1;

    private static final int BUFFER = 1 << 16;

    /** Takes what is found. */
    interface Visitor {

        /** @param words all of its value; strings and the content of streams are left out */
        void object(int number, List<String> words) throws UnfitContent;

        /** @param text what was packed */
        void unpacked(byte[] text) throws UnfitContent;
    }

    private final byte[] content;
    private final Visitor visitor;
    private int unpackedBytes;
    private long read;

    private PdfObjects(byte[] content, Visitor visitor) {
        this.content = content;
        this.visitor = visitor;
    }

    static void visit(byte[] content, Visitor visitor) throws UnfitContent {
        new PdfObjects(content, visitor).visit();
    }

    private void visit() throws UnfitContent {
        for (int found = find(content, TRAILER, 0); found >= 0; found = find(content, TRAILER, found + 1)) {
            visitor.object(NO_NUMBER, value(new PdfLexer(content, found + TRAILER.length)));
        }
        for (int found = find(content, OBJECT, 0); found >= 0; found = find(content, OBJECT, found + 1)) {
            if (found > 0 && !Character.isLetter((char) content[found - 1])) {
                var lexer = new PdfLexer(content, found + OBJECT.length);
                List<String> value = value(lexer);
                visitor.object(numberBefore(found), value);
                boolean packs = value.contains("/ObjStm") || value.contains("/First");
                if (packs && lexer.next().equals("stream")) {
                    unpack(value, lexer.position());
                }
            }
        }
    }

    private List<String> value(PdfLexer lexer) throws UnfitContent {
        int start = lexer.position();
        List<String> value = lexer.value();
        read += lexer.position() - start;
        if (read > (long) MOST_READINGS * (content.length + unpackedBytes)) {
            throw PdfLexer.tooIntricate();
        }
        return value;
    }

    /** The object's number stands two words before. */
    private int numberBefore(int found) {
        String before = new String(content, Math.max(0, found - 24), Math.min(24, found), StandardCharsets.ISO_8859_1);
        String[] wordsBefore = before.strip().split("[^0-9]+");
        String number = wordsBefore.length < 2 ? "" : wordsBefore[wordsBefore.length - 2];
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : NO_NUMBER;
    }

    private void unpack(List<String> dictionary, int afterWord) throws UnfitContent {
        int start = afterWord;
        if (start < content.length && content[start] == '\r') {
            start++;
        }
        if (start < content.length && content[start] == '\n') {
            start++;
        }
        byte[] text = isDeflated(dictionary) ? inflated(start) : plain(start);
        visitor.unpacked(text);
        int first = dictionary.indexOf("/First");
        if (first < 0 || !dictionary.get(first + 1).matches("[0-9]{1,9}")) {
            throw new UnfitContent(CANNOT_LOOK_INSIDE);
        }
        packedObjects(text, Integer.parseInt(dictionary.get(first + 1)));
    }

    private static boolean isDeflated(List<String> dictionary) throws UnfitContent {
        int filter = dictionary.indexOf("/Filter");
        boolean predicted = dictionary.contains("/Predictor") || dictionary.contains("/F");
        if (filter < 0 && !predicted) {
            return false;
        }
        String named = filter < 0
                ? ""
                : String.join(" ", dictionary.subList(filter + 1, Math.min(filter + 4, dictionary.size())));
        if (predicted || !named.matches("(/FlateDecode|/Fl)\\b.*|\\[ (/FlateDecode|/Fl) ].*")) {
            throw new UnfitContent(CANNOT_LOOK_INSIDE);
        }
        return true;
    }

    private byte[] plain(int start) {
        int end = find(content, STREAM_END, start);
        return Arrays.copyOfRange(content, start, end < 0 ? content.length : end);
    }

    private byte[] inflated(int start) throws UnfitContent {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            var text = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                unpackedBytes += read;
                if (read == 0 && !inflater.finished() || unpackedBytes > MOST_UNPACKED) {
                    throw new UnfitContent(
                            unpackedBytes > MOST_UNPACKED ? "解压后过大，可能是压缩炸弹。请用“打印为 PDF”重新生成后再上传。" : CANNOT_LOOK_INSIDE);
                }
                text.write(buffer, 0, read);
            }
            return text.toByteArray();
        } catch (DataFormatException broken) {
            throw new UnfitContent(CANNOT_LOOK_INSIDE);
        } finally {
            inflater.end();
        }
    }

    /** The head of an object stream tells each object's number and where it begins. */
    private void packedObjects(byte[] text, int first) throws UnfitContent {
        var head = new PdfLexer(Arrays.copyOf(text, Math.min(first, text.length)), 0);
        for (String number = head.next(); !number.equals(PdfLexer.END); number = head.next()) {
            String offset = head.next();
            if (!number.matches("[0-9]{1,9}") || !offset.matches("[0-9]{1,9}")) {
                throw new UnfitContent(CANNOT_LOOK_INSIDE);
            }
            long place = (long) first + Integer.parseInt(offset);
            if (place < text.length) {
                visitor.object(Integer.parseInt(number), value(new PdfLexer(text, (int) place)));
            }
        }
    }

    static int find(byte[] text, byte[] wanted, int from) {
        int last = text.length - wanted.length;
        for (int start = from; start <= last; start++) {
            if (text[start] == wanted[0]
                    && Arrays.equals(text, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
        }
        return -1;
    }
}
