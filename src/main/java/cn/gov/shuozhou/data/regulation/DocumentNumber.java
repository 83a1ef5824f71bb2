package cn.gov.shuozhou.data.regulation;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which a document was issued, 发文字号: 国发〔2016〕51号, 省政府令第266号, 公告2023年第5号, GB/T 35273—2020. Who
 * issues documents numbers them in many ways; all that can be told is whether a text looks like such a number at all.
 */
public final class DocumentNumber {

    private static final String DIGITS = "[0-9〇零一二三四五六七八九十百千两]";

    /** Somebody's name or sign, and somewhere behind or before it a numeral with 号. */
    private static final Pattern ISSUED =
            Pattern.compile("(?=.*[\\p{IsHan}&&[^第年月日号〇零一二三四五六七八九十百千两]]).*" + DIGITS + "号.*");

    private static final Pattern STANDARD = Pattern.compile("[A-Z]{2,}[A-Z/]*\\d+(?:\\.\\d+)*[-—–―]\\d{4}");

    private DocumentNumber() {}

    /** Whether the text is one, or names its document by one. */
    public static boolean isIn(@Nullable String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u3000]", "");
        return ISSUED.matcher(plain).matches() || STANDARD.matcher(plain).matches();
    }
}
